//! The pages: every link leads somewhere, every fact is that of `show`, nothing is loaded.

use super::{files, shipped_site};
use crate::common::{meshcmp, stdout};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

fn select<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The parts of a page that are tested.
struct ParsedPage {
    ids: Vec<String>,
    links: Vec<String>,
    /// The entries that can be chosen, those of the columns of a comparison.
    choices: HashSet<String>,
    /// The number of elements that load something.
    loads: usize,
    heading: String,
    /// The text of the card and its values in the form of the data.
    card: (String, HashSet<String>),
    facts: BTreeMap<String, Vec<ShownFact>>,
}

impl ParsedPage {
    fn new(page: &str) -> Self {
        let page = Html::parse_document(page);
        let root = page.root_element();
        let attributes = |selector: &str, name: &str| {
            let elements = select(root, selector).into_iter();
            elements.map(|one| one.attr(name).unwrap().to_owned()).collect::<Vec<_>>()
        };
        let loading = "link:not([rel=canonical], [href='data:,']), img, iframe, script[src], form, [style*=url]";
        Self {
            ids: attributes("[id]", "id"),
            links: attributes("a[href]", "href"),
            choices: attributes("#matrix thead a", "href").into_iter().map(entry_id).collect(),
            loads: select(root, loading).len(),
            heading: text(select(root, "h1")[0]),
            card: (
                select(root, "article").into_iter().map(text).collect(),
                attributes("article [value]", "value").into_iter().collect(),
            ),
            facts: shown_facts(root),
        }
    }
}

/// Returns the id of the entry to whose page a link leads.
fn entry_id(link: String) -> String {
    let (_, id) = link.strip_suffix(".html").unwrap().rsplit_once('/').unwrap();
    id.to_owned()
}

/// Every page of the shipped site, by its path.
static PAGES: LazyLock<BTreeMap<String, ParsedPage>> = LazyLock::new(|| {
    let files = files(&shipped_site()).into_iter();
    let pages = files.filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, page)| (path, ParsedPage::new(str::from_utf8(&page).unwrap()))).collect()
});

/// Returns the path to which a relative link on a page leads.
fn target(page: &str, link: &str) -> String {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in link.split('/') {
        if part == ".." {
            parts.pop().unwrap();
        } else {
            parts.push(part)
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_somewhere() {
    let files: HashSet<String> = files(&shipped_site()).into_keys().collect();
    for (path, page) in &*PAGES {
        let ids: HashSet<_> = page.ids.iter().collect();
        assert_eq!(ids.len(), page.ids.len(), "{path} has an id twice");
        assert_eq!(page.loads, 0, "{path}");
    }
    let (mut inside, mut outside) = (0, 0);
    for (path, page) in &*PAGES {
        for address in &page.links {
            if address.starts_with("https://") || address.starts_with("http://") {
                outside += 1;
                continue;
            }
            inside += 1;
            let (file, fragment) = address.split_once('#').unwrap_or((address, ""));
            let file = if file.is_empty() { path.clone() } else { target(path, file) };
            assert!(files.contains(&file), "{path}: {address}");
            if let Some(chosen) = fragment.strip_prefix("compare=") {
                let choices = &PAGES[&file].choices;
                assert!(chosen.split(',').all(|id| choices.contains(id)), "{path}: {address}");
            } else if !fragment.is_empty() {
                assert!(PAGES[&file].ids.iter().any(|id| id == fragment), "{path}: {address}");
            }
        }
    }
    eprintln!("{inside} links inside the site, {outside} to others, on {} pages", PAGES.len());
    assert!(inside > 8_000 && outside > 1_000);
}

/// A value as a page shows it: text, note, address and date of its source.
#[derive(Debug, PartialEq)]
struct ShownFact {
    value: String,
    note: Option<String>,
    url: Option<String>,
    date: Option<String>,
}

/// Returns the current facts in the table of a card, by field.
fn shown_facts(page: ElementRef<'_>) -> BTreeMap<String, Vec<ShownFact>> {
    let mut facts: BTreeMap<String, Vec<ShownFact>> = BTreeMap::new();
    let mut field = String::new();
    for row in select(page, "table.facts tbody tr:not(.group, .was, .gap)") {
        if let Some(id) = row.attr("id") {
            id.strip_prefix("field-").unwrap().clone_into(&mut field);
        }
        let cells: Vec<_> = row.child_elements().collect();
        let url = select(cells[2], "a").first().and_then(|link| link.attr("href"));
        let date = select(cells[3], "time").first().map(|time| text(*time));
        let note = select(cells[1], "small").first().map(|note| text(*note));
        for value in select(cells[1], "bdi, data, time") {
            let data = value.attr("value").or(value.attr("datetime"));
            facts.entry(field.clone()).or_default().push(ShownFact {
                value: data.map_or_else(|| text(value), str::to_owned),
                note: note.clone(),
                url: url.map(str::to_owned),
                date: date.clone(),
            });
        }
    }
    facts
}

/// Returns the facts of a member of `show -f json --sources`.
fn json_facts(member: &Value) -> Vec<ShownFact> {
    let string = |value: &Value| value.as_str().map(str::to_owned);
    match member {
        Value::Array(elements) => elements.iter().flat_map(json_facts).collect(),
        Value::Object(fact) => vec![ShownFact {
            value: string(&fact["value"]).unwrap_or_else(|| match &fact["value"] {
                Value::Null => String::new(),
                number => number.to_string(),
            }),
            note: string(&fact["note"]),
            url: string(&fact["url"]),
            date: string(&fact["date"]),
        }],
        Value::String(value) => {
            vec![ShownFact { value: value.clone(), note: None, url: None, date: None }]
        }
        _ => Vec::new(),
    }
}

#[test]
fn every_fact_of_an_entry_equals_that_of_show() {
    let entries: Vec<&str> = PAGES
        .keys()
        .filter_map(|path| path.strip_prefix("entry/")?.strip_suffix(".html"))
        .collect();
    let arguments = [&["show"], &*entries, &["-f", "json", "--sources"]].concat();
    let json: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(&stdout(meshcmp(&arguments))).unwrap();
    assert_eq!(json.len(), entries.len());
    let (mut compared, mut unknown) = (0, 0);
    for (id, json) in entries.iter().zip(&json) {
        let page = &PAGES[&format!("entry/{id}.html")];
        let (body, values) = &page.card;
        let mut shown = page.facts.iter().collect::<BTreeMap<_, _>>();
        for (field, member) in json {
            let expected = json_facts(member);
            let is_unknown = |fact: &ShownFact| {
                fact.note.is_none() && ["", "unknown", "not-applicable"].contains(&&*fact.value)
            };
            match shown.remove(field) {
                Some(facts) => {
                    assert_eq!(*facts, expected, "{id}: {field}");
                    compared += facts.len();
                }
                // Known facts are told; names and links stand above the table.
                None if expected.iter().all(is_unknown) => unknown += 1,
                None if field == "id" => {}
                None if field == "name" => {
                    assert_eq!(page.heading, expected[0].value);
                }
                None => {
                    for fact in expected {
                        assert_eq!(fact.date, None, "{id}: {field} is missing");
                        let is_told = body.contains(&fact.value) || values.contains(&fact.value);
                        assert!(is_told, "{id}: {field} {}", fact.value);
                        compared += 1;
                    }
                }
            }
        }
        assert!(shown.is_empty(), "{id}: {shown:?}");
    }
    eprintln!("{compared} facts of {} entries compared, {unknown} fields unknown", entries.len());
    assert!(compared > 5_000);
}
