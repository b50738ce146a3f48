//! Tables, cards and drawings for a terminal.

pub(super) mod block;
pub(super) mod card;
pub(super) mod cell;
pub(super) mod fit;
pub(super) mod grid;
pub(super) mod hide_columns;
pub(super) mod paint;
mod prose;
pub(super) mod row;
pub(super) mod stack;
pub(super) mod table;
pub(super) mod texts;

pub use prose::prose;
