//! Lives on an axis of years: signs in a terminal ([`text`]), a drawing on a page ([`svg`]).

mod bar;
pub(in crate::render) mod evidence;
mod scale;
mod shape;
pub(in crate::render) mod svg;
pub(in crate::render) mod text;

pub(in crate::render) use text::print;
