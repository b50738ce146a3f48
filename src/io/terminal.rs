//! The only room that asks about the terminal and the environment: colour, width, today.

use crate::model::PartialDate;
use crate::render::OutputStyle;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use time::OffsetDateTime;

/// When something that only a terminal understands is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum When {
    /// If the output is a terminal and the environment does not object.
    #[default]
    Auto,
    /// In any case.
    Always,
    /// In no case.
    Never,
}

/// What the user asked of the style.
#[derive(Clone, Copy, Debug, Default)]
pub struct StyleOptions<'p> {
    /// `--color`
    pub colour: When,
    /// `--hyperlink`
    pub hyperlinks: When,
    /// `--width`
    pub width: Option<usize>,
    /// `--ascii`
    pub ascii: bool,
    /// Where the answer goes (`-o`), if not to stdout.
    pub file: Option<&'p Path>,
}

/// No line is laid out narrower than this.
pub const LEAST_WIDTH: usize = 20;

/// The style for an answer on stdout, or in a file.
#[must_use]
pub fn style(wishes: StyleOptions<'_>) -> OutputStyle {
    let terminal = match wishes.file {
        None => std::io::stdout().is_terminal(),
        Some(file) => is_terminal(file),
    };
    decide(wishes, terminal, terminal_width, |name| std::env::var_os(name))
}

/// Whether a path leads to a terminal, such as `/dev/tty`.
fn is_terminal(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let device = std::fs::metadata(path).is_ok_and(|file| file.file_type().is_char_device());
        let open = || std::fs::OpenOptions::new().write(true).open(path);
        device && open().is_ok_and(|file| file.is_terminal())
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// The style for messages on stderr.
#[must_use]
pub fn message_style(when: When) -> OutputStyle {
    let terminal = std::io::stderr().is_terminal();
    let wishes = StyleOptions { colour: when, hyperlinks: When::Never, ..StyleOptions::default() };
    let style = decide(wishes, terminal, terminal_width, |name| std::env::var_os(name));
    // What no terminal shows is not laid out: others look for lines.
    let width = style.width.filter(|_| terminal);
    OutputStyle { width, ..style }
}

/// Whether hints are welcome: somebody reads stderr on a terminal.
#[must_use]
pub fn welcomes_hints() -> bool {
    std::io::stderr().is_terminal()
}

/// The variable by which a completion script asks for answers instead of a command's run.
pub const COMPLETING: &str = "MESHCMP_COMPLETE";

/// The shell that asks what it may offer, and the place of the word in question.
#[must_use]
pub fn completing() -> Option<(OsString, Option<usize>)> {
    let shell = std::env::var_os(COMPLETING).filter(|shell| !shell.is_empty())?;
    let index = std::env::var("_CLAP_COMPLETE_INDEX").ok();
    Some((shell, index.and_then(|index| index.parse().ok())))
}

/// The folder that the program runs in.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    std::env::current_dir().ok()
}

/// The folder of whoever runs the program.
#[must_use]
pub fn home() -> Option<PathBuf> {
    std::env::home_dir()
}

/// The catalog that the environment names, for whoever cannot ask the command line.
#[must_use]
pub fn catalog() -> Option<OsString> {
    std::env::var_os("MESHCMP_CATALOG")
}

/// The day that counts as today: `MESHCMP_TODAY`, else the clock's, in UTC.
///
/// # Errors
/// If `MESHCMP_TODAY` is set and no date.
pub fn today() -> Result<PartialDate, String> {
    match std::env::var_os("MESHCMP_TODAY").filter(|text| !text.is_empty()) {
        None => Ok(PartialDate::from_day(OffsetDateTime::now_utc().date())),
        Some(text) => {
            let text = text.to_string_lossy();
            text.parse().map_err(|why| format!("MESHCMP_TODAY is `{text}`: {why}"))
        }
    }
}

fn decide(
    wishes: StyleOptions<'_>,
    terminal: bool,
    terminal_width: impl Fn() -> Option<usize>,
    environment: impl Fn(&str) -> Option<OsString>,
) -> OutputStyle {
    let columns = || {
        let text = environment("COLUMNS")?;
        text.to_str()?.trim().parse::<usize>().ok().filter(|&columns| columns > 0)
    };
    let width = wishes.width.or_else(columns).or_else(|| terminal.then(terminal_width).flatten());
    let dumb = environment("TERM").is_some_and(|term| term == "dumb");
    OutputStyle {
        width: width.map(|width| width.max(LEAST_WIDTH)),
        ascii: wishes.ascii,
        colour: colour(wishes.colour, terminal, &environment),
        hyperlinks: match wishes.hyperlinks {
            When::Always => true,
            When::Never => false,
            When::Auto => terminal && !dumb,
        },
        terminal,
    }
}

/// `--color`, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then `TERM=dumb`, then
/// whether it is a terminal: the first that says something decides.
fn colour(when: When, terminal: bool, environment: &impl Fn(&str) -> Option<OsString>) -> bool {
    let set = |name| environment(name).is_some_and(|text| !text.is_empty());
    let forced = |name| set(name) && environment(name).is_some_and(|text| text != "0");
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if set("NO_COLOR") => false,
        When::Auto if forced("FORCE_COLOR") || forced("CLICOLOR_FORCE") => true,
        When::Auto => terminal && environment("TERM").is_none_or(|term| term != "dumb"),
    }
}

fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)).filter(|&w| w > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(terminal: bool, wishes: StyleOptions<'_>, environment: &[(&str, &str)]) -> OutputStyle {
        decide(
            wishes,
            terminal,
            || Some(100),
            |name| {
                environment
                    .iter()
                    .find(|(set, _)| *set == name)
                    .map(|(_, text)| OsString::from(text))
            },
        )
    }

    #[test]
    fn colour_follows_the_first_word_that_is_said() {
        let auto = StyleOptions::default();
        let always = StyleOptions { colour: When::Always, ..auto };
        let never = StyleOptions { colour: When::Never, ..auto };
        for (terminal, wishes, environment, colour) in [
            (true, auto, &[][..], true),
            (false, auto, &[], false),
            (true, auto, &[("NO_COLOR", "1")], false),
            (true, auto, &[("NO_COLOR", "")], true),
            (true, always, &[("NO_COLOR", "1")], true),
            (false, auto, &[("FORCE_COLOR", "1")], true),
            (false, auto, &[("FORCE_COLOR", "0")], false),
            (false, auto, &[("FORCE_COLOR", "")], false),
            (false, auto, &[("CLICOLOR_FORCE", "1")], true),
            (false, auto, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
            (true, auto, &[("TERM", "dumb")], false),
            (false, auto, &[("TERM", "dumb"), ("FORCE_COLOR", "1")], true),
            (true, never, &[("FORCE_COLOR", "1")], false),
        ] {
            assert_eq!(on(terminal, wishes, environment).colour, colour, "{environment:?}");
        }
    }

    #[test]
    fn width_is_what_is_asked_then_columns_then_the_terminals() {
        let auto = StyleOptions::default();
        let sixty = StyleOptions { width: Some(60), ..auto };
        for (terminal, wishes, environment, width) in [
            (true, auto, &[][..], Some(100)),
            (false, auto, &[], None),
            (false, auto, &[("COLUMNS", "72")], Some(72)),
            (true, auto, &[("COLUMNS", "72")], Some(72)),
            (true, auto, &[("COLUMNS", "0")], Some(100)),
            (true, auto, &[("COLUMNS", "wide")], Some(100)),
            (true, auto, &[("COLUMNS", "1")], Some(LEAST_WIDTH)),
            (true, sixty, &[("COLUMNS", "72")], Some(60)),
            (false, StyleOptions { width: Some(3), ..auto }, &[], Some(LEAST_WIDTH)),
        ] {
            assert_eq!(on(terminal, wishes, environment).width, width, "{environment:?}");
        }
    }
}
