//! How many findings there are in all files.

use crate::catalog::Checked;
use crate::commands::wording::count;
use crate::diagnostic::Severity;

/// The number of findings in all files, be they printed or not.
#[derive(Debug, Default)]
pub(super) struct Totals {
    files: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    accepted: usize,
    /// Whether warnings are left out.
    errors_only: bool,
    /// Whether a file has more syntax errors than were looked for.
    at_least: bool,
}

impl Totals {
    /// Returns the totals of no file.
    pub(super) fn new(errors_only: bool) -> Self {
        Self { errors_only, ..Self::default() }
    }

    /// Adds the findings of a file.
    pub(super) fn add(&mut self, checked: &Checked) {
        self.files += 1;
        self.errors += checked.diagnostics.total_of(Severity::Error);
        self.warnings += checked.diagnostics.total_of(Severity::Warning);
        self.accepted += checked.accepted;
        self.at_least |= checked.ends_early();
    }

    /// Returns "2 errors, 1 warning, 1 accepted", for several files after "3 files: ".
    pub(super) fn summary(&self) -> String {
        let mut parts = Vec::new();
        if self.errors == 0 && self.warnings == 0 {
            let none = if self.errors_only { "no errors" } else { "no errors, no warnings" };
            parts.push(none.to_owned());
        }
        if self.errors > 0 {
            let at_least = if self.at_least { "at least " } else { "" };
            parts.push(format!("{at_least}{}", count(self.errors, "error", "errors")));
        }
        if self.warnings > 0 {
            parts.push(count(self.warnings, "warning", "warnings"));
        }
        if self.accepted > 0 {
            parts.push(format!("{} accepted", self.accepted));
        }
        let findings = parts.join(", ");
        if self.files > 1 { format!("{} files: {findings}", self.files) } else { findings }
    }
}
