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
/// The characters that a bar takes, and below it its numbers, which may break after their dash.
const BAR: Track = Track { least: 7, ideal: 9 };

/// The least and the ideal width of a column, in characters.
#[derive(Clone, Copy)]
struct Track {
    least: usize,
    ideal: usize,
}

/// The columns of a table, as a list of CSS grid tracks.
pub(super) struct Tracks {
    /// The list. Its unit is the letter size of the table.
    pub(super) css: String,
    /// Whether the table is so wide that it needs small letters.
    pub(super) is_dense: bool,
}

/// Letters are this wide, in letter sizes; those of names are bold.
const LETTER: f64 = 0.6;
const BOLD_LETTER: f64 = 0.7;
/// The space beside the text of a cell; less in a dense table.
const PADDING: f64 = 1.5;
const DENSE_PADDING: f64 = 1.0;
/// The width of a screen of 1280 pixels, in letter sizes.
const SCREEN: f64 = 82.0;

/// Returns the columns of a table.
pub(super) fn tracks(view: &View<'_, '_>, signs: Signs) -> Tracks {
    let tracks = widths(view, signs);
    let letter = |index| if index == view.name { BOLD_LETTER } else { LETTER };
    let least = |(index, track): (usize, &Track)| em(track.least, letter(index), PADDING);
    let is_dense = tracks.iter().enumerate().map(least).sum::<f64>() > SCREEN;
    let padding = if is_dense { DENSE_PADDING } else { PADDING };
    let mut css = Vec::new();
    for (index, track) in tracks.iter().enumerate() {
        let width = |characters| two_decimals(em(characters, letter(index), padding));
        css.push(format!("minmax({}em,{}em)", width(track.least), width(track.ideal)));
    }
    Tracks { css: css.join(" "), is_dense }
}

/// Returns a width with the padding of a cell, in letter sizes.
#[allow(clippy::cast_precision_loss)] // some dozen characters
fn em(characters: usize, letter: f64, padding: f64) -> f64 {
    (characters as f64 * letter + padding).max(3.2)
}

/// Returns the widths that the contents of the columns need.
fn widths(view: &View<'_, '_>, signs: Signs) -> Vec<Track> {
    let mut tracks: Vec<_> = view.columns().map(|column| Track::of_label(&column.label)).collect();
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
    tracks
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

    /// Returns the widths of the label of a column, which is bold.
    fn of_label(label: &str) -> Self {
        let Self { least, ideal } = Self::of(label);
        Self { least: least + 1, ideal: ideal + 1 }
    }

    fn of_cell(content: &Content<'_>, sheet: &Sheet<'_>, signs: Signs) -> Self {
        if let Content::Bar(bar) = content {
            let numbers = if bar.labelled { numbers(*bar, "–").width() } else { 0 };
            return Self { ideal: BAR.ideal.max(numbers), ..BAR };
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
