//! Items of a landscape as rows: known keys as keys of the entry, the others as `other_keys` has it.

use super::cells::{add_link, is_prose, one_line, text_cell};
use super::maturity::levels;
use super::yaml::YamlNode;
use crate::import::ImportError;
use crate::import::cell::{Cell, CellText};
use crate::import::options::ColumnType;
use crate::import::table::{ImportTable, Remark};
use crate::model::{FieldType, Milestone, text_key};
use std::collections::HashMap;

/// The key of the date on which a foundation took a project, beside those of its levels.
const ACCEPTED: &str = "accepted";

/// The columns that every landscape has, by their places.
const COLUMNS: [&str; 7] =
    ["name", "summary", "homepage", "repository", "categories", "links", "maturity"];
const NAME: usize = 0;
const SUMMARY: usize = 1;
const HOMEPAGE: usize = 2;
const REPOSITORY: usize = 3;
const CATEGORIES: usize = 4;
pub(super) const LINKS: usize = 5;
const MATURITY: usize = 6;

/// A subcategory with the category above it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subcategory<'y> {
    pub(super) parent: &'y str,
    pub(super) name: &'y str,
}

/// A table that grows by items.
pub(super) struct ItemTable<'y> {
    pub(super) table: ImportTable,
    /// How many categories have a subcategory of a name.
    uses: HashMap<&'y str, usize>,
    /// The row of each name.
    rows: HashMap<String, usize>,
    /// The number of items that stand in several subcategories.
    repeated: usize,
}

impl<'y> ItemTable<'y> {
    pub(super) fn new(uses: HashMap<&'y str, usize>) -> Self {
        let table = ImportTable::new("Key", &COLUMNS);
        Self { table, uses, rows: HashMap::new(), repeated: 0 }
    }

    /// Adds an item, or its subcategory to the row of the same item elsewhere.
    ///
    /// # Errors
    /// If there are too many rows or columns.
    pub(super) fn add(
        &mut self,
        item: &'y YamlNode,
        subcategory: Subcategory<'y>,
    ) -> Result<(), ImportError> {
        let mut row = vec![Cell::Empty; self.table.columns.len()];
        let mut categories = vec![self.label(subcategory)];
        for (key, value) in item.members() {
            match key.as_str() {
                "name" => row[NAME] = text_cell(value),
                "description" => row[SUMMARY] = one_line(value),
                "homepage_url" => row[HOMEPAGE] = text_cell(value),
                "repo_url" => row[REPOSITORY] = text_cell(value),
                "project" => row[MATURITY] = text_cell(value),
                "second_path" => {
                    let paths = value.elements().iter().filter_map(YamlNode::text);
                    categories
                        .extend(paths.chain(value.text()).map(|path| self.label(of_path(path))));
                }
                "additional_repos" => {
                    for link in value.elements().iter().filter_map(|repo| repo.get("repo_url")) {
                        add_link(&mut row[LINKS], "repository", link.text().unwrap_or_default());
                    }
                }
                "extra" => {
                    for (key, value) in value.members() {
                        self.take(&mut row, key, value)?;
                    }
                }
                _ => self.take(&mut row, key, value)?,
            }
        }
        row[CATEGORIES] = Cell::List(categories);
        self.push(row, item.line)
    }

    /// Adds a row, or what is new in it to the row of the same item.
    fn push(&mut self, row: Vec<Cell>, line: usize) -> Result<(), ImportError> {
        let name = row[NAME].texts().first().map(|name| text_key(&name.text)).unwrap_or_default();
        let earlier = self.rows.get(&name).and_then(|&place| self.table.rows.get_mut(place));
        let Some(earlier) = earlier.filter(|earlier| is_same_item(&earlier.cells, &row)) else {
            self.rows.entry(name).or_insert(self.table.rows.len());
            return self.table.add_row(line, row);
        };
        self.repeated += 1;
        earlier.cells.resize(row.len().max(earlier.cells.len()), Cell::Empty);
        for (place, cell) in row.into_iter().enumerate() {
            match (&mut earlier.cells[place], cell) {
                (Cell::List(known), Cell::List(new)) if place == CATEGORIES => {
                    known.extend(new);
                }
                (known @ Cell::Empty, cell) => *known = cell,
                _ => {}
            }
        }
        Ok(())
    }

    /// Returns the label of a subcategory, with its category if another has one of the name.
    fn label(&self, subcategory: Subcategory<'_>) -> CellText {
        let Subcategory { parent, name } = subcategory;
        let is_unique = self.uses.get(name).is_none_or(|&uses| uses < 2);
        let text = if is_unique { name.to_owned() } else { format!("{parent} / {name}") };
        CellText { text, note: None }.with_note(parent)
    }

    /// Gives every row a cell for each column, and says what is known about the columns.
    pub(super) fn finish(mut self) -> ImportTable {
        self.table.fill_rows();
        let levels = levels(self.table.rows.iter().map(|row| &row.cells[MATURITY]));
        for (place, column) in self.table.columns.iter_mut().enumerate() {
            if column.name == ACCEPTED || levels.contains(&column.name) {
                column.milestone = Some(Milestone::Step);
                column.column_type = Some(ColumnType::single(FieldType::Date));
            } else if is_prose(self.table.rows.iter().map(|row| &row.cells[place])) {
                column.column_type = Some(ColumnType::single(FieldType::Text));
            }
        }
        if !levels.is_empty() {
            let (field_type, list) = (FieldType::Word, false);
            let column_type = ColumnType::Attribute { field_type, list, words: levels };
            self.table.columns[MATURITY].column_type = Some(column_type);
            self.table.shown = &["name", "categories", "maturity"];
        }
        let message = match self.repeated {
            0 => return self.table,
            1 => "1 item stands in several subcategories".to_owned(),
            many => format!("{many} items stand in several subcategories"),
        };
        self.table.remarks.push(Remark::on_file(message));
        self.table
    }
}

/// Returns the subcategory that a path `Category / Subcategory` names.
fn of_path(path: &str) -> Subcategory<'_> {
    let (parent, name) = path.split_once(" / ").unwrap_or(("", path));
    Subcategory { parent: parent.trim(), name: name.trim() }
}

/// Returns whether two rows of one name are about one thing: they agree about a link, or one of them
/// has none.
fn is_same_item(a: &[Cell], b: &[Cell]) -> bool {
    [HOMEPAGE, REPOSITORY].iter().any(|&place| match (&a[place], &b[place]) {
        (Cell::Text(a), Cell::Text(b)) => {
            a.text.trim_end_matches('/') == b.text.trim_end_matches('/')
        }
        (Cell::Empty, _) | (_, Cell::Empty) => place == HOMEPAGE,
        _ => false,
    })
}
