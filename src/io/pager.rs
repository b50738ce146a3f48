//! The pager, through which a table goes that is longer than the terminal.

use super::terminal;
use std::io::{self, ErrorKind, Write};
use std::process::{Child, Command, ExitStatus, Stdio};

/// A command that shows text page by page.
#[derive(Debug)]
pub(super) struct Pager {
    command: String,
    /// The lines of the terminal.
    height: usize,
}

/// How a pager ended.
pub(super) enum Paged {
    /// It showed the text, or as much of it as the user wanted to see.
    Shown,
    /// The shell could not start it.
    NotStarted,
}

impl Pager {
    /// Returns the pager of a terminal on stdout, unless the environment turns it off or the height of
    /// the terminal is unknown.
    pub(super) fn of_stdout() -> Option<Self> {
        let height = terminal::height_of_stdout()?;
        let command = terminal::pager()?;
        Some(Self { command, height })
    }

    /// Returns the command, for messages.
    pub(super) fn command(&self) -> &str {
        &self.command
    }

    /// Returns whether a text is too long for the terminal, which shows a prompt below it.
    pub(super) fn is_needed(&self, text: &[u8]) -> bool {
        text.iter().filter(|byte| **byte == b'\n').count() >= self.height
    }

    /// Shows a text and waits until the pager ends. One that is quit early is not an error.
    ///
    /// # Errors
    /// If there is no shell, or the pager cannot be written to.
    pub(super) fn show(&self, text: &[u8]) -> io::Result<Paged> {
        keep_interrupts_from_program()?;
        let mut shell = shell(&self.command);
        if !terminal::has_options_for_less() {
            shell.env("LESS", "FRX");
        }
        let mut child = shell.stdin(Stdio::piped()).spawn()?;
        let written = feed(&mut child, text);
        let status = child.wait()?;
        if could_not_start(status) {
            return Ok(Paged::NotStarted);
        }
        match written {
            Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(why),
            _ => Ok(Paged::Shown),
        }
    }
}

/// Writes a text to the stdin of a process, and closes it.
fn feed(child: &mut Child, text: &[u8]) -> io::Result<()> {
    match child.stdin.take() {
        Some(mut stdin) => stdin.write_all(text),
        None => Ok(()),
    }
}

fn shell(command: &str) -> Command {
    let (name, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut shell = Command::new(name);
    shell.args([option, command]);
    shell
}

/// Returns whether a shell says that there is no such program, or that it is not a program.
fn could_not_start(status: ExitStatus) -> bool {
    matches!(status.code(), Some(126 | 127))
}

/// Leaves ctrl-c to the pager: it interrupts a search there, and should not end this program, which
/// would leave the terminal to two readers.
#[cfg(unix)]
fn keep_interrupts_from_program() -> io::Result<()> {
    let ignored = std::sync::Arc::default();
    signal_hook::flag::register(signal_hook::consts::SIGINT, ignored).map(|_| ())
}

#[cfg(not(unix))]
fn keep_interrupts_from_program() -> io::Result<()> {
    Ok(())
}
