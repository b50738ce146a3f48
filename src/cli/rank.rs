//! `meshcmp rank`

use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use clap::Args;
use std::path::PathBuf;

const ASK: &str = "What to ask";

const ABOUT: &str = "\
Rank entries by what they must and should have

A bare field is graded: yes counts 1, partial 0.5, experimental 0.25, anything else nothing. A \
number for which the catalog says whether lower or higher is better (`proxy_memory`) counts 1 for \
the best of the ranked entries, 0 for the worst, and in proportion between them. An expression \
(`mtls=yes`, `languages=go`) counts 1 if it is true. What is unknown counts nothing at the low end \
of a score and all at the high end.

A number after the last `=` is the weight if what stands before it is a want by itself: \
`mtls=3`, `proxy_memory=2` and `languages=go=2` have a weight, `announced=2018` has none.

Entries that may not meet a must, because a fact is unknown, stand in a block below those that \
do; `--unknown exclude` leaves them out.

A profile is a TOML file:

    must = [\"grpc\"]
    want = { multi_cluster = 3, \"languages=go\" = 1 }
    category = [\"mesh\"]
    where = [\"open_source\"]";

const EXAMPLES: &str = "\
Examples:
  gRPC is a must; the rest is wanted, several clusters most of all
    $ meshcmp rank --must grpc --want multi_cluster=3 --want fault_injection
  The lightest proxy, and encryption twice as important
    $ meshcmp rank --want proxy_memory --want mtls=2
  What can replace App Mesh
    $ meshcmp rank --like app-mesh
  Ended entries, too; an expression is a want like a field
    $ meshcmp rank --want mtls=2 --want license=Apache-2.0 --all -f csv";

/// Rank entries by what they must and should have
#[derive(Debug, Args)]
#[command(long_about = ABOUT, after_long_help = EXAMPLES)]
pub struct RankArgs {
    /// Rule out entries that certainly lack this: a field or an expression (repeatable)
    #[arg(long, value_name = "EXPR", help_heading = ASK)]
    pub must: Vec<String>,
    /// Score this, WEIGHT times: a field or an expression (repeatable)
    ///
    /// Without WEIGHT it counts once. If a want is repeated, the last weight counts.
    #[arg(long, value_name = "EXPR[=WEIGHT]", help_heading = ASK)]
    pub want: Vec<String>,
    /// Count each feature that this entry supports in any form, and leave the entry itself out
    ///
    /// Unless other categories are chosen, alive entries of its categories are ranked.
    #[arg(long, value_name = "ENTRY", help_heading = ASK)]
    pub like: Option<String>,
    /// More musts and wants, from a TOML file
    #[arg(long, value_name = "FILE", help_heading = ASK)]
    pub profile: Option<PathBuf>,
    /// Which entries are ranked.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Only this many entries, the best ones
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// Also entries that have ended, and of every category unless --category says which
    #[arg(long, help_heading = SHOW)]
    pub all: bool,
    /// Add these fields: `a,b` or `+a,+b`, `all`
    ///
    /// The columns of the ranking itself, which are the answer, stay. --sources adds the facts behind the scores.
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
