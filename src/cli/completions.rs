//! `meshcmp completions`

use super::CommonOptions;
use super::options::hide_idle_options;
use clap::{Args, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  In ~/.bashrc:  source <(meshcmp completions bash)
    $ meshcmp completions bash
  In a folder of $fpath, as _meshcmp
    $ meshcmp completions zsh
  As ~/.config/fish/completions/meshcmp.fish
    $ meshcmp completions fish
  In the PowerShell $PROFILE:
    meshcmp completions powershell | Out-String | Invoke-Expression
  In ~/.config/elvish/rc.elv:  eval (meshcmp completions elvish | slurp)";

/// Print the completion script of a shell
///
/// It completes commands, options, entries, fields and filter terms.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(hide_idle_options))]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}

/// A shell with a completion script.
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
