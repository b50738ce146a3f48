//! A profile: the requirements of a team, in a TOML file that it keeps in its repository.
//!
//! ```toml
//! must = ["grpc", "mtls=yes"]
//! want = { multi_cluster = 3, "languages=go" = 1 }
//! category = ["mesh"]               # instead of the catalog's main category
//! where = ["open_source"]           # all must hold
//! ```

use crate::diagnostic::Diagnostic;
use crate::error::{Error, SourceDiagnostics};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;

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
    pub category: Vec<String>,
    /// Expressions that the ranked entries must satisfy.
    pub conditions: Vec<Located<String>>,
}

/// A value with its byte range in the text, quotes included.
pub type Located<T> = Spanned<T>;

/// The size of the largest profile that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfileFile {
    #[serde(default)]
    must: Vec<Spanned<String>>,
    #[serde(default)]
    want: BTreeMap<Spanned<String>, Spanned<f64>>,
    #[serde(default)]
    category: Vec<String>,
    #[serde(default, rename = "where")]
    conditions: Vec<Spanned<String>>,
}

impl Profile {
    /// Reads a profile; messages call it `name`.
    ///
    /// # Errors
    /// If the text is not a valid profile.
    pub fn read(name: &str, text: String) -> Result<Self, Error> {
        let name = name.to_owned();
        let file: ProfileFile = match toml::from_str(&text) {
            Ok(file) => file,
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                let finding = Diagnostic::error("profile", span, error.message())
                    .help("a profile has `must`, `want`, `category` and `where`");
                return Err(Error::Profile(SourceDiagnostics {
                    name: Some(name),
                    text,
                    findings: vec![finding],
                }));
            }
        };
        let mut want: Vec<_> = file.want.into_iter().collect();
        want.sort_by_key(|(key, _)| key.span().start);
        Ok(Self {
            name,
            text,
            must: file.must,
            want,
            category: file.category,
            conditions: file.conditions,
        })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Profile, Error> {
        Profile::read("bank.toml", text.to_owned())
    }

    #[test]
    fn wants_keep_the_order_of_the_file() {
        let text = "must = ['grpc']\nwhere = ['open_source']\ncategory = ['mesh']\n\
                    [want]\nzone = 3\n'languages=go' = 1.5\na = 1\n";
        let profile = read(text).unwrap();
        let wants: Vec<_> = profile
            .want
            .iter()
            .map(|(key, weight)| (key.get_ref().as_str(), *weight.get_ref()))
            .collect();
        assert_eq!(wants, [("zone", 3.0), ("languages=go", 1.5), ("a", 1.0)]);
        assert_eq!(profile.must[0].get_ref(), "grpc");
        assert_eq!(profile.category, ["mesh"]);
        assert_eq!(profile.conditions[0].get_ref(), "open_source");
    }

    #[test]
    fn broken_profile_is_reported_with_its_place() {
        for (text, place) in [
            ("musts = ['grpc']", "musts"),
            ("want = { grpc = 'much' }", "'much'"),
            ("must = 'grpc'", "'grpc'"),
            ("[want]\ngrpc = 1\ngrpc = 2", "grpc"),
        ] {
            let Err(Error::Profile(faulty)) = read(text) else { panic!("{text} was read") };
            let span = faulty.findings[0].place.span.clone();
            assert_eq!(text.get(span), Some(place), "{text}");
        }
    }

    #[test]
    fn places_within_an_expression_become_places_in_the_file() {
        let profile = read("must = ['grcp', \"\\u0067rcp\"]").unwrap();
        assert_eq!(profile.place(&profile.must[0], 1..3), 10..12);
        assert_eq!(profile.place(&profile.must[1], 1..3), profile.must[1].span());
    }
}
