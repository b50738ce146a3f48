//! Every way to fail, and its exit code.

use crate::diagnostic::Diagnostic;
use std::fmt;
use std::io;

/// Why a command gave no answer.
#[derive(Debug)]
pub enum Error {
    /// What the command line alone, or a word of a closed vocabulary, makes wrong: a line for each
    /// mistake.
    Usage(Vec<String>),
    /// Expressions of the filter language that cannot be used.
    Expressions(Vec<SourceDiagnostics>),
    /// A catalog with errors.
    Catalog(SourceDiagnostics),
    /// A profile of `rank` that is none.
    Profile(SourceDiagnostics),
    /// A file that cannot be read.
    Unreadable(String, String),
    /// Entries that are not there, or names that mean several: a line for each.
    Entries(Vec<String>),
    /// An answer that cannot be written.
    Unwritable(String, io::Error),
    /// Several of these at once.
    Several(Vec<Error>),
}

/// A text with what is wrong in it.
#[derive(Debug)]
pub struct SourceDiagnostics {
    /// The file; an argument has none.
    pub name: Option<String>,
    /// The text.
    pub text: String,
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
}

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, whether or not there was anything to show.
    Done = 0,
    /// Failed, or `--exit-code` was given and asks for it.
    Failed = 1,
    /// The command line is wrong.
    Usage = 2,
}

impl Exit {
    /// Every way to end, by code.
    pub const ALL: [Self; 3] = [Self::Done, Self::Failed, Self::Usage];

    /// What it stands for: the text of `help exit-codes`.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Done => {
                "Done. Also when no row matched, when `diff` found something, and when a reader \
                 such as `head` closed the pipe early."
            }
            Self::Failed => {
                "Failed: a catalog that cannot be read or has errors, an entry that is not there, \
                 an answer that cannot be written, or errors found by `check`. With --exit-code \
                 also: no row matched, or something differs. Nothing is on standard output, \
                 except what `check`, `diff` and --exit-code tell about."
            }
            Self::Usage => {
                "The command line is wrong: an option, a date or an expression that cannot be \
                 understood, or a field, category, status, group, source, support word or format \
                 that does not exist."
            }
        }
    }
}

/// Both results, or everything that is wrong with either.
///
/// # Errors
/// If one of them is an error.
pub fn collect_errors<A, B>(
    one: Result<A, Error>,
    other: Result<B, Error>,
) -> Result<(A, B), Error> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(one), Err(other)) => Err(Error::Several(vec![one, other])),
    }
}

impl Error {
    /// A single mistake on the command line.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Usage(vec![message.into()])
    }

    /// The exit code that the contract gives this failure.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage(_) | Self::Expressions(_) => Exit::Usage,
            Self::Several(all) if all.iter().any(|one| one.exit() == Exit::Usage) => Exit::Usage,
            Self::Catalog(_)
            | Self::Profile(_)
            | Self::Unreadable(..)
            | Self::Entries(_)
            | Self::Unwritable(..)
            | Self::Several(_) => Exit::Failed,
        }
    }
}

impl fmt::Display for Error {
    /// The message without excerpts: one line a mistake.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = match self {
            Self::Several(all) => {
                let told = all.iter().map(Self::to_string);
                return f.write_str(&told.collect::<Vec<_>>().join("\n"));
            }
            Self::Usage(lines) | Self::Entries(lines) => lines.clone(),
            Self::Expressions(faulty) => {
                faulty.iter().flat_map(|one| &one.findings).map(|one| one.message.clone()).collect()
            }
            Self::Catalog(faulty) | Self::Profile(faulty) => {
                faulty.findings.iter().map(|finding| finding.message.clone()).collect()
            }
            Self::Unreadable(name, why) => vec![format!("cannot read {name}: {why}")],
            Self::Unwritable(name, why) => vec![format!("cannot write {name}: {}", reason(why))],
        };
        for (place, line) in lines.iter().enumerate() {
            if place > 0 {
                writeln!(f)?;
            }
            write!(f, "error: {line}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// Why a file cannot be read or written, in words without numbers and names of helpers' files.
#[must_use]
pub fn reason(why: &io::Error) -> String {
    match (why.kind(), why.raw_os_error()) {
        (io::ErrorKind::IsADirectory, _) => "it is a directory".to_owned(),
        (io::ErrorKind::NotFound, _) => "there is no such file or directory".to_owned(),
        (io::ErrorKind::NotADirectory, None) => "it is no directory".to_owned(),
        (_, Some(number)) => {
            let text = why.to_string();
            let number = format!(" (os error {number})");
            text.strip_suffix(&number).unwrap_or(&text).to_owned()
        }
        // With the path of a helper's file behind it.
        (kind, None) => match why.to_string().split_once(" (os error ") {
            Some((text, _)) => text.to_owned(),
            None => kind.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faulty(name: Option<&str>, messages: &[&str]) -> SourceDiagnostics {
        let finding = |&message: &&str| Diagnostic::error("code", 0..1, message);
        SourceDiagnostics {
            name: name.map(str::to_owned),
            text: "text".to_owned(),
            findings: messages.iter().map(finding).collect(),
        }
    }

    #[test]
    fn every_mistake_is_a_line() {
        let expressions =
            || Error::Expressions(vec![faulty(None, &["a", "b"]), faulty(None, &["c"])]);
        let catalog = || Error::Catalog(faulty(Some("my.toml"), &["d", "e"]));
        for (error, told) in [
            (Error::usage("a"), "error: a"),
            (expressions(), "error: a\nerror: b\nerror: c"),
            (catalog(), "error: d\nerror: e"),
            (Error::Profile(faulty(None, &["f"])), "error: f"),
            (
                Error::Several(vec![
                    Error::Entries(vec!["g".to_owned(), "h".to_owned()]),
                    Error::Several(vec![expressions(), catalog()]),
                ]),
                "error: g\nerror: h\nerror: a\nerror: b\nerror: c\nerror: d\nerror: e",
            ),
        ] {
            assert_eq!(error.to_string(), told);
        }
    }

    #[test]
    fn of_several_errors_the_command_line_decides_how_the_program_ends() {
        let entries = || Error::Entries(Vec::new());
        for (several, exit) in [
            (vec![entries(), Error::usage("a")], Exit::Usage),
            (vec![entries(), Error::Several(vec![Error::usage("a")])], Exit::Usage),
            (vec![entries(), entries()], Exit::Failed),
        ] {
            assert_eq!(Error::Several(several).exit(), exit);
        }
    }
}
