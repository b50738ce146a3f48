//! HTML read back by a browser's parser.

use super::sample::{HOSTILE, cards, catalog, options, printed, sheet, single};
use super::{shown, shown_char};
use meshcmp::format::Format;
use meshcmp::model::{Status, Support, Value};
use meshcmp::render::Options;
use meshcmp::sheet::{Content, Layout, Row, Sheet};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};

fn page(sheet: &Sheet<'_>) -> Html {
    let page = Html::parse_document(&printed(sheet, &options(Format::Html)));
    assert_eq!(page.errors, Vec::<std::borrow::Cow<'_, str>>::new());
    page
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The values of a cell: machine-readable attributes, else its text.
fn values(cell: ElementRef<'_>) -> Vec<String> {
    let value = |element: ElementRef<'_>| {
        let said = element.attr("value").or(element.attr("datetime"));
        said.map_or_else(|| text(element), str::to_owned)
    };
    all(cell, "bdi, data, time").into_iter().map(value).collect()
}

/// The rows of the first table, without headings.
fn rows(page: &Html) -> Vec<Vec<ElementRef<'_>>> {
    let rows = all(page.root_element(), "tbody tr:not(.group)").into_iter();
    rows.map(|row| row.child_elements().collect()).collect()
}

/// The values of a JSON cell as the page shows them.
fn json_values(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::Null => vec![String::new()],
        serde_json::Value::Array(all) if all.is_empty() => vec![String::new()],
        serde_json::Value::String(text) => vec![shown(text)],
        serde_json::Value::Array(all) => all.iter().flat_map(json_values).collect(),
        other => vec![other.to_string()],
    }
}

#[test]
fn html_has_the_cells_of_json() {
    let catalog = catalog();
    let sheet = sheet(&catalog);
    let page = page(&sheet);
    let labels: Vec<_> = all(page.root_element(), "thead th").into_iter().map(text).collect();
    let json = printed(&sheet, &options(Format::Json));
    let json: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let rows = rows(&page);
    assert_eq!(rows.len(), json.len());
    let mut compared = 0;
    for (row, json) in rows.iter().zip(&json) {
        assert_eq!(row.len(), labels.len());
        for (label, cell) in labels.iter().zip(row) {
            let column = sheet.columns.iter().find(|column| column.label == *label).unwrap();
            if matches!(&*column.id, "bar" | "map" | "nothing" | "people" | "flag") {
                continue;
            }
            assert_eq!(values(*cell), json_values(&json[&*column.id]), "{label}");
            compared += 1;
        }
    }
    assert!(compared > 10 * HOSTILE.len());
}

#[test]
fn html_has_no_foreign_scripts_or_links() {
    let catalog = catalog();
    for sheet in [sheet(&catalog), cards(&catalog)] {
        let page = page(&sheet);
        for element in all(page.root_element(), "*") {
            let name = element.value().name();
            let harmful = ["img", "iframe", "object", "embed", "form", "svg", "base"];
            assert!(!harmful.contains(&name), "{name}");
            if name == "script" {
                assert_eq!(text(element), include_str!("../../src/render/html/page.js"));
            }
            for (attribute, value) in element.value().attrs() {
                assert!(!attribute.starts_with("on") && attribute != "src", "{attribute}");
                if attribute == "href" {
                    let known = ["https://example.org/", "#after", "#on-", "data:,"];
                    assert!(known.iter().any(|start| value.starts_with(start)), "{value}");
                }
                if attribute == "style" {
                    let parts = ["--full:", "--partial:", "--experimental:", "--unknown:"];
                    let known = [&parts[..], &["--columns:", "--rows:"]].concat();
                    assert!(known.iter().any(|start| value.starts_with(start)), "{value}");
                    assert!(!value.contains("url"), "{value}");
                }
            }
        }
        let external = all(page.root_element(), "a[href^=http]");
        assert!(!external.is_empty());
        // No link tells where it was followed.
        assert_eq!(all(page.root_element(), "meta[name=referrer][content=no-referrer]").len(), 1);
        let controls = page.root_element().text().flat_map(str::chars);
        let acts = |c: char| shown_char(c) != c;
        assert_eq!(controls.into_iter().find(|&c| acts(c)), None);
    }
}

#[test]
fn html_table_headers_have_scopes() {
    let catalog = catalog();
    let mut sheet = sheet(&catalog);
    sheet.rows[3].ending = Some(Status::Closed);
    let page = page(&sheet);
    let root = page.root_element();
    assert_eq!(root.attr("lang"), Some("en"));
    assert_eq!(all(root, "title, h1, table caption").len(), 3);
    assert_eq!(all(root, "thead th[scope=col]").len(), all(root, "thead tr > *").len());
    assert_eq!(all(root, "tbody th[scope=row]").len(), sheet.rows.len());
    assert_eq!(all(root, "tbody th[scope=rowgroup]").len(), 2);
    assert_eq!(
        all(root, "tr.over").len(),
        sheet.rows.iter().filter(|r| r.ending.is_some()).count()
    );
    assert!(text(all(root, "tr .hidden")[0]).starts_with("differ"));
    assert!(text(all(root, "caption")[0]).contains("40 of 40 entries"));
}

#[test]
fn html_facts_expand_to_source_and_date() {
    let catalog = catalog();
    let mut sheet = sheet(&catalog);
    let named = text(all(page(&sheet).root_element(), ".sources li")[2]);
    assert_eq!(named, "Read, javascript:alert(1), read 2026");
    for evidence in [false, true] {
        sheet.evidence = evidence;
        let page = page(&sheet);
        let details = all(page.root_element(), "td details");
        let facts = sheet.rows.iter().flat_map(|row| &row.cells).filter(
            |content| matches!(content, Content::Fact(fact) if fact.sources().next().is_some()),
        );
        assert_eq!(details.len(), facts.count());
        for one in details {
            assert_eq!(all(one, "summary").len(), 1);
            assert_eq!(one.attr("open").is_some(), evidence);
            let why = text(all(one, ".why")[0]);
            let date = ["2026-06", "2020-09", "2026"].iter().any(|date| why.ends_with(date));
            assert!(date, "{why}");
        }
    }
}

#[test]
fn html_cards_show_the_facts_of_each_entry() {
    let catalog = catalog();
    let sheet = cards(&catalog);
    let page = page(&sheet);
    let articles = all(page.root_element(), "article");
    assert_eq!(articles.len(), sheet.rows.len());
    for (article, hostile) in articles.into_iter().zip(HOSTILE) {
        let rows = all(article, "tbody tr");
        let license = rows.iter().find(|row| text(**row).starts_with("License")).unwrap();
        let cells: Vec<_> = license.child_elements().collect();
        let value = values(cells[1]);
        assert!(value == [shown(hostile)] || value == [""], "{value:?}");
        assert_eq!(text(cells[2]), "</a><script>|[x](y)");
        assert!(text(cells[3]).starts_with("2020-09"));
    }
}

#[test]
fn html_block_is_a_definition_list() {
    let mut sheet = single(Content::Value(Value::Support(Support::Yes)));
    sheet.layout = Layout::Blocks;
    let page = page(&sheet);
    assert_eq!(text(all(page.root_element(), "dl dt")[0]), "Text");
    assert_eq!(values(all(page.root_element(), "dl dd")[0]), ["yes"]);
}

#[test]
fn html_marks_undetermined_rows_in_words() {
    let mut sheet = single(Content::text("a"));
    sheet.rows.push(Row { undecided: true, ..Row::new(vec![Content::text("b")]) });
    let page = page(&sheet);
    let rows = rows(&page);
    assert_eq!(text(rows[0][0]), "a");
    assert_eq!(text(rows[1][0]), "b (match undetermined)");
}

#[test]
fn html_loads_no_resources() {
    let text =
        printed(&single(Content::text("a")), &Options { bom: true, ..options(Format::Html) });
    assert!(text.starts_with("<!DOCTYPE html>"));
    assert!(text.contains("default-src 'none'"));
    assert!(!text.contains("@import") && !text.contains("url("));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back(text in any::<String>(), odd in "[<>&\"'=/ \n\r\ta-c!\\-;#0-9]*") {
        for text in [text, odd] {
            let mut sheet = single(Content::text(&text));
            sheet.remarks.push(text.clone());
            let page = page(&sheet);
            prop_assert_eq!(values(rows(&page)[0][0]), [shown(&text)]);
            let remark = all(page.root_element(), ".remark")[0];
            prop_assert_eq!(remark.text().collect::<String>(), shown(&text));
        }
    }
}
