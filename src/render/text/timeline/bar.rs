//! One life as a line of signs.

use crate::model::PartialDate;
use crate::render::signs::Signs;
use crate::render::timeline::mark::Mark;
use crate::render::timeline::scale::Scale;
use crate::sheet::{LifeState, Lifeline};

/// A sign in Unicode and in ASCII, with its meaning for a legend. The meaning of a milestone is its
/// label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) struct Sign {
    unicode: char,
    ascii: char,
    pub(in crate::render) meaning: &'static str,
}

const fn sign(unicode: char, ascii: char, meaning: &'static str) -> Sign {
    Sign { unicode, ascii, meaning }
}

const SPACE: Sign = sign(' ', ' ', "");
const YEAR: Sign = sign('·', '.', "");
const LIVING: Sign = sign('━', '=', "");
const ENDED: Sign = sign('─', '-', "");
const ARROW: Sign = sign('▶', '>', "living");
const DECLINE: Sign = sign('╍', '~', "fixes only, or end announced");
const UNSURE: Sign = sign('?', '?', "status unknown");
const LOST: Sign = sign('┄', '_', "ended, nobody says when");
const WITHIN: Sign = sign('▒', ':', "at some time within");
const SEVERAL: Sign = sign('✱', '*', "several at once");
const END: Sign = sign('✕', 'x', "ended");

/// The signs beside the milestones that a legend explains, in its order.
const EXPLAINED: [Sign; 7] = [END, SEVERAL, WITHIN, ARROW, DECLINE, UNSURE, LOST];

/// Returns the sign of a milestone.
pub(in crate::render) fn milestone_sign(mark: Mark) -> Sign {
    match mark {
        Mark::Circle => sign('●', 'o', ""),
        Mark::Diamond => sign('◆', '#', ""),
        Mark::Step(0) => sign('▽', '1', ""),
        Mark::Step(1) => sign('△', '2', ""),
        Mark::Step(2) => sign('▲', '3', ""),
        Mark::Step(3) => sign('▼', '4', ""),
        Mark::Step(4) => sign('□', '5', ""),
        Mark::Step(_) => sign('■', '6', ""),
    }
}

impl Sign {
    pub(in crate::render) fn pick(self, signs: Signs) -> char {
        signs.pick(self.unicode, self.ascii)
    }
}

/// The signs of this kind that stand in one of the lines and need a word.
pub(in crate::render) fn legend(lines: &[Vec<Sign>]) -> impl Iterator<Item = Sign> {
    EXPLAINED.into_iter().filter(|sign| lines.iter().any(|line| line.contains(sign)))
}

/// Draws a life in `cells` signs, over faint marks at `years` where nothing else stands.
pub(in crate::render) fn draw(
    life: &Lifeline<'_>,
    marks: &[Mark],
    scale: Scale,
    cells: usize,
    years: &[(u16, f64)],
) -> Vec<Sign> {
    let mut line = vec![SPACE; cells];
    let last = cells.saturating_sub(1);
    for &(_, place) in years {
        put(&mut line, cell(place, cells), YEAR);
    }
    let stretch = |date| Stretch::of(date, scale, cells);
    let mut signs = Vec::new();
    for event in life.events.iter().filter(|event| scale.shows(event.date)) {
        if let Some(mark) = marks.get(event.mark) {
            signs.push((milestone_sign(*mark), stretch(event.date)));
        }
    }
    let middles = life.events.iter().map(|event| stretch(event.date).middle);
    let turn = match life.state {
        LifeState::Declining(Some(since)) => Some(stretch(since).middle),
        _ => None,
    };
    // A life of which nothing else is known begins where it declines.
    let first = middles.clone().min().or(turn);
    let latest = middles.max().or(turn);
    if let (Some(first), Some(latest)) = (first, latest) {
        match life.state {
            LifeState::Active => to_arrow(&mut line, first, ARROW),
            LifeState::Unknown => to_arrow(&mut line, first, UNSURE),
            LifeState::Declining(since) => {
                to_arrow(&mut line, first, ARROW);
                if let Some(since) = since {
                    fill(
                        &mut line,
                        stretch(since).middle.max(first),
                        last.saturating_sub(1),
                        DECLINE,
                    );
                }
            }
            LifeState::Ended(Some(end)) => fill(&mut line, first, stretch(end).middle, ENDED),
            LifeState::Ended(None) => {
                fill(&mut line, first, latest, ENDED);
                fill(&mut line, latest + 1, last, LOST);
            }
        }
    }
    if let LifeState::Ended(Some(end)) = life.state
        && scale.shows(end)
    {
        signs.push((END, stretch(end)));
    }
    for (_, stretch) in &signs {
        fill(&mut line, stretch.first, stretch.last, WITHIN);
    }
    for &(sign, Stretch { middle, .. }) in &signs {
        let alone = signs.iter().filter(|(_, other)| other.middle == middle).count() == 1;
        put(&mut line, middle, if alone { sign } else { SEVERAL });
    }
    line
}

fn to_arrow(line: &mut [Sign], first: usize, arrow: Sign) {
    let last = line.len().saturating_sub(1);
    fill(line, first, last, LIVING);
    put(line, last, arrow);
}

fn put(line: &mut [Sign], at: usize, sign: Sign) {
    if let Some(cell) = line.get_mut(at) {
        *cell = sign;
    }
}

fn fill(line: &mut [Sign], first: usize, last: usize, sign: Sign) {
    line.iter_mut().take(last + 1).skip(first).for_each(|cell| *cell = sign);
}

/// The cells that a date may mean; only one where it is narrower than that.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    first: usize,
    last: usize,
    middle: usize,
}

impl Stretch {
    #[allow(clippy::cast_precision_loss)] // some hundred cells
    fn of(date: PartialDate, scale: Scale, cells: usize) -> Self {
        let (from, to) = scale.span(date);
        let middle = cell(f64::midpoint(from, to), cells);
        if (to - from) * (cells as f64) < 1.5 {
            return Self { first: middle, last: middle, middle };
        }
        let half = 0.5 / cells as f64; // a cell counts if its centre lies within
        let first = cell(from + half, cells).min(middle);
        Self { first, last: cell(to - half, cells).max(middle), middle }
    }
}

/// The cell in which a place lies.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // 0 to cells
fn cell(place: f64, cells: usize) -> usize {
    ((place * cells as f64) as usize).min(cells.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{MilestoneEvent, Timeline};

    const MARKS: [Mark; 2] = [Mark::Circle, Mark::Diamond];
    const STARTED: usize = 0;
    const RELEASED: usize = 1;

    fn life(state: LifeState, dates: &[(usize, &str)]) -> Lifeline<'static> {
        let event =
            |&(mark, date): &(usize, &str)| MilestoneEvent { mark, date: date.parse().unwrap() };
        Lifeline {
            label: "A".into(),
            events: dates.iter().map(event).collect(),
            state,
            remark: String::new(),
        }
    }

    /// The line of a life on an axis from 2015 to the end of 2019, two signs a year.
    fn drawn(state: LifeState, dates: &[(usize, &str)]) -> String {
        let from = life(LifeState::Active, &[(STARTED, "2015")]);
        let today = Some(PartialDate::year(2019));
        let timeline = Timeline { today, lifelines: vec![from], ..Timeline::default() };
        let scale = Scale::of(&timeline).unwrap();
        let line = draw(&life(state, dates), &MARKS, scale, 10, &[]);
        line.into_iter().map(|sign| sign.pick(Signs::Ascii)).collect()
    }

    #[test]
    fn a_date_is_as_wide_as_it_is_uncertain() {
        let date = |text: &str| text.parse().unwrap();
        let end = |text: &str| LifeState::Ended(Some(date(text)));
        for (state, dates, line) in [
            (LifeState::Active, &[(STARTED, "2016-01")][..], "  o======>"),
            (LifeState::Active, &[(STARTED, "2016")], "  :o=====>"),
            (LifeState::Unknown, &[(STARTED, "2019-08-01")], "         o"),
            (LifeState::Declining(Some(date("2018"))), &[], "       ~~>"),
            (LifeState::Declining(None), &[], "          "),
            (LifeState::Unknown, &[(STARTED, "2018-08-01")], "       o=?"),
            (LifeState::Active, &[(STARTED, "2015-02"), (RELEASED, "2018")], "o=====:#=>"),
            (LifeState::Active, &[(STARTED, "2015-02"), (RELEASED, "2015-03")], "*========>"),
            // The earliest date begins the bar, whichever it is.
            (LifeState::Active, &[(STARTED, "2017-02"), (RELEASED, "2016-02")], "  #=o====>"),
            (end("2017-10"), &[(STARTED, "2015-02")], "o----x    "),
            (end("2017"), &[(STARTED, "2015-02")], "o---:x    "),
            (end("2016-02"), &[], "  x       "),
            (LifeState::Ended(None), &[(STARTED, "2015-02"), (RELEASED, "2016-02")], "o-#_______"),
            (LifeState::Declining("2018-02".parse().ok()), &[(STARTED, "2015-02")], "o=====~~~>"),
            (LifeState::Declining(None), &[(STARTED, "2015-02")], "o========>"),
            (LifeState::Declining("2025".parse().ok()), &[(STARTED, "2015-02")], "o========>"),
        ] {
            assert_eq!(drawn(state, dates), line, "{state:?} {dates:?}");
        }
    }
}
