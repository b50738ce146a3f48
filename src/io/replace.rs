//! Writing a file whole or not at all, whatever comes between: an error, a full disk, Ctrl-C.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file. A regular file is replaced at once when all is written beside it; a device or a
/// pipe is written as it is.
///
/// # Errors
/// If it cannot be written; what was there before is still there, and nothing beside it.
pub fn write(path: &Path, print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    if is_descriptor(path) {
        // What others have written there stays.
        return straight(OpenOptions::new().append(true).open(path)?, print);
    }
    let path = &target(path)?;
    let old = fs::metadata(path).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Some(old) if !old.is_file() => return straight(fs::File::create(path)?, print),
        // Who may not write a file may not put another in its place either.
        Some(_) => drop(OpenOptions::new().write(true).open(path)?),
        None => {}
    }
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = interruption::unfinished(|| builder(old.as_ref()).tempfile_in(folder))?;
    if let Some(old) = &old {
        keep(file.as_file(), old)?;
    }
    let mut out = BufWriter::new(file.as_file());
    print(&mut out)?;
    out.flush()?;
    drop(out);
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// Writes to something that is no regular file of its own.
fn straight(
    file: fs::File,
    print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    print(&mut out)?;
    out.flush()
}

/// Whether a path names a file that is open already.
fn is_descriptor(path: &Path) -> bool {
    let folders = ["/dev/fd", "/proc/self/fd"];
    path == Path::new("/dev/stderr") || folders.iter().any(|folder| path.starts_with(folder))
}

/// Gives a new file what others may do with the old one: the mode that it was made with is cut down
/// by the umask, and root makes files of its own. Who may not give a file away keeps it.
fn keep(file: &fs::File, old: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let new = file.metadata()?;
        if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
            let _ = fchown(file, Some(old.uid()), Some(old.gid()));
        }
    }
    file.set_permissions(old.permissions())
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
    pub(crate) fn unfinished(
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
            let ending = [SIGHUP, SIGINT, SIGQUIT, SIGTERM].into_iter();
            let signals = Signals::new(ending.filter(|&signal| !is_ignored(signal)));
            drop(ready);
            if let Ok(mut signals) = signals {
                signals.forever().for_each(end);
            }
        });
        if listener.is_ok() {
            let _: Result<(), _> = listening.recv();
        }
    }

    /// Whether whoever started the program had it ignore this signal, as `nohup` does; known on
    /// Linux alone.
    fn is_ignored(signal: i32) -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
        mask.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
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

    pub(crate) fn unfinished(
        make: impl FnOnce() -> io::Result<NamedTempFile>,
    ) -> io::Result<NamedTempFile> {
        make()
    }
}
