//! Dates without quotes. TOML knows no `2018-05`: one such date would keep a whole catalog from being
//! read, and its other mistakes from being reported.

use super::codes;
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::PartialDate;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// A text without its unquoted dates.
pub(super) struct MaskedText {
    /// The text with a number in the place of each date.
    pub(super) text: String,
    dates: Vec<Span>,
}

impl MaskedText {
    /// Masks the dates of a text that stand without quotes; returns nothing if there are none.
    pub(super) fn of(text: &str) -> Option<Self> {
        let dates = unquoted_dates(text);
        if dates.is_empty() {
            return None;
        }
        let mut masked = text.to_owned();
        for date in &dates {
            masked.replace_range(date.clone(), &"1".repeat(date.len()));
        }
        Some(Self { text: masked, dates })
    }

    /// Replaces the findings about the numbers by findings about the dates in the original text.
    pub(super) fn report(&self, text: &str, findings: &mut Findings) {
        findings.retain(|finding| !self.dates.contains(&finding.place.span));
        for date in &self.dates {
            let written = text.get(date.clone()).unwrap_or_default();
            let message = format!("the date `{written}` must be in quotes");
            let error = Diagnostic::error(codes::WRONG_TYPE, date.clone(), message);
            findings.push(match written.parse::<PartialDate>() {
                Ok(_) => error.label(format!("write \"{written}\"")),
                Err(why) => error.label(why.to_string()),
            });
        }
    }
}

/// Returns the values that look like dates but are none of TOML.
fn unquoted_dates(text: &str) -> Vec<Span> {
    let mut dates = Vec::new();
    let mut is_value = false;
    for token in Source::new(text).lex() {
        let span = token.span().start()..token.span().end();
        match token.kind() {
            TokenKind::Equals | TokenKind::LeftSquareBracket | TokenKind::Comma => is_value = true,
            TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment => {}
            TokenKind::Atom if is_value => {
                if text.get(span.clone()).is_some_and(is_unquoted_date) {
                    dates.push(span);
                }
                is_value = false;
            }
            _ => is_value = false,
        }
    }
    dates
}

/// Returns whether this is a year with a month, or a day that the calendar lacks.
fn is_unquoted_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !(2..=3).contains(&parts.len()) || parts[0].len() != 4 || !parts.iter().all(is_digits) {
        return false;
    }
    parts.len() == 2 || text.parse::<PartialDate>().is_err()
}

#[cfg(test)]
mod tests {
    use super::unquoted_dates;

    #[test]
    fn values_that_look_like_dates_are_found() {
        for (text, dates) in [
            ("a = 2018-05", &["2018-05"][..]),
            ("a = [\n  2018-05, 2019-1]", &["2018-05", "2019-1"]),
            ("a = { value = 2018-13-01 }", &["2018-13-01"]),
            ("a = 2018-05-17\nb = \"2018-05\"\n2018-05 = 1 # 2018-05", &[]),
            ("a = 2018\nb = 18-05\nc = 2018-x\nd = 2018-", &[]),
        ] {
            let found: Vec<_> = unquoted_dates(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, dates, "{text}");
        }
    }
}
