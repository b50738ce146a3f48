//! Pictures that stand alone: a timeline, or a heat map of strengths. They have their own background
//! and fixed colours, so that they look alike on white and on dark and in programs that read little
//! CSS. They load nothing and run nothing.

mod heat_map;
mod picture;
mod timeline;

use crate::sheet::{Layout, Sheet};
use heat_map::HeatMap;
use std::io::{self, Write};

/// Writes a sheet as a picture: its timeline, else the strengths in its totals or rows.
///
/// # Errors
/// If `out` cannot be written.
pub(super) fn render(sheet: &Sheet<'_>, mut out: impl Write) -> io::Result<()> {
    let mut picture = match (sheet.layout, &sheet.totals) {
        (Layout::Timeline, _) => timeline::draw(sheet),
        (_, Some(totals)) => HeatMap::of_comparison(sheet, totals).draw(),
        (_, None) => HeatMap::of_rows(sheet).draw(),
    };
    if sheet.rows.iter().any(|row| row.undecided) {
        picture.summary.push("? match undetermined".to_owned());
    }
    out.write_all(picture.markup().into_string().as_bytes())
}
