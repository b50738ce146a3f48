//! `meshcmp site`: what is written, what is kept, and what is refused.

mod browser;
mod folder;
#[cfg(unix)]
mod kill;
mod options;
mod pages;

use crate::common::{meshcmp, small};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// Returns every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    collect(folder, "", &mut all);
    all
}

fn collect(folder: &Path, prefix: &str, all: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), all);
        } else {
            all.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// Writes the site of the small catalog into `public` in a folder, which must succeed.
fn write_small(folder: &TempDir, options: &[&str]) {
    let arguments = [&["site", "public"], options].concat();
    small(&arguments).current_dir(folder).assert().success().stdout_eq("public/index.html\n");
}

/// The site of the catalog that is built in.
static SHIPPED_SITE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    meshcmp(&["site", "public"]).current_dir(&folder).assert().success();
    folder
});

/// Returns the folder of the site of the catalog that is built in.
fn shipped_site() -> std::path::PathBuf {
    SHIPPED_SITE.path().join("public")
}
