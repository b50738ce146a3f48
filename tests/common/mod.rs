//! Runs the program as a user does, in an environment that is the same everywhere.

pub(crate) mod chromium;
pub(crate) mod flat;
pub(crate) mod terminal;
pub(crate) mod tools;

use snapbox::cmd::Command;
use snapbox::{Data, IntoData};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The path of a catalog of five invented systems.
pub(crate) const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/small.toml");

/// The path of a catalog whose texts look like formulas, markup and escape sequences.
pub(crate) const HOSTILE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/hostile.toml");

/// The catalog whose fields are called like computed keys, for [`on_catalog`].
pub(crate) const COMPUTED_KEYS: &str = "tests/catalogs/computed_keys.toml";

/// Returns the path of a file of this repository.
pub(crate) fn repository_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// `meshcmp` with these arguments, over the embedded catalog, on 2026-11-28, without a terminal
/// and with an empty environment.
pub(crate) fn meshcmp(arguments: &[&str]) -> Command {
    Command::new(env!("CARGO_BIN_EXE_meshcmp"))
        .env_clear()
        .envs(coverage())
        .env("MESHCMP_TODAY", "2026-11-28")
        .args(arguments)
}

/// The variable that names the file for coverage counts, if coverage is measured.
pub(crate) fn coverage() -> Option<(&'static str, OsString)> {
    const FILE: &str = "LLVM_PROFILE_FILE";
    std::env::var_os(FILE).map(|file| (FILE, file))
}

/// `meshcmp` with these arguments, over the small catalog.
pub(crate) fn small(arguments: &[&str]) -> Command {
    meshcmp(arguments).env("MESHCMP_CATALOG", SMALL)
}

/// Runs a command, which must succeed, and returns its stdout.
pub(crate) fn stdout(command: Command) -> String {
    let output = command.assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}

/// A line as typed after `meshcmp`, over the small catalog.
pub(crate) fn run(line: &str) -> Run {
    let words = split(line);
    Run(small(&words.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// A line as typed after `meshcmp`, over the embedded catalog.
pub(crate) fn shipped(line: &str) -> Run {
    let words = split(line);
    Run(meshcmp(&words.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// A line as typed after `meshcmp`, over a catalog of this repository.
pub(crate) fn on_catalog(catalog: &str, line: &str) -> Run {
    let path = repository_file(catalog);
    shipped(line).with("MESHCMP_CATALOG", path.to_str().unwrap())
}

/// Splits a line into words as a shell does; only single and double quotes are special.
fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        if quote == Some(c) {
            quote = None;
        } else if quote.is_none() && (c == '\'' || c == '"') {
            quote = Some(c);
            word.get_or_insert_default();
        } else if quote.is_none() && c.is_whitespace() {
            words.extend(word.take());
        } else {
            word.get_or_insert_default().push(c);
        }
    }
    words.extend(word);
    words
}

/// A command that is about to run.
pub(crate) struct Run(Command);

impl Run {
    /// Sets an environment variable.
    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        Self(self.0.env(name, value))
    }

    /// Sets the standard input.
    pub(crate) fn given(self, input: impl IntoData) -> Self {
        Self(self.0.stdin(input))
    }

    /// Sets the folder in which it runs.
    pub(crate) fn within(self, folder: &Path) -> Self {
        Self(self.0.current_dir(folder))
    }

    /// Asserts that it succeeds with this stdout and an empty stderr.
    #[track_caller]
    pub(crate) fn prints(self, stdout: impl Into<Data>) {
        self.0.assert().success().stderr_eq("").stdout_eq(stdout.into());
    }

    /// Asserts that it succeeds with this stdout and stderr.
    #[track_caller]
    pub(crate) fn prints_and_says(self, stdout: impl Into<Data>, stderr: impl Into<Data>) {
        self.0.assert().success().stdout_eq(stdout.into()).stderr_eq(stderr.into());
    }

    /// Asserts that it ends with this code, an empty stdout and this stderr.
    #[track_caller]
    pub(crate) fn fails(self, code: i32, stderr: impl Into<Data>) {
        self.0.assert().code(code).stdout_eq("").stderr_eq(stderr.into());
    }

    /// Asserts that it ends with this code, an empty stdout and this one error on stderr.
    #[track_caller]
    pub(crate) fn ends_with_error(self, code: i32, message: &str) {
        let output = self.0.output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), format!("error: {message}\n"));
        assert_eq!((output.status.code(), &*output.stdout), (Some(code), &b""[..]));
    }

    /// Runs it and returns its status, stdout and stderr.
    pub(crate) fn output(self) -> std::process::Output {
        self.0.output().unwrap()
    }

    /// Asserts that it ends with this code.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) {
        self.0.assert().code(code);
    }

    /// Runs it, which must succeed, and returns its stdout.
    #[track_caller]
    pub(crate) fn stdout(self) -> String {
        stdout(self.0)
    }

    /// Runs it, which must succeed, and returns its stdout, whatever it says on stderr.
    #[track_caller]
    pub(crate) fn stdout_only(self) -> String {
        let output = self.0.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs it and returns its stdout followed by its stderr.
    pub(crate) fn both(self) -> String {
        let output = self.0.output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    }

    /// Runs it, which must succeed, and returns its stdout as one line.
    #[track_caller]
    pub(crate) fn words(self) -> String {
        self.stdout().lines().collect::<Vec<_>>().join(" ")
    }
}
