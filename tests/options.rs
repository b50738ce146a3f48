//! The options of every command: before it, after it and from the environment.

use crate::common::{SMALL, run, shipped};
use snapbox::str;

/// A line for every command, which succeeds.
const COMMANDS: [&str; 19] = [
    "list",
    "show alpha",
    "compare alpha beta",
    "filter grpc",
    "search mesh",
    "count status",
    "strengths",
    "rank --want grpc",
    "timeline",
    "events",
    "explain",
    "explain grpc",
    "sources",
    "diff --since 2021",
    "check",
    "schema",
    "init",
    "completions bash",
    "help list",
];

/// Asserts that both placements of the options end with this code and with the same output.
fn both_placements(options: &str, command: &str, code: i32) -> std::process::Output {
    let before = run(&format!("{options} {command}")).output();
    let after = run(&format!("{command} {options}")).output();
    let said = String::from_utf8_lossy(&after.stderr).into_owned();
    assert_eq!(after.status.code(), Some(code), "{command} {options}: {said}");
    assert_eq!(before, after, "{options} {command}");
    after
}

#[test]
fn preferences_are_never_an_error() {
    let preferences =
        ["--color always", "--width 40", "--ascii", "--no-pager", "--hyperlink always"];
    for command in COMMANDS {
        for preference in preferences {
            both_placements(preference, command, 0);
        }
    }
    for command in ["list -f csv", "show alpha -f json", "compare alpha beta -f html"] {
        for preference in preferences {
            both_placements(preference, command, 0);
        }
    }
}

#[test]
fn environment_is_a_preference() {
    for (name, value) in [
        ("COLUMNS", "40"),
        ("NO_COLOR", "1"),
        ("FORCE_COLOR", "1"),
        ("MESHCMP_PAGER", "cat"),
        ("MESHCMP_CATALOG", SMALL),
    ] {
        for command in COMMANDS {
            run(command).with(name, value).ends(0);
        }
    }
    run(&format!("diff {SMALL} {SMALL}")).ends(0);
    run(&format!("check {SMALL}")).ends(0);
}

#[test]
fn catalog_and_date_may_stand_before_every_command() {
    for command in COMMANDS {
        let options = format!("--catalog {SMALL} --as-of 2025");
        let elsewhere = shipped(&format!("{options} {command}")).output();
        assert_eq!(elsewhere.status.code(), Some(0), "{command}");
        let after = shipped(&format!("{command} {options}")).output();
        assert_eq!(elsewhere, after, "{command}");
    }
}

#[test]
fn later_option_wins_over_one_before_the_command() {
    run("-f json --catalog nowhere.toml list -f csv -c id --limit 1").ends(1);
    run(&format!("-f json --catalog nowhere.toml list -f csv -c id --limit 1 --catalog {SMALL}"))
        .prints(str![[r#"
id
alpha

"#]]);
}

#[test]
fn option_that_does_nothing_is_a_usage_error() {
    for (options, command) in [
        ("--raw", "list"),
        ("--raw", "list -f json"),
        ("--bom", "list -f tsv"),
        ("--raw --bom", "compare alpha beta -f html"),
        ("--no-header", "list -f jsonl"),
        ("--no-header", "show alpha"),
        ("--no-header", "explain grpc"),
        ("--no-header", "check"),
        ("--raw", "check -f github"),
        ("--raw", "help list"),
        ("--no-header", "schema"),
        ("--bom", "completions bash"),
        ("--raw", "init"),
        ("--raw", "man"),
        ("--sources", "count status"),
        ("--sources", "search mesh"),
        ("--sources", "strengths"),
        ("--sources", "events"),
        ("--sources", "explain"),
        ("--sources", "sources"),
        ("--sources", "check"),
        ("-f json", "schema"),
        ("-f svg", "list"),
        ("--catalog x.toml", "check other.toml"),
        ("--catalog x.toml", "diff old.toml new.toml"),
    ] {
        let output = both_placements(options, command, 2);
        assert!(output.stdout.is_empty(), "{options} {command}");
        assert!(!output.stderr.is_empty(), "{options} {command}");
    }
}

#[test]
fn columns_order_and_limit_are_refused_where_rows_have_none() {
    for line in [
        "count status -c id",
        "events -s date",
        "search mesh -c id",
        "strengths -s name",
        "compare alpha beta -s name",
        "show alpha -s name",
        "check -c code",
        "schema --limit 1",
        "timeline -c license",
        "diff --since 2021 -c entry",
    ] {
        let output = run(line).output();
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert!(output.stdout.is_empty(), "{line}");
    }
    for line in ["timeline -c license --sources", "timeline -c license -f csv"] {
        run(line).ends(0);
    }
}

#[test]
fn mistakes_in_options_and_names_are_reported_together() {
    run("--raw --no-header list -f json --category mosh -c lisence").fails(
        2,
        str![[r#"
error: --no-header works with table, csv and tsv only
error: --raw works with csv and tsv only
error: unknown category `mosh`; did you mean `mesh`?
error: unknown field `lisence`; did you mean `license`?

"#]],
    );
}

#[test]
fn options_without_a_command_print_the_help() {
    let help = run("").output();
    assert_eq!(run("--ascii").output(), help);
    assert_eq!(run("--width 60 --help").stdout(), run("--help").stdout());
}

#[test]
fn leading_option_without_value_or_with_a_wrong_one_is_reported() {
    run("--catalog").fails(
        2,
        str![[r#"
error: a value is required for '--catalog <FILE>' but none was supplied

For more information, try '--help'.

"#]],
    );
    run("--width wide list").fails(
        2,
        str![[r#"
error: invalid value 'wide' for '--width <N>': it is a number of columns, such as 80

For more information, try '--help'.

"#]],
    );
    run("--limit 3 list").fails(
        2,
        str![[r#"
error: unexpected argument '--limit' found

  tip: 'list --limit' exists

Usage: meshcmp [COMMAND]

For more information, try '--help'.

"#]],
    );
}

#[test]
fn unknown_option_suggests_one_that_is_spelled_much_like_it() {
    run("list --limt 3").fails(
        2,
        str![[r#"
error: unexpected argument '--limt' found

  tip: a similar argument exists: '--limit'

Usage: meshcmp list --limit <N>

For more information, try '--help'.

"#]],
    );
    run("site public --limit 3").fails(
        2,
        str![[r#"
error: unexpected argument '--limit' found

For more information, try '--help'.

"#]],
    );
}

#[test]
fn extension_of_the_output_chooses_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for (name, format) in [
        ("a.csv", "csv"),
        ("a.TSV", "tsv"),
        ("a.json", "json"),
        ("a.jsonl", "jsonl"),
        ("a.md", "markdown"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.txt", "table"),
        ("a", "table"),
        (".csv", "table"),
        ("a.csv.txt", "table"),
    ] {
        let file = folder.path().join(name);
        run(&format!("list -o {}", file.display())).prints("");
        let written = std::fs::read_to_string(&file).unwrap();
        assert_eq!(written, run(&format!("list -f {format}")).stdout(), "{name}");
    }
    let file = folder.path().join("table.csv");
    run(&format!("list -f table -o {}", file.display())).prints("");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), run("list").stdout());
    assert_eq!(run("list -o -").stdout(), run("list").stdout());
}

#[test]
fn extension_without_a_format_is_a_usage_error() {
    run("list -o entries.pdf").ends_with_error(2, "--output: no format for `.pdf`; there are txt, csv, tsv, json, jsonl, md, html, htm, xlsx, or choose one with --format");
    run("check -o findings.sarif").ends_with_error(2, "--output: no format for `.sarif`; there are txt, csv, tsv, json, jsonl, md, html, htm, xlsx, or choose one with --format");
    assert!(!std::path::Path::new("entries.pdf").exists());
}

#[test]
fn texts_ignore_the_extension_of_their_file() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["init", "schema", "completions bash", "man", "help list"] {
        let file = folder.path().join(format!("{}.csv", command.replace(' ', "-")));
        run(&format!("{command} -o {}", file.display())).ends(0);
        let written = std::fs::read_to_string(&file).unwrap();
        assert_eq!(written, run(command).with("COLUMNS", "").stdout(), "{command}");
    }
    let path = folder.path().display();
    run(&format!("man {path} -o x")).ends_with_error(2, "--output: the pages go into DIR");
}
