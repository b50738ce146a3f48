//! A row as a card: a title, what stands below it, and a line for each fact.

use super::part::{Part, is_link, of_fact, parts};
use crate::model::{Fact, Source, Support, Value};
use crate::render::words::{Signs, ending_word, fact_old_mark};
use crate::sheet::{Content, Row, Sheet};
use std::borrow::Cow;

/// A card.
#[derive(Debug, Default)]
pub(in crate::render) struct Card<'s> {
    /// Its name.
    pub(in crate::render) title: Option<&'s str>,
    /// `archived`, if it is over.
    pub(in crate::render) ending: Option<&'static str>,
    /// Texts below the title.
    pub(in crate::render) texts: Vec<&'s str>,
    /// Links below the texts.
    pub(in crate::render) links: Vec<&'s str>,
    /// Lists below the links, each with its label.
    pub(in crate::render) lists: Vec<(&'s str, Vec<Part<'s>>)>,
    /// The facts, group by group.
    pub(in crate::render) groups: Vec<(&'s str, Vec<Line<'s>>)>,
    /// What nobody has said anything about.
    pub(in crate::render) unknown: Vec<&'s str>,
    /// What makes no sense to ask.
    pub(in crate::render) not_applicable: Vec<&'s str>,
    /// Tables of their own, each with its label.
    pub(in crate::render) tables: Vec<(&'s str, Vec<Object<'s>>)>,
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

/// The members of an object, in order.
pub(in crate::render) type Object<'s> = &'s [(Cow<'s, str>, Content<'s>)];

/// The card of a row.
pub(in crate::render) fn card<'s>(
    sheet: &'s Sheet<'_>,
    row: &'s Row<'_>,
    signs: Signs,
) -> Card<'s> {
    let mut card = Card {
        ending: row.ending.map(ending_word),
        ..Card::default()
    };
    for (column, content) in sheet.columns.iter().zip(&row.cells) {
        if !column.for_people() {
            continue;
        }
        let label = &*column.label;
        match (&column.group, silence(content)) {
            (_, Some(Silence::Empty)) => {}
            (_, Some(Silence::Unknown)) if column.group.is_some() => card.unknown.push(label),
            (_, Some(Silence::NotApplicable)) => card.not_applicable.push(label),
            (None, _) => card.add_to_title(label, content, sheet, signs),
            (Some(group), _) => {
                let lines = lines(label, content, sheet, signs);
                match card.groups.iter_mut().find(|(name, _)| *name == &**group) {
                    Some((_, all)) => all.extend(lines),
                    None => card.groups.push((group, lines)),
                }
            }
        }
    }
    card
}

/// Why a cell says nothing, and nobody said so.
enum Silence {
    Unknown,
    NotApplicable,
    Empty,
}

fn silence(content: &Content<'_>) -> Option<Silence> {
    let value = match content {
        Content::Nothing => return Some(Silence::Empty),
        Content::List(elements) if elements.is_empty() => return Some(Silence::Empty),
        Content::Value(Value::List(elements)) if elements.is_empty() => {
            return Some(Silence::Empty);
        }
        Content::Fact(Fact {
            value,
            source: None,
            ..
        })
        | Content::Value(value) => value,
        _ => return None,
    };
    match value {
        Value::Unknown | Value::Support(Support::Unknown) => Some(Silence::Unknown),
        Value::Support(Support::NotApplicable) => Some(Silence::NotApplicable),
        _ => None,
    }
}

impl<'s> Card<'s> {
    /// The first text is the title; other texts, links, lists and tables each have their place.
    fn add_to_title(
        &mut self,
        label: &'s str,
        content: &'s Content<'_>,
        sheet: &Sheet<'_>,
        signs: Signs,
    ) {
        match content {
            Content::Value(Value::Unknown) => {}
            Content::Value(Value::Text(text)) if is_link(text) => self.links.push(text),
            Content::Value(Value::Text(text)) if self.title.is_none() => self.title = Some(text),
            Content::Value(Value::Text(text)) => self.texts.push(text),
            Content::List(elements) if elements.iter().any(|e| matches!(e, Content::Map(_))) => {
                let objects = elements.iter().filter_map(|element| match element {
                    Content::Map(members) => Some(members.as_slice()),
                    _ => None,
                });
                self.tables.push((label, objects.collect()));
            }
            content => self.lists.push((label, parts(content, sheet, signs))),
        }
    }
}

/// The lines of one field: of a list one for each source, then what held earlier.
fn lines<'s>(
    label: &'s str,
    content: &'s Content<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Vec<Line<'s>> {
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
                let role = if lines.is_empty() {
                    Role::Fact
                } else {
                    Role::More
                };
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
