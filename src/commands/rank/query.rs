//! The query of a ranking: the profile first, then the command line, with the mistakes of both.

use crate::catalog::{Profile, ProfileText};
use crate::cli::{RankArgs, SelectionOptions};
use crate::commands::Context;
use crate::commands::lookup::{find_entry, unknown_category};
use crate::commands::selection::Selection;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, SourceDiagnostics, collect_errors};
use crate::filter;
use crate::model::{Entry, FieldKind, Value};
use crate::ranking::{Criteria, Criterion, Want, invalid_weight, is_weight};

/// Musts and wants, and which entries are ranked by them.
pub(super) struct RankQuery<'c> {
    pub(super) criteria: Criteria<'c>,
    pub(super) selection: Selection<'c>,
    /// The expressions of the selection, as typed.
    pub(super) conditions: Vec<String>,
    pub(super) like: Option<ReferenceEntry<'c>>,
}

/// The entry of `--like`.
#[derive(Clone, Copy)]
pub(super) struct ReferenceEntry<'c> {
    pub(super) entry: Entry<'c>,
    /// How many features it supports in any form; each is wanted.
    pub(super) features: usize,
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
        let like = match &args.like {
            Some(name) => find_model(context, name, &mut criteria).map(Some),
            None => Ok(None),
        };
        let from_profile = match profile {
            Some(profile) => add_profile(context, profile, &mut criteria),
            None => Ok(()),
        };
        let mut errors = Vec::new();
        for text in &args.must {
            match Criterion::parse(catalog, text) {
                Ok(must) => criteria.musts.push(must),
                Err(findings) => errors.push(SourceDiagnostics::of_argument(text, findings)),
            }
        }
        for text in &args.want {
            match Want::parse(catalog, text) {
                Ok(want) => criteria.add(want),
                Err(findings) => errors.push(SourceDiagnostics::of_argument(text, findings)),
            }
        }
        let criteria =
            if errors.is_empty() { Ok(criteria) } else { Err(Error::Expressions(errors)) };
        let options = selection_options(args, profile.filter(|_| from_profile.is_ok()));
        let selection = Selection::new(context, &options, &[]);
        let ((like, ()), (criteria, selection)) = collect_errors(
            collect_errors(like, from_profile),
            collect_errors(criteria, selection),
        )?;
        Ok(Self { criteria, selection, conditions: options.conditions, like })
    }
}

/// Joins the options with a profile without mistakes.
fn selection_options(args: &RankArgs, profile: Option<&Profile>) -> SelectionOptions {
    let mut options = args.selection.clone();
    if let Some(profile) = profile {
        if options.category.is_empty() {
            options.category = profile.category.iter().map(|one| one.text.clone()).collect();
        }
        options.conditions.extend(profile.conditions.iter().map(|one| one.text.clone()));
    }
    options
}

/// Finds the entry of `--like`, and adds a want for each feature that it supports in any form.
///
/// # Errors
/// If there is no such entry, or it supports no feature.
fn find_model<'c>(
    context: &Context<'c>,
    name: &str,
    criteria: &mut Criteria<'c>,
) -> Result<ReferenceEntry<'c>, Error> {
    let entry = find_entry(context, name)?;
    let catalog = context.catalog();
    for field in catalog.fields().filter(|field| field.kind() == FieldKind::Feature) {
        let value = context.facts.fact(entry, field).value;
        if matches!(value, Value::Support(support) if support.is_supported()) {
            criteria.add(Want::feature(field));
        }
    }
    match criteria.wants.len() {
        0 => Err(Error::usage(format!(
            "--like: no source says that {} supports a feature",
            entry.name()
        ))),
        features => Ok(ReferenceEntry { entry, features }),
    }
}

/// Adds the musts and wants of a profile.
///
/// # Errors
/// All its mistakes, with their places in the file.
fn add_profile<'c>(
    context: &Context<'c>,
    profile: &Profile,
    criteria: &mut Criteria<'c>,
) -> Result<(), Error> {
    let catalog = context.catalog();
    let mut findings = profile.mistakes.clone();
    for written in &profile.must {
        match Criterion::parse(catalog, &written.text) {
            Ok(must) => criteria.musts.push(must),
            Err(within) => findings.extend(in_file(profile, written, within)),
        }
    }
    for written in &profile.conditions {
        if let Err(within) = filter::compile(catalog, &written.text) {
            findings.extend(in_file(profile, written, within));
        }
    }
    for written in &profile.category {
        if let Err(near) = catalog.find_category(&written.text) {
            let message = unknown_category(catalog, &written.text, &near);
            findings.push(Diagnostic::error("unknown-category", written.span.clone(), message));
        }
    }
    for want in &profile.want {
        match Want::weighted(catalog, &want.criterion.text, want.weight) {
            Ok(want) => criteria.add(want),
            Err(within) => findings.extend(in_file(profile, &want.criterion, within)),
        }
        if !is_weight(want.weight) {
            findings.push(invalid_weight(want.weight_span.clone()));
        }
    }
    if findings.is_empty() {
        return Ok(());
    }
    findings.sort_by_key(|finding| finding.place.span.start);
    let faulty = SourceDiagnostics {
        name: Some(profile.name.clone()),
        text: profile.text.clone(),
        findings: findings.into(),
    };
    Err(if profile.mistakes.is_empty() {
        Error::Expressions(vec![faulty])
    } else {
        Error::Profile(faulty)
    })
}

/// Moves the places of findings within an expression to where they are in the profile.
fn in_file(
    profile: &Profile,
    written: &ProfileText,
    mut findings: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    for finding in &mut findings {
        for label in finding.also.iter_mut().chain([&mut finding.place]) {
            label.span = profile.place(written, label.span.clone());
        }
    }
    findings
}
