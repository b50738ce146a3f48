//! `meshcmp import`

use super::CommonOptions;
use super::options::hide_idle_options;
use crate::catalog::is_link_value;
use crate::import::ColumnType;
use crate::model::PartialDate;
use clap::{ArgGroup, Args, ValueEnum};
use std::path::PathBuf;

const SOURCE: &str = "Who says so";
const COLUMNS: &str = "What the columns are";
const EXISTING: &str = "An existing catalog";

/// The usage in two lines, because one would be wider than a terminal.
const USAGE: &str = "\
meshcmp import [OPTIONS] --source <TITLE> --url <URL>
                      <--date <DATE>|--seen <DATE>> <FILE>";

const EXAMPLES: &str = "\
Examples:
  A spreadsheet; stderr tells what became of its columns
    $ meshcmp list -f csv -o a.csv
    $ meshcmp import a.csv --source Me --url https://me.example --seen 2026
  With the fields of a catalog, add:  --fields catalog.toml
  Into a catalog, whose comments and order stay, add:  --into catalog.toml
  The landscape of a foundation:  meshcmp import landscape.yml ...";

/// Make a catalog from a spreadsheet, JSON or a landscape.yml
///
/// Columns become keys of the entries, attributes and features; their types are inferred from the
/// cells and told on stderr, with every cell that could not be read. `meshcmp help import` has the
/// rules.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(hide_idle_options))]
#[command(override_usage = USAGE)]
#[command(group(ArgGroup::new("day").required(true)))]
#[command(mut_arg("output", |output| {
    output.help("Write the catalog to a new file; one that exists is kept").long_help(None)
}))]
#[command(mut_arg("delimiter", |delimiter| {
    delimiter.help("The character between two cells of csv").hide(false).help_heading(None)
}))]
pub struct ImportArgs {
    /// The file; `-` is standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The format, unless the name of the file ends with it
    #[arg(long, value_name = "FORMAT")]
    pub from: Option<InputFormat>,
    /// The title of the source
    #[arg(long, value_name = "TITLE", value_parser = title, help_heading = SOURCE)]
    pub source: String,
    /// Its http(s) link
    #[arg(long, value_name = "URL", value_parser = link, help_heading = SOURCE)]
    pub url: String,
    /// When it was published: YYYY, YYYY-MM or YYYY-MM-DD
    #[arg(long, value_name = "DATE", help_heading = SOURCE, group = "day")]
    pub date: Option<PartialDate>,
    /// The day on which it was read, if it has no date
    #[arg(long, value_name = "DATE", help_heading = SOURCE, group = "day")]
    pub seen: Option<PartialDate>,
    /// Its lists are complete: what they leave out has ended
    #[arg(long, help_heading = SOURCE)]
    pub complete: bool,
    /// The column of the ids
    #[arg(long, value_name = "COLUMN", help_heading = COLUMNS)]
    pub id: Option<String>,
    /// The column of the names
    #[arg(long, value_name = "COLUMN", help_heading = COLUMNS)]
    pub name: Option<String>,
    /// The column of the categories, or the category of all
    #[arg(long, value_name = "COLUMN|VALUE", help_heading = COLUMNS)]
    pub category: Option<String>,
    /// The type of a column: feature, number, date, version, texts ... (repeatable)
    ///
    /// The types are those of attributes, their plurals for lists (`texts`), and `feature`.
    /// `word:low,high` gives the words in ascending order.
    #[arg(long = "type", value_name = "COLUMN=TYPE", value_parser = column_type, help_heading = COLUMNS)]
    pub types: Vec<(String, ColumnType)>,
    /// Take over the attributes, features and categories of this catalog
    #[arg(long, value_name = "FILE", help_heading = EXISTING)]
    pub fields: Option<PathBuf>,
    /// Add to this catalog, and print what has changed
    ///
    /// Rows become an observation of the entry of that id, name or alias, or a new entry. Order and
    /// comments stay. With --output, the file itself stays as it is.
    #[arg(long, value_name = "FILE", help_heading = EXISTING, conflicts_with = "fields")]
    pub into: Option<PathBuf>,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// Comma-separated values
    Csv,
    /// Tab-separated values
    Tsv,
    /// An array of objects
    Json,
    /// An object on each line
    Jsonl,
    /// The landscape.yml of landscape2
    Landscape,
}

fn title(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("a source needs a title".to_owned()),
        title => Ok(title.to_owned()),
    }
}

fn link(text: &str) -> Result<String, String> {
    if is_link_value(text) {
        return Ok(text.to_owned());
    }
    Err("links begin with http:// or https:// and hold no spaces, quotes or angle brackets"
        .to_owned())
}

fn column_type(text: &str) -> Result<(String, ColumnType), String> {
    let (column, column_type) =
        text.rsplit_once('=').ok_or("it is COLUMN=TYPE, such as `stars=number`")?;
    Ok((column.to_owned(), ColumnType::parse(column_type)?))
}
