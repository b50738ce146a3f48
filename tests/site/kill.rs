//! Runs of `site` that are killed while they write.

use super::{files, write_small};
use crate::common::SMALL;
use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

type Files = BTreeMap<String, Vec<u8>>;

const ROUNDS: u32 = 60;
const SIGKILL: i32 = 9;

/// The options of two sites that differ in their pages.
const OPTIONS: [&[&str]; 2] = [&[], &["--category", "mesh", "--title", "Meshes"]];

fn site(folder: &Path, options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meshcmp"));
    command.args(["site", "public"]).args(options).current_dir(folder);
    command.env("MESHCMP_TODAY", "2026-11-28").env("MESHCMP_CATALOG", SMALL);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn killed_run_leaves_the_old_or_the_new_site_whole() {
    let sites = OPTIONS.map(|options| {
        let folder = tempfile::tempdir().unwrap();
        write_small(&folder, options);
        files(&folder.path().join("public"))
    });
    let folder = tempfile::tempdir().unwrap();
    let (public, old) = (folder.path().join("public"), folder.path().join("public.old"));
    let start = Instant::now();
    write_small(&folder, OPTIONS[0]);
    let whole_run = start.elapsed();

    let mut killed = 0;
    for round in 0..ROUNDS {
        // Each run writes the other site, and is killed a little later than the one before; the last
        // ones after they have ended, unless the machine is busy.
        let mut run = site(folder.path(), OPTIONS[round as usize % 2]).spawn().unwrap();
        sleep(2 * whole_run * round / ROUNDS);
        run.kill().unwrap();
        let status = run.wait().unwrap();
        assert!(status.success() || status.signal() == Some(SIGKILL), "{status}");
        killed += u32::from(!status.success());
        assert_whole(&public, &old, &sites);
    }
    eprintln!("{killed} of {ROUNDS} runs were killed, within {whole_run:?}");
    assert!(killed > 0);

    write_small(&folder, OPTIONS[1]);
    assert_eq!(files(&public), sites[1]);
    assert!(!old.exists());
}

/// Checks that the site is one of these, or if there is none, the old one beside it.
fn assert_whole(public: &Path, old: &Path, sites: &[Files]) {
    let folder = if public.exists() { public } else { old };
    let found = files(folder);
    if !sites.contains(&found) {
        let paths: Vec<_> = found.keys().collect();
        panic!("{} is a mixture: {paths:?}", folder.display());
    }
}
