//! Benchmarks of reading, resolving, filtering and printing: `cargo bench`.
//!
//! The embedded catalog has 215 entries, the CNCF landscape 2,400.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

#[allow(dead_code)]
#[path = "../examples/generate.rs"]
mod generate;

use clap::Parser;
use divan::{Bencher, black_box, counter::BytesCount};
use meshcmp::catalog;
use meshcmp::cli::{Cli, Command, Query};
use meshcmp::commands::{self, Context};
use meshcmp::facts::Facts;
use meshcmp::filter;
use meshcmp::format::Format;
use meshcmp::model::Catalog;
use meshcmp::render::{Options, OutputStyle, render};
use std::sync::OnceLock;

const SIZES: [usize; 3] = [215, 2_400, 100_000];

fn main() {
    divan::main();
}

/// Returns a catalog of this many entries with its text, read once.
fn read(size: usize) -> &'static (String, Catalog) {
    static READ: [OnceLock<(String, Catalog)>; 3] = [const { OnceLock::new() }; 3];
    let index = SIZES.iter().position(|&one| one == size).unwrap();
    READ[index].get_or_init(|| {
        let text = generate::catalog(size);
        let catalog = catalog::read(&text).unwrap();
        (text, catalog)
    })
}

#[divan::bench(args = SIZES)]
fn parse(bencher: Bencher<'_, '_>, size: usize) {
    let (text, _) = read(size);
    bencher.counter(BytesCount::of_str(text)).bench(|| catalog::read(black_box(text)).unwrap());
}

#[divan::bench(args = SIZES)]
fn resolve(bencher: Bencher<'_, '_>, size: usize) {
    let (_, catalog) = read(size);
    let facts = Facts::new(catalog, None);
    bencher.bench_local(|| {
        for entry in facts.entries() {
            for field in catalog.fields() {
                black_box(facts.fact(entry, field));
            }
        }
    });
}

#[divan::bench(args = SIZES)]
fn filter_entries(bencher: Bencher<'_, '_>, size: usize) {
    let (_, catalog) = read(size);
    let facts = Facts::new(catalog, None);
    let filter = filter::compile(catalog, "category=mesh and (mtls=yes or announced=2018..2020)");
    let filter = filter.unwrap();
    bencher.bench_local(|| {
        let truths = facts.entries().map(|entry| filter.evaluate(&facts, entry));
        truths.filter(|&truth| truth == meshcmp::model::Truth::Yes).count()
    });
}

#[divan::bench(args = SIZES)]
fn csv(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Csv);
}

#[divan::bench(args = SIZES)]
fn tsv(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Tsv);
}

#[divan::bench(args = SIZES)]
fn json(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Json);
}

#[divan::bench(args = SIZES)]
fn jsonl(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Jsonl);
}

#[divan::bench(args = SIZES)]
fn table(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Table);
}

#[divan::bench(args = SIZES)]
fn markdown(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Markdown);
}

#[divan::bench(args = SIZES)]
fn html(bencher: Bencher<'_, '_>, size: usize) {
    print(bencher, size, Format::Html);
}

/// Runs `list` on a catalog that was read already, and prints the answer.
fn print(bencher: Bencher<'_, '_>, size: usize, format: Format) {
    let (_, catalog) = read(size);
    let Some(Command::Query(command)) = Cli::parse_from(["meshcmp", "list"]).command else {
        panic!("`list` answers");
    };
    bencher.bench_local(|| answer(catalog, &command, format));
}

fn answer(catalog: &Catalog, command: &Query, format: Format) -> Vec<u8> {
    let context = Context {
        facts: Facts::new(catalog, None),
        today: "2026-11-22".parse().unwrap(),
        evidence: false,
        hints: false,
    };
    let report = commands::run(command, &context).unwrap();
    let style = OutputStyle {
        width: None,
        ascii: false,
        colour: false,
        hyperlinks: false,
        terminal: false,
    };
    let options = Options { format, header: true, raw: false, bom: false, delimiter: b',', style };
    let mut printed = Vec::new();
    render(&report.sheet, &options, &mut printed).unwrap();
    printed
}
