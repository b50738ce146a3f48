//! Where the answer goes: standard output, or a file that is written whole or not at all.

use crate::error::Error;
use crate::render::{Options, render};
use crate::sheet::Sheet;
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

/// Something that writes itself.
type Printer<'a> = &'a dyn Fn(&mut dyn Write) -> io::Result<()>;

fn write(file: Option<&Path>, printer: Printer<'_>) -> Result<(), Error> {
    match file {
        None => match to_stdout(printer) {
            Err(why) if why.kind() == ErrorKind::BrokenPipe => Ok(()),
            done => done.map_err(|why| Error::Unwritable("standard output".to_owned(), why)),
        },
        Some(path) => {
            to_file(printer, path).map_err(|why| Error::Unwritable(path.display().to_string(), why))
        }
    }
}

fn to_stdout(printer: Printer<'_>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    printer(&mut out)?;
    out.flush()
}

/// A regular file is replaced at once when all is written beside it; a device or a pipe is
/// written as it is.
fn to_file(printer: Printer<'_>, path: &Path) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = &std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = std::fs::metadata(path).ok();
    if old.as_ref().is_some_and(std::fs::Metadata::is_dir) {
        return Err(io::Error::new(ErrorKind::IsADirectory, "it is a directory"));
    }
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        let mut out = BufWriter::new(std::fs::File::create(path)?);
        printer(&mut out)?;
        return out.flush();
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".meshcmp-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = old.as_ref().map_or(0o666, |old| old.permissions().mode());
        builder.permissions(std::fs::Permissions::from_mode(mode));
    }
    let mut out = BufWriter::new(builder.tempfile_in(folder.unwrap_or(Path::new(".")))?);
    printer(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}
