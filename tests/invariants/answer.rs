//! Answers a command line from a catalog in memory.

use clap::Parser;
use meshcmp::cli::{Cli, Command};
use meshcmp::commands::{self, Context};
use meshcmp::facts::Facts;
use meshcmp::model::{Catalog, PartialDate};
use meshcmp::sheet::Sheet;

/// Returns the sheet of a query, given the words after `meshcmp`.
pub fn answer<'c>(line: &[&str], catalog: &'c Catalog, as_of: Option<PartialDate>) -> Sheet<'c> {
    let cli = Cli::try_parse_from([&["meshcmp"], line].concat()).unwrap();
    let Some(Command::Query(query)) = cli.command else {
        panic!("{line:?} asks nothing");
    };
    let context = Context {
        facts: Facts::new(catalog, as_of),
        today: "2026-11-28".parse().unwrap(),
        evidence: line.contains(&"--sources"),
        hints: true,
    };
    match commands::run(&query, &context) {
        Ok(report) => report.sheet,
        Err(error) => panic!("{line:?}: {error:?}"),
    }
}
