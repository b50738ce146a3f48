//! Findings as a compiler shows them: message, line with carets, help.

use crate::diagnostic::{BYTE_ORDER_MARK, Diagnostic, Label, LineIndex, Severity};
use crate::render::escape::visible;
use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// The most characters of a line that are shown on either side of the place.
const CONTEXT: usize = 200;

/// Returns the findings in `text` for people. `name` is the file; without it, for an argument of the
/// command line, code, file and line are left out.
#[must_use]
pub fn diagnostics<'f>(
    found: impl IntoIterator<Item = &'f Diagnostic>,
    text: &str,
    name: Option<&str>,
    colour: bool,
) -> String {
    let lines = LineIndex::of(text);
    let name = name.map(cleaned);
    let renderer = if colour { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
    let mut output = String::new();
    for finding in found {
        output.push_str(&renderer.render(&[report(finding, &lines, name.as_deref())]));
        output.push('\n');
        if name.is_some() {
            output.push('\n');
        }
    }
    output
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

/// Returns the excerpt around the place, then one for each related place that it does not show.
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

/// A line, escaped and perhaps cut, with marks.
struct Excerpt<'a> {
    place: (usize, usize),
    shown: String,
    /// The offset in `shown` of each byte of the line from `start`.
    offsets: Vec<usize>,
    start: usize,
    /// Whether the beginning of the line is cut off.
    cut: bool,
    marks: Vec<Annotation<'a>>,
}

impl<'a> Excerpt<'a> {
    fn around(label: &Label, lines: &LineIndex<'_>) -> Self {
        let (start, line) = lines.line(label.span.start);
        let at = label.span.start - start;
        let before = line.get(..at).unwrap_or(line).char_indices().rev();
        let from = before.take(CONTEXT).last().map_or(0, |(place, _)| place);
        let part = line.get(from..).unwrap_or_default();
        let length = line.get(from..at).map_or(0, |before| before.chars().count()) + CONTEXT;
        let (mut shown, mut offsets) = (String::new(), Vec::new());
        if from > 0 {
            shown.push_str("...");
        }
        let mut characters = part.chars();
        for c in characters.by_ref().take(length) {
            offsets.extend(std::iter::repeat_n(shown.len(), c.len_utf8()));
            shown.extend(show(c));
        }
        offsets.push(shown.len());
        if characters.next().is_some() {
            shown.push_str("...");
        }
        Self {
            place: lines.place(label.span.start),
            shown,
            offsets,
            start: start + from,
            cut: from > 0,
            marks: Vec::new(),
        }
    }

    /// Returns whether a place begins within the excerpt.
    fn shows(&self, label: &Label) -> bool {
        let end = self.start + self.offsets.len();
        (self.start..end).contains(&label.span.start)
    }

    fn mark(&mut self, kind: AnnotationKind, label: &'a Label) {
        let Range { start, end } = label.span;
        let (start, end) = (self.offset(start), self.offset(end));
        let mark = kind.span(start..end.max(start));
        self.marks.push(if label.text.is_empty() {
            mark
        } else {
            mark.label(cleaned(&label.text))
        });
    }

    fn offset(&self, byte: usize) -> usize {
        let last = self.offsets.last().copied().unwrap_or_default();
        let offset = byte.saturating_sub(self.start);
        self.offsets.get(offset).copied().unwrap_or(last)
    }

    fn elements(self, name: Option<&'a str>) -> Vec<Element<'a>> {
        let (line, column) = self.place;
        let snippet = Snippet::source(self.shown)
            .line_start(line)
            .line_numbering(name.is_some())
            .annotations(self.marks);
        match name {
            // The library would count the column from the cut.
            Some(name) if self.cut => {
                let origin = Origin::path(name).line(line).char_column(column);
                vec![origin.into(), snippet.into()]
            }
            name => vec![snippet.path(name).into()],
        }
    }
}

/// Returns a text on one line with its control characters visible.
fn cleaned(text: &str) -> String {
    text.chars().filter_map(show).collect()
}

/// Returns the character as it is shown. The library lays out tabs.
fn show(c: char) -> Option<char> {
    match c {
        '\t' => Some(c),
        BYTE_ORDER_MARK => None,
        c => Some(visible(c)),
    }
}
