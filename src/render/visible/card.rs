//! A row as a card: who an entry is, what is known of it, group by group, and what is not.

use crate::model::{Attribute, Fact, Support, Value};
use crate::sheet::{Column, Content, Observed, Row, Sheet};

/// A column and what stands in it.
pub(in crate::render) type Cell<'s, 'c> = (&'s Column<'c>, &'s Content<'c>);

/// A card.
#[derive(Debug)]
pub(in crate::render) struct Card<'s, 'c> {
    /// The sheet that it stands on.
    pub(in crate::render) sheet: &'s Sheet<'c>,
    /// The row.
    pub(in crate::render) row: &'s Row<'c>,
    /// What people see of it.
    cells: Vec<Cell<'s, 'c>>,
    /// What is known, in the order in which the groups first appear.
    pub(in crate::render) groups: Vec<Group<'s, 'c>>,
}

/// The facts of a group.
#[derive(Debug)]
pub(in crate::render) struct Group<'s, 'c> {
    /// Its name.
    pub(in crate::render) label: &'s str,
    /// Those that are told line by line.
    pub(in crate::render) facts: Vec<Cell<'s, 'c>>,
    /// Those of which there is nothing to tell but their names, and why.
    gaps: Vec<(Gap, &'s str)>,
}

/// Why there is nothing to tell of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Gap {
    /// Nobody knows.
    Unknown,
    /// It makes no sense to ask.
    NotApplicable,
    /// It is known that there are none.
    None,
}

impl<'s, 'c> Card<'s, 'c> {
    /// The card of a row. A fact that is unknown or does not apply is told all the same if a
    /// format says so (`is_told`), because it has room for the note or for the source.
    #[must_use]
    pub(in crate::render) fn new(
        sheet: &'s Sheet<'c>,
        row: &'s Row<'c>,
        is_told: fn(&Fact<'_>) -> bool,
    ) -> Self {
        let cells = sheet.columns.iter().zip(&row.cells);
        let cells: Vec<Cell<'s, 'c>> = cells.filter(|(column, _)| column.for_people()).collect();
        let mut groups: Vec<Group<'s, 'c>> = Vec::new();
        for &(column, content) in &cells {
            let Some(label) = column.group.as_deref() else {
                continue;
            };
            let place = groups.iter().position(|group| group.label == label);
            let place = place.unwrap_or_else(|| {
                let (facts, gaps) = (Vec::new(), Vec::new());
                groups.push(Group { label, facts, gaps });
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(place) {
                group.add((column, content), is_told);
            }
        }
        Self { sheet, row, cells, groups }
    }

    /// All that people see.
    pub(in crate::render) fn cells(&self) -> impl Iterator<Item = Cell<'s, 'c>> {
        self.cells.iter().copied()
    }

    /// What says who the entry is, above the groups.
    pub(in crate::render) fn about(&self) -> impl Iterator<Item = Cell<'s, 'c>> {
        let about = |(column, content): &Cell<'s, 'c>| column.group.is_none() && !is_blank(content);
        self.cells().filter(about)
    }

    /// What stands in the column of an attribute, if there is something in it.
    #[must_use]
    pub(in crate::render) fn get(&self, attribute: Attribute) -> Option<&'s Content<'c>> {
        let mut cells = self.cells();
        let (_, content) = cells.find(|(column, _)| column.is(attribute))?;
        Some(content).filter(|content| !is_blank(content))
    }

    /// Everything that was observed, if that was asked for and there is something.
    #[must_use]
    pub(in crate::render) fn history(&self) -> Option<&'s [Observed<'c>]> {
        let history = self.row.history.as_ref()?;
        Some(history.records.as_slice()).filter(|records| !records.is_empty())
    }
}

impl<'s, 'c> Group<'s, 'c> {
    /// The names of the facts with this gap.
    pub(in crate::render) fn named(&self, gap: Gap) -> impl Iterator<Item = &'s str> {
        let gaps = self.gaps.iter().filter(move |(one, _)| *one == gap);
        gaps.map(|(_, name)| *name)
    }

    /// What was something else earlier is told, whatever it is now.
    fn add(&mut self, cell: Cell<'s, 'c>, is_told: fn(&Fact<'_>) -> bool) {
        let (column, content) = cell;
        let told = content.fact().is_some_and(is_told) || !content.earlier().is_empty();
        if told || !is_blank(content) {
            self.facts.push(cell);
        } else if let Some(gap) = Gap::of(content) {
            self.gaps.push((gap, &column.label));
        }
    }
}

impl Gap {
    /// Every one, in the order in which they are told.
    pub(in crate::render) const ALL: [Self; 3] = [Self::Unknown, Self::NotApplicable, Self::None];

    /// What it is called.
    #[must_use]
    pub(in crate::render) fn label(self) -> &'static str {
        match self {
            Self::Unknown => "Unknown",
            Self::NotApplicable => "Not applicable",
            Self::None => "None",
        }
    }

    /// Of a blank. That nothing came of what is computed is not worth a word.
    fn of(content: &Content<'_>) -> Option<Self> {
        match content.value()? {
            Value::Support(Support::NotApplicable) => Some(Self::NotApplicable),
            Value::List(_) => content.fact().map(|_| Self::None),
            _ => Some(Self::Unknown),
        }
    }
}

/// Whether there is nothing to show.
fn is_blank(content: &Content<'_>) -> bool {
    match content {
        Content::Nothing => true,
        Content::List(elements) => elements.is_empty(),
        content => content.value().is_some_and(Value::is_blank),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::age::Age;
    use crate::model::PartialDate;

    #[test]
    fn a_fact_is_told_or_its_gap_has_a_reason() {
        let fact = |value| Content::Fact(Fact::bare(value));
        let noted = |value| {
            let note = Some("a note");
            Content::Fact(Fact { note, ..Fact::bare(value) })
        };
        let changed = |value| {
            let earlier = Fact::bare(Value::Support(Support::Yes));
            Content::Changed(Fact::bare(value), vec![earlier])
        };
        let not_applicable = || Value::Support(Support::NotApplicable);
        let unknown = || Value::Support(Support::Unknown);
        for (content, told, gap) in [
            (fact(Value::Support(Support::No)), true, None),
            (fact(unknown()), false, Some(Gap::Unknown)),
            (fact(Value::Unknown), false, Some(Gap::Unknown)),
            (fact(not_applicable()), false, Some(Gap::NotApplicable)),
            (fact(Value::List(Vec::new())), false, Some(Gap::None)),
            (noted(unknown()), true, None),
            (noted(not_applicable()), true, None),
            (changed(not_applicable()), true, None),
            (Content::Value(Value::Unknown), false, Some(Gap::Unknown)),
            (Content::Value(Value::List(Vec::new())), false, None),
            (Content::Nothing, false, None),
            (Content::Count(0), true, None),
        ] {
            let mut column = Column::new("a", "A");
            column.group = Some("group".into());
            let age = Age::months(PartialDate::year(2026), 24);
            let mut sheet = Sheet::new("", vec![column], age);
            sheet.rows.push(Row::new(vec![content.clone()]));
            let card = Card::new(&sheet, &sheet.rows[0], |fact| fact.note.is_some());
            let group = &card.groups[0];
            assert_eq!(!group.facts.is_empty(), told, "{content:?}");
            let gaps = Gap::ALL.into_iter();
            let mut gaps = gaps.filter(|&gap| group.named(gap).next().is_some());
            assert_eq!(gaps.next(), gap, "{content:?}");
        }
    }
}
