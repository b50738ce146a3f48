//! The commands that tell about the program itself and need no catalog.

use super::examples;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What can be asked about the program.
#[derive(Debug, Subcommand)]
pub enum About {
    /// Print the script that teaches a shell to complete commands, entries and fields
    #[command(after_long_help = examples::COMPLETIONS)]
    Completions(CompletionsArgs),
    /// Print the manual page, or write all of them to a folder
    #[command(after_long_help = examples::MAN)]
    Man(ManArgs),
    /// Explain a command or a topic: filter, catalog, environment, exit-codes
    #[command(after_long_help = examples::HELP)]
    Help(HelpArgs),
}

/// Print the script that teaches a shell to complete commands, entries and fields
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

/// Print the manual page, or write all of them to a folder
#[derive(Debug, Args)]
pub struct ManArgs {
    /// Write every page into this folder, which is made if it is not there
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Explain a command or a topic: filter, catalog, environment, exit-codes
#[derive(Debug, Args)]
pub struct HelpArgs {
    /// A command or a topic; without it, the program itself
    #[arg(value_name = "TOPIC")]
    pub topic: Option<String>,
}

/// A shell that can be taught to complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash 3.2 or newer
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    #[value(name = "powershell")]
    PowerShell,
    /// elvish
    Elvish,
}
