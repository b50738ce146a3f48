//! Links of entries and sources.

use crate::link::link;
use crate::model::{Entry, Source};
use crate::render::escape::html::Safe;
use crate::sheet::Sheet;
use maud::{Markup, html};

/// Returns a name as a link to the page of its entry or, outside a site, to its homepage; the name
/// alone if there is none.
pub(super) fn named(entry: Entry<'_>, name: &Markup, sheet: &Sheet<'_>) -> Markup {
    let homepage = || Some(link(entry.homepage()?)?.into_owned());
    let address = match sheet.pages {
        Some(pages) => pages.entry(entry),
        None => homepage(),
    };
    html! {
        @if let Some(address) = address { (linked(&address, name)) } @else { (name) }
    }
}

/// Returns a link.
pub(super) fn linked(address: &str, text: &Markup) -> Markup {
    html! { a href=(Safe(address)) { (text) } }
}

/// Returns the title of a source as a link, or with its address beside it if that is no link.
pub(super) fn titled(source: Source<'_>) -> Markup {
    html! {
        @if let Some(address) = link(source.url()) {
            a href=(address) dir="auto" { (Safe(source.title())) }
        } @else {
            span dir="auto" { (Safe(source.title())) } ", " span dir="auto" { (Safe(source.url())) }
        }
    }
}

/// Returns the id of a source as a link, or alone if its address is no link.
pub(super) fn identified(source: Source<'_>) -> Markup {
    html! {
        @if let Some(address) = link(source.url()) {
            a href=(address) { (source.id()) }
        } @else {
            (source.id())
        }
    }
}
