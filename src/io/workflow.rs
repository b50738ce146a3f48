//! Paths as a GitHub workflow knows them.

use super::terminal;
use std::path::{MAIN_SEPARATOR, Path};

/// Returns the path of a file relative to the workspace of the workflow, with forward slashes. A file
/// outside the workspace keeps its path.
pub fn workflow_path(name: &str) -> String {
    let workspace = terminal::workspace().and_then(|folder| folder.canonicalize().ok());
    let file = Path::new(name).canonicalize().ok();
    let path = match (&workspace, &file) {
        (Some(workspace), Some(file)) => file.strip_prefix(workspace).ok(),
        _ => None,
    };
    let path = path.unwrap_or(Path::new(name)).display().to_string();
    if MAIN_SEPARATOR == '/' { path } else { path.replace(MAIN_SEPARATOR, "/") }
}
