//! Styles of texts in a terminal, written into them as escape sequences.

use crate::link::link;
use crate::render::OutputStyle;
use crate::render::signs::Signs;
use owo_colors::{OwoColorize, Style as AnsiStyle};
use std::borrow::Cow;
use std::fmt::Write;

/// How a text looks. It never says more than the words do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Style {
    /// Unstyled.
    Plain,
    /// Headings, names.
    Bold,
    /// Evidence, age, what has ended, what is unknown.
    Dim,
    /// Green: supported.
    Success,
    /// Yellow: supported in part, or worth a look.
    Warning,
    /// Red: not supported.
    Error,
    /// An http(s) link that is its own text.
    Link,
}

/// Begins an OSC 8 sequence; a link stands between one with its address and one without.
const LINK: &str = "\u{1b}]8;;";

/// Ends an OSC 8 sequence.
const LINK_END: &str = "\u{1b}\\";

/// Writes texts in their styles, as far as the output takes styles.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Pen {
    /// The signs that it writes.
    pub(in crate::render) signs: Signs,
    colour: bool,
    hyperlinks: bool,
}

impl Pen {
    /// A pen for an output.
    #[must_use]
    pub(in crate::render) fn new(style: OutputStyle) -> Self {
        let signs = if style.ascii { Signs::Ascii } else { Signs::Unicode };
        Self { signs, colour: style.colour, hyperlinks: style.hyperlinks }
    }

    /// Adds a text to a cell. The spaces at its end have no style, so that a line can be trimmed.
    pub(in crate::render) fn write(self, cell: &mut String, style: Style, text: &str) {
        let ansi = match style {
            Style::Link if self.hyperlinks => {
                let target = link(text).unwrap_or_default();
                return cell.extend([LINK, &target, LINK_END, text, LINK, LINK_END]);
            }
            Style::Plain | Style::Link => return cell.push_str(text),
            _ if !self.colour || text.trim().is_empty() => return cell.push_str(text),
            Style::Bold => AnsiStyle::new().bold(),
            Style::Dim => AnsiStyle::new().dimmed(),
            Style::Success => AnsiStyle::new().green(),
            Style::Warning => AnsiStyle::new().yellow(),
            Style::Error => AnsiStyle::new().red(),
        };
        let words = text.trim_end();
        // Writing to a string cannot fail.
        let _ = write!(cell, "{}{}", words.style(ansi), &text[words.len()..]);
    }

    /// Returns a text in a style.
    #[must_use]
    pub(in crate::render) fn text(self, style: Style, text: &str) -> String {
        let mut cell = String::new();
        self.write(&mut cell, style, text);
        cell
    }
}

/// Returns the text without its links, which then are words like any other.
pub(in crate::render) fn without_links(text: &str) -> Cow<'_, str> {
    if !text.contains(LINK) {
        return Cow::Borrowed(text);
    }
    let parts = text.split(LINK).enumerate();
    let kept = |(place, part): (usize, &'_ str)| {
        let text = if place == 0 { None } else { part.split_once(LINK_END) };
        text.map_or(part, |(_, text)| text).to_owned()
    };
    Cow::Owned(parts.map(kept).collect())
}

/// Returns the text without any escape sequence.
pub(in crate::render) fn without_styles(text: &str) -> Cow<'_, str> {
    if !text.contains('\u{1b}') {
        return Cow::Borrowed(text);
    }
    let text = without_links(text);
    let mut plain = String::with_capacity(text.len());
    for (place, part) in text.split("\u{1b}[").enumerate() {
        let end = if place == 0 { None } else { part.split_once('m') };
        plain.push_str(end.map_or(part, |(_, text)| text));
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_links_can_be_taken_away() {
        let style = OutputStyle {
            width: None,
            ascii: false,
            colour: true,
            hyperlinks: true,
            terminal: true,
        };
        let pen = Pen::new(style);
        let mut text = pen.text(Style::Bold, "b") + " a ";
        pen.write(&mut text, Style::Link, "https://e.org");
        pen.write(&mut text, Style::Dim, " [1]");
        assert_eq!(
            without_links(&text),
            "\u{1b}[1mb\u{1b}[0m a https://e.org\u{1b}[2m [1]\u{1b}[0m"
        );
        assert_eq!(without_styles(&text), "b a https://e.org [1]");
    }
}
