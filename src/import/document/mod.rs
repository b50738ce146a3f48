//! The TOML of a catalog, to which a draft is added. What stands there keeps its order and comments.

mod places;

use super::ImportError;
use super::draft::Draft;
use super::write;
use crate::catalog::FORMAT;
use places::Places;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

/// The TOML of a catalog.
#[derive(Clone, Debug)]
pub struct Document {
    toml: DocumentMut,
    /// Whether its lines end with CR and LF, of which the parser keeps only LF.
    crlf: bool,
}

impl Document {
    /// Returns a catalog of which only the title is known.
    pub fn new(title: &str) -> Self {
        let mut toml = DocumentMut::new();
        toml.insert("format", value(i64::try_from(FORMAT).unwrap_or(1)));
        let mut about = Table::new();
        about.insert("title", value(title));
        toml.insert("catalog", Item::Table(about));
        Self { toml, crlf: false }
    }

    /// Reads the text of a catalog.
    ///
    /// # Errors
    /// If it cannot be edited.
    pub fn parse(text: &str) -> Result<Self, ImportError> {
        match text.parse() {
            Ok(toml) => Ok(Self { toml, crlf: has_crlf(text) }),
            Err(error) => Err(ImportError::content(error.message())),
        }
    }

    /// Removes entries and sources, so that only what they may refer to is left.
    pub fn keep_declarations(&mut self) {
        self.toml.remove("sources");
        self.toml.remove("entry");
        self.toml.set_trailing("");
    }

    /// Returns the aliases that entries share on purpose.
    pub fn shared_aliases(&self) -> Vec<String> {
        let about = self.toml.get("catalog").and_then(Item::as_table_like);
        let shared = about.and_then(|about| about.get("shared_aliases")).and_then(Item::as_array);
        let texts = shared.into_iter().flatten().filter_map(toml_edit::Value::as_str);
        texts.map(str::to_owned).collect()
    }

    /// Returns the text.
    pub fn into_text(self) -> String {
        let text = self.toml.to_string();
        if self.crlf { text.replace('\n', "\r\n") } else { text }
    }

    /// Adds a draft: its source, new categories and fields to the declarations, its observations to
    /// entries, and its new entries where they belong by category and name.
    ///
    /// # Errors
    /// If the catalog is written in a way that cannot be extended.
    pub fn add(&mut self, draft: &Draft) -> Result<(), ImportError> {
        if !draft.shown.is_empty() && self.first_entry().is_none() {
            self.show_columns(&draft.shown);
        }
        let source = &draft.source;
        self.declare("sources", [(source.id.as_str(), write::source(source))])?;
        let categories = draft.categories.iter();
        self.declare("categories", categories.map(|one| (one.id.as_str(), write::category(one))))?;
        for (kind, is_feature) in [("attributes", false), ("features", true)] {
            let new = draft
                .columns
                .fields
                .iter()
                .filter(|field| field.declared.is_none() && field.is_feature() == is_feature);
            let tables = new.map(|field| (field.id.as_str(), write::field(field, draft)));
            self.declare(kind, tables)?;
        }
        self.add_entries(draft)
    }

    fn add_entries(&mut self, draft: &Draft) -> Result<(), ImportError> {
        let entries = self.entries()?;
        let places = Places::of(entries);
        let mut new: Vec<(usize, Table)> = Vec::new();
        for entry in &draft.entries {
            let observed = write::observation(entry, draft);
            if let Some(place) = entry.existing {
                observe(entries.get_mut(place).ok_or_else(uneditable)?, observed)?;
            } else {
                new.push((places.place_for(entry), write::entry(entry, observed)));
            }
        }
        new.sort_by_key(|(place, _)| *place);
        let mut new = new.into_iter().peekable();
        let mut all = ArrayOfTables::new();
        for (place, table) in std::mem::take(entries).into_iter().enumerate() {
            while let Some((_, before)) = new.next_if(|(before, _)| *before == place) {
                all.push(before);
            }
            all.push(table);
        }
        new.for_each(|(_, table)| all.push(table));
        *entries = all;
        Ok(())
    }

    /// Names the default columns, unless that is done.
    fn show_columns(&mut self, columns: &[String]) {
        let about = self.toml.get_mut("catalog").and_then(Item::as_table_like_mut);
        if let Some(about) = about.filter(|about| !about.contains_key("columns")) {
            about.insert("columns", value(columns.iter().collect::<Array>()));
        }
    }

    /// Adds tables under `[kind.ID]`, before the first entry.
    fn declare<'a>(
        &mut self,
        kind: &str,
        tables: impl IntoIterator<Item = (&'a str, Table)>,
    ) -> Result<(), ImportError> {
        let is_new = !self.toml.contains_key(kind);
        let end_of_head = self.first_entry().and_then(Table::position).map(|first| first - 1);
        for (id, mut table) in tables {
            let parent = self.toml.entry(kind).or_insert_with(|| {
                let mut parent = Table::new();
                parent.set_implicit(true);
                Item::Table(parent)
            });
            if is_new {
                table.set_position(end_of_head);
            }
            let parent = parent.as_table_like_mut().ok_or_else(uneditable)?;
            parent.insert(id, Item::Table(table));
        }
        Ok(())
    }

    fn first_entry(&self) -> Option<&Table> {
        self.toml.get("entry")?.as_array_of_tables()?.get(0)
    }

    fn entries(&mut self) -> Result<&mut ArrayOfTables, ImportError> {
        let entries = self.toml.entry("entry").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        entries.as_array_of_tables_mut().ok_or_else(uneditable)
    }
}

/// Returns whether every line of a text ends with CR and LF.
fn has_crlf(text: &str) -> bool {
    let (all, lone) = (text.matches('\n').count(), text.matches("\r\n").count());
    all > 0 && all == lone
}

/// Adds an observation to an entry.
fn observe(entry: &mut Table, observed: Table) -> Result<(), ImportError> {
    let all = entry.entry("observed").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    match all {
        Item::ArrayOfTables(tables) => tables.push(observed),
        Item::Value(toml_edit::Value::Array(array)) => array.push(observed.into_inline_table()),
        _ => return Err(uneditable()),
    }
    Ok(())
}

fn uneditable() -> ImportError {
    ImportError::content("it can only be extended if its entries are written as [[entry]]")
}
