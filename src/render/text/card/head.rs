//! The first lines of a card: name, status, categories, summary, links and relations.

use crate::model::{FieldKey, Status, Value, Vocabulary};
use crate::render::labels::{content_label, ending_word};
use crate::render::text::cell::Cells;
use crate::render::text::page::Page;
use crate::render::text::style::Style;
use crate::render::text::value_style::status_style;
use crate::render::text::wrap::{unbreakable, width};
use crate::render::visible::Card;
use crate::sheet::Content;

/// Prints them.
pub(in crate::render) fn print<'c>(
    card: &Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    page: &mut Page,
) {
    page.paragraph(0, title(card, cells));
    if let Some(summary) = card.get(FieldKey::SUMMARY) {
        page.paragraph(0, cells.plain(summary));
    }
    let links = [FieldKey::HOMEPAGE, FieldKey::REPOSITORY, FieldKey::LINKS];
    let links: Vec<_> =
        links.into_iter().filter_map(|key| Some(cells.plain(card.get(key)?))).collect();
    let relations = [
        ("also called", card.get(FieldKey::ALIASES)),
        ("grew out of", card.predecessors()),
        ("went on as", card.get(FieldKey::SUCCESSOR)),
    ];
    let relations = relations.into_iter().filter_map(|(name, content)| {
        let names = content_label(content?, card.sheet, cells.pen.signs);
        Some(format!("{name}: {names}"))
    });
    for line in [links, relations.collect()] {
        let joined = line.join(cells.pen.signs.pick(" · ", " - "));
        if page.room.is_some_and(|room| width(&joined) > room) {
            for part in line {
                page.paragraph(0, part);
            }
        } else if !joined.is_empty() {
            page.paragraph(0, joined);
        }
    }
}

/// `Linkerd   active · Service mesh`
fn title(card: &Card<'_, '_>, cells: &Cells<'_, '_>) -> String {
    let pen = cells.pen;
    let mut parts = Vec::new();
    if let Some((status, style)) = status(card) {
        parts.push(pen.text(style, &unbreakable(&status)));
    }
    if let Some(categories) = card.get(FieldKey::CATEGORIES) {
        parts.push(content_label(categories, card.sheet, pen.signs));
    }
    let name = card.get(FieldKey::NAME).or(card.get(FieldKey::ID));
    let name = name.map_or_else(String::new, |name| content_label(name, card.sheet, pen.signs));
    let mut title = pen.text(Style::Bold, &name);
    if !title.is_empty() && !parts.is_empty() {
        title.push_str("   ");
    }
    title.push_str(&parts.join(pen.signs.pick(" · ", " - ")));
    title
}

/// The status, with its date if that is an end.
fn status(card: &Card<'_, '_>) -> Option<(String, Style)> {
    let shown = match card.get(FieldKey::STATUS).and_then(Content::value) {
        Some(Value::Word(word)) => Status::from_word(word.text()),
        _ => None,
    };
    let status: Status = card.row.ending.or(shown)?;
    let mut text = ending_word(status).to_owned();
    if card.row.ending.is_some()
        && let Some(Value::Date(since)) = card.get(FieldKey::STATUS_SINCE).and_then(Content::value)
    {
        text.push_str(&format!(" {since}"));
    }
    Some((text, status_style(status)))
}
