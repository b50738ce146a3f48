//! Sites of random catalogs: each page is well-formed, each link in the site leads somewhere, and
//! nothing runs or is loaded but the scripts of the program.

use super::{acts, random_catalog};
use meshcmp::catalog::read;
use meshcmp::commands::{Context, SiteBuilder};
use meshcmp::facts::Facts;
use meshcmp::model::Catalog;
use meshcmp::render::site_page;
use meshcmp::site::{DataFile, Site, SiteOptions};
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

type Pages = BTreeMap<String, Html>;

const DATA: &str = "data/entries.csv";

/// The scripts of a site of harmless texts.
static SCRIPTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let catalog = read(include_str!("../seeds/catalog/every-type.toml")).unwrap();
    pages(&catalog).values().flat_map(scripts).collect()
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
        let ids: Vec<_> = attributes(page, "id");
        let distinct: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len(), "{path} has an id twice");
        is_inert(page, path);
        for link in attributes(page, "href") {
            leads_somewhere(link, path, &pages);
        }
    }
}

/// Returns the pages of the site. Asserts that each is well-formed and has no characters that act.
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
        let bad = |&c: &char| (acts(c) && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
        assert_eq!(html.chars().find(bad), None, "{}", page.path);
        let parsed = Html::parse_document(&html);
        assert!(parsed.errors.is_empty(), "{}: {:?}\n{html}", page.path, parsed.errors);
        pages.insert(page.path, parsed);
    }
    pages
}

fn elements<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn attributes<'p>(page: &'p Html, name: &str) -> Vec<&'p str> {
    let all = elements(page, &format!("[{name}]")).into_iter();
    all.map(|element| element.attr(name).unwrap()).collect()
}

fn scripts(page: &Html) -> HashSet<String> {
    elements(page, "script").into_iter().map(|script| script.text().collect()).collect()
}

/// Asserts that only the scripts of the program run, and that nothing is loaded.
fn is_inert(page: &Html, path: &str) {
    assert!(scripts(page).is_subset(&SCRIPTS), "{path} has a foreign script");
    let loading =
        "img, iframe, object, embed, audio, video, form, base, [src], [srcset], [style*=url]";
    assert_eq!(elements(page, loading).len(), 0, "{path} loads something");
    for element in elements(page, "*") {
        let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
        assert_eq!(handler, None, "{path}");
    }
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
        let columns = elements(page, "#matrix thead a");
        let columns: HashSet<_> = columns.iter().filter_map(|link| link.attr("href")).collect();
        let is_offered = |id| columns.contains(format!("../entry/{id}.html").as_str());
        assert!(chosen.split(',').all(is_offered), "{path}: {link}");
    } else if !fragment.is_empty() {
        assert!(attributes(page, "id").contains(&fragment), "{path}: {link}");
    }
}
