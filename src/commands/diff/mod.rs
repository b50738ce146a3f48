//! `meshcmp diff`

mod observations;
mod pairs;

use super::Report;
use crate::facts::Facts;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::model::{Entry, Fact, Field, PartialDate, Value};
use crate::sheet::{Audience, Column, ColumnRole, Content, Group, Row, Sheet};
use observations::observed;
use pairs::{Pair, entries, fields};

/// One side of the comparison.
type Side<'f, 'c> = (&'f Facts<'c>, Option<Entry<'c>>, Option<Field<'c>>);

/// The entries, facts and observations that `new` has, lacks, or tells otherwise than `old`.
///
/// An entry that comes or goes is one row: its facts and observations come and go with it. A fact
/// is what holds after resolution; an observation is what one source says of one field. What is
/// computed from other entries is left out.
pub(crate) fn run<'c>(old: &Facts<'c>, new: &Facts<'c>, today: PartialDate) -> Report<'c> {
    let entries = entries(old, new);
    let fields = fields(old, new);
    let come_and_gone = entries.iter().filter_map(|entry| {
        let name = |entry: Option<Entry<'c>>| entry.map(|entry| Content::text(entry.name()));
        row("entry", entry, None, name(entry.old), name(entry.new))
    });
    let come_and_gone: Vec<_> = come_and_gone.collect();
    let (mut facts, mut observations) = (Vec::new(), Vec::new());
    for entry in entries {
        if let Pair { old: Some(before), new: Some(now) } = entry {
            observations.extend(observations::themselves(&entry, (old, before), (new, now)));
        } else {
            continue;
        }
        for field in &fields {
            let before = (old, entry.old, field.old);
            let now = (new, entry.new, field.new);
            let (was, is) = (held(before), held(now));
            let comparable = |fact: &Option<Fact<'c>>| {
                let fact = fact.as_ref();
                fact.map(|fact| self::comparable(&fact.value))
            };
            if comparable(&was) != comparable(&is) {
                let (was, is) = (was.map(Content::Fact), is.map(Content::Fact));
                facts.extend(row("fact", &entry, Some(field), was, is));
            }
            observations.extend(observed(&entry, field, before, now));
        }
    }
    sheet(
        new.reference_date(today),
        [("Entries", come_and_gone), ("Facts", facts), ("Observations", observations)],
    )
}

fn sheet<'c>(reference: PartialDate, groups: [(&'static str, Vec<Row<'c>>); 3]) -> Report<'c> {
    let columns = vec![
        Column::new("change", "Change"),
        Column::new("kind", "Kind").only_for(Audience::Data),
        Column::new("entry", "Entry").with_role(ColumnRole::Entry),
        Column::new("field", "Field"),
        sourced("old", "Old"),
        sourced("new", "New"),
    ];
    let age = Age::months(reference, OLD_AFTER_MONTHS);
    let mut sheet = Sheet::new("What changed", columns, age);
    for (label, rows) in groups {
        if rows.is_empty() {
            continue;
        }
        sheet.counts.push(count(label, &rows));
        let cells = sheet.columns.iter().map(|_| Content::Nothing).collect();
        let group = Some(sheet.groups.len());
        let label = label.into();
        sheet.groups.push(Group { label, cells });
        sheet.rows.extend(rows.into_iter().map(|row| Row { group, ..row }));
    }
    let negative = !sheet.rows.is_empty();
    if !negative {
        sheet.counts.push("Nothing has changed".to_owned());
    }
    Report { negative, ..Report::of(sheet) }
}

fn sourced(id: &'static str, label: &'static str) -> Column<'static> {
    Column { sourced: true, ..Column::new(id, label) }
}

/// "Facts: 3 added, 1 changed"
fn count(label: &str, rows: &[Row<'_>]) -> String {
    let words = ["added", "removed", "changed"];
    let counted = words.iter().filter_map(|word| {
        let of_it = |row: &&Row<'_>| row.cells.first() == Some(&Content::text(*word));
        let number = rows.iter().filter(of_it).count();
        (number > 0).then(|| format!("{number} {word}"))
    });
    format!("{label}: {}", counted.collect::<Vec<_>>().join(", "))
}

/// A row, unless nothing is there on either side, or an entry on both.
fn row<'c>(
    kind: &'static str,
    entry: &Pair<Entry<'c>>,
    field: Option<&Pair<Field<'c>>>,
    old: Option<Content<'c>>,
    new: Option<Content<'c>>,
) -> Option<Row<'c>> {
    let change = match (&old, &new) {
        (None, None) => return None,
        (None, Some(_)) => "added",
        (Some(_), None) => "removed",
        (Some(_), Some(_)) if kind == "entry" => return None,
        (Some(_), Some(_)) => "changed",
    };
    let field = field.and_then(|field| field.new.or(field.old));
    Some(Row::new(vec![
        Content::text(change),
        Content::text(kind),
        entry.new.or(entry.old).map_or(Content::Nothing, Content::Entry),
        field.map_or(Content::Nothing, Content::Field),
        old.unwrap_or(Content::Nothing),
        new.unwrap_or(Content::Nothing),
    ]))
}

/// What holds, if anybody has said it.
fn held<'c>((facts, entry, field): Side<'_, 'c>) -> Option<Fact<'c>> {
    let (entry, field) = (entry?, field?);
    let fact = facts.fact(entry, field);
    let said = !field.is_observed() || fact.sources().next().is_some();
    let empty = matches!(&fact.value, Value::List(elements) if elements.is_empty());
    (said && !empty && fact.value.is_known()).then_some(fact)
}

/// A value as it is compared: lists as sets. An entry is not a system outside the catalog that is
/// called by its id.
fn comparable(value: &Value<'_>) -> Vec<(bool, String)> {
    let word = |value: &Value<'_>| {
        let is_entry = matches!(value, Value::Entry(_));
        (is_entry, value.plain().into_owned())
    };
    let mut words: Vec<_> = match value {
        Value::List(elements) => elements.iter().map(|one| word(&one.value)).collect(),
        value => vec![word(value)],
    };
    words.sort_unstable();
    words
}
