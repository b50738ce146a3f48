//! The README shows what the program prints: every `console` block runs.

use crate::common::shipped;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// Runs the command of each block and writes what it prints below it, at 80 columns, stdout
/// before stderr.
fn rewritten(readme: &str) -> String {
    let mut out = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if line != "```console" {
            continue;
        }
        let command = lines.next().unwrap_or_default();
        out.push_str(command);
        out.push('\n');
        let typed = command.strip_prefix("$ meshcmp ").unwrap_or_default();
        out.push_str(&shipped(typed).with("COLUMNS", "80").both());
        out.push_str("```\n");
        let _ = lines.by_ref().find(|line| *line == "```");
    }
    out
}

/// `SNAPSHOTS=overwrite cargo test readme::` rewrites the README.
#[test]
fn readme_shows_real_output() {
    let readme = std::fs::read_to_string(README).unwrap_or_default();
    let expected = rewritten(&readme);
    assert!(readme.matches("```console").count() >= 5);
    if std::env::var_os("SNAPSHOTS").is_some_and(|mode| mode == "overwrite") {
        std::fs::write(README, &expected).unwrap_or_default();
        return;
    }
    snapbox::assert_data_eq!(readme, snapbox::Data::text(expected).raw());
}
