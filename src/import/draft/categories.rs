//! The categories of entries: those of the catalog, and new ones for labels that it lacks.

use super::{DraftCategory, DraftEntry, cell_elements};
use crate::import::columns::Columns;
use crate::import::ids::{Numbers, slug};
use crate::import::options::ColumnChoices;
use crate::import::table::{Remark, TableRow};
use crate::model::{Catalog, FieldKey, extend_distinct, text_key};
use std::collections::{HashMap, HashSet};

/// The categories that are declared, and those that rows add.
pub(super) struct Categories<'c> {
    catalog: &'c Catalog,
    /// The categories that the catalog does not declare.
    pub(super) new: Vec<DraftCategory>,
    /// The id of each label that was looked up.
    ids: HashMap<String, String>,
    taken: HashSet<String>,
    numbers: Numbers,
    default: String,
    /// The number of rows that name no category although a column does.
    without: usize,
}

impl<'c> Categories<'c> {
    pub(super) fn new(catalog: &'c Catalog, choices: &ColumnChoices) -> Self {
        let mut taken = HashSet::new();
        for category in catalog.categories() {
            taken.insert(text_key(category.id()));
            taken.extend(category.aliases().map(text_key));
        }
        Self {
            catalog,
            new: Vec::new(),
            ids: HashMap::new(),
            taken,
            numbers: Numbers::default(),
            default: choices.default_category.clone(),
            without: 0,
        }
    }

    /// Gives an entry the categories of its row.
    pub(super) fn fill(&mut self, entry: &mut DraftEntry, row: &TableRow, columns: &Columns) {
        if entry.existing.is_some() {
            return;
        }
        if let Some(label) = &columns.constant_category {
            entry.categories = vec![self.id(label, None)];
            return;
        }
        let column = columns.place(FieldKey::CATEGORIES);
        if let Some(cell) = column.and_then(|place| row.cells.get(place)) {
            for label in cell_elements(cell, true) {
                let id = self.id(&label.text, label.note.as_deref());
                extend_distinct(&mut entry.categories, [id]);
            }
        }
        if entry.categories.is_empty() {
            self.without += usize::from(column.is_some());
            let label = self.default.clone();
            entry.categories.push(self.id(&label, None));
        }
    }

    /// Returns the id of a category; one that is not there is declared.
    fn id(&mut self, label: &str, summary: Option<&str>) -> String {
        let key = text_key(label);
        if let Some(id) = self.ids.get(&key) {
            return id.clone();
        }
        let id = match self.catalog.find_category(label) {
            Ok(category) => category.id().to_owned(),
            Err(_) => self.declare(label, summary),
        };
        self.ids.insert(key, id.clone());
        id
    }

    fn declare(&mut self, label: &str, summary: Option<&str>) -> String {
        let id = match slug(label, '-') {
            id if id.is_empty() => "category".to_owned(),
            id => id,
        };
        let taken = &self.taken;
        let numbered = |number| format!("{id}-{number}");
        let id = self.numbers.free(&id, numbered, |id| taken.contains(&text_key(id)));
        self.taken.insert(text_key(&id));
        self.new.push(DraftCategory {
            id: id.clone(),
            label: label.to_owned(),
            summary: summary.map(str::to_owned),
        });
        id
    }

    /// Returns what the user is told about rows without a category.
    pub(super) fn remark(&self) -> Option<Remark> {
        let default = &self.default;
        let message = match self.without {
            0 => return None,
            1 => format!("1 entry has no category, so it is in `{default}`"),
            many => format!("{many} entries have no category, so they are in `{default}`"),
        };
        Some(Remark::on_file(message))
    }
}
