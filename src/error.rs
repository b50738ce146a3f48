//! Errors and exit codes.

use crate::diagnostic::{Diagnostic, Findings};
use std::fmt;
use std::io;

/// The reason why a command failed.
#[derive(Debug)]
pub enum Error {
    /// Mistakes on the command line, a line each.
    Usage(Vec<String>),
    /// Filter expressions with mistakes.
    Expressions(Vec<SourceDiagnostics>),
    /// A catalog with errors.
    Catalog(SourceDiagnostics),
    /// A profile for `rank` with errors.
    Profile(SourceDiagnostics),
    /// A file that cannot be read, and why.
    Unreadable(String, String),
    /// Names that match no entry or several, a line each.
    Entries(Vec<String>),
    /// An output that cannot be written, and why.
    Unwritable(String, io::Error),
    /// A folder with files of somebody else, which are not overwritten.
    Foreign {
        /// The folder.
        folder: String,
        /// The first of the files.
        files: Vec<String>,
    },
    /// Several errors.
    Several(Vec<Error>),
}

/// A text and the mistakes in it.
#[derive(Debug)]
pub struct SourceDiagnostics {
    /// The name of the file; none for an argument.
    pub name: Option<String>,
    /// The text.
    pub text: String,
    /// The mistakes.
    pub findings: Findings,
}

impl SourceDiagnostics {
    /// Returns an argument of the command line and the mistakes in it.
    pub fn of_argument(text: &str, findings: Vec<Diagnostic>) -> Self {
        Self { name: None, text: text.to_owned(), findings: findings.into() }
    }

    fn messages(&self) -> impl Iterator<Item = String> {
        self.findings.iter().map(|finding| finding.message.clone())
    }
}

/// The exit codes of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Success, even if there was nothing to show.
    Done = 0,
    /// Failure, or a result for which `--exit-code` asks for this code.
    Failed = 1,
    /// The command line is wrong.
    Usage = 2,
}

/// Returns both values.
///
/// # Errors
/// The error, or both errors.
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

/// Returns every value.
///
/// # Errors
/// All errors, if there are any.
pub fn collect_values<T, E>(
    results: impl IntoIterator<Item = Result<T, E>>,
) -> Result<Vec<T>, Vec<E>> {
    let mut values = Vec::new();
    let mut errors = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

impl Error {
    /// Creates an error for a single mistake on the command line.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Usage(vec![message.into()])
    }

    /// Returns its exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage(_) | Self::Expressions(_) => Exit::Usage,
            Self::Several(errors) if errors.iter().any(|one| one.exit() == Exit::Usage) => {
                Exit::Usage
            }
            Self::Catalog(_)
            | Self::Profile(_)
            | Self::Unreadable(..)
            | Self::Entries(_)
            | Self::Unwritable(..)
            | Self::Foreign { .. }
            | Self::Several(_) => Exit::Failed,
        }
    }

    fn messages(&self) -> Vec<String> {
        match self {
            Self::Usage(lines) | Self::Entries(lines) => lines.clone(),
            Self::Expressions(sources) => {
                sources.iter().flat_map(SourceDiagnostics::messages).collect()
            }
            Self::Catalog(source) | Self::Profile(source) => source.messages().collect(),
            Self::Unreadable(name, why) => vec![format!("cannot read {name}: {why}")],
            Self::Unwritable(name, why) => vec![format!("cannot write {name}: {}", reason(why))],
            Self::Foreign { folder, files } => vec![format!(
                "{folder} holds files that `site` did not write: {}; move them away, or name another folder",
                files.join(", ")
            )],
            Self::Several(errors) => errors.iter().flat_map(Self::messages).collect(),
        }
    }
}

impl fmt::Display for Error {
    /// Writes the messages without excerpts, a line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> =
            self.messages().iter().map(|message| format!("error: {message}")).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Error {}

/// Describes why a file cannot be read or written, without error numbers and names of temporary
/// files.
pub fn reason(why: &io::Error) -> String {
    match (why.kind(), why.raw_os_error()) {
        (io::ErrorKind::IsADirectory, _) => "it is a directory".to_owned(),
        (io::ErrorKind::AlreadyExists, _) => {
            "it exists already; remove it, or name another file".to_owned()
        }
        (io::ErrorKind::NotFound, _) => "there is no such file or directory".to_owned(),
        (io::ErrorKind::NotADirectory, None) => "it is not a directory".to_owned(),
        (_, Some(number)) => {
            let text = why.to_string();
            let number = format!(" (os error {number})");
            text.strip_suffix(&number).unwrap_or(&text).to_owned()
        }
        // `tempfile` adds the number and the path of its file.
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
            findings: messages.iter().map(finding).collect::<Vec<_>>().into(),
        }
    }

    #[test]
    fn every_mistake_is_printed_on_a_line() {
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
    fn a_usage_error_among_several_decides_the_exit_code() {
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
