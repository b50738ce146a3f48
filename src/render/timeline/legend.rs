//! The meaning of the signs, below the drawing.

use super::coordinates::{EDGE, WIDTH, visible_period};
use super::mark::{Mark, marks};
use super::scale::Scale;
use super::shape;
use crate::render::escape::html::Safe;
use crate::render::letters::{round, text_width};
use crate::sheet::{LifeState, Timeline};
use maud::{Markup, html};

/// The legend, and where it ends.
pub(super) struct Legend {
    pub(super) markup: Markup,
    pub(super) bottom: f64,
}

/// A sign that a legend explains.
#[derive(Clone, Copy)]
enum LegendSign {
    Milestone(Mark),
    Arrow,
    Cross,
    Question,
    Line(&'static str),
    Within,
}

impl Legend {
    /// Places the signs that the drawing uses side by side, in as many lines as they need.
    pub(super) fn new(timeline: &Timeline<'_>, scale: Scale, top: f64) -> Self {
        let (mut x, mut y) = (EDGE, top);
        let mut items = Vec::new();
        for (sign, text) in used_signs(timeline, scale) {
            let width = 40.0 + text_width(text);
            if x + width > WIDTH - EDGE {
                (x, y) = (EDGE, y + 22.0);
            }
            items.push(html! {
                (sign.draw(round(x + 10.0), y - 5.0))
                text.tl-quiet x=(round(x + 24.0)) y=(y) { (Safe(text)) }
            });
            x += width;
        }
        Self { markup: html! { @for item in &items { (item) } }, bottom: y + 12.0 }
    }
}

/// Returns the signs that the drawing uses, each with its meaning.
fn used_signs<'t>(timeline: &'t Timeline<'_>, scale: Scale) -> Vec<(LegendSign, &'t str)> {
    let lives = &timeline.lifelines;
    let mut signs: Vec<(LegendSign, &str)> = Vec::new();
    for (place, (milestone, mark)) in timeline.milestones.iter().zip(marks(timeline)).enumerate() {
        let mut events = lives.iter().flat_map(|life| &life.events);
        if events.any(|event| event.mark == place && scale.shows(event.date)) {
            signs.push((LegendSign::Milestone(mark), &milestone.label));
        }
    }
    let has = |is: fn(&LifeState) -> bool| lives.iter().any(|life| is(&life.state));
    if has(|state| *state == LifeState::Active) {
        signs.push((LegendSign::Arrow, "living"));
    }
    if has(|state| matches!(state, LifeState::Declining(_))) {
        signs.push((LegendSign::Line("tl-bar tl-waning"), "fixes only, or end announced"));
    }
    if has(|state| *state == LifeState::Unknown) {
        signs.push((LegendSign::Question, "status unknown"));
    }
    if has(|state| matches!(state, LifeState::Ended(Some(_)))) {
        signs.push((LegendSign::Cross, "ended"));
    }
    if has(|state| *state == LifeState::Ended(None)) {
        signs.push((LegendSign::Line("tl-over tl-lost"), "ended, nobody says when"));
    }
    let ends = lives.iter().filter_map(|life| match life.state {
        LifeState::Ended(date) => date,
        _ => None,
    });
    let dates =
        lives.iter().flat_map(|life| life.events.iter().map(|event| event.date)).chain(ends);
    let mut shown = dates.filter(|&date| scale.shows(date));
    if shown.any(|date| visible_period(scale.span(date)).is_some()) {
        signs.push((LegendSign::Within, "at some time within"));
    }
    signs
}

impl LegendSign {
    fn draw(self, x: f64, y: f64) -> Markup {
        match self {
            Self::Milestone(mark) => shape::milestone(mark, x, y),
            Self::Arrow => shape::arrow(x, y),
            Self::Cross => shape::cross(x, y),
            Self::Question => html! { text x=(x - 4.0) y=(y + 5.0) { "?" } },
            Self::Line(class) => {
                html! { line class=(class) x1=(x - 10.0) x2=(x + 8.0) y1=(y) y2=(y) {} }
            }
            Self::Within => {
                html! { rect.tl-within x=(x - 9.0) width="18" y=(y - 7.0) height="14" {} }
            }
        }
    }
}
