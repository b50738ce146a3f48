//! Who names whom: the other ends of the relations between entries.

use super::builder::place;
use super::record::{Datum, EntryId, MentionRecord, RecordRange, Records};

/// Notes at each entry who names it: the other end of what the values say.
pub(super) fn build(records: &mut Records) {
    let mut mentions: Vec<(EntryId, MentionRecord)> = Vec::new();
    for (by, entry) in (0..).map(EntryId).zip(records.entries.iter()) {
        let values = &records.values[entry.values.range()];
        mentions.extend(values.iter().filter_map(|value| match value.datum {
            Datum::Entry(named) => Some((named, MentionRecord { by, field: value.field })),
            _ => None,
        }));
    }
    mentions.sort_by_key(|&(named, _)| named); // stable: those that name it stay in their order
    mentions.dedup(); // several sources may say the same
    let mut start = 0;
    for of_one in mentions.chunk_by(|(a, _), (b, _)| a == b) {
        let end = start + of_one.len();
        let named = of_one.first().map_or(0, |(named, _)| named.0 as usize);
        if let Some(named) = records.entries.to_mut().get_mut(named) {
            named.mentions = RecordRange { start: place(start), end: place(end) };
        }
        start = end;
    }
    records.mentions = mentions.into_iter().map(|(_, mention)| mention).collect();
}
