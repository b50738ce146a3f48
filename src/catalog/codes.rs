//! The stable names of the rules.

use crate::diagnostic::Severity::{self, Error, Warning};

/// A rule that a catalog is held to.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its stable name, as `check` prints it and `accept` takes it.
    pub code: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
    /// What it asks for, in one sentence.
    pub about: &'static str,
}

macro_rules! rules {
    ($($name:ident $code:literal $severity:ident $about:literal;)+) => {
        $(#[doc = $about] pub const $name: &str = $code;)+

        /// Every rule.
        pub static RULES: &[Rule] = &[$(Rule { code: $code, severity: $severity, about: $about }),+];
    };
}

rules! {
    NOT_UTF8 "not-utf8" Error "The file is UTF-8.";
    SYNTAX "syntax" Error "The file is TOML.";
    UNSUPPORTED_FORMAT "unsupported-format" Error "The format number is one that this program reads.";
    UNKNOWN_KEY "unknown-key" Error "Every key has a meaning where it stands.";
    MISSING_KEY "missing-key" Error "What is required is there.";
    WRONG_TYPE "wrong-type" Error "A value has the type that its key asks for.";
    EMPTY_TEXT "empty-text" Error "What is written says something.";
    EMPTY_LIST "empty-list" Error "A list has elements.";
    DECLARATION_AFTER_ENTRIES "declaration-after-entries" Error "Everything but entries stands before the first entry.";
    MALFORMED_ID "malformed-id" Error "Ids are lower-case with hyphens, those of features with underscores.";
    RESERVED_ID "reserved-id" Error "A feature takes no name that means something else already.";
    DUPLICATE_ID "duplicate-id" Error "An id is given once.";
    DUPLICATE_NAME "duplicate-name" Error "A name leads to one entry.";
    DUPLICATE_ALIAS "duplicate-alias" Error "An alias leads to one entry, or is declared as shared.";
    DUPLICATE_OBSERVATION "duplicate-observation" Error "A source observes an entry once.";
    DUPLICATE_VALUE "duplicate-value" Error "A list names an element once.";
    UNKNOWN_SOURCE "unknown-source" Error "An observation names a declared source.";
    UNKNOWN_CATEGORY "unknown-category" Error "A category is declared.";
    UNKNOWN_FEATURE "unknown-feature" Error "A feature is declared.";
    UNKNOWN_ENTRY "unknown-entry" Error "A relation names an entry of the catalog.";
    UNKNOWN_WORD "unknown-word" Error "A field of a closed vocabulary holds one of its words.";
    UNKNOWN_CODE "unknown-code" Error "What is accepted is the code of a warning.";
    UNKNOWN_AMONG_VALUES "unknown-among-values" Error "A list is unknown as a whole.";
    MALFORMED_DATE "malformed-date" Error "Dates are YYYY, YYYY-MM or YYYY-MM-DD.";
    IMPOSSIBLE_DATE "impossible-date" Error "A date is in the calendar.";
    AMBIGUOUS_DATE "ambiguous-date" Error "A source has exactly one of date and seen.";
    MALFORMED_LINK "malformed-link" Error "Links begin with http:// or https://.";
    MALFORMED_LICENSE "malformed-license" Error "A license is an SPDX expression or `proprietary`.";
    SELF_REFERENCE "self-reference" Error "Nothing is built on itself or succeeds itself.";
    SUCCESSOR_CYCLE "successor-cycle" Error "Successors lead somewhere.";
    TOO_LARGE "too-large" Error "A catalog fits its records.";
    REDUNDANT_ALIAS "redundant-alias" Warning "An alias adds a name that the entry did not have.";
    UNUSED_SOURCE "unused-source" Warning "A declared source is named by an observation.";
    UNUSED_CATEGORY "unused-category" Warning "A declared category has entries.";
    UNUSED_FEATURE "unused-feature" Warning "A declared feature is observed.";
    GA_BEFORE_ANNOUNCEMENT "ga-before-announcement" Warning "General availability comes after the announcement.";
    STATUS_BEFORE_ANNOUNCEMENT "status-before-announcement" Warning "A status begins after the announcement.";
    FUTURE_DATE "future-date" Warning "Dates are not in the future.";
    LONG_SUMMARY "long-summary" Warning "A summary has at most 120 characters.";
    CONTROL_CHARACTER "control-character" Warning "Texts hold no control characters.";
    OUT_OF_ORDER "out-of-order" Warning "Entries stand by first category, then by id.";
}

/// The codes that an entry can accept.
pub fn warnings() -> impl Iterator<Item = &'static str> {
    RULES.iter().filter(|rule| rule.severity == Warning).map(|rule| rule.code)
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_and_lower_case_with_hyphens() {
        let codes: HashSet<_> = RULES.iter().map(|rule| rule.code).collect();
        assert_eq!(codes.len(), RULES.len());
        for code in codes {
            let right = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(code.chars().all(right), "{code}");
        }
    }
}
