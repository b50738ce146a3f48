//! What people see of a sheet, in whatever format: of rows which columns, of a card which facts.

mod card;
mod rows;

pub(super) use card::{Card, Cell, Gap, Group};
pub(super) use rows::View;
