//! Labels: cells and values as text for people.

use crate::model::{Fact, Status, Support, Value, Vocabulary, two_decimals};
use crate::render::escape::clean;
use crate::render::share::{LONGEST, share_label};
use crate::render::signs::{EMPTY, Signs, support_sign, verdict_sign};
use crate::sheet::{Content, Layout, Notes, Sheet};
use std::borrow::Cow;

/// Returns the content of a cell on one line.
#[must_use]
pub fn content_label(content: &Content<'_>, sheet: &Sheet<'_>, signs: Signs) -> String {
    match content {
        Content::Nothing => String::new(),
        Content::Value(value) | Content::Fact(Fact { value, .. }) => {
            value_label(value, sheet, signs).into_owned()
        }
        Content::Changed(changed) => value_label(&changed.fact.value, sheet, signs).into_owned(),
        Content::Entry(entry) => clean(entry.name()).into_owned(),
        Content::Field(field) => clean(&field.label_with_unit()).into_owned(),
        Content::Text(text) => clean(text).into_owned(),
        Content::Count(count) => count.to_string(),
        Content::Number(number) => two_decimals(*number),
        Content::Flag(flag) => (if *flag { "yes" } else { "no" }).to_owned(),
        Content::Verdict(verdict) => verdict_sign(*verdict, signs).to_owned(),
        Content::Bar(bar) => share_label(*bar, signs, LONGEST),
        Content::List(elements) if elements.is_empty() => signs.of(EMPTY).to_owned(),
        Content::List(elements) => joined(elements.iter().map(|e| content_label(e, sheet, signs))),
        Content::Map(pairs) => {
            joined(pairs.iter().map(|(key, value)| {
                format!("{}: {}", clean(key), content_label(value, sheet, signs))
            }))
        }
    }
}

/// Returns the note to show with a cell. Those of list elements are part of [`content_label`].
#[must_use]
pub fn shown_note<'s>(content: &'s Content<'_>, sheet: &Sheet<'_>) -> Option<Cow<'s, str>> {
    let fact = content.fact()?;
    let qualifying = matches!(
        fact.value,
        Value::Support(Support::Partial | Support::Experimental | Support::Planned)
    );
    match shown_notes(sheet) {
        Notes::All => fact.note.map(clean),
        Notes::Qualifying if qualifying => fact.note.map(clean),
        Notes::Qualifying | Notes::Hidden => None,
    }
}

/// Returns the word beside the name of an entry that is ending or has ended.
#[must_use]
pub fn ending_word(status: Status) -> &'static str {
    status.word()
}

/// Returns a value on one line. Rows have little room and name categories by id, cards by label.
#[must_use]
pub fn value_label<'v>(value: &Value<'v>, sheet: &Sheet<'_>, signs: Signs) -> Cow<'v, str> {
    match value {
        Value::Unknown => Cow::Borrowed("?"),
        Value::Support(support) => {
            let word = if *support == Support::NotApplicable { "n/a" } else { support.word() };
            Cow::Owned(format!("{} {word}", support_sign(*support, signs)))
        }
        Value::NotApplicable => Cow::Borrowed("n/a"),
        Value::Word(word) => clean(word.text()),
        Value::Number(number) => Cow::Borrowed(number.text()),
        Value::Date(date) => Cow::Owned(date.to_string()),
        Value::Text(text) | Value::Version(text) | Value::License(text) | Value::Link(text) => {
            clean(text)
        }
        Value::Entry(entry) => clean(entry.name()),
        Value::Category(category) if sheet.layout == Layout::Cards => clean(category.label()),
        Value::Category(category) => clean(category.id()),
        Value::List(elements) if elements.is_empty() => Cow::Borrowed(signs.of(EMPTY)),
        Value::List(elements) => {
            Cow::Owned(joined(elements.iter().map(|element| element_label(element, sheet, signs))))
        }
    }
}

/// Returns an element of a list, with its note where all notes are shown.
#[must_use]
pub fn element_label(element: &Fact<'_>, sheet: &Sheet<'_>, signs: Signs) -> String {
    let value = value_label(&element.value, sheet, signs);
    match element.note {
        Some(note) if shown_notes(sheet) == Notes::All => format!("{value} ({})", clean(note)),
        _ => value.into_owned(),
    }
}

/// Returns which notes are shown: all in cards and where evidence was asked for.
pub(super) fn shown_notes(sheet: &Sheet<'_>) -> Notes {
    match sheet.layout {
        Layout::Cards => Notes::All,
        _ if sheet.evidence => Notes::All,
        Layout::Rows | Layout::Blocks | Layout::Timeline => sheet.notes,
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::comparison::Verdict;
    use crate::facts::age::Age;
    use crate::model::{Builder, FieldKey, PartialDate, Word};

    fn sheet() -> Sheet<'static> {
        Sheet::new("", Vec::new(), Age::months(PartialDate::year(2026), 24))
    }

    fn labels(content: &Content<'_>) -> (String, String) {
        let sheet = sheet();
        (
            content_label(content, &sheet, Signs::Unicode),
            content_label(content, &sheet, Signs::Ascii),
        )
    }

    #[test]
    fn support_has_a_sign_and_a_word() {
        use Support::*;
        for (support, unicode, ascii) in [
            (Yes, "✓ yes", "+ yes"),
            (No, "✗ no", "- no"),
            (Partial, "◐ partial", "~ partial"),
            (Experimental, "◌ experimental", "* experimental"),
            (Planned, "○ planned", "o planned"),
            (NotApplicable, "– n/a", ". n/a"),
            (Unknown, "? unknown", "? unknown"),
        ] {
            let shown = labels(&Content::Value(Value::Support(support)));
            assert_eq!((shown.0.as_str(), shown.1.as_str()), (unicode, ascii));
        }
    }

    #[test]
    fn lists_numbers_and_verdicts_are_short() {
        let catalog = Builder::new().build();
        let status = catalog.field(FieldKey::STATUS);
        for (content, shown) in [
            (Content::Nothing, ""),
            (Content::Count(1234), "1234"),
            (Content::Number(5.5), "5.5"),
            (Content::Number(3.0), "3"),
            (Content::Number(0.25), "0.25"),
            (Content::Number(100.0), "100"),
            (Content::Flag(true), "yes"),
            (Content::List(Vec::new()), "–"),
            (Content::List(vec![Content::text("a"), Content::Count(2)]), "a, 2"),
            (Content::Value(Value::Unknown), "?"),
            (Content::Value(Value::List(Vec::new())), "–"),
            (Content::Value(Value::Word(Word::new(status, 0))), "active"),
            (Content::Value(Value::Text("line\nbreak \u{1b}[m")), "line break \u{fffd}[m"),
            (Content::text("tab\tstop"), "tab stop"),
            (Content::Verdict(Verdict::Differ), "≠"),
            (Content::Verdict(Verdict::Same), "="),
            (Content::Verdict(Verdict::Unknown), "?"),
        ] {
            assert_eq!(labels(&content).0, shown);
        }
        assert_eq!(labels(&Content::Verdict(Verdict::Differ)).1, "!=");
    }
}
