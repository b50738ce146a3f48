//! The types that mirror the file. What is absent or was refused is `None`.

use crate::catalog::tree::{Span, SpannedText};
use crate::model::Attribute;

/// Everything but the entries.
#[derive(Debug, Default)]
pub(in crate::catalog) struct Head<'i> {
    pub(in crate::catalog) title: Option<SpannedText<'i>>,
    pub(in crate::catalog) summary: Option<SpannedText<'i>>,
    pub(in crate::catalog) license: Option<SpannedText<'i>>,
    pub(in crate::catalog) shared_aliases: Vec<SpannedText<'i>>,
    pub(in crate::catalog) sources: Vec<Source<'i>>,
    pub(in crate::catalog) categories: Vec<Category<'i>>,
    pub(in crate::catalog) features: Vec<Feature<'i>>,
}

/// `[sources.ID]`
#[derive(Debug)]
pub(in crate::catalog) struct Source<'i> {
    pub(in crate::catalog) id: SpannedText<'i>,
    pub(in crate::catalog) span: Span,
    pub(in crate::catalog) title: Option<SpannedText<'i>>,
    pub(in crate::catalog) url: Option<SpannedText<'i>>,
    pub(in crate::catalog) license: Option<SpannedText<'i>>,
    pub(in crate::catalog) date: Option<SpannedText<'i>>,
    pub(in crate::catalog) seen: Option<SpannedText<'i>>,
    /// Something stands at `date` or `seen`, be it wrong.
    pub(in crate::catalog) dated: bool,
}

/// `[categories.ID]`
#[derive(Debug)]
pub(in crate::catalog) struct Category<'i> {
    pub(in crate::catalog) id: SpannedText<'i>,
    pub(in crate::catalog) label: Option<SpannedText<'i>>,
    pub(in crate::catalog) summary: Option<SpannedText<'i>>,
    pub(in crate::catalog) aliases: Vec<SpannedText<'i>>,
}

/// `[features.ID]`
#[derive(Debug)]
pub(in crate::catalog) struct Feature<'i> {
    pub(in crate::catalog) id: SpannedText<'i>,
    pub(in crate::catalog) label: Option<SpannedText<'i>>,
    pub(in crate::catalog) group: Option<SpannedText<'i>>,
    pub(in crate::catalog) meaning: Option<SpannedText<'i>>,
    pub(in crate::catalog) applies_to: Vec<SpannedText<'i>>,
}

/// `[[entry]]`
#[derive(Debug)]
pub(in crate::catalog) struct Entry<'i> {
    /// The place of its header.
    pub(in crate::catalog) span: Span,
    pub(in crate::catalog) id: Option<SpannedText<'i>>,
    pub(in crate::catalog) name: Option<SpannedText<'i>>,
    pub(in crate::catalog) summary: Option<SpannedText<'i>>,
    pub(in crate::catalog) homepage: Option<SpannedText<'i>>,
    pub(in crate::catalog) repository: Option<SpannedText<'i>>,
    pub(in crate::catalog) aliases: Vec<SpannedText<'i>>,
    pub(in crate::catalog) categories: Vec<SpannedText<'i>>,
    /// The codes of the warnings that are meant.
    pub(in crate::catalog) accept: Vec<SpannedText<'i>>,
    pub(in crate::catalog) observed: Vec<Observed<'i>>,
}

/// `[[entry.observed]]`
#[derive(Debug)]
pub(in crate::catalog) struct Observed<'i> {
    pub(in crate::catalog) source: Option<SpannedText<'i>>,
    pub(in crate::catalog) version: Option<SpannedText<'i>>,
    /// The elements of a list one after the other.
    pub(in crate::catalog) values: Vec<Given<'i>>,
}

/// A value that an observation gives for a field, alone or as an element of its list.
#[derive(Debug)]
pub(in crate::catalog) struct Given<'i> {
    /// The field as it is written, with the place of the key.
    pub(in crate::catalog) key: SpannedText<'i>,
    /// The attribute; a feature otherwise.
    pub(in crate::catalog) attribute: Option<Attribute>,
    pub(in crate::catalog) value: Value<'i>,
}

/// One value or element, short or long.
#[derive(Debug)]
pub(in crate::catalog) struct Value<'i> {
    pub(in crate::catalog) written: Written<'i>,
    pub(in crate::catalog) note: Option<SpannedText<'i>>,
    pub(in crate::catalog) ended: bool,
}

/// How a value is named.
#[derive(Debug)]
pub(in crate::catalog) enum Written<'i> {
    /// `"yes"` or `{ value = "yes" }`
    Word(SpannedText<'i>),
    /// `{ name = "ztunnel" }`: a system outside the catalog.
    Outside(SpannedText<'i>),
}

impl<'i> Written<'i> {
    /// What is written, whichever way.
    pub(in crate::catalog) fn text(&self) -> &SpannedText<'i> {
        match self {
            Self::Word(text) | Self::Outside(text) => text,
        }
    }
}
