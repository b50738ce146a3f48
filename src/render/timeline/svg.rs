//! The timeline as an SVG figure: it scales, scrolls sideways on narrow screens, describes itself in
//! words, and takes its colours from the page.

use super::mark::{Mark, marks};
use super::scale::Scale;
use super::shape;
use crate::render::escape::html::Safe;
use crate::sheet::{LifeState, Lifeline, MilestoneEvent, MilestoneMark, Timeline};
use maud::{Markup, PreEscaped, html};

/// The width of the drawing in its own units, each at least 0.86 pixels.
const WIDTH: f64 = 1000.0;
/// The space beside the axis.
const EDGE: f64 = 22.0;
/// The height of the years above and below.
const YEARS: f64 = 24.0;
/// The height of a lifeline: its name, and its bar below.
const ROW: f64 = 38.0;
/// Where the bar stands in a row.
const BAR: f64 = 26.0;
/// The width of a character, about.
const LETTER: f64 = 8.2;
/// The space between a sign and a name.
const ASIDE: f64 = 12.0;

const STYLE: &str = "
.timeline { overflow-x: auto; margin: .75rem 0; }
.timeline svg { display: block; width: 100%; min-width: 860px; max-width: 1200px; height: auto;
  color: var(--ink, CanvasText); font: 14px system-ui, sans-serif; }
.timeline text { fill: currentColor; }
.timeline .tl-name { font-weight: 600; }
.timeline .tl-quiet { fill: var(--quiet, GrayText); font-weight: 400; }
.timeline .tl-year { stroke: var(--line, GrayText); stroke-width: 1; }
.timeline .tl-bar { stroke: currentColor; stroke-width: 5; }
.timeline .tl-over { stroke: var(--quiet, GrayText); stroke-width: 1.5; }
.timeline .tl-waning { stroke-dasharray: 7 4; }
.timeline .tl-lost { stroke-dasharray: 2 5; }
.timeline .tl-within { fill: currentColor; fill-opacity: .3; }
.timeline .tl-sign { fill: var(--paper, Canvas); stroke: currentColor; stroke-width: 1.8; }
.timeline .tl-full { fill: currentColor; }
";

/// Returns the drawing as an element of a page; empty if there is nothing to draw.
pub(in crate::render) fn figure(timeline: &Timeline<'_>, title: &str) -> Markup {
    let Some(scale) = Scale::of(timeline) else {
        return html! {};
    };
    let marks = marks(timeline);
    let rows: Vec<_> = timeline
        .lifelines
        .iter()
        .map(|life| LifeRow::new(life, scale, &timeline.milestones, &marks))
        .collect();
    let bottom = YEARS + ROW * as_units(rows.len());
    let legend = Legend::new(timeline, scale, bottom + YEARS + 20.0);
    let years = scale.years(44.0 / (WIDTH - 2.0 * EDGE));
    html! {
        div.timeline tabindex="0" role="region" aria-label="Timeline, scrolls sideways" {
            svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="tl-title tl-what"
                viewBox={ "0 0 " (WIDTH) " " (legend.bottom) } {
                title id="tl-title" { (Safe(title)) }
                desc id="tl-what" { @for row in &rows { (Safe(&row.description)) ". " } }
                style { (PreEscaped(STYLE)) }
                @for (year, place) in years {
                    line.tl-year x1=(at(place)) x2=(at(place)) y1=(YEARS - 4.0) y2=(bottom) {}
                    text.tl-quiet x=(at(place)) y="15" text-anchor="middle" { (format!("{year:04}")) }
                    text.tl-quiet x=(at(place)) y=(bottom + 16.0) text-anchor="middle" { (format!("{year:04}")) }
                }
                @for (number, row) in rows.iter().enumerate() {
                    g transform={ "translate(0 " (YEARS + ROW * as_units(number)) ")" } { (row.markup()) }
                }
                (legend.markup)
            }
        }
    }
}

/// A lifeline with the places of its parts on the axis.
struct LifeRow<'l> {
    life: &'l Lifeline<'l>,
    scale: Scale,
    marks: &'l [Mark],
    start: f64,
    end: f64,
    description: String,
}

impl<'l> LifeRow<'l> {
    fn new(
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

    fn markup(&self) -> Markup {
        let Self { life, scale, marks, start, end, .. } = *self;
        let (x, anchor) = self.name_place();
        let over = matches!(life.state, LifeState::Ended(_));
        html! {
            title { (Safe(&self.description)) }
            text x=(x) y="15" text-anchor=(anchor) {
                tspan.tl-name.tl-quiet[over] { (Safe(&life.label)) }
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

    /// Returns where the name is anchored: at the start of the bar or, without room behind that, so
    /// that it ends with the bar or with the axis.
    fn name_place(&self) -> (f64, &'static str) {
        let letters = self.life.label.chars().count() + self.life.remark.chars().count() + 2;
        let width = LETTER * as_units(letters);
        let start = at(self.start) + ASIDE;
        if start + width <= WIDTH {
            (start, "start")
        } else if at(self.end) >= width {
            (at(self.end) - ASIDE, "end")
        } else {
            (WIDTH - EDGE, "end")
        }
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
    html! { line class=(class) x1=(at(from)) x2=(at(to)) y1=(BAR) y2=(BAR) {} }
}

/// Draws the period within which something happened.
fn within((from, to): (f64, f64)) -> Markup {
    let (x, width) = (at(from), (at(to) - at(from)).max(1.0));
    html! { rect.tl-within x=(x) width=(round(width)) y=(BAR - 8.0) height="16" {} }
}

fn middle(scale: Scale, event: &MilestoneEvent) -> f64 {
    centre(scale.span(event.date))
}

fn centre((from, to): (f64, f64)) -> f64 {
    f64::midpoint(from, to)
}

/// Returns the x coordinate of a place on the axis.
fn at(place: f64) -> f64 {
    round(EDGE + place * (WIDTH - 2.0 * EDGE))
}

fn round(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}

#[allow(clippy::cast_precision_loss)] // some thousand rows
fn as_units(count: usize) -> f64 {
    count as f64
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

/// The meaning of the signs, below the drawing.
struct Legend {
    markup: Markup,
    bottom: f64,
}

impl Legend {
    fn new(timeline: &Timeline<'_>, scale: Scale, top: f64) -> Self {
        let lives = &timeline.lifelines;
        let is_drawn =
            |event: &MilestoneEvent, mark: usize| event.mark == mark && scale.shows(event.date);
        let happened = |mark: usize| {
            lives.iter().any(|life| life.events.iter().any(|event| is_drawn(event, mark)))
        };
        let (mut x, mut y) = (EDGE, top);
        let mut items = Vec::new();
        let mut add = |draw: &dyn Fn(f64, f64) -> Markup, text: &str| {
            let width = 40.0 + LETTER * as_units(text.len());
            if x + width > WIDTH - EDGE {
                (x, y) = (EDGE, y + 22.0);
            }
            items.push(html! {
                (draw(round(x + 10.0), y - 5.0))
                text.tl-quiet x=(round(x + 24.0)) y=(y) { (Safe(text)) }
            });
            x += width;
        };
        for (number, (milestone, mark)) in
            timeline.milestones.iter().zip(marks(timeline)).enumerate()
        {
            if happened(number) {
                add(&|x, y| shape::milestone(mark, x, y), &milestone.label);
            }
        }
        let line = |class: &'static str| {
            move |x: f64, y: f64| {
                html! { line class=(class) x1=(x - 10.0) x2=(x + 8.0) y1=(y) y2=(y) {} }
            }
        };
        let has = |is: fn(&LifeState) -> bool| lives.iter().any(|life| is(&life.state));
        if has(|state| *state == LifeState::Active) {
            add(&shape::arrow, "living");
        }
        if has(|state| matches!(state, LifeState::Declining(_))) {
            add(&line("tl-bar tl-waning"), "fixes only, or end announced");
        }
        if has(|state| *state == LifeState::Unknown) {
            add(&|x, y| html! { text x=(x - 4.0) y=(y + 5.0) { "?" } }, "status unknown");
        }
        if has(|state| matches!(state, LifeState::Ended(Some(_)))) {
            add(&shape::cross, "ended");
        }
        if has(|state| *state == LifeState::Ended(None)) {
            add(&line("tl-over tl-lost"), "ended, nobody says when");
        }
        add(
            &|x, y| html! { rect.tl-within x=(x - 9.0) width="18" y=(y - 7.0) height="14" {} },
            "at some time within",
        );
        Self { markup: html! { @for item in &items { (item) } }, bottom: y + 12.0 }
    }
}
