//! `meshcmp events`

use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use crate::model::PartialDate;
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  What happened among the meshes since 2023
    $ meshcmp events --since 2023 --category mesh
  What ended in 2025
    $ meshcmp events --since 2025 --until 2025 --ended";

/// List what happened, and when
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct EventsArgs {
    /// Only events that may have happened on this date or later
    #[arg(long, value_name = "DATE", help_heading = SHOW)]
    pub since: Option<PartialDate>,
    /// Only events that may have happened on this date or earlier
    #[arg(long, value_name = "DATE", help_heading = SHOW)]
    pub until: Option<PartialDate>,
    /// Which entries.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Only this many rows
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
