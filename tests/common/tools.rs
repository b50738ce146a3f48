//! Programs that others wrote and that read what we print.

use std::path::PathBuf;
use std::process::{Command, Output};

/// The program of one of these names. Without it a test is skipped on a machine at hand, and
/// fails where the variable `CI` is set.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|program| program.is_file());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{names:?} is not installed");
        eprintln!("skipped: {names:?} is not installed");
    }
    found
}

/// What a program that succeeds prints on stdout.
#[track_caller]
pub fn stdout(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert!(status.success(), "{command:?}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}
