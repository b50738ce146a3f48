//! One life: its name above a bar with its milestones.

use super::coordinates::{EDGE, WIDTH, at, centre, middle, visible_period};
use super::mark::Mark;
use super::scale::Scale;
use super::shape;
use crate::render::escape::html::Safe;
use crate::render::letters::{as_units, bold_width, round, text_width};
use crate::sheet::{LifeState, Lifeline, MilestoneEvent, MilestoneMark};
use maud::{Markup, html};

/// Where the bar stands in a row.
const BAR: f64 = 26.0;
/// The space between a sign and a name.
const ASIDE: f64 = 12.0;

/// Where a name stands.
struct NamePlace {
    x: f64,
    /// The end of the text that stands at `x`, if that is not its start.
    anchor: Option<&'static str>,
    /// The width into which a longer text is squeezed.
    squeezed: Option<f64>,
}

/// A lifeline with the places of its parts on the axis.
pub(super) struct LifeRow<'l> {
    life: &'l Lifeline<'l>,
    scale: Scale,
    marks: &'l [Mark],
    start: f64,
    end: f64,
    /// The life in words.
    pub(super) description: String,
}

impl<'l> LifeRow<'l> {
    /// Finds the places of a lifeline.
    pub(super) fn new(
        life: &'l Lifeline<'l>,
        scale: Scale,
        milestones: &[MilestoneMark<'_>],
        marks: &'l [Mark],
    ) -> Self {
        let places = life.events.iter().map(|event| middle(scale, event));
        let start = places.clone().min_by(f64::total_cmp);
        let end = match life.state {
            LifeState::Ended(Some(date)) => centre(scale.span(date)),
            LifeState::Ended(None) => places.max_by(f64::total_cmp).unwrap_or(1.0),
            LifeState::Active | LifeState::Declining(_) | LifeState::Unknown => 1.0,
        };
        let turn = life.dates().next().map(|date| centre(scale.span(date)));
        let start = start.or(turn).unwrap_or(end).min(end);
        Self { life, scale, marks, start, end, description: describe(life, milestones) }
    }

    /// Draws the name above the bar.
    pub(super) fn markup(&self) -> Markup {
        let Self { life, scale, marks, start, end, .. } = *self;
        let NamePlace { x, anchor, squeezed } = self.name_place();
        let over = matches!(life.state, LifeState::Ended(_));
        html! {
            title { (Safe(&self.description)) }
            text.tl-name.tl-quiet[over] x=(x) y="15" style={ "--aside:" (round(EDGE - x)) "px" } text-anchor=[anchor]
                textLength=[squeezed] lengthAdjust=[squeezed.map(|_| "spacingAndGlyphs")] {
                (Safe(&life.label))
                tspan.tl-quiet dx="8" { (Safe(&life.remark)) }
            }
            @match life.state {
                LifeState::Active => { (bar(start, end, "tl-bar")) (shape::arrow(at(end), BAR)) }
                LifeState::Unknown => {
                    (bar(start, end, "tl-bar"))
                    text x=(at(end) + 3.0) y=(BAR + 5.0) { "?" }
                }
                LifeState::Declining(since) => {
                    @let turn = since.map_or(end, |since| centre(scale.span(since)).clamp(start, end));
                    (bar(start, turn, "tl-bar")) (bar(turn, end, "tl-bar tl-waning"))
                    (shape::arrow(at(end), BAR))
                }
                LifeState::Ended(Some(date)) => {
                    (bar(start, end, "tl-over"))
                    @if scale.shows(date) { (within(scale.span(date))) (shape::cross(at(end), BAR)) }
                }
                LifeState::Ended(None) => { (bar(start, end, "tl-over")) (bar(end, 1.0, "tl-over tl-lost")) }
            }
            @for event in self.shown_events() { (within(scale.span(event.date))) }
            @for (event, down) in self.moved() {
                @if let Some(mark) = marks.get(event.mark) {
                    (shape::milestone(*mark, at(middle(scale, &event)), BAR + down))
                }
            }
        }
    }

    /// Returns where the name and the remark behind it stand: from the start of the bar or, without
    /// room there, so that they end with the bar or with the axis.
    fn name_place(&self) -> NamePlace {
        let width = self.text_width();
        let start = at(self.start) + ASIDE;
        if start + width <= WIDTH {
            NamePlace { x: start, anchor: None, squeezed: None }
        } else if at(self.end) >= width {
            NamePlace { x: at(self.end) - ASIDE, anchor: Some("end"), squeezed: None }
        } else if WIDTH - EDGE >= width {
            NamePlace { x: WIDTH - EDGE, anchor: Some("end"), squeezed: None }
        } else {
            NamePlace { x: EDGE, anchor: None, squeezed: Some(WIDTH - 2.0 * EDGE) }
        }
    }

    /// Returns the width of the name and the remark, with the space between them.
    fn text_width(&self) -> f64 {
        bold_width(&self.life.label) + text_width(&self.life.remark) + 2.0 * ASIDE
    }

    /// Returns the events that are on the axis.
    fn shown_events(&self) -> impl Iterator<Item = &'l MilestoneEvent> {
        let scale = self.scale;
        self.life.events.iter().filter(move |event| scale.shows(event.date))
    }

    /// Returns the events, each with how far it is moved down from earlier ones at its place.
    fn moved(&self) -> Vec<(MilestoneEvent, f64)> {
        let mut moved: Vec<(MilestoneEvent, f64)> = Vec::new();
        for &event in self.shown_events() {
            let x = at(middle(self.scale, &event));
            let near = moved
                .iter()
                .filter(|(other, _)| (at(middle(self.scale, other)) - x).abs() < 9.0)
                .count();
            moved.push((event, 7.0 * as_units(near)));
        }
        moved
    }
}

fn bar(from: f64, to: f64, class: &str) -> Markup {
    html! { path class=(class) d={ "M" (at(from)) " " (BAR) "H" (at(to)) } {} }
}

/// Draws the period within which something happened, unless its sign hides it.
fn within(period: (f64, f64)) -> Markup {
    html! {
        @if let Some((x, width)) = visible_period(period) {
            rect.tl-within x=(x) width=(width) y=(BAR - 8.0) height="16" {}
        }
    }
}

/// Returns "Istio: Announced 2017-05, Generally available 2018-07; active"
fn describe(life: &Lifeline<'_>, milestones: &[MilestoneMark<'_>]) -> String {
    let mut events = Vec::new();
    for event in &life.events {
        let label = milestones.get(event.mark).map_or("", |mark| &mark.label);
        events.push(format!("{label} {}", event.date));
    }
    format!("{}: {}; {}", life.label, events.join(", "), life.remark)
}
