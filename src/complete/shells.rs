//! The completion script of each shell, and the form in which it reads candidates.

use crate::cli::Shell;
use crate::io::terminal::COMPLETING;
use crate::render::escape::clean;
use clap_complete::engine::CompletionCandidate;
use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell};
use std::fmt::Write;

/// Returns the script that makes a shell complete `meshcmp`, which must be on the PATH.
pub fn script(shell: Shell) -> String {
    match shell {
        Shell::Bash => include_str!("../../completions/meshcmp.bash").to_owned(),
        Shell::Zsh => include_str!("../../completions/_meshcmp").to_owned(),
        Shell::Fish => generated(&Fish),
        Shell::PowerShell => generated(&Powershell),
        Shell::Elvish => generated(&Elvish),
    }
}

fn generated(shell: &dyn EnvCompleter) -> String {
    let mut script = Vec::new();
    let program = "meshcmp";
    // Writing into memory does not fail.
    let _ = shell.write_registration(COMPLETING, program, program, program, &mut script);
    let script = String::from_utf8_lossy(&script);
    format!("{}\n", script.trim())
}

/// Finds a shell by the name that its script sends.
pub(super) fn named(name: &str) -> Option<Shell> {
    <Shell as clap::ValueEnum>::from_str(name, false).ok()
}

/// Formats candidates as the script of a shell reads them, a line each.
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

/// Escapes colons, at which `_describe` ends the word.
fn escaped(word: &str) -> String {
    word.replace('\\', r"\\").replace(':', r"\:")
}
