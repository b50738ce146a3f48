//! An entry and its observations into the domain.

use super::{Lowering, ids, or_empty, value};
use crate::catalog::codes;
use crate::catalog::raw::{Entry, Given, Observed};
use crate::catalog::tree::Span;
use crate::diagnostic::Diagnostic;
use crate::model::record::{FeatureId, SourceId};
use crate::model::{FieldKey, NewEntry, nearest};

/// The first column of a comparison, in which the other columns are entries.
const OF_COMPARISONS: &str = "field";

impl Lowering {
    /// Takes the next entry.
    pub(in crate::catalog) fn entry(&mut self, entry: &Entry<'_>, found: &mut Vec<Diagnostic>) {
        if let Some(id) = &entry.id {
            ids::form(id, '-', found);
            if id.text == OF_COMPARISONS {
                let message = format!("`{OF_COMPARISONS}` is a column of every comparison");
                let error = Diagnostic::error(codes::RESERVED_ID, id.span.clone(), message);
                found.push(error);
            }
        }
        if let Some(beyond) = entry.aliases.get(value::MOST_ELEMENTS) {
            found.push(value::too_many(beyond));
            return;
        }
        self.names.add(entry, found);
        self.relations.begin(entry.id.as_ref());
        for link in [&entry.homepage, &entry.repository].into_iter().flatten() {
            value::link(link, found);
        }
        accepted(entry, found);
        let categories = self.categories(&entry.categories, found);
        let new = NewEntry {
            id: or_empty(entry.id.as_ref()),
            name: or_empty(entry.name.as_ref()),
            summary: or_empty(entry.summary.as_ref()),
            homepage: or_empty(entry.homepage.as_ref()),
            repository: or_empty(entry.repository.as_ref()),
        };
        let aliases = entry.aliases.iter().map(|alias| &*alias.text);
        self.builder.entry(new, aliases, &categories);
        let mut seen: Vec<(u16, Span)> = Vec::with_capacity(entry.observed.len());
        for observed in &entry.observed {
            self.observation(observed, &mut seen, found);
        }
    }

    fn observation(
        &mut self,
        observed: &Observed<'_>,
        seen: &mut Vec<(u16, Span)>,
        found: &mut Vec<Diagnostic>,
    ) {
        let mut place = 0;
        if let Some(id) = &observed.source {
            let (code, table) = (codes::UNKNOWN_SOURCE, "sources");
            if let Some(source) = self.sources.find(id, code, "source", table, found) {
                place = source;
                match seen.iter().find(|(earlier, _)| *earlier == source) {
                    Some((_, first)) => {
                        let message = format!("`{}` observes this entry twice", id.text);
                        let code = codes::DUPLICATE_OBSERVATION;
                        let error = Diagnostic::error(code, id.span.clone(), message);
                        found.push(
                            error
                                .and(first.clone(), "first here")
                                .help("put what the source says into one observation"),
                        );
                    }
                    None => seen.push((source, id.span.clone())),
                }
            }
        }
        let version = or_empty(observed.version.as_ref());
        self.builder.observation(SourceId(place), version);
        for of_field in observed.values.chunk_by(|a, b| a.key.span == b.key.span) {
            if let Some(first) = of_field.first()
                && let Some(field) = self.field(first, found)
            {
                self.values(field, of_field, found);
            }
        }
    }

    fn field(&self, given: &Given<'_>, found: &mut Vec<Diagnostic>) -> Option<FieldKey> {
        if let Some(attribute) = given.attribute {
            return Some(FieldKey::attribute(attribute));
        }
        let (code, table) = (codes::UNKNOWN_FEATURE, "features");
        let place = self.features.find(&given.key, code, "feature", table, found)?;
        Some(FieldKey::feature(FeatureId(place)))
    }
}

/// Only the codes of warnings can be accepted.
fn accepted(entry: &Entry<'_>, found: &mut Vec<Diagnostic>) {
    for code in &entry.accept {
        if codes::warnings().any(|known| known == code.text) {
            continue;
        }
        let is_error = codes::RULES.iter().any(|rule| rule.code == code.text);
        let message = if is_error {
            format!("`{}` is an error, and errors cannot be accepted", code.text)
        } else {
            format!("there is no warning `{}`", code.text)
        };
        let error = Diagnostic::error(codes::UNKNOWN_CODE, code.span.clone(), message);
        let near = nearest(&code.text, codes::warnings().map(|known| (known, known)));
        found.push(match near.filter(|_| !is_error) {
            Some(meant) => error.label(format!("did you mean `{meant}`?")),
            None => error,
        });
    }
}
