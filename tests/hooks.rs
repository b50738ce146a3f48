//! The pre-commit hook and the workflow step of this repository.

use crate::common::{SMALL, meshcmp, repository_file, tools};
use std::process::Command;

fn text(name: &str) -> String {
    std::fs::read_to_string(repository_file(name)).unwrap()
}

#[test]
fn pre_commit_hooks_check_several_files() {
    let entries: Vec<String> = text(".pre-commit-hooks.yaml")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("entry: meshcmp ").map(str::to_owned))
        .collect();
    assert_eq!(entries, ["check", "check --strict"]);
    for entry in entries {
        let words: Vec<&str> = entry.split(' ').chain([SMALL, SMALL]).collect();
        meshcmp(&words).assert().success().stdout_eq("2 files: no errors, no warnings\n");
    }
}

/// Returns the script of the step `name`, which stands in a block of lines.
fn script(workflow: &str, name: &str) -> String {
    let step = workflow.split("    - name: ").find(|step| step.starts_with(name)).unwrap();
    let (_, rest) = step.split_once("run: |\n").unwrap();
    let lines = rest.lines().map_while(|line| line.strip_prefix("        "));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn workflow_step_checks_each_file_of_its_list() {
    if !tools::is_installed("bash") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let names = ["a catalog.toml", "$(touch run).toml"];
    for name in names {
        std::fs::write(folder.path().join(name), "format = 1\n").unwrap();
    }
    let script = script(&text("action.yml"), "Check");
    for (arguments, code) in [("", 1), ("--errors-only --color never", 1), ("--wrong", 2)] {
        let mut bash = Command::new("bash");
        bash.args(["-euc", &script]).current_dir(folder.path());
        bash.env("FILES", names.join("\n") + "\n").env("ARGUMENTS", arguments);
        let output = tools::with_meshcmp(&mut bash).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        let told = String::from_utf8(output.stdout).unwrap();
        if code == 1 {
            let error = "title=missing-key::a catalog needs `catalog.title`";
            assert_eq!(told.matches(error).count(), 2, "{told}");
            assert!(told.contains("file=a catalog.toml,line=1"), "{told}");
        }
    }
    assert!(!folder.path().join("run").exists());
}
