//! The type of a column, from its cells.

use super::cell::{Cell, CellText};
use super::draft::cell_elements;
use super::options::ColumnType;
use super::rows::elements;
use super::values::support_word;
use crate::catalog::{is_license, is_link_value};
use crate::model::{
    FieldType, Number, PartialDate, Support, is_not_applicable, is_unknown, same_text,
};

/// The headers of columns whose texts are licenses, if they read as such.
const LICENSE_HEADERS: [&str; 2] = ["license", "licence"];

/// Returns the type of a column, or nothing if its cells say nothing.
///
/// - support words in every cell: a feature
/// - plain decimals without a leading or trailing zero: a number
/// - numbers with dots of which one is not such a decimal (`1.10`): a version
/// - dates of which one has a month or a day: a date
/// - links: a link
/// - several elements in one cell: a list
/// - anything else: a text
pub(super) fn infer<'t>(header: &str, cells: impl Iterator<Item = &'t Cell>) -> Option<ColumnType> {
    let cells: Vec<&Cell> = cells.collect();
    let holds_several = |cell: &&Cell| match cell {
        Cell::List(_) => true,
        Cell::Text(text) => elements::has_several(&text.text),
        Cell::Empty => false,
    };
    if cells.iter().any(holds_several) {
        let elements: Vec<CellText> =
            cells.iter().flat_map(|cell| cell_elements(cell, true)).collect();
        let elements: Vec<&str> = elements.iter().map(|element| element.text.as_str()).collect();
        let field_type = match single_type(header, &elements) {
            field_type if field_type.can_be_list() => field_type,
            _ => FieldType::Text,
        };
        return Some(attribute(field_type, true));
    }
    let texts: Vec<&str> =
        cells.iter().flat_map(|cell| cell.texts()).map(|text| text.text.as_str()).collect();
    if texts.is_empty() {
        return None;
    }
    if is_feature(&texts) {
        return Some(ColumnType::Feature);
    }
    Some(attribute(single_type(header, &texts), false))
}

/// Returns the words of a column in the order in which they appear.
pub(super) fn words_of<'t>(cells: impl Iterator<Item = &'t Cell>, list: bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for element in cells.flat_map(|cell| cell_elements(cell, list)) {
        let is_reserved = is_unknown(&element.text)
            || is_not_applicable(&element.text)
            || (list && same_text(&element.text, "none"));
        if !is_reserved && !words.iter().any(|word| same_text(word, &element.text)) {
            words.push(element.text);
        }
    }
    words
}

fn attribute(field_type: FieldType, list: bool) -> ColumnType {
    ColumnType::Attribute { field_type, list, words: Vec::new() }
}

/// Returns whether every text is a support word, and one says more than that nothing is known.
fn is_feature(texts: &[&str]) -> bool {
    let mut says_something = false;
    for text in texts {
        match support_word(text) {
            Some(word) => {
                says_something |= !matches!(word, Support::Unknown | Support::NotApplicable);
            }
            None => return false,
        }
    }
    says_something
}

fn single_type(header: &str, texts: &[&str]) -> FieldType {
    let says_something = |text: &&&str| !is_unknown(text) && !is_not_applicable(text);
    let known: Vec<&str> = texts.iter().filter(says_something).copied().collect();
    if known.is_empty() {
        return FieldType::Text;
    }
    let all = |holds: fn(&str) -> bool| known.iter().all(|text| holds(text));
    if all(is_plain_number) {
        return FieldType::Number;
    }
    if all(is_version) && known.iter().any(|text| text.contains('.')) {
        return FieldType::Version;
    }
    let is_date = |text: &str| text.parse::<PartialDate>().is_ok();
    if all(is_date) && known.iter().any(|text| text.contains('-')) {
        return FieldType::Date;
    }
    if all(is_link_value) {
        return FieldType::Link;
    }
    if LICENSE_HEADERS.iter().any(|word| same_text(word, header)) && all(is_license) {
        return FieldType::License;
    }
    FieldType::Text
}

/// Returns whether a text is a decimal that says no more than its size: `1.10` may be a version and
/// `007` a name.
fn is_plain_number(text: &str) -> bool {
    let has_trailing_zero = text.contains('.') && text.ends_with('0');
    Number::parse(text).is_some() && !has_trailing_zero
}

/// Returns whether a text is digits with dots between them, possibly after a `v` and before a suffix
/// such as `-rc1`.
fn is_version(text: &str) -> bool {
    let digits = text.strip_prefix(['v', 'V']).unwrap_or(text);
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &digits[..digits.len() - rest.len()];
    let parts_are_numbers = number.split('.').all(|part| !part.is_empty());
    let is_suffix = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    let has_suffix = rest.is_empty()
        || (number.contains('.')
            && rest.starts_with(['-', '+', 'a', 'b', 'r'])
            && rest.chars().all(is_suffix));
    parts_are_numbers && has_suffix
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inferred(header: &str, cells: &[&str]) -> String {
        let cells: Vec<Cell> = cells.iter().map(|cell| Cell::text(cell)).collect();
        match infer(header, cells.iter()) {
            None => "nothing".to_owned(),
            Some(ColumnType::Feature) => "feature".to_owned(),
            Some(ColumnType::Attribute { field_type, list: true, .. }) => {
                field_type.plural().to_owned()
            }
            Some(ColumnType::Attribute { field_type, .. }) => field_type.name().to_owned(),
        }
    }

    #[test]
    fn types_are_inferred_from_all_cells() {
        for (cells, field_type) in [
            (&["", " "][..], "nothing"),
            (&["yes", "No", "n/a", ""], "feature"),
            (&["TRUE", "false"], "feature"),
            (&["unknown", "n/a"], "text"),
            (&["yes", "sometimes"], "text"),
            (&["1", "20", "-3.5", "0.5"], "number"),
            (&["1", "unknown", "n/a"], "number"),
            (&["2018", "2019"], "number"),
            (&["1.9", "1.10"], "version"),
            (&["1.9", "2"], "number"),
            (&["8", "8.10", "v9.1.2-rc1"], "version"),
            (&["1.2.3"], "version"),
            (&["007", "008"], "text"),
            (&["1,200"], "text"),
            (&["12 MB"], "text"),
            (&["2018", "2019-05"], "date"),
            (&["2019-05-31"], "date"),
            (&["2019-13"], "text"),
            (&["2019-05", "soon"], "text"),
            (&["https://example.org/a", "http://example.org"], "link"),
            (&["https://example.org/a", "example.org"], "text"),
            (&["Go", "Go; Rust"], "texts"),
            (&["1.10; 1.9", "2.0"], "versions"),
            (&["1; 2"], "texts"),
            (&["2019-05; 2020-06"], "texts"),
            (&["https://example.org/a; https://example.org/b"], "links"),
            (&["a;b"], "text"),
        ] {
            assert_eq!(inferred("Column", cells), field_type, "{cells:?}");
        }
        assert_eq!(inferred("Licence", &["MIT", "mit OR Apache-2.0", "proprietary"]), "license");
        assert_eq!(inferred("Licence", &["MIT", "free"]), "text");
        assert_eq!(inferred("Name", &["MIT"]), "text");
    }
}
