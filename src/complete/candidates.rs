//! Candidates for entries, categories, groups and words.

use crate::model::{Catalog, Entry, Status, UNKNOWN, Vocabulary, fold};
use clap_complete::engine::CompletionCandidate;

/// A word that may replace the one at the cursor, with a line about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) word: String,
    /// May be empty.
    pub(super) about: String,
}

impl Candidate {
    pub(super) fn new(word: impl Into<String>, about: impl Into<String>) -> Self {
        Self { word: word.into(), about: about.into() }
    }

    pub(super) fn with_prefix(self, prefix: &str) -> Self {
        Self { word: format!("{prefix}{}", self.word), ..self }
    }
}

impl From<Candidate> for CompletionCandidate {
    fn from(one: Candidate) -> Self {
        let about = Some(one.about).filter(|about| !about.is_empty());
        Self::new(one.word).help(about.map(Into::into))
    }
}

/// Returns whether a name begins with `typed`, ignoring case and the difference of `-` and `_`.
pub(super) fn begins(name: &str, typed: &str) -> bool {
    let folded = |text: &str| text.replace('_', "-").to_ascii_lowercase();
    folded(name).starts_with(&folded(typed))
}

/// Entries by id; if no id fits, the only entry with a name or alias that does.
pub(super) fn entries(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let offer = |entry: Entry<'_>| Candidate::new(entry.id(), entry.summary().unwrap_or_default());
    let by_id: Vec<_> = catalog.entries().filter(|entry| begins(entry.id(), typed)).collect();
    if !by_id.is_empty() {
        return by_id.into_iter().map(offer).collect();
    }
    let typed = fold(typed);
    let name_fits = |entry: &Entry<'_>| {
        let mut names = std::iter::once(entry.name()).chain(entry.aliases());
        names.any(|name| fold(name).starts_with(&typed))
    };
    let by_name: Vec<_> = catalog.entries().filter(name_fits).collect();
    match by_name[..] {
        [entry] => vec![offer(entry)],
        _ => Vec::new(),
    }
}

/// Categories by id.
pub(super) fn categories(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let fitting = catalog.categories().filter(|category| begins(category.id(), typed));
    fitting.map(|one| Candidate::new(one.id(), one.summary().unwrap_or(one.label()))).collect()
}

/// The groups of fields.
pub(super) fn groups(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let fitting = catalog.groups().into_iter().filter(|group| begins(group, typed));
    fitting
        .map(|group| {
            let fields = catalog.fields().filter(|field| field.group() == group);
            Candidate::new(group, format!("{} fields", fields.count()))
        })
        .collect()
}

/// Statuses, and `unknown`.
pub(super) fn statuses(_: &Catalog, typed: &str) -> Vec<Candidate> {
    let all = words::<Status>().chain([Candidate::new(UNKNOWN, "")]);
    all.filter(|one| begins(&one.word, typed)).collect()
}

/// The words of a vocabulary.
pub(super) fn words<W: Vocabulary>() -> impl Iterator<Item = Candidate> {
    W::ALL.iter().map(|word| Candidate::new(word.word(), ""))
}
