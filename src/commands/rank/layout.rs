//! A ranking as a sheet: a row for each entry; for people, a summary of those left out.

use super::{Ranking, remarks, summary};
use crate::commands::Context;
use crate::commands::columns::FieldSelection;
use crate::commands::matches::Matches;
use crate::model::{Field, FieldKey, Truth, Value};
use crate::ranking::{Outcome, Score};
use crate::sheet::{Audience, Bar, Column, Content, Row, Sheet};
use std::borrow::Cow;

/// Lays out a ranking.
pub(super) fn sheet<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    matched: &Matches<'c>,
    selection: FieldSelection<'c>,
) -> Sheet<'c> {
    let mut fields = facts_shown(context, ranking, selection);
    let name = context.catalog().field(FieldKey::NAME);
    let name_asked = fields.contains(&name);
    fields.retain(|field| !matches!(field.key(), FieldKey::NAME | FieldKey::ID));
    let mut columns = ranking_columns(ranking, name, name_asked);
    columns.extend(fields.iter().map(|&field| Column::of(field)));
    columns.extend(matched.column());

    let mut sheet = Sheet::new(title(ranking), columns, context.age());
    for (score, place) in ranking.scores.iter().zip(places(&ranking.scores)) {
        let mut cells = ranking_cells(context, ranking, score, place);
        for &field in &fields {
            cells.push(Content::of(field, context.facts.fact(score.entry, field)));
        }
        let is_undecided = ranking.undecided.contains(&score.entry.key());
        cells.extend(matched.cell(if is_undecided { Truth::Unknown } else { Truth::Yes }));
        sheet.rows.push(Row {
            ending: context.facts.ending(score.entry),
            undecided: is_undecided || score.musts.contains(&Truth::Unknown),
            audience: if score.outcome == Outcome::Ranked { Audience::All } else { Audience::Data },
            ..Row::new(cells)
        });
    }
    sheet.summary = summary::lines(context, ranking);
    sheet
}

/// Returns the facts that `--columns` names, and with `--sources` those behind the scores.
fn facts_shown<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    selection: FieldSelection<'c>,
) -> Vec<Field<'c>> {
    let mut fields = selection.resolve(context.catalog(), &[]).fields;
    if context.evidence {
        for field in ranking.criteria.fields() {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
    }
    fields
}

fn ranking_columns<'c>(
    ranking: &Ranking<'c>,
    name: Field<'c>,
    name_asked: bool,
) -> Vec<Column<'c>> {
    let people = |id, label: Cow<'c, str>| Column::new(id, label).only_for(Audience::People);
    let data = |id, label| Column::new(id, label).only_for(Audience::Data);
    let name = Column::of(name);
    let mut columns = vec![
        people("place", "#".into()),
        data("id", "Id"),
        if name_asked { name } else { name.only_for(Audience::People) },
        data("low", "Low"),
        data("high", "High"),
        data("out_of", "Out of"),
        data("ruled_out", "Ruled out"),
        data("missing", "Missing"),
        data("unknown", "Unknown"),
    ];
    if !ranking.criteria.wants.is_empty() {
        let of = format!("of {}", ranking.criteria.out_of());
        columns.extend([people("score", "Score".into()), people("bar", of.into())]);
    }
    columns.push(people("gaps", "Missing, unknown?".into()));
    columns.push(people("old_facts", "Old facts".into()));
    columns
}

fn ranking_cells<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    score: &Score<'c>,
    place: u64,
) -> Vec<Content<'c>> {
    let out_of = ranking.criteria.out_of();
    let Score { entry, low, high, .. } = *score;
    let fields =
        |fields: Vec<Field<'c>>| Content::List(fields.into_iter().map(Content::Field).collect());
    let mut cells = vec![
        Content::Count(place),
        Content::Entry(entry),
        Content::Value(Value::Text(entry.name())),
        Content::Number(low),
        Content::Number(high),
        Content::Number(out_of),
        Content::Flag(score.outcome == Outcome::RuledOut),
        fields(ranking.criteria.missing(score)),
        fields(ranking.criteria.unknown(&context.facts, score)),
    ];
    if !ranking.criteria.wants.is_empty() {
        cells.push(Content::text(interval(low, high)));
        cells.push(Content::Bar(Bar { sure: low, possible: high - low, of: out_of }));
    }
    cells.push(remarks::gaps(ranking, score));
    cells.push(remarks::old_facts(context, ranking, score));
    cells
}

/// `3-4`, or one number if both ends are the same.
fn interval(low: f64, high: f64) -> String {
    if low < high { format!("{low}-{high}") } else { low.to_string() }
}

/// Returns the places of the scores, from 1; equal scores share a place.
fn places(scores: &[Score<'_>]) -> Vec<u64> {
    let mut places = Vec::new();
    let mut place = 0;
    let mut above: Option<&Score<'_>> = None;
    for (number, score) in (1..).zip(scores) {
        let is_equal = above.is_some_and(|above| {
            (above.low, above.high, above.outcome) == (score.low, score.high, score.outcome)
        });
        if !is_equal {
            place = number;
        }
        places.push(place);
        above = Some(score);
    }
    places
}

fn title(ranking: &Ranking<'_>) -> String {
    let mut wants = Vec::new();
    for want in &ranking.criteria.wants {
        wants.push(match want.weight {
            1.0 => want.criterion.text.clone(),
            weight => format!("{} ×{weight}", want.criterion.text),
        });
    }
    let musts: Vec<_> = ranking.criteria.musts.iter().map(|must| must.text.as_str()).collect();
    match (musts.is_empty(), wants.is_empty()) {
        (true, _) => format!("Ranked by {}", wants.join(", ")),
        (false, true) => format!("Entries with {}", musts.join(", ")),
        (false, false) => {
            format!("Entries with {}, ranked by {}", musts.join(", "), wants.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::interval;

    #[test]
    fn interval_of_one_number_is_that_number() {
        assert_eq!(interval(3.0, 3.0), "3");
        assert_eq!(interval(0.0, 0.5), "0-0.5");
    }
}
