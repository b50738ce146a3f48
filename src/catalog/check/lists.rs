//! Rules about the elements of lists.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::{FieldKey, text_key};
use std::collections::HashSet;

/// Reports elements that a list names more than once.
pub(super) fn repeated_elements(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for given in subject.field_values() {
        repeated(given.values.iter().map(|value| value.written.text()), warnings);
    }
    for entry in &subject.entries {
        repeated(entry.categories.iter(), warnings);
        repeated(entry.aliases.iter(), warnings);
    }
    for field in subject.head.attributes.iter().chain(&subject.head.features) {
        repeated(field.applies_to.iter(), warnings);
    }
}

fn repeated<'s, 'i: 's>(
    elements: impl ExactSizeIterator<Item = &'s SpannedText<'i>>,
    warnings: &mut Warnings<'_, '_>,
) {
    if elements.len() < 2 {
        return;
    }
    let mut seen = HashSet::new();
    for element in elements {
        if !seen.insert(text_key(&element.text)) {
            let message = format!("`{}` is named twice", element.text);
            let span = element.span.clone();
            warnings.push(Diagnostic::warning(codes::DUPLICATE_VALUE, span, message));
        }
    }
}

/// Reports elements that ended although no source of the entry names them.
pub(super) fn ended_without_start(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for entry in &subject.entries {
        let mut named: HashSet<(FieldKey, String)> = HashSet::new();
        let mut ended: Vec<(FieldKey, &SpannedText<'_>)> = Vec::new();
        for given in entry.observed.iter().flat_map(|observed| &observed.fields) {
            for value in &given.values {
                let text = value.written.text();
                if value.ended {
                    ended.push((given.field, text));
                } else {
                    named.insert((given.field, text_key(&text.text)));
                }
            }
        }
        for (field, text) in ended {
            if !named.contains(&(field, text_key(&text.text))) {
                let message = format!("`{}` ended, but no source names it", text.text);
                let span = text.span.clone();
                let warning = Diagnostic::warning(codes::ENDED_WITHOUT_START, span, message);
                warnings.push(warning.help("check the spelling, or leave it out"));
            }
        }
    }
}
