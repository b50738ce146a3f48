//! Writes the answer to standard output, or to a file whole or not at all.

use super::pager::{Paged, Pager};
use super::{When, messages, replace};
use crate::error::{Error, reason};
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes to a file, or without one to standard output.
///
/// # Errors
/// If the output cannot be written. A reader that has closed the pipe is not an error.
pub fn write(
    file: Option<&Path>,
    print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    let (name, written) = match other_than_stdout(file) {
        Some(path) => (path.display().to_string(), replace::write(path, print)),
        None => ("standard output".to_owned(), write_to_stdout(print)),
    };
    match written {
        Err(why) if why.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|why| Error::Unwritable(name, why)),
    }
}

/// Writes a table like [`write()`], but through the pager if it is longer than the terminal and
/// `may_page`.
///
/// # Errors
/// If the output cannot be written. A reader that has closed the pipe is not an error.
pub fn write_table(
    file: Option<&Path>,
    may_page: bool,
    print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    let is_stdout = other_than_stdout(file).is_none();
    let Some(pager) = Pager::of_stdout().filter(|_| is_stdout && may_page) else {
        return write(file, print);
    };
    let unwritable = |why| Error::Unwritable("standard output".to_owned(), why);
    let mut table = Vec::new();
    print(&mut table).map_err(unwritable)?;
    let warning = if pager.is_needed(&table) {
        match pager.show(&table) {
            Ok(Paged::Shown) => return Ok(()),
            Ok(Paged::NotStarted) => Some("it was not started".to_owned()),
            Err(why) => Some(reason(&why)),
        }
    } else {
        None
    };
    write(file, |out| out.write_all(&table))?;
    if let Some(why) = warning {
        let command = pager.command();
        messages::message(&format!("warning: no pager `{command}`: {why}"), When::Auto);
    }
    Ok(())
}

/// Writes a text to a file, or without one to standard output.
///
/// # Errors
/// If the text cannot be written. A reader that has closed the pipe is not an error.
pub fn write_text(file: Option<&Path>, text: &str) -> Result<(), Error> {
    write(file, |out| out.write_all(text.as_bytes()))
}

/// Writes texts as the files of a folder, which is made if it is not there.
///
/// # Errors
/// If the path is not a folder, or a file cannot be written.
pub fn write_files(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    let unwritable = |why| Error::Unwritable(folder.display().to_string(), why);
    if folder.exists() && !folder.is_dir() {
        return Err(unwritable(ErrorKind::NotADirectory.into()));
    }
    fs::create_dir_all(folder).map_err(unwritable)?;
    for (name, text) in files {
        write_text(Some(&folder.join(name)), text)?;
    }
    Ok(())
}

fn write_to_stdout(print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    print(&mut out)?;
    out.flush()
}

/// Returns the file, unless it is another name of standard output.
pub fn other_than_stdout(file: Option<&Path>) -> Option<&Path> {
    const STDOUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
    file.filter(|file| !STDOUT.iter().any(|name| file.as_os_str() == *name))
}

/// Refuses to write over a file that exists: somebody may have edited it.
///
/// # Errors
/// If there is such a file.
pub fn refuse_existing(file: Option<&Path>) -> Result<(), Error> {
    match other_than_stdout(file).filter(|file| file.is_file()) {
        Some(file) => {
            let exists = ErrorKind::AlreadyExists.into();
            Err(Error::Unwritable(file.display().to_string(), exists))
        }
        None => Ok(()),
    }
}

/// Refuses to write over a file that is read; `-` among the inputs is standard input.
///
/// # Errors
/// If `file` is one of the inputs.
pub fn refuse_inputs(file: Option<&Path>, inputs: &[Option<&Path>]) -> Result<(), Error> {
    let Some(file) = other_than_stdout(file) else {
        return Ok(());
    };
    let Some(output) = existing_file(file) else {
        return Ok(());
    };
    for &input in inputs.iter().flatten() {
        let input = if input.as_os_str() == "-" { Path::new("/dev/stdin") } else { input };
        if existing_file(input).is_some_and(|input| input == output) {
            let name = file.display();
            return Err(Error::usage(format!(
                "--output: {name} is what is read; name another file"
            )));
        }
    }
    Ok(())
}

/// Returns the canonical path of a regular file, or `None` if there is none.
fn existing_file(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok().filter(|path| path.is_file())
}
