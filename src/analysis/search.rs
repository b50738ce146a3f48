//! Search: entries in whose texts all the words occur, the best first.

use crate::facts::Facts;
use crate::model::{Entry, Field, FieldKey, Value, text_key};

/// An entry in which every word occurs.
#[derive(Clone, Debug)]
pub struct Hit<'c> {
    /// The entry.
    pub entry: Entry<'c>,
    /// The field in which the word stands that is least prominent: the name shows the others.
    pub field: Field<'c>,
    /// The part of the field's text around that word.
    pub excerpt: String,
    /// How well it fits; larger is better.
    pub score: u32,
}

/// How long an excerpt may be, in characters.
const EXCERPT: usize = 80;

/// A text of an entry in which words may occur.
struct Passage<'c> {
    field: Field<'c>,
    text: String,
    weight: u32,
}

/// Returns the entries in whose name, aliases, summary, values or notes all words occur, best first,
/// ties in the order of the entries.
pub fn search<'c>(
    facts: &Facts<'c>,
    entries: impl IntoIterator<Item = Entry<'c>>,
    words: &[String],
) -> Vec<Hit<'c>> {
    let keys: Vec<String> = words.iter().map(|word| text_key(word)).collect();
    let mut hits: Vec<Hit<'c>> =
        entries.into_iter().filter_map(|entry| hit(facts, entry, &keys)).collect();
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits
}

/// Returns the fields whose label, id, alias or meaning holds all words.
pub fn matching_fields<'c>(facts: &Facts<'c>, words: &[String]) -> Vec<Field<'c>> {
    let keys: Vec<String> = words.iter().map(|word| text_key(word)).collect();
    let fits = |field: &Field<'c>| {
        let mut text = format!("{} {} {}", field.id(), field.label(), field.meaning());
        for alias in field.aliases() {
            text.push(' ');
            text.push_str(alias);
        }
        let text = text_key(&text);
        keys.iter().all(|key| text.contains(key.as_str()))
    };
    facts.catalog().fields().filter(fits).collect()
}

fn hit<'c>(facts: &Facts<'c>, entry: Entry<'c>, keys: &[String]) -> Option<Hit<'c>> {
    let passages = passages(facts, entry);
    let mut score = 0;
    let mut least: Option<(u32, &Passage<'c>, &str)> = None;
    for key in keys {
        let mut of_word: Option<(u32, &Passage<'c>)> = None;
        for passage in &passages {
            let points = points(passage, key);
            if points > of_word.map_or(0, |(most, _)| most) {
                of_word = Some((points, passage));
            }
        }
        let (points, passage) = of_word?;
        score += points;
        if least.is_none_or(|(fewest, ..)| points < fewest) {
            least = Some((points, passage, key));
        }
    }
    let (_, passage, key) = least?;
    let excerpt = excerpt(&passage.text, key);
    Some(Hit { entry, field: passage.field, excerpt, score })
}

/// Returns how well a word fits a passage: not at all, within a word, as a word, as all of it.
fn points(passage: &Passage<'_>, key: &str) -> u32 {
    let text = text_key(&passage.text);
    if text == key {
        return 4 * passage.weight;
    }
    let mut best = 0;
    for (place, _) in text.match_indices(key) {
        let before = text[..place].chars().next_back();
        let after = text[place + key.len()..].chars().next();
        let is_word =
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric);
        best = best.max(if is_word { 2 } else { 1 });
    }
    best * passage.weight
}

fn passages<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Passage<'c>> {
    let mut passages = Vec::new();
    for field in facts.catalog().fields() {
        let weight = match field.key() {
            FieldKey::ID | FieldKey::NAME => 50,
            FieldKey::ALIASES => 40,
            FieldKey::SUMMARY => 20,
            _ => 10,
        };
        let fact = facts.fact(entry, field);
        for element in fact.elements() {
            let value = match &element.value {
                Value::Support(_) if element.note.is_none() => continue,
                Value::Entry(entry) => entry.name().to_owned(),
                Value::Category(category) => category.label().to_owned(),
                value => value.plain().into_owned(),
            };
            let text = match element.note {
                Some(note) => format!("{value}: {note}"),
                None => value,
            };
            passages.push(Passage { field, text, weight });
        }
    }
    passages
}

/// Returns the part of a text around the first occurrence of a word.
fn excerpt(text: &str, key: &str) -> String {
    let line: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    if line.len() <= EXCERPT {
        return line.into_iter().collect();
    }
    let lower: String = line.iter().flat_map(|c| c.to_lowercase().next()).collect();
    let place = lower.find(key).map_or(0, |byte| lower[..byte].chars().count());
    let start = place.saturating_sub(EXCERPT / 3).min(line.len() - EXCERPT);
    let end = start + EXCERPT;
    let middle: String = line[start..end].iter().collect();
    let (before, after) = (start > 0, end < line.len());
    format!("{}{}{}", if before { "…" } else { "" }, middle.trim(), if after { "…" } else { "" })
}
