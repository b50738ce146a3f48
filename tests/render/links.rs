//! Which texts become links.

use super::sample::{options, printed, single};
use meshcmp::format::Format;
use meshcmp::model::{Fact, Value};
use meshcmp::render::{Options, OutputStyle};
use meshcmp::sheet::Content;

#[test]
fn every_format_makes_links_of_the_same_texts() {
    for (text, expected) in [
        ("https://example.org", true),
        ("http://example.org:8080/a_b?c=1&d='2';e#f", true),
        ("https://[::1]/", true),
        ("https://", false),
        ("https:///etc", false),
        ("HTTPS://example.org", false),
        ("ftp://example.org", false),
        ("javascript:alert(1)", false),
        ("see https://example.org", false),
        ("https://example.org/größe", false),
        ("https://example.org/a|b", false),
        ("https://example.org/<b>", false),
        ("https://example.org/\"b", false),
        ("https://example.org/`b`", false),
        ("https://example.org/\\b", false),
        ("https://example.org/\u{1b}\\", false),
    ] {
        let value = Fact::bare(Value::Text(text));
        let list = Value::List(vec![Fact::bare(Value::Text("a")), value.clone()]);
        let links = Value::List(vec![Fact::bare(Value::Link(text))]);
        for content in [
            Content::text(text),
            Content::Value(value.value.clone()),
            Content::Value(Value::Link(text)),
            Content::changed(value.clone(), vec![value]),
            Content::Fact(Fact::bare(list)),
            Content::Fact(Fact::bare(links)),
        ] {
            for (format, link) in [
                (Format::Table, format!("\u{1b}]8;;{text}\u{1b}\\{text}\u{1b}]8;;")),
                (Format::Markdown, format!("<{text}>")),
                (Format::Html, format!("href=\"{}\"", text.replace('&', "&amp;"))),
            ] {
                let style = OutputStyle { hyperlinks: true, ..options(format).style };
                let options = Options { style, ..options(format) };
                let page = printed(&single(content.clone()), &options);
                assert_eq!(page.contains(&link), expected, "{page}");
            }
        }
    }
}
