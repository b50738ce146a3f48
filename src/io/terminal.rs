//! The terminal and the environment. Nothing but this and `style` asks about them.

use crate::model::PartialDate;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use time::OffsetDateTime;

/// Returns whether hints are shown: only if stderr is a terminal.
pub fn shows_hints() -> bool {
    std::io::stderr().is_terminal()
}

/// Returns the lines of the terminal that stdout is.
pub fn height_of_stdout() -> Option<usize> {
    let size = terminal_size::terminal_size_of(std::io::stdout());
    size.map(|(_, height)| usize::from(height.0)).filter(|&height| height > 0)
}

/// Returns the command of the pager: `MESHCMP_PAGER`, else `PAGER`, else `less` if it is installed. An
/// empty variable means none.
pub fn pager() -> Option<String> {
    let set = ["MESHCMP_PAGER", "PAGER"].into_iter().find_map(std::env::var_os);
    match set {
        Some(command) => command.into_string().ok().filter(|command| !command.trim().is_empty()),
        None => (!is_dumb() && is_installed("less")).then(|| "less -FRX".to_owned()),
    }
}

/// Returns whether the environment says how `less` behaves.
pub fn has_options_for_less() -> bool {
    std::env::var_os("LESS").is_some()
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Returns whether a program of this name is on the PATH of a Unix system.
fn is_installed(name: &str) -> bool {
    let folders = std::env::var_os("PATH").filter(|_| cfg!(unix)).unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

/// The variable that a completion script sets to ask for candidates.
pub const COMPLETING: &str = "MESHCMP_COMPLETE";

/// Returns the shell that asks for candidates, and the index of the word under the cursor.
pub fn completing() -> Option<(OsString, Option<usize>)> {
    let shell = std::env::var_os(COMPLETING).filter(|shell| !shell.is_empty())?;
    let index = std::env::var("_CLAP_COMPLETE_INDEX").ok();
    Some((shell, index.and_then(|index| index.parse().ok())))
}

/// Returns the current folder.
pub fn folder() -> Option<PathBuf> {
    std::env::current_dir().ok()
}

/// Returns the home folder of the user.
pub fn home() -> Option<PathBuf> {
    std::env::home_dir()
}

/// Returns the catalog that the environment names, for completion, which has no parsed options.
pub fn catalog() -> Option<OsString> {
    std::env::var_os("MESHCMP_CATALOG")
}

/// Returns the folder of the repository in a GitHub workflow.
pub fn workspace() -> Option<PathBuf> {
    std::env::var_os("GITHUB_WORKSPACE").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Returns the day that counts as today: `MESHCMP_TODAY`, else that of the clock, in UTC.
///
/// # Errors
/// If `MESHCMP_TODAY` is set but not a date.
pub fn today() -> Result<PartialDate, String> {
    match std::env::var_os("MESHCMP_TODAY").filter(|text| !text.is_empty()) {
        None => Ok(PartialDate::from_day(OffsetDateTime::now_utc().date())),
        Some(text) => {
            let text = text.to_string_lossy();
            text.parse().map_err(|why| format!("MESHCMP_TODAY is `{text}`: {why}"))
        }
    }
}
