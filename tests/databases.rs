//! The example catalog of databases, which has fields of every type: each command answers in each
//! format.

use crate::common::{Run, on_catalog};
use serde_json::Value;
use snapbox::str;
use std::collections::HashSet;

fn databases(line: &str) -> Run {
    on_catalog("examples/databases.toml", line)
}

/// Checks what a command prints in each format: that it is well-formed, and no key is there twice.
fn every_format(line: &str) {
    for format in ["table", "markdown", "html"] {
        let printed = databases(&format!("{line} -f {format}")).stdout();
        assert!(!printed.trim().is_empty(), "{line} prints nothing as {format}");
    }
    for (format, delimiter) in [("csv", b','), ("tsv", b'\t')] {
        let printed = databases(&format!("{line} -f {format}")).stdout();
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .quoting(format == "csv")
            .from_reader(printed.as_bytes());
        let header = rows.headers().unwrap().clone();
        let names: HashSet<_> = header.iter().collect();
        assert_eq!(names.len(), header.len(), "{line} as {format}: {header:?}");
        for row in rows.records() {
            row.unwrap_or_else(|error| panic!("{line} as {format}: {error}"));
        }
    }
    let json = databases(&format!("{line} -f json")).stdout();
    serde_json::from_str::<Value>(&json).unwrap();
    for row in databases(&format!("{line} -f jsonl")).stdout().lines() {
        serde_json::from_str::<Value>(row).unwrap();
    }
}

#[test]
fn every_command_answers_in_every_format() {
    for line in [
        "list",
        "list -c all",
        "list -c all --sources",
        "show sqlite",
        "show rethinkdb postgresql --history",
        "compare postgresql sqlite mongodb",
        "filter transactions=yes embedded",
        "filter 'max_size>=30' --unknown include",
        "search time series",
        "count license",
        "count consistency transactions",
        "rank --must transactions --want embedded=2",
        "strengths",
        "timeline",
        "events",
        "explain",
        "explain max_size",
        "sources",
        "diff --since 2026",
    ] {
        every_format(line);
    }
}

#[test]
fn nothing_speaks_of_meshes() {
    let words = ["mesh", "istio", "linkerd", "envoy", "cncf"];
    for line in ["list -c all", "show sqlite", "compare postgresql sqlite", "explain", "timeline"] {
        let printed = databases(line).stdout().to_lowercase().replace("meshcmp", "");
        for word in words {
            assert!(!printed.contains(word), "{line} speaks of {word}:\n{printed}");
        }
    }
}

#[test]
fn numbers_versions_words_and_relations_are_filtered() {
    for (expression, expected) in [
        ("max_size>=32", "postgresql sqlite"),
        ("max_size=30..100", "postgresql"),
        ("max_size=32", "postgresql"),
        ("max_size=unknown", "timescaledb mongodb rethinkdb"),
        ("latest_release<3", "timescaledb rethinkdb"),
        ("latest_release=3.49..8.0.4", "sqlite mongodb"),
        ("consistency>eventual", "postgresql sqlite mongodb rethinkdb"),
        ("consistency<linearizable", "mongodb"),
        ("base_of=TimescaleDB", "postgresql"),
        ("built_on=postgres", "timescaledb"),
        ("language=C", "postgresql sqlite timescaledb"),
        ("license~Timescale", "timescaledb"),
    ] {
        let listed = databases(&format!("filter '{expression}' -f csv -c id --no-header"));
        let output = listed.output();
        assert!(output.status.success(), "{expression}");
        let ids = String::from_utf8(output.stdout).unwrap();
        assert_eq!(ids.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{expression}");
    }
}

#[test]
fn values_of_each_type_are_sorted_in_their_order() {
    for (field, expected) in [
        ("max_size", "postgresql sqlite timescaledb mongodb rethinkdb"),
        ("-binary_size", "postgresql sqlite timescaledb mongodb rethinkdb"),
        ("latest_release", "rethinkdb timescaledb sqlite mongodb postgresql"),
        ("consistency,id", "mongodb postgresql rethinkdb sqlite timescaledb"),
        ("-first_release", "timescaledb rethinkdb mongodb sqlite postgresql"),
    ] {
        let ids = databases(&format!("list -s {field} -f csv -c id --no-header")).words();
        assert_eq!(ids, expected, "{field}");
    }
}

#[test]
fn numbers_are_numbers_in_json() {
    let shown =
        databases("show postgresql -c max_size,binary_size,latest_release,built_on -f json");
    shown.prints(str![[r#"
{"max_size":32,"binary_size":28.5,"latest_release":"18.1","built_on":null}

"#]]);
}

#[test]
fn a_catalog_names_its_default_columns() {
    databases("list").prints(str![[r#"
 NAME                  CATEGORIES  LICENSE                              LATEST RELEASE  LARGEST DATABASE (TB)  CONSISTENCY
 PostgreSQL            relational  PostgreSQL                           18.1                               32  linearizable
 SQLite                relational  blessing                             3.49.1                            281  linearizable
 TimescaleDB           relational  Apache-2.0 AND LicenseRef-Timescale  2.23.0                              ?  ?
 MongoDB               document    SSPL-1.0                             8.0.4                               ?  causal
 RethinkDB (archived)  document    Apache-2.0                           2.4.4                               ?  linearizable

 5 entries, facts from 2025-03 to 2026-10-01

"#]]);
}

#[test]
fn the_timeline_draws_declared_milestones() {
    databases("timeline --width 70").prints(str![[r#"
                 2000  2005 2010  2015  2020 2025
 PostgreSQL   ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  active
 SQLite          ·●━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  active
 MongoDB         ·     ·    ●━━━━━━━━━━━━━━━━━━▶  active
 RethinkDB       ·     ·    ·   ●───✕   ·    ·    archived 2016-10,
                                                  see RethinkDB
                                                  community edition
 TimescaleDB     ·     ·    ·     ·  ●━━━━━━━━━▶  active

 ● First release  ✕ ended  ▶ living

 5 entries.

"#]]);
}

#[test]
fn comparison_and_card_show_units_and_inverses() {
    databases("compare postgresql timescaledb").prints(str![[r#"
                          PostgreSQL    TimescaleDB

   PROJECT
 = Categories             relational    relational
 = Status                 active        active
 ≠ License                PostgreSQL    Apache-2.0 AND LicenseRef-Timescale
 ≠ Written in             C             C, PLpgSQL
 ≠ First release          1997-01-29    2017-04
 ≠ Latest release         18.1          2.23.0
 ? Released               2026-08       ?
 ? Built on               ?             PostgreSQL
 ≠ Base of                TimescaleDB   –

   LIMITS
 ? Largest database (TB)  32            ?
 ? Binary (MB)            28.5          ?
 ? Consistency            linearizable  ?

   DATA                   ██ 2/2        ██ 2/2
 = Transactions           ✓ yes         ✓ yes
 = SQL                    ✓ yes         ✓ yes

   RUNNING                  0/1         ░ 0-1/1
 ? Embedded               ✗ no          ? unknown

 █ yes ▓ partial ▒ experimental ░ unknown    5 differ, 4 same, 6 undetermined.

"#]]);
    databases("show postgresql").prints(str![[r#"
 PostgreSQL   active · Relational
 A relational server that is extended in many ways.
 https://www.postgresql.org · https://www.postgresql.org/docs/ (docs)
 also called: postgres

 FACT                   VALUE           SOURCE        DATE
 Status                 active          manuals-2025  2025-03
 License                PostgreSQL      manuals-2025  2025-03
 Written in             C               manuals-2025  2025-03
 First release          1997-01-29      manuals-2025  2025-03
 Latest release         18.1            survey-2026   2026-10-01
                        was 17.4        manuals-2025  2025-03
 Released               2026-08         survey-2026   2026-10-01
                        was 2025-02-20  manuals-2025  2025-03
 Base of                TimescaleDB
 unknown: Status since, Successor, Built on

 LIMITS
 Largest database (TB)  32              manuals-2025  2025-03
 Binary (MB)            28.5            survey-2026   2026-10-01
 Consistency            linearizable    survey-2026   2026-10-01

 DATA
 Transactions           ✓ yes           manuals-2025  2025-03
 SQL                    ✓ yes           survey-2026   2026-10-01
 unknown: Query language

 RUNNING
 Embedded               ✗ no            manuals-2025  2025-03
 not applicable: Replication

 SOURCES
 survey-2026   Database survey 2026                     https://example.org/databases/survey
 manuals-2025  Manuals of the databases, 2025 editions  https://example.org/databases/2025

"#]]);
}

#[test]
fn fields_are_explained_by_type() {
    databases("explain consistency").prints(str![[r#"
 FIELD        consistency
 KIND         attribute
 TYPE         word
 GROUP        limits
 MEANING      Strongest consistency that reads can ask for.
 VALUES       causal: 1, linearizable: 3
 OLDEST       2025-03
 NEWEST       2026-10-01
 KNOWN        in 4 of 5 entries
 UNKNOWN FOR  TimescaleDB

"#]]);
}

#[test]
fn wrong_values_of_a_type_are_usage_errors() {
    databases("filter 'consistency=strong' 'max_size>many' 'first_release<1990s'").fails(
        2,
        str![[r#"
error: unknown word of consistency `strong`
 |
 | consistency=strong
 |             ^^^^^^ one of eventual, causal, linearizable
error: `many` is not a number
 |
 | max_size>many
 |          ^^^^ write a decimal number, in TB
error: `1990s` is not a date
 |
 | first_release<1990s
 |               ^^^^^ dates are YYYY, YYYY-MM or YYYY-MM-DD

"#]],
    );
}
