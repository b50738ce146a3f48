//! Lists of words in messages.

/// The most words of a list that a message names.
const MAX_WORDS: usize = 20;

/// Returns "a, b, c", or the first twenty and how many more there are.
pub(super) fn first_words(words: &[&str]) -> String {
    let named = words.iter().take(MAX_WORDS).copied().collect::<Vec<_>>().join(", ");
    match words.len().saturating_sub(MAX_WORDS) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_WORDS, first_words};

    #[test]
    fn long_lists_are_cut() {
        assert_eq!(first_words(&["a", "b"]), "a, b");
        let cut = first_words(&["x"; MAX_WORDS + 3]);
        assert!(cut.ends_with("x, x and 3 more"), "{cut}");
    }
}
