//! The natural order of versions and of texts with numbers in them.
//!
//! A version is a run of parts, digits or letters. Numbers compare as numbers (`1.9 < 1.10`), a
//! leading `v` and `+build` do not count, nor do trailing `.0` parts, a pre-release comes before its
//! release and any other suffix after it. A text without leading digits orders as natural text.

use super::text_identity::text_key;
use std::cmp::Ordering;

/// Words that begin the pre-release part of a version.
const PRE_RELEASES: [&str; 10] =
    ["alpha", "beta", "rc", "pre", "preview", "dev", "m", "snapshot", "nightly", "canary"];

/// A part of a version, in ascending order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Segment<'t> {
    /// A pre-release, which comes before the end of a version.
    PreRelease(&'t str),
    /// The end of a version.
    End,
    /// Any other word, which comes after the end.
    Word(&'t str),
    /// A number, without leading zeros, ordered by its length and then by its digits.
    Number(usize, &'t str),
}

/// Compares two versions.
pub fn compare_versions(a: &str, b: &str) -> Ordering {
    if a == b {
        return Ordering::Equal;
    }
    let (key_a, key_b) = (text_key(a), text_key(b));
    match (version_parts(&key_a), version_parts(&key_b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => compare_naturally(a, b),
    }
}

/// Compares two texts as people sort them: numbers in them by their size, letters without regard to
/// case, accented ones beside their letters.
pub fn compare_naturally(a: &str, b: &str) -> Ordering {
    let (a, b) = (text_key(a), text_key(b));
    natural_parts(&a).cmp(&natural_parts(&b)).then_with(|| a.cmp(&b))
}

/// Returns the parts of a version whose text key is given, or nothing if it does not begin with a
/// digit.
fn version_parts(key: &str) -> Option<Vec<Segment<'_>>> {
    let plain = key.strip_prefix('v').unwrap_or(key);
    if !plain.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let release = plain.split('+').next().unwrap_or(plain);
    let mut parts: Vec<Segment<'_>> = runs(release).into_iter().map(part).collect();
    drop_trailing_zeros(&mut parts);
    parts.push(Segment::End);
    Some(parts)
}

/// Removes the zeros before a suffix and at the end: `1.0-rc1` is a pre-release of `1`.
fn drop_trailing_zeros(parts: &mut Vec<Segment<'_>>) {
    let is_number = |part: &Segment<'_>| matches!(part, Segment::Number(..));
    let numbers = parts.iter().take_while(|part| is_number(part)).count();
    let zero = Segment::Number(0, "");
    let kept = parts[..numbers].iter().rposition(|part| *part != zero).map_or(1, |last| last + 1);
    parts.drain(kept.min(numbers)..numbers);
}

fn part(run: &str) -> Segment<'_> {
    if run.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = run.trim_start_matches('0');
        return Segment::Number(digits.len(), digits);
    }
    if PRE_RELEASES.contains(&run) { Segment::PreRelease(run) } else { Segment::Word(run) }
}

/// Returns the runs of digits and of letters, and the hyphens between digits: `1.0-1` is a revision of
/// `1.0`. Other signs only separate.
fn runs(text: &str) -> Vec<&str> {
    let is_number = |run: Option<&&str>| run.is_some_and(|run| run.as_bytes()[0].is_ascii_digit());
    let mut runs: Vec<&str> = Vec::new();
    for block in text.split('-') {
        let words = block.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.flat_map(split_at_digits).collect();
        if is_number(runs.last()) && is_number(words.first()) {
            runs.push("-");
        }
        runs.extend(words);
    }
    runs
}

/// Splits a word where digits and letters meet.
fn split_at_digits(word: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        runs.push(run);
        rest = behind;
    }
    runs
}

/// A piece of a text in natural order: its signs and letters, or a number.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(usize, String),
    Letters(String),
}

fn natural_parts(key: &str) -> Vec<Piece> {
    split_at_digits(key)
        .into_iter()
        .map(|run| {
            if run.starts_with(|c: char| c.is_ascii_digit()) {
                let digits = run.trim_start_matches('0');
                Piece::Number(digits.len(), digits.to_owned())
            } else {
                Piece::Letters(without_accents(run))
            }
        })
        .collect()
}

/// Returns the letters without the marks on them. Marks that are letters of their script stay.
fn without_accents(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    if text.is_ascii() {
        return text.to_owned();
    }
    text.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_in_ascending_order() {
        let ascending = [
            "0.9",
            "1-alpha",
            "1.0.0-alpha2",
            "1.0-beta.1",
            "1.0-rc1",
            "1.0-rc.2",
            "1",
            "1.0-1",
            "1.0-2",
            "1.0p1",
            "1.0.1",
            "1.2",
            "v1.9",
            "1.10",
            "2.0-preview",
            "2.0",
            "2024.1",
            "latest",
            "next",
        ];
        for (place, a) in ascending.iter().enumerate() {
            for b in &ascending[place + 1..] {
                assert_eq!(compare_versions(a, b), Ordering::Less, "{a} {b}");
                assert_eq!(compare_versions(b, a), Ordering::Greater, "{b} {a}");
            }
        }
    }

    #[test]
    fn versions_that_mean_one_release_are_equal() {
        for (a, b) in
            [("1.0", "1"), ("v1.2", "1.2.0"), ("1.2+build5", "1.2"), ("1.0-RC1", "1.0.0-rc1")]
        {
            assert_eq!(compare_versions(a, b), Ordering::Equal, "{a} {b}");
        }
    }

    #[test]
    fn texts_are_in_natural_order() {
        let ascending =
            ["10 apples", "\u{c4}gypten", "Apfel 2", "apfel 10", "\u{e9}t\u{e9}", "Zebra"];
        let mut shuffled = ascending;
        shuffled.reverse();
        shuffled.sort_by(|a, b| compare_naturally(a, b));
        assert_eq!(
            shuffled,
            ["10 apples", "\u{c4}gypten", "Apfel 2", "apfel 10", "\u{e9}t\u{e9}", "Zebra"]
        );
    }
}
