//! Running the program as a user does, in an environment that is the same everywhere.
#![allow(dead_code)] // each test file uses its part

use snapbox::cmd::Command;

/// The catalog of five invented systems.
pub const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/small.toml");

/// `meshcmp` with these arguments over the catalog that is built in, on 2026-11-22, without a
/// terminal.
pub fn meshcmp(arguments: &[&str]) -> Command {
    Command::new(env!("CARGO_BIN_EXE_meshcmp"))
        .env_clear()
        .env("MESHCMP_TODAY", "2026-11-22")
        .args(arguments)
}

/// The same over the small catalog.
pub fn small(arguments: &[&str]) -> Command {
    meshcmp(arguments).env("MESHCMP_CATALOG", SMALL)
}

/// What the program prints on stdout; it must succeed.
pub fn stdout(command: Command) -> String {
    let output = command.assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}
