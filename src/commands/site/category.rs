//! The page of a category: its strengths, its timeline, and a comparison of all its entries.

use super::builder::SiteBuilder;
use super::state::state;
use crate::analysis::strengths::{applies_to_any, feature_groups};
use crate::commands::wording::count;
use crate::commands::{compare, strengths, timeline};
use crate::model::Truth;
use crate::sheet::{Layout, Sheet, category_path};
use crate::site::{PagePart, SiteCategory, SitePage};

/// Builds the page of a category.
pub(super) fn page<'s>(builder: SiteBuilder<'s>, one: &'s SiteCategory<'_>) -> SitePage<'s> {
    let context = builder.context;
    let mut parts = Vec::new();
    parts.extend(one.category.summary().map(|summary| PagePart::Text(summary.to_owned())));
    parts.push(PagePart::Text(state(builder, &one.entries)));

    let mut sections = Vec::new();
    let entries = count(one.entries.len(), "entry", "entries");
    let mut groups = feature_groups(context.catalog());
    groups.retain(|group| applies_to_any(&context.facts, group, &one.entries));
    if !groups.is_empty() {
        let strengths = strengths::sheet(context, groups, &one.entries, usize::MAX, entries);
        sections.push(("Strengths", PagePart::Chart(strengths)));
    }
    let timeline = lifelines(builder, one);
    if !timeline.timeline.lifelines.is_empty() {
        sections.push(("Timeline", PagePart::Timeline(timeline)));
    }
    let mut matrix = compare::all_fields(context, one.entries.clone());
    matrix.title = format!("{}: comparison", one.category.label());
    sections.push(("Comparison", PagePart::Matrix(matrix)));

    parts.push(PagePart::Contents(sections.iter().map(|(label, _)| (*label).to_owned()).collect()));
    for (label, part) in sections {
        parts.push(PagePart::Heading(label.to_owned()));
        parts.push(part);
    }
    SitePage { path: category_path(one.category), title: one.category.label().to_owned(), parts }
}

/// Returns the drawing of the entries that have any known date, by their first milestone.
fn lifelines<'s>(builder: SiteBuilder<'s>, one: &SiteCategory<'s>) -> Sheet<'s> {
    let context = builder.context;
    let mut entries = one.entries.clone();
    entries.sort_by_cached_key(|&entry| timeline::order(context, entry));
    let title = format!("{}: timeline", one.category.label());
    let mut sheet = Sheet::new(title, Vec::new(), context.age());
    sheet.layout = Layout::Timeline;
    sheet.timeline = timeline::axis(context);
    for entry in entries {
        let lifeline = timeline::lifeline(context, entry, Truth::Yes);
        if lifeline.dates().next().is_some() {
            sheet.timeline.lifelines.push(lifeline);
        }
    }
    sheet
}
