//! The timeline in a terminal, as wide as it is. Where it is narrow, each life gets a line for its
//! name above the line of its signs.

mod bar;
pub(in crate::render) mod evidence;

use super::columns::FittedColumn;
use super::page::Page;
use super::style::{Pen, Style};
use super::wrap::{longest_word, unbreakable, width};
use crate::render::escape::clean;
use crate::render::timeline::mark::marks;
use crate::render::timeline::scale::Scale;
use crate::sheet::{LifeState, Lifeline, Timeline};
use bar::Sign;
use std::borrow::Cow;

/// The cells of the axis where nobody says how wide the page is.
const USUAL_CELLS: usize = 60;

/// More cells than this say nothing more: a day is wider than one then.
const MOST_CELLS: usize = 4000;

/// With fewer cells for the axis, names and signs stand on lines of their own.
const LEAST_CELLS: usize = 28;

/// The space between two columns.
const GAP: usize = 2;

/// Prints the lives, with the years above them if `header`, and what the signs mean.
pub(in crate::render) fn print(timeline: &Timeline<'_>, header: bool, page: &mut Page) {
    let Some(scale) = Scale::of(timeline) else {
        return;
    };
    let pen = page.pen;
    let lives = &timeline.lifelines;
    let label_width = column_width(lives.iter().map(|life| clean(&life.label)), page.room, 25);
    let remark_width = column_width(lives.iter().map(|life| clean(&life.remark)), page.room, 30);
    let beside = page.room.map_or(USUAL_CELLS, |room| {
        room.saturating_sub(label_width + remark_width + 2 * GAP).min(MOST_CELLS)
    });
    let stacked = page.room.filter(|_| beside < LEAST_CELLS);
    let cells = stacked.unwrap_or(beside);
    let indent = if stacked.is_some() { 0 } else { label_width + GAP };
    let years = scale.years(YEAR_WIDTH / as_width(cells));
    let marks = marks(timeline);
    let lines: Vec<_> =
        lives.iter().map(|life| bar::draw(life, &marks, scale, cells, &years)).collect();

    if header {
        let room = page.room.map_or(cells + GAP + remark_width, |room| room - indent);
        let line = heading(&years, cells, room);
        page.paragraph(indent, pen.text(Style::Bold, &line));
    }
    let left = |width| FittedColumn { width, gap: GAP, right: false };
    let columns = [left(label_width), left(cells), left(remark_width)];
    for (life, line) in lives.iter().zip(&lines) {
        let style = style(life);
        let label = if style == Style::Dim { Style::Dim } else { Style::Bold };
        let label = pen.text(label, &clean(&life.label));
        let signs: String = line.iter().map(|sign| sign.pick(pen.signs)).collect();
        let signs = pen.text(style, &unbreakable(&signs));
        let remark = pen.text(style, &clean(&life.remark));
        if stacked.is_some() {
            page.paragraph(0, format!("{label}  {remark}"));
            page.paragraph(0, signs);
        } else {
            page.rows(0, &columns, [vec![label, signs, remark]]);
        }
    }
    page.blank();
    page.paragraph(0, legend(timeline, &lines, pen));
}

/// Returns the style of a life: what has ended is dim, as everywhere.
fn style(life: &Lifeline<'_>) -> Style {
    match life.state {
        LifeState::Ended(_) => Style::Dim,
        LifeState::Active | LifeState::Declining(_) | LifeState::Unknown => Style::Plain,
    }
}

/// Returns the width of the widest text, but rather no more than a share of the room; no word is
/// broken.
fn column_width<'t>(
    texts: impl Iterator<Item = Cow<'t, str>>,
    room: Option<usize>,
    percent: usize,
) -> usize {
    let most = room.map_or(usize::MAX, |room| room.saturating_mul(percent) / 100);
    let mut widest = 1;
    for text in texts {
        widest = width(&text).min(most.max(longest_word(&text))).max(widest);
    }
    widest
}

/// A year and the space behind it.
const YEAR_WIDTH: f64 = 5.0;

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
        let space = at.saturating_sub(line.len());
        if at + 4 <= room {
            line.extend(std::iter::repeat_n(' ', space));
            line.push_str(&format!("{year:04}"));
        }
    }
    line
}

fn legend(timeline: &Timeline<'_>, lines: &[Vec<Sign>], pen: Pen) -> String {
    let entry = |sign: Sign, meaning: &str| {
        let entry = format!("{} {meaning}", sign.pick(pen.signs));
        pen.text(Style::Dim, &unbreakable(&entry))
    };
    let mut entries = Vec::new();
    for (milestone, mark) in timeline.milestones.iter().zip(marks(timeline)) {
        let sign = bar::milestone_sign(mark);
        if lines.iter().any(|line| line.contains(&sign)) {
            entries.push(entry(sign, &clean(&milestone.label)));
        }
    }
    entries.extend(bar::legend(lines).map(|sign| entry(sign, sign.meaning)));
    entries.join("  ")
}
