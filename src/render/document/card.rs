//! The parts of a card that Markdown and HTML share.

use super::part::{Part, of_fact, of_text, parts};
use crate::model::{FieldKey, Value};
use crate::render::labels::ending_word;
use crate::render::signs::Signs;
use crate::render::visible::{Card, CardLine, LineValue};
use crate::sheet::{Content, Sheet};

/// The lines above the facts.
#[derive(Debug, Default)]
pub(in crate::render) struct About<'s> {
    /// The name of the entry.
    pub(in crate::render) name: Option<&'s str>,
    /// `archived`, if it has ended.
    pub(in crate::render) ending: Option<&'static str>,
    pub(in crate::render) texts: Vec<&'s str>,
    pub(in crate::render) links: Vec<Part<'s>>,
    /// Anything else, each with its label.
    pub(in crate::render) others: Vec<(&'s str, Vec<Part<'s>>)>,
}

/// Sorts the cells above the facts by how they are printed.
pub(in crate::render) fn about<'s>(card: &Card<'s, '_>, signs: Signs) -> About<'s> {
    let mut about = About { ending: card.row.ending.map(ending_word), ..About::default() };
    for (column, content) in card.about() {
        match content {
            Content::Value(Value::Text(text)) if column.is(FieldKey::NAME) => {
                about.name = Some(text);
            }
            Content::Value(Value::Link(text) | Value::Text(text)) => {
                let part = of_text(text);
                if part.link.is_some() {
                    about.links.push(part);
                } else {
                    about.texts.push(text);
                }
            }
            content => about.others.push((&column.label, parts(content, card.sheet, signs))),
        }
    }
    about
}

/// Returns the values on a line.
pub(in crate::render) fn line_parts<'s>(
    line: &CardLine<'s, '_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Vec<Part<'s>> {
    match line.value {
        LineValue::Computed(content) => parts(content, sheet, signs),
        LineValue::Facts(facts) => facts.iter().map(|fact| of_fact(fact, sheet, signs)).collect(),
    }
}
