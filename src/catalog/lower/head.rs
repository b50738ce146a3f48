//! Declarations into the domain.

use super::{Lowering, ids, or_empty, value};
use crate::catalog::codes;
use crate::catalog::raw::{Category, Feature, Head, Source};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::record::CategoryId;
use crate::model::{Attribute, PROJECT, PartialDate, fold};

/// Words of the filter language.
const OF_THE_FILTER: &[&str] = &["and", "or", "not", "known"];

/// Keys that the answers of commands put beside fields, and the word by which `-c` means every one.
const OF_ANSWERS: &[&str] =
    &["all", "high", "history", "low", "match", "missing", "out_of", "ruled_out", "unknown"];

impl Lowering {
    /// Takes the declarations.
    pub(in crate::catalog) fn head(&mut self, head: &Head<'_>, found: &mut Vec<Diagnostic>) {
        self.builder.title(or_empty(head.title.as_ref()));
        self.names.share(&head.shared_aliases);
        for source in &head.sources {
            self.source(source, found);
        }
        for category in &head.categories {
            ids::form(&category.id, '-', found);
            self.categories.add(&category.id, found);
        }
        super::names::categories(&head.categories, found);
        for category in &head.categories {
            self.category(category);
        }
        for feature in &head.features {
            self.feature(feature, found);
        }
    }

    fn source(&mut self, source: &Source<'_>, found: &mut Vec<Diagnostic>) {
        ids::form(&source.id, '-', found);
        self.sources.add(&source.id, found);
        if let Some(url) = &source.url {
            value::link(url, found);
        }
        let date = source.date.as_ref().and_then(|date| value::date(date, found));
        let seen = source.seen.as_ref().and_then(|seen| value::date(seen, found));
        match (&source.date, &source.seen) {
            (Some(_), Some(seen)) => {
                let message = "a source has either `date` or `seen`";
                let error = Diagnostic::error(codes::AMBIGUOUS_DATE, seen.span.clone(), message);
                found.push(error.help(
                    "`date` is when it was published; `seen` is the day an undated page was read",
                ));
            }
            (None, None) if !source.dated => {
                let message = "a source needs `date` or `seen`";
                let error = Diagnostic::error(codes::MISSING_KEY, source.span.clone(), message);
                found.push(error.help(
                    "`date` is when it was published; `seen` is the day an undated page was read",
                ));
            }
            _ => {}
        }
        self.builder.source(
            &source.id.text,
            or_empty(source.title.as_ref()),
            or_empty(source.url.as_ref()),
            or_empty(source.license.as_ref()),
            date.or(seen).unwrap_or(PartialDate::year(0)),
            date.is_none(),
        );
    }

    fn category(&mut self, category: &Category<'_>) {
        self.builder.category(
            &category.id.text,
            or_empty(category.label.as_ref()),
            or_empty(category.summary.as_ref()),
            category.aliases.iter().map(|alias| &*alias.text),
        );
    }

    fn feature(&mut self, feature: &Feature<'_>, found: &mut Vec<Diagnostic>) {
        ids::form(&feature.id, '_', found);
        reserved(feature, found);
        self.features.add(&feature.id, found);
        let applies_to = self.categories(&feature.applies_to, found);
        self.builder.feature(
            &feature.id.text,
            or_empty(feature.label.as_ref()),
            or_empty(feature.group.as_ref()),
            or_empty(feature.meaning.as_ref()),
            &applies_to,
        );
    }

    /// The categories that a list names, each once.
    pub(super) fn categories(
        &self,
        named: &[SpannedText<'_>],
        found: &mut Vec<Diagnostic>,
    ) -> Vec<CategoryId> {
        let mut categories = Vec::with_capacity(named.len());
        for name in named {
            let (code, table) = (codes::UNKNOWN_CATEGORY, "categories");
            let Some(place) = self.categories.find(name, code, "category", table, found) else {
                continue;
            };
            if categories.contains(&CategoryId(place)) {
                found.push(value::twice(name));
            } else {
                categories.push(CategoryId(place));
            }
        }
        categories
    }
}

/// A feature that takes the name of an attribute or of a word of the filter could not be asked for.
fn reserved(feature: &Feature<'_>, found: &mut Vec<Diagnostic>) {
    let id = &*feature.id.text;
    let of_an_attribute = Attribute::ALL
        .iter()
        .map(|attribute| attribute.info())
        .any(|info| info.id == id || info.singular == Some(id));
    let taken = [
        (of_an_attribute, "an attribute"),
        (OF_THE_FILTER.contains(&id), "a word of the filter"),
        (OF_ANSWERS.contains(&id), "a key of the answers"),
    ];
    if let Some((_, what)) = taken.into_iter().find(|(taken, _)| *taken) {
        let message = format!("`{id}` is {what}, so no feature can be called that");
        let span = feature.id.span.clone();
        found.push(Diagnostic::error(codes::RESERVED_ID, span, message));
    }
    let is_project = |group: &&SpannedText<'_>| fold(&group.text) == PROJECT;
    if let Some(group) = feature.group.as_ref().filter(is_project) {
        let message = format!("`{PROJECT}` is the group of the attributes");
        let span = group.span.clone();
        found.push(Diagnostic::error(codes::RESERVED_ID, span, message));
    }
}
