//! Cells into values of a type.

use super::cell::CellText;
use crate::catalog::{is_license, is_link_value};
use crate::model::{
    FieldType, NOT_APPLICABLE, Number, PartialDate, Support, UNKNOWN, Vocabulary, find_word,
    is_not_applicable, is_unknown, same_text,
};

/// A value as the catalog writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DraftValue {
    pub(super) written: WrittenValue,
    pub(super) note: Option<String>,
}

/// The forms in which the catalog writes a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WrittenValue {
    /// A text in quotes.
    Text(String),
    /// A number without quotes.
    Number(String),
    /// A system outside the catalog.
    Outside(String),
}

impl DraftValue {
    /// Returns whether it is a text in quotes, such as `unknown`.
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(&self.written, WrittenValue::Text(text) if text == word)
    }

    /// Returns whether it says of a whole field that it is unknown or not applicable.
    pub(super) fn says_nothing(&self) -> bool {
        self.is(UNKNOWN) || self.is(NOT_APPLICABLE)
    }
}

/// Returns the support word that a cell means: in any case, `n/a`, a truth value or a check mark.
pub(super) fn support_word(text: &str) -> Option<Support> {
    match text {
        "\u{2713}" | "\u{2714}" => Some(Support::Yes),
        "\u{2717}" | "\u{2718}" => Some(Support::No),
        _ if text.eq_ignore_ascii_case("true") => Some(Support::Yes),
        _ if text.eq_ignore_ascii_case("false") => Some(Support::No),
        _ => find_word(text),
    }
}

/// Reads a text as a value of a type. Texts that name entries are kept; they are looked up when all
/// entries are known.
///
/// # Errors
/// If it is none: what it would have to be.
pub(super) fn read_value(
    cell: &CellText,
    field_type: FieldType,
    words: &[String],
) -> Result<DraftValue, String> {
    let text = cell.text.as_str();
    let written = |text: &str| Ok(WrittenValue::Text(text.to_owned()));
    let is_typed = !matches!(field_type, FieldType::Text | FieldType::Version | FieldType::Entry);
    let written = if is_unknown(text) {
        written(UNKNOWN)
    } else if text == NOT_APPLICABLE || (is_typed && is_not_applicable(text)) {
        written(NOT_APPLICABLE)
    } else {
        match field_type {
            FieldType::Number if Number::parse(text).is_none() => Err("not a number".to_owned()),
            FieldType::Number if text.parse::<toml_edit::Value>().is_err() => {
                Err("a number with too many digits".to_owned())
            }
            FieldType::Number => Ok(WrittenValue::Number(text.to_owned())),
            FieldType::Date => match date_of(text) {
                Some(date) => written(&date),
                None => Err("not a date".to_owned()),
            },
            FieldType::Link if !is_link_value(text) => Err("not an http(s) link".to_owned()),
            FieldType::License if !is_license(text) => {
                Err("not an SPDX license expression".to_owned())
            }
            FieldType::Support => match support_word(text) {
                Some(word) => written(word.word()),
                None => Err("not a support word".to_owned()),
            },
            FieldType::Word => match find_declared(words, text) {
                Some(word) => written(word),
                None => Err(format!("not one of {}", words.join(", "))),
            },
            _ => written(text),
        }
    };
    Ok(DraftValue { written: written?, note: cell.note.clone() })
}

/// Returns the declared word that a text is, as it is declared.
fn find_declared<'w>(words: &'w [String], text: &str) -> Option<&'w String> {
    let exact = words.iter().find(|word| *word == text);
    exact.or_else(|| words.iter().find(|word| same_text(word, text)))
}

/// Returns the partial date that a text is, or the day of a point in time.
fn date_of(text: &str) -> Option<String> {
    let is_date = |text: &str| text.parse::<PartialDate>().is_ok();
    if is_date(text) {
        return Some(text.to_owned());
    }
    let (day, time) = text.split_at_checked(10)?;
    let clock = time.strip_prefix(['T', 't', ' '])?;
    let is_time = clock.starts_with(|c: char| c.is_ascii_digit());
    (is_time && is_date(day)).then(|| day.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_by_type() {
        let words = ["low".to_owned(), "High".to_owned()];
        for (text, field_type, read) in [
            ("anything", FieldType::Text, Ok("anything")),
            ("N/A", FieldType::Text, Ok("N/A")),
            ("Unknown", FieldType::Text, Ok("unknown")),
            ("n/a", FieldType::Number, Ok("not-applicable")),
            ("1.50", FieldType::Number, Ok("1.50")),
            ("1,5", FieldType::Number, Err("not a number")),
            ("12345678901234567890", FieldType::Number, Err("a number with too many digits")),
            ("2018-05", FieldType::Date, Ok("2018-05")),
            ("2018-05-31T08:00:00Z", FieldType::Date, Ok("2018-05-31")),
            ("2018-05-31 08:00", FieldType::Date, Ok("2018-05-31")),
            ("2018-05-31 or so", FieldType::Date, Err("not a date")),
            ("31.05.2018", FieldType::Date, Err("not a date")),
            ("Yes", FieldType::Support, Ok("yes")),
            ("\u{2717}", FieldType::Support, Ok("no")),
            ("maybe", FieldType::Support, Err("not a support word")),
            ("HIGH", FieldType::Word, Ok("High")),
            ("medium", FieldType::Word, Err("not one of low, High")),
            ("javascript:alert(1)", FieldType::Link, Err("not an http(s) link")),
            ("mit or isc", FieldType::License, Ok("mit or isc")),
            ("free", FieldType::License, Err("not an SPDX license expression")),
        ] {
            let cell = CellText::new(text).unwrap();
            let value = read_value(&cell, field_type, &words);
            let value = value.map(|value| match value.written {
                WrittenValue::Text(text) | WrittenValue::Number(text) => text,
                WrittenValue::Outside(name) => name,
            });
            assert_eq!(value, read.map(str::to_owned).map_err(str::to_owned), "{text}");
        }
    }
}
