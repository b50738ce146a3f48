//! Relations between entries, resolved once every entry is read.

use super::suggested;
use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::Builder;
use crate::model::record::{Datum, EntryId};
use std::collections::{BTreeMap, HashMap, HashSet};

/// References from entry to entry.
#[derive(Debug, Default)]
pub(super) struct Relations {
    /// The id of the entry that is being read.
    own: String,
    /// The number of entries begun.
    begun: u32,
    references: Vec<Reference>,
}

/// A value that names an entry by its id.
#[derive(Debug)]
struct Reference {
    value: usize,
    from: EntryId,
    id: String,
    span: Span,
    /// Whether it names a current successor.
    succeeds: bool,
}

impl Relations {
    /// Begins the next entry: the references that follow are its own.
    pub(super) fn begin(&mut self, id: Option<&SpannedText<'_>>) {
        self.own.clear();
        self.own.push_str(super::or_empty(id));
        self.begun = self.begun.saturating_add(1);
    }

    /// Notes that the value at a place of the builder names the entry `id`.
    pub(super) fn refer(
        &mut self,
        value: usize,
        id: &SpannedText<'_>,
        succeeds: bool,
        diagnostics: &mut Findings,
    ) {
        if self.own == *id.text {
            let message = format!("`{}` refers to itself", id.text);
            let span = id.span.clone();
            diagnostics.push(Diagnostic::error(codes::SELF_REFERENCE, span, message));
            return;
        }
        self.references.push(Reference {
            value,
            from: EntryId(self.begun.saturating_sub(1)),
            id: id.text.to_string(),
            span: id.span.clone(),
            succeeds,
        });
    }

    /// Gives every reference its entry, and reports those that lead nowhere or in a circle.
    pub(super) fn resolve(&self, builder: &mut Builder, diagnostics: &mut Findings) {
        let wanted = self.references.iter().map(|wanted| &*wanted.id);
        let mut places: HashMap<&str, Option<EntryId>> = wanted.map(|id| (id, None)).collect();
        for (place, id) in (0..).map(EntryId).zip(builder.ids()) {
            if let Some(first @ None) = places.get_mut(id) {
                *first = Some(place);
            }
        }
        let mut successors = Successors::new();
        for reference in &self.references {
            let Some(to) = places.get(&*reference.id).copied().flatten() else {
                let error = missing(reference, builder, diagnostics);
                diagnostics.push(error);
                continue;
            };
            builder.set(reference.value, Datum::Entry(to));
            if reference.succeeds {
                let from = successors.entry(reference.from).or_default();
                from.push((to, &reference.span));
            }
        }
        cycles(&successors, builder, diagnostics);
    }
}

/// The successors of each entry, with the places that name them.
type Successors<'r> = BTreeMap<EntryId, Vec<(EntryId, &'r Span)>>;

fn missing(reference: &Reference, builder: &Builder, diagnostics: &Findings) -> Diagnostic {
    let id = &reference.id;
    let message = format!("there is no entry `{id}`");
    let span = reference.span.clone();
    let error = Diagnostic::error(codes::UNKNOWN_ENTRY, span, message)
        .help(format!("a system outside the catalog is written {{ name = {id:?} }}"));
    error.suggest(suggested(id, builder.ids().map(|id| (id, id)), diagnostics))
}

/// The most entries of a circle that a message names.
const MAX_OF_A_CIRCLE: usize = 10;

/// Follows the successors of every entry, depth first, and reports each way back to an entry on the
/// path once.
fn cycles(successors: &Successors<'_>, builder: &Builder, diagnostics: &mut Findings) {
    let mut done = HashSet::new();
    for &start in successors.keys() {
        if done.contains(&start) {
            continue;
        }
        // Each with the number of its successors that were followed; and where it is on the path.
        let mut path = vec![(start, 0)];
        let mut places = HashMap::from([(start, 0)]);
        while let Some((entry, followed)) = path.last_mut() {
            let next = successors.get(entry).and_then(|all| all.get(*followed));
            let Some(&(to, span)) = next else {
                done.insert(*entry);
                places.remove(entry);
                path.pop();
                continue;
            };
            *followed += 1;
            if let Some(&first) = places.get(&to) {
                let circle = path.get(first..).unwrap_or_default();
                diagnostics.push(cycle(circle, to, span, builder));
            } else if !done.contains(&to) {
                places.insert(to, path.len());
                path.push((to, 0));
            }
        }
    }
}

/// Reports a circle that begins with the first entry of `path` and leads back to it; of a long one,
/// only its ends are named.
fn cycle(path: &[(EntryId, usize)], first: EntryId, span: &Span, builder: &Builder) -> Diagnostic {
    let id = |&(entry, _): &(EntryId, usize)| builder.id(entry);
    let mut ids: Vec<&str> = if path.len() < MAX_OF_A_CIRCLE {
        path.iter().map(id).collect()
    } else {
        let (start, rest) = path.split_at(MAX_OF_A_CIRCLE / 2);
        let skipped = rest.len() - (MAX_OF_A_CIRCLE / 2 - 1);
        let end = rest.iter().skip(skipped).map(id);
        start.iter().map(id).chain(["..."]).chain(end).collect()
    };
    ids.push(builder.id(first));
    let message = format!("the successors lead in a circle: {}", ids.join(" -> "));
    Diagnostic::error(codes::SUCCESSOR_CYCLE, span.clone(), message)
}
