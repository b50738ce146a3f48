//! A row as a card: who an entry is, its facts by group, and what is missing of each group.

use crate::model::{Fact, FieldKey, Source, Value};
use crate::sheet::{Column, ColumnRole, Content, HistoryRecord, Row, Sheet};
use std::slice;

/// The parts of an entry that a card shows, in a terminal and in a document.
#[derive(Debug)]
pub(in crate::render) struct Card<'s, 'c> {
    pub(in crate::render) sheet: &'s Sheet<'c>,
    pub(in crate::render) row: &'s Row<'c>,
    /// In the order in which the groups first appear among the columns.
    pub(in crate::render) groups: Vec<CardGroup<'s, 'c>>,
}

/// The fields of one group.
#[derive(Debug)]
pub(in crate::render) struct CardGroup<'s, 'c> {
    pub(in crate::render) label: &'s str,
    pub(in crate::render) lines: Vec<CardLine<'s, 'c>>,
    /// The labels of the fields that have no line.
    gaps: Vec<(Gap, &'s str)>,
}

/// One line of a card.
#[derive(Debug)]
pub(in crate::render) struct CardLine<'s, 'c> {
    pub(in crate::render) column: &'s Column<'c>,
    pub(in crate::render) kind: LineKind,
    pub(in crate::render) value: LineValue<'s, 'c>,
}

/// How a line relates to the one above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum LineKind {
    /// A field begins.
    First,
    /// The list above goes on.
    Continued,
    /// An earlier value of the field above.
    Earlier,
}

/// The value on a line.
#[derive(Debug)]
pub(in crate::render) enum LineValue<'s, 'c> {
    /// Something computed, without a source.
    Computed(&'s Content<'c>),
    /// One fact, or several elements of a list that have one source and no notes.
    Facts(&'s [Fact<'c>]),
}

/// Why a field has no line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Gap {
    Unknown,
    NotApplicable,
    /// A list that is known to be empty.
    Empty,
}

impl<'s, 'c> Card<'s, 'c> {
    /// Returns the card of a row of `sheet`.
    #[must_use]
    pub(in crate::render) fn new(sheet: &'s Sheet<'c>, row: &'s Row<'c>) -> Self {
        let mut card = Self { sheet, row, groups: Vec::new() };
        for (column, content) in card.cells() {
            if let Some(label) = &column.group {
                card.group(label).add(column, content, sheet.blank_facts);
            }
        }
        card
    }

    fn group(&mut self, label: &'s str) -> &mut CardGroup<'s, 'c> {
        let place = self.groups.iter().position(|group| group.label == label);
        let place = place.unwrap_or_else(|| {
            self.groups.push(CardGroup { label, lines: Vec::new(), gaps: Vec::new() });
            self.groups.len() - 1
        });
        &mut self.groups[place]
    }

    /// Returns the columns for people, each with its cell.
    fn cells(&self) -> impl Iterator<Item = (&'s Column<'c>, &'s Content<'c>)> + use<'s, 'c> {
        self.sheet.columns.iter().zip(&self.row.cells).filter(|(column, _)| column.for_people())
    }

    /// Returns the cells that belong to no group and say who the entry is.
    pub(in crate::render) fn about(
        &self,
    ) -> impl Iterator<Item = (&'s Column<'c>, &'s Content<'c>)> {
        self.cells().filter(|(column, content)| column.group.is_none() && !is_blank(content))
    }

    /// Returns the cell of a built-in field, unless it is blank.
    #[must_use]
    pub(in crate::render) fn get(&self, key: FieldKey) -> Option<&'s Content<'c>> {
        self.find(|column| column.is(key))
    }

    /// Returns the cell of the predecessors, unless it is blank.
    #[must_use]
    pub(in crate::render) fn predecessors(&self) -> Option<&'s Content<'c>> {
        self.find(Column::is_predecessors)
    }

    fn find(&self, is_wanted: impl Fn(&Column<'c>) -> bool) -> Option<&'s Content<'c>> {
        let (_, content) = self.cells().find(|(column, _)| is_wanted(column))?;
        Some(content).filter(|content| !is_blank(content))
    }

    /// Returns every observation, if they were asked for and there are any.
    #[must_use]
    pub(in crate::render) fn history(&self) -> Option<&'s [HistoryRecord<'c>]> {
        let history = self.row.history.as_ref()?;
        Some(history.records.as_slice()).filter(|records| !records.is_empty())
    }

    /// Returns the source of each fact, earlier values and gaps included; a source may come twice.
    pub(in crate::render) fn sources(&self) -> impl Iterator<Item = Source<'c>> {
        self.cells().flat_map(|(_, content)| {
            content.fact().into_iter().chain(content.earlier()).flat_map(Fact::sources)
        })
    }
}

impl<'s, 'c> CardGroup<'s, 'c> {
    /// Returns whether the group has neither lines nor gaps.
    pub(in crate::render) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.gaps.is_empty()
    }

    /// Returns the labels of the fields without a line, by reason.
    pub(in crate::render) fn gaps(&self) -> Vec<(Gap, Vec<&'s str>)> {
        let mut gaps = Vec::new();
        for gap in Gap::ALL {
            let of_gap = self.gaps.iter().filter(|(other, _)| *other == gap);
            let labels: Vec<_> = of_gap.map(|(_, label)| *label).collect();
            if !labels.is_empty() {
                gaps.push((gap, labels));
            }
        }
        gaps
    }

    /// A blank field still has lines if its source adds a note, if it once had a value, or if
    /// `blank_facts` have lines.
    fn add(&mut self, column: &'s Column<'c>, content: &'s Content<'c>, blank_facts: bool) {
        let noted = content.fact().is_some_and(|fact| fact.note.is_some());
        if is_blank(content) && !noted && content.earlier().is_empty() && !blank_facts {
            let label = match column.role {
                ColumnRole::Field(field) => field.label(),
                _ => &column.label,
            };
            self.gaps.extend(Gap::of(content).map(|gap| (gap, label)));
            return;
        }
        let Some(fact) = content.fact() else {
            let value = LineValue::Computed(content);
            self.lines.push(CardLine { column, kind: LineKind::First, value });
            return;
        };
        let mut kind = LineKind::First;
        for facts in runs(fact) {
            self.lines.push(CardLine { column, kind, value: LineValue::Facts(facts) });
            kind = LineKind::Continued;
        }
        for facts in content.earlier().iter().flat_map(runs) {
            let value = LineValue::Facts(facts);
            self.lines.push(CardLine { column, kind: LineKind::Earlier, value });
        }
    }
}

/// Splits a list into runs of elements that have one source and no notes; an element with a note
/// is a run of its own, and so is any other fact.
fn runs<'s, 'c>(fact: &'s Fact<'c>) -> impl Iterator<Item = &'s [Fact<'c>]> {
    let elements = match &fact.value {
        Value::List(elements) if !elements.is_empty() => elements.as_slice(),
        _ => slice::from_ref(fact),
    };
    elements.chunk_by(|one, next| {
        one.source == next.source && one.note.is_none() && next.note.is_none()
    })
}

impl<'c> CardLine<'_, 'c> {
    /// Returns the source of the value.
    #[must_use]
    pub(in crate::render) fn source(&self) -> Option<Source<'c>> {
        self.first_fact()?.source
    }

    /// Returns the first of the facts; all of them have its source.
    #[must_use]
    pub(in crate::render) fn first_fact(&self) -> Option<&Fact<'c>> {
        match self.value {
            LineValue::Computed(_) => None,
            LineValue::Facts(facts) => facts.first(),
        }
    }
}

impl Gap {
    /// Every reason, in the order in which they are printed.
    pub(in crate::render) const ALL: [Self; 3] = [Self::Unknown, Self::NotApplicable, Self::Empty];

    #[must_use]
    pub(in crate::render) fn label(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotApplicable => "not applicable",
            Self::Empty => "none",
        }
    }

    /// Returns the reason for a blank; an empty computed list is not printed at all.
    fn of(content: &Content<'_>) -> Option<Self> {
        match content.value()? {
            value if value.is_not_applicable() => Some(Self::NotApplicable),
            Value::List(_) => content.fact().map(|_| Self::Empty),
            _ => Some(Self::Unknown),
        }
    }
}

/// Returns whether there is nothing to show.
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
    use crate::model::{PartialDate, Support};

    #[test]
    fn a_fact_is_told_or_its_gap_has_a_reason() {
        let fact = |value| Content::Fact(Fact::bare(value));
        let noted = |value| {
            let note = Some("a note");
            Content::Fact(Fact { note, ..Fact::bare(value) })
        };
        let changed = |value| {
            let earlier = Fact::bare(Value::Support(Support::Yes));
            Content::changed(Fact::bare(value), vec![earlier])
        };
        let not_applicable = || Value::Support(Support::NotApplicable);
        let unknown = || Value::Support(Support::Unknown);
        for (content, told, gap) in [
            (fact(Value::Support(Support::No)), true, None),
            (fact(unknown()), false, Some(Gap::Unknown)),
            (fact(Value::Unknown), false, Some(Gap::Unknown)),
            (fact(not_applicable()), false, Some(Gap::NotApplicable)),
            (fact(Value::List(Vec::new())), false, Some(Gap::Empty)),
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
            let card = Card::new(&sheet, &sheet.rows[0]);
            let group = &card.groups[0];
            assert_eq!(!group.lines.is_empty(), told, "{content:?}");
            let gaps: Vec<_> = group.gaps().into_iter().map(|(gap, _)| gap).collect();
            assert_eq!(gaps, Vec::from_iter(gap), "{content:?}");
        }
    }
}
