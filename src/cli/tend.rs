//! The commands for those who tend a catalog.

use super::examples;
use super::options::{
    CATALOG, CatalogOptions, FindingsFormat, Named, PRINT, PageOptions, PrintOptions,
};
use crate::io::open::CatalogSource;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What can be done with a catalog as a file.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub enum Tend {
    /// Check a catalog: every error and warning with its place
    #[command(after_long_help = examples::CHECK)]
    Check(CheckArgs),
    /// Print the JSON Schema of the catalog, for editors
    #[command(after_long_help = examples::SCHEMA)]
    Schema(SchemaArgs),
    /// Tell what changed between two catalogs, or since a date
    #[command(after_long_help = examples::DIFF)]
    Diff(DiffArgs),
}

/// Check a catalog: every error and warning with its place
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The catalog to check, `-` is standard input; without it, the one built in
    #[arg(value_name = "FILE", env = "MESHCMP_CATALOG", hide_env_values = true, value_parser = Named)]
    pub file: Option<CatalogSource>,
    /// Fail on warnings as on errors
    #[arg(long)]
    pub strict: bool,
    /// The output format; `github` prints workflow annotations
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "table",
        help_heading = PRINT
    )]
    pub format: FindingsFormat,
    /// Where to and how.
    #[command(flatten)]
    pub page: PageOptions,
}

/// Print the JSON Schema of the catalog, for editors
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The catalog whose sources, categories and features it offers; `-` is standard input
    #[arg(
        long,
        value_name = "FILE",
        env = "MESHCMP_CATALOG", hide_env_values = true,
        value_parser = Named,
        help_heading = CATALOG
    )]
    pub catalog: Option<CatalogSource>,
    /// Write to a file, whole or not at all
    #[arg(short, long, value_name = "FILE", help_heading = PRINT)]
    pub output: Option<PathBuf>,
}

/// Tell what changed between two catalogs, or since a date
#[derive(Debug, Args)]
#[command(override_usage = "\
    meshcmp diff [OPTIONS] <OLD> <NEW>
       meshcmp diff [OPTIONS] --since <DATE>")]
pub struct DiffArgs {
    /// The catalogs to compare; `-` is standard input
    #[arg(
        value_names = ["OLD", "NEW"],
        num_args = 2,
        required_unless_present = "since",
        conflicts_with = "since"
    )]
    pub files: Vec<PathBuf>,
    /// Compare what one catalog knew on this date with what it knows now
    #[arg(long, value_name = "DATE")]
    pub since: Option<crate::model::PartialDate>,
    /// Exit with 1 if anything differs
    #[arg(long)]
    pub exit_code: bool,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
