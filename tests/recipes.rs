//! Every block of docs/recipes.md runs.

use crate::common::{repository_file, tools};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// A fenced block.
struct Block {
    /// The words after the fence: the language, then the tool it needs.
    info: Vec<String>,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let text: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
            let info = info.split(',').map(str::to_owned).collect();
            let text = text.join("\n") + "\n";
            blocks.push(Block { info, text });
        }
    }
    blocks
}

/// Returns the interpreter of a block if it is installed.
fn interpreter(block: &Block) -> Option<Command> {
    let mut words: Vec<&str> = match block.info[0].as_str() {
        "sh" => vec!["sh", "-euc"],
        "nu" => vec!["nu", "-c"],
        "sql" => {
            let show = "import duckdb, sys; print(duckdb.sql(sys.argv[1]))";
            vec!["python3", "-c", show]
        }
        _ => return None,
    };
    let needed = block.info.get(1).map(String::as_str);
    match (words[0], needed) {
        ("nu", _) if tools::find_optional(&["nu"]).is_none() => return None,
        ("python3", _) if !has_duckdb() => return None,
        ("sh", Some(tool)) if !tools::is_installed(tool) => return None,
        _ => {}
    }
    let mut command = Command::new(words.remove(0));
    command.args(words).arg(block.text.trim_end());
    Some(command)
}

fn has_duckdb() -> bool {
    let found = Command::new("python3").args(["-c", "import duckdb"]).output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("skipped: DuckDB for Python is not installed");
    }
    found
}

fn files(folder: &Path) -> BTreeSet<String> {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

/// Runs the blocks in order and rewrites the outputs shown.
fn rerun(page: &str, folder: &Path) -> String {
    let mut page = page.to_owned();
    let blocks = blocks(&page);
    for (place, block) in blocks.iter().enumerate() {
        if let Some(name) = block.info.get(1).and_then(|info| info.strip_prefix("file=")) {
            std::fs::write(folder.join(name), &block.text).unwrap();
        }
        let Some(mut command) = interpreter(block) else {
            continue;
        };
        let before = files(folder);
        let output = tools::with_meshcmp(&mut command).current_dir(folder).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}{said}", block.text);
        let printed = String::from_utf8(output.stdout).unwrap();
        let wrote = files(folder) != before;
        assert!(wrote || !printed.is_empty(), "{} does nothing", block.text);
        if let Some(shown) = blocks.get(place + 1).filter(|next| next.info[0] == "text") {
            let below = |text: &str| format!("{}```\n\n```text\n{text}```", block.text);
            page = page.replacen(&below(&shown.text), &below(&printed), 1);
        }
    }
    page
}

#[test]
fn every_recipe_prints_what_it_shows() {
    if !tools::is_installed("sh") {
        return;
    }
    let path = repository_file("docs/recipes.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let databases = folder.path().join("databases.toml");
    std::fs::copy(repository_file("examples/databases.toml"), databases).unwrap();
    let rerun = rerun(&page, folder.path());
    assert!(blocks(&page).len() >= 12);
    // SNAPSHOTS=overwrite rewrites it.
    snapbox::assert_data_eq!(rerun, snapbox::Data::read_from(&path, None).raw());
}

#[test]
fn ci_recipe_uses_existing_commands() {
    let page = std::fs::read_to_string(repository_file("docs/recipes.md")).unwrap();
    let blocks = blocks(&page);
    let workflows = blocks.iter().filter(|block| block.info[0] == "yaml");
    let steps: Vec<_> = workflows
        .flat_map(|block| block.text.lines())
        .filter_map(|line| line.trim().strip_prefix("- run: "))
        .filter(|step| step.starts_with("meshcmp "))
        .collect();
    assert!(!steps.is_empty());
    for step in steps {
        let mut shell = Command::new("sh");
        tools::with_meshcmp(shell.args(["-euc", step])).current_dir(repository_file("examples"));
        let output = shell.output().unwrap();
        assert!(output.status.success(), "{step}: {output:?}");
    }
}
