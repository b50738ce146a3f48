//! The options of `site`.

use super::{files, shipped_site, write_small};
use crate::common::{meshcmp, repository_file, small};
use std::collections::BTreeMap;

/// Returns the text files of the site of the small catalog, by their paths.
fn written(options: &[&str]) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    write_small(&folder, options);
    let files = files(&folder.path().join("public"));
    let texts = files.into_iter().filter(|(path, _)| !path.ends_with(".xlsx"));
    texts.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn every_page_has_its_place() {
    let folder = tempfile::tempdir().unwrap();
    write_small(&folder, &[]);
    let written = files(&folder.path().join("public"));
    let paths: Vec<_> = written.keys().map(String::as_str).collect();
    snapbox::assert_data_eq!(
        paths.join("\n"),
        snapbox::str![[r#"
.meshcmp-site
category/mesh.html
category/proxy.html
data/catalog.toml
data/entries.csv
data/entries.json
data/landscape.xlsx
entry/alpha.html
entry/beta.html
entry/plain-mesh.html
entry/proxima.html
entry/proxy-maker.html
events.html
fields.html
index.html
sources.html
"#]]
    );
}

#[test]
fn base_url_gives_canonical_addresses_and_a_sitemap() {
    let plain = written(&[]);
    assert!(!plain.contains_key("sitemap.xml"));
    assert!(plain.values().all(|page| !page.contains("rel=\"canonical\"")));
    let published = written(&["--base-url", "https://example.org/map"]);
    let sitemap = &published["sitemap.xml"];
    let mut pages = 0;
    for (path, page) in published.iter().filter(|(path, _)| path.ends_with(".html")) {
        let path = if path == "index.html" { "" } else { path };
        let address = format!("https://example.org/map/{path}");
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{path}");
        assert!(sitemap.contains(&format!("<loc>{address}</loc>")), "{path}");
        pages += 1;
    }
    assert_eq!(sitemap.matches("<loc>").count(), pages);
}

#[test]
fn title_replaces_that_of_the_catalog() {
    let written = written(&["--title", "Ours & <yours>"]);
    assert!(written["index.html"].contains("<title>Ours &amp; &lt;yours&gt;</title>"));
    assert!(written["events.html"].contains("<title>Events · Ours &amp; &lt;yours&gt;</title>"));
}

#[test]
fn narrowed_site_has_the_selected_entries_alone() {
    let whole = written(&[]);
    let entries = |site: &BTreeMap<String, String>| {
        site.keys().filter(|path| path.starts_with("entry/")).count()
    };
    for options in [&["--category", "mesh"][..], &["--where", "mtls=yes"], &["--as-of", "2021"]] {
        let narrowed = written(options);
        assert!(entries(&narrowed) < entries(&whole), "{options:?}");
        assert!(entries(&narrowed) > 0, "{options:?}");
        assert!(!narrowed.contains_key("data/catalog.toml"), "{options:?}");
        let json: Vec<serde_json::Value> =
            serde_json::from_str(&narrowed["data/entries.json"]).unwrap();
        assert_eq!(json.len(), entries(&narrowed));
    }
}

#[test]
fn pages_print_the_day() {
    assert!(written(&[])["index.html"].contains("As of <time>2026-11-28</time>"));
    assert!(written(&["--as-of", "2021"])["index.html"].contains("As of <time>2021</time>"));
}

#[test]
fn wrong_options_write_nothing() {
    for (options, code, message) in [
        (
            &["--base-url", "example.org"][..],
            2,
            "[..]it is an address such as https://example.org/[..]",
        ),
        (&["--category", "prxy"], 2, "[..]prxy[..]"),
        (&["--where", "grcp=yes"], 2, "error: unknown field `grcp`[..]"),
        (&["--as-of", "1990"], 1, "error: no entry is selected; public is as it was"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let arguments = [&["site", "public"], options].concat();
        let failed = small(&arguments).current_dir(&folder).assert().code(code).stdout_eq("");
        failed.stderr_eq(format!("{message}\n..."));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{options:?}");
    }
}

#[test]
fn site_of_the_catalog_built_in_equals_that_of_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = repository_file("catalog.toml");
    let arguments = ["site", "public", "--catalog", file.to_str().unwrap()];
    meshcmp(&arguments).current_dir(&folder).assert().success();
    assert!(files(&folder.path().join("public")) == files(&shipped_site()));
}

#[test]
fn workbook_is_that_of_list_and_the_first_page_leads_to_it() {
    let folder = tempfile::tempdir().unwrap();
    write_small(&folder, &[]);
    let written = files(&folder.path().join("public"));
    let list = small(&["list", "-c", "all", "-f", "xlsx"]).output().unwrap();
    assert!(list.stdout.starts_with(b"PK"));
    assert!(written["data/landscape.xlsx"] == list.stdout);
    let index = String::from_utf8_lossy(&written["index.html"]);
    assert!(index.contains("<a href=\"data/landscape.xlsx\" download>landscape.xlsx</a>"));
}
