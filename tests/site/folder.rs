//! The folder: it is replaced as a whole, and only if it holds nothing of somebody else.

use super::{files, write_small};
use crate::common::{SMALL, small};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const MANIFEST: &str = ".meshcmp-site";

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn put(folder: &Path, path: &str, text: &str) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

#[test]
fn same_input_gives_identical_bytes() {
    let (one, other) = (folder(), folder());
    write_small(&one, &[]);
    write_small(&other, &[]);
    write_small(&other, &[]);
    assert!(files(one.path()).len() > 10);
    assert_eq!(files(one.path()), files(other.path()));
}

#[test]
fn manifest_lists_every_file() {
    let folder = folder();
    write_small(&folder, &["--base-url", "https://example.org"]);
    let written = files(&folder.path().join("public"));
    let manifest = String::from_utf8(written[MANIFEST].clone()).unwrap();
    let listed: Vec<_> = manifest.lines().filter(|line| !line.starts_with('#')).collect();
    let expected: Vec<_> = written.keys().filter(|path| *path != MANIFEST).collect();
    assert_eq!(listed, expected);
}

#[test]
fn pages_that_are_gone_are_removed_and_hidden_files_kept() {
    let folder = folder();
    let public = folder.path().join("public");
    let kept = [".git/config", ".nojekyll", "entry/.keep", ".well-known/a/b.txt"];
    for path in kept {
        put(&public, path, "mine");
    }
    write_small(&folder, &[]);
    let before = files(&public);
    write_small(&folder, &["--category", "mesh"]);
    let after = files(&public);
    for path in kept {
        assert_eq!(before[path], b"mine", "{path}");
        assert_eq!(after[path], b"mine", "{path}");
    }
    assert!(
        before.contains_key("category/proxy.html") && !after.contains_key("category/proxy.html")
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something is left beside it");
}

#[test]
fn folder_with_files_of_somebody_else_is_refused_and_unchanged() {
    for (path, named) in [
        ("notes.txt", "notes.txt"),
        ("entry/mine.html", "entry/mine.html"),
        ("entry/deep/er/x", "entry/deep/er/x"),
    ] {
        for is_site in [false, true] {
            let folder = folder();
            if is_site {
                write_small(&folder, &[]);
            }
            let public = folder.path().join("public");
            put(&public, path, "mine");
            let before = files(folder.path());
            let message = format!(
                "error: public holds files that `site` did not write: {named}; \
                 move them away, or name another folder\n"
            );
            let refused = small(&["site", "public"]).current_dir(&folder);
            refused.assert().code(1).stdout_eq("").stderr_eq(message);
            assert_eq!(files(folder.path()), before);
        }
    }
}

#[test]
fn what_is_no_folder_is_refused() {
    let folder = folder();
    put(folder.path(), "file", "mine");
    small(&["site", "file"])
        .current_dir(&folder)
        .assert()
        .code(1)
        .stderr_eq("error: cannot write file: it is not a directory\n");
    small(&["site", "file/public"])
        .current_dir(&folder)
        .assert()
        .code(1)
        .stderr_eq("error: cannot write file/public: [..]\n");
    assert_eq!(files(folder.path())["file"], b"mine");
}

#[test]
fn parents_are_made() {
    let folder = folder();
    small(&["site", "a/b/public"]).current_dir(&folder).assert().success();
    assert!(folder.path().join("a/b/public/index.html").is_file());
}

#[test]
fn current_folder_and_folder_of_the_catalog_are_refused() {
    let folder = folder();
    let public = folder.path().join("public");
    fs::create_dir(&public).unwrap();
    small(&["site", "."])
        .current_dir(&public)
        .assert()
        .code(2)
        .stderr_eq("error: . is replaced as a whole: start from outside of it\n");
    write_small(&folder, &[]);
    let message = "error: public/data/catalog.toml is what is read, and public is replaced as a whole: \
         name another folder\n";
    let narrowed =
        ["site", "public", "--catalog", "public/data/catalog.toml", "--category", "mesh"];
    small(&narrowed).current_dir(&folder).assert().code(2).stderr_eq(message);
    assert_eq!(fs::read(public.join("data/catalog.toml")).unwrap(), fs::read(SMALL).unwrap());
}

#[test]
fn killed_run_is_recovered() {
    for is_new_in_place in [false, true] {
        let folder = folder();
        let (public, old) = (folder.path().join("public"), folder.path().join("public.old"));
        put(&public, ".git/config", "mine");
        write_small(&folder, &[]);
        let expected = files(&public);
        fs::rename(&public, &old).unwrap();
        if is_new_in_place {
            write_small(&super::folder::folder(), &[]);
            copy_without_hidden(&old, &public);
        }
        write_small(&folder, &[]);
        assert_eq!(files(&public), expected);
        assert!(!old.exists());
    }
}

/// Copies the files that a run writes.
fn copy_without_hidden(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        if !path.starts_with(".git/") {
            let file = to.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
    }
}

#[test]
fn folder_of_somebody_else_under_the_name_of_the_old_one_is_refused() {
    let folder = folder();
    put(folder.path(), "public.old/mine.txt", "mine");
    let refused = small(&["site", "public"]).current_dir(&folder).assert().code(1);
    refused
        .stderr_eq("error: [..]public.old holds files that `site` did not write: mine.txt; [..]\n");
    assert_eq!(files(folder.path()).len(), 1);
}

#[cfg(unix)]
#[test]
fn link_to_a_folder_stays_a_link_and_modes_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder();
    fs::create_dir(folder.path().join("real")).unwrap();
    fs::set_permissions(folder.path().join("real"), fs::Permissions::from_mode(0o750)).unwrap();
    symlink("real", folder.path().join("public")).unwrap();
    write_small(&folder, &[]);
    assert!(folder.path().join("public").is_symlink());
    let real = folder.path().join("real");
    assert!(real.join("index.html").is_file());
    assert_eq!(fs::metadata(real).unwrap().permissions().mode() & 0o777, 0o750);
}
