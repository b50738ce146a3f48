//! Rules about texts.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::{has_invisible_blanks, is_bidi_control, loose_key};
use std::collections::HashSet;

/// The longest summary that fits a line of a table or a card, in characters.
const MAX_SUMMARY: usize = 120;

/// Reports aliases by which lookup finds the entry anyway.
pub(super) fn redundant_aliases(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for entry in &subject.entries {
        let mut names = HashSet::new();
        for name in [&entry.id, &entry.name].into_iter().flatten() {
            names.insert(loose_key(&name.text));
        }
        for alias in &entry.aliases {
            if !names.insert(loose_key(&alias.text)) {
                let message = format!("the entry is found as `{}` without this", alias.text);
                let code = codes::REDUNDANT_ALIAS;
                let warning = Diagnostic::warning(code, alias.span.clone(), message);
                warnings.push(warning.label("lookup ignores case, blanks, hyphens and dots"));
            }
        }
    }
}

/// Reports entries without a summary.
pub(super) fn missing_summaries(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for entry in subject.entries.iter().filter(|entry| !entry.has_summary) {
        let span = entry.id.as_ref().map_or(entry.span.clone(), |id| id.span.clone());
        let message = "the entry has no summary";
        let warning = Diagnostic::warning(codes::MISSING_SUMMARY, span, message);
        warnings.push(warning.help("one line in your own words: summary = \"...\""));
    }
}

/// Reports texts with blanks around them, or with zero-width characters that nobody sees.
pub(super) fn invisible_blanks(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for_each_text(subject, &mut |text| {
        if has_invisible_blanks(&text.text) {
            let message = "the text has outer or invisible blanks";
            let code = codes::INVISIBLE_BLANKS;
            let warning = Diagnostic::warning(code, text.span.clone(), message);
            warnings.push(warning.label("they do not count; leave them out"));
        }
    });
}

/// Reports summaries that do not fit a line.
pub(super) fn long_summaries(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for summary in subject.entries.iter().filter_map(|entry| entry.summary.as_ref()) {
        let length = summary.text.chars().count();
        if length > MAX_SUMMARY {
            let message = format!("the summary has {length} characters");
            let warning = Diagnostic::warning(codes::LONG_SUMMARY, summary.span.clone(), message);
            warnings.push(warning.label(format!("{MAX_SUMMARY} fit a line")));
        }
    }
}

/// Reports control characters, which are never printed as such.
pub(super) fn control_characters(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for_each_text(subject, &mut |text| {
        if let Some(c) = text.text.chars().find(|&c| c.is_control() || is_bidi_control(c)) {
            let message = format!("the text holds the control character U+{:04X}", u32::from(c));
            let code = codes::CONTROL_CHARACTER;
            warnings.push(Diagnostic::warning(code, text.span.clone(), message));
        }
    });
}

/// Calls a function for every text that people read.
fn for_each_text(subject: &Subject<'_>, look: &mut dyn FnMut(&SpannedText<'_>)) {
    let head = &subject.head;
    for text in [&head.title, &head.summary, &head.license].into_iter().flatten() {
        look(text);
    }
    for source in &head.sources {
        for text in [&source.title, &source.license].into_iter().flatten() {
            look(text);
        }
    }
    for category in &head.categories {
        for text in [&category.label, &category.summary].into_iter().flatten() {
            look(text);
        }
        for alias in &category.aliases {
            look(alias);
        }
    }
    for field in head.attributes.iter().chain(&head.features) {
        for text in [&field.label, &field.group, &field.meaning, &field.unit].into_iter().flatten()
        {
            look(text);
        }
        for text in field.words.iter().chain(&field.aliases) {
            look(text);
        }
    }
    for entry in &subject.entries {
        for text in [&entry.name, &entry.summary].into_iter().flatten() {
            look(text);
        }
        for alias in &entry.aliases {
            look(alias);
        }
        for observed in &entry.observed {
            if let Some(version) = &observed.version {
                look(version);
            }
            for value in observed.fields.iter().flat_map(|field| &field.values) {
                look(value.written.text());
                if let Some(note) = &value.note {
                    look(note);
                }
            }
        }
    }
}
