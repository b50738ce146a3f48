//! A profile: the requirements of a team, in a TOML file that it keeps in its repository.
//!
//! ```toml
//! must = ["grpc", "mtls=yes"]
//! want = { multi_cluster = 3, "languages=go" = 1 }
//! category = ["mesh"]               # instead of the catalog's main category
//! where = ["open_source"]           # all must hold
//! ```

use crate::catalog::codes;
use crate::catalog::raw::table::{Table, a};
use crate::catalog::syntax;
use crate::catalog::tree::{Item, Node, SpannedText};
use crate::diagnostic::{Diagnostic, Findings};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// A profile, with its text.
#[derive(Debug)]
pub struct Profile {
    /// The name of the file.
    pub name: String,
    /// The text that it was read from.
    pub text: String,
    /// The criteria that an entry has to meet.
    pub must: Vec<Located<String>>,
    /// The criteria that count, with their weights, in the order of the file.
    pub want: Vec<(Located<String>, Located<f64>)>,
    /// The categories to rank.
    pub category: Vec<Located<String>>,
    /// Expressions that the ranked entries must satisfy.
    pub conditions: Vec<Located<String>>,
    /// Syntax errors, unknown keys and values of a wrong type. What they concern is left out.
    pub mistakes: Vec<Diagnostic>,
}

/// A value with its byte range in the text, quotes included.
pub type Located<T> = Spanned<T>;

/// The size of the largest profile that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

impl Profile {
    /// Reads as much of a profile as possible; messages call it `name`.
    #[must_use]
    pub fn read(name: &str, text: String) -> Self {
        let mut profile = Self {
            name: name.to_owned(),
            text: String::new(),
            must: Vec::new(),
            want: Vec::new(),
            category: Vec::new(),
            conditions: Vec::new(),
            mistakes: Vec::new(),
        };
        match syntax::parse(&text, 0) {
            Ok(items) => profile.take(items),
            Err(mistakes) => profile.mistakes = mistakes,
        }
        profile.text = text;
        profile
    }

    fn take(&mut self, items: Vec<Item<'_>>) {
        let mut findings = Findings::new();
        let mistakes = &mut findings;
        let mut table = Table::new(items, 0..0, "a profile");
        self.must = located(table.texts(mistakes, "must"));
        self.category = located(table.texts(mistakes, "category"));
        self.conditions = located(table.texts(mistakes, "where"));
        if let Some(item) = table.take("want")
            && let Some(mut wants) = Table::of(mistakes, item, "the table of wants")
        {
            for want in wants.rest() {
                let Some(weight) = weight(&want.value) else {
                    mistakes.push(wrong_weight(&want));
                    continue;
                };
                let key = Spanned::new(want.key.span, want.key.text.into_owned());
                self.want.push((key, Spanned::new(want.span, weight)));
            }
        }
        table.finish(mistakes);
        for mut mistake in findings {
            if mistake.code == codes::UNKNOWN_KEY {
                mistake.help = Some("a profile has `must`, `want`, `category` and `where`".into());
            }
            self.mistakes.push(mistake);
        }
    }

    /// Converts a byte range within a written text to one in the file. If the text is written with
    /// escapes, so that offsets differ, returns the range of all of it.
    #[must_use]
    pub fn place(&self, written: &Located<String>, within: Range<usize>) -> Range<usize> {
        let span = written.span();
        let raw = self.text.get(span.clone()).unwrap_or_default();
        match raw.find(written.get_ref().as_str()) {
            Some(start) if !written.get_ref().is_empty() => {
                let start = span.start + start;
                start + within.start..start + within.end
            }
            _ => span,
        }
    }
}

fn located(texts: Vec<SpannedText<'_>>) -> Vec<Located<String>> {
    texts.into_iter().map(|text| Spanned::new(text.span, text.text.into_owned())).collect()
}

/// Returns a weight, if it is a decimal number.
fn weight(value: &Node<'_>) -> Option<f64> {
    let written = match value {
        Node::Other(DeValue::Integer(number)) => number.to_string(),
        Node::Other(DeValue::Float(number)) => number.to_string(),
        _ => return None,
    };
    written.parse().ok()
}

fn wrong_weight(want: &Item<'_>) -> Diagnostic {
    let key = &want.key.text;
    let message = format!("the weight of `{key}` must be a decimal number, not {}", a(&want.value));
    Diagnostic::error(codes::WRONG_TYPE, want.span.clone(), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Profile {
        Profile::read("bank.toml", text.to_owned())
    }

    #[test]
    fn wants_keep_the_order_of_the_file() {
        let text = "must = ['grpc']\nwhere = ['open_source']\ncategory = ['mesh']\n\
                    [want]\nzone = 3\n'languages=go' = 1.5\na = 1\n";
        let profile = read(text);
        assert_eq!(profile.mistakes, []);
        let wants: Vec<_> = profile
            .want
            .iter()
            .map(|(key, weight)| (key.get_ref().as_str(), *weight.get_ref()))
            .collect();
        assert_eq!(wants, [("zone", 3.0), ("languages=go", 1.5), ("a", 1.0)]);
        assert_eq!(profile.must[0].get_ref(), "grpc");
        assert_eq!(profile.category[0].get_ref(), "mesh");
        assert_eq!(profile.conditions[0].get_ref(), "open_source");
    }

    #[test]
    fn every_mistake_is_reported_with_its_place() {
        for (text, places) in [
            ("musts = ['grpc']\nwant = { grpc = 'much', mtls = 2 }", &["'much'", "musts"][..]),
            ("must = 'grpc'\nwhere = [1, 'a']", &["'grpc'", "1"]),
            ("want = 3", &["3"]),
            ("want = { grpc = 0x10 }", &["0x10"]),
            ("[want]\ngrpc = 1\ngrpc = 2", &["grpc"]),
        ] {
            let mistakes = read(text).mistakes;
            let found: Vec<_> = mistakes.iter().map(|one| &text[one.place.span.clone()]).collect();
            assert_eq!(found, places, "{text}");
        }
    }

    #[test]
    fn places_within_an_expression_become_places_in_the_file() {
        let profile = read("must = ['grcp', \"\\u0067rcp\"]");
        assert_eq!(profile.place(&profile.must[0], 1..3), 10..12);
        assert_eq!(profile.place(&profile.must[1], 1..3), profile.must[1].span());
    }
}
