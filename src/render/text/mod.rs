//! Tables, cards and drawings for a terminal.

pub(super) mod block;
pub(super) mod card;
#[cfg(test)]
mod card_tests;
pub(super) mod cell;
pub(super) mod fit;
pub(super) mod grid;
pub(super) mod hide_columns;
pub(super) mod paint;
mod prose;
pub(super) mod row;
pub(super) mod stack;
pub(super) mod table;
#[cfg(test)]
mod table_laws;
#[cfg(test)]
mod table_tests;
pub(super) mod texts;

pub use prose::prose;
