//! The pages about the whole catalog: events, sources, fields.

use super::builder::SiteBuilder;
use crate::analysis::events::events;
use crate::commands::{events, explain, sources};
use crate::facts::age::OLD_AFTER_MONTHS;
use crate::model::Value;
use crate::sheet::{Audience, Column, ColumnRole, Content, Row, Sheet};
use crate::site::{EVENTS_PATH, PagePart, SOURCES_PATH, SitePage};

/// Builds one of the pages.
pub(super) fn page<'s>(builder: SiteBuilder<'s>, path: &str, title: &str) -> SitePage<'s> {
    let parts = match path {
        EVENTS_PATH => vec![PagePart::Sheet(all_events(builder))],
        SOURCES_PATH => source_parts(builder),
        _ => vec![PagePart::Sheet(fields(builder))],
    };
    SitePage { path: path.to_owned(), title: title.to_owned(), parts }
}

/// Returns every event, the newest first.
fn all_events<'s>(builder: SiteBuilder<'s>) -> Sheet<'s> {
    let all = events(&builder.context.facts, builder.site.entries.iter().copied());
    events::sheet(builder.context, "Events".to_owned(), all.into_iter().rev())
}

/// Returns the sources with their addresses, then the facts that are old.
fn source_parts<'s>(builder: SiteBuilder<'s>) -> Vec<PagePart<'s>> {
    let mut all = sources::all_sources(builder.context, builder.site.entries.iter().copied());
    show_to_people(&mut all, &["url", "license"]);
    anchor_rows(&mut all, "source");
    let stale = format!("{OLD_AFTER_MONTHS} months");
    let facts = builder.site.entries.iter().copied();
    let old = sources::stale_facts(builder.context, facts, &stale, builder.context.age());
    let old = by_entry(&old, builder);
    let headings = vec!["All sources".to_owned(), old.title.clone()];
    vec![
        PagePart::Contents(headings.clone()),
        PagePart::Heading(headings[0].clone()),
        PagePart::Sheet(all),
        PagePart::Heading(headings[1].clone()),
        PagePart::Chart(old),
    ]
}

/// Returns the entries of old facts, each with the fields and the date of the oldest.
fn by_entry<'s>(facts: &Sheet<'s>, builder: SiteBuilder<'s>) -> Sheet<'s> {
    let columns = vec![
        Column::new("entry", "Entry").with_role(ColumnRole::Entry),
        Column::new("facts", "Facts"),
        Column::new("oldest", "Oldest"),
        Column::new("fields", "Fields"),
    ];
    let mut sheet = Sheet::new(&facts.title, columns, builder.context.age());
    sheet.summary.clone_from(&facts.summary);
    for rows in facts.rows.chunk_by(|one, next| one.cells.first() == next.cells.first()) {
        let entry = rows[0].cells[0].clone();
        let mut fields = Vec::new();
        for row in rows {
            if let Some(Content::Field(field)) = row.cells.get(1) {
                fields.push(field.label_with_unit().into_owned());
            }
        }
        fields.dedup();
        let dates = rows.iter().filter_map(|row| match row.cells.last() {
            Some(Content::Value(Value::Date(date))) => Some(*date),
            _ => None,
        });
        let oldest = dates.min_by_key(|date| date.last_day());
        sheet.rows.push(Row::new(vec![
            entry,
            Content::Count(rows.len() as u64),
            oldest.map_or(Content::Nothing, |date| Content::Value(Value::Date(date))),
            Content::text(fields.join(", ")),
        ]));
    }
    sheet
}

/// Returns every field with its label.
fn fields<'s>(builder: SiteBuilder<'s>) -> Sheet<'s> {
    let mut sheet = explain::all_fields(builder.context, builder.site.entries.iter().copied());
    show_to_people(&mut sheet, &["label"]);
    anchor_rows(&mut sheet, "field");
    sheet
}

/// Shows columns that are otherwise for the data formats alone.
fn show_to_people(sheet: &mut Sheet<'_>, ids: &[&str]) {
    for column in &mut sheet.columns {
        if ids.contains(&&*column.id) {
            column.audience = Audience::All;
        }
    }
}

/// Lets links find each row by the id in its first cell.
fn anchor_rows(sheet: &mut Sheet<'_>, prefix: &str) {
    for row in &mut sheet.rows {
        if let Some(Content::Text(id)) = row.cells.first() {
            row.anchor = Some(format!("{prefix}-{id}"));
        }
    }
}
