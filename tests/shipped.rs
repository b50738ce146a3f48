//! The embedded catalog answers like the file it was compiled from.

use crate::common::{meshcmp, shipped};
use clap::Parser;
use meshcmp::catalog::read;
use meshcmp::cli::{Cli, Command, Query};
use meshcmp::commands::{self, Context};
use meshcmp::facts::Facts;
use meshcmp::format::Format;
use meshcmp::io::embedded::SHIPPED;
use meshcmp::model::Catalog;
use meshcmp::render::{Options, OutputStyle, render};

/// The file, relative to the folder in which tests run.
const FILE: &str = "catalog.toml";

/// Command lines that read facts in every way.
const COMMANDS: &[&str] = &[
    "list",
    "show istio",
    "list -c all --sources",
    "list --category mesh --alive -s -announced,name",
    "list --as-of 2020-09",
    "filter category=mesh mtls!=no --unknown include",
    "filter built_on=envoy",
    "show linkerd osm --history --sources",
    "show envoy -c all --as-of 2021",
    "show nobody",
    "compare istio linkerd app-mesh",
    "compare --where category=mesh --where announced=2017 --all --sources",
    "explain",
    "explain mtls",
    "sources",
    "sources --stale 24mo",
    "timeline --category mesh",
    "rank --must grpc --want multi_cluster=3 --want languages=go",
    "rank --like linkerd",
    "filter latest_release>=1.20 cncf_maturity!=none governance=n/a --unknown include",
    "list --ended -s -latest_release,cncf_maturity -c +base_of",
    "count languages status --category mesh",
    "count announced",
    "events --since 2020",
    "strengths",
    "search envoy grpc",
];

/// Command lines that check or describe a catalog.
const TENDING: &[&str] = &["check", "diff --since 2024", "schema"];

const FORMATS: [Format; 7] = [
    Format::Table,
    Format::Csv,
    Format::Tsv,
    Format::Json,
    Format::Jsonl,
    Format::Markdown,
    Format::Html,
];

#[test]
fn embedded_catalog_answers_like_the_file() {
    let file = read(&std::fs::read_to_string(FILE).unwrap()).unwrap();
    for line in COMMANDS {
        let words: Vec<_> = std::iter::once("meshcmp").chain(line.split(' ')).collect();
        let Some(Command::Query(command)) = Cli::parse_from(&words).command else {
            panic!("{line} answers nothing");
        };
        for format in FORMATS {
            let [compiled, read] =
                [&SHIPPED, &file].map(|catalog| answer(catalog, &command, &words, format));
            assert_eq!(compiled, read, "{line} as {format:?}");
        }
    }
}

/// Runs a command over a catalog and returns stdout and stderr.
fn answer(catalog: &Catalog, command: &Query, words: &[&str], format: Format) -> String {
    let as_of = words.iter().skip_while(|&&word| word != "--as-of").nth(1);
    let context = Context {
        facts: Facts::new(catalog, as_of.map(|date| date.parse().unwrap())),
        today: "2026-11-28".parse().unwrap(),
        evidence: words.contains(&"--sources"),
        hints: true,
    };
    let report = match commands::run(command, &context) {
        Ok(report) => report,
        Err(error) => return error.to_string(),
    };
    let style = OutputStyle {
        width: Some(100),
        ascii: false,
        colour: true,
        hyperlinks: true,
        terminal: false,
    };
    let options = Options { format, header: true, raw: false, bom: false, delimiter: b',', style };
    let mut printed = Vec::new();
    render(&report.sheet, &options, &mut printed).unwrap();
    let beside = (report.notices, report.hints, report.negative);
    format!("{}{beside:?}", String::from_utf8(printed).unwrap())
}

#[test]
fn catalog_option_replaces_the_embedded_catalog() {
    for line in TENDING.iter().chain(&COMMANDS[..2]) {
        let words: Vec<_> = line.split(' ').collect();
        let compiled = meshcmp(&words).output().unwrap();
        let read = meshcmp(&words).args(["--catalog", FILE]).output().unwrap();
        assert_eq!(compiled, read, "{line}");
    }
}

#[test]
fn every_command_with_a_catalog_is_tested() {
    let program = meshcmp::manual::program();
    let names = program.get_subcommands().map(clap::Command::get_name);
    for name in names.filter(|&name| name != "help") {
        let options = shipped(&format!("{name} --help")).stdout();
        let mut compared = COMMANDS.iter().chain(TENDING);
        let compared = compared.any(|line| line.split(' ').next() == Some(name)) || name == "site"; // compared in tests/site
        assert_eq!(options.contains("--catalog"), compared, "{name}");
    }
}
