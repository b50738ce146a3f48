//! The rows of a sheet below each other, in columns.

use super::cell::Cells;
use super::columns::{self, FittedColumn, TextColumn};
use super::hide_columns::columns_to_hide;
use super::page::Page;
use super::rows::{self, RowTexts};
use super::style::Style;
use crate::render::document::legend;
use crate::render::escape::clean;
use crate::render::visible::View;
use crate::sheet::Sheet;

/// Prints the rows in columns, or stacked if the columns do not fit. Returns the labels of the
/// columns that it hid.
pub(in crate::render) fn print<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    page: &mut Page,
) -> Vec<String> {
    if sheet.rows.is_empty() {
        return Vec::new();
    }
    let view = View::new(sheet);
    let has_bars = legend::has_bars(&view);
    let mut table = TextTable::new(&view, cells, header);
    let squeezes = if has_bars { columns::WHOLE_WORDS } else { columns::ANY };
    if let Some(columns) = columns::fit(&table.columns, page.room, squeezes) {
        table.print(&columns, page);
        return Vec::new();
    }
    // The texts are written once more: rare, and it saves a copy of every cell. Sources that only
    // hidden columns rest on get no number.
    cells.start_anew();
    if has_bars {
        let short = TextTable::new(&view, cells, header);
        if let Some(columns) = columns::fit(&short.columns, page.room, columns::WHOLE_WORDS) {
            short.print(&columns, page);
            return Vec::new();
        }
        // Shorter bars do not help where words have to be broken, unless columns can be hidden.
        if view.columns().any(|column| column.optional) {
            table = short;
        } else if let Some(columns) = columns::fit(&table.columns, page.room, columns::ANY) {
            table.print(&columns, page);
            return Vec::new();
        }
        cells.start_anew();
    }
    if let Some(hidden) = columns_to_hide(&view, &table.columns, page.room) {
        let labels = view.columns().enumerate().filter(|(place, _)| hidden.contains(place));
        let labels = labels.map(|(_, column)| clean(&column.label).into_owned()).collect();
        let table = TextTable::new(&view.without(&hidden), cells, header);
        if let Some(columns) = columns::fit(&table.columns, page.room, columns::ANY) {
            table.print(&columns, page);
            return labels;
        }
    }
    rows::print_stacked(sheet, cells, page);
    Vec::new()
}

/// The texts of a view by row, with a blank row before a group.
struct TextTable {
    columns: Vec<TextColumn>,
    sections: Vec<TableSection>,
    /// Whether a column of signs stands before those of the view.
    signs: bool,
}

/// Rows in the columns of the table, below a sentence over all columns.
#[derive(Default)]
struct TableSection {
    sentence: Option<String>,
    rows: Vec<Vec<String>>,
}

impl TextTable {
    fn new<'c>(view: &View<'_, 'c>, cells: &mut Cells<'_, 'c>, header: bool) -> Self {
        let signs = view.compares() || view.sheet.rows.iter().any(|row| row.undecided);
        let mut columns = Vec::new();
        if signs {
            let mut column = TextColumn::new();
            column.gap = 1;
            columns.push(column);
        }
        for numeric in view.numeric() {
            let mut column = TextColumn::new();
            column.right = numeric;
            columns.push(column);
        }
        let mut table = Self { columns, sections: vec![TableSection::default()], signs };
        if header {
            table.add_header(rows::header(view, cells.pen));
        }
        for (place, (group, rows)) in view.runs().enumerate() {
            match group {
                Some(group) if group.spans_columns() => {
                    let sentence = cells.pen.text(Style::Bold, &clean(&group.label));
                    table
                        .sections
                        .push(TableSection { sentence: Some(sentence), rows: Vec::new() });
                }
                Some(group) => {
                    if place > 0 || header {
                        table.push(Vec::new());
                    }
                    table.add(rows::heading(view, group, cells));
                }
                None if place > 0 => table.push(Vec::new()),
                None => {}
            }
            for row in rows {
                table.add(rows::row(view, row, cells));
            }
        }
        table
    }

    fn add_header(&mut self, mut names: Vec<String>) {
        if self.signs {
            names.insert(0, String::new());
        }
        for (column, name) in self.columns.iter_mut().zip(&names) {
            column.measure_header(name);
        }
        self.push(names);
    }

    fn add(&mut self, RowTexts { sign, mut cells }: RowTexts) {
        if self.signs {
            cells.insert(0, sign);
        }
        columns::measure(&mut self.columns, &cells);
        self.push(cells);
    }

    /// Adds a row to the last section.
    fn push(&mut self, row: Vec<String>) {
        if let Some(section) = self.sections.last_mut() {
            section.rows.push(row);
        }
    }

    fn print(self, columns: &[FittedColumn], page: &mut Page) {
        for section in self.sections {
            if let Some(sentence) = section.sentence {
                page.blank();
                page.paragraph(0, sentence);
            }
            page.rows(0, columns, section.rows);
        }
    }
}
