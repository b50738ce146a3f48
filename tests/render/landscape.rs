//! A catalog of three meshes, and sheets that commands make from it.

use clap::Parser;
use meshcmp::cli::{Cli, Command};
use meshcmp::commands::{self, Context};
use meshcmp::facts::Facts;
use meshcmp::format::Format;
use meshcmp::model::Catalog;
use meshcmp::render::{Options, OutputStyle};
use meshcmp::sheet::Sheet;

/// Three meshes with different fates, one of them with a wide name.
pub(super) fn catalog() -> Catalog {
    meshcmp::catalog::read(include_str!("../catalogs/three.toml")).unwrap()
}

/// Returns the sheet of a command, typed as after `meshcmp`.
pub(super) fn sheet<'c>(catalog: &'c Catalog, line: &str) -> Sheet<'c> {
    let words = std::iter::once("meshcmp").chain(line.split(' '));
    let Some(Command::Query(command)) = Cli::parse_from(words).command else {
        panic!("`{line}` answers nothing");
    };
    let context = Context {
        facts: Facts::new(catalog, None),
        today: "2026-11-22".parse().unwrap(),
        evidence: line.contains("--sources"),
        hints: false,
    };
    let report = commands::run(&command, &context).unwrap();
    report.sheet
}

/// A list with columns of different widths.
pub(super) fn small(catalog: &Catalog) -> Sheet<'_> {
    sheet(catalog, "list -c name,categories,status,license,languages,cncf_maturity")
}

/// A comparison of all three meshes.
pub(super) fn compare(catalog: &Catalog) -> Sheet<'_> {
    sheet(catalog, "compare istio linkerd wide-mesh")
}

/// Returns the plain style with a width.
pub(super) fn style(width: Option<usize>) -> OutputStyle {
    OutputStyle { width, ascii: false, colour: false, hyperlinks: false, terminal: false }
}

/// Prints a sheet as a table.
pub(super) fn printed(sheet: &Sheet<'_>, style: OutputStyle) -> String {
    let options = Options {
        format: Format::Table,
        header: true,
        raw: false,
        bom: false,
        delimiter: b',',
        style,
    };
    let mut out = Vec::new();
    meshcmp::render::render(sheet, &options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Returns the text without its colours.
pub(super) fn stripped(text: &str) -> String {
    let mut plain = String::new();
    let mut parts = text.split('\u{1b}');
    plain.extend(parts.next());
    for part in parts {
        plain.push_str(part.split_once('m').unwrap().1);
    }
    plain
}
