//! The facts of a card, by group: FACT, VALUE, SOURCE, DATE. What is unknown or does not apply is
//! gathered in a quiet line below its group.

use super::lines::{self, CardRow, Section};
use crate::model::{PROJECT, Value};
use crate::render::escape::clean;
use crate::render::old_mark::old_mark;
use crate::render::text::cell::Cells;
use crate::render::text::page::Page;
use crate::render::text::style::{Pen, Style};
use crate::render::text::wrap::NO_BREAK;
use crate::render::visible::{Card, CardGroup, CardLine, LineKind, LineValue};
use std::borrow::Cow;

/// Prints them.
pub(in crate::render) fn print<'c>(
    card: &Card<'_, 'c>,
    cells: &Cells<'_, 'c>,
    header: bool,
    page: &mut Page,
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
        page.blank();
        lines::print(header, sections, page);
    }
}

/// A group of which nothing is known has no heading, only a quiet text that begins with its name.
fn without_lines(section: Section, group: &str, pen: Pen) -> Option<Section> {
    let group = format!("{} {} ", clean(group), pen.signs.pick("–", "-"));
    let ending = pen.text(Style::Dim, &group) + &section.ending?;
    Some(Section { ending: Some(ending), ..Section::default() })
}

fn section<'c>(group: &CardGroup<'_, 'c>, cells: &Cells<'_, 'c>) -> Section {
    let pen = cells.pen;
    // The head of the card shows the predecessors already.
    let lines = group.lines.iter().filter(|line| !line.column.is_predecessors());
    let heading = || pen.text(Style::Bold, &clean(group.label).to_uppercase());
    Section {
        heading: (group.label != PROJECT).then(heading),
        lines: lines.map(|line| texts(line, cells)).collect(),
        ending: gaps(group).map(|line| pen.text(Style::Dim, &line)),
    }
}

/// `unknown: mTLS, gRPC; not applicable: UDP`
fn gaps(group: &CardGroup<'_, '_>) -> Option<String> {
    let mut kinds = Vec::new();
    for (gap, labels) in group.gaps() {
        let labels: Vec<_> = labels.into_iter().map(clean).collect();
        kinds.push(format!("{}: {}", gap.label(), labels.join(", ")));
    }
    (!kinds.is_empty()).then(|| kinds.join("; "))
}

fn texts<'c>(line: &CardLine<'_, 'c>, cells: &Cells<'_, 'c>) -> CardRow {
    let quiet = |text: &str| cells.pen.text(Style::Dim, text);
    let label = match line.kind {
        LineKind::First => clean(&line.column.label),
        LineKind::Continued | LineKind::Earlier => Cow::Borrowed(""),
    };
    let dim = line.kind == LineKind::Earlier;
    let mut value = String::new();
    if dim {
        value.push_str(&quiet("was"));
        value.push(NO_BREAK);
    }
    let (shown, note) = match line.value {
        LineValue::Computed(content) => (cells.plain(content), None),
        LineValue::Facts([fact]) => (cells.value(&fact.value, dim), fact.note),
        LineValue::Facts(facts) => (cells.value(&Value::List(facts.to_vec()), dim), None),
    };
    value.push_str(&shown);
    let (mut source, mut date) = (String::new(), String::new());
    if let Some(fact) = line.first_fact()
        && let Some(of) = fact.source
    {
        source = quiet(&clean(of.id()));
        date = of.date().to_string();
        if let Some(mark) = old_mark(Some(fact), cells.sheet) {
            date.push(NO_BREAK);
            date.push_str(&mark);
        }
        date = quiet(&date);
    }
    CardRow {
        texts: [label.into_owned(), value, source, date],
        note: note.map(|note| quiet(&clean(note))),
    }
}
