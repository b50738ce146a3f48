//! Findings as annotations of a GitHub workflow: lines that the runner shows beside the code.

use crate::diagnostic::{Diagnostic, LineIndex};
use crate::render::escape::visible;

/// A workflow command for each finding. `name` is the file, as the repository knows it.
///
/// The form is `::error file=F,line=N,col=N,title=T::message`, with `%`, line breaks and, in the
/// properties, `:` and `,` written as `%XX`.
#[must_use]
pub fn annotations(found: &[Diagnostic], text: &str, name: &str) -> String {
    let lines = LineIndex::of(text);
    let mut told = String::new();
    for finding in found {
        let (line, column) = lines.place(finding.place.span.start);
        let mut message = finding.sentence();
        if let Some(help) = &finding.help {
            message.push('\n');
            message.push_str(help);
        }
        told.push_str(&format!(
            "::{} file={},line={line},col={column},title={}::{}\n",
            finding.severity.word(),
            escaped(name, true),
            escaped(finding.code, true),
            escaped(&message, false),
        ));
    }
    told
}

fn escaped(text: &str, property: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => escaped.push_str("%25"),
            '\n' => escaped.push_str("%0A"),
            '\r' => escaped.push_str("%0D"),
            ':' if property => escaped.push_str("%3A"),
            ',' if property => escaped.push_str("%2C"),
            c => escaped.push(visible(c)),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostic;
    use crate::render::annotations;

    #[test]
    fn an_annotation_is_one_line_that_the_runner_takes_apart_again() {
        let found = [
            Diagnostic::error("unknown-key", 4..5, "100% wrong: a,b\r\nc\u{1b}[2J").label("no"),
            Diagnostic::error("long-summary", 0..1, "long").warning().help("cut it"),
        ];
        assert_eq!(
            annotations(&found, "a\nb = 1", "a:b,c%.toml"),
            "::error file=a%3Ab%2Cc%25.toml,line=2,col=3,title=unknown-key::\
             100%25 wrong: a,b%0D%0Ac␛[2J; no\n\
             ::warning file=a%3Ab%2Cc%25.toml,line=1,col=1,title=long-summary::long%0Acut it\n"
        );
    }
}
