//! A comparison as columns, rows and headings.

use super::lines::{Line, Lines};
use crate::commands::Context;
use crate::facts::comparison::Strength;
use crate::model::record::EntryId;
use crate::model::{Entry, Fact};
use crate::sheet::{Audience, Bar, Column, ColumnRole, Content, Group, Later, Row};
use std::borrow::Cow;
use std::collections::HashSet;
use std::rc::Rc;

/// So many columns say what a row is about, before those of the entries.
const ABOUT: usize = 4;

/// What says which field a row is about, then a column for each entry.
pub(super) fn columns<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    undecided: &HashSet<EntryId>,
) -> Vec<Column<'c>> {
    let label = |entry: Entry<'c>| match undecided.contains(&entry.key()) {
        true => Cow::Owned(format!("? {}", entry.name())),
        false => Cow::Borrowed(entry.name()),
    };
    let about: [_; ABOUT] = [
        Column::new("mark", "").only_for(Audience::People).with_role(ColumnRole::Verdict),
        Column::new("field", ""),
        Column::new("group", "Group").only_for(Audience::Json),
        Column::new("verdict", "Verdict").only_for(Audience::Json),
    ];
    let mut columns = Vec::with_capacity(ABOUT + entries.len());
    columns.extend(about);
    columns.extend(entries.iter().map(|&entry| Column {
        nested: Some("values"),
        sourced: true,
        ending: context.facts.ending(entry),
        ..Column::new(entry.id(), label(entry))
    }));
    columns
}

impl Later for Lines<'_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn row(&self, place: usize) -> Row<'_> {
        let line = &self.lines[place];
        row(line, self.facts(place).iter().cloned())
    }

    fn for_people<'a>(self: Rc<Self>) -> Vec<Row<'a>>
    where
        Self: 'a,
    {
        let Self { lines, facts, entries } = Rc::unwrap_or_clone(self);
        let mut facts = facts.into_iter();
        let rows = lines.iter();
        rows.map(|line| row(line, facts.by_ref().take(entries))).collect()
    }
}

/// The row of a field.
fn row<'c>(line: &Line<'c>, facts: impl ExactSizeIterator<Item = Fact<'c>>) -> Row<'c> {
    let about: [_; ABOUT] = [
        Content::Verdict(line.verdict),
        Content::Field(line.field),
        Content::text(line.field.group()),
        Content::Verdict(line.verdict),
    ];
    let mut cells = Vec::with_capacity(ABOUT + facts.len());
    cells.extend(about);
    cells.extend(facts.map(|fact| Content::of(line.field, fact)));
    Row { group: Some(line.group), ..Row::new(cells) }
}

/// What stands above the rows of a group: a bar for each entry.
#[allow(clippy::cast_precision_loss)] // a handful of features
pub(super) fn heading<'c>(group: &'c str, strengths: &[Strength]) -> Group<'c> {
    let bar = |strength: &Strength| match strength.of {
        0 => Content::Nothing,
        of => Content::Bar(Bar {
            sure: strength.supported as f64,
            possible: strength.unknown as f64,
            of: of as f64,
        }),
    };
    let mut cells = vec![Content::Nothing; ABOUT];
    cells.extend(strengths.iter().map(bar));
    Group { label: Cow::Borrowed(group), cells }
}
