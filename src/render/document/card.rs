//! A card on a page: who the entry is, a line for each fact with who says so, and what is missing.

use super::part::{Part, of_fact, parts};
use crate::model::{Attribute, Fact, Source, Value};
use crate::render::labels::{Signs, ending_word, fact_old_mark};
use crate::render::link::is_link;
use crate::render::visible::{Card, Cell, Gap};
use crate::sheet::{Content, Row, Sheet};

/// What stands above the facts.
#[derive(Debug, Default)]
pub(in crate::render) struct Head<'s> {
    /// The name of the entry.
    pub(in crate::render) title: Option<&'s str>,
    /// `archived`, if it is over.
    pub(in crate::render) ending: Option<&'static str>,
    /// Texts below the title.
    pub(in crate::render) texts: Vec<&'s str>,
    /// Links below the texts.
    pub(in crate::render) links: Vec<&'s str>,
    /// Lists below the links, each with its label.
    pub(in crate::render) lists: Vec<(&'s str, Vec<Part<'s>>)>,
}

/// One line of a card.
#[derive(Debug)]
pub(in crate::render) struct Line<'s> {
    /// The field.
    pub(in crate::render) label: &'s str,
    /// How it stands to the line above.
    pub(in crate::render) role: Role,
    /// What holds, or held.
    pub(in crate::render) parts: Vec<Part<'s>>,
    /// Who says so.
    pub(in crate::render) source: Option<Source<'s>>,
    /// `'20` if that is long ago.
    pub(in crate::render) old: Option<String>,
}

/// How a line stands to the one above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Role {
    /// Another field begins.
    Fact,
    /// The same list goes on, on another's word.
    More,
    /// What held earlier.
    Was,
}

/// The card of a row. What a source does not know, or finds beside the point, is told with it.
pub(in crate::render) fn card<'s, 'c>(sheet: &'s Sheet<'c>, row: &'s Row<'c>) -> Card<'s, 'c> {
    Card::new(sheet, row, |fact| fact.source.is_some())
}

/// What stands above the facts of a card: texts, links and lists each have their place.
pub(in crate::render) fn head<'s>(card: &Card<'s, '_>, signs: Signs) -> Head<'s> {
    let mut head = Head { ending: card.row.ending.map(ending_word), ..Head::default() };
    for (column, content) in card.about() {
        match content {
            Content::Value(Value::Text(text)) if column.is(Attribute::Name) => {
                head.title = Some(text);
            }
            Content::Value(Value::Text(text)) if is_link(text) => head.links.push(text),
            Content::Value(Value::Text(text)) => head.texts.push(text),
            content => head.lists.push((&column.label, parts(content, card.sheet, signs))),
        }
    }
    head
}

/// The groups of a card of which there is something to tell, with their lines.
pub(in crate::render) fn groups<'s>(
    card: &Card<'s, '_>,
    signs: Signs,
) -> Vec<(&'s str, Vec<Line<'s>>)> {
    let told = card.groups.iter().filter(|group| !group.facts.is_empty());
    let groups = told.map(|group| {
        let facts = group.facts.iter();
        let lines = facts.flat_map(|&cell| lines(cell, card.sheet, signs));
        (group.label, lines.collect())
    });
    groups.collect()
}

/// The names of the facts that are missing, for each reason.
pub(in crate::render) fn gaps<'s>(card: &Card<'s, '_>) -> Vec<(&'static str, Vec<&'s str>)> {
    let gaps = Gap::ALL.into_iter().map(|gap| {
        let names = card.groups.iter().flat_map(move |group| group.named(gap));
        (gap.label(), names.collect::<Vec<_>>())
    });
    gaps.filter(|(_, names)| !names.is_empty()).collect()
}

/// The lines of one field: of a list one for each source, then what held earlier.
fn lines<'s>((column, content): Cell<'s, '_>, sheet: &Sheet<'_>, signs: Signs) -> Vec<Line<'s>> {
    let label = &*column.label;
    let Some(fact) = content.fact() else {
        return vec![Line {
            label,
            role: Role::Fact,
            parts: parts(content, sheet, signs),
            source: None,
            old: None,
        }];
    };
    let line = |role, fact: &'s Fact<'_>| Line {
        label,
        role,
        parts: vec![of_fact(fact, sheet, signs)],
        source: fact.source,
        old: fact_old_mark(fact, sheet),
    };
    let mut lines: Vec<Line<'s>> = Vec::new();
    match &fact.value {
        Value::List(elements) if !elements.is_empty() => {
            for element in elements {
                let role = if lines.is_empty() { Role::Fact } else { Role::More };
                match lines.iter_mut().find(|line| line.source == element.source) {
                    Some(line) => line.parts.push(of_fact(element, sheet, signs)),
                    None => lines.push(line(role, element)),
                }
            }
        }
        _ => lines.push(line(Role::Fact, fact)),
    }
    lines.extend(content.earlier().iter().map(|fact| line(Role::Was, fact)));
    lines
}
