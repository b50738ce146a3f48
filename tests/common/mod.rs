//! Running the program as a user does, in an environment that is the same everywhere.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::print_stderr)] // each test file uses its part

pub mod tools;

use snapbox::cmd::Command;
use snapbox::{Data, IntoData};
use std::ffi::OsString;

/// The catalog of five invented systems.
pub const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/small.toml");

/// `meshcmp` with these arguments over the catalog that is built in, on 2026-11-22, without a
/// terminal and with nothing else in the environment.
pub fn meshcmp(arguments: &[&str]) -> Command {
    Command::new(env!("CARGO_BIN_EXE_meshcmp"))
        .env_clear()
        .envs(coverage())
        .env("MESHCMP_TODAY", "2026-11-22")
        .args(arguments)
}

/// Where a program that counts what it runs writes its counts: set while coverage is measured.
pub fn coverage() -> Option<(&'static str, OsString)> {
    const FILE: &str = "LLVM_PROFILE_FILE";
    std::env::var_os(FILE).map(|file| (FILE, file))
}

/// The same over the small catalog.
pub fn small(arguments: &[&str]) -> Command {
    meshcmp(arguments).env("MESHCMP_CATALOG", SMALL)
}

/// What the program prints on stdout; it must succeed.
pub fn stdout(command: Command) -> String {
    let output = command.assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}

/// A line as it is typed after `meshcmp`, over the small catalog.
pub fn run(line: &str) -> Run {
    Run(small(&split(line).iter().map(String::as_str).collect::<Vec<_>>()))
}

/// A line as it is typed after `meshcmp`, over the catalog that is built in.
pub fn shipped(line: &str) -> Run {
    Run(meshcmp(&split(line).iter().map(String::as_str).collect::<Vec<_>>()))
}

/// Words as a shell splits them, single and double quotes apart.
fn split(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut open) = (Vec::new(), String::new(), None, false);
    for c in line.chars() {
        match quote {
            Some(end) if c == end => quote = None,
            Some(_) => word.push(c),
            None if c == '\'' || c == '"' => {
                quote = Some(c);
                open = true;
            }
            None if c.is_whitespace() => {
                if open || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            None => word.push(c),
        }
    }
    if open || !word.is_empty() {
        words.push(word);
    }
    words
}

/// A command that is about to run.
pub struct Run(Command);

impl Run {
    /// With a variable of the environment.
    pub fn with(self, name: &str, value: &str) -> Self {
        Self(self.0.env(name, value))
    }

    /// With something on standard input.
    pub fn given(self, input: impl IntoData) -> Self {
        Self(self.0.stdin(input))
    }

    /// It succeeds and prints this, and says nothing on stderr.
    #[track_caller]
    pub fn prints(self, stdout: impl Into<Data>) {
        self.0.assert().success().stderr_eq("").stdout_eq(stdout.into());
    }

    /// It succeeds and prints this, and says that on stderr.
    #[track_caller]
    pub fn prints_and_says(self, stdout: impl Into<Data>, stderr: impl Into<Data>) {
        self.0.assert().success().stdout_eq(stdout.into()).stderr_eq(stderr.into());
    }

    /// It ends with this code, prints nothing on stdout and says this on stderr.
    #[track_caller]
    pub fn fails(self, code: i32, stderr: impl Into<Data>) {
        self.0.assert().code(code).stdout_eq("").stderr_eq(stderr.into());
    }

    /// How it ends, and what it printed.
    pub fn output(self) -> std::process::Output {
        self.0.output().unwrap()
    }

    /// It ends with this code.
    #[track_caller]
    pub fn ends(self, code: i32) {
        self.0.assert().code(code);
    }

    /// What it prints; it must succeed.
    #[track_caller]
    pub fn stdout(self) -> String {
        stdout(self.0)
    }

    /// What it prints on stdout, and then what it says on stderr, however it ends.
    pub fn both(self) -> String {
        let output = self.0.output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        String::from_utf8(told).unwrap()
    }

    /// What it prints, line by line, joined by spaces; it must succeed.
    #[track_caller]
    pub fn words(self) -> String {
        self.stdout().lines().collect::<Vec<_>>().join(" ")
    }
}
