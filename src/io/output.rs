//! Where the answer goes: standard output, or a file that is written whole or not at all.

use crate::error::Error;
use crate::io::replace;
use crate::render::{Options, render};
use crate::sheet::Sheet;
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

/// Prints a sheet to a file, or without one to standard output.
///
/// # Errors
/// If it cannot be written. A reader that has closed its end is no error.
pub fn print(sheet: &Sheet<'_>, options: &Options, file: Option<&Path>) -> Result<(), Error> {
    write(file, &|out| render(sheet, options, out))
}

/// Prints a text to a file, or without one to standard output.
///
/// # Errors
/// If it cannot be written. A reader that has closed its end is no error.
pub fn text(text: &str, file: Option<&Path>) -> Result<(), Error> {
    write(file, &|out| out.write_all(text.as_bytes()))
}

/// The file, unless it stands for standard output, be it as `-` or by a name of its descriptor.
#[must_use]
pub fn other_than_stdout(file: Option<&Path>) -> Option<&Path> {
    const STDOUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
    file.filter(|file| !STDOUT.iter().any(|name| file.as_os_str() == *name))
}

/// Refuses to write over a file that is read: what somebody wrote by hand would be gone. `-` is
/// whatever standard input comes from.
///
/// # Errors
/// If `file` is one of those read.
pub fn refuse_inputs(file: Option<&Path>, read: &[Option<&Path>]) -> Result<(), Error> {
    let there = |path: &Path| fs::canonicalize(path).ok().filter(|path| path.is_file());
    let Some(file) = other_than_stdout(file) else {
        return Ok(());
    };
    let Some(own) = there(file) else {
        return Ok(());
    };
    let input = |path: &Path| match path.as_os_str() == "-" {
        true => there(Path::new("/dev/stdin")),
        false => there(path),
    };
    if read.iter().flatten().any(|path| input(path).is_some_and(|path| path == own)) {
        let name = file.display();
        return Err(Error::usage(format!("--output: {name} is what is read; name another file")));
    }
    Ok(())
}

/// Something that writes itself.
type Printer<'a> = &'a dyn Fn(&mut dyn Write) -> io::Result<()>;

fn write(file: Option<&Path>, printer: Printer<'_>) -> Result<(), Error> {
    let file = other_than_stdout(file);
    let done = match file {
        None => to_stdout(printer),
        Some(path) => replace::write(path, printer),
    };
    let name = || file.map_or("standard output".into(), |path| path.display().to_string());
    match done {
        Err(why) if why.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|why| Error::Unwritable(name(), why)),
    }
}

fn to_stdout(printer: Printer<'_>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    printer(&mut out)?;
    out.flush()
}
