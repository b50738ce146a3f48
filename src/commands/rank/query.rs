//! What is asked: the profile first, then the command line, with all mistakes of both at once.

use crate::cli::{ChooseOptions, RankArgs};
use crate::commands::Context;
use crate::commands::selection::Selection;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, SourceDiagnostics, collect_errors};
use crate::filter::compile;
use crate::ranking::profile::{Profile, Written};
use crate::ranking::{Criteria, Criterion, Want, invalid_weight, is_weight};

/// Musts and wants, and the entries of which they are asked.
pub(super) struct RankQuery<'c> {
    pub(super) criteria: Criteria<'c>,
    pub(super) selection: Selection<'c>,
}

/// Reads all that was typed.
///
/// # Errors
/// Every category that does not exist, else every mistake in every expression and weight.
pub(super) fn gather<'c>(
    context: &Context<'c>,
    options: &RankArgs,
    profile: Option<&Profile>,
) -> Result<RankQuery<'c>, Error> {
    let catalog = context.catalog();
    let (mut criteria, mut faulty) = (Criteria::default(), Vec::new());
    if let Some(profile) = profile {
        faulty.extend(of_profile(context, profile, &mut criteria));
    }
    for text in &options.must {
        match Criterion::parse(catalog, text) {
            Ok(must) => criteria.musts.push(must),
            Err(findings) => faulty.push(argument(text, findings)),
        }
    }
    for text in &options.want {
        match Want::parse(catalog, text) {
            Ok(want) => criteria.add(want),
            Err(findings) => faulty.push(argument(text, findings)),
        }
    }
    let chosen = Selection::new(context, &chosen(options, profile, faulty.is_empty()), &[]);
    let criteria = match faulty.is_empty() {
        true => Ok(criteria),
        false => Err(Error::Expressions(faulty)),
    };
    let (criteria, selection) = collect_errors(criteria, chosen)?;
    Ok(RankQuery { criteria, selection })
}

/// The rows that are asked for. The conditions of a profile that has mistakes are left out, since
/// those have been told already.
fn chosen(options: &RankArgs, profile: Option<&Profile>, profile_too: bool) -> ChooseOptions {
    let mut chosen = ChooseOptions {
        category: options.category.clone(),
        conditions: options.conditions.clone(),
        ..ChooseOptions::default()
    };
    if let Some(profile) = profile {
        if chosen.category.is_empty() {
            chosen.category.clone_from(&profile.category);
        }
        if profile_too {
            let conditions = profile.conditions.iter();
            chosen.conditions.extend(conditions.map(|one| one.get_ref().clone()));
        }
    }
    chosen
}

fn argument(text: &str, findings: Vec<Diagnostic>) -> SourceDiagnostics {
    SourceDiagnostics { name: None, text: text.to_owned(), findings }
}

/// Adds what the profile asks. What is wrong in it is told as places in its file.
fn of_profile<'c>(
    context: &Context<'c>,
    profile: &Profile,
    criteria: &mut Criteria<'c>,
) -> Option<SourceDiagnostics> {
    let catalog = context.catalog();
    let mut findings = Vec::new();
    let mut wrong = |written: &Written<String>, within: Vec<Diagnostic>| {
        findings.extend(within.into_iter().map(|mut finding| {
            let places = finding.also.iter_mut().chain([&mut finding.place]);
            places.for_each(|label| label.span = profile.place(written, label.span.clone()));
            finding
        }));
    };
    for written in &profile.must {
        match Criterion::parse(catalog, written.get_ref()) {
            Ok(must) => criteria.musts.push(must),
            Err(within) => wrong(written, within),
        }
    }
    for written in &profile.conditions {
        if let Err(within) = compile(catalog, written.get_ref()) {
            wrong(written, within);
        }
    }
    let mut weights = Vec::new();
    for (written, weight) in &profile.want {
        match Want::weighted(catalog, written.get_ref(), *weight.get_ref()) {
            Ok(want) => criteria.add(want),
            Err(within) => wrong(written, within),
        }
        if !is_weight(*weight.get_ref()) {
            weights.push(invalid_weight(weight.span()));
        }
    }
    findings.extend(weights);
    findings.sort_by_key(|finding| finding.place.span.start);
    (!findings.is_empty()).then(|| SourceDiagnostics {
        name: Some(profile.name.clone()),
        text: profile.text.clone(),
        findings,
    })
}
