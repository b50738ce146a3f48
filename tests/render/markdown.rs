//! Markdown read back by pulldown-cmark.

use super::sample::{HOSTILE, cards, catalog, options, printed, sheet, single};
use super::shown;
use meshcmp::format::Format;
use meshcmp::model::{Fact, Support, Value};
use meshcmp::render::{Options, OutputStyle};
use meshcmp::sheet::{Column, Content, Layout, Row, Sheet};
use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Options as Extensions, Parser, Tag, TagEnd};

/// The content of a rendered page.
#[derive(Debug, Default)]
struct Seen {
    /// The cells of every table, header first.
    tables: Vec<Vec<Vec<String>>>,
    /// Headings, paragraphs and items.
    lines: Vec<String>,
    /// Every link.
    links: Vec<String>,
    /// The footnotes that cells refer to, in order.
    references: Vec<String>,
    /// Unexpected markup.
    foreign: Vec<String>,
}

fn seen(text: &str) -> Seen {
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_MATH
        | Extensions::ENABLE_GFM;
    let mut seen = Seen::default();
    let mut line = String::new();
    for event in Parser::new_ext(text, extensions) {
        match event {
            Event::Text(text) => line.push_str(&text),
            Event::InlineHtml(html) if &*html == "<br>" => line.push('\n'),
            Event::InlineHtml(html) if &*html == "<!-- -->" => {}
            Event::SoftBreak => line.push('\n'),
            Event::FootnoteReference(name) => seen.references.push(name.into_string()),
            Event::Start(Tag::Table(_)) => seen.tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                seen.tables.last_mut().unwrap().push(Vec::new());
            }
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                assert!(matches!(link_type, LinkType::Autolink | LinkType::Inline));
                seen.links.push(dest_url.into_string());
            }
            Event::End(TagEnd::TableCell) => {
                let row = seen.tables.last_mut().unwrap().last_mut().unwrap();
                row.push(std::mem::take(&mut line));
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) => {
                seen.lines.push(std::mem::take(&mut line));
            }
            Event::Start(
                Tag::TableCell
                | Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::Strong
                | Tag::List(None)
                | Tag::Item
                | Tag::BlockQuote(None)
                | Tag::FootnoteDefinition(_),
            )
            | Event::End(_) => {}
            other => seen.foreign.push(format!("{other:?}")),
        }
    }
    seen
}

fn markdown(sheet: &Sheet<'_>) -> Seen {
    seen(&printed(sheet, &options(Format::Markdown)))
}

#[test]
fn every_hostile_text_is_one_markdown_cell() {
    let catalog = catalog();
    let sheet = sheet(&catalog);
    let seen = markdown(&sheet);
    assert_eq!(seen.foreign, Vec::<String>::new());
    let [table] = &seen.tables[..] else { panic!("one table") };
    let header = &table[0];
    let place = |label: &str| header.iter().position(|cell| cell == label).unwrap();
    assert_eq!(header[0], "Name | <b>");
    let headings = table[1..].iter().filter(|row| sheet.groups.iter().any(|g| row[0] == g.label));
    assert_eq!(headings.count(), 2);
    let rows: Vec<_> =
        table[1..].iter().filter(|row| row[place("People")] == "for people").collect();
    assert_eq!(rows.len(), HOSTILE.len() + 1);
    for (row, text) in rows.iter().zip(HOSTILE) {
        assert_eq!(row.len(), header.len());
        assert_eq!(row[place("Text")], shown(text));
        assert_eq!(row[place("List")], shown(text) + ", second");
        assert_eq!(row[place("Map")], format!("yes: 3, text: {}", shown(text)));
        assert_eq!(row[place("Categories")], "Service mesh, <b>|odd");
    }
    let links = |link: &&String| !link.starts_with("https://example.org");
    assert_eq!(seen.links.iter().find(links), None);
}

#[test]
fn markdown_comparison_for_a_pull_request() {
    let catalog = catalog();
    let mut sheet = sheet(&catalog);
    let kept = ["verdict", "name", "status", "languages", "mtls", "entry"];
    let is_kept = |column: &Column<'_>| kept.contains(&&*column.id);
    let places: Vec<_> = (0..sheet.columns.len()).filter(|&i| is_kept(&sheet.columns[i])).collect();
    sheet.columns.retain(is_kept);
    for row in &mut sheet.rows {
        row.cells = places.iter().map(|&i| row.cells[i].clone()).collect();
    }
    for group in &mut sheet.groups {
        group.cells = places.iter().map(|&i| group.cells[i].clone()).collect();
    }
    sheet.rows.truncate(2);
    sheet.evidence = true;
    snapbox::assert_data_eq!(
        printed(&sheet, &options(Format::Markdown)),
        snapbox::str![[r#"
### A /<hard/> sample /| of /*everything/*

> App /<Mesh/> ended on 2026-09-30 /| see /*this/*.

| Name /| /<b/> | Status | Languages | Mutual TLS | Entry |
| --- | --- | --- | --- | --- |
| **traffic** |  |  | ██████░ 6-7/7 | ██████░ 6-7/7 |
| ≠ plain | active[^page] | Go (plain), plain, C++ (a; b)[^old] '20 | ✓ yes[^page] | plain |
| = wide 漢字 한글 ｆｕｌｌ 👩‍👩‍👧 🇩🇪 | deprecated[^old] '20 | Go (wide 漢字 한글 ｆｕｌｌ 👩‍👩‍👧 🇩🇪), wide 漢字 한글 ｆｕｌｌ 👩‍👩‍👧 🇩🇪, C++ (a; b)[^old] '20 | ✓ yes[^old] '20 | wide 漢字 한글 ｆｕｌｌ 👩‍👩‍👧 🇩🇪 |

≠ differ, = same, ? undetermined · '20 marks a fact whose newest source is of that year · █ yes ▓ partial ▒ experimental ░ unknown

40 of 40 entries

[^page]: [A page](<https://example.org/a?b=1&c=2>), 2026-06
[^old]: [/</a/>/<script/>/|/[x/](y)](<https://example.org/a?b=1&c=2>), 2020-09

"#]]
    );
}

#[test]
fn markdown_footnotes_list_only_used_sources() {
    let catalog = catalog();
    let mut sheet = Sheet { evidence: true, ..sheet(&catalog) };
    let seen_all = markdown(&sheet);
    let read = "Read, javascript:alert(1), read 2026";
    assert!(seen_all.lines.iter().any(|line| line == read));
    for name in ["page", "old", "read"] {
        assert!(seen_all.references.iter().any(|reference| reference == name), "{name}");
    }
    sheet.rows.truncate(1);
    let text = printed(&sheet, &options(Format::Markdown));
    let notes: Vec<_> = text.lines().filter(|line| line.starts_with("[^")).collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
}

#[test]
fn markdown_cards_show_facts_with_source_and_date() {
    let catalog = catalog();
    let sheet = cards(&catalog);
    let seen = markdown(&sheet);
    assert_eq!(seen.foreign, Vec::<String>::new());
    assert_eq!(seen.tables.len(), sheet.rows.len());
    for (table, text) in seen.tables.iter().zip(HOSTILE) {
        assert_eq!(table[0], ["Fact", "Value", "Source", "Date"]);
        assert!(table.iter().all(|row| row.len() == 4));
        let license = table.iter().find(|row| row[0] == "License").unwrap();
        let value = [shown(text), "? (unclear)".to_owned()];
        assert!(value.contains(&license[1]), "{:?} in {value:?}", license[1]);
        assert_eq!(license[2], "</a><script>|[x](y)");
        let date = if license[1].starts_with('?') { "2020-09" } else { "2020-09 '20" };
        assert_eq!(license[3], date);
    }
    assert!(seen.links.iter().all(|link| link.starts_with("https://example.org")));
}

#[test]
fn markdown_never_mentions_users_emoji_or_issues() {
    for (text, written) in [
        ("@octocat", "@<!-- -->octocat"),
        (":tada:", ":<!-- -->tada:"),
        (":white_check_mark:", ":<!-- -->white_check_mark:"),
        (":+1: :-1:", ":<!-- -->+1: :<!-- -->-1:"),
        ("parser.js:100:14", "parser.js:<!-- -->100:14"),
        ("a:b:c:d", "a:<!-- -->b:<!-- -->c:d"),
        ("GH-26", "GH-<!-- -->26"),
        ("(gh-1)", "(gh-<!-- -->1)"),
        (
            "at 10:20, a::b: A::B::C :) : x: GH- high-26 GH-a",
            "at 10:20, a::<!-- -->b: A::B::C :) : x: GH- high-26 GH-a",
        ),
    ] {
        let mut sheet = single(Content::text(text));
        sheet.remarks.push(text.to_owned());
        sheet.summary.push(text.to_owned());
        let page = printed(&sheet, &options(Format::Markdown));
        assert_eq!(
            page,
            format!("### Single\n\n> {written}\n\n| Text |\n| --- |\n| {written} |\n\n{written}\n")
        );
        assert_eq!(seen(&page).tables[0][1], [text]);
    }
}

#[test]
fn markdown_block_is_a_list() {
    let mut sheet = single(Content::Value(Value::Support(Support::Yes)));
    sheet.layout = Layout::Blocks;
    sheet.columns.push(Column::new("b", "B *|"));
    sheet.rows[0].cells.push(Content::text("1. a|b"));
    let text = printed(&sheet, &options(Format::Markdown));
    assert_eq!(text, "### Single\n\n- **Text**: ✓ yes\n- **B \\*\\|**: 1. a\\|b\n");
}

#[test]
fn markdown_ascii_uses_ascii_signs() {
    let mut sheet = single(Content::Fact(Fact::bare(Value::Support(Support::Partial))));
    sheet.rows.push(Row { undecided: true, ..Row::new(vec![Content::Count(3)]) });
    let style = OutputStyle { ascii: true, ..options(Format::Markdown).style };
    let text = printed(&sheet, &Options { style, ..options(Format::Markdown) });
    assert_eq!(
        text,
        "### Single\n\n| Text |\n| --- |\n| \\~ partial |\n| 3 (match undetermined) |\n"
    );
}

proptest! {
    #[test]
    fn any_text_comes_back(text in any::<String>(), odd in "[ \\\\|`*_<>&#!@:/.$~\\[\\]()\n\r\taGH1-]*") {
        for text in [text, odd] {
            let mut sheet = single(Content::text(&text));
            sheet.remarks.push(format!("a{text}"));
            sheet.summary.push(format!("{text}."));
            let seen = markdown(&sheet);
            prop_assert_eq!(&seen.foreign, &Vec::<String>::new());
            prop_assert_eq!(&seen.tables, &vec![vec![vec!["Text".to_owned()], vec![shown(&text)]]]);
            let expected = ["Single".to_owned(), format!("a{}", shown(&text)), format!("{}.", shown(&text))];
            prop_assert_eq!(&seen.lines, &expected);
        }
    }
}
