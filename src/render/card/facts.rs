//! The facts of a card, by group: FACT, VALUE, SOURCE, DATE. What is unknown or does not apply is
//! gathered in a quiet line below its group.

use super::{Card, is_blank};
use crate::model::{Fact, PROJECT, Source, Support, Value};
use crate::render::block::{Block, print_blocks};
use crate::render::cell::{Cells, glued};
use crate::render::grid::Grid;
use crate::render::paint::{GLUE, Ink};
use crate::render::sanitise::clean;
use crate::render::table::MARGIN;
use crate::render::words::fact_old_mark;
use crate::sheet::{Column, Content};

/// The columns of a card, as their header names them.
const HEADER: [&str; 4] = ["FACT", "VALUE", "SOURCE", "DATE"];

/// Columns with a group that the head of a card shows already, without a source of their own.
const IN_HEAD: [&str; 1] = ["predecessors"];

/// A line with a text for each column.
pub(super) type Line = [String; 4];

/// What stands below one heading.
struct Section {
    heading: Option<String>,
    lines: Vec<Line>,
    missing: Option<String>,
}

/// Prints them.
pub(super) fn print<'c>(
    card: Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    let mut groups: Vec<&str> = Vec::new();
    for (column, _) in card.cells() {
        if let Some(group) = column.group.as_deref()
            && !groups.contains(&group)
        {
            groups.push(group);
        }
    }
    let sections = groups.iter().map(|group| section(card, group, cells));
    let sections: Vec<Section> = sections.collect();
    if sections.is_empty() {
        return;
    }
    page.push('\n');
    let pen = cells.pen;
    let mut grid = Grid::new(HEADER.len());
    if header && sections.iter().any(|section| !section.lines.is_empty()) {
        grid.cells(HEADER.map(|word| pen.text(Ink::Strong, word)).into());
    }
    for (place, section) in sections.iter().enumerate() {
        if let Some(heading) = &section.heading {
            if place > 0 {
                grid.blank();
            }
            grid.full(0, heading);
        }
        for line in &section.lines {
            grid.cells(line.to_vec());
        }
        if let Some(missing) = &section.missing {
            grid.full(0, missing);
        }
    }
    match grid.widths(room) {
        Some(widths) => grid.print(&widths, room, MARGIN, pen, page),
        None => print_blocks(&blocks(sections), room, pen, page),
    }
}

/// The same as blocks, with source and date below the value.
fn blocks(sections: Vec<Section>) -> Vec<Block> {
    let block = |section: Section| Block {
        heading: section.heading,
        lines: section.lines.into_iter().map(stacked).collect(),
        ending: section.missing,
    };
    sections.into_iter().map(block).collect()
}

/// A line in two columns.
pub(super) fn stacked([fact, mut value, source, date]: Line) -> (String, String) {
    for below in [source, date] {
        if !below.is_empty() {
            value.push('\n');
            value.push_str(&below);
        }
    }
    (fact, value)
}

fn section<'c>(card: Card<'_, 'c>, group: &str, cells: &mut Cells<'_, 'c>) -> Section {
    let pen = cells.pen;
    let mut lines = Vec::new();
    let mut missing = Missing::default();
    for (column, content) in card.cells() {
        if column.group.as_deref() != Some(group) || IN_HEAD.contains(&&*column.id) {
            continue;
        }
        if is_blank(content) && !has_note(content) {
            missing.add(column, content);
        } else {
            of_content(&clean(&column.label), content, cells, &mut lines);
        }
    }
    let heading = || pen.text(Ink::Strong, &clean(group).to_uppercase());
    Section {
        heading: (group != PROJECT).then(heading),
        lines,
        missing: missing.line().map(|line| pen.text(Ink::Quiet, &line)),
    }
}

fn has_note(content: &Content<'_>) -> bool {
    matches!(content, Content::Fact(fact) | Content::Changed(fact, _) if fact.note.is_some())
}

/// A line for the value, or one for each source of a list's elements, and those of earlier values.
fn of_content<'c>(
    label: &str,
    content: &Content<'c>,
    cells: &mut Cells<'_, 'c>,
    lines: &mut Vec<Line>,
) {
    let (fact, earlier) = match content {
        Content::Fact(fact) => (fact, [].as_slice()),
        Content::Changed(fact, earlier) => (fact, earlier.as_slice()),
        other => {
            let value = cells.plain(other);
            return lines.push([label.to_owned(), value, String::new(), String::new()]);
        }
    };
    let mut label = label.to_owned();
    for (value, source) in by_source(fact) {
        let (source, date) = evidence(source, &value, cells);
        let value = cells.fact(&value, false);
        lines.push([std::mem::take(&mut label), value, source, date]);
    }
    for earlier in earlier {
        for (value, source) in by_source(earlier) {
            let (source, date) = evidence(source, &value, cells);
            let mut was = cells.pen.text(Ink::Quiet, "was");
            was.push(GLUE);
            was.push_str(&cells.fact(&value, true));
            lines.push([String::new(), was, source, date]);
        }
    }
}

/// A fact as it is or, if the elements of a list have different sources, a fact for each run of
/// elements from one source.
fn by_source<'c>(fact: &Fact<'c>) -> Vec<(Fact<'c>, Option<Source<'c>>)> {
    let Value::List(elements) = &fact.value else {
        return vec![(fact.clone(), fact.source)];
    };
    if elements.is_empty() {
        return vec![(fact.clone(), None)];
    }
    let runs = elements.chunk_by(|one, next| one.source == next.source);
    let run = |run: &[Fact<'c>]| {
        let source = run.first().and_then(|fact| fact.source);
        (Fact::bare(Value::List(run.to_vec())), source)
    };
    runs.map(run).collect()
}

/// The texts of source and date.
fn evidence<'c>(
    source: Option<Source<'c>>,
    fact: &Fact<'c>,
    cells: &Cells<'_, 'c>,
) -> (String, String) {
    let Some(source) = source else {
        return (String::new(), String::new());
    };
    let mut date = source.date().to_string();
    if let Some(mark) = fact_old_mark(fact, cells.sheet) {
        date.push(' ');
        date.push_str(&mark);
    }
    let pen = cells.pen;
    let title = pen.text(Ink::Quiet, &clean(source.title()));
    (title, pen.text(Ink::Quiet, &glued(&date)))
}

/// The fields of a group for which there is nothing to show.
#[derive(Default)]
struct Missing {
    unknown: Vec<String>,
    not_applicable: Vec<String>,
    none: Vec<String>,
}

impl Missing {
    fn add(&mut self, column: &Column<'_>, content: &Content<'_>) {
        let value = match content {
            Content::Fact(fact) | Content::Changed(fact, _) => Some(&fact.value),
            Content::Value(value) => Some(value),
            _ => None,
        };
        let fields = match value {
            Some(Value::Support(Support::NotApplicable)) => &mut self.not_applicable,
            Some(Value::List(_)) if column.sourced => &mut self.none,
            Some(Value::Unknown | Value::Support(_)) => &mut self.unknown,
            _ => return, // computed, and nothing came of it
        };
        fields.push(clean(&column.label).into_owned());
    }

    fn line(self) -> Option<String> {
        let kinds = [
            ("unknown", self.unknown),
            ("not applicable", self.not_applicable),
            ("none", self.none),
        ];
        let kinds = kinds.into_iter().filter(|(_, fields)| !fields.is_empty());
        let kinds: Vec<_> = kinds
            .map(|(kind, fields)| format!("{kind}: {}", fields.join(", ")))
            .collect();
        (!kinds.is_empty()).then(|| kinds.join("; "))
    }
}
