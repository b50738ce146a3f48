//! Lives on an axis of years: what the drawings in a terminal, on a page and in a picture share, and
//! the drawing of the last two.

mod coordinates;
mod drawing;
pub(in crate::render) mod figure;
mod legend;
mod life_row;
pub(in crate::render) mod mark;
pub(in crate::render) mod scale;
mod shape;
mod style;

pub(in crate::render) use coordinates::WIDTH;
pub(in crate::render) use drawing::Drawing;
pub(in crate::render) use style::{Colours, style};
