//! Reads formats back with common parsers.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Cells, row by row.
pub(super) type Table = Vec<Vec<String>>;

pub(super) fn csv(text: &str) -> Table {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

pub(super) fn tsv(text: &str) -> Table {
    let unescaped = |cell: &str| {
        let (mut text, mut characters) = (String::new(), cell.chars());
        while let Some(c) = characters.next() {
            text.push(match (c, (c == '\\').then(|| characters.next()).flatten()) {
                ('\\', Some('t')) => '\t',
                ('\\', Some('n')) => '\n',
                ('\\', Some('r')) => '\r',
                ('\\', Some('\\')) => '\\',
                ('\\', other) => panic!("no escape: {other:?}"),
                (c, _) => c,
            });
        }
        text
    };
    let lines = text.strip_suffix('\n').unwrap().split('\n');
    lines.map(|line| line.split('\t').map(unescaped).collect()).collect()
}

/// Returns the rows of all tables, headers included. Asserts that no text has become markup.
pub(super) fn markdown(text: &str) -> Table {
    let (mut table, mut within) = (Table::new(), false);
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    for event in Parser::new_ext(text, extensions) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => table.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                within = true;
                table.last_mut().unwrap().push(String::new());
            }
            Event::End(TagEnd::TableCell) => within = false,
            Event::InlineHtml(html) => match &*html {
                "<br>" if within => table.last_mut().unwrap().last_mut().unwrap().push('\n'),
                "<br>" | "<!-- -->" => {}
                other => panic!("{other} in {text}"),
            },
            Event::Text(part) if within => {
                table.last_mut().unwrap().last_mut().unwrap().push_str(&part);
            }
            Event::Html(html) if html.trim() != "<br>" => panic!("{html} in {text}"),
            Event::Start(
                Tag::Emphasis | Tag::Strikethrough | Tag::Image { .. } | Tag::CodeBlock(_),
            )
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => panic!("{event:?} in {text}"),
            _ => {}
        }
    }
    table
}

/// Returns the rows of all tables, headers included. Asserts that elements nest and none runs or
/// fetches anything.
pub(super) fn html(text: &str) -> Table {
    let mut table = Table::new();
    let (mut open, mut rest): (Vec<&str>, _) = (Vec::new(), text);
    while let Some(at) = rest.find('<') {
        if open.contains(&"td") || open.contains(&"th") {
            let cell = table.last_mut().unwrap().last_mut().unwrap();
            cell.push_str(&unescaped(&rest[..at]));
        }
        let tag = &rest[at + 1..];
        let end = tag.find('>').unwrap_or_else(|| panic!("an open tag: {tag}"));
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        let name = tag.split([' ', '\n', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        match (tag.strip_prefix('/'), name) {
            (Some(_), _) => assert_eq!(open.pop(), Some(name), "{text}"),
            (
                None,
                "!DOCTYPE" | "!doctype" | "meta" | "br" | "link" | "hr" | "col" | "wbr" | "input",
            ) => {}
            (None, "script" | "style") => {
                let close = format!("</{name}>");
                let end = rest.find(&close).unwrap_or_else(|| panic!("no {close}"));
                rest = &rest[end + close.len()..];
            }
            (None, "iframe" | "img" | "object" | "embed") => panic!("{tag}"),
            (None, _) if tag.ends_with('/') => {}
            (None, _) => {
                open.push(name);
                match name {
                    "tr" => table.push(Vec::new()),
                    "td" | "th" => table.last_mut().unwrap().push(String::new()),
                    _ => {}
                }
            }
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "{text}");
    table
}

fn unescaped(text: &str) -> String {
    let [lt, gt, quote, and] = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    [lt, gt, quote, and].iter().fold(text.to_owned(), |text, (name, c)| text.replace(name, c))
}
