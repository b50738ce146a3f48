//! What is wrong with a text that somebody wrote, and where: shared by the catalog's checks and
//! the filter language. How it looks is the business of the rendering.

use std::cell::Cell;
use std::ops::Range;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The text cannot be used.
    Error,
    /// The text can be used, and somebody should look at it.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place in the text with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What is there; may be empty.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The stable name of the rule.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// The place that is wrong.
    pub place: Label,
    /// Other places that matter, such as the first of two equal ids.
    pub also: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        let place = Label { span, text: String::new() };
        let (message, also) = (message.into(), Vec::new());
        Self { severity: Severity::Error, code, message, place, also, help: None }
    }

    /// The same as a warning.
    #[must_use]
    pub fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Words under the caret: "did you mean `grpc`?"
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.place.text = text.into();
        self
    }

    /// A second place.
    #[must_use]
    pub fn and(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.also.push(Label { span, text: text.into() });
        self
    }

    /// The message and the words under the caret, in one line.
    #[must_use]
    pub fn sentence(&self) -> String {
        match &*self.place.text {
            "" => self.message.clone(),
            label => format!("{}; {label}", self.message),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Line and column of a byte, both from 1, columns in characters. A line ends with a line feed; a
/// byte order mark is no character.
#[must_use]
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    LineIndex::of(text).place(byte)
}

/// Where the lines of a text begin, for many places in it.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The byte that was asked for last and its column: places mostly come in order, and a line may
    /// be long.
    last: Cell<(usize, usize)>,
}

/// By which some editors mark a file as UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

impl<'t> LineIndex<'t> {
    /// The lines of a text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let after_feed = text.match_indices('\n').map(|(place, _)| place + 1);
        let starts = std::iter::once(0).chain(after_feed).collect();
        let last = Cell::new((0, 1));
        Self { text, starts, last }
    }

    /// Line and column of a byte, both from 1, columns in characters; within a character those of
    /// its beginning, behind the end those of the end.
    #[must_use]
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let (from, column) = match self.last.get() {
            (last, column) if start < last && last <= byte => (last, column),
            _ => (start, 1),
        };
        let rest = self.text.get(from..).unwrap_or_default();
        let before = rest
            .char_indices()
            .map(|(place, c)| (from + place, c))
            .take_while(|&(place, c)| place + c.len_utf8() <= byte);
        let (mut end, mut count) = (from, 0);
        for (place, c) in before {
            end = place + c.len_utf8();
            count += usize::from((place, c) != (0, BYTE_ORDER_MARK));
        }
        self.last.set((end, column + count));
        (line, column + count)
    }

    /// The line that holds a byte, without its line ending, and where it begins.
    #[must_use]
    pub fn line(&self, byte: usize) -> (usize, &'t str) {
        let line = self.starts.partition_point(|&start| start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let line = self.text.get(start..end).unwrap_or_default();
        (start, line.strip_suffix('\r').unwrap_or(line))
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, line_and_column};

    /// Line and column by the letter of their definition.
    fn counted(text: &str, byte: usize) -> (usize, usize) {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let line = before.rsplit('\n').next().unwrap();
        let column = line.trim_start_matches('\u{feff}').chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    }

    #[test]
    fn places_are_the_same_in_whatever_order_they_are_asked_for() {
        for text in ["", "a", "a\n", "a\nb\u{e9} c\r\n\n", "\n\nx", "\u{feff}a\u{e9}\nb"] {
            let lines = LineIndex::of(text);
            let there = 0..=text.len() + 2;
            for byte in there.clone().chain(there.clone().rev()).chain(there.step_by(3)) {
                assert_eq!(lines.place(byte), counted(text, byte), "{text:?} {byte}");
            }
        }
        let text = "a\r\nb";
        assert_eq!(LineIndex::of(text).line(1), (0, "a"));
        assert_eq!(LineIndex::of(text).line(3), (3, "b"));
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let text = "a\nbé c\n";
        for (byte, place) in [(0, (1, 1)), (2, (2, 1)), (5, (2, 3)), (4, (2, 2)), (99, (3, 1))] {
            assert_eq!(line_and_column(text, byte), place, "byte {byte}");
        }
    }
}
