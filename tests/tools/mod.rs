//! What several test files need.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // each file uses its part

pub mod terminal;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The program as a user has it: on the PATH, with nothing of this machine in its environment.
pub fn environment(command: &mut Command) -> &mut Command {
    let program = Path::new(env!("CARGO_BIN_EXE_meshcmp"));
    let mut path = vec![program.parent().unwrap().to_owned()];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    for name in ["MESHCMP_CATALOG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.env("PATH", std::env::join_paths(path).unwrap()).env("MESHCMP_TODAY", "2026-11-22")
}

/// Whether a tool is there. Where it is not, the test says so and stops, but fails under CI.
pub fn have(tool: &str) -> bool {
    let found = find(tool);
    if !found {
        assert!(std::env::var_os("CI").is_none(), "{tool} is not installed");
        eprintln!("skipped: {tool} is not installed");
    }
    found
}

/// Whether a tool is there that nobody has to have: where it is not, the test says so and goes on.
pub fn have_spare(tool: &str) -> bool {
    let found = find(tool);
    if !found {
        eprintln!("skipped: {tool} is not installed");
    }
    found
}

fn find(tool: &str) -> bool {
    std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
        .any(|folder| folder.join(tool).is_file())
}

/// A file of this repository.
pub fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
