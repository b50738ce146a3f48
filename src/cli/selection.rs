//! The options that choose entries, rows and columns.

use super::options::SHOW;
use clap::{Args, ValueEnum};

/// Which entries an answer is about.
#[derive(Clone, Debug, Default, Args)]
pub struct SelectionOptions {
    /// Entries of this category (repeatable)
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', help_heading = SHOW)]
    pub category: Vec<String>,
    /// Entries of this status (repeatable)
    #[arg(long, value_name = "STATUS", value_delimiter = ',', help_heading = SHOW)]
    pub status: Vec<String>,
    /// Entries that are not known to have ended
    #[arg(long, help_heading = SHOW)]
    pub alive: bool,
    /// Entries that are known to have ended
    #[arg(long, conflicts_with = "alive", help_heading = SHOW)]
    pub ended: bool,
    /// Entries for which this expression is true (repeatable: all must hold)
    #[arg(long = "where", value_name = "EXPR", help_heading = SHOW)]
    pub conditions: Vec<String>,
    /// Undetermined entries: exclude (the default), include, or only them
    #[arg(long, value_name = "WHAT", hide_possible_values = true, help_heading = SHOW)]
    pub unknown: Option<Unknown>,
}

/// Which rows and columns, in which order.
#[derive(Debug, Args)]
pub struct ListingOptions {
    /// Which entries.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Columns: `a,b` exactly these, `+a,+b` in addition, `all`
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these fields, `-a` downwards; unknown last
    #[arg(short, long, value_name = "FIELDS", allow_hyphen_values = true, help_heading = SHOW)]
    pub sort: Vec<String>,
    /// Only this many entries, after sorting
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// Exit with 1 if no entry certainly matches
    #[arg(long, help_heading = SHOW)]
    pub exit_code: bool,
}

/// How to treat entries for which the conditions are undetermined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
pub enum Unknown {
    /// Leave them out and count them
    #[default]
    Exclude,
    /// Show them too, marked
    Include,
    /// Show only them
    Only,
}
