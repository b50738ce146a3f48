//! Open texts that no entry has: no mistake, but hardly what was meant.

use super::resolved::{Bound, Literal, Question};
use crate::facts::Facts;
use crate::model::{Fact, Field, Truth, Value, nearest};
use std::collections::BTreeSet;

/// A line for each text that fits no entry.
pub(super) fn hints<'c>(bound: &Bound<'c>, facts: &Facts<'c>) -> Vec<String> {
    let mut lines = Vec::new();
    for test in bound.tests() {
        let Question::AnyOf(literals) = &test.question else {
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
        Literal::Text(text) => ("=", &text.typed),
        Literal::Contains(text) => ("~", &text.typed),
        _ => return None,
    };
    let mut values = BTreeSet::new();
    for entry in facts.entries() {
        let fact = facts.fact(entry, field);
        for Fact { value, .. } in fact.elements() {
            if literal.fits(value) == Truth::Yes {
                return None;
            }
            if let Value::Text(text) = *value {
                values.insert(text);
            }
        }
    }
    let asked = format!("no entry has {}{sign}{text}", field.id());
    Some(match nearest(text, values.into_iter().map(|value| (value, value))) {
        Some(near) => format!("{asked}; did you mean `{near}`?"),
        None => asked,
    })
}
