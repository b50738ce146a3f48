//! An entry and its observations into the domain.

use super::head::accepted;
use super::{Lowering, ids, or_empty, value};
use crate::catalog::codes;
use crate::catalog::raw::{Observed, RawEntry};
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::record::{EntryRecord, SourceId};

/// The first column of a comparison, whose other columns are entries.
const COMPARISON_COLUMN: &str = "field";

/// Returns whether no entry may have an id.
pub(crate) fn is_reserved_entry(id: &str) -> bool {
    id == COMPARISON_COLUMN
}

impl Lowering {
    /// Takes the next entry. Returns an error if it makes the catalog too large to go on.
    pub(in crate::catalog) fn entry(
        &mut self,
        entry: &RawEntry<'_>,
        diagnostics: &mut Findings,
    ) -> Option<Diagnostic> {
        if let Some(too_large) = self.size.add(entry) {
            return Some(too_large);
        }
        if let Some(id) = &entry.id {
            ids::check_form(id, '-', diagnostics);
            if is_reserved_entry(&id.text) {
                let message = format!("`{COMPARISON_COLUMN}` is a column of every comparison");
                let error = Diagnostic::error(codes::RESERVED_ID, id.span.clone(), message);
                diagnostics.push(error);
            }
        }
        self.names.add(entry, diagnostics);
        self.relations.begin(entry.id.as_ref());
        let links = entry.links.iter().map(|link| &link.url);
        for link in [&entry.homepage, &entry.repository].into_iter().flatten().chain(links) {
            value::check_link(link, diagnostics);
        }
        accepted(&entry.accept, diagnostics);
        let categories = self.find_categories(&entry.categories, diagnostics);
        let links = entry.links.iter().map(|link| (&*link.name.text, &*link.url.text));
        let record = EntryRecord {
            id: self.text(entry.id.as_ref()),
            name: self.text(entry.name.as_ref()),
            summary: self.text(entry.summary.as_ref()),
            homepage: self.text(entry.homepage.as_ref()),
            repository: self.text(entry.repository.as_ref()),
            aliases: self.texts(&entry.aliases),
            links: self.builder.links(links),
            categories: self.builder.categories_of(&categories),
            ..EntryRecord::default()
        };
        self.builder.entry(record);
        let mut seen: Vec<(u16, Span)> = Vec::with_capacity(entry.observed.len());
        for observed in &entry.observed {
            self.observation(observed, &mut seen, diagnostics);
        }
        None
    }

    fn observation(
        &mut self,
        observed: &Observed<'_>,
        seen: &mut Vec<(u16, Span)>,
        diagnostics: &mut Findings,
    ) {
        let mut place = 0;
        if let Some(id) = &observed.source {
            let (code, table) = (codes::UNKNOWN_SOURCE, "sources");
            if let Some(source) = self.sources.find(id, code, "source", table, diagnostics) {
                place = source;
                match seen.iter().find(|(earlier, _)| *earlier == source) {
                    Some((_, first)) => {
                        let message = format!("`{}` observes this entry twice", id.text);
                        let code = codes::DUPLICATE_OBSERVATION;
                        let error = Diagnostic::error(code, id.span.clone(), message);
                        diagnostics.push(
                            error
                                .and(first.clone(), "first here")
                                .help("put all statements of a source into one observation"),
                        );
                    }
                    None => seen.push((source, id.span.clone())),
                }
            }
        }
        let version = or_empty(observed.version.as_ref());
        self.builder.observation(SourceId(place), version);
        for field in &observed.fields {
            self.values(field, diagnostics);
        }
    }
}
