//! What can be typed: clap's types and the help texts. No behaviour.

mod about;
mod examples;
mod explain;
mod names;
mod options;
mod rank;
mod sources;
mod tend;
mod timeline;

pub use about::{About, CompletionsArgs, HelpArgs, ManArgs, Shell};
use clap::{Args, Parser, Subcommand};
pub use explain::ExplainArgs;
pub use names::{ArrangeOptions, Columns};
use options::SHOW;
pub use options::{
    CatalogOptions, ChooseOptions, FindingsFormat, PageOptions, PrintOptions, SelectOptions,
    Unknown,
};
pub use rank::RankArgs;
pub use sources::SourcesArgs;
pub use tend::{CheckArgs, DiffArgs, SchemaArgs, Tend};
pub use timeline::TimelineArgs;

/// Compare service meshes, proxies and gateways offline, with a source and a date for every fact
///
/// Every fact comes from a source with a date, older facts stay, and what nobody has said is
/// unknown, never no. The catalog is built in; --catalog names another, of anything that can be
/// compared.
#[derive(Debug, Parser)]
#[command(name = "meshcmp", version, help_expected = true, max_term_width = 100)]
#[command(disable_help_subcommand = true, args_override_self = true)]
#[command(after_help = examples::TOPICS, after_long_help = examples::MAIN)]
pub struct Cli {
    /// What to do; nothing is help.
    #[command(subcommand)]
    pub action: Option<Action>,
}

/// What can be done.
#[allow(clippy::large_enum_variant)] // there is only one
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Answer from the catalog.
    #[command(flatten)]
    Answer(Command),
    /// Tend a catalog.
    #[command(flatten)]
    Tend(Tend),
    /// Tell about the program itself.
    #[command(flatten)]
    About(About),
}

/// What can be asked of the catalog.
#[derive(Debug, Subcommand)]
#[command(defer = true)] // only the command that is asked for is put together
pub enum Command {
    /// List the entries of the catalog, one a row
    #[command(after_long_help = examples::LIST)]
    List(ListArgs),
    /// Show everything that is known of an entry
    #[command(after_long_help = examples::SHOW)]
    Show(ShowArgs),
    /// Compare entries side by side
    #[command(after_long_help = examples::COMPARE)]
    Compare(CompareArgs),
    /// List the entries that satisfy every expression
    #[command(after_long_help = examples::FILTER)]
    Filter(FilterArgs),
    /// Rank entries by what they must and should have
    Rank(RankArgs),
    /// Draw announcements, releases and ends on an axis of years
    #[command(after_long_help = examples::TIMELINE)]
    Timeline(TimelineArgs),
    /// Tell what a field means, and how much is known of it
    #[command(after_long_help = examples::EXPLAIN)]
    Explain(ExplainArgs),
    /// List the sources, and how many facts rest on each
    #[command(after_long_help = examples::SOURCES)]
    Sources(SourcesArgs),
}

/// List the entries of the catalog, one a row
#[derive(Debug, Args)]
pub struct ListArgs {
    /// What to choose and how to arrange it.
    #[command(flatten)]
    pub select: SelectOptions,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}

/// List the entries that satisfy every expression
#[derive(Debug, Args)]
pub struct FilterArgs {
    /// Expressions that must all be true: `mtls=yes`, `license=Apache-2.0,MIT`, 'a=b or c=d'
    #[arg(value_name = "EXPR", required = true)]
    pub expressions: Vec<String>,
    /// What to choose and how to arrange it.
    #[command(flatten)]
    pub select: SelectOptions,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}

/// Show everything that is known of an entry
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Entries, by id, name or alias
    #[arg(value_name = "ENTRY", required = true)]
    pub entries: Vec<String>,
    /// Every observation, not just the one that holds now
    #[arg(long, help_heading = SHOW)]
    pub history: bool,
    /// Fields to show: `a,b` exactly these, `all`
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}

/// Compare entries side by side
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Entries, by id, name or alias
    #[arg(value_name = "ENTRY")]
    pub entries: Vec<String>,
    /// Also the entries that satisfy this expression (repeatable: all must hold)
    #[arg(long = "where", value_name = "EXPR", help_heading = SHOW)]
    pub conditions: Vec<String>,
    /// Entries for which it cannot be told whether they satisfy --where
    #[arg(
        long,
        value_name = "WHAT",
        default_value = "exclude",
        help_heading = SHOW
    )]
    pub unknown: Unknown,
    /// Only the rows that differ
    #[arg(long, help_heading = SHOW)]
    pub diff: bool,
    /// Only this group of fields (repeatable)
    #[arg(
        long,
        value_name = "GROUP",
        value_delimiter = ',',
        help_heading = SHOW
    )]
    pub group: Vec<String>,
    /// Also rows without a value anywhere
    #[arg(long, help_heading = SHOW)]
    pub all: bool,
    /// Rows to show: `a,b` exactly these, `all`
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Exit with 1 if anything differs
    #[arg(long, help_heading = SHOW)]
    pub exit_code: bool,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
