//! The first page: every entry as a card, the newest events, and what has ended.

use super::builder::SiteBuilder;
use super::state::{sources, state};
use crate::analysis::events::events;
use crate::commands::events;
use crate::commands::listing::default_columns;
use crate::commands::wording::count;
use crate::facts::age::OLD_AFTER_MONTHS;
use crate::model::{Entry, Fact, Field, FieldKey, PartialDate, SourcePeriod, Value};
use crate::sheet::{Column, Content, Group, Row, Sheet};
use crate::site::{PagePart, SitePage};
use std::cmp::Reverse;

/// The number of events shown.
const EVENTS: usize = 15;

/// Builds the first page.
pub(super) fn page<'s>(builder: SiteBuilder<'s>) -> SitePage<'s> {
    let catalog = builder.context.catalog();
    let mut parts = Vec::new();
    parts.extend(catalog.summary().map(|summary| PagePart::Text(summary.to_owned())));
    parts.push(PagePart::Text(state(builder, &builder.site.entries)));
    parts.push(PagePart::Categories);
    let mut sections = vec![("Entries", PagePart::Landscape(cards(builder)))];
    let events = newest_events(builder);
    if !events.rows.is_empty() {
        sections.push(("Newest events", PagePart::Chart(events)));
    }
    let ended = ended(builder);
    if !ended.rows.is_empty() {
        sections.push(("Ended", PagePart::Chart(ended)));
    }
    sections.push(("Take the data", PagePart::Data(builder.site.data.clone())));
    parts.push(PagePart::Contents(sections.iter().map(|(label, _)| (*label).to_owned()).collect()));
    for (label, part) in sections {
        parts.push(PagePart::Heading(label.to_owned()));
        parts.push(part);
    }
    SitePage { path: "index.html".to_owned(), title: builder.site.title.clone(), parts }
}

/// Returns the entries as rows, each in the group of its first category.
fn cards<'s>(builder: SiteBuilder<'s>) -> Sheet<'s> {
    let catalog = builder.context.catalog();
    let before = [FieldKey::NAME, FieldKey::SUMMARY, FieldKey::STATUS];
    let after = [FieldKey::CATEGORIES, FieldKey::HOMEPAGE, FieldKey::REPOSITORY];
    let mut fields: Vec<Field<'s>> = before.iter().map(|&key| catalog.field(key)).collect();
    for field in default_columns(builder.context) {
        if field.key() != FieldKey::ID && !after.contains(&field.key()) && !fields.contains(&field)
        {
            fields.push(field);
        }
    }
    fields.extend(after.map(|key| catalog.field(key)));

    let mut columns: Vec<_> = fields.iter().map(|&field| Column::of(field)).collect();
    columns.push(Column::new("evidence", "Newest evidence"));
    let mut sheet = Sheet::new(&builder.site.title, columns, builder.context.age());
    for one in &builder.site.categories {
        let is_first =
            |entry: &&Entry<'s>| first_category(builder, **entry) == Some(one.category.id());
        let entries: Vec<_> = one.entries.iter().filter(is_first).collect();
        if entries.is_empty() {
            continue;
        }
        let group = sheet.groups.len();
        let label = one.category.label().into();
        let mut cells = vec![Content::Nothing; sheet.columns.len()];
        cells[0] = Content::Value(Value::Category(one.category));
        sheet.groups.push(Group { label, cells });
        for &&entry in &entries {
            let value = |&field: &Field<'s>| {
                Content::Value(without_evidence(builder.context.facts.fact(entry, field).value))
            };
            let mut cells: Vec<_> = fields.iter().map(value).collect();
            cells.push(evidence(builder, entry));
            let ending = builder.context.facts.ending(entry);
            let row = Row { group: Some(group), entry: Some(entry), ending, ..Row::new(cells) };
            sheet.rows.push(row);
        }
    }
    sheet.summary.push(count(sheet.rows.len(), "entry", "entries"));
    sheet
}

/// Returns a value whose elements, if it is a list, have no sources.
fn without_evidence(value: Value<'_>) -> Value<'_> {
    match value {
        Value::List(elements) => {
            Value::List(elements.into_iter().map(|element| Fact::bare(element.value)).collect())
        }
        value => value,
    }
}

/// Returns the first of the categories of an entry that has a page.
fn first_category<'s>(builder: SiteBuilder<'_>, entry: Entry<'s>) -> Option<&'s str> {
    let has_page = |id: &&str| builder.site.categories.iter().any(|one| one.category.id() == *id);
    entry.categories().map(|category| category.id()).find(has_page)
}

/// Returns the date of the newest source of an entry, and whether that is old.
fn evidence<'s>(builder: SiteBuilder<'s>, entry: Entry<'s>) -> Content<'s> {
    let period: SourcePeriod<'s> = sources(builder, entry).collect();
    let Some(newest) = period.newest() else { return Content::Nothing };
    let mut evidence = vec![Content::Value(Value::Date(newest.date()))];
    if builder.context.age().is_old(newest) {
        evidence.push(Content::text(format!("older than {OLD_AFTER_MONTHS} months")));
    }
    Content::List(evidence)
}

fn newest_events<'s>(builder: SiteBuilder<'s>) -> Sheet<'s> {
    let facts = &builder.context.facts;
    let mut all = events(facts, builder.site.entries.iter().copied());
    let today = builder.site.date.last_day();
    all.retain(|event| event.date.first_day() <= today);
    let newest = all.into_iter().rev().take(EVENTS);
    events::sheet(builder.context, "Newest events".to_owned(), newest)
}

/// Returns the entries that are ending or have ended, the latest first, those without a date last, with
/// their successors.
fn ended<'s>(builder: SiteBuilder<'s>) -> Sheet<'s> {
    let facts = &builder.context.facts;
    let keys = [FieldKey::NAME, FieldKey::STATUS, FieldKey::STATUS_SINCE, FieldKey::SUCCESSOR];
    let fields = keys.map(|key| builder.context.catalog().field(key));
    let mut entries = builder.site.entries.clone();
    entries.retain(|&entry| facts.ending(entry).is_some());
    entries.sort_by_cached_key(|&entry| {
        let since = facts.date(entry, FieldKey::STATUS_SINCE);
        (since.is_none(), Reverse(since.map(PartialDate::first_day)))
    });

    let columns = fields.map(Column::of).to_vec();
    let mut sheet = Sheet::new("Ended", columns, builder.context.age());
    for entry in entries {
        let value = |field: Field<'s>| match facts.fact(entry, field).value {
            value if value.is_blank() => Content::Nothing,
            value => Content::Value(without_evidence(value)),
        };
        let ending = facts.ending(entry);
        sheet.rows.push(Row { entry: Some(entry), ending, ..Row::new(fields.map(value).to_vec()) });
    }
    sheet.summary.push(count(sheet.rows.len(), "entry", "entries"));
    sheet
}
