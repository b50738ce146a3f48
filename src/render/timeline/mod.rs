//! Lives on an axis of years: what the drawings in a terminal and on a page share, and the one on a
//! page.

pub(in crate::render) mod mark;
pub(in crate::render) mod scale;
mod shape;
pub(in crate::render) mod svg;
