//! Rules about texts.

use super::Subject;
use crate::catalog::codes;
use crate::catalog::lower::key;
use crate::catalog::raw::Entry;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::is_bidi_control;
use std::collections::HashSet;

/// A summary fits a line of a table or a card.
const LONGEST_SUMMARY: usize = 120;

/// Aliases that lookup takes for another name of the same entry.
pub(super) fn redundant_aliases(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &subject.entries {
        let own = [&entry.id, &entry.name].into_iter().flatten();
        let mut names: HashSet<_> = own.map(|name| key(&name.text)).collect();
        for alias in &entry.aliases {
            if !names.insert(key(&alias.text)) {
                let message = format!("the entry is found as `{}` without this", alias.text);
                let warning =
                    Diagnostic::error(codes::REDUNDANT_ALIAS, alias.span.clone(), message);
                found.push(warning.warning().label("lookup ignores case and punctuation"));
            }
        }
    }
}

/// Summaries that do not fit a line.
pub(super) fn long_summaries(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for summary in subject.entries.iter().filter_map(|entry| entry.summary.as_ref()) {
        let length = summary.text.chars().count();
        if length > LONGEST_SUMMARY {
            let message = format!("the summary has {length} characters");
            let warning = Diagnostic::error(codes::LONG_SUMMARY, summary.span.clone(), message);
            found.push(warning.warning().label(format!("{LONGEST_SUMMARY} fit a line")));
        }
    }
}

/// Characters that steer a terminal or the direction of a text. They are never printed as such.
pub(super) fn control_characters(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut look = |text: &SpannedText<'_>| {
        if let Some(c) = text.text.chars().find(|&c| steers(c)) {
            let message = format!("the text holds the control character U+{:04X}", u32::from(c));
            let code = codes::CONTROL_CHARACTER;
            found.push(Diagnostic::error(code, text.span.clone(), message).warning());
        }
    };
    let head = &subject.head;
    [&head.title, &head.summary, &head.license].into_iter().flatten().for_each(&mut look);
    for source in &head.sources {
        [&source.title, &source.license].into_iter().flatten().for_each(&mut look);
    }
    for category in &head.categories {
        [&category.label, &category.summary]
            .into_iter()
            .flatten()
            .chain(&category.aliases)
            .for_each(&mut look);
    }
    for feature in &head.features {
        [&feature.label, &feature.group, &feature.meaning]
            .into_iter()
            .flatten()
            .for_each(&mut look);
    }
    for entry in &subject.entries {
        entry_texts(entry).for_each(&mut look);
    }
}

fn entry_texts<'e, 'i>(entry: &'e Entry<'i>) -> impl Iterator<Item = &'e SpannedText<'i>> {
    let own = [&entry.name, &entry.summary].into_iter().flatten();
    let observed = entry.observed.iter().flat_map(|observed| {
        let values = observed.values.iter().map(|given| &given.value);
        let texts =
            values.flat_map(|value| std::iter::once(value.written.text()).chain(&value.note));
        observed.version.iter().chain(texts)
    });
    own.chain(&entry.aliases).chain(observed)
}

fn steers(c: char) -> bool {
    c.is_control() || is_bidi_control(c)
}
