//! Which entries are selected: `--category`, `--status`, `--alive`, `--ended` and expressions.

use super::Context;
use super::lookup::{find_categories, find_statuses};
use super::wording::did_you_mean;
use crate::cli::{SelectionOptions, Unknown};
use crate::error::{Error, SourceDiagnostics, collect_errors, collect_values};
use crate::filter::{self, Filter};
use crate::model::{Category, Entry, Field, FieldKey, Standing, Status, Truth, extend_distinct};

/// A condition on entries, with three outcomes.
#[derive(Debug)]
pub(super) struct Selection<'c> {
    categories: Vec<Category<'c>>,
    statuses: Vec<Option<Status>>,
    alive: bool,
    ended: bool,
    filter: Filter<'c>,
    /// How to treat entries for which it is undetermined.
    pub(super) unknown: Unknown,
}

impl<'c> Selection<'c> {
    /// Reads the options, and expressions that must hold as well.
    ///
    /// # Errors
    /// Every category and status that does not exist, and every mistake in the expressions.
    pub(super) fn new(
        context: &Context<'c>,
        options: &SelectionOptions,
        expressions: &[String],
    ) -> Result<Self, Error> {
        let words = collect_errors(
            find_categories(context.catalog(), &options.category),
            find_statuses(&options.status),
        );
        let filter = compile(context, expressions.iter().chain(&options.conditions));
        let ((categories, statuses), filter) = collect_errors(words, filter)?;
        Ok(Self {
            categories,
            statuses,
            alive: options.alive,
            ended: options.ended,
            filter,
            unknown: options.unknown.unwrap_or_default(),
        })
    }

    /// Restricts the selection to these categories unless it names some already.
    pub(super) fn or_categories(
        mut self,
        categories: impl IntoIterator<Item = Category<'c>>,
    ) -> Self {
        if self.categories.is_empty() {
            self.categories.extend(categories);
        }
        self
    }

    /// Returns the categories of which the entries must have one; any does if there are none.
    pub(super) fn categories(&self) -> &[Category<'c>] {
        &self.categories
    }

    /// Returns whether entries that have ended are left out.
    pub(super) fn requires_alive(&self) -> bool {
        self.alive
    }

    /// Returns whether entries that have not ended are left out.
    pub(super) fn requires_ended(&self) -> bool {
        self.ended
    }

    /// Returns the fields that the expressions name.
    pub(super) fn fields(&self) -> Vec<Field<'c>> {
        self.filter.fields()
    }

    /// Returns a line for each text in the expressions that no entry has, if hints are printed.
    pub(super) fn hints(&self, context: &Context<'c>) -> Vec<String> {
        if context.hints { self.filter.hints(&context.facts) } else { Vec::new() }
    }

    /// Returns a line for each field that does not apply to a category that is chosen, with the field
    /// that does.
    pub(super) fn inapplicable_fields(&self) -> Vec<String> {
        let required = self.filter.required_categories();
        let chosen = if self.categories.is_empty() { &required } else { &self.categories };
        let mut lines = Vec::new();
        for field in self.filter.required_fields() {
            for &category in chosen {
                if applies(field, category) {
                    continue;
                }
                let (id, category_id) = (field.id(), category.id());
                let mut line = format!("`{id}` does not apply to category `{category_id}`");
                if let Some(other) = field.see().filter(|&other| applies(other, category)) {
                    line.push_str(&did_you_mean(other.id()));
                }
                extend_distinct(&mut lines, [line]);
            }
        }
        lines
    }

    /// Returns whether the selection has no condition.
    pub(super) fn is_everything(&self) -> bool {
        self.categories.is_empty()
            && self.statuses.is_empty()
            && !self.alive
            && !self.ended
            && self.filter.fields().is_empty()
    }

    /// Returns whether an option asks about the life of entries: `--status`, `--alive` or `--ended`.
    pub(super) fn names_life(&self) -> bool {
        self.alive || self.ended || !self.statuses.is_empty()
    }

    /// Returns whether the entry is selected.
    pub(super) fn evaluate(&self, context: &Context<'c>, entry: Entry<'c>) -> Truth {
        if !self.in_category(entry) {
            return Truth::No;
        }
        if self.alive || self.ended {
            let has_ended = context.facts.standing(entry) == Standing::Ended;
            if has_ended != self.ended {
                return Truth::No;
            }
        }
        self.has_status(context, entry) & self.filter.evaluate(&context.facts, entry)
    }

    /// Returns the fields because of which the selection of an entry is undetermined.
    pub(super) fn undecided(&self, context: &Context<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        let mut fields = self.filter.undetermined_fields(&context.facts, entry);
        let status = context.catalog().field(FieldKey::STATUS);
        if self.has_status(context, entry) == Truth::Unknown {
            extend_distinct(&mut fields, [status]);
        }
        fields
    }

    fn in_category(&self, entry: Entry<'c>) -> bool {
        self.categories.is_empty() || entry.categories().any(|one| self.categories.contains(&one))
    }

    /// `--status unknown` is true of an unknown status, and never undetermined.
    fn has_status(&self, context: &Context<'c>, entry: Entry<'c>) -> Truth {
        if self.statuses.is_empty() {
            return Truth::Yes;
        }
        match context.facts.status(entry) {
            Some(status) => self.statuses.contains(&Some(status)).into(),
            None if self.statuses.contains(&None) => Truth::Yes,
            None => Truth::Unknown,
        }
    }
}

/// Returns whether a field applies to the entries of a category.
fn applies<'c>(field: Field<'c>, category: Category<'c>) -> bool {
    let mut applies_to = field.applies_to();
    applies_to.len() == 0 || applies_to.any(|one| one == category)
}

/// Compiles the expressions and joins them by `and`.
///
/// # Errors
/// Every mistake in every expression.
fn compile<'c, 'a>(
    context: &Context<'c>,
    expressions: impl Iterator<Item = &'a String>,
) -> Result<Filter<'c>, Error> {
    let filters = expressions.map(|text| {
        filter::compile(context.catalog(), text)
            .map_err(|findings| SourceDiagnostics::of_argument(text, findings))
    });
    collect_values(filters).map(Filter::all).map_err(Error::Expressions)
}
