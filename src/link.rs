//! Links: the texts that can be followed, and their encoded form.

use crate::model::is_bidi_control;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// ASCII characters that a terminal or a format would take for the end of a link.
const ENDS_LINK: &str = r#"<>"|\`^{}"#;

/// Returns the address of a text that is a link: http or https, in any case, to a host. Letters
/// beyond ASCII are encoded, in the host as Punycode and elsewhere as percent signs, and so are
/// characters that would end the link.
#[must_use]
pub(crate) fn link(text: &str) -> Option<Cow<'_, str>> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|t| t.eq_ignore_ascii_case(scheme)))?;
    let rest = &text[scheme.len()..];
    if !rest.starts_with(|c: char| c.is_alphanumeric() || c == '[') || rest.contains(is_blank) {
        return None;
    }
    if text.starts_with(scheme) && rest.chars().all(is_plain) {
        return Some(Cow::Borrowed(text));
    }
    let host_end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let mut link = scheme.to_owned();
    link.push_str(&host_in_ascii(host)?);
    for c in path.chars() {
        if is_plain(c) {
            link.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                link.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    Some(Cow::Owned(link))
}

/// Returns whether a text is a link.
#[must_use]
pub(crate) fn is_link(text: &str) -> bool {
    link(text).is_some()
}

/// Returns a host, with a port if there is one, in ASCII; `None` if it can be none.
fn host_in_ascii(host: &str) -> Option<String> {
    let host: String = host.nfkc().flat_map(char::to_lowercase).collect();
    let mut labels = Vec::new();
    for label in host.split(['.', '\u{3002}']) {
        if label.is_ascii() {
            labels.push(label.to_owned());
        } else {
            labels.push(format!("xn--{}", punycode::encode(label).ok()?));
        }
    }
    Some(labels.join(".")).filter(|host| host.chars().all(is_plain))
}

fn is_plain(c: char) -> bool {
    c.is_ascii_graphic() && !ENDS_LINK.contains(c)
}

/// Returns whether a character cannot be part of a link, not even encoded: a blank, a control or one
/// that reorders the text around it.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_bidi_control(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_encoded_and_other_texts_are_not_links() {
        for (text, expected) in [
            ("https://istio.io", Some("https://istio.io")),
            ("http://[::1]:80/a?b=c#d", Some("http://[::1]:80/a?b=c#d")),
            ("HTTPS://Example.org/A", Some("https://example.org/A")),
            ("https://exämple.org/", Some("https://xn--exmple-cua.org/")),
            ("https://EXÄMPLE.org:8080?q=ä", Some("https://xn--exmple-cua.org:8080?q=%C3%A4")),
            ("https://例え.テスト/", Some("https://xn--r8jz45g.xn--zckzah/")),
            ("https://e.org/日本", Some("https://e.org/%E6%97%A5%E6%9C%AC")),
            ("https://e.org/?q=1|2", Some("https://e.org/?q=1%7C2")),
            ("https://e.org/\"><b>", Some("https://e.org/%22%3E%3Cb%3E")),
            ("https://e.org/100%25", Some("https://e.org/100%25")),
            ("https://e|org/", None),
            ("https://e.org/a b", None),
            ("https://e.org/\u{1b}[m", None),
            ("https://e.org/\u{202e}gpj", None),
            ("https://", None),
            ("https:///path", None),
            ("javascript:alert(1)", None),
            ("ftp://e.org", None),
            ("see https://e.org", None),
        ] {
            assert_eq!(link(text).as_deref(), expected, "{text}");
        }
    }
}
