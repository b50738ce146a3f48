//! Links to the parts of a page.

use crate::render::escape::html::Safe;
use maud::{Markup, html};

/// Returns links to the parts with these labels, if there are several.
pub(super) fn jump_list<'a>(labels: impl Iterator<Item = &'a str>) -> Markup {
    let labels: Vec<_> = labels.collect();
    if labels.len() < 2 {
        return Markup::default();
    }
    html! {
        nav.jump aria-label="On this page" {
            ul { @for label in labels { li { a href={ "#" (slug(label)) } dir="auto" { (Safe(label)) } } } }
        }
    }
}

/// Returns the id of the part with this label.
pub(super) fn slug(label: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let words: String = label.to_lowercase().chars().map(plain).collect();
    format!("on-{words}")
}
