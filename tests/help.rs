//! Help, topics, version and examples.

use crate::common::{repository_file, tools};
use clap::Command;
use meshcmp::manual;
use snapbox::Data;
use snapbox::assert_data_eq;
use snapbox::cmd::Command as Run;
use snapbox::str;

/// Every command with the name of its snapshot.
fn commands() -> Vec<(String, Command)> {
    let program = manual::program().term_width(80);
    let own = std::iter::once(("meshcmp".to_owned(), program.clone()));
    let commands = program.get_subcommands().map(|one| {
        let command = one.clone().term_width(80);
        (one.get_name().to_owned(), command)
    });
    own.chain(commands).collect()
}

/// `SNAPSHOTS=overwrite` rewrites them.
fn snapshot(name: &str) -> Data {
    Data::read_from(&repository_file(&format!("tests/snapshots/help/{name}.txt")), None).raw()
}

#[test]
fn help_matches_the_reviewed_text() {
    for (name, mut command) in commands() {
        assert_data_eq!(command.render_help().to_string(), snapshot(&format!("{name}-short")));
        assert_data_eq!(command.render_long_help().to_string(), snapshot(&name));
    }
}

#[test]
fn short_help_fits_a_screen() {
    for (name, mut command) in commands() {
        let help = command.render_help().to_string();
        let lines = help.lines().count();
        assert!(lines <= 40, "{name} -h has {lines} lines");
        for line in help.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
        }
    }
}

/// The commands after `$` in a text.
fn examples(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.trim_start().strip_prefix("$ "))
}

#[test]
fn every_example_of_the_help_runs() {
    if !tools::is_installed("sh") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, mut command) in commands() {
        let help = command.render_long_help().to_string();
        assert!(examples(&help).count() >= 2, "{name} has too few examples");
        for example in examples(&help) {
            let mut shell = std::process::Command::new("sh");
            let shell = tools::with_meshcmp(shell.args(["-euc", example])).current_dir(&folder);
            let output = shell.output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{example}: {said}");
            let wrote = !output.stdout.is_empty() || name == "man" || example.contains(" -o ");
            assert!(wrote, "{example} prints nothing");
        }
    }
}

#[test]
fn help_topics_are_printed_and_point_to_the_command_of_the_same_name() {
    for (topic, begins, holds) in [
        ("filter", "THE FILTER LANGUAGE", "Usage: meshcmp filter"),
        ("catalog", "THE CATALOG", "[[entry]]"),
        ("environment", "ENVIRONMENT VARIABLES", "MESHCMP_CATALOG"),
        ("exit-codes", "EXIT CODES", "  2  "),
        ("list", "List the entries", "Examples:"),
    ] {
        let help = manual::help(Some(topic)).unwrap();
        assert!(help.to_uppercase().starts_with(&begins.to_uppercase()), "{topic}: {help}");
        assert!(help.contains(holds), "{topic} lacks {holds}");
        for line in help.lines().filter(|line| !line.starts_with("    ")) {
            let width = line.chars().count();
            assert!(width <= 100, "{topic}: {width} columns: {line}");
        }
    }
}

#[test]
fn table_of_terms_is_printed_without_its_header() {
    let help = Run::new(env!("CARGO_BIN_EXE_meshcmp")).args(["help", "exit-codes"]);
    help.assert().success().stderr_eq("").stdout_eq(str![[r#"
EXIT CODES

  0  Success, even if no row matched, `diff` found a difference, or a reader
     such as `head` closed the pipe early.
  1  Failure: the catalog cannot be read or has errors, an entry does not exist,
     the output cannot be written, or `check` found errors. With --exit-code
     also: no row matched, or something differs. Only `check`, `diff` and
     --exit-code print to standard output in these cases.
  2  Wrong command line: an invalid option, date or expression, or a field,
     category, status, group, source, support word or format that does not
     exist.

"#]]);
}

#[test]
fn every_topic_offered_by_help_exists() {
    let names: Vec<_> = manual::help_names().into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().any(|name| name == "environment"));
    assert!(names.iter().any(|name| name == "compare"));
    for name in names {
        assert!(manual::help(Some(&name)).is_ok(), "{name}");
    }
}

#[test]
fn unknown_help_topic_is_a_usage_error() {
    let mut run = Run::new(env!("CARGO_BIN_EXE_meshcmp"));
    run = run.args(["help", "fliter"]);
    run.assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: no command or topic `fliter`; did you mean `filter`?

"#]]);
}

#[test]
fn version_shows_age_and_size_of_the_catalog() {
    for flag in ["--version", "-V"] {
        let run = Run::new(env!("CARGO_BIN_EXE_meshcmp")).arg(flag);
        let pattern = str![[r#"
meshcmp [..] (catalog of 20[..]-[..]-[..], [..] entries)

"#]];
        run.assert().success().stdout_eq(pattern).stderr_eq("");
    }
    let entries = meshcmp::io::embedded::SHIPPED.entries().len();
    assert!(manual::version().contains(&format!(" {entries} entries)")));
}

#[test]
fn help_of_the_program_describes_the_commands() {
    let short = manual::overview();
    let long = manual::help(None).unwrap();
    for (arguments, help) in
        [(&[][..], &short), (&["-h"], &short), (&["--help"], &long), (&["help"], &long)]
    {
        assert!(help.contains("  list         List the entries"), "{help}");
        let run = Run::new(env!("CARGO_BIN_EXE_meshcmp")).args(arguments);
        run.assert().code(0).stdout_eq(Data::text(help.clone()).raw()).stderr_eq("");
    }
}
