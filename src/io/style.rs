//! The looks of the output: width, colour and links, from options, environment and terminal.

use super::When;
use crate::render::OutputStyle;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::Path;

/// The style that the options ask for.
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
    /// The file of the answer (`-o`), if it does not go to stdout.
    pub file: Option<&'p Path>,
}

/// The smallest width for which tables are laid out.
pub const MIN_WIDTH: usize = 20;

/// Returns the style for an answer on stdout, or in a file.
pub fn style(options: StyleOptions<'_>) -> OutputStyle {
    let terminal = match options.file {
        None => std::io::stdout().is_terminal(),
        Some(file) => is_terminal(file),
    };
    decide(options, terminal, terminal_width, |name| std::env::var_os(name))
}

/// Returns whether a path is a terminal, such as `/dev/tty`.
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

/// Returns the style for messages on stderr.
pub fn message_style(when: When) -> OutputStyle {
    let terminal = std::io::stderr().is_terminal();
    let options = StyleOptions { colour: when, hyperlinks: When::Never, ..StyleOptions::default() };
    let style = decide(options, terminal, terminal_width, |name| std::env::var_os(name));
    // Lines are wrapped for terminals only; programs search whole lines.
    let width = style.width.filter(|_| terminal);
    OutputStyle { width, ..style }
}

fn decide(
    options: StyleOptions<'_>,
    terminal: bool,
    terminal_width: impl Fn() -> Option<usize>,
    environment: impl Fn(&str) -> Option<OsString>,
) -> OutputStyle {
    let columns = || {
        let text = environment("COLUMNS")?;
        text.to_str()?.trim().parse::<usize>().ok().filter(|&columns| columns > 0)
    };
    let width = options.width.or_else(columns).or_else(|| terminal.then(terminal_width).flatten());
    let dumb = environment("TERM").is_some_and(|term| term == "dumb");
    OutputStyle {
        width: width.map(|width| width.max(MIN_WIDTH)),
        ascii: options.ascii,
        colour: colour(options.colour, terminal, &environment),
        hyperlinks: match options.hyperlinks {
            When::Always => true,
            When::Never => false,
            When::Auto => terminal && !dumb,
        },
        terminal,
    }
}

/// Decides on colour. The first that applies decides: `--color`, `NO_COLOR`, `FORCE_COLOR` or
/// `CLICOLOR_FORCE`, `TERM=dumb`, whether it is a terminal.
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

    fn on(terminal: bool, options: StyleOptions<'_>, environment: &[(&str, &str)]) -> OutputStyle {
        decide(
            options,
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
    fn first_setting_decides_on_colour() {
        let auto = StyleOptions::default();
        let always = StyleOptions { colour: When::Always, ..auto };
        let never = StyleOptions { colour: When::Never, ..auto };
        for (terminal, options, environment, colour) in [
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
            assert_eq!(on(terminal, options, environment).colour, colour, "{environment:?}");
        }
    }

    #[test]
    fn width_option_comes_before_columns_and_the_terminal() {
        let auto = StyleOptions::default();
        let sixty = StyleOptions { width: Some(60), ..auto };
        for (terminal, options, environment, width) in [
            (true, auto, &[][..], Some(100)),
            (false, auto, &[], None),
            (false, auto, &[("COLUMNS", "72")], Some(72)),
            (true, auto, &[("COLUMNS", "72")], Some(72)),
            (true, auto, &[("COLUMNS", "0")], Some(100)),
            (true, auto, &[("COLUMNS", "wide")], Some(100)),
            (true, auto, &[("COLUMNS", "1")], Some(MIN_WIDTH)),
            (true, sixty, &[("COLUMNS", "72")], Some(60)),
            (false, StyleOptions { width: Some(3), ..auto }, &[], Some(MIN_WIDTH)),
        ] {
            assert_eq!(on(terminal, options, environment).width, width, "{environment:?}");
        }
    }
}
