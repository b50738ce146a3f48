//! Names as people type them: the levels on which a lookup compares them.
//!
//! A lookup tries exact ids, then exact names, aliases and labels, then all of them loosely. The
//! first level with a hit decides.

use super::distinct::distinct;
use super::suggest::{fold, nearest};
use super::text_identity::text_key;
use unicode_normalization::UnicodeNormalization;

/// How many suggestions a missing name gets.
const MAX_SUGGESTIONS: usize = 3;

/// A name by which a thing may be found, with the level on which it counts, from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct LookupName<'a, T> {
    /// The level: 0 for ids.
    pub(super) level: u8,
    /// The name as written.
    pub(super) text: &'a str,
    /// The thing of that name.
    pub(super) item: T,
}

/// Why a name leads to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookupError<T> {
    /// Several things have it.
    Ambiguous(Vec<T>),
    /// Nothing has it; up to three things that may have been meant.
    Missing(Vec<T>),
}

/// Finds the only thing of that name.
///
/// # Errors
/// If several things have it on the first level on which it is found, or none has it.
pub(super) fn find<'a, T: Copy + PartialEq>(
    typed: &str,
    names: &[LookupName<'a, T>],
) -> Result<T, LookupError<T>> {
    let key = text_key(typed);
    let deepest = names.iter().map(|name| name.level).max().unwrap_or(0);
    for level in 0..=deepest {
        let hits = names.iter().filter(|name| name.level == level && has_key(name.text, &key));
        if let Some(result) = decide(distinct(hits.map(|name| name.item))) {
            return result;
        }
    }
    let loose = loose_key(typed);
    if !loose.is_empty() {
        let hits = names.iter().filter(|name| loose_key(name.text) == loose);
        if let Some(result) = decide(distinct(hits.map(|name| name.item))) {
            return result;
        }
    }
    Err(LookupError::Missing(suggestions(typed, names)))
}

fn decide<T: Copy>(hits: Vec<T>) -> Option<Result<T, LookupError<T>>> {
    match hits[..] {
        [] => None,
        [only] => Some(Ok(only)),
        _ => Some(Err(LookupError::Ambiguous(hits))),
    }
}

/// Returns whether `text_key(text)` is `key`, without making it where the lengths tell already.
fn has_key(text: &str, key: &str) -> bool {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return text.eq_ignore_ascii_case(key);
    }
    text_key(text) == key
}

/// Returns a name as it is compared loosely: blanks, hyphens, underscores and dots dropped, except a
/// dot or hyphen between digits, so that `1.5` is not `15`.
pub fn loose_key(name: &str) -> String {
    let key = text_key(name);
    let mut loose = String::with_capacity(key.len());
    let mut before = None;
    let mut rest = key.chars().peekable();
    while let Some(c) = rest.next() {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let dropped = match c {
            '.' | '-' => !(digit(before) && digit(rest.peek().copied())),
            '_' => true,
            c => c.is_whitespace(),
        };
        if !dropped {
            loose.push(c);
        }
        before = Some(c);
    }
    if loose.is_ascii() {
        return loose;
    }
    loose.nfc().collect() // a mark joins the letter before a blank that was dropped
}

/// Returns up to three things that may have been meant: those whose names begin with the text, then
/// those whose letters and digits begin with those of the text, each the shortest names first; else
/// the nearest.
fn suggestions<T: Copy + PartialEq>(typed: &str, names: &[LookupName<'_, T>]) -> Vec<T> {
    let key = text_key(typed);
    let folded = fold(&key);
    let mut begin: Vec<(u8, usize, T)> = Vec::new();
    for name in names {
        let rank = if !key.is_empty() && text_key(name.text).starts_with(&key) {
            0
        } else if !folded.is_empty() && fold(name.text).starts_with(&folded) {
            1
        } else {
            continue;
        };
        begin.push((rank, name.text.chars().count(), name.item));
    }
    begin.sort_by_key(|&(rank, length, _)| (rank, length));
    let mut items = distinct(begin.into_iter().map(|(_, _, item)| item));
    items.truncate(MAX_SUGGESTIONS);
    if items.is_empty() {
        items.extend(nearest(&key, names.iter().map(|name| (name.text, name.item))));
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loose_names_keep_signs_and_numbers_apart() {
        for (name, loose) in [
            ("Linkerd 2.x", "linkerd2x"),
            ("s \u{307}", "\u{1e61}"),
            ("open-service_mesh", "openservicemesh"),
            ("Firefox 1.5", "firefox1.5"),
            ("java-1-1", "java1-1"),
            ("NGINX+", "nginx+"),
            ("F*", "f*"),
            ("AT&T", "at&t"),
            ("---", ""),
        ] {
            assert_eq!(loose_key(name), loose, "{name}");
        }
    }

    #[test]
    fn the_first_level_with_a_hit_decides() {
        let name = |level, text, item| LookupName { level, text, item };
        let names = [
            name(0, "c", 1),
            name(1, "C", 1),
            name(0, "cpp", 2),
            name(1, "C++", 2),
            name(0, "java-11", 3),
            name(0, "java-1-1", 4),
            name(2, "Java", 3),
            name(2, "java", 4),
            name(1, "Note Pad", 5),
        ];
        for (typed, found) in [
            ("C", Ok(1)),
            ("c++", Ok(2)),
            ("java-11", Ok(3)),
            ("JAVA", Err(LookupError::Ambiguous(vec![3, 4]))),
            ("notepad", Ok(5)),
            ("notepad++", Err(LookupError::Missing(vec![5]))),
            ("C#", Err(LookupError::Missing(vec![1, 2]))),
            ("xyzzy", Err(LookupError::Missing(vec![]))),
        ] {
            assert_eq!(find(typed, &names), found, "{typed}");
        }
    }
}
