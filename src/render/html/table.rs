//! The parts of a table: its caption, its header, its headings and its rows.

use super::cell::cell;
use super::jump::slug;
use super::landscape::card_cell;
use super::links::named;
use crate::analysis::comparison::Verdict;
use crate::link::is_link;
use crate::model::{Entry, Value};
use crate::render::document::legend::{has_bars, legend};
use crate::render::document::marks;
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::labels::ending_word;
use crate::render::signs::{Signs, verdict_sign};
use crate::render::visible::View;
use crate::sheet::{Column, ColumnRole, Content, Group, Row, Sheet};
use maud::{Markup, html};

/// Explains the bars, which are drawn with colours and not with characters.
const BAR_KEY: &str = "bars: full, partial and experimental support, each lighter than the one before; \
    hatched is unknown, so that 2–5/6 is at least 2 and at most 5 of 6";

/// A sheet as a table.
pub(super) struct HtmlTable<'a, 's> {
    pub(super) view: View<'s, 's>,
    /// Whether each column is numeric.
    numeric: Vec<bool>,
    pub(super) signs: Signs,
    sources: &'a mut PageSources<'s>,
    /// Whether the rows are cards.
    pub(super) is_cards: bool,
}

impl<'a, 's> HtmlTable<'a, 's> {
    /// Returns the table of a view.
    pub(super) fn new(view: View<'s, 's>, signs: Signs, sources: &'a mut PageSources<'s>) -> Self {
        Self { numeric: view.numeric().collect(), view, signs, sources, is_cards: false }
    }

    pub(super) fn caption(&self) -> Markup {
        let mut legend = legend(&self.view, self.signs);
        if has_bars(&self.view) {
            legend.push(BAR_KEY.to_owned());
        }
        let sheet = self.view.sheet;
        html! {
            caption {
                span dir="auto" {
                    @if sheet.summary.is_empty() { (Safe(&sheet.title)) }
                    @for line in sheet.summary.iter().chain(&legend) {
                        (Safe(line)) br;
                    }
                }
            }
        }
    }

    /// Returns the header, whose cells have the keys for sorting if the table can be sorted.
    pub(super) fn header(&self, is_sortable: bool) -> Markup {
        html! {
            thead {
                tr {
                    @for (column, &number) in self.view.columns().zip(&self.numeric) {
                        @if column.label.is_empty() {
                            td {}
                        } @else {
                            th scope="col" data-key=[is_sortable.then_some(Safe(&column.id))] class=[number.then_some("number")] {
                                (verdict_mark(column.verdict, self.signs)) (self.column_label(column))
                            }
                        }
                    }
                }
            }
        }
    }

    fn column_label(&self, column: &Column<'_>) -> Markup {
        let label = html! { bdi { (Safe(&column.label)) } };
        html! {
            @match column.role {
                ColumnRole::FactsOf(entry) => (named(entry, &label, self.view.sheet)),
                _ => (label),
            }
            @if let Some(status) = column.ending { " " small { "(" (ending_word(status)) ")" } }
        }
    }

    pub(super) fn group(&mut self, group: &'s Group<'s>) -> Markup {
        if group.cells.iter().all(|content| matches!(content, Content::Nothing)) {
            return html! {
                tr.group id=(slug(&group.label)) {
                    th scope="rowgroup" dir="auto" colspan=(self.view.width()) { (Safe(&group.label)) }
                }
            };
        }
        let cells: Vec<_> = self.view.cells(&group.cells).collect();
        html! {
            tr.group id=(slug(&group.label)) {
                th scope="rowgroup" dir="auto" {
                    @match cells.first() {
                        // A category leads to its page.
                        Some(content @ Content::Value(Value::Category(_))) => (self.cell(content)),
                        _ => (Safe(&group.label)),
                    }
                }
                @for content in cells.into_iter().skip(1) { td { (self.cell(content)) } }
            }
        }
    }

    pub(super) fn row(&mut self, row: &'s Row<'s>, sort_keys: Option<&[i64]>) -> Markup {
        let cells: Vec<_> = self.view.cells(&row.cells).zip(self.view.columns()).collect();
        let (name, marks) = (self.view.name, marks(&self.view, row));
        let verdict = self.view.verdict(row).map(|verdict| verdict.word());
        html! {
            tr id=[row.anchor.as_ref()] class=[row.ending.map(|_| "over")] data-verdict=[verdict] {
                @for (place, (content, column)) in cells.into_iter().enumerate() {
                    @let sort_key = sort_keys.and_then(|keys| keys.get(place));
                    @if place == name {
                        th scope="row" data-sort=[sort_key] {
                            (self.verdict(row, place)) (self.name(row, content))
                            @for mark in &marks { " " small { "(" (mark) ")" } }
                        }
                    } @else {
                        td class=[self.numeric.get(place).filter(|&&n| n).map(|_| "number")] data-sort=[sort_key] {
                            (self.verdict(row, place)) (self.cell_of(column, content))
                        }
                    }
                }
            }
        }
    }

    /// Returns the name of a row, as a link if it is that of an entry.
    fn name(&mut self, row: &Row<'_>, content: &'s Content<'s>) -> Markup {
        let name = self.cell(content);
        match named_entry(row, content, self.view.sheet) {
            Some(entry) => named(entry, &name, self.view.sheet),
            None => name,
        }
    }

    fn cell_of(&mut self, column: &Column<'_>, content: &'s Content<'s>) -> Markup {
        let card_cell = match self.is_cards {
            true => card_cell(column, content, self.view.sheet, self.signs),
            false => None,
        };
        card_cell.unwrap_or_else(|| self.cell(content))
    }

    fn cell(&mut self, content: &'s Content<'s>) -> Markup {
        cell(content, self.view.sheet, self.signs, self.sources)
    }

    /// Returns the verdict for the first cell of the row.
    fn verdict(&self, row: &Row<'_>, place: usize) -> Markup {
        let verdict = self.view.verdict(row).filter(|_| place == 0);
        verdict_mark(verdict, self.signs)
    }
}

fn verdict_mark(verdict: Option<Verdict>, signs: Signs) -> Markup {
    html! {
        @if let Some(verdict) = verdict {
            span aria-hidden="true" class=(verdict.word()) { (verdict_sign(verdict, signs)) }
            "\u{a0}" span.hidden { (verdict.word()) ": " }
        }
    }
}

/// Returns the entry that a row names. A fact in the place of the name has evidence of its own, and
/// the cell of an entry is a link already in a site.
fn named_entry<'s>(row: &Row<'s>, content: &Content<'s>, sheet: &Sheet<'_>) -> Option<Entry<'s>> {
    match content {
        Content::Entry(_) if sheet.pages.is_some() => None,
        Content::Entry(entry) => Some(*entry),
        Content::Fact(_) | Content::Changed(..) => None,
        Content::Value(Value::Text(text)) if is_link(text) => None,
        _ => row.entry,
    }
}
