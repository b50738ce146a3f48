//! Licenses, compared by meaning.

use crate::model::same_license;

/// A license expression.
#[derive(Clone, Debug)]
pub(in crate::filter) struct LicenseLiteral {
    pub(in crate::filter) typed: String,
}

impl LicenseLiteral {
    pub(super) fn new(typed: &str) -> Self {
        Self { typed: typed.to_owned() }
    }

    pub(super) fn equals(&self, other: &str) -> bool {
        same_license(&self.typed, other)
    }
}
