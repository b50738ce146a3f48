//! Turns bytes into a sheet: its columns, rows, audiences and cells.

use super::super::input::Input;
use meshcmp::analysis::comparison::Verdict;
use meshcmp::facts::Facts;
use meshcmp::facts::age::Age;
use meshcmp::io::embedded::SHIPPED;
use meshcmp::sheet::{Audience, Bar, Column, ColumnRole, Content, Group, Layout, Row, Sheet};
use std::borrow::Cow;

impl Input<'_> {
    fn cell(&mut self) -> Content<'static> {
        match self.below(16) {
            0 => Content::Nothing,
            1 => Content::Count(u64::from(self.byte())),
            2 => Content::Number(self.number()),
            3 => Content::Flag(self.byte().is_multiple_of(2)),
            4 => {
                let length = self.below(4);
                Content::List((0..length).map(|_| Content::text(self.text())).collect())
            }
            5 => self.fact(),
            6 => {
                // JSON would merge two members with the same name.
                let length = self.below(3);
                let member = |place: usize| {
                    let name = format!("{place}{}", self.text());
                    (Cow::Owned(name), Content::text(self.text()))
                };
                Content::Map((0..length).map(member).collect())
            }
            _ => Content::text(self.text()),
        }
    }

    /// A fact of the embedded catalog with its source.
    fn fact(&mut self) -> Content<'static> {
        let facts = Facts::new(&SHIPPED, None);
        let entry = SHIPPED.entries().nth(self.below(SHIPPED.entries().len()));
        let fields: Vec<_> = SHIPPED.fields().collect();
        let field = self.one(&fields);
        entry.map_or(Content::Nothing, |entry| Content::of(field, facts.fact(entry, field)))
    }

    fn column(&mut self, place: usize) -> Column<'static> {
        // JSON would merge two columns with the same id.
        let column = Column::new(format!("{place}{}", self.text()), self.text());
        // Every command has a column for every format.
        let audience = match place {
            0 => Audience::All,
            _ => self.one(&[
                Audience::All,
                Audience::All,
                Audience::Data,
                Audience::Json,
                Audience::People,
            ]),
        };
        column.only_for(audience)
    }

    pub(super) fn sheet(&mut self) -> Sheet<'static> {
        let width = self.below(5) + 1;
        let rows = self.below(6);
        let columns = (0..width).map(|place| self.column(place)).collect();
        let age = Age::months("2026-11-22".parse().unwrap(), 24);
        let mut sheet = Sheet::new(self.text(), columns, age);
        sheet.layout = self.one(&[Layout::Rows, Layout::Rows, Layout::Blocks, Layout::Cards]);
        let verdicts = self.below(8) == 1;
        if verdicts {
            sheet.columns[0].role = ColumnRole::Verdict;
        }
        let groups = self.below(3);
        for _ in 0..groups {
            let label = Cow::Owned(self.text());
            let bar = Content::Bar(Bar {
                full: self.number(),
                partial: self.number(),
                experimental: self.number(),
                unknown: self.number(),
                of: self.number(),
                labelled: self.below(2) == 1,
            });
            let cells = (0..width).map(|place| [self.cell(), bar.clone()][place % 2].clone());
            let cells = cells.collect();
            sheet.groups.push(Group { label, cells });
        }
        for _ in 0..rows {
            let mut row = Row::new((0..width).map(|_| self.cell()).collect());
            if verdicts {
                row.cells[0] =
                    Content::Verdict(self.one(&[Verdict::Differ, Verdict::Same, Verdict::Unknown]));
            }
            row.group = (groups > 0).then(|| self.below(groups));
            row.undecided = self.below(8) == 1;
            sheet.rows.push(row);
        }
        for lines in [&mut sheet.remarks, &mut sheet.summary] {
            lines.extend((0..self.below(3)).map(|_| self.text()));
        }
        sheet
    }
}
