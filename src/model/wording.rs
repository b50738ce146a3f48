//! Words in sentences.

/// Returns "1 thing" or "2 things".
pub fn count(number: usize, singular: &str, plural: &str) -> String {
    format!("{number} {}", if number == 1 { singular } else { plural })
}

/// Returns "a, b and 3 more": the first `most` of some words and how many more there are.
pub fn first_of(words: &[impl AsRef<str>], most: usize) -> String {
    let named: Vec<_> = words.iter().take(most).map(AsRef::as_ref).collect();
    let named = named.join(", ");
    match words.len().saturating_sub(most) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// Returns a text whose first letter is a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::first_of;

    #[test]
    fn long_lists_are_cut() {
        assert_eq!(first_of(&["a", "b"], 2), "a, b");
        assert_eq!(first_of(&["x"; 5], 2), "x, x and 3 more");
    }
}
