//! The facts of a card, by group: FACT, VALUE, SOURCE, DATE. What is unknown or does not apply is
//! gathered in a quiet line below its group.

use super::lines::{self, Line, Section};
use crate::model::{Attribute, Fact, PROJECT, Source, Value};
use crate::render::labels::fact_old_mark;
use crate::render::sanitise::clean;
use crate::render::text::cell::Cells;
use crate::render::text::paint::{GLUE, Pen, Style};
use crate::render::visible::{Card, Gap, Group};
use crate::sheet::Content;

/// The columns of a card, as their header names them.
const HEADER: [&str; 4] = ["FACT", "VALUE", "SOURCE", "DATE"];

/// What the head of a card shows already; it has no source of its own.
const IN_HEAD: Attribute = Attribute::Predecessors;

/// Prints them.
pub(in crate::render) fn print<'c>(
    card: &Card<'_, 'c>,
    cells: &Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    let (sections, bare): (Vec<_>, Vec<_>) = card
        .groups
        .iter()
        .map(|group| (section(group, cells), group.label))
        .partition(|(section, _)| !section.lines.is_empty());
    let mut sections: Vec<_> = sections.into_iter().map(|(section, _)| section).collect();
    sections.extend(
        bare.into_iter().filter_map(|(section, label)| without_lines(section, label, cells.pen)),
    );
    if !sections.is_empty() {
        page.push('\n');
        lines::print(header.then_some(HEADER), sections, room, cells.pen, page);
    }
}

/// A group of which nothing is known has no heading, only a quiet text that begins with its name.
fn without_lines(section: Section, group: &str, pen: Pen) -> Option<Section> {
    let group = format!("{} {} ", clean(group), pen.signs.pick("–", "-"));
    let ending = pen.text(Style::Dim, &group) + &section.ending?;
    Some(Section { ending: Some(ending), ..Section::default() })
}

fn section<'c>(group: &Group<'_, 'c>, cells: &Cells<'_, 'c>) -> Section {
    let pen = cells.pen;
    let mut lines = Vec::new();
    for (column, content) in &group.facts {
        if !column.is(IN_HEAD) {
            of_content(&clean(&column.label), content, cells, &mut lines);
        }
    }
    let heading = || pen.text(Style::Bold, &clean(group.label).to_uppercase());
    Section {
        heading: (group.label != PROJECT).then(heading),
        lines,
        ending: gaps(group).map(|line| pen.text(Style::Dim, &line)),
    }
}

/// `unknown: mTLS, gRPC; not applicable: UDP`
fn gaps(group: &Group<'_, '_>) -> Option<String> {
    let kinds = Gap::ALL.into_iter().filter_map(|gap| {
        let names: Vec<_> = group.named(gap).map(clean).collect();
        let told = || format!("{}: {}", gap.label().to_lowercase(), names.join(", "));
        (!names.is_empty()).then(told)
    });
    let kinds: Vec<_> = kinds.collect();
    (!kinds.is_empty()).then(|| kinds.join("; "))
}

/// A line for the value, or one for each source of a list's elements, and those of earlier values.
fn of_content<'c>(
    label: &str,
    content: &Content<'c>,
    cells: &Cells<'_, 'c>,
    lines: &mut Vec<Line>,
) {
    let Some(fact) = content.fact() else {
        let value = cells.plain(content);
        let texts = [label.to_owned(), value, String::new(), String::new()];
        return lines.push(Line { texts, note: None });
    };
    let mut label = label.to_owned();
    for part in parts(fact) {
        let value = cells.fact(&part.fact, false);
        lines.push(part.line(std::mem::take(&mut label), value, cells));
    }
    for earlier in content.earlier() {
        for part in parts(earlier) {
            let mut value = cells.pen.text(Style::Dim, "was");
            value.push(GLUE);
            value.push_str(&cells.fact(&part.fact, true));
            lines.push(part.line(String::new(), value, cells));
        }
    }
}

/// What stands on one line: a fact without its note, or elements of a list from one source.
struct Part<'c> {
    fact: Fact<'c>,
    note: Option<&'c str>,
    source: Option<Source<'c>>,
}

impl<'c> Part<'c> {
    fn line(&self, label: String, value: String, cells: &Cells<'_, 'c>) -> Line {
        let quiet = |text: &str| cells.pen.text(Style::Dim, text);
        let (mut source, mut date) = (String::new(), String::new());
        if let Some(of) = self.source {
            source = quiet(&clean(of.id()));
            date = of.date().to_string();
            if let Some(mark) = fact_old_mark(&self.fact, cells.sheet) {
                date.push(GLUE);
                date.push_str(&mark);
            }
            date = quiet(&date);
        }
        let note = self.note.map(|note| quiet(&clean(note)));
        Line { texts: [label, value, source, date], note }
    }
}

/// A fact as it is; of a list each run of elements that have one source and no note, and each
/// element with a note.
fn parts<'c>(fact: &Fact<'c>) -> Vec<Part<'c>> {
    let alone = |fact: &Fact<'c>| Part {
        fact: Fact { note: None, ..fact.clone() },
        note: fact.note,
        source: fact.source,
    };
    let Value::List(elements) = &fact.value else {
        return vec![alone(fact)];
    };
    let together = |one: &Fact<'c>, next: &Fact<'c>| {
        one.source == next.source && one.note.is_none() && next.note.is_none()
    };
    let run = |run: &[Fact<'c>]| match run {
        [one] => alone(one),
        _ => Part {
            fact: Fact::bare(Value::List(run.to_vec())),
            note: None,
            source: run.first().and_then(|element| element.source),
        },
    };
    match elements.as_slice() {
        [] => vec![alone(fact)],
        elements => elements.chunk_by(together).map(run).collect(),
    }
}
