//! The wrapping rule: lines break between words. Only a word that is wider than its line is broken:
//! at a no-break space or behind `-`, `_`, `/` or `.`, and elsewhere if there is none of these.

use super::style::{without_links, without_styles};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A space at which no line breaks as long as it can be helped; it is printed as a plain one.
pub(in crate::render) const NO_BREAK: char = '\u{a0}';

/// Returns the text with no-break spaces.
#[must_use]
pub(in crate::render) fn unbreakable(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Returns how many columns a line takes. Most texts are ASCII, and need no tables.
pub(in crate::render) fn width(line: &str) -> usize {
    if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return line.len();
    }
    without_styles(line).width()
}

/// Returns the width of the longest word: the least width at which none is broken.
pub(in crate::render) fn longest_word(text: &str) -> usize {
    text.split([' ', '\n']).map(width).max().unwrap_or(0)
}

/// Returns the width of the longest part of a word in a text without styles. Names such as
/// `Emissary-ingress` have parts; dates, versions and links have none.
pub(in crate::render) fn longest_part(text: &str) -> usize {
    let mut longest = 0;
    for word in text.split([' ', '\n']) {
        let mut part = 0;
        let mut after_sign = false;
        for c in word.chars() {
            if after_sign && c.is_alphabetic() && !word.contains("://") {
                part = 0;
            }
            part += c.width().unwrap_or(0);
            longest = longest.max(part);
            after_sign = is_sign(c);
        }
    }
    longest
}

fn is_sign(c: char) -> bool {
    matches!(c, '-' | '_' | '/' | '.')
}

/// Returns the text with its words broken into such as fit into `room` columns. comfy-table wraps
/// it; by itself that would break words anywhere, and OSC 8 links so that they lead nowhere.
pub(in crate::render) fn break_long_words(text: String, room: usize) -> String {
    if text.len() <= room || text.split('\n').all(|line| width(line) <= room) {
        return text;
    }
    let lines = text.split('\n').map(|line| {
        if width(line) <= room { line.to_owned() } else { broken(&without_links(line), room) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn broken(line: &str, room: usize) -> String {
    let mut result = String::with_capacity(line.len());
    for (place, word) in line.split(' ').enumerate() {
        if place > 0 {
            result.push(' ');
        }
        if width(word) <= room {
            result.push_str(word);
        } else if word.contains(NO_BREAK) {
            result.push_str(&broken(&breakable(word), room));
        } else {
            push_broken(&mut result, word, room);
        }
    }
    result
}

/// Returns a word with plain spaces between its visible parts instead of no-break ones.
fn breakable(word: &str) -> String {
    let mut result = String::with_capacity(word.len());
    let mut begun = false;
    for part in word.split(NO_BREAK) {
        let visible = width(part) > 0;
        if begun && visible {
            result.push(' ');
        }
        begun |= visible;
        result.push_str(part);
    }
    result
}

/// Adds a word with a space wherever it breaks. What stands on both sides of such a space never
/// fits on one line, so that none is seen.
fn push_broken(result: &mut String, word: &str, room: usize) {
    let mut used = 0; // columns since the last break
    let mut sign = None; // the place behind the last sign since then, and the columns up to it
    let mut escape = false;
    for c in word.chars() {
        escape |= c == '\u{1b}';
        if escape {
            escape = c != 'm';
            result.push(c);
            continue;
        }
        let columns = c.width().unwrap_or(0);
        while used > 0 && used + columns > room {
            let (place, before) = sign.take().unwrap_or((result.len(), used));
            result.insert(place, ' ');
            used -= before;
        }
        result.push(c);
        used += columns;
        if is_sign(c) {
            sign = Some((result.len(), used));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_do_not_fit_are_broken() {
        for (room, text, expected) in [
            (40, "under AGPL-3.0-or-later or Apache-2.0", "under AGPL-3.0-or-later or Apache-2.0"),
            (17, "under AGPL-3.0-or-later or Apache-2.0", "under AGPL-3.0-or-later or Apache-2.0"),
            (16, "under AGPL-3.0-or-later or Apache-2.0", "under AGPL-3.0-or- later or Apache-2.0"),
            (11, "under AGPL-3.0-or-later or Apache-2.0", "under AGPL-3.0- or-later or Apache-2.0"),
            (12, "https://example.org/a_b", "https:// example.org/ a_b"),
            (4, "abcdefghij k", "abcd efgh ij k"),
            (3, "-网网", "- 网 网"),
            (8, "a\u{a0}b\u{a0}cdefgh", "a b cdefgh"),
            (4, "\u{1b}[2mabcdefg\u{1b}[0m", "\u{1b}[2mabcd efg\u{1b}[0m"),
            (4, "abcdef\nghi", "abcd ef\nghi"),
        ] {
            assert_eq!(break_long_words(text.to_owned(), room), expected);
        }
    }

    #[test]
    fn names_have_parts() {
        for (text, expected) in [
            ("an Emissary-ingress", 9),
            ("AGPL-3.0-or-later", 9),
            ("greymatter.io", 11),
            ("Apache-2.0", 10),
            ("2016-01-05", 10),
            ("https://example.org/a-b", 23),
            ("plain", 5),
            ("", 0),
        ] {
            assert_eq!(longest_part(text), expected, "{text}");
        }
    }

    #[test]
    fn a_link_is_no_link_where_it_wraps() {
        let link = "\u{1b}]8;;https://e.org\u{1b}\\https://e.org\u{1b}]8;;\u{1b}\\";
        assert_eq!(break_long_words(link.to_owned(), 13), link);
        assert_eq!(break_long_words(link.to_owned(), 12), "https://e. org");
    }

    #[test]
    fn no_character_is_wider_than_it_has_bytes() {
        let wider = |c: &char| width(c.encode_utf8(&mut [0; 4])) > c.len_utf8();
        assert_eq!(('\0'..=char::MAX).find(wider), None);
    }
}
