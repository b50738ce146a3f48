//! The declarations into the domain: title, sources, categories. Fields are in [`super::fields`].

use super::{Lowering, ids, names, or_empty, suggested, value};
use crate::catalog::codes;
use crate::catalog::raw::{Head, RawCategory, RawSource};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::record::{CategoryId, SourceRecord};
use crate::model::{PartialDate, distinct};

/// The remedy for a source that has both dates, or none.
const DATE_OR_SEEN: &str =
    "`date` is when it was published; `seen` is the day an undated page was read";

impl Lowering {
    /// Takes the declarations.
    pub(in crate::catalog) fn head(&mut self, head: &Head<'_>, diagnostics: &mut Findings) {
        self.builder.about(
            or_empty(head.title.as_ref()),
            or_empty(head.summary.as_ref()),
            or_empty(head.license.as_ref()),
        );
        self.names.share(&head.shared_aliases);
        accepted(&head.accept, diagnostics);
        for source in &head.sources {
            self.source(source, diagnostics);
        }
        for category in &head.categories {
            ids::check_form(&category.id, '-', diagnostics);
            self.categories.add(&category.id, diagnostics);
        }
        names::check_categories(&head.categories, diagnostics);
        for category in &head.categories {
            self.category(category);
        }
        self.declare_fields(head, diagnostics);
    }

    fn source(&mut self, source: &RawSource<'_>, diagnostics: &mut Findings) {
        ids::check_form(&source.id, '-', diagnostics);
        self.sources.add(&source.id, diagnostics);
        if let Some(url) = &source.url {
            value::check_link(url, diagnostics);
        }
        let date = source.date.as_ref().and_then(|date| value::date(date, diagnostics));
        let seen = source.seen.as_ref().and_then(|seen| value::date(seen, diagnostics));
        match (&source.date, &source.seen) {
            (Some(_), Some(seen)) => {
                let message = "a source has either `date` or `seen`";
                let error = Diagnostic::error(codes::AMBIGUOUS_DATE, seen.span.clone(), message);
                diagnostics.push(error.help(DATE_OR_SEEN));
            }
            (None, None) if !source.dated => {
                let message = "a source needs `date` or `seen`";
                let error = Diagnostic::error(codes::MISSING_KEY, source.span.clone(), message);
                diagnostics.push(error.help(DATE_OR_SEEN));
            }
            _ => {}
        }
        let record = SourceRecord {
            id: self.builder.text(&source.id.text),
            title: self.text(source.title.as_ref()),
            url: self.text(source.url.as_ref()),
            license: self.text(source.license.as_ref()),
            date: date.or(seen).unwrap_or(PartialDate::year(0)),
            seen: date.is_none(),
            complete: source.complete,
        };
        self.builder.source(record);
    }

    fn category(&mut self, category: &RawCategory<'_>) {
        self.builder.category(
            &category.id.text,
            or_empty(category.label.as_ref()),
            or_empty(category.summary.as_ref()),
            category.aliases.iter().map(|alias| &*alias.text),
        );
    }

    /// Returns the categories that a list names, each once.
    pub(super) fn find_categories(
        &self,
        named: &[SpannedText<'_>],
        diagnostics: &mut Findings,
    ) -> Vec<CategoryId> {
        let (code, table) = (codes::UNKNOWN_CATEGORY, "categories");
        let find = |name| self.categories.find(name, code, "category", table, diagnostics);
        distinct(named.iter().filter_map(find).map(CategoryId))
    }
}

/// Reports accepted codes that are not those of warnings.
pub(super) fn accepted(accept: &[SpannedText<'_>], diagnostics: &mut Findings) {
    for code in accept {
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
        let near =
            suggested(&code.text, codes::warnings().map(|known| (known, known)), diagnostics);
        diagnostics.push(error.suggest(near.filter(|_| !is_error)));
    }
}
