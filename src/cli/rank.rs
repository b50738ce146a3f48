//! `meshcmp rank`

use super::options::SHOW;
use super::{CatalogOptions, PrintOptions, Unknown, examples};
use clap::Args;
use std::path::PathBuf;

const ASK: &str = "What to ask";

const ABOUT: &str = "\
Rank entries by what they must and should have

A bare field is graded: yes counts 1, partial 0.5, experimental 0.25, anything else nothing. An
expression (`mtls=yes`, `languages=go`) counts 1 if it is true. What is unknown counts nothing at
the low end of a score and all at the high end.

A number behind the last `=` is the weight, if what stands before it asks something by itself:
`mtls=3` and `languages=go=2` have a weight, `announced=2018` has none.

A profile is a TOML file:

    must = [\"grpc\"]
    want = { multi_cluster = 3, \"languages=go\" = 1 }
    category = [\"mesh\"]
    where = [\"open_source\"]";

/// Rank entries by what they must and should have
///
/// A score is an interval: what is unknown counts nothing at its low end and all at its high end.
#[derive(Debug, Args)]
#[command(long_about = ABOUT, after_long_help = examples::RANK)]
pub struct RankArgs {
    /// Rule out who certainly lacks this: a field or an expression (repeatable)
    #[arg(long, value_name = "EXPR", help_heading = ASK)]
    pub must: Vec<String>,
    /// Count this, WEIGHT times: a field or an expression (repeatable)
    ///
    /// Without WEIGHT it counts once; of the same want the last weight counts.
    #[arg(long, value_name = "EXPR[=WEIGHT]", help_heading = ASK)]
    pub want: Vec<String>,
    /// Musts and wants from a TOML file, besides those given here
    #[arg(long, value_name = "FILE", help_heading = ASK)]
    pub profile: Option<PathBuf>,
    /// Entries of this category, rather than of the catalog's first (repeatable: any of them)
    #[arg(long, value_name = "CATEGORY", value_delimiter = ',', help_heading = SHOW)]
    pub category: Vec<String>,
    /// Only entries for which this expression is true (repeatable: all must hold)
    ///
    /// One that asks about categories or status sets the default rows aside in that respect.
    #[arg(long = "where", value_name = "EXPR", help_heading = SHOW)]
    pub conditions: Vec<String>,
    /// Also entries that are over, and of every category unless --category says which
    #[arg(long, help_heading = SHOW)]
    pub all: bool,
    /// Entries for which it cannot be told whether they match
    #[arg(long, value_name = "WHAT", default_value = "exclude", help_heading = SHOW)]
    pub unknown: Unknown,
    /// Add these fields: `a,b` or `+a,+b`, `all`
    ///
    /// The columns of the ranking itself, which are the answer, stay. --sources adds the facts behind the scores.
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
