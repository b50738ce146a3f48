//! A ranking as a sheet: a row for each entry; for people, a summary of those left out.

use super::{Ranking, remarks, summary};
use crate::commands::Context;
use crate::commands::columns::FieldSelection;
use crate::commands::matches::Matches;
use crate::model::{Field, FieldKey, Truth, Value, capitalized, extend_distinct, two_decimals};
use crate::ranking::{Outcome, Score};
use crate::sheet::{Audience, Bar, Column, Content, Group, Row, Sheet};
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
    let is_undetermined = |score: &Score<'_>| score.outcome == Outcome::Undetermined;
    if ranking.scores.iter().any(is_undetermined) {
        sheet.groups.push(Group {
            label: "Undetermined: a must is unknown for these".into(),
            cells: Vec::new(),
        });
    }
    for (score, place) in ranking.scores.iter().zip(places(&ranking.scores)) {
        let mut cells = ranking_cells(context, ranking, score, place);
        for &field in &fields {
            cells.push(Content::of(field, context.facts.fact(score.entry, field)));
        }
        let is_undecided = ranking.undecided.contains(&score.entry.key());
        cells.extend(matched.cell(if is_undecided { Truth::Unknown } else { Truth::Yes }));
        sheet.rows.push(Row {
            entry: Some(score.entry),
            ending: context.facts.ending(score.entry),
            undecided: is_undecided,
            group: is_undetermined(score).then_some(0),
            audience: match score.outcome {
                Outcome::Ranked | Outcome::Undetermined => Audience::All,
                Outcome::TooLittleKnown | Outcome::RuledOut => Audience::Data,
            },
            ..Row::new(cells)
        });
    }
    sheet.remarks = remarks::wanted(context, ranking);
    sheet.rows.truncate(ranking.limit);
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
        extend_distinct(&mut fields, ranking.criteria.fields());
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
        data("undetermined_musts", "Undetermined musts"),
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
    place: Option<u64>,
) -> Vec<Content<'c>> {
    let out_of = ranking.criteria.out_of();
    let Score { entry, low, high, .. } = *score;
    let fields =
        |fields: Vec<Field<'c>>| Content::List(fields.into_iter().map(Content::Field).collect());
    let mut cells = vec![
        place.map_or(Content::Value(Value::Unknown), Content::Count),
        Content::Entry(entry),
        Content::Value(Value::Text(entry.name())),
        Content::Number(low),
        Content::Number(high),
        Content::Number(out_of),
        Content::Flag(score.outcome == Outcome::RuledOut),
        fields(ranking.criteria.undetermined_musts(&context.facts, score)),
        fields(ranking.criteria.missing(&context.facts, score)),
        fields(ranking.criteria.unknown(&context.facts, score)),
    ];
    if !ranking.criteria.wants.is_empty() {
        cells.push(Content::text(interval(low, high)));
        cells.push(Content::Bar(bar(ranking, score)));
    }
    cells.push(remarks::gaps(context, ranking, score));
    cells.push(remarks::old_facts(context, ranking, score));
    cells
}

/// Returns the weights of the wants that the entry meets in full, in part and perhaps. A number is
/// drawn as long as the share that it earns.
fn bar(ranking: &Ranking<'_>, score: &Score<'_>) -> Bar {
    let of = ranking.criteria.out_of();
    let mut bar =
        Bar { full: 0.0, partial: 0.0, experimental: 0.0, unknown: 0.0, of, labelled: false };
    for (want, share) in ranking.criteria.wants.iter().zip(&score.shares) {
        let is_graded = want.number().is_none();
        match *share {
            None => bar.unknown += want.weight,
            Some(0.5) if is_graded => bar.partial += want.weight,
            Some(0.25) if is_graded => bar.experimental += want.weight,
            Some(share) => bar.full += want.weight * share,
        }
    }
    bar
}

/// `3-4`, or one number if both ends are the same.
fn interval(low: f64, high: f64) -> String {
    if low < high {
        format!("{}-{}", two_decimals(low), two_decimals(high))
    } else {
        two_decimals(low)
    }
}

/// Returns the places of the scores, from 1; equal scores share a place. Entries for which a must is
/// undetermined have none.
fn places(scores: &[Score<'_>]) -> Vec<Option<u64>> {
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
        places.push((score.outcome != Outcome::Undetermined).then_some(place));
        above = Some(score);
    }
    places
}

/// `Alive entries of Service mesh with grpc, ranked by mtls ×3, tracing`
fn title(ranking: &Ranking<'_>) -> String {
    let mut title = capitalized(&ranking.scope);
    let musts: Vec<_> = ranking.criteria.musts.iter().map(|must| must.text.as_str()).collect();
    if !musts.is_empty() {
        title.push_str(&format!(" with {}", musts.join(", ")));
    }
    let mut wants = Vec::new();
    for want in &ranking.criteria.wants {
        wants.push(match want.weight {
            1.0 => want.text.clone(),
            weight => format!("{} ×{weight}", want.text),
        });
    }
    if let Some(model) = ranking.like {
        title.push_str(&format!(", ranked by likeness to {}", model.entry.name()));
    } else if !wants.is_empty() {
        title.push_str(&format!(", ranked by {}", wants.join(", ")));
    }
    title
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
