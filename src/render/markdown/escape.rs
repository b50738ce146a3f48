//! Text as GitHub-flavoured Markdown that means nothing but the text.
//!
//! What comes back from a parser is the text itself, with two exceptions: a line feed is a
//! `<br>`, and a character that would act rather than show is its picture (see
//! [`crate::render::escape`]).

use crate::render::escape::visible;

/// Parts a name from its sign. GitHub looks for people, pictures and issues in the text that is
/// left when the markup is gone, and with it a backslash.
const SEAM: &str = "<!-- -->";

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
            '@' if is_letter(next) => out.extend(["@", SEAM]),
            // Nor is `:tada:` a picture, or `GH-26` an issue.
            ':' if begins_shortcode(rest) => out.extend([":", SEAM]),
            '-' if is_issue(text.get(..place).unwrap_or_default(), rest) => {
                out.extend(["-", SEAM]);
            }
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

/// Whether a colon with this behind it begins the name of a picture: `tada:`. There are none in
/// capitals.
fn begins_shortcode(rest: &str) -> bool {
    let of_name = |c| matches!(c, 'a'..='z' | '0'..='9' | '_' | '+' | '-');
    rest.trim_start_matches(of_name).starts_with(':') && !rest.starts_with(':')
}

/// Whether a hyphen between these is that of `GH-26`.
fn is_issue(before: &str, rest: &str) -> bool {
    let mut before = before.chars().rev().map(|c| c.to_ascii_uppercase());
    before.next() == Some('H')
        && before.next() == Some('G')
        && !before.next().is_some_and(char::is_alphanumeric)
        && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// Adds `text` as a paragraph or a heading of its own, where a line may also begin a list.
pub(super) fn line(text: &str, out: &mut String) {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let shortcode = text.strip_prefix(':').is_some_and(begins_shortcode);
    let start = if text.starts_with(['-', '+', '=', ':']) && !shortcode {
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
