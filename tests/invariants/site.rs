//! Sites of random catalogs: each page is well-formed, each link in the site leads somewhere, and
//! nothing runs or is loaded but the scripts of the program.

use super::{acts, random_catalog};
use meshcmp::catalog::read;
use meshcmp::commands::{Context, SiteBuilder};
use meshcmp::facts::Facts;
use meshcmp::model::Catalog;
use meshcmp::render::site_page;
use meshcmp::site::{DataFile, Site, SiteOptions};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// What is checked of a page.
#[derive(Default)]
struct ReadPage {
    ids: HashSet<String>,
    links: Vec<String>,
    scripts: Vec<String>,
    /// The links at the heads of the columns of a comparison.
    columns: HashSet<String>,
}

type Pages = BTreeMap<String, ReadPage>;

const DATA: &str = "data/entries.csv";

/// Elements that load or send something.
const LOADING: [&str; 8] = ["img", "iframe", "object", "embed", "audio", "video", "form", "base"];

static COLUMNS: LazyLock<Selector> = LazyLock::new(|| Selector::parse("#matrix thead a").unwrap());

/// The scripts of a site of harmless texts.
static SCRIPTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let catalog = read(include_str!("../seeds/catalog/every-type.toml")).unwrap();
    pages(&catalog).into_values().flat_map(|page| page.scripts).collect()
});

/// Checks any bytes.
pub fn holds(bytes: &[u8]) {
    let Ok(catalog) = read(&random_catalog::toml(bytes)) else {
        return;
    };
    if catalog.entries().len() == 0 {
        return; // there is no site without an entry
    }
    let pages = pages(&catalog);
    for (path, page) in &pages {
        let is_ours = |script| SCRIPTS.contains(script);
        assert!(page.scripts.iter().all(is_ours), "{path} has a foreign script");
        for link in &page.links {
            leads_somewhere(link, path, &pages);
        }
    }
}

/// Returns the pages of the site.
fn pages(catalog: &Catalog) -> Pages {
    let context = Context {
        facts: Facts::new(catalog, None),
        today: "2026-11-28".parse().unwrap(),
        evidence: false,
        hints: false,
    };
    let entries = context.facts.entries().collect();
    let mut site = Site::new(&context.facts, context.today, entries, SiteOptions::default());
    site.data.push(DataFile { path: DATA.to_owned(), meaning: "all" });
    let mut pages = Pages::new();
    let builder = SiteBuilder { context: &context, site: &site, linked: &site.linked_pages() };
    for page in builder.pages() {
        let mut html = Vec::new();
        site_page(&page, &site, &mut html).unwrap();
        let html = String::from_utf8(html).unwrap();
        pages.insert(page.path.clone(), read_page(&html, &page.path));
    }
    pages
}

/// Reads a page. Asserts that it is well-formed, loads nothing and has no characters that act, no
/// handlers and no id twice.
fn read_page(html: &str, path: &str) -> ReadPage {
    let bad = |&c: &char| (acts(c) && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert_eq!(html.chars().find(bad), None, "{path}");
    let parsed = Html::parse_document(html);
    assert!(parsed.errors.is_empty(), "{path}: {:?}\n{html}", parsed.errors);
    let mut page = ReadPage::default();
    for element in parsed.root_element().descendent_elements() {
        let name = element.value().name();
        assert!(!LOADING.contains(&name), "{path} has <{name}>");
        if name == "script" {
            page.scripts.push(element.text().collect());
        }
        for (attribute, value) in element.value().attrs() {
            match attribute {
                "id" => assert!(page.ids.insert(value.to_owned()), "{path} has {value} twice"),
                "href" => page.links.push(value.to_owned()),
                "src" | "srcset" => panic!("{path} loads {value}"),
                "style" => assert!(!value.contains("url"), "{path}: {value}"),
                _ => assert!(!attribute.starts_with("on"), "{path}: {attribute}={value}"),
            }
        }
    }
    let columns = parsed.select(&COLUMNS).filter_map(|link| link.attr("href"));
    page.columns = columns.map(str::to_owned).collect();
    page
}

/// Asserts that a link is to another site, or to a page and a place in it.
fn leads_somewhere(link: &str, path: &str, pages: &Pages) {
    if link.starts_with("https://") || link.starts_with("http://") || link == "data:," {
        return;
    }
    let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
    let file = match (file.strip_prefix("../"), path.split_once('/')) {
        _ if file.is_empty() => path.to_owned(),
        (Some(file), Some(_)) => file.to_owned(),
        (None, Some((folder, _))) => format!("{folder}/{file}"),
        _ => file.to_owned(),
    };
    if file == DATA {
        return;
    }
    let page = pages.get(&file).unwrap_or_else(|| panic!("{path}: {link} is no page"));
    if let Some(chosen) = fragment.strip_prefix("compare=") {
        let is_offered = |id| page.columns.contains(&format!("../entry/{id}.html"));
        assert!(chosen.split(',').all(is_offered), "{path}: {link}");
    } else if !fragment.is_empty() {
        assert!(page.ids.contains(fragment), "{path}: {link}");
    }
}
