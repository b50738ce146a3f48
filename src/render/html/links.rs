//! Links of entries and sources.

use crate::model::{Entry, Source};
use crate::render::escape::html::Safe;
use crate::render::link::link;
use maud::{Markup, html};

/// Returns the address to which the name of an entry leads, if it leads anywhere.
pub(in crate::render) type EntryLink<'a> = &'a dyn Fn(Entry<'_>) -> Option<String>;

/// Leads to the homepage.
pub(super) fn homepage(entry: Entry<'_>) -> Option<String> {
    Some(link(entry.homepage()?)?.into_owned())
}

/// Returns a name as the link of its entry; the name alone if there is none.
pub(super) fn named(entry: Entry<'_>, name: &Markup, entry_link: EntryLink<'_>) -> Markup {
    html! {
        @if let Some(address) = entry_link(entry) {
            a href=(Safe(&address)) rel="noreferrer" { (name) }
        } @else {
            (name)
        }
    }
}

/// Returns the title of a source as a link, or with its address beside it if that is no link.
pub(super) fn titled(source: Source<'_>) -> Markup {
    html! {
        @if let Some(address) = link(source.url()) {
            a href=(address) rel="noreferrer" dir="auto" { (Safe(source.title())) }
        } @else {
            bdi { (Safe(source.title())) } ", " bdi { (Safe(source.url())) }
        }
    }
}
