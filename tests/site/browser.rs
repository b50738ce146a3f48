//! The site in a real browser: choosing, following links, searching, going back, loading anew.

use super::{files, shipped_site, write_small};
use crate::common::chromium::Chromium;
use crate::common::meshcmp;
use crate::page;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

/// A page of each kind; the largest where there are several.
const KINDS: [&str; 6] = [
    "index.html",
    "category/gateway.html",
    "entry/istio.html",
    "events.html",
    "sources.html",
    "fields.html",
];

/// The names of the entries in the columns that are shown.
const SHOWN_ENTRIES: &str = "[...document.querySelectorAll('#matrix thead th')]
    .filter((th) => th.offsetWidth > 0).map((th) => th.querySelector('a').textContent)";

/// The ids of the fields in the rows that are shown.
const SHOWN_FIELDS: &str = "[...document.querySelectorAll('#matrix tbody th[scope=row] a')]
    .filter((link) => link.offsetWidth > 0).map((link) => link.hash.replace('#field-', ''))";

/// The names on the cards that are shown.
const SHOWN_CARDS: &str = "[...document.querySelectorAll('#data tbody tr:not(.group) th')]
    .filter((th) => th.offsetWidth > 0).map((th) => th.textContent.trim())";

fn choose(browser: &mut Chromium, id: &str) {
    browser.click(&format!("#pick [value={id}]"));
}

/// Returns the fields of a verdict in `compare`.
fn compared(entries: &[&str], verdict: &str) -> Vec<Value> {
    let arguments = [&["compare"], entries, &["-f", "json"]].concat();
    let output = meshcmp(&arguments).output().unwrap();
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = json["rows"].as_array().unwrap().iter();
    rows.filter(|row| row["verdict"] == verdict).map(|row| row["field"].clone()).collect()
}

#[test]
fn reader_chooses_follows_searches_and_comes_back() {
    let Some(mut browser) = Chromium::start() else { return };
    let site = shipped_site();
    browser.open(&site.join("index.html"), "");
    browser.click("header a[href='category/mesh.html']");
    browser.wait_for_file("mesh.html");
    assert_eq!(browser.evaluate(SHOWN_ENTRIES).as_array().unwrap().len(), 41);

    for id in ["istio", "app-mesh", "linkerd"] {
        choose(&mut browser, id);
    }
    assert_eq!(browser.evaluate(SHOWN_ENTRIES), json!(["App Mesh", "Istio", "Linkerd"]));
    browser.click("#pick [name=diff]");
    let differing = compared(&["app-mesh", "istio", "linkerd"], "differ");
    assert!(differing.len() > 20);
    assert_eq!(browser.evaluate(SHOWN_FIELDS), json!(differing));
    let state = "#compare=app-mesh,istio,linkerd&diff";
    assert_eq!(browser.evaluate("location.hash"), state);

    // A jump within the page keeps the choice in the address.
    browser.click("nav.jump a[href='#on-timeline']");
    assert_eq!(browser.evaluate("document.activeElement.id"), "on-timeline");
    assert_eq!(browser.evaluate("location.hash"), state);
    assert_eq!(browser.evaluate(SHOWN_FIELDS), json!(differing));

    // Follow a successor from the page of the one that has ended.
    browser.click("#matrix thead a[href$='app-mesh.html']");
    browser.wait_for_file("app-mesh.html");
    browser.click("#field-successor a");
    browser.wait_for_file("vpc-lattice.html");
    assert_eq!(browser.evaluate("document.querySelector('h1').textContent"), "VPC Lattice");

    // Search on the first page, and follow a result.
    browser.click("header .home a");
    browser.wait_for_file("index.html");
    browser.type_into("#controls [type=search]", "ebpf kernel");
    browser.wait_for("location.hash === '#q=ebpf+kernel'");
    let found = browser.evaluate(SHOWN_CARDS);
    assert!(found.as_array().unwrap().contains(&json!("Kmesh")), "{found}");
    assert!(found.as_array().unwrap().len() < 10, "{found}");
    browser.click("#data a[href='entry/kmesh.html']");
    browser.wait_for_file("kmesh.html");

    // Go back: the search is there, and so is the choice.
    browser.leave_by("history.back()");
    browser.wait_for_file("index.html");
    assert_eq!(browser.evaluate(SHOWN_CARDS), found);
    browser.leave_by("history.go(-3)");
    browser.wait_for_file("mesh.html");
    assert_eq!(browser.evaluate("location.hash"), state);
    assert_eq!(browser.evaluate(SHOWN_FIELDS), json!(differing));

    browser.reload();
    assert_eq!(browser.evaluate(SHOWN_ENTRIES), json!(["App Mesh", "Istio", "Linkerd"]));
    assert_eq!(browser.evaluate(SHOWN_FIELDS), json!(differing));
    browser.click("#pick button");
    assert_eq!(browser.evaluate(SHOWN_ENTRIES).as_array().unwrap().len(), 41);
    assert_eq!(browser.complaints, Vec::<String>::new());
}

#[test]
fn differences_in_the_page_are_those_of_compare() {
    let Some(mut browser) = Chromium::start() else { return };
    let site = shipped_site();
    let mut compared_fields = 0;
    for entries in [
        &["istio", "linkerd"][..],
        &["consul", "kuma", "cilium"],
        &["linkerd", "linkerd1"],
        &["open-service-mesh", "app-mesh", "traefik-mesh", "nginx-service-mesh"],
        &["a10-secure-service-mesh", "rotor"],
    ] {
        let fragment = format!("#compare={}&diff", entries.join(","));
        browser.open(&site.join("index.html"), "");
        browser.open(&site.join("category/mesh.html"), &fragment);
        let differing = compared(entries, "differ");
        assert_eq!(browser.evaluate(SHOWN_FIELDS), json!(differing), "{entries:?}");
        compared_fields += differing.len();
    }
    assert!(compared_fields > 100);
}

#[test]
fn each_value_of_a_comparison_leads_to_its_fact() {
    let Some(mut browser) = Chromium::start() else { return };
    let site = shipped_site();
    let mut pages = BTreeMap::new();
    let mut followed = 0;
    for category in fs::read_dir(site.join("category")).unwrap() {
        browser.open(&category.unwrap().path(), "");
        let links = "[...document.querySelectorAll('#matrix td a')]
            .map((link) => [link.getAttribute('href'), link.textContent])";
        for link in browser.evaluate(links).as_array().unwrap() {
            let (address, text) = (link[0].as_str().unwrap(), link[1].as_str().unwrap());
            let (path, id) = address.split_once('#').unwrap();
            let page = pages.entry(path.to_owned()).or_insert_with(|| {
                fs::read_to_string(site.join(path.strip_prefix("../").unwrap())).unwrap()
            });
            assert!(page.contains(&format!("id=\"{id}\"")), "{address}");
            assert!(!text.is_empty() && !text.starts_with(' '), "{address}");
            followed += 1;
        }
    }
    assert!(followed > 5_000, "{followed}");
}

#[test]
fn only_known_fields_have_a_value_for_an_entry() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&shipped_site().join("category/mesh.html"), "#compare=rotor,octarine&known");
    let known = browser.evaluate(SHOWN_FIELDS);
    let all: Vec<_> = ["differ", "same", "unknown"]
        .iter()
        .flat_map(|one| compared(&["rotor", "octarine"], one))
        .collect();
    let mut known = known.as_array().unwrap().clone();
    let mut all = all;
    known.sort_by_key(ToString::to_string);
    all.sort_by_key(ToString::to_string);
    assert_eq!(known, all);
}

#[test]
fn every_kind_of_page_loads_quickly_and_without_complaints() {
    let Some(mut browser) = Chromium::start() else { return };
    let site = shipped_site();
    for page in KINDS {
        let start = Instant::now();
        browser.open(&site.join(page), "");
        eprintln!("{page}: {} ms", start.elapsed().as_millis());
        let requests = "performance.getEntriesByType('resource').map((one) => one.name)
            .filter((name) => !name.startsWith('data:'))";
        assert_eq!(browser.evaluate(requests), json!([]), "{page}");
    }
    assert_eq!(browser.complaints, Vec::<String>::new());
}

#[test]
fn print_and_search_reach_what_is_out_of_view() {
    let Some(mut browser) = Chromium::start() else { return };
    let site = shipped_site();
    for (page, row) in
        [("index.html", "#data tbody tr"), ("category/mesh.html", "#matrix tbody tr")]
    {
        browser.open(&site.join(page), "");
        let visibility = format!(
            "getComputedStyle([...document.querySelectorAll('{row}')].at(-1)).contentVisibility"
        );
        assert_eq!(browser.evaluate(&visibility), "auto", "{page}");
        // What the find bar of the browser does, in rows that are not laid out.
        let find = format!(
            "window.getSelection().removeAllRanges(), window.find([...document.querySelectorAll('{row} th')].at(-1).textContent.trim())"
        );
        assert_eq!(browser.evaluate(&find), true, "{page}");
        browser.set_medium("print");
        assert_eq!(browser.evaluate(&visibility), "visible", "{page}");
        let height = format!(
            "[...document.querySelectorAll('{row}')].filter((one) => one.offsetHeight < 10).length"
        );
        assert_eq!(browser.evaluate(&height), 0, "{page}");
        browser.set_medium("");
    }
}

#[test]
fn comparison_on_paper_is_no_wider_than_the_page() {
    let Some(mut browser) = Chromium::start() else { return };
    let page = shipped_site().join("category/mesh.html");
    browser.set_screen(718, 1000, "light"); // A4 with margins
    browser.set_medium("print");
    for fragment in ["", "#compare=istio,linkerd,kuma"] {
        browser.open(&shipped_site().join("index.html"), "");
        browser.open(&page, fragment);
        let right = "Math.max(...[...document.querySelectorAll('#matrix td')]
            .map((cell) => cell.getBoundingClientRect().right))";
        let right = browser.evaluate(right).as_f64().unwrap();
        assert!(right > 0.0 && right <= 718.0, "{fragment}: {right}");
    }
    let label = "getComputedStyle(document.querySelector('#matrix tbody td'), '::before').content";
    assert_eq!(browser.evaluate(label), "none");
    browser.open(&shipped_site().join("index.html"), "");
    browser.open(&page, "");
    assert_eq!(browser.evaluate(label), "\"A10 Secure Service Mesh: \"");
}

#[test]
fn phones_scroll_no_page_sideways() {
    let Some(mut browser) = Chromium::start() else { return };
    let site = shipped_site();
    browser.set_screen(390, 800, "light");
    for page in KINDS {
        browser.open(&site.join(page), "");
        let width = browser.evaluate("document.documentElement.scrollWidth");
        assert!(width.as_u64().unwrap() <= 390, "{page}: {width}");
    }
}

#[test]
fn without_scripts_everything_shows() {
    let Some(mut browser) = Chromium::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (path, page) in files(&shipped_site()) {
        if !["index.html", "category/mesh.html"].contains(&&*path) {
            continue;
        }
        let page = String::from_utf8(page).unwrap();
        let (before, _) = page.split_once("<script>").unwrap();
        let file = folder.path().join(path.replace('/', "-"));
        fs::write(&file, before).unwrap();
        browser.open(&file, "#compare=istio&diff");
        let hidden =
            "[...document.querySelectorAll('tbody tr')].filter((row) => row.hidden).length";
        assert_eq!(browser.evaluate(hidden), 0, "{path}");
        assert_eq!(
            browser.evaluate("document.querySelector('.controls').offsetWidth"),
            0,
            "{path}"
        );
    }
}

#[test]
fn axe_finds_no_violation_on_any_kind_of_page() {
    let folder = tempfile::tempdir().unwrap();
    write_small(&folder, &[]);
    let small = folder.path().join("public");
    let kinds = [
        "index.html",
        "category/mesh.html",
        "entry/alpha.html",
        "events.html",
        "sources.html",
        "fields.html",
    ];
    let mut pages: Vec<_> = kinds.iter().map(|page| small.join(page)).collect();
    pages.push(shipped_site().join("category/spec.html"));
    pages.push(shipped_site().join("entry/app-mesh.html"));
    page::examine(&pages);
}
