//! Cells and facts as JSON values.

use crate::model::{Fact, Source, Value};
use crate::sheet::{Content, Sheet};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

/// A cell as a JSON value.
pub(super) struct JsonCell<'a, 'c> {
    pub(super) content: &'a Content<'c>,
    pub(super) sheet: &'a Sheet<'c>,
}

impl Serialize for JsonCell<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sheet = self.sheet;
        match self.content {
            Content::Nothing => serializer.serialize_unit(),
            Content::Fact(fact) => self.fact(fact, serializer),
            Content::Changed(changed) => self.fact(&changed.fact, serializer),
            Content::Value(value) => PlainValue(value).serialize(serializer),
            Content::Entry(entry) => serializer.serialize_str(entry.id()),
            Content::Field(field) => serializer.serialize_str(field.id()),
            Content::Text(text) => serializer.serialize_str(text),
            Content::Count(count) => serializer.serialize_u64(*count),
            Content::Number(number) => JsonNumber(*number).serialize(serializer),
            Content::Flag(flag) => serializer.serialize_bool(*flag),
            Content::Verdict(verdict) => serializer.serialize_str(verdict.word()),
            Content::Bar(bar) => {
                let parts = [("low", bar.low()), ("high", bar.high()), ("of", bar.of)];
                serializer.collect_map(parts.map(|(name, part)| (name, JsonNumber(part))))
            }
            Content::List(elements) => {
                serializer.collect_seq(elements.iter().map(|content| JsonCell { content, sheet }))
            }
            Content::Map(members) => serializer.collect_map(
                members.iter().map(|(name, content)| (name, JsonCell { content, sheet })),
            ),
        }
    }
}

impl JsonCell<'_, '_> {
    /// Writes a fact, with its evidence if the sheet shows it.
    fn fact<S: Serializer>(&self, fact: &Fact<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        if self.sheet.evidence {
            FactObject(fact).serialize(serializer)
        } else {
            PlainValue(&fact.value).serialize(serializer)
        }
    }
}

/// A value without its evidence.
struct PlainValue<'a, 'c>(&'a Value<'c>);

impl Serialize for PlainValue<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Unknown => serializer.serialize_unit(),
            Value::Number(number) => match serde_json::from_str::<&RawValue>(number.text()) {
                Ok(digits) => digits.serialize(serializer),
                Err(_) => serializer.serialize_f64(number.value()),
            },
            Value::List(elements) => {
                serializer.collect_seq(elements.iter().map(|element| PlainValue(&element.value)))
            }
            value => serializer.serialize_str(&value.plain()),
        }
    }
}

/// A fact with its evidence; a list is an array of them.
struct FactObject<'a, 'c>(&'a Fact<'c>);

impl Serialize for FactObject<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(fact) = self;
        if let Value::List(elements) = &fact.value {
            return serializer.collect_seq(elements.iter().map(FactObject));
        }
        let mut object = serializer.serialize_map(Some(5))?;
        object.serialize_entry("value", &PlainValue(&fact.value))?;
        object.serialize_entry("note", &fact.note)?;
        object.serialize_entry("source", &fact.source.map(Source::id))?;
        object.serialize_entry("url", &fact.source.map(Source::url))?;
        object.serialize_entry("date", &fact.source.map(|source| source.date().to_string()))?;
        object.end()
    }
}

/// A number, written as an integer if it is one.
pub(super) struct JsonNumber(pub(super) f64);

impl Serialize for JsonNumber {
    #[allow(clippy::cast_possible_truncation)] // whole, and within what f64 holds exactly
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(number) = *self;
        if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
            serializer.serialize_i64(number as i64)
        } else {
            serializer.serialize_f64(number)
        }
    }
}
