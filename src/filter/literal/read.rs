//! Reads values as the type of their field asks.

use super::text::TextLiteral;
use super::{Literal, date, number, support, system, version, word};
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::{resolve_errors, suggest};
use crate::model::{Catalog, Category, Field, FieldType, is_not_applicable, is_unknown};

/// Reads one value for a field.
pub(in crate::filter) fn read<'c>(
    catalog: &'c Catalog,
    field: Field<'c>,
    operator: Operator,
    value: &Name,
) -> Result<Literal<'c>, Vec<Diagnostic>> {
    let value = &trimmed(value);
    let text = value.text.as_str();
    if text.is_empty() {
        return Err(vec![resolve_errors::empty_value(value.span.clone(), field)]);
    }
    if operator == Operator::Contains {
        return Ok(Literal::Part(TextLiteral::new(text)));
    }
    if !operator.is_order()
        && let Some(literal) = read_special(field, text)
    {
        return Ok(literal);
    }
    match field.field_type() {
        FieldType::Support => support::read(field, operator, value).map(Literal::Support),
        FieldType::Word => word::read(field, operator, value).map(Literal::Word),
        FieldType::Date => date::read(operator, value).map(Literal::Date),
        FieldType::Number => number::read(field, operator, value).map(Literal::Number),
        FieldType::Version => Ok(Literal::Version(version::read(operator, value))),
        FieldType::Category => read_category(catalog, value).map(Literal::Category),
        FieldType::Entry => system::read(catalog, value).map(Literal::System),
        FieldType::License => Ok(Literal::License(text.to_owned())),
        FieldType::Text | FieldType::Link => Ok(Literal::Text(TextLiteral::new(text))),
    }
}

/// Reads a category by id, label or alias.
fn read_category<'c>(catalog: &'c Catalog, value: &Name) -> Result<Category<'c>, Vec<Diagnostic>> {
    catalog.find_category(&value.text).map_err(|nearest| {
        let suggestion = suggest::category(catalog, &value.text, &nearest);
        vec![resolve_errors::unknown_word("category", value, suggestion)]
    })
}

/// Reads a word that does not depend on the type of the field.
fn read_special<'c>(field: Field<'c>, text: &str) -> Option<Literal<'c>> {
    if is_unknown(text) {
        Some(Literal::Unknown)
    } else if field.field_type() != FieldType::Support && is_not_applicable(text) {
        Some(Literal::NotApplicable)
    } else if field.is_list() && (text.eq_ignore_ascii_case("none") || text == "[]") {
        Some(Literal::EmptyList)
    } else {
        None
    }
}

/// Reads a range for a field of a type that takes one.
pub(in crate::filter) fn read_range<'c>(
    field: Field<'c>,
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<Literal<'c>, Vec<Diagnostic>> {
    let (from, to) = (from.map(trimmed), to.map(trimmed));
    let (from, to) = (from.as_ref(), to.as_ref());
    match field.field_type() {
        FieldType::Support => support::read_range(field, from, to).map(Literal::Support),
        FieldType::Word => word::read_range(field, from, to).map(Literal::Word),
        FieldType::Number => number::read_range(field, from, to).map(Literal::Number),
        FieldType::Version => version::read_range(from, to).map(Literal::Version),
        _ => date::read_range(from, to).map(Literal::Date),
    }
}

/// Returns a value without the blanks around it.
fn trimmed(value: &Name) -> Name {
    Name { text: value.text.trim().to_owned(), span: value.span.clone() }
}
