//! The controls above a table: search, filters, columns and order. The script shows them.

use super::rows::is_sortable;
use crate::model::{FieldType, UNKNOWN, Value, compare_values, order_tail};
use crate::render::escape::html::Safe;
use crate::render::labels::value_label;
use crate::render::signs::Signs;
use crate::render::visible::View;
use crate::sheet::{Column, ColumnRole, Content, Sheet};
use maud::{Markup, html};
use std::borrow::Cow;

/// Filters beyond this number stand in a part that opens.
const FILTERS: usize = 4;

/// Returns whether a table has controls: one row needs none.
pub(super) fn has_controls(view: &View<'_, '_>) -> bool {
    view.sheet.rows.len() > 1
}

/// Returns the controls of a table.
pub(super) fn controls<'s>(view: &View<'s, 's>, signs: Signs) -> Markup {
    let sheet = view.sheet;
    if !has_controls(view) {
        return Markup::default();
    }
    let filters = filters(view);
    let (first, more) = filters.split_at(filters.len().min(FILTERS));
    html! {
        div.controls id="controls" role="search" aria-label="Table" hidden {
            label { span { "Search" } input type="search" autocomplete="off" spellcheck="false"; }
            @for filter in first { (filter.markup(sheet, signs)) }
            @if !more.is_empty() {
                details id="more" {
                    summary { (more.len()) " more filters" }
                    div.menu { @for filter in more { (filter.markup(sheet, signs)) } }
                }
            }
            @if view.compares() {
                label.check { input id="differ" type="checkbox"; " Only differences" }
            }
            (columns(view))
            @if is_sortable(view) { (order(view)) }
            button id="reset" type="button" { "Reset" }
            p role="status" {}
        }
    }
}

/// A choice among the values of a column.
struct ColumnFilter<'s> {
    /// The index of the column among the visible ones.
    index: usize,
    column: &'s Column<'s>,
    choices: Vec<Choice<'s>>,
}

/// A value with the number of rows that have it.
struct Choice<'s> {
    value: &'s Value<'s>,
    count: usize,
}

/// Returns a filter for each column of a closed vocabulary in which rows differ.
fn filters<'s>(view: &View<'s, 's>) -> Vec<ColumnFilter<'s>> {
    let mut filters = Vec::new();
    for (index, column) in view.columns().enumerate() {
        if !is_closed(column) {
            continue;
        }
        let choices = choices(view, index);
        if choices.len() > 1 {
            filters.push(ColumnFilter { index, column, choices });
        }
    }
    filters
}

/// Returns whether the values of a column are words of a closed vocabulary.
fn is_closed(column: &Column<'_>) -> bool {
    let ColumnRole::Field(field) = column.role else { return false };
    matches!(field.field_type(), FieldType::Category | FieldType::Word | FieldType::Support)
}

/// Returns the values of a column in their order, the elements of lists one by one.
fn choices<'s>(view: &View<'s, 's>, index: usize) -> Vec<Choice<'s>> {
    let mut choices: Vec<Choice<'s>> = Vec::new();
    let mut add = |value: &'s Value<'s>| match choices.iter_mut().find(|one| one.value == value) {
        Some(choice) => choice.count += 1,
        None => choices.push(Choice { value, count: 1 }),
    };
    for row in &view.sheet.rows {
        match view.cells(&row.cells).nth(index).and_then(Content::value) {
            Some(Value::List(elements)) => elements.iter().for_each(|one| add(&one.value)),
            Some(value) => add(value),
            None => {}
        }
    }
    choices.sort_by(|a, b| {
        let tails = order_tail(a.value).cmp(&order_tail(b.value));
        tails.then_with(|| compare_values(a.value, b.value))
    });
    choices
}

impl ColumnFilter<'_> {
    fn markup(&self, sheet: &Sheet<'_>, signs: Signs) -> Markup {
        html! {
            label {
                span dir="auto" { (Safe(&self.column.label)) }
                select name=(Safe(&self.column.id)) data-column=(self.index) {
                    option value="" { "any" }
                    @for choice in &self.choices {
                        option value=(Safe(&choice.data())) {
                            (Safe(&choice.label(sheet, signs))) " (" (choice.count) ")"
                        }
                    }
                }
            }
        }
    }
}

impl Choice<'_> {
    /// Returns the value as the script finds it in a cell.
    fn data(&self) -> Cow<'_, str> {
        if self.value.is_known() { self.value.plain() } else { Cow::Borrowed(UNKNOWN) }
    }

    fn label(&self, sheet: &Sheet<'_>, signs: Signs) -> Cow<'_, str> {
        match self.value {
            Value::Category(category) => Cow::Borrowed(category.label()),
            Value::Unknown => Cow::Borrowed("? unknown"),
            value => value_label(value, sheet, signs),
        }
    }
}

/// Returns a box for each column but the one that names the rows.
fn columns(view: &View<'_, '_>) -> Markup {
    if view.width() < 3 {
        return Markup::default();
    }
    html! {
        details {
            summary { "Columns" }
            div.menu {
                @for (index, column) in view.columns().enumerate().filter(|&(index, _)| index != view.name) {
                    label.check {
                        input type="checkbox" name=(Safe(&column.id)) data-column=(index) checked;
                        " " bdi { (Safe(&column.label)) }
                    }
                }
            }
        }
    }
}

/// Returns the choice of an order, which stands in for the header where that has no room.
fn order(view: &View<'_, '_>) -> Markup {
    html! {
        label.order {
            span { "Order" }
            select id="sort" {
                option value="" { "as listed" }
                @for column in view.columns().filter(|column| !column.label.is_empty()) {
                    option value=(Safe(&column.id)) { (Safe(&column.label)) }
                    option value={ "-" (Safe(&column.id)) } { (Safe(&column.label)) ", descending" }
                }
            }
        }
    }
}
