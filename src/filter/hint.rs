//! Hints about texts that no entry has: not an error, but rarely what was meant.

use super::literal::Literal;
use super::resolved::{Condition, Predicate};
use crate::facts::Facts;
use crate::model::{Field, Truth, Value, nearest};
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
        Literal::License(typed) => ("=", typed),
        Literal::System(system) => ("=", &system.name.typed),
        Literal::Part(text) => ("~", &text.typed),
        _ => return None,
    };
    // The names of the values that there are, each with the name to write.
    let mut values = BTreeSet::new();
    for entry in facts.entries() {
        for element in facts.fact(entry, field).elements() {
            if literal.matches(&element.value) == Truth::Yes {
                return None;
            }
            match element.value {
                Value::Text(text) | Value::License(text) | Value::Version(text) => {
                    values.insert((text, text));
                }
                Value::Entry(entry) => {
                    values.extend([(entry.id(), entry.id()), (entry.name(), entry.id())]);
                }
                _ => {}
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
    if let Some(near) = nearest(text, values) {
        line.push_str(&format!("; did you mean `{near}`?"));
    }
    Some(line)
}
