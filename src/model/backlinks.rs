//! Backlinks: which entries name an entry, for the computed fields.

use super::builder::place;
use super::record::{BacklinkRecord, Datum, EntryId, RecordRange, Records};

/// Fills in the backlinks of every entry from the values that name it.
pub(super) fn build(records: &mut Records) {
    let mut backlinks: Vec<(EntryId, BacklinkRecord)> = Vec::new();
    for (by, entry) in (0..).map(EntryId).zip(records.entries.iter()) {
        let values = &records.values[entry.values.range()];
        backlinks.extend(values.iter().filter_map(|value| match value.datum {
            Datum::Entry(named) => Some((named, BacklinkRecord { by, field: value.field })),
            _ => None,
        }));
    }
    backlinks.sort_by_key(|&(named, _)| named); // stable: those that name it stay in their order
    backlinks.dedup(); // several sources may say the same
    let mut start = 0;
    for of_one in backlinks.chunk_by(|(a, _), (b, _)| a == b) {
        let end = start + of_one.len();
        let named = of_one.first().map_or(0, |(named, _)| named.0 as usize);
        if let Some(named) = records.entries.to_mut().get_mut(named) {
            named.backlinks = RecordRange { start: place(start), end: place(end) };
        }
        start = end;
    }
    records.backlinks = backlinks.into_iter().map(|(_, backlink)| backlink).collect();
}
