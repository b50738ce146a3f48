//! The five shells: the script that each needs, and the form in which each reads an answer.

use crate::cli::Shell;
use crate::io::terminal::COMPLETING;
use crate::render::escape::clean;
use clap_complete::engine::CompletionCandidate;
use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell};
use std::fmt::Write;

const PROGRAM: &str = "meshcmp";

/// The script that teaches a shell to complete this program, which it finds on the PATH.
#[must_use]
pub fn script(shell: Shell) -> String {
    match shell {
        Shell::Bash => include_str!("meshcmp.bash").to_owned(),
        Shell::Zsh => include_str!("_meshcmp").to_owned(),
        Shell::Fish => generated(&Fish),
        Shell::PowerShell => generated(&Powershell),
        Shell::Elvish => generated(&Elvish),
    }
}

fn generated(shell: &dyn EnvCompleter) -> String {
    let mut script = Vec::new();
    // Writing into memory does not fail.
    let _ = shell.write_registration(COMPLETING, PROGRAM, PROGRAM, PROGRAM, &mut script);
    let script = String::from_utf8_lossy(&script);
    format!("{}\n", script.trim())
}

/// The shell that a script calls itself.
pub(super) fn named(name: &str) -> Option<Shell> {
    <Shell as clap::ValueEnum>::from_str(name, false).ok()
}

/// An answer as the script of this shell reads it: a line for each candidate.
pub(super) fn write(shell: Shell, candidates: &[CompletionCandidate]) -> String {
    let mut answer = String::new();
    for one in candidates {
        let word = one.get_value().to_string_lossy();
        let word = clean(&word);
        let about = one.get_help().map(ToString::to_string).unwrap_or_default();
        let about = clean(about.lines().next().unwrap_or_default());
        let _ = match shell {
            Shell::Bash | Shell::Elvish => writeln!(answer, "{word}"),
            Shell::Zsh if about.is_empty() => writeln!(answer, "{}", escaped(&word)),
            Shell::Zsh => writeln!(answer, "{}:{}", escaped(&word), about.replace('\\', r"\\")),
            Shell::Fish | Shell::PowerShell if about.is_empty() => writeln!(answer, "{word}"),
            Shell::Fish | Shell::PowerShell => writeln!(answer, "{word}\t{about}"),
        };
    }
    answer
}

/// In `_describe` a colon ends the word.
fn escaped(word: &str) -> String {
    word.replace('\\', r"\\").replace(':', r"\:")
}
