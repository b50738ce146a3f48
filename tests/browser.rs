//! HTML pages in a real browser: their cells are those of JSON, they log nothing and load nothing.

use crate::common::{HOSTILE, meshcmp, stdout, tools};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// A page in a headless browser.
struct Visit {
    /// The document after loading.
    document: Html,
    /// The messages on the console.
    console: Vec<String>,
    /// The URLs that the page requested.
    requests: Vec<String>,
}

fn visit(browser: &Path, page: &str, options: &[&str]) -> Visit {
    let folder = tempfile::tempdir().unwrap();
    let (file, log) = (folder.path().join("page.html"), folder.path().join("net.json"));
    std::fs::write(&file, page).unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--enable-logging=stderr", "--timeout=20000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("--log-net-log={}", log.display()))
        .args(options)
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    let console = errors.lines().filter(|line| line.contains("CONSOLE"));
    let log = std::fs::read_to_string(log).unwrap();
    let asked = log.split("\"url\":\"").skip(1);
    let mut requests: Vec<String> = asked
        .map(|rest| rest.chars().take_while(|&c| c != '"').collect())
        .filter(|url: &String| page_asks(page, url))
        .collect();
    requests.dedup();
    Visit {
        document: Html::parse_document(&String::from_utf8(output.stdout).unwrap()),
        console: console.map(str::to_owned).collect(),
        requests,
    }
}

/// Returns whether the page, not the browser itself, requests a URL: then it names the host. The
/// page itself does not count.
fn page_asks(page: &str, url: &str) -> bool {
    match url.split_once("://") {
        Some(("file", path)) => !path.ends_with("page.html"),
        Some((_, rest)) => page.contains(rest.split(['/', ':', '?']).next().unwrap_or_default()),
        None => false,
    }
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

/// The values of a cell: machine-readable attributes, else its text.
fn values(cell: ElementRef<'_>) -> Vec<String> {
    let value = |one: ElementRef<'_>| {
        let said = one.attr("value").or(one.attr("datetime"));
        said.map_or_else(|| one.text().collect(), str::to_owned)
    };
    all(cell, "bdi, data, time").into_iter().map(value).collect()
}

/// The values of a JSON cell, with pictures for control characters.
fn of_json(value: &Value) -> Vec<String> {
    let picture = |c: char| match c {
        '\n' | '\t' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap(),
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' => '\u{fffd}',
        c => c,
    };
    match value {
        Value::Null => vec![String::new()],
        Value::Array(elements) if elements.is_empty() => vec![String::new()],
        Value::Array(elements) => elements.iter().flat_map(of_json).collect(),
        Value::String(text) => vec![text.chars().map(picture).collect()],
        other => vec![other.to_string()],
    }
}

fn list(catalog: Option<&str>, format: &str) -> String {
    let command = meshcmp(&["list", "--columns", "all", "--format", format]);
    match catalog {
        Some(catalog) => stdout(command.env("MESHCMP_CATALOG", catalog)),
        None => stdout(command),
    }
}

#[test]
fn browser_shows_the_cells_of_json() {
    let Some(browser) = tools::find(&["chromium", "chromium-browser", "google-chrome"]) else {
        return;
    };
    for catalog in [None, Some(HOSTILE)] {
        let seen = visit(&browser, &list(catalog, "html"), &[]);
        assert_eq!(seen.console, Vec::<String>::new());
        assert_eq!(seen.requests, Vec::<String>::new());
        let json: Vec<serde_json::Map<String, Value>> =
            serde_json::from_str(&list(catalog, "json")).unwrap();
        let rows = all(seen.document.root_element(), "tbody tr");
        assert_eq!(rows.len(), json.len());
        for (row, json) in rows.iter().zip(&json) {
            let cells: Vec<_> = row.child_elements().map(values).collect();
            let expected: Vec<_> = json.values().map(of_json).collect();
            assert_eq!(cells, expected);
        }
    }
}

#[test]
fn every_page_loads_without_console_messages() {
    let Some(browser) = tools::find(&["chromium", "chromium-browser", "google-chrome"]) else {
        return;
    };
    for arguments in [
        &["compare", "formula", "markup", "lines", "--all"][..],
        &["compare", "formula", "markup", "--sources"],
        &["show", "markup", "--history"],
        &["explain", "mtls"],
        &["sources"],
    ] {
        let command = meshcmp(&[arguments, &["--format", "html"]].concat());
        let page = stdout(command.env("MESHCMP_CATALOG", HOSTILE));
        let seen = visit(&browser, &page, &["--window-size=400,800"]);
        let root = seen.document.root_element();
        assert_eq!(all(root, "h1").len(), 1, "{arguments:?}");
        assert_eq!(all(root, "img, iframe, form, [onerror]").len(), 0);
        assert_eq!(seen.console, Vec::<String>::new(), "{arguments:?}");
        assert_eq!(seen.requests, Vec::<String>::new(), "{arguments:?}");
    }
}

#[test]
fn browser_reports_broken_pages() {
    let Some(browser) = tools::find(&["chromium", "chromium-browser", "google-chrome"]) else {
        return;
    };
    let page = "<!DOCTYPE html><script>console.log('x')</script><img src='http://127.0.0.1:9/x'>";
    let seen = visit(&browser, page, &[]);
    assert!(!seen.console.is_empty());
    assert_eq!(seen.requests, ["http://127.0.0.1:9/x"]);
}
