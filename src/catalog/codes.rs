//! The rules that a catalog has to follow.

use crate::diagnostic::Severity::{self, Error, Warning};

/// A rule that a catalog has to follow.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its stable name, as `check` prints it and `accept` takes it.
    pub code: &'static str,
    /// The severity of breaking it.
    pub severity: Severity,
    /// The requirement, in one sentence.
    pub about: &'static str,
}

macro_rules! rules {
    ($($name:ident $code:literal $severity:ident $about:literal;)+) => {
        $(#[doc = $about] pub const $name: &str = $code;)+

        /// All rules.
        pub static RULES: &[Rule] = &[$(Rule { code: $code, severity: $severity, about: $about }),+];
    };
}

rules! {
    NOT_UTF8 "not-utf8" Error "The file must be UTF-8.";
    SYNTAX "syntax" Error "The file must be valid TOML.";
    UNSUPPORTED_FORMAT "unsupported-format" Error "The format number must be one that this program supports.";
    UNKNOWN_KEY "unknown-key" Error "A key must be defined for the table it is in.";
    MISSING_KEY "missing-key" Error "Required keys must be present.";
    MISPLACED_KEY "misplaced-key" Error "A key must fit the type of its field.";
    WRONG_TYPE "wrong-type" Error "A value must have the type of its key.";
    EMPTY_TEXT "empty-text" Error "A text must not be empty.";
    EMPTY_LIST "empty-list" Error "The categories of an entry must not be empty.";
    DECLARATION_AFTER_ENTRIES "declaration-after-entries" Error "Declarations must precede the first entry.";
    MALFORMED_ID "malformed-id" Error "Ids must be lower-case with hyphens, ids of fields lower-case with underscores.";
    RESERVED_ID "reserved-id" Error "An id must not be reserved.";
    DUPLICATE_ID "duplicate-id" Error "An id must be unique.";
    DUPLICATE_NAME "duplicate-name" Error "A name must be unique.";
    DUPLICATE_ALIAS "duplicate-alias" Error "An alias must be unique or declared as shared.";
    DUPLICATE_OBSERVATION "duplicate-observation" Error "A source may observe an entry only once.";
    UNKNOWN_SOURCE "unknown-source" Error "The source of an observation must be declared.";
    UNKNOWN_CATEGORY "unknown-category" Error "A category must be declared.";
    UNKNOWN_FEATURE "unknown-feature" Error "A feature must be declared.";
    UNKNOWN_FIELD "unknown-field" Error "A reference to a field must name a declared one.";
    UNKNOWN_ENTRY "unknown-entry" Error "A relation must name an entry of the catalog.";
    UNKNOWN_WORD "unknown-word" Error "A value must be one of the words of its field.";
    UNKNOWN_CODE "unknown-code" Error "`accept` must list codes of warnings.";
    UNKNOWN_AMONG_VALUES "unknown-among-values" Error "Only a whole list can be unknown or not applicable.";
    MALFORMED_DATE "malformed-date" Error "Dates must be YYYY, YYYY-MM or YYYY-MM-DD.";
    IMPOSSIBLE_DATE "impossible-date" Error "A date must exist in the calendar.";
    AMBIGUOUS_DATE "ambiguous-date" Error "A source must have either `date` or `seen`, not both.";
    MALFORMED_LINK "malformed-link" Error "Links must begin with http:// or https://.";
    MALFORMED_LICENSE "malformed-license" Error "A license must be an SPDX expression or `proprietary`.";
    SELF_REFERENCE "self-reference" Error "An entry must not be built on itself or succeed itself.";
    SUCCESSOR_CYCLE "successor-cycle" Error "Successors must not form a cycle.";
    TOO_LARGE "too-large" Error "A catalog must stay within the limits.";
    DUPLICATE_VALUE "duplicate-value" Warning "A list should not repeat an element.";
    REDUNDANT_ALIAS "redundant-alias" Warning "An alias should differ from the id and the name.";
    UNUSED_SOURCE "unused-source" Warning "A declared source should be used.";
    UNUSED_CATEGORY "unused-category" Warning "A declared category should have entries.";
    UNUSED_ATTRIBUTE "unused-attribute" Warning "A declared attribute should be observed.";
    UNUSED_FEATURE "unused-feature" Warning "A declared feature should be observed.";
    RELEASE_BEFORE_START "release-before-start" Warning "A `release` milestone should follow the `start`.";
    STATUS_BEFORE_START "status-before-start" Warning "A status should begin after the `start` milestone.";
    FUTURE_DATE "future-date" Warning "Dates should not be in the future.";
    LONG_SUMMARY "long-summary" Warning "A summary should have at most 120 characters.";
    CONTROL_CHARACTER "control-character" Warning "Texts should not contain control characters.";
    OUT_OF_ORDER "out-of-order" Warning "Entries should be sorted by first category, then by name.";
    MISSING_SUMMARY "missing-summary" Warning "An entry should have a summary.";
    INVISIBLE_BLANKS "invisible-blanks" Warning "Texts should have no outer or invisible blanks.";
    ENDED_WITHOUT_START "ended-without-start" Warning "An element that ended should have been named before.";
    SHARED_LINK "shared-link" Warning "A homepage or repository should belong to one entry.";
    IMPLIED_FEATURE "implied-feature" Warning "A feature that another one implies should be supported, too.";
}

/// The codes of warnings that a catalog kept in another style breaks again and again.
pub const REPEATED: [&str; 2] = [OUT_OF_ORDER, LONG_SUMMARY];

/// Returns the codes that `accept` takes.
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
