//! The heat map as markup.

use super::colour::step;
use super::{HeatMap, HeatRow, legend};
use crate::render::escape::html::Safe;
use crate::render::letters::{as_units, bold_width, lines, round, text_width};
use crate::render::share::numbers;
use crate::render::svg::picture::{COLOURS, Picture};
use crate::render::timeline::style;
use crate::sheet::Bar;
use maud::{Markup, html};

/// The height of a row.
pub(super) const ROW: f64 = 30.0;
/// The height of a line of a column's label.
const HEAD_LINE: f64 = 18.0;
/// The least width of a cell.
const LEAST_CELL: f64 = 72.0;
/// The space between cells, and around text.
const GAP: f64 = 3.0;
const ASIDE: f64 = 12.0;
/// The height of the strip of what is unknown.
const STRIP: f64 = 5.0;

/// The places of the columns.
struct Grid {
    /// The width of the names.
    names: f64,
    /// The width of each cell.
    cell: f64,
    /// The lines of the label of each column.
    heads: Vec<Vec<String>>,
    /// The height of the labels.
    top: f64,
}

impl HeatMap<'_> {
    /// Draws the heat map; without a row or a column, the picture only says so.
    pub(in crate::render::svg) fn draw(&self) -> Picture {
        let grid = Grid::of(self);
        let width = grid.width().max(legend::WIDTH);
        let mut picture = Picture::new(self.title, self.summary, width);
        picture.style = style(&COLOURS);
        if self.groups.is_empty() || self.rows.is_empty() {
            picture.height = ROW;
            picture.content = html! { text.tl-quiet y="16" { "No group of features to draw." } };
            return picture;
        }
        picture.description = self.rows.iter().map(|row| row.description(&self.groups)).collect();
        let bottom = grid.top + ROW * as_units(self.rows.len());
        picture.height = bottom + legend::HEIGHT;
        picture.content = html! {
            @for (number, head) in grid.heads.iter().enumerate() { (grid.head(number, head)) }
            @for (number, row) in self.rows.iter().enumerate() {
                g transform={ "translate(0 " (grid.top + ROW * as_units(number)) ")" } {
                    (grid.row(row, &self.groups))
                }
            }
            g transform={ "translate(0 " (bottom) ")" } { (legend::draw()) }
        };
        picture
    }
}

impl Grid {
    /// Makes cells as wide as their longest text, or word of a label.
    fn of(map: &HeatMap<'_>) -> Self {
        let mut names: f64 = 0.0;
        let mut cell: f64 = LEAST_CELL;
        for row in &map.rows {
            names = names.max(bold_width(&row.label()));
            for bar in row.cells.iter().flatten() {
                cell = cell.max(text_width(&numbers(*bar, "–")) + ASIDE);
            }
        }
        for word in map.groups.iter().flat_map(|group| group.split_whitespace()) {
            cell = cell.max(bold_width(word) + GAP);
        }
        let heads: Vec<_> = map.groups.iter().map(|group| lines(group, cell)).collect();
        let most = heads.iter().map(Vec::len).max().unwrap_or_default();
        Self { names: names + ASIDE, cell, heads, top: HEAD_LINE * as_units(most) + 6.0 }
    }

    fn width(&self) -> f64 {
        round(self.names + self.cell * as_units(self.heads.len()))
    }

    /// Returns the left edge of a column.
    fn left(&self, column: usize) -> f64 {
        round(self.names + self.cell * as_units(column))
    }

    /// Returns the middle of a column.
    fn middle(&self, column: usize) -> f64 {
        round(self.left(column) + (self.cell - GAP) / 2.0)
    }

    /// Draws the label of a column, its last line above the cells.
    fn head(&self, column: usize, head: &[String]) -> Markup {
        let first = self.top - 8.0 - HEAD_LINE * as_units(head.len().saturating_sub(1));
        html! {
            @for (number, line) in head.iter().enumerate() {
                text.tl-name x=(self.middle(column)) y=(first + HEAD_LINE * as_units(number))
                    text-anchor="middle" { (Safe(line)) }
            }
        }
    }

    /// Draws the name and the cells of a row.
    fn row(&self, row: &HeatRow<'_>, groups: &[&str]) -> Markup {
        html! {
            text y="19" {
                tspan.tl-name.tl-quiet[row.ending.is_some()] { (Safe(&row.name)) }
                @if let Some(word) = row.ending { tspan.tl-quiet dx="5" { "(" (word) ")" } }
            }
            @for (number, (cell, group)) in row.cells.iter().zip(groups).enumerate() {
                @match cell {
                    Some(bar) => (self.cell(number, *bar, &format!("{}, {group}", row.name))),
                    None => text.tl-quiet x=(self.middle(number)) y="19" text-anchor="middle" { "–" },
                }
            }
        }
    }

    /// Draws a cell: its colour, its numbers, and a strip as long as the share of what is unknown.
    fn cell(&self, column: usize, bar: Bar, title: &str) -> Markup {
        let colours = step(bar);
        let width = round(self.cell - GAP);
        let numbers = numbers(bar, "–");
        html! {
            g {
                title { (Safe(title)) ": " (numbers) }
                rect x=(self.left(column)) width=(width) height=(ROW - GAP)
                    fill=(colours.fill) stroke=(COLOURS.line) {}
                text x=(self.middle(column)) y="17" text-anchor="middle" fill=(colours.text) { (numbers) }
                @if bar.unknown > 0.0 {
                    (strip(self.left(column), ROW - GAP - STRIP, round(width * bar.unknown / bar.of)))
                }
            }
        }
    }
}

/// Draws the strip of what is unknown.
pub(super) fn strip(x: f64, y: f64, width: f64) -> Markup {
    html! {
        rect x=(x) y=(y) width=(width) height=(STRIP) fill=(COLOURS.paper) {}
        line.unknown x1=(x) x2=(round(x + width)) y1=(y + STRIP / 2.0) y2=(y + STRIP / 2.0) {}
    }
}
