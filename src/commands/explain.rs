//! `meshcmp explain`

use super::arrange::ColumnOrder;
use super::wording::{count, find_field};
use super::{Context, Report};
use crate::cli::ExplainArgs;
use crate::error::{Error, collect_errors};
use crate::model::{
    Entry, Field, FieldType, Maturity, Source, SourcePeriod, Standing, Status, Support, Value,
    Vocabulary,
};
use crate::sheet::{Audience, Column, Content, Layout, Row, Sheet};
use std::borrow::Cow;
use std::collections::HashMap;

/// What one field means, or a table of all of them.
///
/// # Errors
/// If there is no such field or column, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, options: &ExplainArgs) -> Result<Report<'c>, Error> {
    let typed = options.field.as_deref();
    let field = typed.map(|typed| find_field(context.catalog(), typed).map_err(Error::usage));
    let field = field.transpose();
    let name = match &field {
        Ok(Some(field)) => field.id(),
        _ => "FIELD",
    };
    let asked = collect_errors(refuse_evidence(context, name), field);
    let arrangement = ColumnOrder::read(&columns(), &options.arrange);
    let (((), field), arrangement) = collect_errors(asked, arrangement)?;
    let mut sheet = match field {
        None => all(context),
        Some(field) => one(context, &Usage::of(context, field)),
    };
    arrangement.apply(&mut sheet);
    Ok(Report::of(sheet))
}

fn refuse_evidence(context: &Context<'_>, field: &str) -> Result<(), Error> {
    if !context.evidence {
        return Ok(());
    }
    Err(Error::usage(format!(
        "--sources: what a field means has no source; \
         `meshcmp list -c name,{field} --sources` tells who says what"
    )))
}

/// How much is known of a field.
struct Usage<'c> {
    field: Field<'c>,
    /// Each value with its count: words of a vocabulary in its order, else the most frequent first.
    values: Vec<(Cow<'c, str>, usize)>,
    /// Where they stand, while they are counted.
    places: HashMap<Cow<'c, str>, usize>,
    known: usize,
    /// Entries to which the question applies.
    of: usize,
    /// The sources of what is known.
    sources: SourcePeriod<'c>,
    /// Entries of the main category that are alive and of which it is not known.
    missing: Vec<Entry<'c>>,
}

impl<'c> Usage<'c> {
    fn of(context: &Context<'c>, field: Field<'c>) -> Self {
        let mut usage = Self {
            field,
            values: Vec::new(),
            places: HashMap::new(),
            known: 0,
            of: 0,
            sources: SourcePeriod::default(),
            missing: Vec::new(),
        };
        let main = context.catalog().main_category();
        let in_main = |entry: Entry<'c>| entry.categories().any(|one| Some(one) == main);
        for entry in context.facts.entries() {
            let fact = context.facts.fact(entry, field);
            if fact.value == Value::Support(Support::NotApplicable) {
                usage.add(fact.value.plain());
                continue;
            }
            usage.of += 1;
            if !fact.value.is_known() {
                if in_main(entry) && context.facts.standing(entry) != Standing::Ended {
                    usage.missing.push(entry);
                }
                if field.field_type() == FieldType::Support {
                    usage.add(fact.value.plain());
                }
                continue;
            }
            usage.known += 1;
            usage.sources.extend(fact.sources());
            for element in fact.elements() {
                usage.add(element.value.plain());
            }
        }
        usage.arrange();
        usage
    }

    fn add(&mut self, value: Cow<'c, str>) {
        let place = *self.places.entry(value).or_insert_with_key(|word| {
            self.values.push((word.clone(), 0));
            self.values.len() - 1
        });
        if let Some((_, count)) = self.values.get_mut(place) {
            *count += 1;
        }
    }

    fn arrange(&mut self) {
        let words = match self.field.field_type() {
            FieldType::Support => words::<Support>(),
            FieldType::Status => words::<Status>(),
            FieldType::Maturity => words::<Maturity>(),
            _ => Vec::new(),
        };
        let place = |word: &str| words.iter().position(|one| *one == word);
        self.values.sort_by(|(a, of_a), (b, of_b)| {
            place(a).cmp(&place(b)).then(of_b.cmp(of_a)).then_with(|| a.cmp(b))
        });
    }

    fn cells(&self) -> Vec<Content<'c>> {
        let day = |source: Option<Source<'c>>| {
            source.map_or(Content::Nothing, |source| Content::Value(Value::Date(source.date())))
        };
        let values = self.values.iter().map(|(word, n)| (word.clone(), Content::Count(*n as u64)));
        vec![
            Content::text(self.field.id()),
            Content::text(self.field.kind().name()),
            Content::text(self.field.field_type().name()),
            Content::text(self.field.group()),
            Content::text(self.field.label()),
            Content::text(self.field.meaning()),
            Content::Map(values.collect()),
            Content::Count(self.known as u64),
            Content::Count(self.of as u64),
            day(self.sources.oldest()),
            day(self.sources.newest()),
        ]
    }
}

fn words<W: Vocabulary>() -> Vec<&'static str> {
    W::ALL.iter().map(|word| word.word()).collect()
}

fn columns<'c>() -> Vec<Column<'c>> {
    vec![
        Column::new("field", "Field"),
        Column::new("kind", "Kind").only_for(Audience::Data),
        Column::new("type", "Type"),
        Column::new("group", "Group"),
        Column::new("label", "Label").only_for(Audience::Data),
        Column::new("meaning", "Meaning"),
        Column::new("values", "Values").only_for(Audience::Data),
        Column::new("known", "Known"),
        Column::new("of", "Of"),
        Column::new("oldest", "Oldest").only_for(Audience::Data),
        Column::new("newest", "Newest"),
    ]
}

/// A table of all fields.
fn all<'c>(context: &Context<'c>) -> Sheet<'c> {
    let fields = context.catalog().fields();
    let rows = fields.map(|field| Row::new(Usage::of(context, field).cells()));
    let mut sheet = Sheet::new("Fields", columns(), context.age());
    sheet.rows = rows.collect();
    sheet.counts.push(count(sheet.rows.len(), "field", "fields"));
    sheet
}

/// One field as a block of its own, with what is not known of it.
fn one<'c>(context: &Context<'c>, usage: &Usage<'c>) -> Sheet<'c> {
    let mut columns = columns();
    for column in &mut columns {
        column.audience = match &*column.id {
            "label" | "known" | "of" => Audience::Data,
            _ => Audience::All,
        };
    }
    let mut cells = usage.cells();
    columns.push(Column::new("known_of", "Known").only_for(Audience::People));
    cells.push(Content::text(format!("in {} of {} entries", usage.known, usage.of)));
    if !usage.missing.is_empty() {
        let mut missing: Vec<_> = usage.missing.iter().map(|&e| Content::Entry(e)).collect();
        let others = usage.of - usage.known - usage.missing.len();
        if others > 0 {
            let others = format!("and {others} that are over or of another category");
            missing.push(Content::text(others));
        }
        columns.push(Column::new("missing", "Unknown for").only_for(Audience::People));
        cells.push(Content::List(missing));
    }
    let mut sheet = Sheet::new(usage.field.label(), columns, context.age());
    sheet.layout = Layout::Blocks;
    sheet.single = true;
    sheet.rows = vec![Row::new(cells)];
    sheet
}
