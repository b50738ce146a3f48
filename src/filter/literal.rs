//! From the text of a value to what its field understands by it.

use super::ast::{Item, Name};
use super::error::{Error, Reason};
use super::lex::Comparison;
use super::resolved::{Literal, Order, Pattern, Point};
use super::suggest;
use crate::model::{
    Catalog, Field, FieldKey, FieldType, LookupError, Number, Support, Vocabulary, find_word,
    is_not_applicable, is_unknown, text_key,
};

/// The words that ask for a known empty list.
const EMPTY_LIST: [&str; 2] = ["none", "[]"];

/// The field that values are compared with, and the comparison.
pub(super) struct Target<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) field: Field<'c>,
    pub(super) comparison: Comparison,
}

/// Resolves one value or range.
///
/// # Errors
/// If it is not a value of the field's type, or a range ends before it begins.
pub(super) fn literal<'c>(target: &Target<'c>, item: &Item) -> Result<Literal<'c>, Vec<Error>> {
    match item {
        Item::One(value) => {
            target.value(value).map_err(|reason| vec![Error::new(value.span.clone(), reason)])
        }
        Item::Range { from, to } => target.range(from.as_ref(), to.as_ref()),
    }
}

impl<'c> Target<'c> {
    fn value(&self, value: &Name) -> Result<Literal<'c>, Reason> {
        let text = value.text.trim();
        if text.is_empty() {
            return Err(Reason::EmptyValue { field: self.field.id().to_owned() });
        }
        if self.comparison == Comparison::Contains {
            return Ok(Literal::Contains(Pattern::new(text)));
        }
        if let Some(order) = order(self.comparison) {
            let point = self.point(text)?;
            return match point {
                Point::Support(word) if !word.is_ordered() => {
                    Err(Reason::Unordered { word: word.word(), field: self.field.id().to_owned() })
                }
                point => Ok(Literal::Compare(order, point)),
            };
        }
        if is_unknown(text) {
            return Ok(Literal::Unknown);
        }
        if self.field.field_type() == FieldType::Support {
            return self.point(text).map(Literal::Equal);
        }
        if is_not_applicable(text) {
            return Ok(Literal::NotApplicable);
        }
        if self.field.is_list() && EMPTY_LIST.contains(&&*text.to_lowercase()) {
            return Ok(Literal::EmptyList);
        }
        match self.field.field_type() {
            FieldType::Category => match self.catalog.find_category(text) {
                Ok(category) => Ok(Literal::Category(category)),
                Err(near) => Err(Reason::UnknownWord {
                    noun: "category".to_owned(),
                    text: text.to_owned(),
                    near: suggest::category(self.catalog, text, &near),
                }),
            },
            FieldType::Entry => match self.catalog.find_entry(text) {
                Ok(entry) => Ok(Literal::System(Some(entry), Pattern::new(text))),
                Err(LookupError::Missing(_)) => Ok(Literal::System(None, Pattern::new(text))),
                Err(LookupError::Ambiguous(entries)) => Err(Reason::AmbiguousEntry {
                    text: text.to_owned(),
                    ids: entries.iter().map(|entry| entry.id().to_owned()).collect(),
                }),
            },
            FieldType::License => Ok(Literal::License(Pattern::new(text))),
            FieldType::Text | FieldType::Link => Ok(Literal::Text(Pattern::new(text))),
            FieldType::Support
            | FieldType::Word
            | FieldType::Date
            | FieldType::Number
            | FieldType::Version => self.point(text).map(Literal::Equal),
        }
    }

    /// Reads a value of an ordered type.
    fn point(&self, text: &str) -> Result<Point, Reason> {
        match self.field.field_type() {
            FieldType::Support => self.support(text).map(Point::Support),
            FieldType::Word => self.word(text).map(Point::Word),
            FieldType::Number => match Number::parse(text) {
                Some(_) => Ok(Point::Number(text.to_owned())),
                None => Err(Reason::BadNumber {
                    text: text.to_owned(),
                    unit: self.field.unit().unwrap_or_default().to_owned(),
                }),
            },
            FieldType::Version => Ok(Point::Version(text.to_owned())),
            _ => match text.parse() {
                Ok(date) => Ok(Point::Date(date)),
                Err(why) => Err(Reason::BadDate { text: text.to_owned(), why }),
            },
        }
    }

    fn support(&self, text: &str) -> Result<Support, Reason> {
        find_word(text).ok_or_else(|| {
            let words: Vec<&str> = Support::ALL.iter().map(|word| word.word()).collect();
            Reason::UnknownWord {
                noun: Support::NOUN.to_owned(),
                text: text.to_owned(),
                near: suggest::word(text, &words),
            }
        })
    }

    /// Returns the place of a word among those of the field, in any case.
    fn word(&self, text: &str) -> Result<u16, Reason> {
        let words: Vec<&str> = self.field.words().collect();
        let key = text_key(text);
        match (0..).zip(&words).find(|(_, word)| text_key(word) == key) {
            Some((rank, _)) => Ok(rank),
            None => Err(Reason::UnknownWord {
                noun: if self.field.key() == FieldKey::STATUS {
                    "status".to_owned()
                } else {
                    format!("word of {}", self.field.id())
                },
                text: text.to_owned(),
                near: suggest::word(text, &words),
            }),
        }
    }

    fn range(&self, from: Option<&Name>, to: Option<&Name>) -> Result<Literal<'c>, Vec<Error>> {
        let mut errors = Vec::new();
        let mut end = |name: Option<&Name>| {
            let name = name?;
            let point = self.point(name.text.trim());
            point.map_err(|reason| errors.push(Error::new(name.span.clone(), reason))).ok()
        };
        let first = end(from);
        let last = end(to);
        if let (Some(from), Some(to), Some(low), Some(high)) = (from, to, &first, &last)
            && low.is_after(high)
        {
            let span = from.span.start..to.span.end;
            let (from, to) = (from.text.clone(), to.text.clone());
            errors.push(Error::new(span, Reason::ReversedRange { from, to }));
        }
        if errors.is_empty() { Ok(Literal::Between(first, last)) } else { Err(errors) }
    }
}

fn order(comparison: Comparison) -> Option<Order> {
    match comparison {
        Comparison::Less => Some(Order::Less),
        Comparison::AtMost => Some(Order::AtMost),
        Comparison::Greater => Some(Order::Greater),
        Comparison::AtLeast => Some(Order::AtLeast),
        Comparison::Equal | Comparison::Unequal | Comparison::Contains => None,
    }
}
