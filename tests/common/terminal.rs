//! A shell at a terminal, typed into as a person does: `script` lends the terminal.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Nothing that is tested takes long; a shell that hangs is to fail, not to block.
const PATIENCE: Duration = Duration::from_secs(30);

/// A shell that waits for input.
pub(crate) struct Terminal {
    child: Child,
    keyboard: ChildStdin,
    screen: Receiver<Vec<u8>>,
}

impl Terminal {
    /// Starts a shell and lets it run `setup`, a line that ends with its first prompt.
    pub(crate) fn open(shell: &str, setup: &str) -> Self {
        let mut terminal = Self::start(shell);
        let keys = format!("stty cols 200; {setup}; PS1='REA''DY'\r");
        terminal.type_until(&keys, "READY");
        terminal
    }

    /// Starts a shell.
    pub(crate) fn start(shell: &str) -> Self {
        let mut command = Command::new("script");
        super::tools::with_meshcmp(command.args(["-qec", shell, "/dev/null"]))
            .env("TERM", "dumb")
            .env("HOME", std::env::temp_dir())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let keyboard = child.stdin.take().unwrap();
        let mut output = child.stdout.take().unwrap();
        let (sender, screen) = channel();
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = output.read(&mut piece) {
                if sender.send(piece[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, keyboard, screen }
    }

    /// Types, and returns the screen when this stands there.
    pub(crate) fn type_until(&mut self, keys: &str, end: &str) -> String {
        self.type_and_wait(keys, |screen| screen.contains(end).then(|| screen.to_owned()))
    }

    /// Types, and reads the screen until `found` finds something there.
    fn type_and_wait<T>(&mut self, keys: &str, found: impl Fn(&str) -> Option<T>) -> T {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        let (start, mut seen) = (Instant::now(), Vec::new());
        loop {
            let text = String::from_utf8_lossy(&seen).into_owned();
            if let Some(found) = found(&text) {
                return found;
            }
            match self.screen.recv_timeout(PATIENCE.saturating_sub(start.elapsed())) {
                Ok(piece) => seen.extend(piece),
                Err(_) => panic!("the shell did not answer {keys:?}; the screen: {text:?}"),
            }
        }
    }

    /// All that is on the screen after `line`, TAB and Enter, when the next prompt stands there.
    pub(crate) fn complete_and_run(&mut self, line: &str) -> String {
        self.type_until(&format!("{line}\t\r"), "READY")
    }

    /// The line that stands there after `line` and TAB, and all that was on the screen.
    pub(crate) fn complete(&mut self, line: &str) -> (String, String) {
        // To the beginning of the line and to its end, so that the shell prints the line.
        let keys = format!("{line}\t\u{1}echo \"<\u{5}>\"\r");
        self.type_and_wait(&keys, |screen| {
            let (before, rest) = screen.split_once("\n<")?;
            let (line, after) = rest.split_once(">\r\n")?;
            after.contains("READY").then(|| (line.to_owned(), before.to_owned()))
        })
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
