//! The messages for expressions that do not fit the catalog: unknown names, wrong types of values.

use super::ast::Name;
use super::operator::Operator;
use super::suggest;
use crate::diagnostic::{Diagnostic, Span};
use crate::model::{Catalog, DateError, Entry, Field, FieldKey, FieldType};

pub(super) fn unknown_field(catalog: &Catalog, name: &Name, nearest: &[Field<'_>]) -> Diagnostic {
    let message = format!("unknown field `{}`", name.text);
    Diagnostic::error("unknown-field", name.span.clone(), message)
        .label(suggest::field(catalog, &name.text, nearest))
        .help("`meshcmp explain` lists the fields; several values of one are written `field=a,b`")
}

/// A label that several fields have.
pub(super) fn ambiguous_field(name: &Name, fields: &[Field<'_>]) -> Diagnostic {
    let message = format!("several fields are called `{}`", name.text);
    let ids: Vec<_> = fields.iter().map(|field| field.id()).collect();
    Diagnostic::error("ambiguous-field", name.span.clone(), message)
        .label(format!("one of {}", ids.join(", ")))
}

/// `languages` by itself, where only a field of type support can stand.
pub(super) fn not_a_condition(span: Span, field: Field<'_>) -> Diagnostic {
    let id = field.id();
    let message = format!("`{id}` is not a condition: its type is {}", type_name(field));
    Diagnostic::error("not-a-condition", span, message)
        .label(format!("did you mean `known({id})` or `{id}={}`?", example(field)))
}

/// `license<MIT`, `mtls~yes`
pub(super) fn wrong_operator(span: Span, operator: Operator, field: Field<'_>) -> Diagnostic {
    let id = field.id();
    let sign = operator.sign();
    let message = format!("`{sign}` does not work with `{id}`: its type is {}", type_name(field));
    Diagnostic::error("wrong-comparison", span, message)
        .label(format!("did you mean `{id}={}`?", example(field)))
        .help("`<` and `>` compare dates, numbers, versions, words and support; `~` searches texts")
}

/// Returns the type of a field in words.
fn type_name(field: Field<'_>) -> String {
    if field.key() == FieldKey::STATUS { "status".to_owned() } else { field.type_name() }
}

/// Returns a value that a field can be compared with.
fn example<'c>(field: Field<'c>) -> &'c str {
    match field.field_type() {
        FieldType::Date => "2018..2020",
        FieldType::Support => "yes",
        FieldType::License => "Apache-2.0",
        FieldType::Number => "10..20",
        FieldType::Version => "1.20",
        FieldType::Word => field.words().next().unwrap_or("..."),
        FieldType::Text | FieldType::Link | FieldType::Entry | FieldType::Category => "...",
    }
}

/// `announced<2018,2019`
pub(super) fn several_values(span: Span, operator: Operator) -> Diagnostic {
    Diagnostic::error("several-values", span, format!("`{}` takes one value", operator.sign()))
        .help("write a comparison for each value, joined by `and` or `or`")
}

/// `announced>2018..2020`
pub(super) fn range_compared(span: Span, operator: Operator) -> Diagnostic {
    let message = format!("`{}` takes one value, not a range", operator.sign());
    Diagnostic::error("range-compared", span, message).help("a range goes with `=` or `!=`")
}

/// `name=a..b`
pub(super) fn range_of_text(span: Span, field: Field<'_>) -> Diagnostic {
    let message = format!(
        "ranges are for dates, numbers, versions, words and support; the type of `{}` is {}",
        field.id(),
        type_name(field)
    );
    Diagnostic::error("range-of-text", span, message)
        .help("put the value in quotes if `..` belongs to it")
}

/// `announced=2020..2018`
pub(super) fn reversed_range(from: &Name, to: &Name) -> Diagnostic {
    let span = from.span.start..to.span.end;
    let (from, to) = (&from.text, &to.text);
    Diagnostic::error("reversed-range", span, format!("`{from}..{to}` ends before it begins"))
        .label(format!("did you mean `{to}..{from}`?"))
}

pub(super) fn empty_value(span: Span, field: Field<'_>) -> Diagnostic {
    Diagnostic::error("empty-value", span, format!("the value of `{}` is empty", field.id()))
        .help("`=unknown` finds unknown values")
}

/// `mtls<unknown`
pub(super) fn unordered(span: Span, word: &str, field: Field<'_>) -> Diagnostic {
    let message = format!("`{word}` is neither less nor greater than other words");
    Diagnostic::error("unordered-value", span, message)
        .label(format!("did you mean `{}={word}`?", field.id()))
        .help("the order is no < planned < experimental < partial < yes")
}

/// `stars=many`, `proxy_memory=40MB`
pub(super) fn bad_number(value: &Name, field: Field<'_>) -> Diagnostic {
    let message = format!("`{}` is not a number", value.text);
    let label = match field.unit() {
        Some(unit) => format!("write a decimal number, in {unit}"),
        None => "write a decimal number".to_owned(),
    };
    Diagnostic::error("bad-number", value.span.clone(), message).label(label)
}

/// `announced=20x8`
pub(super) fn bad_date(value: &Name, error: DateError) -> Diagnostic {
    let message = format!("`{}` is not a date", value.text);
    Diagnostic::error("bad-date", value.span.clone(), message).label(error.to_string())
}

/// A word that a closed vocabulary lacks: `mtls=yess`, `category=prxy`, `status=dead`.
pub(super) fn unknown_word(noun: &str, value: &Name, suggestion: String) -> Diagnostic {
    let message = format!("unknown {noun} `{}`", value.text);
    Diagnostic::error("unknown-word", value.span.clone(), message).label(suggestion)
}

/// `built_on=nsm`, which two entries are called.
pub(super) fn ambiguous_entry(value: &Name, entries: &[Entry<'_>]) -> Diagnostic {
    let message = format!("several entries are called `{}`", value.text);
    let ids: Vec<_> = entries.iter().map(|entry| entry.id()).collect();
    Diagnostic::error("ambiguous-entry", value.span.clone(), message)
        .label(format!("one of {}", ids.join(", ")))
}
