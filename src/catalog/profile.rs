//! Reads a profile: the requirements of a team, in a TOML file that it keeps in its repository.
//!
//! ```toml
//! must = ["grpc", "mtls=yes"]
//! want = { multi_cluster = 3, "languages=go" = 1 }
//! category = ["mesh"]               # instead of the catalog's main category
//! where = ["open_source"]           # all must hold
//! ```

use super::raw::{Table, a};
use super::tree::{Item, Node, SpannedText};
use super::{codes, syntax};
use crate::diagnostic::{Diagnostic, Findings, Span};
use toml::de::DeValue;

/// A profile, with its text.
#[derive(Debug, Default)]
pub struct Profile {
    /// The name of the file.
    pub name: String,
    /// The text that it was read from.
    pub text: String,
    /// The criteria that an entry has to meet.
    pub must: Vec<ProfileText>,
    /// The criteria that count, in the order of the file.
    pub want: Vec<ProfileWant>,
    /// The categories to rank.
    pub category: Vec<ProfileText>,
    /// Expressions that the ranked entries must satisfy.
    pub conditions: Vec<ProfileText>,
    /// Syntax errors, unknown keys and values of a wrong type. What they concern is left out.
    pub mistakes: Vec<Diagnostic>,
}

/// A text of a profile.
#[derive(Debug)]
pub struct ProfileText {
    /// The text.
    pub text: String,
    /// Its place in the file, quotes included.
    pub span: Span,
}

/// A criterion of a profile, with its weight.
#[derive(Debug)]
pub struct ProfileWant {
    /// The criterion.
    pub criterion: ProfileText,
    /// The weight, valid or not.
    pub weight: f64,
    /// The place of the weight.
    pub weight_span: Span,
}

/// The size of the largest profile that is read, in bytes.
pub const MAX_PROFILE_BYTES: usize = 1 << 20;

impl Profile {
    /// Reads as much of a profile as possible; messages call it `name`.
    pub fn read(name: String, text: String) -> Self {
        let mut profile = Self { name, ..Self::default() };
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
        self.must = texts(table.texts(mistakes, "must"));
        self.category = texts(table.texts(mistakes, "category"));
        self.conditions = texts(table.texts(mistakes, "where"));
        if let Some(item) = table.take("want")
            && let Some(mut wants) = Table::of(mistakes, item, "the table of wants")
        {
            for want in wants.rest() {
                let Some(weight) = weight(&want.value) else {
                    mistakes.push(wrong_weight(&want));
                    continue;
                };
                let criterion = text(want.key);
                self.want.push(ProfileWant { criterion, weight, weight_span: want.span });
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
    pub fn place(&self, written: &ProfileText, within: Span) -> Span {
        let raw = self.text.get(written.span.clone()).unwrap_or_default();
        match raw.find(&written.text) {
            Some(start) if !written.text.is_empty() => {
                let start = written.span.start + start;
                start + within.start..start + within.end
            }
            _ => written.span.clone(),
        }
    }
}

fn text(text: SpannedText<'_>) -> ProfileText {
    ProfileText { text: text.text.into_owned(), span: text.span }
}

fn texts(texts: Vec<SpannedText<'_>>) -> Vec<ProfileText> {
    texts.into_iter().map(text).collect()
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
        Profile::read("bank.toml".to_owned(), text.to_owned())
    }

    #[test]
    fn wants_keep_the_order_of_the_file() {
        let text = "must = ['grpc']\nwhere = ['open_source']\ncategory = ['mesh']\n\
                    [want]\nzone = 3\n'languages=go' = 1.5\na = 1\n";
        let profile = read(text);
        assert_eq!(profile.mistakes, []);
        let wants: Vec<_> =
            profile.want.iter().map(|want| (want.criterion.text.as_str(), want.weight)).collect();
        assert_eq!(wants, [("zone", 3.0), ("languages=go", 1.5), ("a", 1.0)]);
        assert_eq!(profile.must[0].text, "grpc");
        assert_eq!(profile.category[0].text, "mesh");
        assert_eq!(profile.conditions[0].text, "open_source");
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
        assert_eq!(profile.place(&profile.must[1], 1..3), profile.must[1].span);
    }
}
