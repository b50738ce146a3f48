//! `meshcmp check`

use super::Report;
use super::wording::count;
use crate::catalog::Checked;
use crate::diagnostic::{LineIndex, Severity};
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::model::PartialDate;
use crate::sheet::{Column, Content, Row, Sheet};

/// The findings as rows.
pub(crate) fn report(
    checked: &Checked,
    text: &str,
    name: &str,
    today: PartialDate,
) -> Report<'static> {
    let columns = ["severity", "code", "message", "file", "line", "column"];
    let labels = ["Severity", "Code", "Message", "File", "Line", "Column"];
    let columns = columns.into_iter().zip(labels).map(|(id, label)| Column::new(id, label));
    let age = Age::months(today, OLD_AFTER_MONTHS);
    let mut sheet = Sheet::new(format!("Findings in {name}"), columns.collect(), age);
    let lines = LineIndex::of(text);
    sheet.rows = checked
        .found
        .iter()
        .map(|finding| {
            let (line, column) = lines.place(finding.place.span.start);
            Row::new(vec![
                Content::text(finding.severity.word()),
                Content::text(finding.code),
                Content::text(finding.sentence()),
                Content::text(name.to_owned()),
                Content::Count(line as u64),
                Content::Count(column as u64),
            ])
        })
        .collect();
    sheet.counts.push(summary(checked));
    Report::of(sheet)
}

/// "2 errors, 1 warning, 1 accepted"
pub(crate) fn summary(checked: &Checked) -> String {
    let errors = checked.count(Severity::Error);
    let warnings = checked.count(Severity::Warning);
    let mut parts = match (errors, warnings) {
        _ if checked.ends_early() => vec![format!("at least {errors} errors")],
        (0, 0) => vec!["no errors, no warnings".to_owned()],
        (0, _) => vec![count(warnings, "warning", "warnings")],
        (_, 0) => vec![count(errors, "error", "errors")],
        _ => vec![count(errors, "error", "errors"), count(warnings, "warning", "warnings")],
    };
    if checked.accepted > 0 {
        parts.push(format!("{} accepted", checked.accepted));
    }
    parts.join(", ")
}

/// Whether the check has failed: on errors, with `strict` on warnings too.
pub(crate) fn fails(checked: &Checked, strict: bool) -> bool {
    checked.count(Severity::Error) > 0 || (strict && checked.count(Severity::Warning) > 0)
}
