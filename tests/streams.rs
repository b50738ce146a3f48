//! Exit code, stdout and stderr of every command for each outcome.

use crate::common::{SMALL, run};
use clap::CommandFactory;
use meshcmp::cli::Cli;
use std::collections::BTreeSet;
use std::process::Output;

/// The content of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Nothing,
    /// The answer, on stdout.
    Answer,
    /// Messages, on stderr.
    Messages,
}
use Holds::{Answer, Messages, Nothing};

/// A command line, its exit code, stdout and stderr.
type End = (&'static str, i32, Holds, Holds);

/// The outcomes of each command over the small catalog.
const ENDS: &[End] = &[
    ("list", 0, Answer, Nothing),
    ("list --where mtls=no -f csv --no-header", 0, Nothing, Messages),
    ("list --where mtls=yes", 0, Answer, Messages),
    ("list --where grpc=planned --exit-code", 1, Answer, Messages),
    ("list --exit-code", 0, Answer, Nothing),
    ("list --help", 0, Answer, Nothing),
    ("list --catalog nothing", 1, Nothing, Messages),
    ("list --catalog broken", 1, Nothing, Messages),
    ("list -o no/such/folder", 1, Nothing, Messages),
    ("list --category nothing", 2, Nothing, Messages),
    ("list --status nothing", 2, Nothing, Messages),
    ("list --where 'mtls='", 2, Nothing, Messages),
    ("list -c nothing", 2, Nothing, Messages),
    ("list -s nothing", 2, Nothing, Messages),
    ("list -f nothing", 2, Nothing, Messages),
    ("list --as-of 20x8", 2, Nothing, Messages),
    ("list --width wide", 2, Nothing, Messages),
    ("show alpha", 0, Answer, Nothing),
    ("show nobody", 1, Nothing, Messages),
    ("show alpha nobody", 1, Nothing, Messages),
    ("show PM", 1, Nothing, Messages),
    ("show alpha --as-of 2000", 1, Nothing, Messages),
    ("show alpha --catalog broken", 1, Nothing, Messages),
    ("show", 2, Nothing, Messages),
    ("show alpha -c nothing", 2, Nothing, Messages),
    ("compare alpha beta", 0, Answer, Nothing),
    ("compare alpha beta --diff", 0, Answer, Nothing),
    ("compare alpha beta --exit-code", 1, Answer, Nothing),
    ("compare alpha nobody", 1, Nothing, Messages),
    ("compare alpha beta --catalog broken", 1, Nothing, Messages),
    ("compare alpha", 2, Nothing, Messages),
    ("compare alpha alpha", 2, Nothing, Messages),
    ("compare alpha beta --group nothing", 2, Nothing, Messages),
    ("filter grpc=yes", 0, Answer, Messages),
    ("filter category=nothing", 2, Nothing, Messages),
    ("filter license=nothing", 0, Answer, Messages),
    ("filter grpc=yes --exit-code", 0, Answer, Messages),
    ("filter grpc=planned --exit-code", 1, Answer, Messages),
    ("filter grpc=yes --catalog broken", 1, Nothing, Messages),
    ("filter", 2, Nothing, Messages),
    ("filter 'grcp=yes and announced=20x8'", 2, Nothing, Messages),
    ("search mesh", 0, Answer, Nothing),
    ("search nothing-of-the-kind", 0, Answer, Nothing),
    ("search mesh --catalog broken", 1, Nothing, Messages),
    ("search", 2, Nothing, Messages),
    ("count license", 0, Answer, Nothing),
    ("count license status", 0, Answer, Nothing),
    ("count license --catalog broken", 1, Nothing, Messages),
    ("count", 2, Nothing, Messages),
    ("count nothing", 2, Nothing, Messages),
    ("strengths", 0, Answer, Nothing),
    ("strengths --catalog broken", 1, Nothing, Messages),
    ("strengths --group nothing", 2, Nothing, Messages),
    ("events", 0, Answer, Nothing),
    ("events --catalog broken", 1, Nothing, Messages),
    ("events --since 20x8", 2, Nothing, Messages),
    ("rank --want grpc", 0, Answer, Nothing),
    ("rank --want grpc --catalog broken", 1, Nothing, Messages),
    ("rank --profile nothing", 1, Nothing, Messages),
    ("rank --want nothing", 2, Nothing, Messages),
    ("rank --want grpc=-1", 2, Nothing, Messages),
    ("timeline", 0, Answer, Nothing),
    ("timeline --catalog broken", 1, Nothing, Messages),
    ("timeline --category nothing", 2, Nothing, Messages),
    ("explain", 0, Answer, Nothing),
    ("explain grpc", 0, Answer, Nothing),
    ("explain --catalog broken", 1, Nothing, Messages),
    ("explain nothing", 2, Nothing, Messages),
    ("sources", 0, Answer, Nothing),
    ("sources --stale 24mo", 0, Answer, Nothing),
    ("sources --catalog broken", 1, Nothing, Messages),
    ("sources --stale soon", 2, Nothing, Messages),
    ("check", 0, Answer, Nothing),
    ("check broken", 1, Answer, Nothing),
    ("check broken -f github", 1, Answer, Nothing),
    ("check nothing", 1, Nothing, Messages),
    ("check -f nothing", 2, Nothing, Messages),
    ("schema", 0, Answer, Nothing),
    ("schema --catalog broken", 1, Nothing, Messages),
    ("schema --nothing", 2, Nothing, Messages),
    ("diff --since 2021", 0, Answer, Nothing),
    ("diff --since 2021 --exit-code", 1, Answer, Nothing),
    ("diff broken broken", 1, Nothing, Messages),
    ("diff nothing nothing", 1, Nothing, Messages),
    ("diff", 2, Nothing, Messages),
    ("diff one", 2, Nothing, Messages),
    ("diff - -", 2, Nothing, Messages),
    ("diff --since 20x8", 2, Nothing, Messages),
    (
        "import broken --from csv --source S --url https://example.org --seen 2026",
        0,
        Answer,
        Messages,
    ),
    ("import nothing.csv --source S --url https://example.org --seen 2026", 1, Nothing, Messages),
    (
        "import broken --from json --source S --url https://example.org --seen 2026",
        1,
        Nothing,
        Messages,
    ),
    ("import nothing.csv", 2, Nothing, Messages),
    ("init", 0, Answer, Messages),
    ("init -o broken", 1, Nothing, Messages),
    ("init --nothing", 2, Nothing, Messages),
    ("site PUBLIC", 0, Answer, Nothing),
    ("site broken", 1, Nothing, Messages),
    ("site PUBLIC --catalog broken", 1, Nothing, Messages),
    ("site PUBLIC --where mtls=yes", 0, Answer, Messages),
    ("site PUBLIC --where 'license=nothing'", 1, Nothing, Messages),
    ("site PUBLIC --base-url nothing", 2, Nothing, Messages),
    ("site", 2, Nothing, Messages),
    ("completions bash", 0, Answer, Nothing),
    ("completions nothing", 2, Nothing, Messages),
    ("man", 0, Answer, Nothing),
    ("man broken", 1, Nothing, Messages),
    ("man --nothing", 2, Nothing, Messages),
    ("help", 0, Answer, Nothing),
    ("help exit-codes", 0, Answer, Nothing),
    ("help nothing", 2, Nothing, Messages),
];

/// The outcomes of the program without a command.
const BARE: &[End] = &[
    ("--help", 0, Answer, Nothing),
    ("--version", 0, Answer, Nothing),
    ("nothing", 2, Nothing, Messages),
    ("--nothing", 2, Nothing, Messages),
];

/// Runs a line; the file `broken` is a catalog with an error, and the folder `PUBLIC` is not there.
fn output(line: &str) -> Output {
    let broken = tempfile::NamedTempFile::new().unwrap();
    let text = std::fs::read_to_string(SMALL).unwrap();
    std::fs::write(broken.path(), text.replace("\"mesh\"]", "\"mehs\"]")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    let line = line.replace("broken", broken.path().to_str().unwrap());
    let line = line.replace("PUBLIC", public.to_str().unwrap());
    run(&line).output()
}

#[test]
fn every_outcome_has_its_exit_code_and_stream() {
    for &(line, code, stdout, stderr) in ENDS.iter().chain(BARE) {
        let output = output(line);
        let [out, err] =
            [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
        let holds = |text: &str, what| if text.is_empty() { Nothing } else { what };
        let ends = (output.status.code(), holds(&out, Answer), holds(&err, Messages));
        let told = format!("`meshcmp {line}` says\n{out}\n{err}");
        assert_eq!(ends, (Some(code), stdout, stderr), "{told}");
        // A failure has a reason: an error message, or the answer itself.
        assert!(code == 0 || stdout == Answer || err.contains("error: ") || err.contains("error["));
        assert!(code != 0 || !err.contains("error"), "{told}");
    }
}

/// Commands that can only fail if their answer cannot be written.
const ANSWERS_ALONE: &[&str] = &["completions", "help"];

#[test]
fn every_command_is_tested_with_every_exit_code() {
    let walked: BTreeSet<_> =
        ENDS.iter().map(|(line, code, ..)| (line.split(' ').next().unwrap(), *code)).collect();
    let cli = Cli::command();
    for command in cli.get_subcommands() {
        for code in [0, 1, 2] {
            let name = command.get_name();
            let cannot = code == 1 && ANSWERS_ALONE.contains(&name);
            assert!(cannot || walked.contains(&(name, code)), "no line walks {name} to {code}");
        }
    }
}
