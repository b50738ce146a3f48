//! The command line: clap's types and the help texts.

mod check;
mod column_names;
mod compare;
mod completions;
mod count;
mod diff;
mod events;
mod explain;
mod filter;
mod help;
mod import;
mod init;
mod leading;
mod list;
mod man;
mod options;
mod rank;
mod schema;
mod search;
mod selection;
mod show;
mod site;
mod sources;
mod strengths;
mod timeline;

use crate::format::Format;
pub use check::{CheckArgs, FindingsFormat};
use clap::{Parser, Subcommand};
pub use compare::CompareArgs;
pub use completions::{CompletionsArgs, Shell};
pub use count::CountArgs;
pub use diff::{DiffArgs, DiffKind};
pub use events::EventsArgs;
pub use explain::ExplainArgs;
pub use filter::FilterArgs;
pub use help::HelpArgs;
pub use import::{ImportArgs, InputFormat};
pub use init::InitArgs;
pub use leading::move_leading_options;
pub use list::ListArgs;
pub use man::ManArgs;
pub use options::{CatalogOptions, CommonOptions, PageOptions, QueryOptions};
pub use rank::RankArgs;
pub use schema::SchemaArgs;
pub use search::SearchArgs;
pub use selection::{ListingOptions, SelectionOptions, Unknown};
pub use show::ShowArgs;
pub use site::SiteArgs;
pub use sources::SourcesArgs;
use std::path::Path;
pub use strengths::StrengthsArgs;
pub use timeline::TimelineArgs;

const TOPICS: &str = "\
Options for format, looks and catalog may also stand before the command.
`meshcmp help COMMAND` explains a command, with examples.
`help filter`, `catalog`, `import`, `environment`, `exit-codes` tell more.";

const EXAMPLES: &str = "\
Examples:
  What is there, and is it alive?
    $ meshcmp list --category mesh --alive
  How do two of them differ?
    $ meshcmp compare istio linkerd --diff
  Which of them have what is needed?
    $ meshcmp filter category=mesh mtls=yes grpc=yes

Options that choose the format, the looks and the catalog may also stand before the command:
`meshcmp -f json list`.

`meshcmp help COMMAND` explains a command, with examples.
`meshcmp help filter`, `catalog`, `import`, `environment` and `exit-codes`
explain what commands share.";

/// Compare service meshes, proxies and gateways offline, with a source and a date for every fact
///
/// Every fact comes from a source with a date, older facts stay, and what nobody has said is
/// unknown, never no. The catalog is built in; --catalog names another, about anything that can
/// be compared.
#[derive(Debug, Parser)]
#[command(name = "meshcmp", version, help_expected = true, max_term_width = 100)]
#[command(disable_help_subcommand = true, args_override_self = true)]
#[command(after_help = TOPICS, after_long_help = EXAMPLES)]
pub struct Cli {
    /// The command; without one, the program prints its help.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// A command; the arguments of each describe it.
#[derive(Debug, Subcommand)]
#[allow(missing_docs)]
#[allow(clippy::large_enum_variant)] // there is only one
#[command(defer = true)] // builds only the command in use
pub enum Command {
    #[command(flatten)]
    Query(Query),
    Check(CheckArgs),
    Schema(SchemaArgs),
    Diff(DiffArgs),
    Init(InitArgs),
    Site(SiteArgs),
    Import(ImportArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
    Help(HelpArgs),
}

impl Command {
    /// Returns the names of all commands.
    pub fn names() -> Vec<String> {
        let program = Self::augment_subcommands(clap::Command::new("meshcmp"));
        program.get_subcommands().map(|command| command.get_name().to_owned()).collect()
    }
}

/// A command that answers a question from one catalog; the arguments of each describe it.
#[derive(Debug, Subcommand)]
#[allow(missing_docs)]
#[command(defer = true)] // builds only the command in use
pub enum Query {
    List(ListArgs),
    Show(ShowArgs),
    Compare(CompareArgs),
    Filter(FilterArgs),
    Search(SearchArgs),
    Count(CountArgs),
    Strengths(StrengthsArgs),
    Rank(RankArgs),
    Timeline(TimelineArgs),
    Events(EventsArgs),
    Explain(ExplainArgs),
    Sources(SourcesArgs),
}

impl Query {
    /// Returns the options that all queries share.
    pub fn options(&self) -> &QueryOptions {
        match self {
            Self::List(ListArgs { query, .. })
            | Self::Show(ShowArgs { query, .. })
            | Self::Compare(CompareArgs { query, .. })
            | Self::Filter(FilterArgs { query, .. })
            | Self::Search(SearchArgs { query, .. })
            | Self::Count(CountArgs { query, .. })
            | Self::Strengths(StrengthsArgs { query, .. })
            | Self::Rank(RankArgs { query, .. })
            | Self::Timeline(TimelineArgs { query, .. })
            | Self::Events(EventsArgs { query, .. })
            | Self::Explain(ExplainArgs { query, .. })
            | Self::Sources(SourcesArgs { query, .. }) => query,
        }
    }

    /// Returns the formats in which it can be printed.
    pub fn formats(&self) -> &'static [Format] {
        match self {
            Self::Compare(_) | Self::Strengths(_) | Self::Timeline(_) => Format::OF_DRAWINGS,
            _ => Format::OF_ROWS,
        }
    }

    /// Returns the file that is read beside the catalog.
    pub fn profile(&self) -> Option<&Path> {
        match self {
            Self::Rank(args) => args.profile.as_deref(),
            _ => None,
        }
    }
}
