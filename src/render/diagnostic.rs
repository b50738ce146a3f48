//! Findings as a compiler shows them: the message, the line with carets, the advice.

use super::visible::visible;
use crate::diagnostic::{Diagnostic, Label, Lines, Severity};
use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// More characters of a line than this, on either side of the place, are not shown.
const MOST: usize = 200;

/// What was found in a text, for people. `name` is the file; an argument of the command line has
/// none, and its findings are told without code, file and line.
#[must_use]
pub fn diagnostics(found: &[Diagnostic], text: &str, name: Option<&str>, colour: bool) -> String {
    let lines = Lines::of(text);
    let name = name.map(cleaned);
    let renderer = if colour {
        Renderer::styled().hyperlink(false)
    } else {
        Renderer::plain()
    };
    let mut told = String::new();
    for finding in found {
        told.push_str(&renderer.render(&[report(finding, &lines, name.as_deref())]));
        told.push('\n');
        if name.is_some() {
            told.push('\n');
        }
    }
    told
}

fn report<'a>(
    finding: &'a Diagnostic,
    lines: &Lines<'_>,
    name: Option<&'a str>,
) -> annotate_snippets::Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut title = level.primary_title(cleaned(&finding.message));
    if name.is_some() {
        title = title.id(finding.code);
    }
    let mut elements = excerpts(finding, lines, name);
    if let Some(help) = &finding.help {
        elements.push(Level::HELP.message(cleaned(help)).into());
    }
    title.elements(elements)
}

/// The place and, where they stand on other lines, the other places that matter.
fn excerpts<'a>(
    finding: &'a Diagnostic,
    lines: &Lines<'_>,
    name: Option<&'a str>,
) -> Vec<Element<'a>> {
    let (line, _) = lines.place(finding.place.span.start);
    let here = |label: &&Label| lines.place(label.span.start).0 == line;
    let mut main = Excerpt::around(&finding.place, lines);
    main.mark(AnnotationKind::Primary, &finding.place);
    for label in finding.also.iter().filter(here) {
        main.mark(AnnotationKind::Context, label);
    }
    let mut elements = main.elements(name);
    for label in finding.also.iter().filter(|label| !here(label)) {
        let mut excerpt = Excerpt::around(label, lines);
        excerpt.mark(AnnotationKind::Context, label);
        elements.extend(excerpt.elements(name));
    }
    elements
}

/// One line as it may be shown, with places marked in it.
struct Excerpt<'a> {
    place: (usize, usize),
    shown: String,
    /// For each byte of the line from `start`, where it stands in `shown`.
    moved: Vec<usize>,
    start: usize,
    /// Whether the beginning of the line is left out.
    cut: bool,
    marks: Vec<Annotation<'a>>,
}

impl<'a> Excerpt<'a> {
    fn around(label: &Label, lines: &Lines<'_>) -> Self {
        let (start, line) = lines.line(label.span.start);
        let at = label.span.start - start;
        let before = line.char_indices().rev().filter(|&(place, _)| place < at);
        let from = before.take(MOST).last().map_or(0, |(place, _)| place);
        let part = line.get(from..).unwrap_or_default();
        let length = line
            .get(from..at)
            .map_or(0, |before| before.chars().count())
            + MOST;
        let (mut shown, mut moved) = (String::new(), Vec::new());
        if from > 0 {
            shown.push_str("...");
        }
        let mut characters = part.chars();
        for c in characters.by_ref().take(length) {
            moved.extend(std::iter::repeat_n(shown.len(), c.len_utf8()));
            shown.push(show(c));
        }
        moved.push(shown.len());
        if characters.next().is_some() {
            shown.push_str("...");
        }
        Self {
            place: lines.place(label.span.start),
            shown,
            moved,
            start: start + from,
            cut: from > 0,
            marks: Vec::new(),
        }
    }

    fn mark(&mut self, kind: AnnotationKind, label: &'a Label) {
        let Range { start, end } = label.span;
        let (start, end) = (self.moved(start), self.moved(end));
        let mark = kind.span(start..end.max(start));
        self.marks.push(if label.text.is_empty() {
            mark
        } else {
            mark.label(cleaned(&label.text))
        });
    }

    fn moved(&self, byte: usize) -> usize {
        let last = self.moved.last().copied().unwrap_or_default();
        let offset = byte.saturating_sub(self.start);
        self.moved.get(offset).copied().unwrap_or(last)
    }

    fn elements(self, name: Option<&'a str>) -> Vec<Element<'a>> {
        let (line, column) = self.place;
        let snippet = Snippet::source(self.shown)
            .line_start(line)
            .line_numbering(name.is_some())
            .annotations(self.marks);
        match name {
            // The column is counted from the line that is given, so a cut line needs its own.
            Some(name) if self.cut => {
                let origin = Origin::path(name).line(line).char_column(column);
                vec![origin.into(), snippet.into()]
            }
            name => vec![snippet.path(name).into()],
        }
    }
}

/// A text on one line, without anything that could steer a terminal.
fn cleaned(text: &str) -> String {
    text.chars().map(show).collect()
}

/// The character, or its picture. Tabs are left to the layout.
fn show(c: char) -> char {
    if c == '\t' { c } else { visible(c) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use snapbox::{assert_data_eq, str};

    fn at(text: &str, part: &str) -> Range<usize> {
        let start = text.find(part).unwrap();
        start..start + part.len()
    }

    #[test]
    fn a_finding_in_a_file_shows_its_line() {
        let text = "id = \"a\"\n\ncategories = [\"mesh\", \"prxy\"]\r\nsummary = 3\n";
        let found = [
            Diagnostic::error(
                "unknown-category",
                at(text, "\"prxy\""),
                "there is no category `prxy`",
            )
            .label("did you mean `proxy`?")
            .help("categories are declared under [categories.ID]"),
            Diagnostic::error("duplicate-id", at(text, "summary"), "the id is taken")
                .warning()
                .and(at(text, "\"a\""), "first here")
                .and(at(text, "3"), "also here"),
        ];
        assert_data_eq!(
            diagnostics(&found, text, Some("my.toml"), false),
            str![[r#"
error[unknown-category]: there is no category `prxy`
 --> my.toml:3:23
  |
3 | categories = ["mesh", "prxy"]
  |                       ^^^^^^ did you mean `proxy`?
  |
  = help: categories are declared under [categories.ID]

warning[duplicate-id]: the id is taken
 --> my.toml:4:1
  |
4 | summary = 3
  | ^^^^^^^   - also here
  |
 ::: my.toml:1:6
  |
1 | id = "a"
  |      --- first here


"#]]
        );
    }

    #[test]
    fn a_finding_in_an_argument_shows_the_argument() {
        let text = "grcp=yes and announced=20x8";
        let found = [
            Diagnostic::error("unknown-field", at(text, "grcp"), "unknown field `grcp`")
                .label("did you mean `grpc`?"),
            Diagnostic::error("malformed-date", at(text, "20x8"), "`20x8` is not a date")
                .label("dates are YYYY, YYYY-MM or YYYY-MM-DD"),
            Diagnostic::error("end", text.len()..text.len(), "something is missing").help("say it"),
        ];
        assert_data_eq!(
            diagnostics(&found, text, None, false),
            str![[r#"
error: unknown field `grcp`
 |
 | grcp=yes and announced=20x8
 | ^^^^ did you mean `grpc`?
error: `20x8` is not a date
 |
 | grcp=yes and announced=20x8
 |                        ^^^^ dates are YYYY, YYYY-MM or YYYY-MM-DD
error: something is missing
 |
 | grcp=yes and announced=20x8
 |                            ^
 |
 = help: say it

"#]]
        );
    }

    #[test]
    fn carets_stand_under_wide_and_many_byte_characters() {
        let text = "\tnäme = \"大きさ\" # \u{1b}[2J\u{202e}x";
        let found = [Diagnostic::error(
            "x",
            at(text, "\"大きさ\""),
            "no \u{1b}]0;title\u{7}\nhere",
        )];
        assert_data_eq!(
            diagnostics(&found, text, Some("a\u{9b}b"), false),
            str![[r#"
error[x]: no ␛]0;title␇␊here
 --> a�b:1:9
  |
1 |     näme = "大きさ" # ␛[2J�x
  |            ^^^^^^^^


"#]]
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}HERE{}", "é[".repeat(20_000), "]".repeat(20_000));
        let found = [Diagnostic::error("x", at(&text, "HERE"), "here")];
        assert_data_eq!(
            diagnostics(&found, &text, Some("a"), false),
            str![[r#"
error[x]: here
 --> a:1:40001
  |
 ::: 
1 | ...[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[HERE]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]...
  |                                                                   ^^^^


"#]]
        );
    }

    #[test]
    fn an_empty_text_and_its_end_can_be_shown() {
        let found = |text: &str| {
            [Diagnostic::error(
                "x",
                text.len()..text.len(),
                "nothing there",
            )]
        };
        assert_data_eq!(
            diagnostics(&found(""), "", Some("a"), false),
            str![[r#"
error[x]: nothing there
 --> a:1:1
  |
1 |
  | ^


"#]]
        );
        assert_data_eq!(
            diagnostics(&found("a\n"), "a\n", Some("a"), false),
            str![[r#"
error[x]: nothing there
 --> a:2:1
  |
2 |
  | ^


"#]]
        );
        assert_data_eq!(
            diagnostics(&found(""), "", None, false),
            str![[r#"
error: nothing there
 |
 |
 | ^

"#]]
        );
    }

    #[test]
    fn colour_is_the_only_escape() {
        let text = "a = \u{1b}[31m1";
        let found = [Diagnostic::error("x", at(text, "1"), "red")];
        let coloured = diagnostics(&found, text, Some("a"), true);
        assert!(coloured.contains("\u{1b}[1m"));
        assert!(!coloured.contains("\u{1b}]"));
        assert!(!coloured.contains("\u{1b}[31m1"));
    }
}
