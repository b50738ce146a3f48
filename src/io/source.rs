//! Where a catalog comes from.

use std::path::{Path, PathBuf};

/// The source of a catalog. The path `-` is standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogSource {
    /// The catalog that is built in.
    BuiltIn,
    /// A file that the command line names.
    File(PathBuf),
    /// A file that `MESHCMP_CATALOG` names.
    Environment(PathBuf),
}

impl CatalogSource {
    /// Returns the path; the catalog that is built in has none.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::BuiltIn => None,
            Self::File(path) | Self::Environment(path) => Some(path),
        }
    }
}
