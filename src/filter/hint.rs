//! Hints about texts that no entry has: not an error, but rarely what was meant.

use super::literal::{Literal, SystemLiteral};
use super::resolved::{Condition, Predicate};
use crate::facts::Facts;
use crate::model::{Field, LookupError, Truth, Value, nearest};
use std::collections::BTreeSet;

/// Returns a line for each text that no entry has, with the nearest text that one has.
pub(super) fn hints<'c>(condition: &Condition<'c>, facts: &Facts<'c>) -> Vec<String> {
    let mut lines = Vec::new();
    for test in condition.tests() {
        let Predicate::AnyOf(literals) = &test.predicate else {
            continue;
        };
        for literal in literals {
            if let Some(line) = hint(test.field, literal, facts)
                && !lines.contains(&line)
            {
                lines.push(line);
            }
        }
    }
    lines
}

fn hint<'c>(field: Field<'c>, literal: &Literal<'c>, facts: &Facts<'c>) -> Option<String> {
    let (sign, text) = match literal {
        Literal::Text(text) => ("=", &text.typed),
        Literal::License(license) => ("=", &license.typed),
        Literal::System(system) => ("=", &system.name.typed),
        Literal::Part(text) => ("~", &text.typed),
        _ => return None,
    };
    let mut values = BTreeSet::new();
    for entry in facts.entries() {
        for element in facts.fact(entry, field).elements() {
            if literal.matches(&element.value) == Truth::Yes {
                return None;
            }
            if let Value::Text(value) | Value::License(value) | Value::Version(value) =
                element.value
            {
                values.insert(value);
            }
        }
    }
    let id = field.id();
    let mut line = format!("no entry has {id}{sign}{text}");
    if sign == "=" && text.contains('*') {
        let part = text.trim_matches('*');
        line.push_str(&format!("; `*` is literal: {id}~{part} searches for a part"));
        return Some(line);
    }
    let entry = match literal {
        Literal::System(system) => nearest_entry(system, facts),
        _ => None,
    };
    let value = nearest(text, values.iter().map(|value| (*value, *value)));
    if let Some(near) = entry.or(value) {
        line.push_str(&format!("; did you mean `{near}`?"));
    }
    Some(line)
}

/// Returns the id of the entry that may have been meant by a system that is none.
fn nearest_entry<'c>(system: &SystemLiteral<'c>, facts: &Facts<'c>) -> Option<&'c str> {
    if system.entry.is_some() {
        return None;
    }
    match facts.catalog().find_entry(&system.name.typed) {
        Err(LookupError::Missing(near)) => near.first().map(|entry| entry.id()),
        _ => None,
    }
}
