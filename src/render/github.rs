//! Findings as GitHub workflow annotations, which GitHub shows beside the code.

use crate::diagnostic::{Diagnostic, LineIndex};
use crate::render::escape::visible;

/// Returns a workflow command for each finding. `name` is the path of the file in the repository.
///
/// The form is `::error file=F,line=N,col=N,title=T::message`, with `%`, line breaks and, in the
/// properties, `:` and `,` written as `%XX`.
#[must_use]
pub fn annotations<'f>(
    found: impl IntoIterator<Item = &'f Diagnostic>,
    text: &str,
    name: &str,
) -> String {
    let lines = LineIndex::of(text);
    let mut commands = String::new();
    for finding in found {
        let (line, column) = lines.place(finding.place.span.start);
        let mut message = finding.sentence();
        if let Some(help) = &finding.help {
            message.push('\n');
            message.push_str(help);
        }
        commands.push_str(&format!(
            "::{} file={},line={line},col={column},title={}::{}\n",
            finding.severity.word(),
            escaped(name, true),
            escaped(finding.code, true),
            escaped(&message, false),
        ));
    }
    commands
}

/// Returns a workflow command for a warning about a file as a whole.
#[must_use]
pub fn warning_annotation(name: &str, message: &str) -> String {
    format!("::warning file={}::{}\n", escaped(name, true), escaped(message, false))
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
    fn annotation_is_one_escaped_line() {
        let found = [
            Diagnostic::error("unknown-key", 4..5, "100% wrong: a,b\r\nc\u{1b}[2J").label("no"),
            Diagnostic::warning("long-summary", 0..1, "long").help("cut it"),
        ];
        assert_eq!(
            annotations(&found, "a\nb = 1", "a:b,c%.toml"),
            "::error file=a%3Ab%2Cc%25.toml,line=2,col=3,title=unknown-key::\
             100%25 wrong: a,b%0D%0Ac␛[2J; no\n\
             ::warning file=a%3Ab%2Cc%25.toml,line=1,col=1,title=long-summary::long%0Acut it\n"
        );
    }
}
