//! Changes as a sheet.

use super::row::{self, DiffRow};
use crate::cli::DiffKind;
use crate::commands::Report;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::model::PartialDate;
use crate::sheet::{Audience, Column, ColumnRole, Content, Group, Sheet};

/// Which kinds of changes people see as rows; data formats have all.
#[derive(Clone, Copy)]
struct ShownKinds {
    observations: bool,
    /// Whether observations stand beside other kinds, so that a column has to tell them apart.
    mixed: bool,
}

impl ShownKinds {
    fn by(kinds: &[DiffKind]) -> Self {
        let observations = kinds.contains(&DiffKind::Observation);
        let mixed = observations && kinds.iter().any(|kind| *kind != DiffKind::Observation);
        Self { observations, mixed }
    }
}

/// Lays changes of these kinds out: for people, entries that came and went first, then the others,
/// each under its name.
pub(super) fn report<'c>(
    rows: Vec<DiffRow<'c>>,
    kinds: &[DiffKind],
    reference: PartialDate,
) -> Report<'c> {
    let shown = ShownKinds::by(kinds);
    let kind = Column::new("kind", "Kind");
    let columns = vec![
        Column::new("change", "Change"),
        if shown.mixed { kind } else { kind.only_for(Audience::Data) },
        Column::new("entry", "Entry").with_role(ColumnRole::Entry).only_for(Audience::Data),
        Column::new("field", "Field"),
        Column { sourced: true, ..Column::new("old", "Old") },
        Column { sourced: true, ..Column::new("new", "New") },
    ];
    let age = Age::months(reference, OLD_AFTER_MONTHS);
    let mut sheet = Sheet::new("What changed", columns, age);
    for kind in DiffKind::ALL {
        if let Some(summary) = row::summary(&rows, kind) {
            let is_counted = kind == DiffKind::Observation && !shown.observations;
            let remedy = if is_counted { " (shown with --kind observation)" } else { "" };
            sheet.summary.push(format!("{summary}{remedy}"));
        }
    }
    let negative = !rows.is_empty();
    if !negative {
        sheet.summary.push("Nothing has changed".to_owned());
    }
    let (of_one_side, of_both): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(DiffRow::is_of_one_side);
    let mut last_heading = "";
    for DiffRow { kind, heading, mut row, .. } in of_one_side.into_iter().chain(of_both) {
        if kind == DiffKind::Observation && !shown.observations {
            row.audience = Audience::Data;
        } else {
            if heading != last_heading {
                let cells = vec![Content::Nothing; sheet.columns.len()];
                sheet.groups.push(Group { label: heading.into(), cells });
                last_heading = heading;
            }
            row.group = sheet.groups.len().checked_sub(1);
        }
        sheet.rows.push(row);
    }
    Report { negative, ..Report::of(sheet) }
}
