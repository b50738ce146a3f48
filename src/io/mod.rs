//! All input and output: the catalog that is opened, the terminal, files and messages.

pub mod embedded;
pub(crate) mod messages;
pub mod open;
pub mod output;
pub(crate) mod print;
pub mod replace;
pub mod terminal;
