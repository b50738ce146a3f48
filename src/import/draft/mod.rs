//! A draft of a catalog: the rows of a table as entries with values, and what was left out.

mod categories;
mod entries;
mod relations;
mod source;
mod values;

use super::ImportError;
use super::columns::{self, Columns, Role};
use super::limits::MAX_CATEGORIES;
use super::options::{ColumnChoices, SourceChoice};
use super::table::{ImportTable, Remark};
use super::values::DraftValue;
use crate::model::record::EntryId;
use crate::model::{Catalog, Entry, FieldKey, compare_naturally, same_text};
use categories::Categories;
use entries::{Identities, identify};
pub(super) use source::DraftSource;
use std::collections::HashMap;
pub(super) use values::cell_elements;

/// The catalog whose fields and categories an import takes over.
#[derive(Clone, Copy, Debug)]
pub struct Base<'c> {
    /// The catalog; one without entries and declarations if nothing is taken over.
    pub catalog: &'c Catalog,
    /// Whether rows are added to its entries.
    pub extend: bool,
    /// The aliases that its entries share on purpose.
    pub shared_aliases: &'c [String],
}

impl<'c> Base<'c> {
    /// Returns the entry at a place of the catalog that is extended.
    fn entry(self, place: usize) -> Option<Entry<'c>> {
        let place = u32::try_from(place).ok().filter(|_| place < self.catalog.entries().len())?;
        Some(self.catalog.entry(EntryId(place)))
    }

    /// Returns whether several entries may have an alias.
    fn shares(self, alias: &str) -> bool {
        self.shared_aliases.iter().any(|shared| same_text(shared, alias))
    }
}

/// A catalog that is about to be written, and what the user is told about it.
#[derive(Debug)]
pub struct Draft {
    pub(super) source: DraftSource,
    /// Categories that the catalog does not declare yet.
    pub(super) categories: Vec<DraftCategory>,
    pub(super) entries: Vec<DraftEntry>,
    /// The use of each column.
    pub(super) columns: Columns,
    pub(super) headers: Vec<String>,
    pub(super) noun: &'static str,
    /// The default columns of a new catalog.
    pub(super) shown: Vec<String>,
    /// Cells that could not be read.
    pub left_out: Vec<Remark>,
    /// Rows, names and ids that are not as they stand in the file.
    pub remarks: Vec<Remark>,
}

/// A category that is declared anew.
#[derive(Clone, Debug)]
pub(super) struct DraftCategory {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) summary: Option<String>,
}

/// An entry, and what the source says about it.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftEntry {
    /// The place in the catalog of the entry to which an observation is added.
    pub(super) existing: Option<usize>,
    pub(super) line: usize,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
    pub(super) categories: Vec<String>,
    pub(super) summary: Option<String>,
    pub(super) homepage: Option<String>,
    pub(super) repository: Option<String>,
    pub(super) links: Vec<(String, String)>,
    /// The values by the place of their field; none for a list that is known to be empty.
    pub(super) values: Vec<(usize, Vec<DraftValue>)>,
}

/// Makes a draft of a table.
///
/// # Errors
/// If a choice does not fit the table, or the catalog has the source already.
pub fn draft(
    table: &ImportTable,
    choices: &ColumnChoices,
    source: &SourceChoice,
    base: Base<'_>,
) -> Result<Draft, ImportError> {
    let columns = columns::assign_roles(table, choices, base.catalog)?;
    let mut draft = Draft {
        source: DraftSource::new(source, base)?,
        categories: Vec::new(),
        entries: Vec::new(),
        headers: table.columns.iter().map(|column| column.name.clone()).collect(),
        columns,
        noun: table.noun,
        shown: Vec::new(),
        left_out: Vec::new(),
        remarks: table.remarks.clone(),
    };
    let ids = table.shown.iter().filter_map(|name| draft.columns.id(name, &draft.headers));
    draft.shown = ids.map(str::to_owned).collect();
    let Identities { names, rows } = identify(table, base, &mut draft);
    let mut categories = Categories::new(base.catalog, choices);
    for (row, mut entry) in rows {
        categories.fill(&mut entry, row, &draft.columns);
        if categories.new.len() > MAX_CATEGORIES {
            return Err(ImportError::too_many(MAX_CATEGORIES, "categories"));
        }
        values::fill(&mut entry, row, base, &mut draft);
        draft.entries.push(entry);
    }
    relations::resolve(&mut draft, &names, base);
    draft.remarks.extend(categories.remark());
    let declared = base.catalog.categories().map(|category| category.id());
    let ids = declared.chain(categories.new.iter().map(|category| category.id.as_str()));
    let places: HashMap<&str, usize> = ids.zip(0..).collect();
    let place_of = |id: &String| places.get(id.as_str()).copied();
    draft.entries.sort_by_cached_key(|entry| entry.categories.first().and_then(place_of));
    for same in draft.entries.chunk_by_mut(|a, b| a.categories.first() == b.categories.first()) {
        same.sort_by(|a, b| compare_naturally(&a.name, &b.name));
    }
    draft.categories = categories.new;
    Ok(draft)
}

impl Draft {
    /// Returns the place of the column that plays the part of a key.
    fn place(&self, key: FieldKey) -> Option<usize> {
        self.columns.place(key)
    }

    /// Notes a cell that cannot be read.
    fn leave_out(&mut self, line: usize, header: &str, text: &str, why: &str) {
        const SHOWN: usize = 60;
        let mut shown: String = text.chars().take(SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        let message = format!("`{header}` is `{shown}`, which is {why}");
        self.left_out.push(Remark::on_line(line, message));
    }

    /// Returns the number of entries that are new.
    pub fn new_entries(&self) -> usize {
        self.entries.iter().filter(|entry| entry.existing.is_none()).count()
    }

    /// Returns the number of entries that were there before.
    pub fn existing_entries(&self) -> usize {
        self.entries.len() - self.new_entries()
    }

    /// Returns the part that the column at a place plays.
    fn role_of(&self, place: usize) -> &Role {
        &self.columns.roles[place]
    }
}
