//! Checking a catalog like code: all errors, and what somebody should look at.
//!
//! The rules that find errors are part of reading ([`super::read`]); those that find warnings are
//! the table here. All codes stand in [`super::codes`].

mod dates;
mod texts;
mod tidy;

use super::raw::{Entry, Head};
use super::{ReadResult, Shape, codes};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{self, Catalog, PartialDate};

/// What checking a catalog found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Errors and warnings in the order of the text.
    pub found: Vec<Diagnostic>,
    /// How many warnings are accepted where they stand.
    pub accepted: usize,
}

impl Checked {
    /// Whether there are so many syntax errors that the rest of them was not told.
    #[must_use]
    pub fn ends_early(&self) -> bool {
        let syntax = self.found.iter().filter(|one| one.code == codes::SYNTAX);
        syntax.count() == super::syntax::MAX_ERRORS
    }
}

/// A rule that finds warnings.
type Finder = fn(&Subject<'_>, &mut Vec<Diagnostic>);

/// Every rule that finds warnings.
static FINDERS: &[(&str, Finder)] = &[
    (codes::REDUNDANT_ALIAS, texts::redundant_aliases),
    (codes::LONG_SUMMARY, texts::long_summaries),
    (codes::CONTROL_CHARACTER, texts::control_characters),
    (codes::UNUSED_SOURCE, tidy::unused_sources),
    (codes::UNUSED_CATEGORY, tidy::unused_categories),
    (codes::UNUSED_FEATURE, tidy::unused_features),
    (codes::OUT_OF_ORDER, tidy::entries_out_of_order),
    (codes::GA_BEFORE_ANNOUNCEMENT, dates::ga_before_announcement),
    (codes::STATUS_BEFORE_ANNOUNCEMENT, dates::status_before_announcement),
    (codes::FUTURE_DATE, dates::in_the_future),
];

/// What the rules look at: all that could be read, as it is written and as it is understood.
struct Subject<'i> {
    catalog: Catalog,
    head: Head<'i>,
    entries: Vec<Entry<'i>>,
    today: PartialDate,
}

/// Checks a catalog. `today` decides what lies in the future.
#[must_use]
pub fn check(text: &str, today: PartialDate) -> Checked {
    let ReadResult { catalog, diagnostics: mut found, shape: Shape { head, entries } } =
        super::read_result(text, true);
    let mut accepted = 0;
    if let Some(catalog) = catalog {
        let subject = Subject { catalog, head, entries, today };
        let mut warnings = Vec::new();
        for (_, find) in FINDERS {
            find(&subject, &mut warnings);
        }
        let all = warnings.len();
        warnings.retain(|warning| !subject.accepts(warning));
        accepted = all - warnings.len();
        found.extend(warnings);
    }
    found.sort_by_key(|finding| finding.place.span.start);
    Checked { found, accepted }
}

impl Checked {
    /// How many findings are of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|finding| finding.severity == severity).count()
    }
}

impl<'i> Subject<'i> {
    /// The entries as they are written, each with what it was understood to be. Entries with too
    /// many aliases never became one.
    fn with_entries(&self) -> impl Iterator<Item = (&Entry<'i>, model::Entry<'_>)> {
        let mut understood = self.catalog.entries().peekable();
        self.entries.iter().filter_map(move |written| {
            let id = written.id.as_ref().map_or("", |id| &id.text);
            let entry = understood.next_if(|entry| entry.id() == id)?;
            Some((written, entry))
        })
    }

    /// Whether the entry in which a warning stands accepts it.
    fn accepts(&self, warning: &Diagnostic) -> bool {
        let behind =
            self.entries.partition_point(|entry| entry.span.start <= warning.place.span.start);
        let entry = behind.checked_sub(1).and_then(|at| self.entries.get(at));
        entry.is_some_and(|entry| entry.accept.iter().any(|code| code.text == warning.code))
    }
}

#[cfg(test)]
mod tests {
    use super::{FINDERS, codes};

    #[test]
    fn every_warning_has_a_rule_that_finds_it() {
        let mut found: Vec<_> = FINDERS.iter().map(|(code, _)| *code).collect();
        let mut known: Vec<_> = codes::warnings().collect();
        found.sort_unstable();
        known.sort_unstable();
        assert_eq!(found, known);
    }
}
