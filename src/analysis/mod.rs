//! Questions over the facts of many entries: how they differ, how strong they are, how often a value
//! occurs, what happened, where a word stands.

pub mod comparison;
pub mod counts;
pub mod events;
pub mod search;
pub mod strengths;
