//! Programs written by others: shells, parsers and browsers that read what meshcmp prints.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Returns the path of the first of these programs that is installed. If none is, the test is
/// skipped on a developer's machine and fails under CI.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let found = find_optional(names);
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{names:?} is not installed");
    }
    found
}

/// Like [`find`], for a program that CI does not need either.
pub(crate) fn find_optional(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    for folder in std::env::split_paths(&path) {
        for name in names {
            let program = folder.join(name);
            if program.is_file() {
                return Some(program);
            }
        }
    }
    eprintln!("skipped: {names:?} is not installed");
    None
}

/// Returns whether a program is installed, as [`find`] does.
pub(crate) fn is_installed(name: &str) -> bool {
    find(&[name]).is_some()
}

/// Runs a command, which must succeed, and returns its stdout.
#[track_caller]
pub(crate) fn stdout(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert!(status.success(), "{command:?}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

/// Puts meshcmp on the PATH of a command, fixes today's date and removes the variables that
/// change its output.
pub(crate) fn with_meshcmp(command: &mut Command) -> &mut Command {
    let program = Path::new(env!("CARGO_BIN_EXE_meshcmp"));
    let mut path = vec![program.parent().unwrap().to_owned()];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    for name in ["MESHCMP_CATALOG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.env("PATH", std::env::join_paths(path).unwrap()).env("MESHCMP_TODAY", "2026-11-28")
}

/// Runs `meshcmp` with these arguments and a file of this content. Returns the exit code and the most
/// memory that it took, in KB; nothing without Python.
pub(crate) fn measured(arguments: &[&str], content: &str) -> Option<(i32, u64)> {
    if !is_installed("python3") {
        return None;
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), content).unwrap();
    let script = "import resource, subprocess, sys\n\
        streams = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}\n\
        code = subprocess.run(sys.argv[1:], **streams).returncode\n\
        print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";
    let mut python = Command::new("python3");
    python.args(["-c", script, env!("CARGO_BIN_EXE_meshcmp")]).args(arguments).arg(file.path());
    let printed = stdout(&mut python);
    let (code, memory) = printed.trim().split_once(' ').unwrap();
    Some((code.parse().unwrap(), memory.parse().unwrap()))
}
