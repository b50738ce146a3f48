//! Hints about texts that no entry has: no mistake, but hardly what was meant.

use super::resolved::{Condition, Literal, Predicate};
use crate::facts::Facts;
use crate::model::{Fact, Field, Truth, Value, nearest};
use std::collections::BTreeSet;

/// Returns a line for each text that fits no entry.
pub(super) fn hints<'c>(condition: &Condition<'c>, facts: &Facts<'c>) -> Vec<String> {
    let mut lines = Vec::new();
    for test in condition.tests() {
        let Predicate::AnyOf(literals) = &test.predicate else {
            continue;
        };
        for literal in literals {
            let line = hint(test.field, literal, facts);
            lines.extend(line.filter(|line| !lines.contains(line)));
        }
    }
    lines
}

fn hint<'c>(field: Field<'c>, literal: &Literal<'c>, facts: &Facts<'c>) -> Option<String> {
    let (sign, text) = match literal {
        Literal::Text(text) | Literal::License(text) | Literal::System(_, text) => {
            ("=", &text.typed)
        }
        Literal::Contains(text) => ("~", &text.typed),
        _ => return None,
    };
    // The names of the values that there are, each with the name to write.
    let mut values = BTreeSet::new();
    for entry in facts.entries() {
        let fact = facts.fact(entry, field);
        for Fact { value, .. } in fact.elements() {
            if literal.fits(value) == Truth::Yes {
                return None;
            }
            match *value {
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
    let no_match = format!("no entry has {}{sign}{text}", field.id());
    if sign == "=" && text.contains('*') {
        let part = text.trim_matches('*');
        return Some(format!("{no_match}; `*` is literal: {}~{part} looks for a part", field.id()));
    }
    Some(match nearest(text, values) {
        Some(near) => format!("{no_match}; did you mean `{near}`?"),
        None => no_match,
    })
}
