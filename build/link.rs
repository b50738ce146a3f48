//! What the linker is told.

use std::env::var;
use std::path::Path;
use std::process::Command;

/// Links gcc's unwinder into the program, where there is one to link.
///
/// The standard library asks for the shared one, which costs every start about a tenth of what an
/// empty program costs (`docs/performance.md`). With the same code inside, the linker leaves the
/// shared library out, since nothing needs it any more.
pub(crate) fn unwinder() {
    let is = |name, value| var(name).is_ok_and(|found| found == value);
    let at_home = var("HOST").ok() == var("TARGET").ok();
    let features = var("CARGO_CFG_TARGET_FEATURE").unwrap_or_default();
    let has_it = features.split(',').any(|one| one == "crt-static"); // all of libc, and this
    let is_gnu = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if !at_home || !is_gnu || has_it {
        return;
    }
    const ARCHIVE: &str = "libgcc_eh.a";
    let linker = var("RUSTC_LINKER").unwrap_or_else(|_| "cc".into());
    let asked = Command::new(linker)
        .arg(format!("-print-file-name={ARCHIVE}"))
        .output();
    let there = asked.is_ok_and(|answer| {
        let path = String::from_utf8_lossy(&answer.stdout);
        Path::new(path.trim()).is_absolute() // the bare name comes back if there is none
    });
    if there {
        println!(
            "cargo::rustc-link-arg-bins=-Wl,--push-state,--whole-archive,-l:{ARCHIVE},--pop-state"
        );
    }
}
