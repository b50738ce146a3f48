//! A catalog file with its findings.

use crate::catalog::{self, Checked};
use crate::diagnostic::{Diagnostic, LineIndex, Severity};
use crate::error::Error;
use crate::io::{CatalogSource, open};
use crate::model::PartialDate;
use crate::sheet::{Content, Row};

/// A file that was checked.
pub(super) struct CheckedFile {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) checked: Checked,
}

impl CheckedFile {
    /// Loads a file and checks it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub(super) fn load(
        source: &CatalogSource,
        today: PartialDate,
        errors_only: bool,
    ) -> Result<Self, Error> {
        let open::LoadedFile { name, bytes } = open::load_catalog(source)?;
        let (text, mut checked) = match catalog::text_of(bytes) {
            Ok(text) => {
                let checked = catalog::check(&text, today);
                (text, checked)
            }
            Err((text, diagnostics)) => (text, Checked { diagnostics, accepted: 0 }),
        };
        if errors_only {
            checked.diagnostics.remove(Severity::Warning);
            checked.accepted = 0;
        }
        Ok(Self { name, text, checked })
    }

    /// Returns a row for each finding.
    pub(super) fn rows(&self, findings: &[&Diagnostic]) -> Vec<Row<'static>> {
        let lines = LineIndex::of(&self.text);
        let mut rows = Vec::with_capacity(findings.len());
        for finding in findings {
            let (line, column) = lines.place(finding.place.span.start);
            rows.push(Row::new(vec![
                Content::text(finding.severity.word()),
                Content::text(finding.code),
                Content::text(finding.sentence()),
                Content::text(self.name.clone()),
                Content::Count(line as u64),
                Content::Count(column as u64),
            ]));
        }
        rows
    }
}
