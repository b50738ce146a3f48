//! Lists grow: each element is a fact of its own, with the newest source that names it.
//!
//! An element leaves when a newer observation says that it ended, or when a complete source names
//! the list without it. It may come back later, at its old place.

use super::Facts;
use crate::model::{Entry, Fact, Field, Source, Value};

/// An element of a list on its way through the observations.
struct ListElement<'c> {
    fact: Fact<'c>,
    ended: bool,
}

impl<'c> Facts<'c> {
    /// Returns the current elements of a list; nothing if no counted source has observed it.
    pub(super) fn merge_list(&self, entry: Entry<'c>, field: Field<'c>) -> Option<Fact<'c>> {
        let mut elements: Vec<ListElement<'c>> =
            Vec::with_capacity(entry.values_of(field.key()).len());
        let mut empty = None;
        let mut last = None;
        let mut complete: Option<Source<'c>> = None;
        for (source, record) in self.observed(entry, field.key()) {
            let fact = self.read(source, record);
            if !fact.value.is_known() {
                last = Some(fact);
                continue;
            }
            if source.is_complete() && complete != Some(source) {
                complete = Some(source);
                for element in &mut elements {
                    element.ended = true;
                }
            }
            if fact.value.is_not_applicable() || matches!(fact.value, Value::List(_)) {
                empty = Some(fact);
                continue;
            }
            let ended = record.ended;
            if !ended {
                empty = None;
            }
            match elements.iter_mut().find(|element| element.fact.value == fact.value) {
                Some(element) => *element = ListElement { fact, ended },
                None => elements.push(ListElement { fact, ended }),
            }
        }
        let known = !elements.is_empty();
        let current: Vec<_> =
            elements.into_iter().filter(|element| !element.ended).map(|e| e.fact).collect();
        if !current.is_empty() {
            return Some(Fact::bare(Value::List(current)));
        }
        match (empty, known) {
            (Some(fact), _) => Some(fact),
            (None, true) => Some(Fact::bare(Value::List(current))),
            (None, false) => last,
        }
    }
}
