//! Values into the domain, by the type of their field.

use super::{Lowering, license, or_empty, suggested};
use crate::catalog::codes;
use crate::catalog::limits::MAX_WORDS;
use crate::catalog::raw::{FieldValues, Written};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::record::{Datum, TextRange};
use crate::model::{
    DateError, Field, FieldKey, FieldType, NOT_APPLICABLE, PartialDate, Support, Vocabulary,
    first_of, is_unknown, text_key,
};
use std::collections::HashSet;
use std::sync::Arc;

impl Lowering {
    /// Adds the values that an observation gives for a field. A repeated element counts once.
    pub(super) fn values(&mut self, given: &FieldValues<'_>, diagnostics: &mut Findings) {
        let fields = Arc::clone(&self.fields);
        let field = fields.field(given.field);
        let mut named: HashSet<(bool, String)> = HashSet::new();
        for value in &given.values {
            let text = value.written.text();
            let outside = matches!(value.written, Written::Outside(_));
            if given.values.len() > 1 && !named.insert((outside, text_key(&text.text))) {
                continue;
            }
            let Some(datum) = self.datum(field, &value.written, diagnostics) else {
                continue;
            };
            let note = or_empty(value.note.as_deref());
            let place = self.builder.value(given.field, datum, note, value.ended);
            if datum == Datum::Text(TextRange::NONE) && field.field_type() == FieldType::Entry {
                let succeeds = given.field == FieldKey::SUCCESSOR && !value.ended;
                self.relations.refer(place, text, succeeds, diagnostics);
            }
        }
    }

    /// Returns the stored form of a value, or reports why it is not one of its type.
    fn datum(
        &mut self,
        field: Field<'_>,
        written: &Written<'_>,
        diagnostics: &mut Findings,
    ) -> Option<Datum> {
        let text = match written {
            Written::EmptyList(_) => return Some(Datum::EmptyList),
            Written::Outside(name) => {
                return Some(Datum::Text(self.builder.shared_text(&name.text)));
            }
            Written::Plain(word) if is_unknown(&word.text) => return Some(Datum::Unknown),
            Written::Plain(word) => word,
        };
        if text.text == NOT_APPLICABLE {
            return Some(match field.field_type() {
                FieldType::Support => Datum::Support(Support::NotApplicable),
                _ => Datum::NotApplicable,
            });
        }
        match field.field_type() {
            FieldType::Support => support(text, diagnostics).map(Datum::Support),
            FieldType::Word => word(text, field, diagnostics).map(Datum::Word),
            FieldType::Date => date(text, diagnostics).map(Datum::Date),
            // The entry is looked up when all of them are read.
            FieldType::Entry => Some(Datum::Text(TextRange::NONE)),
            FieldType::License => {
                if !self.licenses.contains(&*text.text) && license::check(text, diagnostics) {
                    self.licenses.insert(text.text.to_string());
                }
                Some(Datum::Text(self.builder.shared_text(text.text.trim())))
            }
            FieldType::Link => {
                check_link(text, diagnostics);
                Some(Datum::Text(self.builder.shared_text(&text.text)))
            }
            FieldType::Text | FieldType::Number | FieldType::Version | FieldType::Category => {
                Some(Datum::Text(self.builder.shared_text(&text.text)))
            }
        }
    }
}

fn support(text: &SpannedText<'_>, diagnostics: &mut Findings) -> Option<Support> {
    let found = Support::from_word(&text.text);
    if found.is_none() {
        unknown_word(text, "a support word", &Support::words(), diagnostics);
    }
    found
}

/// Returns the place of a word among those that its field declares.
fn word(text: &SpannedText<'_>, field: Field<'_>, diagnostics: &mut Findings) -> Option<u16> {
    let place = field.words().position(|word| word == text.text);
    if place.is_none() {
        let words: Vec<_> = field.words().collect();
        unknown_word(text, &format!("a word of `{}`", field.id()), &words, diagnostics);
    }
    place.and_then(|place| u16::try_from(place).ok())
}

fn unknown_word(text: &SpannedText<'_>, what: &str, words: &[&str], diagnostics: &mut Findings) {
    let message = format!("`{}` is not {what}", text.text);
    let error = Diagnostic::error(codes::UNKNOWN_WORD, text.span.clone(), message)
        .help(format!("it is one of {}", first_of(words, MAX_WORDS)));
    let near = suggested(&text.text, words.iter().map(|&word| (word, word)), diagnostics);
    diagnostics.push(error.suggest(near));
}

/// Reads a partial date, or reports why it is not one.
pub(super) fn date(text: &SpannedText<'_>, diagnostics: &mut Findings) -> Option<PartialDate> {
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
    diagnostics.push(diagnostic.label(error.to_string()));
    None
}

/// Returns whether a text may be the value of a link: http or https, to a host. What is printed as a
/// link is decided by [`crate::link`].
pub(crate) fn is_link_value(text: &str) -> bool {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| {
        text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let rest = scheme.and_then(|scheme| text.get(scheme.len()..)).unwrap_or_default();
    let has_host = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"');
    has_host && text.chars().all(plain)
}

/// Reports a link that a browser would not follow.
pub(super) fn check_link(text: &SpannedText<'_>, diagnostics: &mut Findings) {
    if is_link_value(&text.text) {
        return;
    }
    let message = format!("`{}` is not a link", text.text);
    let error = Diagnostic::error(codes::MALFORMED_LINK, text.span.clone(), message);
    diagnostics.push(error.label(
        "links begin with http:// or https:// and hold no spaces, quotes or angle brackets",
    ));
}
