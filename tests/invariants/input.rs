//! Choices that bytes make.

/// Bytes that are consumed from the front, followed by zeros.
pub(super) struct Input<'b> {
    pub(super) bytes: &'b [u8],
}

impl Input<'_> {
    pub(super) fn byte(&mut self) -> u8 {
        let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
        self.bytes = rest;
        *first
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end
    }

    pub(super) fn text(&mut self) -> String {
        let length = self.below(24).min(self.bytes.len());
        let (text, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    pub(super) fn number(&mut self) -> f64 {
        f64::from(self.byte()) / 4.0 - 8.0
    }

    pub(super) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}
