//! Lives on an axis of years: signs in a terminal ([`text`]), a drawing on a page ([`svg`]).

mod bar;
pub(super) mod evidence;
mod scale;
mod shape;
pub(super) mod svg;
pub(super) mod text;

pub(super) use text::print;
