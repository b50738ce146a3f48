//! The parts of a sheet that people see, whatever the format: columns and rows of a table, facts
//! of a card.

mod card;
mod rows;

pub(super) use card::{Card, CardGroup, CardLine, LineKind, LineValue};
pub(super) use rows::View;
