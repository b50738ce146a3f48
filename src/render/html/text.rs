//! Text as HTML that means nothing but the text.

use crate::render::escape::visible;
use maud::Render;

/// The longest word that a line can be trusted to hold.
const LONGEST_WORD: usize = 24;

/// Whether a text has words so long that they may be broken anywhere.
pub(super) fn is_long(text: &str) -> bool {
    text.split_whitespace().any(|word| word.chars().count() > LONGEST_WORD)
}

/// A text that is escaped, and whose characters that would act rather than show become their
/// pictures. Line feeds and tabs stay: the style shows them.
pub(super) struct Safe<'a>(pub(super) &'a str);

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
