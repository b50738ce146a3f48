//! The query of a ranking: the profile first, then the command line, with the mistakes of both.

use crate::cli::{RankArgs, SelectionOptions};
use crate::commands::Context;
use crate::commands::lookup::find_entries;
use crate::commands::selection::Selection;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, SourceDiagnostics, collect_errors};
use crate::filter;
use crate::model::{Entry, FieldKind, Value};
use crate::ranking::profile::{Located, Profile};
use crate::ranking::{Criteria, Criterion, Want, invalid_weight, is_weight};

/// Musts and wants, and which entries are ranked by them.
pub(super) struct RankQuery<'c> {
    pub(super) criteria: Criteria<'c>,
    pub(super) selection: Selection<'c>,
    /// The entry whose features are wanted (`--like`).
    pub(super) like: Option<Entry<'c>>,
}

impl<'c> RankQuery<'c> {
    /// Reads the profile and the command line.
    ///
    /// # Errors
    /// Every category that does not exist, and every mistake in every expression and weight.
    pub(super) fn read(
        context: &Context<'c>,
        args: &RankArgs,
        profile: Option<&Profile>,
    ) -> Result<Self, Error> {
        let catalog = context.catalog();
        let mut criteria = Criteria::default();
        let mut errors = Vec::new();
        let like = match &args.like {
            Some(name) => find_entries(context, std::slice::from_ref(name))
                .map(|found| found.first().copied()),
            None => Ok(None),
        };
        if let Ok(Some(model)) = like {
            errors.extend(add_features(context, model, &mut criteria));
        }
        if let Some(profile) = profile {
            errors.extend(add_profile(context, profile, &mut criteria));
        }
        for text in &args.must {
            match Criterion::parse(catalog, text) {
                Ok(must) => criteria.musts.push(must),
                Err(findings) => errors.push(in_argument(text, findings)),
            }
        }
        for text in &args.want {
            match Want::parse(catalog, text) {
                Ok(want) => criteria.add(want),
                Err(findings) => errors.push(in_argument(text, findings)),
            }
        }
        // The mistakes in the conditions of a profile are among the errors already.
        let conditions_from = profile.filter(|_| errors.is_empty());
        let options = selection_options(args, profile, conditions_from);
        let selection = Selection::new(context, &options, &[]);
        let criteria =
            if errors.is_empty() { Ok(criteria) } else { Err(Error::Expressions(errors)) };
        let (like, (criteria, selection)) =
            collect_errors(like, collect_errors(criteria, selection))?;
        Ok(Self { criteria, selection, like })
    }
}

fn selection_options(
    args: &RankArgs,
    profile: Option<&Profile>,
    conditions_from: Option<&Profile>,
) -> SelectionOptions {
    let mut options = args.selection.clone();
    if let Some(profile) = profile
        && options.category.is_empty()
    {
        options.category.clone_from(&profile.category);
    }
    if let Some(profile) = conditions_from {
        options.conditions.extend(profile.conditions.iter().map(|one| one.get_ref().clone()));
    }
    options
}

/// Adds a want for each feature that an entry supports in any form.
fn add_features<'c>(
    context: &Context<'c>,
    model: Entry<'c>,
    criteria: &mut Criteria<'c>,
) -> Vec<SourceDiagnostics> {
    let mut errors = Vec::new();
    for field in context.catalog().fields() {
        let is_wanted = field.kind() == FieldKind::Feature
            && matches!(context.facts.fact(model, field).value, Value::Support(support) if support.is_supported());
        if !is_wanted {
            continue;
        }
        match Want::weighted(context.catalog(), field.id(), 1.0) {
            Ok(want) => criteria.add(want),
            Err(findings) => errors.push(in_argument(field.id(), findings)),
        }
    }
    errors
}

fn in_argument(text: &str, findings: Vec<Diagnostic>) -> SourceDiagnostics {
    SourceDiagnostics { name: None, text: text.to_owned(), findings }
}

/// Adds the musts and wants of a profile. Returns its mistakes, with their places in the file.
fn add_profile<'c>(
    context: &Context<'c>,
    profile: &Profile,
    criteria: &mut Criteria<'c>,
) -> Option<SourceDiagnostics> {
    let catalog = context.catalog();
    let mut findings = Vec::new();
    for written in &profile.must {
        match Criterion::parse(catalog, written.get_ref()) {
            Ok(must) => criteria.musts.push(must),
            Err(within) => findings.extend(in_file(profile, written, within)),
        }
    }
    for written in &profile.conditions {
        if let Err(within) = filter::compile(catalog, written.get_ref()) {
            findings.extend(in_file(profile, written, within));
        }
    }
    for (written, weight) in &profile.want {
        match Want::weighted(catalog, written.get_ref(), *weight.get_ref()) {
            Ok(want) => criteria.add(want),
            Err(within) => findings.extend(in_file(profile, written, within)),
        }
        if !is_weight(*weight.get_ref()) {
            findings.push(invalid_weight(weight.span()));
        }
    }
    if findings.is_empty() {
        return None;
    }
    findings.sort_by_key(|finding| finding.place.span.start);
    Some(SourceDiagnostics {
        name: Some(profile.name.clone()),
        text: profile.text.clone(),
        findings,
    })
}

/// Moves the places of findings within an expression to where they are in the profile.
fn in_file(
    profile: &Profile,
    written: &Located<String>,
    mut findings: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    for finding in &mut findings {
        for label in finding.also.iter_mut().chain([&mut finding.place]) {
            label.span = profile.place(written, label.span.clone());
        }
    }
    findings
}
