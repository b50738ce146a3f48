//! From the text of a value to what its field understands by it.

use super::ast::{Item, Name};
use super::error::{Error, Reason};
use super::lex::Comparison;
use super::resolved::{Literal, Order, Text};
use super::suggest;
use crate::model::{
    Catalog, Field, FieldType, LookupError, PartialDate, Support, Vocabulary, find_word, is_unknown,
};

/// What a value is compared with, and how.
pub(super) struct Wanted<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) field: Field<'c>,
    pub(super) comparison: Comparison,
}

/// Resolves one value or range.
pub(super) fn literal<'c>(wanted: &Wanted<'c>, item: &Item) -> Result<Literal<'c>, Vec<Error>> {
    match item {
        Item::One(value) => {
            wanted.value(value).map_err(|reason| vec![Error::new(value.span.clone(), reason)])
        }
        Item::Range { from, to } => range(from.as_ref(), to.as_ref()),
    }
}

impl<'c> Wanted<'c> {
    fn value(&self, value: &Name) -> Result<Literal<'c>, Reason> {
        let text = value.text.as_str();
        if text.trim().is_empty() {
            let field = self.field.id().to_owned();
            return Err(Reason::EmptyValue { field });
        }
        let order = order(self.comparison);
        if self.comparison == Comparison::Contains {
            return Ok(Literal::Contains(Text::new(text)));
        }
        if order.is_none() && is_unknown(text) {
            return Ok(Literal::Unknown);
        }
        match self.field.field_type() {
            FieldType::Support => self.support(text, order),
            FieldType::Status => word(text).map(Literal::Status),
            FieldType::Maturity => word(text).map(Literal::Maturity),
            FieldType::Date => {
                let date = date(text)?;
                Ok(order.map_or(Literal::Dates(Some(date), Some(date)), |order| {
                    Literal::DateOrder(order, date)
                }))
            }
            FieldType::Categories => match self.catalog.find_category(text) {
                Some(category) => Ok(Literal::Category(category)),
                None => Err(Reason::UnknownWord {
                    noun: "category",
                    text: text.to_owned(),
                    near: suggest::category(self.catalog, text),
                }),
            },
            FieldType::Entries => self.system(text),
            FieldType::Text | FieldType::Link | FieldType::License | FieldType::TextList => {
                Ok(Literal::Text(Text::new(text)))
            }
        }
    }

    fn support(&self, text: &str, order: Option<Order>) -> Result<Literal<'c>, Reason> {
        let support: Support = word(text)?;
        match order {
            None => Ok(Literal::Support(support)),
            Some(order) if support.is_ordered() => Ok(Literal::SupportOrder(order, support)),
            Some(_) => {
                Err(Reason::Unordered { word: support.word(), field: self.field.id().to_owned() })
            }
        }
    }

    /// An entry by id, name or alias, or a system outside the catalog that some entry names.
    fn system(&self, text: &str) -> Result<Literal<'c>, Reason> {
        let wanted = Text::new(text);
        match self.catalog.find_entry(text) {
            Ok(entry) => Ok(Literal::System(Some(entry), wanted)),
            Err(LookupError::Ambiguous(entries)) => Err(Reason::AmbiguousEntry {
                text: text.to_owned(),
                ids: entries.iter().map(|entry| entry.id().to_owned()).collect(),
            }),
            Err(LookupError::Missing(_)) if self.catalog.outsiders().any(|it| wanted.is(it)) => {
                Ok(Literal::System(None, wanted))
            }
            Err(LookupError::Missing(entry)) => Err(Reason::UnknownEntry {
                text: text.to_owned(),
                near: suggest::system(text, entry, self.catalog.outsiders()),
            }),
        }
    }
}

fn word<W: Vocabulary>(text: &str) -> Result<W, Reason> {
    find_word(text).ok_or_else(|| Reason::UnknownWord {
        noun: W::NOUN,
        text: text.to_owned(),
        near: suggest::word::<W>(text),
    })
}

fn date(text: &str) -> Result<PartialDate, Reason> {
    text.parse().map_err(|why| Reason::BadDate { text: text.to_owned(), why })
}

fn range<'c>(from: Option<&Name>, to: Option<&Name>) -> Result<Literal<'c>, Vec<Error>> {
    let mut errors = Vec::new();
    let mut end = |name: Option<&Name>| {
        let name = name?;
        date(&name.text).map_err(|reason| errors.push(Error::new(name.span.clone(), reason))).ok()
    };
    let (first, last) = (end(from), end(to));
    if let (Some(from), Some(to), Some(first), Some(last)) = (from, to, first, last)
        && first.first_day() > last.last_day()
    {
        let span = from.span.start..to.span.end;
        let (from, to) = (from.text.clone(), to.text.clone());
        errors.push(Error::new(span, Reason::ReversedRange { from, to }));
    }
    if errors.is_empty() { Ok(Literal::Dates(first, last)) } else { Err(errors) }
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
