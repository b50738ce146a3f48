//! The types that mirror the file. A key that is absent or was refused is `None`.

use crate::catalog::tree::SpannedText;
use crate::diagnostic::Span;
use crate::model::{Better, FieldKey, FieldKind, FieldType, Milestone};

/// Everything but the entries.
#[derive(Debug, Default)]
pub(in crate::catalog) struct Head<'i> {
    pub(in crate::catalog) title: Option<SpannedText<'i>>,
    pub(in crate::catalog) summary: Option<SpannedText<'i>>,
    pub(in crate::catalog) license: Option<SpannedText<'i>>,
    pub(in crate::catalog) shared_aliases: Vec<SpannedText<'i>>,
    /// The default columns of `list`.
    pub(in crate::catalog) columns: Vec<SpannedText<'i>>,
    /// The codes of the warnings that are accepted everywhere.
    pub(in crate::catalog) accept: Vec<SpannedText<'i>>,
    pub(in crate::catalog) sources: Vec<RawSource<'i>>,
    pub(in crate::catalog) categories: Vec<RawCategory<'i>>,
    pub(in crate::catalog) attributes: Vec<FieldDeclaration<'i>>,
    pub(in crate::catalog) features: Vec<FieldDeclaration<'i>>,
}

/// `[sources.ID]`
#[derive(Debug)]
pub(in crate::catalog) struct RawSource<'i> {
    pub(in crate::catalog) id: SpannedText<'i>,
    pub(in crate::catalog) span: Span,
    pub(in crate::catalog) title: Option<SpannedText<'i>>,
    pub(in crate::catalog) url: Option<SpannedText<'i>>,
    pub(in crate::catalog) license: Option<SpannedText<'i>>,
    pub(in crate::catalog) date: Option<SpannedText<'i>>,
    pub(in crate::catalog) seen: Option<SpannedText<'i>>,
    /// Whether something stands at `date` or `seen`, right or wrong.
    pub(in crate::catalog) dated: bool,
    pub(in crate::catalog) complete: bool,
}

/// `[categories.ID]`
#[derive(Debug)]
pub(in crate::catalog) struct RawCategory<'i> {
    pub(in crate::catalog) id: SpannedText<'i>,
    pub(in crate::catalog) label: Option<SpannedText<'i>>,
    pub(in crate::catalog) summary: Option<SpannedText<'i>>,
    pub(in crate::catalog) aliases: Vec<SpannedText<'i>>,
}

/// `[attributes.ID]` or `[features.ID]`
#[derive(Debug, Default)]
pub(in crate::catalog) struct FieldDeclaration<'i> {
    pub(in crate::catalog) id: SpannedText<'i>,
    pub(in crate::catalog) kind: FieldKind,
    pub(in crate::catalog) label: Option<SpannedText<'i>>,
    pub(in crate::catalog) group: Option<SpannedText<'i>>,
    pub(in crate::catalog) meaning: Option<SpannedText<'i>>,
    /// Text where the declared type is absent or wrong.
    pub(in crate::catalog) field_type: FieldType,
    pub(in crate::catalog) list: bool,
    pub(in crate::catalog) words: Vec<SpannedText<'i>>,
    pub(in crate::catalog) unit: Option<SpannedText<'i>>,
    pub(in crate::catalog) better: Option<Better>,
    pub(in crate::catalog) milestone: Option<Milestone>,
    pub(in crate::catalog) timeless: bool,
    pub(in crate::catalog) singular: Option<SpannedText<'i>>,
    pub(in crate::catalog) aliases: Vec<SpannedText<'i>>,
    pub(in crate::catalog) applies_to: Vec<SpannedText<'i>>,
    pub(in crate::catalog) inverse: Option<Inverse<'i>>,
    pub(in crate::catalog) dates: Option<SpannedText<'i>>,
    pub(in crate::catalog) see: Option<SpannedText<'i>>,
    pub(in crate::catalog) implied_by: Vec<SpannedText<'i>>,
    /// The places of the keys that only some types have.
    pub(in crate::catalog) keys: Vec<(&'static str, Span)>,
}

impl FieldDeclaration<'_> {
    /// Returns the place of a key that only some types have; of one that is absent, that of the id.
    pub(in crate::catalog) fn key_span(&self, key: &str) -> Span {
        let span = self.keys.iter().find(|(name, _)| *name == key).map(|(_, span)| span);
        span.unwrap_or(&self.id.span).clone()
    }
}

/// `inverse = { id = ..., label = ... }`
#[derive(Debug)]
pub(in crate::catalog) struct Inverse<'i> {
    pub(in crate::catalog) id: Option<SpannedText<'i>>,
    pub(in crate::catalog) label: Option<SpannedText<'i>>,
}

/// `[[entry]]`
#[derive(Debug)]
pub(in crate::catalog) struct RawEntry<'i> {
    /// The place of its header.
    pub(in crate::catalog) span: Span,
    pub(in crate::catalog) id: Option<SpannedText<'i>>,
    pub(in crate::catalog) name: Option<SpannedText<'i>>,
    pub(in crate::catalog) summary: Option<SpannedText<'i>>,
    /// Whether something stands at `summary`, even if wrong or misspelt.
    pub(in crate::catalog) has_summary: bool,
    pub(in crate::catalog) homepage: Option<SpannedText<'i>>,
    pub(in crate::catalog) repository: Option<SpannedText<'i>>,
    pub(in crate::catalog) links: Vec<Link<'i>>,
    pub(in crate::catalog) aliases: Vec<SpannedText<'i>>,
    pub(in crate::catalog) categories: Vec<SpannedText<'i>>,
    /// The codes of the warnings that are accepted here.
    pub(in crate::catalog) accept: Vec<SpannedText<'i>>,
    pub(in crate::catalog) observed: Vec<Observed<'i>>,
}

/// A link under `links`.
#[derive(Debug)]
pub(in crate::catalog) struct Link<'i> {
    pub(in crate::catalog) name: SpannedText<'i>,
    pub(in crate::catalog) url: SpannedText<'i>,
}

/// `[[entry.observed]]`
#[derive(Debug)]
pub(in crate::catalog) struct Observed<'i> {
    pub(in crate::catalog) source: Option<SpannedText<'i>>,
    pub(in crate::catalog) version: Option<SpannedText<'i>>,
    pub(in crate::catalog) fields: Vec<FieldValues<'i>>,
    /// The keys that name no field, which are reported.
    pub(in crate::catalog) misspelt: Vec<SpannedText<'i>>,
}

/// The values that an observation gives for a field.
#[derive(Debug)]
pub(in crate::catalog) struct FieldValues<'i> {
    /// The field as it is written, with the place of the key.
    pub(in crate::catalog) key: SpannedText<'i>,
    pub(in crate::catalog) field: FieldKey,
    /// One value, or the elements of a list.
    pub(in crate::catalog) values: Vec<RawValue<'i>>,
}

/// One value or element, short or long.
#[derive(Debug)]
pub(in crate::catalog) struct RawValue<'i> {
    pub(in crate::catalog) written: Written<'i>,
    /// Few values have one, so it takes no room in the others.
    pub(in crate::catalog) note: Option<Box<SpannedText<'i>>>,
    pub(in crate::catalog) ended: bool,
}

/// The ways to write a value.
#[derive(Debug)]
pub(in crate::catalog) enum Written<'i> {
    /// `"yes"`, `12` or `{ value = "yes" }`
    Plain(SpannedText<'i>),
    /// `{ name = "ztunnel" }`: a system outside the catalog.
    Outside(SpannedText<'i>),
    /// `[]`, with its place and no text.
    EmptyList(SpannedText<'i>),
}

impl<'i> Written<'i> {
    /// Returns the text and its place, however it is written.
    pub(in crate::catalog) fn text(&self) -> &SpannedText<'i> {
        match self {
            Self::Plain(text) | Self::Outside(text) | Self::EmptyList(text) => text,
        }
    }
}
