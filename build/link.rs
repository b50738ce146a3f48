//! What the linker is told, so that the program starts sooner. What each of it is worth stands in
//! `docs/performance.md`.

use std::env::var;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

/// gcc's unwinder, linked in. The standard library asks for the shared one; with the same code inside
/// the linker leaves that library out, since nothing needs it any more.
const UNWINDER: &str = "-Wl,--push-state,--whole-archive,-l:libgcc_eh.a,--pop-state";

/// What usual commands run, side by side, so that a start looks at fewer pages of the program.
/// `build/order.sh` makes it.
const ORDER: &str = "build/start.ld";

/// Asks for both in a release build for Linux with glibc, as far as its linker can do it.
///
/// # Errors
/// If nothing can be written in `folder`, that of the build script's output, where an empty program
/// is linked first.
pub(crate) fn sooner(folder: &Path) -> io::Result<()> {
    let is = |name, value| var(name).is_ok_and(|found| found == value);
    let is_gnu = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if !is("PROFILE", "release") || !is_gnu {
        return Ok(());
    }
    // A checkout may be moved, and cargo then says again what was said here: it knows this folder.
    let order = folder.join("start.ld");
    fs::copy(ORDER, &order)?;
    for argument in [UNWINDER, &format!("-Wl,-T,{}", order.display())] {
        if is_taken(argument, folder)? {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
    Ok(())
}

/// Whether an empty program can be linked with this argument, and runs if this machine can run it.
/// There are linkers that know no scripts, and where all of libc is linked in, the unwinder is, too.
fn is_taken(argument: &str, folder: &Path) -> io::Result<bool> {
    let (source, program) = (folder.join("empty.rs"), folder.join("empty"));
    fs::write(&source, "fn main() {}")?;
    let mut compiler = Command::new(var("RUSTC").unwrap_or_else(|_| "rustc".into()));
    let flags = var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    compiler.args(flags.split('\x1f').filter(|flag| !flag.is_empty()));
    if let Ok(linker) = var("RUSTC_LINKER") {
        compiler.arg(format!("-Clinker={linker}"));
    }
    let target = var("TARGET").unwrap_or_default();
    compiler.args(["--target", &target, &format!("-Clink-arg={argument}")]);
    compiler.arg("-o").arg(&program).arg(source);
    let links = compiler.output().is_ok_and(|done| done.status.success());
    let is_foreign = var("HOST").ok() != Some(target);
    let runs = || is_foreign || Command::new(&program).status().is_ok_and(|it| it.success());
    Ok(links && runs())
}
