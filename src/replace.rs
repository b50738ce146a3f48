//! Writing a file whole or not at all, whatever comes between: an error, a full disk, Ctrl-C.

use std::fs::{self, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file. A regular file is replaced at once when all is written beside it; a device or a
/// pipe is written as it is.
///
/// # Errors
/// If it cannot be written; what was there before is still there, and nothing beside it.
pub fn write(path: &Path, print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let path = &target(path)?;
    let old = fs::metadata(path).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Some(old) if !old.is_file() => {
            let mut out = BufWriter::new(fs::File::create(path)?);
            print(&mut out)?;
            return out.flush();
        }
        _ => {}
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let file = interruption::unfinished(|| builder(old.as_ref()).tempfile_in(folder))?;
    // The mode that a new file is given is cut down by the umask.
    if let Some(old) = &old {
        file.as_file().set_permissions(old.permissions())?;
    }
    let mut out = BufWriter::new(file.as_file());
    print(&mut out)?;
    out.flush()?;
    drop(out);
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// What a link points to: a link stays a link, and one that leads nowhere is an error. Not every
/// link has a path behind it: `/dev/fd/63` may be a pipe.
fn target(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(why) if fs::symlink_metadata(path).is_ok() && fs::metadata(path).is_err() => Err(why),
        Err(_) => Ok(path.to_owned()),
        found => found,
    }
}

#[cfg_attr(not(unix), allow(unused_variables))]
fn builder(old: Option<&Metadata>) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".meshcmp-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = old.map_or(0o666, |old| old.permissions().mode());
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    builder
}

/// A signal that ends the program takes the unfinished file with it.
#[cfg(unix)]
mod interruption {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXFSZ};
    use signal_hook::flag;
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;
    use std::io;
    use std::path::PathBuf;
    use std::sync::mpsc::channel;
    use std::sync::{Arc, Mutex, Once, PoisonError};
    use std::thread::Builder;
    use tempfile::NamedTempFile;

    /// The file that is being written, or was the last to be.
    static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);
    static LISTENING: Once = Once::new();

    /// Makes the file. A signal that comes meanwhile waits until its name is known.
    pub(super) fn unfinished(
        make: impl FnOnce() -> io::Result<NamedTempFile>,
    ) -> io::Result<NamedTempFile> {
        LISTENING.call_once(listen);
        let mut unfinished = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
        let file = make()?;
        *unfinished = Some(file.path().to_owned());
        Ok(file)
    }

    /// Where this is not possible a signal ends the program as it does others. A file that grows
    /// beyond `ulimit -f` becomes an error of writing instead of a signal.
    fn listen() {
        let _ = flag::register(SIGXFSZ, Arc::default());
        let (ready, listening) = channel();
        // Only who listens takes the signals over.
        let listener = Builder::new().spawn(move || {
            let signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM]);
            drop(ready);
            if let Ok(mut signals) = signals {
                signals.forever().for_each(end);
            }
        });
        if listener.is_ok() {
            let _: Result<(), _> = listening.recv();
        }
    }

    fn end(signal: i32) {
        let unfinished = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = &*unfinished {
            let _ = std::fs::remove_file(file);
        }
        let _ = emulate_default_handler(signal);
    }
}

#[cfg(not(unix))]
mod interruption {
    use std::io;
    use tempfile::NamedTempFile;

    pub(super) fn unfinished(
        make: impl FnOnce() -> io::Result<NamedTempFile>,
    ) -> io::Result<NamedTempFile> {
        make()
    }
}
