//! Mistakes in catalogs, profiles and filters, with their places. `render` prints them.

use std::cell::Cell;
use std::ops::Range;

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The text cannot be used.
    Error,
    /// The text can be used, but should be reviewed.
    Warning,
}

impl Severity {
    /// Returns `error` or `warning`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place in the text, with a short explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place, in bytes.
    pub span: Range<usize>,
    /// The explanation; may be empty.
    pub text: String,
}

/// One mistake in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its severity.
    pub severity: Severity,
    /// The stable name of the rule.
    pub code: &'static str,
    /// A description of the mistake, in one line.
    pub message: String,
    /// Its place.
    pub place: Label,
    /// Related places, such as the first of two equal ids.
    pub also: Vec<Label>,
    /// Advice on how to correct it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Creates an error at a place.
    #[must_use]
    pub fn error(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            place: Label { span, text: String::new() },
            also: Vec::new(),
            help: None,
        }
    }

    /// Turns the error into a warning.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Sets the words under the caret: "did you mean `grpc`?"
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.place.text = text.into();
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn and(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.also.push(Label { span, text: text.into() });
        self
    }

    /// Sets the advice on how to correct it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Returns the message and the words under the caret in one line.
    #[must_use]
    pub fn sentence(&self) -> String {
        if self.place.text.is_empty() {
            self.message.clone()
        } else {
            format!("{}; {}", self.message, self.place.text)
        }
    }
}

/// Returns the line and column of a byte, as [`LineIndex::place`] does.
#[must_use]
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    LineIndex::of(text).place(byte)
}

/// The lines of a text, to look up many places in it. A line ends with a line feed.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The byte looked up last and its column. Places mostly come in order; starting here keeps
    /// lookups in a very long line fast.
    last: Cell<(usize, usize)>,
}

/// The character with which some editors begin a UTF-8 file. It has no column.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

impl<'t> LineIndex<'t> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(feed, _)| feed + 1));
        Self { text, starts, last: Cell::new((0, 1)) }
    }

    /// Returns the line and column of a byte, both from 1, columns in characters. A byte within a
    /// character has the place of the character; a byte behind the end, the place of the end.
    #[must_use]
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.line_number(byte);
        let start = self.start(line);
        let (mut position, mut column) = self.last.get();
        if !(start..=byte).contains(&position) {
            (position, column) = (start, 1);
        }
        for c in self.text.get(position..).unwrap_or_default().chars() {
            if position + c.len_utf8() > byte {
                break;
            }
            if position > 0 || c != BYTE_ORDER_MARK {
                column += 1;
            }
            position += c.len_utf8();
        }
        self.last.set((position, column));
        (line, column)
    }

    /// Returns where the line that holds a byte begins, and its text without the line ending.
    #[must_use]
    pub fn line(&self, byte: usize) -> (usize, &'t str) {
        let line = self.line_number(byte);
        let start = self.start(line);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let text = self.text.get(start..end).unwrap_or_default();
        (start, text.strip_suffix('\r').unwrap_or(text))
    }

    fn line_number(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte)
    }

    fn start(&self, line: usize) -> usize {
        self.starts.get(line - 1).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, line_and_column};

    /// Counts lines and columns as they are defined.
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
    fn places_do_not_depend_on_the_order_of_lookups() {
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
