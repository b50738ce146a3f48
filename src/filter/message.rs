//! The words for every mistake: what is wrong, what is under the caret, what to do.

use super::error::{Reason, Side, Suggestion};
use super::{MAX_BYTES, MAX_DEPTH};
use std::fmt;

/// Operators of other languages, and what they are called here.
pub(super) const FOREIGN_OPERATORS: &[(&str, &str)] = &[
    ("===", "="),
    ("!==", "!="),
    ("=!", "!="),
    ("<>", "!="),
    ("≠", "!="),
    ("=~", "~"),
    ("~=", "~"),
    ("~~", "~"),
    ("=<", "<="),
    ("≤", "<="),
    ("=>", ">="),
    ("≥", ">="),
    ("&", "and"),
    ("|", "or"),
    ("is", "="),
    ("in", "="),
    ("eq", "="),
    ("has", "="),
    ("ne", "!="),
    ("contains", "~"),
    ("like", "~"),
    ("matches", "~"),
    ("lt", "<"),
    ("le", "<="),
    ("gt", ">"),
    ("ge", ">="),
];

const QUOTE_IT: &str =
    "conditions are joined by `and` or `or`; put a value in quotes if this belongs to it";

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the expression is empty"),
            Self::TooLong { bytes } => {
                write!(f, "the expression has {bytes} bytes; {MAX_BYTES} are allowed")
            }
            Self::TooDeep => {
                write!(f, "more than {MAX_DEPTH} brackets or negations within one another")
            }
            Self::UnclosedQuote => f.write_str("the quote is never closed"),
            Self::UnclosedBracket => f.write_str("the bracket is never closed"),
            Self::StrayBracket => f.write_str("the bracket was never opened"),
            Self::EmptyBrackets => f.write_str("there is nothing in the brackets"),
            Self::MissingCondition { side, keyword } => {
                let side = match side {
                    Side::Before => "before",
                    Side::After => "after",
                };
                write!(f, "there is no condition {side} `{keyword}`")
            }
            Self::MissingConnective { before } => {
                write!(f, "`and` or `or` is missing before `{before}`")
            }
            Self::MissingField { operator } => write!(f, "there is no field before `{operator}`"),
            Self::MissingValue { after } => write!(f, "there is no value after `{after}`"),
            Self::EmptyValue { field } => write!(f, "the value of `{field}` is empty"),
            Self::OperatorInValue { operator } => {
                write!(f, "`{operator}` cannot stand in a value without quotes")
            }
            Self::Unexpected { sign } => write!(f, "`{sign}` cannot stand here"),
            Self::UnknownOperator { operator } => write!(f, "there is no operator `{operator}`"),
            Self::UnknownFunction { name } => write!(f, "there is no function `{name}`"),
            Self::KnownTakesField => f.write_str("`known` takes the name of one field"),
            Self::UnknownField { name, .. } => write!(f, "unknown field `{name}`"),
            Self::AmbiguousField { name, .. } => {
                write!(f, "several fields are called `{name}`")
            }
            Self::NotACondition { field, of } => {
                write!(f, "`{field}` alone is no condition: it is of type {}", of.name)
            }
            Self::WrongComparison { comparison, field, of } => write!(
                f,
                "`{}` does not go with `{field}`, which is of type {}",
                comparison.sign(),
                of.name
            ),
            Self::Unordered { word, .. } => {
                write!(f, "`{word}` is neither more nor less than others")
            }
            Self::SeveralValues { comparison } => {
                write!(f, "`{}` takes one value", comparison.sign())
            }
            Self::RangeCompared { comparison } => {
                write!(f, "`{}` takes one value, not a range", comparison.sign())
            }
            Self::RangeOfText { field, of } => {
                write!(
                    f,
                    "ranges are for dates, numbers, versions and words; `{field}` is of type {}",
                    of.name
                )
            }
            Self::ReversedRange { from, to } => write!(f, "`{from}..{to}` ends before it begins"),
            Self::BadNumber { text, .. } => write!(f, "`{text}` is not a number"),
            Self::BadDate { text, .. } => write!(f, "`{text}` is not a date"),
            Self::UnknownWord { noun, text, .. } => write!(f, "there is no {noun} `{text}`"),
            Self::AmbiguousEntry { text, .. } => write!(f, "several entries are called `{text}`"),
        }
    }
}

impl fmt::Display for Suggestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instead(text) => write!(f, "did you mean `{text}`?"),
            Self::EndsAt(text) => write!(f, "is `and` missing after `{text}`?"),
            Self::OneOf(words) => write!(f, "one of {}", words.join(", ")),
            Self::Nothing => Ok(()),
        }
    }
}

impl Reason {
    /// What stands under the caret.
    pub(super) fn label(&self) -> Option<String> {
        let text = match self {
            Self::UnknownField { near, .. } | Self::UnknownWord { near, .. } => near.to_string(),
            Self::BadNumber { unit, .. } if unit.is_empty() => "write a decimal number".to_owned(),
            Self::BadNumber { unit, .. } => format!("write a decimal number, in {unit}"),
            Self::BadDate { why, .. } => why.to_string(),
            Self::AmbiguousEntry { ids, .. } | Self::AmbiguousField { ids, .. } => {
                format!("one of {}", ids.join(", "))
            }
            Self::UnknownOperator { operator } => {
                let (_, instead) = FOREIGN_OPERATORS
                    .iter()
                    .find(|(borrowed, _)| operator.eq_ignore_ascii_case(borrowed))?;
                format!("did you mean `{instead}`?")
            }
            Self::ReversedRange { from, to } => format!("did you mean `{to}..{from}`?"),
            Self::NotACondition { field, of } => {
                format!("did you mean `known({field})` or `{field}={}`?", of.example)
            }
            Self::WrongComparison { field, of, .. } => {
                format!("did you mean `{field}={}`?", of.example)
            }
            Self::Unordered { word, field } => format!("did you mean `{field}={word}`?"),
            _ => return None,
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// What to do, where the caret's label does not say it.
    pub(super) fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::Empty => "try `category=mesh`; `meshcmp help filter` explains the language",
            Self::TooLong { .. } => "several arguments are joined by `and`",
            Self::EmptyBrackets => "put a condition in the brackets, or leave them out",
            Self::MissingCondition { .. } | Self::MissingField { .. } => {
                "a condition is `mtls`, `mtls=yes` or `known(mtls)`"
            }
            Self::MissingValue { .. } => {
                "what is not known is asked with `=unknown`; ranges are `2018..2020`, `2018..`, `..2020`"
            }
            Self::TooDeep => "`a or b or c` needs no brackets, however long it is",
            Self::UnclosedBracket | Self::StrayBracket => {
                "put the value in quotes if the bracket belongs to it"
            }
            Self::MissingConnective { .. } | Self::OperatorInValue { .. } => QUOTE_IT,
            Self::Unexpected { .. } => {
                "`,` and `..` stand between values; conditions are joined by `and` or `or`"
            }
            Self::UnclosedQuote => "a quote within quotes is written twice",
            Self::UnknownFunction { .. } | Self::KnownTakesField => {
                "the only function is `known(field)`"
            }
            Self::UnknownOperator { .. } => "operators are = != ~ < <= > >=, and, or, not",
            Self::UnknownField { .. } => {
                "`meshcmp explain` lists the fields; several values of one are written `field=a,b`"
            }
            Self::EmptyValue { .. } => "what is not known is asked with `=unknown`",
            Self::SeveralValues { .. } => "write one comparison each, joined by `and` or `or`",
            Self::RangeCompared { .. } => "a range goes with `=` or `!=`",
            Self::RangeOfText { .. } => "put the value in quotes if `..` belongs to it",
            Self::WrongComparison { .. } => {
                "`<` and `>` compare dates, numbers, versions, words and support; `~` looks into texts"
            }
            Self::Unordered { .. } => "the order is no < planned < experimental < partial < yes",
            _ => return None,
        })
    }
}
