//! The signs of tables, cards and documents, each with its ASCII form.

use crate::analysis::comparison::Verdict;
use crate::model::Support;
use crate::render::escape::clean;

/// The character set of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// Signs from all of Unicode.
    Unicode,
    /// Signs from ASCII alone.
    Ascii,
}

/// A sign and its ASCII form.
pub(super) type Pair = (&'static str, &'static str);

/// A list that is known to be empty. The ASCII form is not `-`, which is that of "no".
pub(super) const EMPTY: Pair = ("–", ".");
/// The characters of a bar: supported in full, in part, experimental, unknown.
pub(super) const BAR: [Pair; 4] = [("█", "#"), ("▓", "="), ("▒", ":"), ("░", ".")];

/// Signs within sentences.
const IN_SENTENCES: [Pair; 5] = [("≠", "!="), ("·", "-"), ("…", "..."), ("–", "-"), ("†", "+")];

impl Signs {
    /// Returns `unicode` or `ascii`.
    #[must_use]
    pub fn pick<T>(self, unicode: T, ascii: T) -> T {
        match self {
            Self::Unicode => unicode,
            Self::Ascii => ascii,
        }
    }

    /// Returns the form of a sign in this character set.
    pub(super) fn of(self, (unicode, ascii): Pair) -> &'static str {
        self.pick(unicode, ascii)
    }
}

/// Returns the sign of a support word; the word stands behind it.
pub(super) fn support_sign(support: Support, signs: Signs) -> &'static str {
    signs.of(match support {
        Support::Yes => ("✓", "+"),
        Support::No => ("✗", "-"),
        Support::Partial => ("◐", "~"),
        Support::Experimental => ("◌", "*"),
        Support::Planned => ("○", "o"),
        Support::NotApplicable => ("–", "."),
        Support::Unknown => ("?", "?"),
    })
}

/// Returns the sign of a verdict.
#[must_use]
pub(super) fn verdict_sign(verdict: Verdict, signs: Signs) -> &'static str {
    signs.of(match verdict {
        Verdict::Differ => ("≠", "!="),
        Verdict::Same => ("=", "="),
        Verdict::Unknown => ("?", "?"),
    })
}

/// Cleans a sentence of the program, and writes its signs in the character set.
#[must_use]
pub(super) fn to_ascii(line: &str, signs: Signs) -> String {
    let mut line = clean(line).into_owned();
    if signs == Signs::Ascii {
        for (unicode, ascii) in IN_SENTENCES {
            line = line.replace(unicode, ascii);
        }
    }
    line
}
