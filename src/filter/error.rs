//! What can be wrong with an expression. The words for it are in [`super::message`].

use super::lex::Comparison;
use crate::diagnostic::Diagnostic;
use crate::model::{DateError, Field, FieldKey, FieldType};
use std::ops::Range;

/// A mistake and where it stands, in bytes of the expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Error {
    pub(super) span: Range<usize>,
    pub(super) reason: Reason,
}

impl Error {
    pub(super) fn new(span: Range<usize>, reason: Reason) -> Self {
        Self { span, reason }
    }

    /// The mistake as the rendering takes it.
    pub(super) fn into_diagnostic(self) -> Diagnostic {
        let diagnostic = Diagnostic::error(self.reason.code(), self.span, self.reason.to_string());
        let diagnostic = match self.reason.label() {
            Some(label) => diagnostic.label(label),
            None => diagnostic,
        };
        match self.reason.help() {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Nothing but blanks.
    Empty,
    /// More bytes than [`super::MAX_BYTES`].
    TooLong { bytes: usize },
    /// More brackets or negations within one another than [`super::MAX_DEPTH`].
    TooDeep,
    /// `governance="Red Hat`
    UnclosedQuote,
    /// `(mtls or grpc`
    UnclosedBracket,
    /// `mtls)`
    StrayBracket,
    /// `()`
    EmptyBrackets,
    /// `and mtls`, `mtls or`, `not`
    MissingCondition { side: Side, keyword: String },
    /// `mtls grpc`, `mtls=yes grpc=yes`, `mtls=yes (grpc)`
    MissingConnective { before: String },
    /// `=yes`
    MissingField { operator: String },
    /// `mtls=`, `license=MIT,`, `announced=..`
    MissingValue { after: String },
    /// `governance=""`
    EmptyValue { field: String },
    /// `homepage=https://a.example/?b=c`
    OperatorInValue { operator: String },
    /// `mtls, grpc`, `announced=2018..2019..2020`
    Unexpected { sign: String },
    /// `mtls=~yes`, `status is active`, `mtls & grpc`
    UnknownOperator { operator: String },
    /// `has(mtls)`
    UnknownFunction { name: String },
    /// `known()`, `known(mtls=yes)`
    KnownTakesField,
    /// `grcp`
    UnknownField { name: String, near: Suggestion },
    /// A label that several fields have.
    AmbiguousField { name: String, ids: Vec<String> },
    /// `languages`, where a field of support values could stand alone.
    NotACondition { field: String, of: TypeName },
    /// `license<MIT`, `mtls~yes`
    WrongComparison { comparison: Comparison, field: String, of: TypeName },
    /// `mtls<unknown`
    Unordered { word: &'static str, field: String },
    /// `announced<2018,2019`
    SeveralValues { comparison: Comparison },
    /// `announced>2018..2020`
    RangeCompared { comparison: Comparison },
    /// `name=a..b`
    RangeOfText { field: String, of: TypeName },
    /// `announced=2020..2018`
    ReversedRange { from: String, to: String },
    /// `stars=many`, `proxy_memory=40MB`
    BadNumber { text: String, unit: String },
    /// `announced=20x8`
    BadDate { text: String, why: DateError },
    /// A word that a closed vocabulary does not have: `mtls=yess`, `category=prxy`, `status=dead`.
    UnknownWord { noun: String, text: String, near: Suggestion },
    /// `built_on=nsm`, and two entries go by that name.
    AmbiguousEntry { text: String, ids: Vec<String> },
}

/// Which side of a keyword lacks its condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// The type of a field, for a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TypeName {
    /// Its name, such as `list of entries`.
    pub(super) name: String,
    /// A value that the field could be compared with.
    pub(super) example: String,
}

impl TypeName {
    pub(super) fn of(field: Field<'_>) -> Self {
        let example = match field.field_type() {
            FieldType::Date => "2018..2020".to_owned(),
            FieldType::Support => "yes".to_owned(),
            FieldType::License => "Apache-2.0".to_owned(),
            FieldType::Number => "10..20".to_owned(),
            FieldType::Version => "1.20".to_owned(),
            FieldType::Word => field.words().next().unwrap_or("...").to_owned(),
            _ => "...".to_owned(),
        };
        let name =
            if field.key() == FieldKey::STATUS { "status".to_owned() } else { field.type_name() };
        Self { name, example }
    }
}

/// A suggestion for a name that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Suggestion {
    /// Write this instead.
    Instead(String),
    /// The value ends here, and `and` is missing after it.
    EndsAt(String),
    /// These are all there are.
    OneOf(Vec<String>),
    /// Nothing is near.
    Nothing,
}

impl Reason {
    /// The stable name of the rule.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty-expression",
            Self::TooLong { .. } => "expression-too-long",
            Self::TooDeep => "nested-too-deep",
            Self::UnclosedQuote => "unclosed-quote",
            Self::UnclosedBracket => "unclosed-bracket",
            Self::StrayBracket => "stray-bracket",
            Self::EmptyBrackets => "empty-brackets",
            Self::MissingCondition { .. } => "missing-condition",
            Self::MissingConnective { .. } => "missing-connective",
            Self::MissingField { .. } => "missing-field",
            Self::MissingValue { .. } => "missing-value",
            Self::EmptyValue { .. } => "empty-value",
            Self::OperatorInValue { .. } => "operator-in-value",
            Self::Unexpected { .. } => "unexpected-sign",
            Self::UnknownOperator { .. } => "unknown-operator",
            Self::UnknownFunction { .. } => "unknown-function",
            Self::KnownTakesField => "known-takes-field",
            Self::UnknownField { .. } => "unknown-field",
            Self::AmbiguousField { .. } => "ambiguous-field",
            Self::NotACondition { .. } => "not-a-condition",
            Self::WrongComparison { .. } => "wrong-comparison",
            Self::Unordered { .. } => "unordered-value",
            Self::SeveralValues { .. } => "several-values",
            Self::RangeCompared { .. } => "range-compared",
            Self::RangeOfText { .. } => "range-of-text",
            Self::ReversedRange { .. } => "reversed-range",
            Self::BadNumber { .. } => "bad-number",
            Self::BadDate { .. } => "bad-date",
            Self::UnknownWord { .. } => "unknown-word",
            Self::AmbiguousEntry { .. } => "ambiguous-entry",
        }
    }
}
