//! The filter language as its users meet it: expressions in, answers or mistakes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may

mod about;
mod answers;
mod catalog;
mod errors;
mod limits;
mod oracle;
mod random;
mod reference;
