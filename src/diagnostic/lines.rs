//! Lines and columns of places in a text.

use std::cell::Cell;

/// Returns the line and column of a byte, as [`LineIndex::place`] does.
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    LineIndex::of(text).place(byte)
}

/// The lines of a text, to look up many places in it. A line ends with a line feed.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// Where every [`STEP`] bytes of the text stand. A text may consist of nothing but lines, so an
    /// index of every line would be larger than the text.
    checkpoints: Vec<Checkpoint>,
    /// The byte looked up last and its column. Places mostly come in order; starting here keeps
    /// lookups in a very long line fast.
    last: Cell<(usize, usize)>,
}

/// How many bytes apart the known places are.
const STEP: usize = 1 << 14;

/// A byte of the text whose place is known.
#[derive(Clone, Copy, Debug)]
struct Checkpoint {
    /// How many lines end before it.
    lines: usize,
    /// Where its line begins.
    start: usize,
}

/// The character with which some editors begin a UTF-8 file. It has no column.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

impl<'t> LineIndex<'t> {
    /// Finds the lines of a text.
    pub fn of(text: &'t str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let mut checkpoint = Checkpoint { lines: 0, start: 0 };
        for (place, step) in text.as_bytes().chunks(STEP).enumerate() {
            checkpoints.push(checkpoint);
            checkpoint = checkpoint.moved(step, place * STEP);
        }
        Self { text, checkpoints, last: Cell::new((0, 1)) }
    }

    /// Returns the line and column of a byte, both from 1, columns in characters. A byte within a
    /// character has the place of the character; a byte behind the end, the place of the end.
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let Checkpoint { lines, start } = self.checkpoint(byte);
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
        (lines + 1, column)
    }

    /// Returns where the line that holds a byte begins, and its text without the line ending.
    pub fn line(&self, byte: usize) -> (usize, &'t str) {
        let start = self.checkpoint(byte).start;
        let rest = self.text.get(start..).unwrap_or_default();
        let text = rest.find('\n').map_or(rest, |end| &rest[..end]);
        (start, text.strip_suffix('\r').unwrap_or(text))
    }

    /// Returns the line of a byte, counted from the checkpoint before it.
    fn checkpoint(&self, byte: usize) -> Checkpoint {
        let byte = byte.min(self.text.len());
        let place = (byte / STEP).min(self.checkpoints.len().saturating_sub(1));
        let Some(checkpoint) = self.checkpoints.get(place) else {
            return Checkpoint { lines: 0, start: 0 };
        };
        let from = place * STEP;
        checkpoint.moved(self.text.as_bytes().get(from..byte).unwrap_or_default(), from)
    }
}

impl Checkpoint {
    /// Returns the place behind these bytes, which begin at the byte `from` of the text.
    fn moved(self, bytes: &[u8], from: usize) -> Self {
        let lines = bytes.iter().filter(|&&byte| byte == b'\n').count();
        let last = bytes.iter().rposition(|&byte| byte == b'\n');
        Self { lines: self.lines + lines, start: last.map_or(self.start, |feed| from + feed + 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, STEP, line_and_column};

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
        let long = format!("{}\n{}\u{e9}x\n\ny", "a".repeat(STEP - 2), "b".repeat(STEP - 1));
        let near = long.len() - 20..=long.len() + 2;
        for byte in near.clone().chain(STEP - 9..STEP + 9).chain(near.rev()) {
            assert_eq!(LineIndex::of(&long).place(byte), counted(&long, byte), "{byte}");
        }
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
