//! Which texts become links that a reader can follow: in a terminal, in markdown and in html.

/// Whether a text is a link that may be followed: http or https to a host, and nothing in it but
/// ASCII that no terminal and no format would take for the end of the link.
#[must_use]
pub(super) fn is_link(text: &str) -> bool {
    let mut schemes = ["https://", "http://"].into_iter();
    let Some(rest) = schemes.find_map(|scheme| text.strip_prefix(scheme)) else {
        return false;
    };
    let plain = |c: char| c.is_ascii_graphic() && !r#"<>"|\`"#.contains(c);
    rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && rest.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::is_link;
    use crate::format::Format;
    use crate::model::{Fact, Value};
    use crate::render::sample::{options, printed, single};
    use crate::render::{Options, OutputStyle};
    use crate::sheet::Content;

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
            assert_eq!(is_link(text), expected, "{text}");
            let value = Fact::bare(Value::Text(text));
            let list = Value::List(vec![Fact::bare(Value::Text("a")), value.clone()]);
            for content in [
                Content::text(text),
                Content::Value(value.value.clone()),
                Content::Changed(value.clone(), vec![value]),
                Content::Fact(Fact::bare(list)),
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
}
