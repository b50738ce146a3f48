//! The options that several commands share.

use crate::format::Format;
use crate::io::{CatalogSource, When};
use crate::model::PartialDate;
use clap::builder::{PathBufValueParser, PossibleValuesParser, TypedValueParser};
use clap::parser::ValueSource;
use clap::{Arg, Args, Command, ValueEnum};
use std::ffi::OsStr;
use std::path::PathBuf;

/// The headings of the options in the help.
pub(super) const SHOW: &str = "What to show";
pub(super) const PRINT: &str = "How to print";
pub(super) const CATALOG: &str = "Which catalog";

/// The options of every command. They may also stand before the command.
#[derive(Debug, Args)]
pub struct CommonOptions {
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// Where the answer goes and how it looks.
    #[command(flatten)]
    pub page: PageOptions,
}

/// The options of a command that answers from one catalog.
#[derive(Debug, Args)]
pub struct QueryOptions {
    /// The output format
    ///
    /// By default the extension of the file that is written chooses it, else it is a table.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        value_parser = one_of(Format::OF_ROWS),
        help_heading = PRINT
    )]
    pub format: Option<Format>,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
    /// Note, source and date of each fact
    #[arg(long, help_heading = SHOW)]
    pub sources: bool,
}

/// Which catalog, and as of when.
#[derive(Debug, Args)]
pub struct CatalogOptions {
    /// Read this catalog instead of the built-in one; `-` is standard input
    #[arg(
        long,
        value_name = "FILE",
        env = "MESHCMP_CATALOG",
        hide_env_values = true,
        value_parser = CatalogSourceParser,
        help_heading = CATALOG
    )]
    pub catalog: Option<CatalogSource>,
    /// Answer as of this date: YYYY, YYYY-MM or YYYY-MM-DD
    #[arg(long, value_name = "DATE", help_heading = CATALOG)]
    pub as_of: Option<PartialDate>,
}

/// Reads a catalog source. A path from the environment may be empty, one that is typed may not.
#[derive(Clone, Copy, Debug)]
pub(super) struct CatalogSourceParser;

impl TypedValueParser for CatalogSourceParser {
    type Value = CatalogSource;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<CatalogSource, clap::Error> {
        PathBufValueParser::new().parse_ref(command, arg, value).map(CatalogSource::File)
    }

    fn parse_ref_(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
        source: ValueSource,
    ) -> Result<CatalogSource, clap::Error> {
        match source {
            ValueSource::EnvVariable if value.is_empty() => Ok(CatalogSource::BuiltIn),
            ValueSource::EnvVariable => Ok(CatalogSource::Environment(value.into())),
            _ => self.parse_ref(command, arg, value),
        }
    }
}

/// Where the answer goes and how it looks.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools)] // each is a flag of its own
pub struct PageOptions {
    /// Write to a file, whole or not at all
    ///
    /// The extension of its name chooses the format unless --format does. `-` is standard output.
    #[arg(short, long, value_name = "FILE", help_heading = PRINT)]
    pub output: Option<PathBuf>,
    /// Leave the header out (table, csv, tsv)
    #[arg(long, help_heading = PRINT, hide_short_help = true)]
    pub no_header: bool,
    /// Do not escape cells that a spreadsheet would treat as formulas (csv, tsv)
    #[arg(long, help_heading = PRINT, hide_short_help = true)]
    pub raw: bool,
    /// Begin with a byte order mark, for Excel (csv)
    #[arg(long, help_heading = PRINT, hide_short_help = true)]
    pub bom: bool,
    /// Separate cells with this ASCII character, such as `;` or `\t` (csv)
    #[arg(long, value_name = "CHAR", value_parser = delimiter, help_heading = PRINT, hide_short_help = true)]
    pub delimiter: Option<u8>,
    /// Lay the table out for this many columns, at least 20
    #[arg(long, value_name = "N", value_parser = columns, help_heading = PRINT, hide_short_help = true)]
    pub width: Option<usize>,
    /// Use ASCII characters only
    #[arg(long, help_heading = PRINT, hide_short_help = true)]
    pub ascii: bool,
    /// When to colour
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = PRINT, hide_short_help = true)]
    pub color: When,
    /// Do not page a table that is longer than the terminal
    #[arg(long, help_heading = PRINT, hide_short_help = true)]
    pub no_pager: bool,
    /// When to print links that a terminal can open
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = PRINT, hide_short_help = true)]
    pub hyperlink: When,
}

/// Hides the options that mean nothing to a command that prints a text.
pub(super) fn hide_idle_options(arg: Arg) -> Arg {
    let is_hidden = match arg.get_help_heading() {
        Some(CATALOG) => true,
        Some(PRINT) => arg.get_id() != "output",
        _ => false,
    };
    if is_hidden { arg.hide(true) } else { arg }
}

/// Returns a parser that accepts the names of these formats.
pub(super) fn one_of(formats: &'static [Format]) -> impl TypedValueParser<Value = Format> {
    let names = formats.iter().filter_map(ValueEnum::to_possible_value);
    PossibleValuesParser::new(names).try_map(|name| Format::from_str(&name, false))
}

/// Adds the formats of drawings to `--format`.
pub(super) fn with_drawings(arg: Arg) -> Arg {
    if arg.get_id() == "format" { arg.value_parser(one_of(Format::OF_DRAWINGS)) } else { arg }
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"\\t" => Ok(b'\t'),
        [byte @ (b'\t' | b' '..=b'~')] if *byte != b'"' => Ok(*byte),
        _ => {
            Err("it is one ASCII character other than `\"`, such as `;`; a tab is `\\t`".to_owned())
        }
    }
}

fn columns(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "it is a number of columns, such as 80".to_owned())
}
