//! Values into the domain, by the type of their field.

use super::Lowering;
use crate::catalog::codes;
use crate::catalog::raw::{Given, Written};
use crate::catalog::spdx::{self, Wrong};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::record::{Datum, TextRange};
use crate::model::{
    Attribute, DateError, FieldKey, FieldType, Maturity, PartialDate, Status, Support, UNKNOWN,
    Vocabulary, nearest,
};
use std::collections::HashSet;

impl Lowering {
    /// Adds what an observation gives for a field.
    pub(super) fn values(
        &mut self,
        field: FieldKey,
        of_field: &[Given<'_>],
        found: &mut Vec<Diagnostic>,
    ) {
        let mut named: HashSet<(bool, &str)> = HashSet::new();
        for given in of_field.iter().take(MOST_ELEMENTS) {
            let attribute = given.attribute;
            let kind = attribute.map_or(FieldType::Support, |attribute| attribute.info().kind);
            let value = &given.value;
            let text = value.written.text();
            let outside = matches!(value.written, Written::Outside(_));
            if of_field.len() > 1 && !named.insert((outside, &text.text)) {
                found.push(twice(text));
                continue;
            }
            let Some(datum) = self.datum(kind, &value.written, found) else {
                continue;
            };
            let note = super::or_empty(value.note.as_ref());
            let at = self.builder.value(field, datum, note, value.ended);
            if let (FieldType::Entries, Written::Word(id)) = (kind, &value.written)
                && datum != Datum::Unknown
            {
                let succeeds = attribute == Some(Attribute::Successor) && !value.ended;
                self.relations.refer(at, id, succeeds, found);
            }
        }
        if let Some(beyond) = of_field.get(MOST_ELEMENTS) {
            found.push(too_many(beyond.value.written.text()));
        }
    }

    fn datum(
        &mut self,
        kind: FieldType,
        written: &Written<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Datum> {
        let text = match written {
            Written::Outside(name) => {
                return Some(Datum::Text(self.builder.common_text(&name.text)));
            }
            Written::Word(word) if word.text == UNKNOWN => return Some(Datum::Unknown),
            Written::Word(word) => word,
        };
        match kind {
            FieldType::Support => word::<Support>(text, found).map(Datum::Support),
            FieldType::Status => word::<Status>(text, found).map(Datum::Status),
            FieldType::Maturity => word::<Maturity>(text, found).map(Datum::Maturity),
            FieldType::Date => date(text, found).map(Datum::Date),
            // Which entry it is comes to light when all of them are read.
            FieldType::Entries => Some(Datum::Text(TextRange::NONE)),
            FieldType::License => {
                if !self.licenses.contains(&*text.text) && license(text, found) {
                    self.licenses.insert(text.text.to_string());
                }
                Some(Datum::Text(self.builder.common_text(&text.text)))
            }
            FieldType::Text | FieldType::Link | FieldType::TextList | FieldType::Categories => {
                Some(Datum::Text(self.builder.common_text(&text.text)))
            }
        }
    }
}

/// The most elements of a list that one source gives, and the most aliases of an entry.
pub(super) const MOST_ELEMENTS: usize = 1000;

/// A list goes on beyond its limit.
pub(super) fn too_many(first_beyond: &SpannedText<'_>) -> Diagnostic {
    let message = format!("a list has at most {MOST_ELEMENTS} elements");
    Diagnostic::error(codes::TOO_LARGE, first_beyond.span.clone(), message)
}

/// A list names this twice.
pub(super) fn twice(text: &SpannedText<'_>) -> Diagnostic {
    let message = format!("`{}` is named twice", text.text);
    Diagnostic::error(codes::DUPLICATE_VALUE, text.span.clone(), message)
}

/// A word of a closed vocabulary.
fn word<W: Vocabulary>(text: &SpannedText<'_>, found: &mut Vec<Diagnostic>) -> Option<W> {
    let value = W::from_word(&text.text);
    if value.is_none() {
        let message = format!("`{}` is no {} word", text.text, W::NOUN);
        let words: Vec<_> = W::ALL.iter().map(|value| value.word()).collect();
        let help = format!("{} is one of {}", W::NOUN, words.join(", "));
        let error = Diagnostic::error(codes::UNKNOWN_WORD, text.span.clone(), message).help(help);
        let meant = nearest(&text.text, words.iter().map(|&word| (word, word)));
        found.push(match meant {
            Some(meant) => error.label(format!("did you mean `{meant}`?")),
            None => error,
        });
    }
    value
}

/// A partial date.
pub(super) fn date(text: &SpannedText<'_>, found: &mut Vec<Diagnostic>) -> Option<PartialDate> {
    let error = match text.text.parse() {
        Ok(date) => return Some(date),
        Err(error) => error,
    };
    let (code, message) = match error {
        DateError::Malformed => (codes::MALFORMED_DATE, format!("`{}` is not a date", text.text)),
        DateError::Impossible => {
            (codes::IMPOSSIBLE_DATE, format!("there is no date `{}`", text.text))
        }
    };
    let diagnostic = Diagnostic::error(code, text.span.clone(), message);
    found.push(diagnostic.label(error.to_string()));
    None
}

/// A link that a browser may follow.
pub(super) fn link(text: &SpannedText<'_>, found: &mut Vec<Diagnostic>) {
    let rest = ["https://", "http://"].iter().find_map(|scheme| text.text.strip_prefix(scheme));
    let host = rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"');
    if host && text.text.chars().all(plain) {
        return;
    }
    let message = format!("`{}` is not a link", text.text);
    let error = Diagnostic::error(codes::MALFORMED_LINK, text.span.clone(), message);
    found.push(error.label(
        "links begin with http:// or https:// and hold no spaces, quotes or angle brackets",
    ));
}

/// Whether this is a license expression.
fn license(text: &SpannedText<'_>, found: &mut Vec<Diagnostic>) -> bool {
    if text.text == "proprietary" {
        return true;
    }
    let Err(wrong) = spdx::check(&text.text) else {
        return true;
    };
    let message = format!("`{}` is not an SPDX license expression", text.text);
    let error = Diagnostic::error(codes::MALFORMED_LICENSE, text.span.clone(), message)
        .help("see https://spdx.org/licenses; a license that is not open is `proprietary`");
    let meant = |part: &str| spdx::nearest(&text.text).or_else(|| spdx::nearest(part));
    found.push(match wrong {
        Wrong::Deprecated(part) if spdx::is_license(&format!("{part}-only")) => {
            error.label(format!("write `{part}-only` or `{part}-or-later`"))
        }
        Wrong::Deprecated(part) => error.label(format!("the id `{part}` is deprecated")),
        Wrong::UnknownLicense(part) => error.label(match meant(part) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("there is no license `{part}`"),
        }),
        Wrong::UnknownException(part) => error.label(format!("there is no exception `{part}`")),
        Wrong::Unexpected("") => error.label("it ends too early"),
        Wrong::Unexpected(part) => error.label(match spdx::nearest(&text.text) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("`{part}` cannot stand here"),
        }),
    });
    false
}
