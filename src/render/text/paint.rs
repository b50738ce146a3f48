//! Colour, put on after the layout: texts carry marks of no width through it, and the marks become
//! escape sequences, or nothing, when a line is printed.
//!
//! The marks are variation selectors, and [`crate::render::sanitise`] takes those out of the data. A text
//! that is wrapped goes on in its ink on the next line of its column.

use crate::render::OutputStyle;
use crate::render::labels::Signs;
use owo_colors::{OwoColorize, Style as AnsiStyle};
use std::fmt::Write;

/// How a text looks. It never says more than the words do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Style {
    /// As it comes.
    Plain,
    /// Bold: headings, names.
    Bold,
    /// Dim: evidence, age, what is over, what is not known.
    Dim,
    /// Green: it does.
    Success,
    /// Yellow: it does in part, or look here.
    Warning,
    /// Red: it does not.
    Error,
    /// An http(s) link that is its own text.
    Link,
}

/// The mark that begins a text in each ink; that of [`Style::Plain`] ends one.
const MARKS: [(char, Style); 7] = [
    ('\u{e0100}', Style::Plain),
    ('\u{e0101}', Style::Bold),
    ('\u{e0102}', Style::Dim),
    ('\u{e0103}', Style::Success),
    ('\u{e0104}', Style::Warning),
    ('\u{e0105}', Style::Error),
    ('\u{e0106}', Style::Link),
];

/// Stands between the columns of a line that was laid out.
pub(in crate::render) const SEPARATOR: char = '\u{1f}';

/// A space at which no line is broken; it is printed as a plain one.
pub(in crate::render) const GLUE: char = '\u{a0}';

fn ink_of(mark: char) -> Option<Style> {
    MARKS.iter().find_map(|&(c, ink)| (c == mark).then_some(ink))
}

fn mark_of(ink: Style) -> char {
    MARKS.iter().find_map(|&(c, of)| (of == ink).then_some(c)).unwrap_or('\u{e0100}')
}

/// Writes texts with marks before the layout, and prints lines with colours after it.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Pen {
    /// The signs that it writes.
    pub signs: Signs,
    colour: bool,
    hyperlinks: bool,
}

impl Pen {
    /// A pen that does what the style allows.
    #[must_use]
    pub(in crate::render) fn new(style: OutputStyle) -> Self {
        let signs = if style.ascii { Signs::Ascii } else { Signs::Unicode };
        let (colour, hyperlinks) = (style.colour, style.hyperlinks);
        Self { signs, colour, hyperlinks }
    }

    fn marks(self, ink: Style) -> bool {
        match ink {
            Style::Plain => false,
            Style::Link => self.hyperlinks,
            _ => self.colour,
        }
    }

    /// Adds a text to a cell.
    pub(in crate::render) fn write(self, cell: &mut String, ink: Style, text: &str) {
        if self.marks(ink) && !text.is_empty() {
            cell.push(mark_of(ink));
            cell.push_str(text);
            cell.push(mark_of(Style::Plain));
        } else {
            cell.push_str(text);
        }
    }

    /// A text on its own.
    #[must_use]
    pub(in crate::render) fn text(self, ink: Style, text: &str) -> String {
        let mut cell = String::new();
        self.write(&mut cell, ink, text);
        cell
    }

    /// Prints one line: its columns with their gaps, in their inks, and no spaces at the end.
    /// `inks` holds the ink in which each column's text goes on.
    pub(in crate::render) fn print(
        self,
        line: &str,
        gaps: &[usize],
        inks: &mut [Style],
        page: &mut String,
    ) {
        let parts = line.split(SEPARATOR);
        for ((part, ink), gap) in parts.zip(inks).zip(gaps) {
            self.print_part(part, ink, page);
            push_spaces(page, *gap);
        }
        page.truncate(page.trim_end_matches(' ').len());
        page.push('\n');
    }

    fn print_part(self, mut part: &str, ink: &mut Style, page: &mut String) {
        let mut begun_here = false;
        while (self.colour || self.hyperlinks)
            && let Some(at) = part.find(|c| ink_of(c).is_some())
        {
            let (text, rest) = part.split_at(at);
            self.put(*ink, text, begun_here, page);
            let mut rest = rest.chars();
            *ink = rest.next().and_then(ink_of).unwrap_or(Style::Plain);
            begun_here = true;
            part = rest.as_str();
        }
        self.put(*ink, part, false, page);
    }

    /// Puts out a text in its ink, the spaces behind it without. A link that the layout broke is
    /// `whole` no more, and is text like any other.
    fn put(self, ink: Style, text: &str, whole: bool, page: &mut String) {
        let words = text.trim_end_matches([' ', GLUE]);
        let spaces = text[words.len()..].chars().count();
        let style = match ink {
            _ if words.is_empty() => None,
            Style::Plain => None,
            Style::Link if whole => {
                // Writing to a string cannot fail.
                let _ = write!(page, "\u{1b}]8;;{words}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\");
                page.extend(std::iter::repeat_n(' ', spaces));
                return;
            }
            Style::Link => None,
            Style::Bold => Some(AnsiStyle::new().bold()),
            Style::Dim => Some(AnsiStyle::new().dimmed()),
            Style::Success => Some(AnsiStyle::new().green()),
            Style::Warning => Some(AnsiStyle::new().yellow()),
            Style::Error => Some(AnsiStyle::new().red()),
        };
        if !words.is_ascii() && words.contains(GLUE) {
            put_styled(&words.replace(GLUE, " "), style, page);
        } else {
            put_styled(words, style, page);
        }
        page.extend(std::iter::repeat_n(' ', spaces));
    }
}

/// Adds so many spaces.
pub(in crate::render) fn push_spaces(text: &mut String, count: usize) {
    const SPACES: &str = "                                ";
    let mut left = count;
    while let Some(some) = SPACES.get(..left.min(SPACES.len())).filter(|_| left > 0) {
        text.push_str(some);
        left -= some.len();
    }
}

fn put_styled(text: &str, style: Option<AnsiStyle>, page: &mut String) {
    match style {
        None => page.push_str(text),
        Some(style) => {
            let _ = write!(page, "{}", text.style(style));
        }
    }
}
