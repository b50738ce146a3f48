//! Names from the catalog: entries, categories, groups, words.

use crate::model::{Catalog, Entry, Status, UNKNOWN, Vocabulary, fold};
use clap_complete::engine::CompletionCandidate;

/// Something that may stand at the cursor, with a line about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The whole word that stands there then.
    pub(super) word: String,
    /// What it means; may be empty.
    pub(super) about: String,
}

impl Candidate {
    pub(super) fn new(word: impl Into<String>, about: impl Into<String>) -> Self {
        Self { word: word.into(), about: about.into() }
    }

    /// The same behind what is already typed.
    pub(super) fn behind(self, typed: &str) -> Self {
        Self { word: format!("{typed}{}", self.word), ..self }
    }
}

impl From<Candidate> for CompletionCandidate {
    fn from(one: Candidate) -> Self {
        let about = Some(one.about).filter(|about| !about.is_empty());
        Self::new(one.word).help(about.map(Into::into))
    }
}

/// Whether a name begins with what is typed, case and `-` or `_` aside.
pub(super) fn begins(name: &str, typed: &str) -> bool {
    let plain = |byte: u8| {
        if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() }
    };
    let mut bytes = name.bytes();
    typed.bytes().all(|byte| bytes.next().is_some_and(|of_name| plain(of_name) == plain(byte)))
}

/// Entries by id; if no id begins so, the one entry of which a name or an alias does.
pub(super) fn entries(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let offer = |entry: Entry<'_>| Candidate::new(entry.id(), entry.summary().unwrap_or_default());
    let by_id: Vec<_> = catalog.entries().filter(|entry| begins(entry.id(), typed)).collect();
    if !by_id.is_empty() {
        return by_id.into_iter().map(offer).collect();
    }
    let wanted = fold(typed);
    let named = |entry: &Entry<'_>| {
        let mut names = std::iter::once(entry.name()).chain(entry.aliases());
        names.any(|name| fold(name).starts_with(&wanted))
    };
    let by_name: Vec<_> = catalog.entries().filter(named).collect();
    match by_name[..] {
        [entry] => vec![offer(entry)],
        _ => Vec::new(),
    }
}

/// Categories by id.
pub(super) fn categories(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let all = catalog.categories().map(|one| {
        let about = one.summary().unwrap_or(one.label());
        Candidate::new(one.id(), about)
    });
    all.filter(|one| begins(&one.word, typed)).collect()
}

/// The groups of fields.
pub(super) fn groups(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let all = catalog.groups().into_iter().map(|group| {
        let fields = catalog.fields().filter(|field| field.group() == group);
        Candidate::new(group, format!("{} fields", fields.count()))
    });
    all.filter(|one| begins(&one.word, typed)).collect()
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
