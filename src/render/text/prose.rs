//! Messages for people: lines that keep to the width, each behind its own indent.

use super::page::Page;
use super::style::Style;
use crate::render::OutputStyle;
use crate::render::escape::clean;

/// Begins a line that says that something is wrong.
const ERROR: &str = "error:";

/// Returns a message as it may be shown. It quotes what was typed and what stands in catalogs, and
/// no line of it steers a terminal.
#[must_use]
pub fn prose(message: &str, style: OutputStyle) -> String {
    let mut page = Page::new(style, 0);
    for line in message.lines() {
        let text = line.trim_start_matches(' ');
        let indent = line.len() - text.len();
        let text = clean(text);
        match text.strip_prefix(ERROR) {
            Some(rest) => page.paragraph(indent, page.pen.text(Style::Error, ERROR) + rest),
            None => page.paragraph(indent, text),
        }
    }
    page.into_text()
}

#[cfg(test)]
mod tests {
    use crate::render::OutputStyle;
    use crate::render::text::prose;

    fn on(width: Option<usize>, colour: bool) -> OutputStyle {
        OutputStyle { width, ascii: false, colour, hyperlinks: false, terminal: true }
    }

    #[test]
    fn lines_keep_to_the_width_behind_their_indent() {
        let message = "2 more:\n  mtls: Alpha, Beta, Plain Mesh\n\nerror: no\u{1b}[31m";
        assert_eq!(
            prose(message, on(Some(20), false)),
            "2 more:\n  mtls: Alpha, Beta,\n  Plain Mesh\n\nerror: no\u{fffd}[31m\n"
        );
        assert_eq!(
            prose(message, on(None, false)),
            "2 more:\n  mtls: Alpha, Beta, Plain Mesh\n\nerror: no\u{fffd}[31m\n"
        );
        assert_eq!(prose("error: no", on(None, true)), "\u{1b}[31merror:\u{1b}[0m no\n");
    }
}
