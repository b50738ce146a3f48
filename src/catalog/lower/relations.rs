//! Relations between entries, which wait until every entry is read.

use crate::catalog::codes;
use crate::catalog::file::{Span, Text};
use crate::diagnostic::Diagnostic;
use crate::model::record::{Datum, EntryId};
use crate::model::{Builder, nearest};
use std::collections::HashMap;
use std::sync::Arc;

/// Who names whom.
#[derive(Debug, Default)]
pub(super) struct Relations {
    ids: Vec<Arc<str>>,
    places: HashMap<Arc<str>, u32>,
    references: Vec<Reference>,
}

/// A value that names an entry by its id.
#[derive(Debug)]
struct Reference {
    value: usize,
    from: u32,
    id: String,
    span: Span,
    /// It says that the other is the successor, still.
    succeeds: bool,
}

impl Relations {
    /// The references that follow are those of the next entry.
    pub(super) fn begin(&mut self, id: Option<&Text<'_>>) {
        let place = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let id: Arc<str> = Arc::from(super::or_empty(id));
        self.places.entry(Arc::clone(&id)).or_insert(place);
        self.ids.push(id);
    }

    /// The value at a place of the builder names the entry `id`.
    pub(super) fn refer(
        &mut self,
        value: usize,
        id: &Text<'_>,
        succeeds: bool,
        found: &mut Vec<Diagnostic>,
    ) {
        if self.ids.last().is_some_and(|own| **own == *id.text) {
            let message = format!("`{}` refers to itself", id.text);
            let span = id.span.clone();
            found.push(Diagnostic::error(codes::SELF_REFERENCE, span, message));
            return;
        }
        self.references.push(Reference {
            value,
            from: u32::try_from(self.ids.len().saturating_sub(1)).unwrap_or(u32::MAX),
            id: id.text.to_string(),
            span: id.span.clone(),
            succeeds,
        });
    }

    /// Gives every reference its entry, and tells those that lead nowhere or in a circle.
    pub(super) fn resolve(&self, builder: &mut Builder, found: &mut Vec<Diagnostic>) {
        let mut successors: HashMap<u32, Vec<(u32, &Span)>> = HashMap::new();
        for reference in &self.references {
            let Some(&to) = self.places.get(reference.id.as_str()) else {
                found.push(self.missing(reference));
                continue;
            };
            builder.set(reference.value, Datum::Entry(EntryId(to)));
            if reference.succeeds {
                let from = successors.entry(reference.from).or_default();
                from.push((to, &reference.span));
            }
        }
        self.cycles(&successors, found);
    }

    fn missing(&self, reference: &Reference) -> Diagnostic {
        let id = &reference.id;
        let message = format!("there is no entry `{id}`");
        let span = reference.span.clone();
        let error = Diagnostic::error(codes::UNKNOWN_ENTRY, span, message).help(format!(
            "a system outside the catalog is written {{ name = {id:?} }}"
        ));
        let ids = self.ids.iter().map(|id| (&**id, id));
        match nearest(id, ids) {
            Some(meant) => error.label(format!("did you mean `{meant}`?")),
            None => error,
        }
    }

    /// Follows the successors of every entry, depth first; each way that leads back to an entry
    /// on the path is told once.
    fn cycles(&self, successors: &HashMap<u32, Vec<(u32, &Span)>>, found: &mut Vec<Diagnostic>) {
        let mut done = vec![false; self.ids.len()];
        for start in 0..self.ids.len() {
            // (entry, how many of its successors were followed)
            let mut path: Vec<(u32, usize)> = vec![(u32::try_from(start).unwrap_or(u32::MAX), 0)];
            while let Some((entry, followed)) = path.pop() {
                let visited = done.get(entry as usize).copied().unwrap_or(true);
                let next = successors.get(&entry).and_then(|all| all.get(followed));
                let Some(&(to, span)) = next.filter(|_| !visited) else {
                    if let Some(done) = done.get_mut(entry as usize) {
                        *done = true;
                    }
                    continue;
                };
                path.push((entry, followed + 1));
                match path.iter().position(|&(earlier, _)| earlier == to) {
                    Some(first) => found.push(self.cycle(path.get(first..), to, span)),
                    None => path.push((to, 0)),
                }
            }
        }
    }

    fn cycle(&self, path: Option<&[(u32, usize)]>, to: u32, span: &Span) -> Diagnostic {
        let name = |&(entry, _): &(u32, usize)| self.ids.get(entry as usize).map(|id| &**id);
        let mut names: Vec<_> = path.unwrap_or_default().iter().filter_map(name).collect();
        names.extend(name(&(to, 0)));
        let message = format!("the successors lead in a circle: {}", names.join(" -> "));
        Diagnostic::error(codes::SUCCESSOR_CYCLE, span.clone(), message)
    }
}
