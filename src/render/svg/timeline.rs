//! A timeline as a picture.

use super::picture::{COLOURS, Picture};
use crate::render::timeline::{Drawing, WIDTH, style};
use crate::sheet::Sheet;

/// Draws the timeline of a sheet; without any date, the picture only says so.
pub(super) fn draw(sheet: &Sheet<'_>) -> Picture {
    let mut picture = Picture::new(&sheet.title, &sheet.summary, WIDTH);
    picture.style = style(&COLOURS);
    if let Some(drawing) = Drawing::of(&sheet.timeline) {
        picture.description = drawing.description;
        picture.height = drawing.height;
        picture.content = drawing.markup;
    }
    picture
}
