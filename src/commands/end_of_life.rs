//! Notices about entries that are ending or have ended.

use super::Context;
use crate::facts::Facts;
use crate::model::{Entry, FieldKey, PartialDate, Status, Truth, Value};

/// Returns a sentence about an entry that is ending or has ended: since when, and what succeeds
/// it. `None` for other entries.
pub(super) fn end_of_life_notice<'c>(context: &Context<'c>, entry: Entry<'c>) -> Option<String> {
    let facts = &context.facts;
    let status = facts.ending(entry)?;
    let since = facts.date(entry, FieldKey::STATUS_SINCE);
    let on = since.map(on_date).unwrap_or_default();
    let name = entry.name();
    let mut notice = match (status, since) {
        (Status::Renamed, _) => format!("{name} was renamed{on}"),
        (Status::Closed, _) => format!("{name} was discontinued after an acquisition{on}"),
        (Status::Deprecated, None) => format!("{name} is deprecated"),
        (Status::Deprecated, Some(date)) => {
            if date.after(facts.reference_date(context.today)) == Truth::Yes {
                format!("{name} is deprecated and ends{on}")
            } else {
                format!("{name} is deprecated since {date}")
            }
        }
        _ => format!("{name} ended{on}"),
    };
    let successors = successors(facts, entry);
    if !successors.is_empty() {
        notice.push_str(&format!("; see {}", successors.join(", ")));
    }
    Some(format!("{notice}."))
}

/// " on 2023-06-30", " in 2023-06"
fn on_date(date: PartialDate) -> String {
    let has_day = date.parts().2 != 0;
    if has_day { format!(" on {date}") } else { format!(" in {date}") }
}

/// Returns the names of the successors of an entry.
pub(super) fn successors<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Vec<String> {
    let successors = facts.built_in(entry, FieldKey::SUCCESSOR);
    let name = |value: &Value<'c>| match value {
        Value::Entry(entry) => entry.name().to_owned(),
        value => value.plain().into_owned(),
    };
    successors.elements().iter().map(|element| name(&element.value)).collect()
}
