//! Which entries are chosen: `--category`, `--status`, `--alive` and expressions.

use super::Context;
use super::wording::{unknown_category, unknown_word};
use crate::cli::ChooseOptions;
use crate::error::{Error, SourceDiagnostics, collect_errors};
use crate::filter::{self, Filter};
use crate::model::{
    Attribute, Catalog, Category, Entry, Field, Standing, Status, Truth, Value, find_word,
    is_unknown,
};

/// A condition on entries, with three outcomes.
#[derive(Debug)]
pub(super) struct Selection<'c> {
    categories: Vec<Category<'c>>,
    statuses: Vec<Option<Status>>,
    alive: bool,
    filter: Filter<'c>,
}

impl<'c> Selection<'c> {
    /// From options and from expressions beside them, all of which must hold.
    ///
    /// # Errors
    /// Every category and status that does not exist, and every mistake in the expressions.
    pub(super) fn new(
        context: &Context<'c>,
        options: &ChooseOptions,
        expressions: &[String],
    ) -> Result<Self, Error> {
        let catalog = context.catalog();
        let mut errors = Vec::new();
        let categories = find_categories(catalog, &options.category, &mut errors);
        let statuses = find_statuses(&options.status, &mut errors);
        let words = match errors.is_empty() {
            true => Ok(()),
            false => Err(Error::Usage(errors)),
        };
        let filter = compile(context, expressions.iter().chain(&options.conditions));
        let ((), filter) = collect_errors(words, filter)?;
        Ok(Self { categories, statuses, alive: options.alive, filter })
    }

    /// The same, and where no category is asked for, this one.
    pub(super) fn or_category(mut self, category: Option<Category<'c>>) -> Self {
        if self.categories.is_empty() {
            self.categories.extend(category);
        }
        self
    }

    /// The fields that the expressions name.
    pub(super) fn fields(&self) -> Vec<Field<'c>> {
        self.filter.fields()
    }

    /// Returns a line for each text in the expressions that no entry has, if hints are printed.
    pub(super) fn hints(&self, context: &Context<'c>) -> Vec<String> {
        if context.hints { self.filter.hints(&context.facts) } else { Vec::new() }
    }

    /// Whether anything is asked at all.
    pub(super) fn is_everything(&self) -> bool {
        self.categories.is_empty()
            && self.statuses.is_empty()
            && !self.alive
            && self.filter.fields().is_empty()
    }

    /// Whether the entry is chosen.
    pub(super) fn evaluate(&self, context: &Context<'c>, entry: Entry<'c>) -> Truth {
        if !self.in_category(entry)
            || (self.alive && context.facts.standing(entry) == Standing::Ended)
        {
            return Truth::No;
        }
        self.of_status(context, entry) & self.filter.evaluate(&context.facts, entry)
    }

    /// The fields that keep the entry from being decided.
    pub(super) fn undecided(&self, context: &Context<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        let mut fields = self.filter.undetermined_fields(&context.facts, entry);
        let status = Field::Attribute(Attribute::Status);
        if self.of_status(context, entry) == Truth::Unknown && !fields.contains(&status) {
            fields.push(status);
        }
        fields
    }

    fn in_category(&self, entry: Entry<'c>) -> bool {
        self.categories.is_empty() || entry.categories().any(|one| self.categories.contains(&one))
    }

    /// `--status unknown` asks whether it is unknown, which can always be told.
    fn of_status(&self, context: &Context<'c>, entry: Entry<'c>) -> Truth {
        if self.statuses.is_empty() {
            return Truth::Yes;
        }
        match context.facts.attribute(entry, Attribute::Status).value {
            Value::Status(status) => self.statuses.contains(&Some(status)).into(),
            _ if self.statuses.contains(&None) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }
}

/// The expressions, each with its own text, joined by `and`.
///
/// # Errors
/// Every mistake in every expression.
pub(super) fn compile<'c, 'a>(
    context: &Context<'c>,
    expressions: impl Iterator<Item = &'a String>,
) -> Result<Filter<'c>, Error> {
    let (mut filters, mut faulty) = (Vec::new(), Vec::new());
    for text in expressions {
        match filter::compile(context.catalog(), text) {
            Ok(filter) => filters.push(filter),
            Err(findings) => {
                faulty.push(SourceDiagnostics { name: None, text: text.clone(), findings })
            }
        }
    }
    if faulty.is_empty() { Ok(Filter::all(filters)) } else { Err(Error::Expressions(faulty)) }
}

fn find_categories<'c>(
    catalog: &'c Catalog,
    typed: &[String],
    errors: &mut Vec<String>,
) -> Vec<Category<'c>> {
    let find = |text: &String| {
        let found = catalog.find_category(text);
        if found.is_none() {
            errors.push(unknown_category(catalog, text));
        }
        found
    };
    typed.iter().filter_map(find).collect()
}

/// The statuses; nothing stands for one that is unknown.
fn find_statuses(typed: &[String], errors: &mut Vec<String>) -> Vec<Option<Status>> {
    let find = |text: &String| {
        let found = find_word(text);
        if found.is_none() && !is_unknown(text) {
            errors.push(unknown_word::<Status>(text));
        }
        found
    };
    typed.iter().map(find).collect()
}
