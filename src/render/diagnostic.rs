//! Findings as a compiler shows them: the message, the line with carets, the advice.

use crate::diagnostic::{BYTE_ORDER_MARK, Diagnostic, Label, LineIndex, Severity};
use crate::render::escape::visible;
use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// More characters of a line than this, on either side of the place, are not shown.
const MOST: usize = 200;

/// What was found in a text, for people. `name` is the file; an argument of the command line has
/// none, and its findings are told without code, file and line.
#[must_use]
pub fn diagnostics(found: &[Diagnostic], text: &str, name: Option<&str>, colour: bool) -> String {
    let lines = LineIndex::of(text);
    let name = name.map(cleaned);
    let renderer = if colour { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
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
    lines: &LineIndex<'_>,
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
    lines: &LineIndex<'_>,
    name: Option<&'a str>,
) -> Vec<Element<'a>> {
    let mut main = Excerpt::around(&finding.place, lines);
    main.mark(AnnotationKind::Primary, &finding.place);
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        finding.also.iter().partition(|label| main.shows(label));
    for label in here {
        main.mark(AnnotationKind::Context, label);
    }
    let mut elements = main.elements(name);
    for label in elsewhere {
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
    fn around(label: &Label, lines: &LineIndex<'_>) -> Self {
        let (start, line) = lines.line(label.span.start);
        let at = label.span.start - start;
        let before = line.get(..at).unwrap_or(line).char_indices().rev();
        let from = before.take(MOST).last().map_or(0, |(place, _)| place);
        let part = line.get(from..).unwrap_or_default();
        let length = line.get(from..at).map_or(0, |before| before.chars().count()) + MOST;
        let (mut shown, mut moved) = (String::new(), Vec::new());
        if from > 0 {
            shown.push_str("...");
        }
        let mut characters = part.chars();
        for c in characters.by_ref().take(length) {
            moved.extend(std::iter::repeat_n(shown.len(), c.len_utf8()));
            shown.extend(show(c));
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

    /// Whether a place begins within what is shown.
    fn shows(&self, label: &Label) -> bool {
        let end = self.start + self.moved.len();
        (self.start..end).contains(&label.span.start)
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
    text.chars().filter_map(show).collect()
}

/// The character, or its picture. Tabs are left to the layout.
fn show(c: char) -> Option<char> {
    match c {
        '\t' => Some(c),
        BYTE_ORDER_MARK => None,
        c => Some(visible(c)),
    }
}
