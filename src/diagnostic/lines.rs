//! Lines and columns of places in a text.

use std::cell::Cell;

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
