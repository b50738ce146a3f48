//! Contents and evidence as one plain text each.

use crate::model::{Fact, Source, Value};
use crate::sheet::{Bar, Content};
use std::borrow::Cow;
use std::fmt::{self, Display};

/// What separates the elements of a list within a cell.
const SEPARATOR: &str = "; ";

/// A content as one plain text: words and ids.
pub(super) struct Plain<'a, 'c>(pub(super) &'a Content<'c>);

impl Display for Plain<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Content::Nothing => Ok(()),
            Content::Value(value) => plain(value, f),
            Content::Fact(fact) | Content::Changed(fact, _) => plain(&fact.value, f),
            Content::Entry(entry) => f.write_str(entry.id()),
            Content::Field(field) => f.write_str(field.id()),
            Content::Text(text) => f.write_str(text),
            Content::Count(count) => count.fmt(f),
            Content::Number(number) => (number + 0.0).fmt(f), // never -0
            Content::Flag(flag) => flag.fmt(f),
            Content::Verdict(verdict) => f.write_str(verdict.word()),
            Content::Bar(Bar { sure, possible, of }) if *possible > 0.0 => {
                write!(f, "{sure} to {} of {of}", sure + possible)
            }
            Content::Bar(Bar { sure, of, .. }) => write!(f, "{sure} of {of}"),
            Content::List(elements) => joined(elements, f, |element, f| Plain(element).fmt(f)),
            Content::Map(members) => joined(members, f, |(key, content), f| {
                write!(f, "{key}={}", Plain(content))
            }),
        }
    }
}

fn plain(value: &Value<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value {
        Value::List(elements) => joined(elements, f, |element, f| plain(&element.value, f)),
        value => f.write_str(&value.plain()),
    }
}

/// One part of the evidence; of a list element by element, so that the places agree with the
/// values. Empty where no element has that part.
pub(super) struct Evidence<'a, 'c>(pub(super) &'a Fact<'c>, pub(super) Part);

/// A part of what a fact rests on.
pub(super) type Part = for<'c> fn(&Fact<'c>) -> Option<Cow<'c, str>>;

pub(super) fn note<'c>(fact: &Fact<'c>) -> Option<Cow<'c, str>> {
    fact.note.map(Cow::Borrowed)
}

pub(super) fn source<'c>(fact: &Fact<'c>) -> Option<Cow<'c, str>> {
    fact.source.map(Source::id).map(Cow::Borrowed)
}

pub(super) fn date<'c>(fact: &Fact<'c>) -> Option<Cow<'c, str>> {
    fact.source
        .map(|source| Cow::Owned(source.date().to_string()))
}

impl Display for Evidence<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(fact, part) = self;
        match &fact.value {
            Value::List(elements) if elements.iter().all(|element| part(element).is_none()) => {
                Ok(())
            }
            Value::List(elements) => joined(elements, f, |element, f| {
                f.write_str(&part(element).unwrap_or_default())
            }),
            _ => f.write_str(&part(fact).unwrap_or_default()),
        }
    }
}

fn joined<T>(
    elements: &[T],
    f: &mut fmt::Formatter<'_>,
    write: impl Fn(&T, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (place, element) in elements.iter().enumerate() {
        if place > 0 {
            f.write_str(SEPARATOR)?;
        }
        write(element, f)?;
    }
    Ok(())
}
