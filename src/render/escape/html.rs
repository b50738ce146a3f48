//! Text in HTML and SVG.

use super::visible;
use maud::Render;

/// A text that is escaped when it is rendered. Line feeds and tabs stay, for the style sheet shows
/// them.
pub(in crate::render) struct Safe<'a>(pub(in crate::render) &'a str);

impl Render for Safe<'_> {
    fn render_to(&self, out: &mut String) {
        for c in self.0.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\n' | '\t' => out.push(c),
                c => out.push(visible(c)),
            }
        }
    }
}
