//! The timeline in a terminal, as wide as it is. Where it is narrow, each life gets a line for its
//! name above the line of its signs.

use super::bar::{self, Sign};
use super::scale::Scale;
use crate::render::sanitise::clean;
use crate::render::text::fit::ColumnWidths;
use crate::render::text::grid::Grid;
use crate::render::text::paint::{GLUE, Pen, Style};
use crate::render::text::table::MARGIN;
use crate::sheet::{LifeState, Lifeline, Timeline};
use unicode_width::UnicodeWidthStr;

/// The cells of the axis where nobody says how wide the page is.
const USUAL_CELLS: usize = 60;

/// More cells than this say nothing more: a day is wider than one then.
const MOST_CELLS: usize = 4000;

/// With fewer cells for the axis, names and signs stand on lines of their own.
const LEAST_CELLS: usize = 28;

/// The space between two columns.
const GAP: usize = 2;

/// Prints the lives, with the years above them if `header`, and what the signs mean.
pub(in crate::render) fn print(
    timeline: &Timeline<'_>,
    header: bool,
    room: Option<usize>,
    pen: Pen,
    page: &mut String,
) {
    let Some(scale) = Scale::of(timeline) else {
        return;
    };
    let labels = Texts::new(timeline.lifelines.iter().map(|life| clean(&life.label).into_owned()));
    let remarks =
        Texts::new(timeline.lifelines.iter().map(|life| clean(&life.remark).into_owned()));
    let at_most =
        |percent: usize| room.map_or(usize::MAX, |room| room.saturating_mul(percent) / 100);
    let (left, right) = (labels.width(at_most(25)), remarks.width(at_most(30)));
    let beside = room
        .map_or(USUAL_CELLS, |room| room.saturating_sub(left + right + 2 * GAP).min(MOST_CELLS));
    let (cells, indent, stacked) = match room {
        Some(room) if beside < LEAST_CELLS => (room, 0, true),
        _ => (beside, left + GAP, false),
    };
    let behind = room.map_or(cells + GAP + right, |room| room - indent);
    let years = scale.years(LABEL / as_width(cells));
    let lines: Vec<_> =
        timeline.lifelines.iter().map(|life| bar::draw(life, scale, cells, &years)).collect();

    let mut grid = Grid::new(3);
    if header {
        let line = heading(&years, cells, behind);
        grid.full(indent, pen.text(Style::Bold, &line));
    }
    let rows = timeline.lifelines.iter().zip(&lines).zip(labels.0.iter().zip(&remarks.0));
    for ((life, line), (label, remark)) in rows {
        let line: String = line.iter().map(|sign| sign.pick(pen.signs)).map(glued).collect();
        let ink = ink(life);
        let label = pen.text(if ink == Style::Dim { ink } else { Style::Bold }, label);
        let (line, remark) = (pen.text(ink, &line), pen.text(ink, remark));
        if stacked {
            grid.full(0, format!("{label}  {remark}"));
            grid.full(0, line);
        } else {
            grid.cells(vec![label, line, remark]);
        }
    }
    grid.blank();
    grid.full(0, pen.text(Style::Dim, &legend(&lines, pen)));
    let arrangement =
        ColumnWidths { widths: vec![left, cells, right], gaps: vec![GAP, GAP, 0], parted: false };
    grid.print(&arrangement, room, MARGIN, pen, page);
}

/// What is over is quiet, as everywhere.
fn ink(life: &Lifeline<'_>) -> Style {
    match life.state {
        LifeState::Ended(_) => Style::Dim,
        LifeState::Active | LifeState::Declining(_) | LifeState::Unknown => Style::Plain,
    }
}

/// A year and the space behind it.
const LABEL: f64 = 5.0;

#[allow(clippy::cast_precision_loss)] // a terminal's columns
fn as_width(cells: usize) -> f64 {
    cells as f64
}

/// The years where they begin. One that begins near the end may go beyond it, if there is room.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to cells
fn heading(years: &[(u16, f64)], cells: usize, room: usize) -> String {
    let mut line = String::new();
    for (year, place) in years {
        let at = (place * as_width(cells)) as usize;
        let space = at.saturating_sub(line.width());
        if at + 4 <= room {
            line.extend(std::iter::repeat_n(GLUE, space));
            line.push_str(&format!("{year:04}"));
        }
    }
    line
}

/// A space of a drawing is no place to break a line.
fn glued(sign: char) -> char {
    if sign == ' ' { GLUE } else { sign }
}

fn legend(lines: &[Vec<Sign>], pen: Pen) -> String {
    let entry = |sign: Sign| {
        format!("{} {}", sign.pick(pen.signs), sign.meaning).replace(' ', &GLUE.to_string())
    };
    bar::legend(lines).map(entry).collect::<Vec<_>>().join("  ")
}

/// The texts of a column.
struct Texts(Vec<String>);

impl Texts {
    fn new(texts: impl Iterator<Item = String>) -> Self {
        Self(texts.collect())
    }

    /// As wide as the widest, but rather no wider than `most`; no word is broken.
    fn width(&self, most: usize) -> usize {
        let widest = self.0.iter().map(|text| text.width()).max().unwrap_or(0);
        let words = self.0.iter().flat_map(|text| text.split(' '));
        widest.min(most.max(words.map(UnicodeWidthStr::width).max().unwrap_or(0))).max(1)
    }
}
