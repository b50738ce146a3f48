//! Completes command lines for the shell, from the definition of the command line and from the
//! catalog in use.
//!
//! A script (`completions SHELL`) calls the program with [`crate::io::terminal::COMPLETING`] set to the shell's name and
//! the words of the line after `--`; the program answers with candidates and
//! prints nothing else: a catalog that cannot be read yields none.

mod candidates;
mod fields;
mod line;
mod offer;
mod shells;
mod terms;

use crate::cli::{Cli, QueryOptions};
use clap::{Args, CommandFactory};
use line::LazyCatalog;
pub use shells::script;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// Returns the candidates for the word at `index` (by default the last one) of a line, as the script
/// of `shell` reads them.
///
/// `environment` is the catalog that the environment names; the line may name another. Paths are
/// completed relative to `folder`.
pub fn answer(
    shell: &OsStr,
    mut words: Vec<OsString>,
    index: Option<usize>,
    environment: Option<&OsStr>,
    folder: Option<&Path>,
) -> String {
    let Some(shell) = shell.to_str().and_then(shells::named) else {
        return String::new();
    };
    let index = index.unwrap_or(words.len().saturating_sub(1));
    if words.len() == index {
        words.push(OsString::new());
    }
    // An open quote is not a part of the word.
    if let Some(word) = words.get_mut(index)
        && let Some(bare) = word.to_str().and_then(|word| word.strip_prefix(['\'', '"']))
    {
        *word = bare.into();
    }
    let catalog = LazyCatalog::of_line(&words, index, environment);
    // The options of every command may also stand before the command.
    let mut command = QueryOptions::augment_args(Cli::command());
    command.build();
    let mut command = offer::attach(command, &catalog);
    let typed = words.get(index).cloned().unwrap_or_default();
    let mut candidates =
        clap_complete::engine::complete(&mut command, words, index, folder).unwrap_or_default();
    // Options are offered once a hyphen is typed, or if there is nothing else to offer.
    let is_option = |value: &OsStr| value.as_encoded_bytes().starts_with(b"-");
    if typed.is_empty() && candidates.iter().any(|one| !is_option(one.get_value())) {
        candidates.retain(|one| !is_option(one.get_value()));
    }
    shells::write(shell, &candidates)
}
