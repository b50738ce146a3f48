//! The widths of the columns of a table. They are told to the browser, which then lays out only the
//! rows in view.

use crate::model::two_decimals;
use crate::render::document::part::parts;
use crate::render::share::numbers;
use crate::render::signs::Signs;
use crate::render::visible::View;
use crate::sheet::{Content, Sheet};
use unicode_width::UnicodeWidthStr;

/// The widest column, in characters, unless a word is longer.
const WIDEST: usize = 36;
/// The longest word, in characters, that a column is sure to have room for.
pub(super) const LONGEST_WORD: usize = 24;
/// The characters of a line of a sentence: a long text, a note or a source.
const SENTENCE: usize = 22;
/// The characters that a bar takes.
const BAR: usize = 9;

/// The least and the ideal width of a column, in characters.
#[derive(Clone, Copy)]
struct Track {
    least: usize,
    ideal: usize,
}

/// Returns the columns as a CSS list of grid tracks.
pub(super) fn tracks(view: &View<'_, '_>, signs: Signs) -> String {
    let mut tracks: Vec<_> = view.columns().map(|column| Track::of(&column.label)).collect();
    let rows = view.sheet.rows.iter().map(|row| &row.cells);
    let groups = view.sheet.groups.iter().map(|group| &group.cells);
    for cells in rows.chain(groups) {
        for (track, content) in tracks.iter_mut().zip(view.cells(cells)) {
            track.widen(Track::of_cell(content, view.sheet, signs));
        }
    }
    let group_labels = view.sheet.groups.iter().map(|group| Track::of(&group.label));
    if let Some(first) = tracks.first_mut() {
        group_labels.for_each(|label| first.widen(label));
    }
    let mut css = Vec::new();
    for (index, track) in tracks.iter().enumerate() {
        let letter = if index == view.name { 0.65 } else { 0.56 };
        css.push(format!(
            "minmax({}rem,{}rem)",
            rem(track.least, letter),
            rem(track.ideal, letter)
        ));
    }
    css.join(" ")
}

/// Returns a width with the padding of a cell.
#[allow(clippy::cast_precision_loss)] // some dozen characters
fn rem(characters: usize, letter: f64) -> String {
    two_decimals((characters as f64 * letter + 1.4).max(3.0))
}

impl Track {
    fn of(text: &str) -> Self {
        let longest = text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
        let least = longest.min(LONGEST_WORD);
        let width = text.width();
        if width > 2 * SENTENCE {
            return Self { least: least.max(SENTENCE), ideal: WIDEST };
        }
        Self { least, ideal: width.clamp(least, WIDEST) }
    }

    fn of_cell(content: &Content<'_>, sheet: &Sheet<'_>, signs: Signs) -> Self {
        if let Content::Bar(bar) = content {
            let ideal = if bar.labelled { numbers(*bar, "–").width().max(BAR) } else { BAR };
            return Self { least: BAR, ideal };
        }
        let mut track = Self { least: 0, ideal: 0 };
        for part in parts(content, sheet, signs) {
            let text = Self::of(&part.text);
            track.least = track.least.max(text.least);
            // The comma between two, or the year of an old fact.
            track.ideal = (track.ideal + text.ideal + 4).min(WIDEST);
            if sheet.evidence || part.note.is_some() && part.shows_note {
                track.ideal = track.ideal.max(SENTENCE);
            }
        }
        track
    }

    fn widen(&mut self, other: Self) {
        self.least = self.least.max(other.least);
        self.ideal = self.ideal.max(other.ideal).max(self.least);
    }
}
