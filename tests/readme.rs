//! The README shows real output, and CONTRIBUTING names real files.

use crate::common::{repository_file, shipped};

/// Replaces what stands below the command of each `console` block by its output at 80 columns,
/// stdout before stderr.
fn with_fresh_output(readme: &str) -> String {
    let mut fresh = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        fresh.push_str(line);
        fresh.push('\n');
        if line != "```console" {
            continue;
        }
        let prompt = lines.next().unwrap();
        let command = prompt.strip_prefix("$ meshcmp ").unwrap();
        let output = shipped(command).with("COLUMNS", "80").both();
        fresh.push_str(&format!("{prompt}\n{output}```\n"));
        let _old_output = lines.by_ref().find(|line| *line == "```");
    }
    fresh
}

/// `SNAPSHOTS=overwrite cargo test readme::` rewrites the README.
#[test]
fn readme_shows_real_output() {
    let path = repository_file("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    assert!(readme.contains("```console"));
    let fresh = with_fresh_output(&readme);
    snapbox::assert_data_eq!(fresh, snapbox::Data::read_from(&path, None).raw());
}

#[test]
fn contributing_names_files_that_exist() {
    let page = std::fs::read_to_string(repository_file("CONTRIBUTING.md")).unwrap();
    for name in page.split('`').skip(1).step_by(2) {
        let is_path =
            ["src/", "docs/", "tests/", "catalog."].iter().any(|start| name.starts_with(start));
        assert!(!is_path || repository_file(name).exists(), "{name} does not exist");
    }
}
