//! What the shell offers after TAB: from the command line's own definition, and from the catalog
//! in use.
//!
//! A script (`completions SHELL`) calls the program with [`crate::io::terminal::COMPLETING`] set to the shell's name and
//! the words of the line after `--`; the program answers with the words that may stand there. It
//! never says anything else: a catalog that cannot be read offers nothing.

mod candidates;
mod fields;
mod line;
mod offer;
mod shells;
mod terms;

use crate::cli::Cli;
use clap::CommandFactory;
use line::Catalogs;
pub use shells::script;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// The answer to a script: what `shell` is to offer for the words of the line, `index` being the
/// one under the cursor (without it the last one).
///
/// `environment` is the catalog that the environment names; the line may name another.
#[must_use]
pub fn answer(
    shell: &OsStr,
    words: Vec<OsString>,
    index: Option<usize>,
    environment: Option<&OsStr>,
    folder: Option<&Path>,
) -> String {
    let Some(shell) = shell.to_str().and_then(shells::named) else {
        return String::new();
    };
    let index = index.unwrap_or(words.len().saturating_sub(1));
    let mut words = words;
    if words.len() == index {
        words.push(OsString::new());
    }
    // A quote that is still open is no part of the word.
    if let Some(word) = words.get_mut(index)
        && let Some(bare) = word.to_str().and_then(|word| word.strip_prefix(['\'', '"']))
    {
        *word = bare.into();
    }
    let catalogs = Catalogs::of_line(&words, index, environment);
    let mut command = Cli::command();
    command.build(); // the arguments of a command are put together when it is asked for
    let mut command = offer::attach(command, &catalogs);
    let typed = words.get(index).cloned().unwrap_or_default();
    let mut found =
        clap_complete::engine::complete(&mut command, words, index, folder).unwrap_or_default();
    // Options are offered once a hyphen is typed, or where nothing else can stand.
    let is_option = |value: &OsStr| value.as_encoded_bytes().starts_with(b"-");
    if typed.is_empty() && found.iter().any(|one| !is_option(one.get_value())) {
        found.retain(|one| !is_option(one.get_value()));
    }
    shells::write(shell, &found)
}
