//! `meshcmp compare`

use super::columns::Columns;
use super::meant::Meant;
use super::selection::Selection;
use super::{Context, Report, wording};
use crate::cli::{ChooseOptions, Compare};
use crate::comparison::{Strength, Verdict, verdict};
use crate::error::{Error, both};
use crate::model::record::EntryId;
use crate::model::{Catalog, Entry, Fact, Field, PROJECT};
use crate::sheet::{Audience, Bar, Column, Content, Group, Notes, Role, Row, Sheet, Tally};
use std::borrow::Cow;
use std::collections::HashSet;

/// One field of every entry.
struct Line<'c> {
    field: Field<'c>,
    facts: Vec<Fact<'c>>,
    verdict: Verdict,
}

/// Entries side by side.
///
/// # Errors
/// If an entry, a field or a group is not there, or fewer than two entries are left.
pub(super) fn run<'c>(context: &Context<'c>, options: &Compare) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let rows = both(
        find_groups(catalog, &options.group),
        Columns::parse(catalog, &options.columns),
    );
    let ((groups, asked), chosen) = both(rows, choose_entries(context, options))?;
    let Chosen {
        entries,
        undecided,
        notices,
        hints,
    } = chosen;

    let lines = lines(context, &entries, asked, &groups, options.all)?;
    let groups: Vec<_> = groups
        .into_iter()
        .filter(|&group| lines.iter().any(|line| line.field.group() == group))
        .collect();
    let counts = Counts::of(&lines);
    let columns = columns(context, &entries, &undecided);
    let mut sheet = Sheet::new(title(&entries), columns, context.age());
    sheet.notes = Notes::Qualifying;
    sheet.remarks = entries
        .iter()
        .filter_map(|&entry| wording::obituary(context, entry))
        .collect();
    let strengths = strengths(&lines, &groups, entries.len());
    sheet.groups = groups
        .iter()
        .zip(&strengths)
        .map(|(group, of)| heading(group, of))
        .collect();
    sheet.head = vec![
        (
            "entries",
            Content::List(entries.iter().map(|&entry| Content::Entry(entry)).collect()),
        ),
        ("rows", Content::Nothing),
        ("groups", strengths_as_data(&entries, &groups, &strengths)),
        ("counts", counts.as_data()),
    ];
    let shown = |line: &Line<'c>| !options.diff || line.verdict == Verdict::Differ;
    let shown = lines.into_iter().filter(shown);
    sheet.rows = shown.map(|line| row(line, &groups)).collect();
    sheet.counts.push(counts.in_words());
    sheet.tally = Tally::Old;

    let mut report = Report::of(sheet);
    report.negative = options.exit_code && counts.differ > 0;
    report.notices = notices;
    report.hints = hints;
    if !options.diff && counts.same + counts.unknown > 0 {
        report
            .hints
            .push("--diff shows only what differs; --sources says who said it".to_owned());
    }
    Ok(report)
}

/// What is compared, and what is to be told of what is not.
struct Chosen<'c> {
    entries: Vec<Entry<'c>>,
    /// Those among them of which it cannot be told whether `--where` means them.
    undecided: HashSet<EntryId>,
    notices: Vec<String>,
    hints: Vec<String>,
}

/// The entries named, then those that `--where` chooses, each once.
fn choose_entries<'c>(context: &Context<'c>, options: &Compare) -> Result<Chosen<'c>, Error> {
    let mut chosen = Chosen {
        entries: context.find_entries(&options.entries)?,
        undecided: HashSet::new(),
        notices: Vec::new(),
        hints: Vec::new(),
    };
    let named: HashSet<_> = chosen.entries.iter().map(|entry| entry.key()).collect();
    if !options.conditions.is_empty() {
        let choose = ChooseOptions {
            conditions: options.conditions.clone(),
            unknown: options.unknown,
            ..ChooseOptions::default()
        };
        let selection = Selection::new(context, &choose, &[])?;
        let meant = Meant::new(context, &selection, options.unknown);
        chosen
            .entries
            .extend(meant.entries.iter().map(|&(entry, _)| entry));
        let undecided = meant.undecided.iter().map(|(entry, _)| entry.key());
        chosen.undecided = undecided.filter(|key| !named.contains(key)).collect();
        chosen.notices = meant.notices();
        chosen.hints = selection.hints;
    }
    let mut seen = HashSet::new();
    chosen.entries.retain(|entry| seen.insert(entry.key()));
    match chosen.entries[..] {
        [] if options.conditions.is_empty() => Err(Error::usage(
            "compare what? Name two entries: `meshcmp compare istio linkerd`",
        )),
        [] => Err(Error::usage(
            "no entry satisfies --where; a comparison needs two",
        )),
        [entry] => Err(Error::usage(format!(
            "{} alone cannot be compared: name a second entry",
            entry.name()
        ))),
        _ => Ok(chosen),
    }
}

/// The groups asked for, or all of them.
fn find_groups<'c>(catalog: &'c Catalog, typed: &[String]) -> Result<Vec<&'c str>, Error> {
    let all = catalog.groups();
    let (mut chosen, mut errors) = (Vec::new(), Vec::new());
    for text in typed {
        let same = |group: &&&str| crate::model::fold(group) == crate::model::fold(text);
        match all.iter().find(same) {
            Some(group) => chosen.push(*group),
            None => errors.push(format!(
                "unknown group `{text}`: there are {}",
                wording::join(&all, "and")
            )),
        }
    }
    if !errors.is_empty() {
        return Err(Error::Usage(errors));
    }
    Ok(all
        .into_iter()
        .filter(|group| typed.is_empty() || chosen.contains(group))
        .collect())
}

fn title(entries: &[Entry<'_>]) -> String {
    let names: Vec<_> = entries.iter().map(|entry| entry.name()).collect();
    format!("{} compared", wording::join(&names, "and"))
}

fn columns<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    undecided: &HashSet<EntryId>,
) -> Vec<Column<'c>> {
    let label = |entry: Entry<'c>| match undecided.contains(&entry.key()) {
        true => Cow::Owned(format!("? {}", entry.name())),
        false => Cow::Borrowed(entry.name()),
    };
    let mut columns = vec![
        Column::new("mark", "")
            .only_for(Audience::People)
            .with_role(Role::Verdict),
        Column::new("field", ""),
        Column::new("group", "Group").only_for(Audience::Json),
        Column::new("verdict", "Verdict").only_for(Audience::Json),
    ];
    columns.extend(entries.iter().map(|&entry| Column {
        nested: Some("values"),
        sourced: true,
        ending: context.facts.ending(entry),
        ..Column::new(entry.id(), label(entry))
    }));
    columns
}

/// The rows in order: those named by `--columns`, else every field that says more than who an
/// entry is and has a value for one of the entries.
fn lines<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    asked: Columns<'c>,
    groups: &[&str],
    all: bool,
) -> Result<Vec<Line<'c>>, Error> {
    let catalog = context.catalog();
    let identity = |field: &Field<'c>| matches!(field, Field::Attribute(a) if a.is_identity());
    let usual: Vec<_> = catalog.fields().filter(|field| !identity(field)).collect();
    let named = matches!(asked, Columns::Exactly(_) | Columns::All);
    let added: Vec<_> = match &asked {
        Columns::Added(fields) => fields.clone(),
        _ => Vec::new(),
    };
    meet(&asked, groups)?;
    let mut fields = asked.choose(catalog, &usual).fields;
    fields.retain(|field| groups.contains(&field.group()));
    let line = |field: Field<'c>| {
        let facts: Vec<_> = entries
            .iter()
            .map(|&entry| context.facts.fact(entry, field))
            .collect();
        let verdict = verdict(&facts);
        Line {
            field,
            facts,
            verdict,
        }
    };
    let lines = fields.into_iter().map(line).filter(|line| {
        let blank = line.facts.iter().all(|fact| fact.value.is_blank());
        !blank || all || named || added.contains(&line.field)
    });
    Ok(lines.collect())
}

/// Refuses fields that are named together with groups of which none has any of them.
fn meet(asked: &Columns<'_>, groups: &[&str]) -> Result<(), Error> {
    let (Columns::Exactly(fields) | Columns::Added(fields)) = asked else {
        return Ok(());
    };
    if fields.iter().any(|field| groups.contains(&field.group())) {
        return Ok(());
    }
    let ids: Vec<_> = fields.iter().map(|field| field.id()).collect();
    let places = fields.iter();
    let places = places.map(|field| format!("`{}` is in {}", field.id(), field.group()));
    Err(Error::usage(format!(
        "--group {} and --columns {} have no row in common: {}",
        groups.join(","),
        ids.join(","),
        wording::join(&places.collect::<Vec<_>>(), "and")
    )))
}

fn row<'c>(line: Line<'c>, groups: &[&str]) -> Row<'c> {
    let Line {
        field,
        facts,
        verdict,
    } = line;
    let about = [
        Content::Verdict(verdict),
        Content::Field(field),
        Content::text(field.group()),
        Content::Verdict(verdict),
    ];
    let mut cells = Vec::with_capacity(about.len() + facts.len());
    cells.extend(about);
    cells.extend(facts.into_iter().map(|fact| Content::of(field, fact)));
    let group = groups.iter().position(|&group| group == field.group());
    Row {
        group,
        ..Row::new(cells)
    }
}

/// What each entry supports in each group.
fn strengths(lines: &[Line<'_>], groups: &[&str], entries: usize) -> Vec<Vec<Strength>> {
    let of = |group: &str, place: usize| {
        let features = lines
            .iter()
            .filter(|line| line.field.group() == group && group != PROJECT);
        Strength::of(features.map(|line| &line.facts[place].value))
    };
    groups
        .iter()
        .map(|group| (0..entries).map(|place| of(group, place)).collect())
        .collect()
}

#[allow(clippy::cast_precision_loss)] // a handful of features
fn heading<'c>(group: &'c str, strengths: &[Strength]) -> Group<'c> {
    let bar = |strength: &Strength| match strength.of {
        0 => Content::Nothing,
        of => Content::Bar(Bar {
            sure: strength.supported as f64,
            possible: strength.unknown as f64,
            of: of as f64,
        }),
    };
    let mut cells = vec![Content::Nothing; 4];
    cells.extend(strengths.iter().map(bar));
    Group {
        label: Cow::Borrowed(group),
        cells,
    }
}

fn strengths_as_data<'c>(
    entries: &[Entry<'c>],
    groups: &[&'c str],
    strengths: &[Vec<Strength>],
) -> Content<'c> {
    let of_entry = |(entry, strength): (&Entry<'c>, &Strength)| {
        (
            Cow::Borrowed(entry.id()),
            map([
                ("supported", number(strength.supported)),
                ("unknown", number(strength.unknown)),
                ("of", number(strength.of)),
            ]),
        )
    };
    let of_group = |(&group, strengths): (&&'c str, &Vec<Strength>)| {
        let entries = Content::Map(entries.iter().zip(strengths).map(of_entry).collect());
        map([("group", Content::text(group)), ("entries", entries)])
    };
    let features = groups
        .iter()
        .zip(strengths)
        .filter(|(group, _)| **group != PROJECT);
    Content::List(features.map(of_group).collect())
}

fn map<'c, const N: usize>(pairs: [(&'c str, Content<'c>); N]) -> Content<'c> {
    Content::Map(
        pairs
            .into_iter()
            .map(|(key, value)| (Cow::Borrowed(key), value))
            .collect(),
    )
}

fn number<'c>(count: usize) -> Content<'c> {
    Content::Count(count as u64)
}

/// How many rows differ, are the same, cannot be told.
struct Counts {
    differ: usize,
    same: usize,
    unknown: usize,
}

impl Counts {
    fn of(lines: &[Line<'_>]) -> Self {
        let count = |verdict| lines.iter().filter(|line| line.verdict == verdict).count();
        Self {
            differ: count(Verdict::Differ),
            same: count(Verdict::Same),
            unknown: count(Verdict::Unknown),
        }
    }

    fn as_data<'c>(&self) -> Content<'c> {
        map([
            ("differ", number(self.differ)),
            ("same", number(self.same)),
            ("unknown", number(self.unknown)),
        ])
    }

    fn in_words(&self) -> String {
        format!(
            "{} differ, {} same, {} cannot be told",
            self.differ, self.same, self.unknown
        )
    }
}
