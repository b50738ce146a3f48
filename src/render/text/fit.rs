//! How columns share the room, and where their texts may be parted.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns that a text takes. Most texts are ASCII, and need no tables.
pub(in crate::render) fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        text.len()
    } else {
        UnicodeWidthStr::width(text)
    }
}

/// How the columns of a grid share the room.
#[derive(Debug, Default)]
pub(in crate::render) struct ColumnWidths {
    /// The width of each column.
    pub widths: Vec<usize>,
    /// The space behind each column.
    pub gaps: Vec<usize>,
    /// Whether compounds that are wider than their column are parted.
    pub parted: bool,
}

impl ColumnWidths {
    /// Where a column begins.
    pub(in crate::render) fn start(&self, column: usize) -> usize {
        let before = self.widths.iter().zip(&self.gaps).take(column);
        before.map(|(width, gap)| width + gap).sum()
    }
}

/// The widths of columns that would like to be `natural` and must be `least` wide.
pub(in crate::render) fn share(
    natural: &[usize],
    least: &[usize],
    room: usize,
) -> Option<Vec<usize>> {
    if natural.iter().sum::<usize>() <= room {
        return Some(natural.to_vec());
    }
    let within = |cap: usize| -> Vec<usize> {
        let both = natural.iter().zip(least);
        both.map(|(&natural, &least)| natural.min(cap.max(least))).collect()
    };
    let fits = |cap: usize| within(cap).iter().sum::<usize>() <= room;
    if !fits(0) {
        return None;
    }
    let (mut low, mut high) = (0, room + 1); // fits at `low`, and not at `high`
    while high - low > 1 {
        let middle = low.midpoint(high);
        if fits(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let mut widths = within(low);
    let mut spare = room - widths.iter().sum::<usize>();
    for (width, &natural) in widths.iter_mut().zip(natural) {
        let more = spare.min(natural - *width).min(1);
        *width += more;
        spare -= more;
    }
    Some(widths)
}

/// Where a compound may be parted: behind a hyphen, a dot and the like, before a letter. Links
/// stay whole as long as they can.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let link = word.contains("://");
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut ends = rest.char_indices().zip(rest.chars().skip(1)).map(|((at, c), next)| {
            let here = matches!(c, '-' | '.' | '/' | '_') && next.is_alphabetic();
            (at + c.len_utf8(), here)
        });
        let end = ends.find(|&(_, here)| here && !link).map_or(rest.len(), |(end, _)| end);
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}

/// The width of the longest part of a compound, or of a word that is none.
pub(in crate::render) fn longest_part(text: &str) -> usize {
    let words = text.split([' ', '\n']);
    words.flat_map(parts).map(width).max().unwrap_or(0)
}

/// The text with a space wherever a word that is wider than `width` is parted. What stands on
/// both sides of such a space never fits on one line, so that none is ever seen.
pub(in crate::render) fn parted(text: String, width: usize) -> String {
    if longest_word(&text) <= width {
        return text;
    }
    let mut result = String::with_capacity(text.len() + 4);
    for (place, word) in text.split(' ').enumerate() {
        if place > 0 {
            result.push(' ');
        }
        if word.width() <= width || parts(word).any(|part| part.width() > width) {
            result.push_str(word);
            continue;
        }
        let mut used = 0;
        for part in parts(word) {
            if used > 0 && used + part.width() > width {
                result.push(' ');
                used = 0;
            }
            result.push_str(part);
            used += part.width();
        }
    }
    result
}

/// Words of more bytes than this are cut before they are laid out.
const ENDLESS: usize = 1000;

/// The text with its endless words cut into lines of `width`. comfy-table would look at the rest of
/// such a word once for each of its lines.
pub(in crate::render) fn cut(text: String, width: usize) -> String {
    if text.len() <= ENDLESS || text.split([' ', '\n']).all(|word| word.len() <= ENDLESS) {
        return text;
    }
    let mut result = String::with_capacity(text.len() + text.len() / width.max(1) + 1);
    for word in text.split_inclusive([' ', '\n']) {
        let mut used = 0;
        for c in word.chars() {
            let room = c.width().unwrap_or(0);
            if word.len() > ENDLESS && used + room > width {
                result.push('\n');
                used = 0;
            }
            result.push(c);
            used += room;
        }
    }
    result
}

/// The width of the longest word: the least width at which none is broken.
pub(in crate::render) fn longest_word(text: &str) -> usize {
    text.split([' ', '\n']).map(width).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_have_parts_and_links_have_none() {
        for (word, expected) in [
            ("Emissary-ingress", vec!["Emissary-", "ingress"]),
            ("AGPL-3.0-or-later", vec!["AGPL-3.0-", "or-", "later"]),
            ("greymatter.io", vec!["greymatter.", "io"]),
            ("Apache-2.0", vec!["Apache-2.0"]),
            ("2016-01-05", vec!["2016-01-05"]),
            ("https://example.org/a-b", vec!["https://example.org/a-b"]),
            ("plain", vec!["plain"]),
            ("", vec![]),
        ] {
            assert_eq!(parts(word).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn only_words_that_do_not_fit_are_parted() {
        for (width, expected) in [
            (40, "under AGPL-3.0-or-later or Apache-2.0"),
            (17, "under AGPL-3.0-or-later or Apache-2.0"),
            (16, "under AGPL-3.0-or- later or Apache-2.0"),
            (11, "under AGPL-3.0- or-later or Apache-2.0"),
        ] {
            let text = "under AGPL-3.0-or-later or Apache-2.0".to_owned();
            assert_eq!(parted(text, width), expected);
        }
    }

    #[test]
    fn only_endless_words_are_cut() {
        let word = "x".repeat(ENDLESS);
        let text = format!("a {word} b");
        assert_eq!(cut(text.clone(), 10), text);
        let lines = cut(format!("a {word}y b"), 100);
        let lines: Vec<_> = lines.split('\n').map(str::len).collect();
        assert_eq!(lines, [vec![102], vec![100; 9], vec![3]].concat());
    }

    #[test]
    fn no_character_is_wider_than_it_has_bytes() {
        let wider = |c: &char| width(c.encode_utf8(&mut [0; 4])) > c.len_utf8();
        assert_eq!(('\0'..=char::MAX).find(wider), None);
    }

    #[test]
    fn wide_columns_give_way_and_words_stay_whole() {
        for (natural, least, room, widths) in [
            (&[10, 20][..], &[5, 5][..], 30, Some(vec![10, 20])),
            (&[10, 20], &[5, 5], 25, Some(vec![10, 15])),
            (&[10, 20], &[5, 5], 15, Some(vec![8, 7])),
            (&[10, 20], &[5, 5], 10, Some(vec![5, 5])),
            (&[10, 20], &[5, 5], 9, None),
            (&[4, 30, 30], &[2, 20, 3], 40, Some(vec![4, 20, 16])),
        ] {
            assert_eq!(share(natural, least, room), widths, "{natural:?} in {room}");
        }
    }
}
