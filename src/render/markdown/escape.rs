//! Text as GitHub-flavoured Markdown that means nothing but the text.
//!
//! What comes back from a parser is the text itself, with two exceptions: a line feed is a
//! `<br>`, and a character that would act rather than show is its picture (see
//! [`super::super::visible`]).

use crate::render::visible::visible;

/// Adds `text` as it stands in a table cell or within a line.
pub(super) fn inline(text: &str, out: &mut String) {
    let last = text.len() - text.chars().next_back().map_or(0, char::len_utf8);
    let mut before = None;
    for (place, c) in text.char_indices() {
        let rest = text.get(place + c.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match c {
            '\n' => out.push_str("<br>"),
            '\t' => out.push_str("&#9;"),
            // White space at an end would be trimmed.
            ' ' if place == 0 || place == last => out.push_str("&#32;"),
            // Nobody is called by a text that names them.
            '@' if is_letter(next) => out.push_str("@<!-- -->"),
            // No emphasis begins or ends between two letters.
            '_' if is_letter(before) && is_letter(next) => out.push(c),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '#' => {
                out.extend(['\\', c]);
            }
            // An address within a text is no link; one of its own is (`link`).
            ':' if rest.starts_with("//") => out.push_str("\\:"),
            '.' if text.get(..place).is_some_and(|text| text.ends_with("www")) => {
                out.push_str("\\.");
            }
            '!' if place == last => out.push_str("\\!"),
            c => out.push(visible(c)),
        }
        before = Some(c);
    }
}

/// Adds `text` as a paragraph or a heading of its own, where a line may also begin a list.
pub(super) fn line(text: &str, out: &mut String) {
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let start = if text.starts_with(['-', '+', '=', ':']) {
        0
    } else if digits > 0 && text[digits..].starts_with(['.', ')']) {
        digits
    } else {
        return inline(text, out);
    };
    let (number, rest) = text.split_at(start);
    let (mark, rest) = rest.split_at(1);
    out.extend([number, "\\", mark]);
    inline(rest, out);
}

/// Adds a link that [`crate::render::link::is_link`] has found to be one.
pub(super) fn link(url: &str, out: &mut String) {
    out.extend(["<", url, ">"]);
}
