//! The state of some entries in one sentence.

use super::builder::SiteBuilder;
use crate::commands::wording::count;
use crate::model::{Entry, Source, SourcePeriod, Standing};

/// Returns how many entries there are, how many have ended, and how old the facts are: "215 entries,
/// 40 of which have ended; facts from 2016-04 to 2026-11-28."
pub(super) fn state<'s>(builder: SiteBuilder<'s>, entries: &[Entry<'s>]) -> String {
    let has_ended = |entry: &&Entry<'s>| builder.context.facts.standing(**entry) == Standing::Ended;
    let mut state = count(entries.len(), "entry", "entries");
    match entries.iter().filter(has_ended).count() {
        0 => {}
        1 => state.push_str(", 1 of which has ended"),
        ended => state.push_str(&format!(", {ended} of which have ended")),
    }
    let period: SourcePeriod<'s> =
        entries.iter().flat_map(|&entry| sources(builder, entry)).collect();
    if let (Some(oldest), Some(newest)) = (period.oldest(), period.newest()) {
        state.push_str(&format!("; facts from {} to {}", oldest.date(), newest.date()));
    }
    state.push('.');
    state
}

/// Returns the sources of the current facts of an entry; a source may come several times.
pub(super) fn sources<'s>(
    builder: SiteBuilder<'s>,
    entry: Entry<'s>,
) -> impl Iterator<Item = Source<'s>> {
    let fields = builder.context.catalog().fields().filter(|field| field.is_observed());
    fields.flat_map(move |field| {
        let fact = builder.context.facts.fact(entry, field);
        fact.sources().collect::<Vec<_>>()
    })
}
