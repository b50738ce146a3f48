//! The drawing of a timeline as markup, which a page or a picture frames.

use super::coordinates::{EDGE, WIDTH, at};
use super::legend::Legend;
use super::life_row::LifeRow;
use super::mark::marks;
use super::scale::Scale;
use crate::render::letters::as_units;
use crate::sheet::Timeline;
use maud::{Markup, html};

/// The height of the years above and below.
const YEARS: f64 = 24.0;
/// The height of a lifeline: its name, and its bar below.
const ROW: f64 = 38.0;

/// A timeline, drawn [`WIDTH`] wide.
pub(in crate::render) struct Drawing {
    pub(in crate::render) markup: Markup,
    pub(in crate::render) height: f64,
    /// All lives in words.
    pub(in crate::render) description: String,
}

impl Drawing {
    /// Draws a timeline; nothing if there is nothing to draw.
    pub(in crate::render) fn of(timeline: &Timeline<'_>) -> Option<Self> {
        let scale = Scale::of(timeline)?;
        let marks = marks(timeline);
        let mut rows = Vec::new();
        for life in &timeline.lifelines {
            rows.push(LifeRow::new(life, scale, &timeline.milestones, &marks));
        }
        let bottom = YEARS + ROW * as_units(rows.len());
        let legend = Legend::new(timeline, scale, bottom + YEARS + 20.0);
        let markup = html! {
            @for (year, place) in scale.years(44.0 / (WIDTH - 2.0 * EDGE)) {
                line.tl-year x1=(at(place)) x2=(at(place)) y1=(YEARS - 4.0) y2=(bottom) {}
                text.tl-quiet x=(at(place)) y="15" text-anchor="middle" { (format!("{year:04}")) }
                text.tl-quiet x=(at(place)) y=(bottom + 16.0) text-anchor="middle" { (format!("{year:04}")) }
            }
            @for (number, row) in rows.iter().enumerate() {
                g transform={ "translate(0 " (YEARS + ROW * as_units(number)) ")" } { (row.markup()) }
            }
            (legend.markup)
        };
        let description = rows.iter().map(|row| format!("{}. ", row.description)).collect();
        Some(Self { markup, height: legend.bottom, description })
    }
}
