//! Text in GitHub-flavoured Markdown.
//!
//! A parser reads back the text itself, with two exceptions: a line feed is a `<br>`, and a
//! character that acts is its picture (see [`super::visible`]).

use super::visible;

/// Keeps GitHub from finding users, emoji and issues in a text. A backslash does not: GitHub looks
/// for them in the text that is left when the markup is gone.
const SEPARATOR: &str = "<!-- -->";

/// Appends `text` for a table cell or a place within a line.
pub(in crate::render) fn inline(text: &str, out: &mut String) {
    let last = text.len() - text.chars().next_back().map_or(0, char::len_utf8);
    let mut before = None;
    for (place, c) in text.char_indices() {
        let rest = text.get(place + c.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match c {
            '\n' => out.push_str("<br>"),
            '\t' => out.push_str("&#9;"),
            // A parser trims white space at an end.
            ' ' if place == 0 || place == last => out.push_str("&#32;"),
            // A text that mentions a user must not notify them.
            '@' if is_letter(next) => out.extend(["@", SEPARATOR]),
            // `:tada:` is no emoji, and `GH-26` no issue.
            ':' if begins_shortcode(rest) => out.extend([":", SEPARATOR]),
            '-' if is_issue(text.get(..place).unwrap_or_default(), rest) => {
                out.extend(["-", SEPARATOR]);
            }
            // No emphasis begins or ends between two letters.
            '_' if is_letter(before) && is_letter(next) => out.push(c),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '#' => {
                out.extend(['\\', c]);
            }
            // Only a text that is a link as a whole becomes one (see `link`).
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

/// Returns whether a colon before `rest` begins an emoji such as `:tada:`; none has capitals.
fn begins_shortcode(rest: &str) -> bool {
    let in_name = |c| matches!(c, 'a'..='z' | '0'..='9' | '_' | '+' | '-');
    rest.trim_start_matches(in_name).starts_with(':') && !rest.starts_with(':')
}

/// Returns whether a hyphen between `before` and `rest` is that of an issue such as `GH-26`.
fn is_issue(before: &str, rest: &str) -> bool {
    let mut before = before.chars().rev().map(|c| c.to_ascii_uppercase());
    before.next() == Some('H')
        && before.next() == Some('G')
        && !before.next().is_some_and(char::is_alphanumeric)
        && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// Appends `text` as a paragraph or a heading, where a line could also begin a list.
pub(in crate::render) fn line(text: &str, out: &mut String) {
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

/// Appends a link with its text; `address` is what [`crate::link::link`] returns for it.
pub(in crate::render) fn link(text: &str, address: &str, out: &mut String) {
    if text == address {
        return out.extend(["<", address, ">"]);
    }
    out.push('[');
    inline(text, out);
    out.extend(["](<", address, ">)"]);
}
