//! The ranking as a sheet: a row for each entry; below, for people, those left out.

use super::{Ranking, remarks, tail};
use crate::commands::Context;
use crate::commands::columns::Columns;
use crate::model::{Attribute, Fact, Field, Truth, Value};
use crate::ranking::{Outcome, Score};
use crate::sheet::{Audience, Bar, Column, Content, Row, Sheet};

const NAME: Field<'static> = Field::Attribute(Attribute::Name);
const ID: Field<'static> = Field::Attribute(Attribute::Id);

/// Lays out a ranking.
pub(super) fn sheet<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    asked: Columns<'c>,
) -> Sheet<'c> {
    let mut fields = facts_shown(context, ranking, asked);
    let name_asked = fields.contains(&NAME);
    fields.retain(|&field| field != NAME && field != ID);
    let mut columns = usual_columns(ranking, name_asked);
    columns.extend(fields.iter().copied().map(Column::of));
    columns.extend(ranking.matched.column());
    let mut sheet = Sheet::new(title(ranking), columns, context.age());
    let places = places(&ranking.scores);
    for (score, place) in ranking.scores.iter().zip(places) {
        let mut cells = usual_cells(context, ranking, score, place);
        let fact = |&field: &Field<'c>| Content::of(field, context.facts.fact(score.entry, field));
        cells.extend(fields.iter().map(fact));
        let matches = ranking.matched.matches(score.entry);
        cells.extend(ranking.matched.cell(matches));
        sheet.rows.push(Row {
            ending: context.facts.ending(score.entry),
            undecided: score.musts.contains(&Truth::Unknown) || matches == Truth::Unknown,
            told_below: score.outcome != Outcome::Ranked,
            ..Row::new(cells)
        });
    }
    sheet.counts = tail::lines(context, ranking);
    sheet
}

/// The facts that `-c` asks for, and with `--sources` those behind the scores.
fn facts_shown<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    asked: Columns<'c>,
) -> Vec<Field<'c>> {
    let mut fields = asked.choose(context.catalog(), &[]).fields;
    if context.evidence {
        for field in ranking.criteria.fields() {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
    }
    fields
}

fn people<'c>(id: &'static str, label: impl Into<std::borrow::Cow<'c, str>>) -> Column<'c> {
    Column::new(id, label).only_for(Audience::People)
}

fn data<'c>(id: &'static str, label: &'static str) -> Column<'c> {
    Column::new(id, label).only_for(Audience::Data)
}

fn usual_columns<'c>(ranking: &Ranking<'c>, name_asked: bool) -> Vec<Column<'c>> {
    let audience = if name_asked { Audience::All } else { Audience::People };
    let mut columns = vec![
        people("place", "#"),
        data("id", "Id"),
        Column::of(NAME).only_for(audience),
        data("low", "Low"),
        data("high", "High"),
        data("out_of", "Out of"),
        data("ruled_out", "Ruled out"),
        data("missing", "Missing"),
        data("unknown", "Unknown"),
    ];
    // Where nothing counts there is nothing to draw.
    if !ranking.criteria.wants.is_empty() {
        let of = format!("of {}", ranking.criteria.out_of());
        columns.extend([people("score", "Score"), people("bar", of)]);
    }
    columns.extend([people("gaps", "Missing, unknown?"), people("old_facts", "Old facts")]);
    columns
}

fn usual_cells<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    score: &Score<'c>,
    place: u64,
) -> Vec<Content<'c>> {
    let out_of = ranking.criteria.out_of();
    let Score { entry, low, high, .. } = *score;
    let fields =
        |fields: Vec<Field<'c>>| Content::List(fields.into_iter().map(Content::Field).collect());
    let name = Content::of(NAME, Fact::bare(Value::Text(entry.name())));
    let bar = Content::Bar(Bar { sure: low, possible: high - low, of: out_of });
    let mut cells = vec![
        Content::Count(place),
        Content::Entry(entry),
        name,
        Content::Number(low),
        Content::Number(high),
        Content::Number(out_of),
        Content::Flag(score.outcome == Outcome::RuledOut),
        fields(ranking.criteria.missing(score)),
        fields(ranking.criteria.unknown(&context.facts, score)),
    ];
    if !ranking.criteria.wants.is_empty() {
        cells.extend([Content::text(interval(low, high)), bar]);
    }
    cells.extend([remarks::gaps(ranking, score), remarks::old(context, ranking, score)]);
    cells
}

/// `3-4`, or one number where both ends are the same.
fn interval(low: f64, high: f64) -> String {
    if low < high { format!("{low}-{high}") } else { low.to_string() }
}

/// Places from 1; equal scores share one.
fn places(scores: &[Score<'_>]) -> Vec<u64> {
    let mut places: Vec<u64> = Vec::new();
    for (at, score) in scores.iter().enumerate() {
        let same = at.checked_sub(1).and_then(|above| {
            let equal = scores.get(above).is_some_and(|above| {
                (above.low, above.high, above.outcome) == (score.low, score.high, score.outcome)
            });
            places.get(above).copied().filter(|_| equal)
        });
        places.push(same.unwrap_or(at as u64 + 1));
    }
    places
}

fn title(ranking: &Ranking<'_>) -> String {
    let wants = ranking.criteria.wants.iter().map(|want| match want.weight {
        1.0 => want.criterion.text.clone(),
        weight => format!("{} ×{weight}", want.criterion.text),
    });
    let wants: Vec<_> = wants.collect();
    let musts: Vec<_> = ranking.criteria.musts.iter().map(|must| must.text.as_str()).collect();
    match (wants.is_empty(), musts.is_empty()) {
        (false, true) => format!("Ranked by {}", wants.join(", ")),
        (true, _) => format!("Entries with {}", musts.join(", ")),
        (false, false) => {
            format!("Entries with {}, ranked by {}", musts.join(", "), wants.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::interval;

    #[test]
    fn an_interval_of_one_number_is_that_number() {
        assert_eq!(interval(3.0, 3.0), "3");
        assert_eq!(interval(0.0, 0.5), "0-0.5");
    }
}
