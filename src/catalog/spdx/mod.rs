//! License expressions (SPDX 3.0, annex "SPDX license expressions"), with the ids of the SPDX
//! license list 3.29.0.
//!
//! The `spdx` crate reads them as well, and the tests compare this module with it. But its tables
//! are some five thousand pointers, which the loader writes each time the program starts, whether a
//! license is read or not: a tenth of the time of a short command. Two plain texts cost nothing until
//! they are read.

/// The ids of licenses, sorted, one a line; `deprecated` may follow.
static LICENSES: &str = include_str!("licenses.txt");

/// The ids of exceptions, likewise.
static EXCEPTIONS: &str = include_str!("exceptions.txt");

/// A mistake in an expression, with the text where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LicenseError<'t> {
    /// The license list has replaced this id.
    Deprecated(&'t str),
    /// No license has this id.
    UnknownLicense(&'t str),
    /// `WITH` is followed by something else than an exception.
    UnknownException(&'t str),
    /// This cannot stand here; nothing stands for the end.
    Unexpected(&'t str),
}

/// Checks an expression.
///
/// # Errors
/// The first thing that is wrong, from the left.
pub(super) fn check(expression: &str) -> Result<(), LicenseError<'_>> {
    let mut open = 0_usize;
    let mut before = Before::Nothing;
    let mut rest = expression;
    loop {
        let spaced = rest.len();
        rest = rest.trim_start();
        let (token, behind) = next(rest);
        before = match (before, token) {
            (Before::Nothing, "(") => {
                open += 1;
                Before::Nothing
            }
            (Before::Operand { .. }, ")") if open > 0 => {
                open -= 1;
                Before::Operand { adds: false, plus: false }
            }
            (Before::Operand { .. }, "") if open == 0 => return Ok(()),
            (Before::Operand { .. }, "AND" | "OR" | "and" | "or") => Before::Nothing,
            (Before::Operand { adds: true, .. }, "WITH" | "with") => Before::With,
            (Before::Operand { plus: true, .. }, "+") if spaced == rest.len() => {
                Before::Operand { adds: true, plus: false }
            }
            (Before::Nothing, term) if is_term(term) => license(term)?,
            (Before::With, term) if is_term(term) => exception(term)?,
            (_, token) => return Err(LicenseError::Unexpected(token)),
        };
        rest = behind;
    }
}

/// Returns the id of the license that somebody who wrote `text` may have meant.
pub(super) fn nearest(text: &str) -> Option<&'static str> {
    let current = LICENSES.lines().filter(|line| !line.contains(' '));
    crate::model::nearest(text, current.map(|id| (id, id)))
}

/// Returns whether this is the id of a license that is not deprecated.
pub(super) fn is_license(id: &str) -> bool {
    find(LICENSES, id) == Some("")
}

/// The kind of token before the next one.
#[derive(Clone, Copy)]
enum Before {
    /// The beginning, an operator, or an opening bracket: a license has to follow.
    Nothing,
    /// An operand, to which `WITH` or a `+` can be added or not.
    Operand { adds: bool, plus: bool },
    /// `WITH`
    With,
}

/// Returns the token at the beginning of a text, and the rest.
fn next(text: &str) -> (&str, &str) {
    let word = text.find(|c: char| !is_word(c)).unwrap_or(text.len());
    let one = || text.chars().next().map_or(0, char::len_utf8);
    text.split_at(if word > 0 { word } else { one() })
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':')
}

fn is_term(token: &str) -> bool {
    token.starts_with(is_word) && !matches!(token, "AND" | "OR" | "WITH" | "and" | "or" | "with")
}

fn license(term: &str) -> Result<Before, LicenseError<'_>> {
    // These say "or later" in their ids.
    let gnu = ["GPL-", "LGPL-", "AGPL-", "GFDL-"];
    let plus = !gnu.iter().any(|family| term.to_ascii_uppercase().starts_with(family));
    match find(LICENSES, term) {
        Some("") => Ok(Before::Operand { adds: true, plus }),
        Some(_) => Err(LicenseError::Deprecated(term)),
        None if is_reference(term, "LicenseRef-") => {
            Ok(Before::Operand { adds: true, plus: false })
        }
        None if find(EXCEPTIONS, term).is_some() => Err(LicenseError::Unexpected(term)),
        None => Err(LicenseError::UnknownLicense(term)),
    }
}

fn exception(term: &str) -> Result<Before, LicenseError<'_>> {
    if find(EXCEPTIONS, term).is_some() || is_reference(term, "AdditionRef-") {
        Ok(Before::Operand { adds: false, plus: false })
    } else {
        Err(LicenseError::UnknownException(term))
    }
}

/// Returns whether this is `LicenseRef-x` or `DocumentRef-y:LicenseRef-x`.
fn is_reference(term: &str, prefix: &str) -> bool {
    let named = |text: &str, prefix: &str| {
        let name = text.strip_prefix(prefix);
        name.is_some_and(|name| !name.is_empty() && !name.contains(':'))
    };
    match term.split_once(':') {
        None => named(term, prefix),
        Some((document, id)) => named(document, "DocumentRef-") && named(id, prefix),
    }
}

/// Returns the remark behind an id on its line of a list, in whatever case the id is written;
/// nothing if the id is not there.
fn find(list: &'static str, id: &str) -> Option<&'static str> {
    for line in list.lines() {
        let (name, remark) = line.split_once(' ').unwrap_or((line, ""));
        if name.eq_ignore_ascii_case(id) {
            return Some(remark);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Returns whether the `spdx` crate accepts an expression.
    fn oracle(expression: &str) -> bool {
        spdx::Expression::parse(expression).is_ok()
    }

    #[test]
    fn the_ids_are_those_of_the_license_list() {
        let line = |name: &str, deprecated: bool| {
            format!("{name}{}\n", if deprecated { " deprecated" } else { "" })
        };
        let licenses = spdx::identifiers::LICENSES.iter();
        let licenses = licenses.filter(|license| license.name != "NOASSERTION"); // not a license
        let licenses: String = licenses
            .map(|l| line(l.name, spdx::license_id(l.name).unwrap().is_deprecated()))
            .collect();
        assert_eq!(LICENSES, licenses);
        let exceptions = spdx::identifiers::EXCEPTIONS.iter();
        let exceptions: String = exceptions
            .map(|e| line(e.name, spdx::exception_id(e.name).unwrap().is_deprecated()))
            .collect();
        assert_eq!(EXCEPTIONS, exceptions);
    }

    #[test]
    fn every_id_is_found_and_takes_a_plus_as_the_standard_says() {
        for line in LICENSES.lines() {
            let id = line.split(' ').next().unwrap();
            for expression in [id.to_owned(), format!("{id}+"), format!("{id} WITH LLVM-exception")]
            {
                assert_eq!(check(&expression).is_ok(), oracle(&expression), "{expression}");
            }
        }
        for line in EXCEPTIONS.lines() {
            let id = line.split(' ').next().unwrap();
            assert_eq!(check(&format!("MIT WITH {id}")), Ok(()));
        }
    }

    #[test]
    fn the_first_mistake_is_told() {
        for (expression, wrong) in [
            ("GPL-2.0", LicenseError::Deprecated("GPL-2.0")),
            ("MIT OR Apache", LicenseError::UnknownLicense("Apache")),
            ("MIT WITH luck", LicenseError::UnknownException("luck")),
            ("MIT Apache-2.0", LicenseError::Unexpected("Apache-2.0")),
            ("MIT OR", LicenseError::Unexpected("")),
            ("(MIT", LicenseError::Unexpected("")),
            ("MIT)", LicenseError::Unexpected(")")),
            ("MIT/Apache-2.0", LicenseError::Unexpected("/")),
            ("GPL-2.0-only+", LicenseError::Unexpected("+")),
            ("MIT +", LicenseError::Unexpected("+")),
            ("Größe", LicenseError::UnknownLicense("Gr")),
            ("", LicenseError::Unexpected("")),
        ] {
            assert_eq!(check(expression), Err(wrong), "{expression}");
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_spdx_crate(tokens in prop::collection::vec(prop::sample::select(&[
            "MIT", "Apache-2.0", "GPL-2.0", "GPL-2.0-or-later", "LLVM-exception", "LicenseRef-a", "DocumentRef-b:LicenseRef-a",
            "AdditionRef-c", "Unheard-1.0", "AND", "OR", "WITH", "and", "Or", "(", ")", "+", " +", ":", "ö",
        ][..]), 0..9)) {
            let expression = tokens.join(" ").replace(" +", "+");
            prop_assert_eq!(check(&expression).is_ok(), oracle(&expression), "{}", expression);
        }
    }
}
