//! HTML pages as their readers use them, in Chromium driven by Playwright, and their accessibility
//! as axe judges it. Both are installed below `target/` with the versions of
//! `tests/browser/package-lock.json`.

use crate::common::{meshcmp, repository_file, stdout, tools};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Returns the folder of the scripts with the packages that they use; `None` if there is no Node,
/// or outside CI no network.
fn scripts() -> Option<&'static Path> {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    FOLDER.get_or_init(install).as_deref()
}

fn install() -> Option<PathBuf> {
    tools::find(&["node"])?;
    let npm = tools::find(&["npm"])?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    std::fs::create_dir_all(&folder).unwrap();
    let lock = std::fs::read(repository_file("tests/browser/package-lock.json")).unwrap();
    let is_installed = std::fs::read(folder.join("installed")).is_ok_and(|one| one == lock);
    for file in std::fs::read_dir(repository_file("tests/browser")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    if is_installed {
        return Some(folder);
    }
    let output = Command::new(npm)
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .current_dir(&folder)
        .output()
        .unwrap();
    if output.status.success() {
        std::fs::write(folder.join("installed"), lock).unwrap();
        return Some(folder);
    }
    let reason = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(std::env::var_os("CI").is_none(), "npm ci failed: {reason}");
    eprintln!("skipped: npm ci failed: {reason}");
    None
}

/// Runs a script with Chromium and pages, and returns its stdout; `None` if something is missing.
fn run(script: &str, pages: &[PathBuf]) -> Option<String> {
    let browser = tools::find(&["chromium", "chromium-browser", "google-chrome"])?;
    let script = scripts()?.join(script);
    Some(tools::stdout(Command::new("node").arg(script).arg(browser).args(pages)))
}

/// Writes the page of a command line to a file.
fn page(folder: &Path, name: &str, line: &[&str], catalog: Option<&Path>) -> PathBuf {
    let file = folder.join(name).with_extension("html");
    let command = meshcmp(&[line, &["-f", "html"]].concat());
    let html = match catalog {
        Some(catalog) => stdout(command.env("MESHCMP_CATALOG", catalog)),
        None => stdout(command),
    };
    std::fs::write(&file, html).unwrap();
    file
}

#[test]
fn pages_can_be_searched_sorted_filtered_and_shared() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = repository_file("tests/catalogs/page.toml");
    let page = |name: &str, line: &[&str]| page(folder.path(), name, line, Some(&catalog));
    let pages = [
        page("list", &["list"]),
        page("compare", &["compare", "alpha", "beta"]),
        page("show", &["show", "beta"]),
        self::page(folder.path(), "long", &["list"], None),
    ];
    run("use.mjs", &pages);
}

/// The pages that axe examines: every command that prints HTML.
const PAGES: [(&str, &[&str]); 14] = [
    ("list", &["list", "--category", "mesh"]),
    ("compare", &["compare", "istio", "linkerd", "app-mesh"]),
    ("show", &["show", "linkerd", "--history"]),
    ("rank", &["rank", "--want", "mtls", "--want", "grpc"]),
    ("timeline", &["timeline", "--category", "mesh"]),
    ("events", &["events", "--since", "2026"]),
    ("strengths", &["strengths", "--category", "mesh"]),
    ("count", &["count", "license"]),
    ("search", &["search", "quic"]),
    ("sources", &["sources", "--stale", "24mo"]),
    ("explain", &["explain"]),
    ("explain-field", &["explain", "mtls"]),
    ("check", &["check", "catalog.toml"]),
    ("diff", &["diff", "tests/catalogs/small.toml", "tests/catalogs/page.toml"]),
];

#[test]
fn axe_finds_no_violation_on_any_page_width_and_colour_scheme() {
    let folder = tempfile::tempdir().unwrap();
    let pages = PAGES.map(|(name, line)| page(folder.path(), name, line, None));
    examine(&pages);
}

/// Asserts that axe finds no violation on pages, on phones and desktops, light and dark, and that none is
/// wider than the screen.
pub(crate) fn examine(pages: &[PathBuf]) {
    let Some(report) = run("axe.mjs", pages) else { return };
    let mut examined = 0;
    for line in report.lines() {
        let visit: Value = serde_json::from_str(line).unwrap();
        assert_eq!(visit["violations"], Value::Array(Vec::new()), "{line}");
        assert_eq!(visit["sideways"], false, "{line}");
        assert!(visit["checks"].as_u64().unwrap() > 10, "{line}");
        examined += 1;
    }
    assert_eq!(examined, pages.len() * 4);
}
