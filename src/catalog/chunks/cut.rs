//! Cuts a text at lines that begin with `[[entry]]`.

/// A chunk of more bytes holds an entry that is much larger than others.
const LARGE: usize = 1 << 18;

/// A run of entries, and its place in the whole text.
#[derive(Clone, Copy)]
pub(super) struct Chunk<'t> {
    pub(super) text: &'t str,
    pub(super) offset: usize,
}

impl Chunk<'_> {
    /// Returns whether it holds a large entry. Those are parsed one at a time, to bound the memory.
    pub(super) fn is_large(&self) -> bool {
        self.text.len() > LARGE
    }
}

/// Cuts a text into its declarations and chunks of entries, each at least `size` bytes long.
pub(super) fn cut(text: &str, size: usize) -> (&str, Vec<Chunk<'_>>) {
    let mut starts = Vec::new();
    let mut next = next_header(text, 0);
    while let Some(start) = next {
        starts.push(start);
        next = next_header(text, start + size);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let chunks =
        starts.iter().zip(ends).map(|(&offset, end)| Chunk { text: &text[offset..end], offset });
    let declarations = &text[..starts.first().copied().unwrap_or(text.len())];
    (declarations, chunks.collect())
}

/// Finds the first line behind a byte that begins with `[[entry]]`.
fn next_header(text: &str, from: usize) -> Option<usize> {
    let from = (from..text.len()).find(|&at| text.is_char_boundary(at))?;
    Some(from + text[from..].find("\n[[entry]]")? + 1)
}
