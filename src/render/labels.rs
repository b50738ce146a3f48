//! What stands in a cell, as text for people: the words that table, markdown and html share.

use crate::facts::comparison::Verdict;
use crate::model::{Fact, Status, Support, Value, Vocabulary};
use crate::render::escape::clean;
use crate::sheet::{Bar, Content, Layout, Notes, Sheet};
use std::borrow::Cow;

/// From which characters signs are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// `✓ ✗ ◐ ◌ ○ – ?`
    Unicode,
    /// `+ - ~ * o . ?`
    Ascii,
}

impl Signs {
    /// `unicode` or `ascii`, whichever it is.
    #[must_use]
    pub fn pick<T>(self, unicode: T, ascii: T) -> T {
        match self {
            Self::Unicode => unicode,
            Self::Ascii => ascii,
        }
    }
}

/// The content of a cell on one line, cleaned of all that could steer a terminal.
#[must_use]
pub fn words(content: &Content<'_>, sheet: &Sheet<'_>, signs: Signs) -> String {
    match content {
        Content::Nothing => String::new(),
        Content::Value(value)
        | Content::Fact(Fact { value, .. })
        | Content::Changed(Fact { value, .. }, _) => value_label(value, sheet, signs).into_owned(),
        Content::Entry(entry) => clean(entry.name()).into_owned(),
        Content::Field(field) => clean(field.label()).into_owned(),
        Content::Text(text) => clean(text).into_owned(),
        Content::Count(count) => count.to_string(),
        Content::Number(number) => short(*number),
        Content::Flag(flag) => (if *flag { "yes" } else { "no" }).to_owned(),
        Content::Verdict(verdict) => verdict_sign(*verdict, signs).to_owned(),
        Content::Bar(bar) => of_bar(*bar, signs),
        Content::List(elements) if elements.is_empty() => empty(signs).to_owned(),
        Content::List(elements) => joined(elements.iter().map(|e| words(e, sheet, signs))),
        Content::Map(pairs) => joined(
            pairs
                .iter()
                .map(|(key, value)| format!("{}: {}", clean(key), words(value, sheet, signs))),
        ),
    }
}

/// The year that follows an old fact, such as `'20`; in full if it lies a century away.
#[must_use]
pub fn old_mark(content: &Content<'_>, sheet: &Sheet<'_>) -> Option<String> {
    fact_old_mark(content.fact()?, sheet)
}

/// The same for a fact.
#[must_use]
pub fn fact_old_mark(fact: &Fact<'_>, sheet: &Sheet<'_>) -> Option<String> {
    if !fact.value.is_known() {
        return None;
    }
    let source = sheet.age.old_source(fact)?;
    let (year, _, _) = source.date().parts();
    let near = i32::from(year) + 97 > sheet.age.limit().year();
    Some(if near { format!("'{:02}", year % 100) } else { format!("'{year:04}") })
}

/// The note that is shown with a cell, under the sheet's rule: cards show all. The elements of a
/// list bring their notes along in [`words`].
#[must_use]
pub fn note<'s>(content: &'s Content<'_>, sheet: &Sheet<'_>) -> Option<Cow<'s, str>> {
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

/// The word that marks an entry as ending or over, and that stands beside its name.
#[must_use]
pub fn ending_word(status: Status) -> &'static str {
    status.word()
}

/// A value on one line. Rows name categories by id, since there is little room; cards by label.
#[must_use]
pub fn value_label<'v>(value: &Value<'v>, sheet: &Sheet<'_>, signs: Signs) -> Cow<'v, str> {
    match value {
        Value::Unknown => Cow::Borrowed("?"),
        Value::Support(support) => Cow::Owned(support_words(*support, signs)),
        Value::Status(status) => Cow::Borrowed(status.word()),
        Value::Maturity(maturity) => Cow::Borrowed(maturity.word()),
        Value::Date(date) => Cow::Owned(date.to_string()),
        Value::Text(text) => clean(text),
        Value::Entry(entry) => clean(entry.name()),
        Value::Category(category) if sheet.layout == Layout::Cards => clean(category.label()),
        Value::Category(category) => clean(category.id()),
        Value::List(elements) if elements.is_empty() => Cow::Borrowed(empty(signs)),
        Value::List(elements) => {
            Cow::Owned(joined(elements.iter().map(|element| of_element(element, sheet, signs))))
        }
    }
}

/// An element of a list, with its note where all notes are shown.
#[must_use]
pub fn of_element(element: &Fact<'_>, sheet: &Sheet<'_>, signs: Signs) -> String {
    let value = value_label(&element.value, sheet, signs);
    match element.note {
        Some(note) if shown_notes(sheet) == Notes::All => format!("{value} ({})", clean(note)),
        _ => value.into_owned(),
    }
}

/// Which notes are shown: a note is part of the evidence.
pub(super) fn shown_notes(sheet: &Sheet<'_>) -> Notes {
    match sheet.layout {
        Layout::Cards => Notes::All,
        _ if sheet.evidence => Notes::All,
        Layout::Rows | Layout::Blocks | Layout::Timeline => sheet.notes,
    }
}

/// `✓ yes`: the sign is for the eye, the word for certainty.
fn support_words(support: Support, signs: Signs) -> String {
    let (unicode, ascii, word) = match support {
        Support::Yes => ("✓", "+", "yes"),
        Support::No => ("✗", "-", "no"),
        Support::Partial => ("◐", "~", "partial"),
        Support::Experimental => ("◌", "*", "experimental"),
        Support::Planned => ("○", "o", "planned"),
        Support::NotApplicable => ("–", ".", "n/a"),
        Support::Unknown => ("?", "?", "unknown"),
    };
    format!("{} {word}", signs.pick(unicode, ascii))
}

/// `≠`, `=` or `?`; in ASCII `!=` for the first.
#[must_use]
pub fn verdict_sign(verdict: Verdict, signs: Signs) -> &'static str {
    match verdict {
        Verdict::Differ => signs.pick("≠", "!="),
        Verdict::Same => "=",
        Verdict::Unknown => "?",
    }
}

/// A line of the program's own, cleaned, in signs from ASCII where these are wanted.
#[must_use]
pub fn to_ascii(line: &str, signs: Signs) -> String {
    let mut line = clean(line).into_owned();
    if signs == Signs::Ascii {
        for (sign, ascii) in [("≠", "!="), ("·", "-"), ("…", "..."), ("–", "-"), ("†", "+")]
        {
            line = line.replace(sign, ascii);
        }
    }
    line
}

/// What stands for a list that is known to have no elements. Not ASCII's `-`, which says "no".
fn empty(signs: Signs) -> &'static str {
    signs.pick("–", ".")
}

/// The longest bar, in characters; a smaller whole gets a character for each one.
const LONGEST_BAR: f64 = 10.0;

/// `██████▒ 6/7`: what is sure, what may come on top of it, and the numbers. The bar is padded to
/// the length of the whole, so that the numbers of a row stand below each other.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and LONGEST_BAR
fn of_bar(bar: Bar, signs: Signs) -> String {
    let Bar { sure, possible, of } = bar;
    if of.is_nan() || of <= 0.0 {
        return empty(signs).to_owned();
    }
    let length = of.ceil().min(LONGEST_BAR);
    let drawn = |part: f64| part.clamp(0.0, of) / of * length;
    let room = match (sure < of, possible > 0.0) {
        (true, true) => length - 1.0, // what is possible is drawn, however little it is
        (true, false) => length - 0.5, // only all of it looks like all of it
        _ => length,
    };
    let halves = (drawn(sure).min(room) * 2.0).round() as usize;
    let length = length as usize;
    let full = halves / 2;
    let half = halves % 2 == 1 && signs == Signs::Unicode;
    let solid = full + usize::from(half);
    let end = match possible > 0.0 {
        true => (drawn(sure + possible).round() as usize).max(solid + 1),
        false => solid,
    };
    let end = end.min(length);
    let mut text = signs.pick("█", "#").repeat(full);
    text.push_str(if half { "▌" } else { "" });
    text.push_str(&signs.pick("▒", ":").repeat(end - solid));
    text.push_str(&" ".repeat(length - end));
    format!("{text} {}/{}", short(sure), short(of))
}

/// A number with at most two decimals, and none that say nothing: `5.5`, `3`.
#[must_use]
pub fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::age::Age;
    use crate::model::PartialDate;

    fn sheet() -> Sheet<'static> {
        Sheet::new("", Vec::new(), Age::months(PartialDate::year(2026), 24))
    }

    fn collect_errors(content: &Content<'_>) -> (String, String) {
        let sheet = sheet();
        (words(content, &sheet, Signs::Unicode), words(content, &sheet, Signs::Ascii))
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
            let shown = collect_errors(&Content::Value(Value::Support(support)));
            assert_eq!((shown.0.as_str(), shown.1.as_str()), (unicode, ascii));
        }
    }

    #[test]
    fn bars_tell_the_sure_from_the_possible() {
        for (sure, possible, of, unicode, ascii) in [
            (7.0, 0.0, 7.0, "███████ 7/7", "####### 7/7"),
            (6.0, 1.0, 7.0, "██████▒ 6/7", "######: 6/7"),
            (4.0, 2.0, 7.0, "████▒▒  4/7", "####::  4/7"),
            (0.0, 0.0, 3.0, "    0/3", "    0/3"),
            (5.5, 0.0, 6.0, "█████▌ 5.5/6", "#####  5.5/6"),
            (2.5, 1.0, 6.0, "██▌▒   2.5/6", "##::   2.5/6"),
            (1.0, 50.0, 100.0, "▒▒▒▒▒      1/100", ":::::      1/100"),
            (99.0, 1.0, 100.0, "█████████▒ 99/100", "#########: 99/100"),
            (99.0, 0.0, 100.0, "█████████▌ 99/100", "#########  99/100"),
            (0.0, 0.0, 0.0, "–", "."),
            (1.0, f64::NAN, f64::NAN, "–", "."),
        ] {
            let shown = collect_errors(&Content::Bar(Bar { sure, possible, of }));
            assert_eq!((shown.0.as_str(), shown.1.as_str()), (unicode, ascii));
        }
    }

    #[test]
    fn lists_numbers_and_verdicts_are_short() {
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
            (Content::Value(Value::Status(Status::Active)), "active"),
            (Content::Value(Value::Text("line\nbreak \u{1b}[m")), "line break \u{fffd}[m"),
            (Content::text("tab\tstop"), "tab stop"),
            (Content::Verdict(Verdict::Differ), "≠"),
            (Content::Verdict(Verdict::Same), "="),
            (Content::Verdict(Verdict::Unknown), "?"),
        ] {
            assert_eq!(collect_errors(&content).0, shown);
        }
        assert_eq!(collect_errors(&Content::Verdict(Verdict::Differ)).1, "!=");
    }
}
