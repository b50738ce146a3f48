//! Which rows a comparison has.

use crate::commands::columns::Columns;
use crate::commands::{Context, wording};
use crate::error::Error;
use crate::facts::comparison::{Verdict, verdict};
use crate::model::{Catalog, Entry, Fact, Field, fold};

/// One field of every entry.
#[derive(Clone, Debug)]
pub(super) struct Line<'c> {
    pub(super) field: Field<'c>,
    /// The place of its group among those of the comparison.
    pub(super) group: usize,
    pub(super) verdict: Verdict,
}

/// The lines of a comparison.
#[derive(Clone, Debug)]
pub(super) struct Lines<'c> {
    pub(super) lines: Vec<Line<'c>>,
    /// What holds, line by line: as many facts for each as there are entries.
    pub(super) facts: Vec<Fact<'c>>,
    /// How many entries.
    pub(super) entries: usize,
}

impl<'c> Lines<'c> {
    /// The facts of the line at a place.
    pub(super) fn facts(&self, place: usize) -> &[Fact<'c>] {
        &self.facts[place * self.entries..][..self.entries]
    }

    /// Leaves out the lines that are not of this verdict.
    pub(super) fn keep(&mut self, verdict: Verdict) {
        let mut kept = self.lines.iter().flat_map(|line| {
            let keep = line.verdict == verdict;
            std::iter::repeat_n(keep, self.entries)
        });
        self.facts.retain(|_| kept.next().unwrap_or(true));
        self.lines.retain(|line| line.verdict == verdict);
    }
}

/// The groups asked for, or all of them.
///
/// # Errors
/// Every group that does not exist.
pub(super) fn find_groups<'c>(
    catalog: &'c Catalog,
    typed: &[String],
) -> Result<Vec<&'c str>, Error> {
    let all = catalog.groups();
    let (mut chosen, mut errors) = (Vec::new(), Vec::new());
    for text in typed {
        let same = |group: &&str| fold(group) == fold(text);
        let before = chosen.len();
        chosen.extend(all.iter().copied().filter(same));
        if chosen.len() == before {
            errors
                .push(format!("unknown group `{text}`: there are {}", wording::join(&all, "and")));
        }
    }
    if !errors.is_empty() {
        return Err(Error::Usage(errors));
    }
    Ok(all.into_iter().filter(|group| typed.is_empty() || chosen.contains(group)).collect())
}

/// Refuses fields that are named together with groups of which none has any of them.
///
/// # Errors
/// Where each of the fields is.
pub(super) fn meet(asked: &Columns<'_>, groups: &[&str]) -> Result<(), Error> {
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

/// The rows in order: those named by `--columns`, else every field that says more than who an
/// entry is and has a value for one of the entries.
pub(super) fn lines<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    asked: Columns<'c>,
    groups: &[&str],
    all: bool,
) -> Lines<'c> {
    let catalog = context.catalog();
    let identity = |field: &Field<'c>| matches!(field, Field::Attribute(a) if a.is_identity());
    let usual: Vec<_> = catalog.fields().filter(|field| !identity(field)).collect();
    let named = matches!(asked, Columns::Exactly(_) | Columns::All);
    let added: Vec<_> = match &asked {
        Columns::Added(fields) => fields.clone(),
        _ => Vec::new(),
    };
    let mut last = 0; // fields of one group mostly stand together
    let mut place = |field: &Field<'c>| {
        let group = field.group();
        if groups.get(last) != Some(&group) {
            last = groups.iter().position(|one| *one == group)?;
        }
        Some(last)
    };
    let fields = asked.choose(catalog, &usual).fields;
    let mut found = Lines {
        lines: Vec::with_capacity(fields.len()),
        facts: Vec::with_capacity(fields.len() * entries.len()),
        entries: entries.len(),
    };
    for field in fields {
        let Some(group) = place(&field) else { continue };
        let first = found.facts.len();
        let facts = entries.iter().map(|&entry| context.facts.fact(entry, field));
        found.facts.extend(facts);
        let facts = &found.facts[first..];
        let blank = facts.iter().all(|fact| fact.value.is_blank());
        if blank && !(all || named || added.contains(&field)) {
            found.facts.truncate(first);
            continue;
        }
        found.lines.push(Line { field, group, verdict: verdict(facts) });
    }
    found
}

/// The groups that have rows; the rows name their places among these.
pub(super) fn used<'c>(lines: &mut [Line<'_>], groups: &[&'c str]) -> Vec<&'c str> {
    let (mut used, mut places) = (Vec::new(), vec![0; groups.len()]);
    for (place, (group, moved)) in groups.iter().zip(&mut places).enumerate() {
        if lines.iter().any(|line| line.group == place) {
            *moved = used.len();
            used.push(*group);
        }
    }
    for line in lines {
        line.group = places.get(line.group).copied().unwrap_or_default();
    }
    used
}
