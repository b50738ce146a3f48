//! Checks a catalog like code: all errors, and warnings about what should be reviewed.
//!
//! The rules that find errors are part of reading ([`super::read`]); those that find warnings are
//! the table here. All codes stand in [`super::codes`].

mod dates;
mod implied;
mod links;
mod lists;
mod order;
mod texts;
mod unused;

use super::codes;
use super::raw::{FieldValues, Head, Observed, RawEntry};
use super::reader::{ReadResult, Shape};
use super::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::{self, Catalog, PartialDate};

/// The result of checking a catalog.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Errors and warnings in the order of the text.
    pub diagnostics: Findings,
    /// How many warnings are accepted.
    pub accepted: usize,
}

impl Checked {
    /// Returns whether there are so many syntax errors that some of them were left out.
    pub fn ends_early(&self) -> bool {
        self.diagnostics.total_of_code(codes::SYNTAX) == super::syntax::MAX_ERRORS
    }
}

/// A rule that finds warnings.
type Finder = fn(&Subject<'_>, &mut Warnings<'_, '_>);

/// Every rule that finds warnings, each with its code.
static FINDERS: &[(&str, Finder)] = &[
    (codes::MISSING_SUMMARY, texts::missing_summaries),
    (codes::LONG_SUMMARY, texts::long_summaries),
    (codes::CONTROL_CHARACTER, texts::control_characters),
    (codes::INVISIBLE_BLANKS, texts::invisible_blanks),
    (codes::REDUNDANT_ALIAS, texts::redundant_aliases),
    (codes::SHARED_LINK, links::shared_links),
    (codes::DUPLICATE_VALUE, lists::repeated_elements),
    (codes::ENDED_WITHOUT_START, lists::ended_without_start),
    (codes::UNUSED_SOURCE, unused::unused_sources),
    (codes::UNUSED_CATEGORY, unused::unused_categories),
    (codes::UNUSED_ATTRIBUTE, unused::unused_attributes),
    (codes::UNUSED_FEATURE, unused::unused_features),
    (codes::IMPLIED_FEATURE, implied::implied_features),
    (codes::OUT_OF_ORDER, order::entries_out_of_order),
    (codes::RELEASE_BEFORE_START, dates::release_before_start),
    (codes::STATUS_BEFORE_START, dates::status_before_start),
    (codes::FUTURE_DATE, dates::future_dates),
];

/// A catalog under check: as it is written and as it is understood.
struct Subject<'i> {
    catalog: Catalog,
    head: Head<'i>,
    entries: Vec<RawEntry<'i>>,
    today: PartialDate,
}

/// The warnings about a catalog.
struct Warnings<'s, 'i> {
    subject: &'s Subject<'i>,
    found: Findings,
    /// How many were accepted.
    accepted: usize,
}

impl Warnings<'_, '_> {
    /// Adds a warning, unless it is accepted where it stands.
    fn push(&mut self, warning: Diagnostic) {
        if self.subject.accepts(&warning) {
            self.accepted += 1;
        } else {
            self.found.push(warning);
        }
    }
}

/// Checks a catalog. `today` decides which dates lie in the future.
pub fn check(text: &str, today: PartialDate) -> Checked {
    let result = super::read_result(text, true);
    let Some(masked) = super::masked(text, &result.diagnostics) else {
        return check_result(result, today);
    };
    let mut checked = check_result(super::read_result(&masked.text, true), today);
    masked.report(text, &mut checked.diagnostics);
    checked.diagnostics.sort();
    checked
}

/// Adds the warnings about a catalog that was read.
fn check_result(result: ReadResult<'_>, today: PartialDate) -> Checked {
    let ReadResult { catalog, mut diagnostics, shape } = result;
    let Shape { mut head, mut entries } = shape;
    let accepted_codes = entries.iter_mut().map(|entry| &mut entry.accept);
    accepted_codes.chain([&mut head.accept]).for_each(keep_each_code_once);
    let mut accepted = 0;
    if let Some(catalog) = catalog {
        let subject = Subject { catalog, head, entries, today };
        let mut warnings = Warnings { subject: &subject, found: Findings::new(), accepted: 0 };
        for (_, find) in FINDERS {
            find(&subject, &mut warnings);
        }
        accepted = warnings.accepted;
        diagnostics.append(warnings.found);
    }
    diagnostics.sort();
    Checked { diagnostics, accepted }
}

/// Leaves out repeated codes and those that are not warnings. The list is searched for each warning.
fn keep_each_code_once(accept: &mut Vec<SpannedText<'_>>) {
    accept.retain(|code| codes::warnings().any(|known| known == code.text));
    accept.sort_unstable_by(|one, other| one.text.cmp(&other.text));
    accept.dedup_by(|one, other| one.text == other.text);
}

impl<'i> Subject<'i> {
    /// Returns the entries as they are written, each with the entry that it was understood to be.
    fn with_entries(&self) -> impl Iterator<Item = (&RawEntry<'i>, model::Entry<'_>)> {
        self.entries.iter().zip(self.catalog.entries())
    }

    /// Returns every observation as it is written.
    fn observations(&self) -> impl Iterator<Item = &Observed<'i>> {
        self.entries.iter().flat_map(|entry| &entry.observed)
    }

    /// Returns the values of every observation.
    fn field_values(&self) -> impl Iterator<Item = &FieldValues<'i>> {
        self.observations().flat_map(|observed| &observed.fields)
    }

    /// Returns whether the catalog or the entry in which a warning stands accepts it.
    fn accepts(&self, warning: &Diagnostic) -> bool {
        if self.head.accept.iter().any(|code| code.text == warning.code) {
            return true;
        }
        let start = warning.place.span.start;
        let next = self.entries.partition_point(|entry| entry.span.start <= start);
        let entry = next.checked_sub(1).and_then(|place| self.entries.get(place));
        entry.is_some_and(|entry| entry.accept.iter().any(|code| code.text == warning.code))
    }
}
