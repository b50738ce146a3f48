//! The address under which a site is published.

use crate::link::link;
use std::str::FromStr;

/// An encoded http or https address that ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Returns the address of a page of the site.
    #[must_use]
    pub fn page(&self, path: &str) -> String {
        let path = if path == "index.html" { "" } else { path };
        format!("{}{path}", self.0)
    }
}

impl FromStr for BaseUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let address = link(text).filter(|address| !address.contains(['?', '#']));
        let address = address.ok_or("it is an address such as https://example.org/landscape/")?;
        Ok(Self(format!("{}/", address.trim_end_matches('/'))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_with_one_slash() {
        for (text, page) in [
            ("https://example.org", "https://example.org/entry/a.html"),
            ("https://example.org/a//", "https://example.org/a/entry/a.html"),
            ("http://[::1]:8080/a/", "http://[::1]:8080/a/entry/a.html"),
            ("HTTPS://Ä.org/ö", "https://xn--4ca.org/%C3%B6/entry/a.html"),
        ] {
            assert_eq!(text.parse::<BaseUrl>().unwrap().page("entry/a.html"), page);
        }
        let base: BaseUrl = "https://example.org/a".parse().unwrap();
        assert_eq!(base.page("index.html"), "https://example.org/a/");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https://a?b",
            "https://a b",
            "https://a#b",
        ] {
            assert!(text.parse::<BaseUrl>().is_err(), "{text}");
        }
    }
}
