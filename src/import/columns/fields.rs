//! Columns that are fields: those that the catalog declares, and new ones.

use super::assign::RoleAssigner;
use super::{ImportedField, Role};
use crate::catalog::reserved_fields;
use crate::import::ImportError;
use crate::import::cell::Cell;
use crate::import::ids::slug;
use crate::import::infer::{infer, words_of};
use crate::import::options::ColumnType;
use crate::import::table::TableColumn;
use crate::import::values::read_value;
use crate::model::{Catalog, Field, FieldKind, FieldType, PREDECESSORS, capitalized};
use std::collections::HashSet;

impl RoleAssigner<'_> {
    /// Returns whether a cell of a column reads as a value of a field, or all are empty.
    pub(super) fn reads_as(&self, field: Field<'_>, place: usize) -> bool {
        let words: Vec<String> = field.words().map(str::to_owned).collect();
        let mut texts = self.cells(place).flat_map(Cell::texts).peekable();
        texts.peek().is_none()
            || texts.any(|text| read_value(text, field.field_type(), &words).is_ok())
    }

    /// Returns the part of a column of a field that is declared.
    pub(super) fn declared(
        &mut self,
        field: Field<'_>,
        column: &TableColumn,
        chosen: Option<&ColumnType>,
    ) -> Result<Role, ImportError> {
        if chosen.is_some() {
            return Err(ImportError::choice(format!(
                "--type: `{}` is declared as {} by the catalog",
                field.id(),
                field.type_name()
            )));
        }
        let is_given = |given: &ImportedField| given.declared == Some(field.key());
        if self.columns.fields.iter().any(is_given) {
            return Ok(Role::LeftOut(format!("another column gives `{}`", field.id())));
        }
        self.columns.fields.push(ImportedField {
            id: field.id().to_owned(),
            label: field.label().to_owned(),
            kind: field.kind(),
            field_type: field.field_type(),
            list: field.is_list(),
            words: field.words().map(str::to_owned).collect(),
            milestone: field.milestone(),
            declared: Some(field.key()),
            header: column.name.clone(),
        });
        Ok(Role::Field(self.columns.fields.len() - 1))
    }

    /// Returns the part of a column that becomes a field of its own.
    pub(super) fn new_field(&mut self, place: usize, chosen: Option<ColumnType>) -> Role {
        let column = &self.table.columns[place];
        let known = chosen.or_else(|| column.column_type.clone());
        let Some(column_type) = known.or_else(|| infer(&column.name, self.cells(place))) else {
            return Role::LeftOut("it is empty".to_owned());
        };
        let (kind, field_type, list, words) = match column_type {
            ColumnType::Feature => (FieldKind::Feature, FieldType::Support, false, Vec::new()),
            ColumnType::Attribute { field_type, list, words } => {
                (FieldKind::Attribute, field_type, list, words)
            }
        };
        let words = match field_type {
            FieldType::Word if words.is_empty() => words_of(self.cells(place), list),
            _ => words,
        };
        if field_type == FieldType::Word && words.is_empty() {
            return Role::LeftOut("it has no words".to_owned());
        }
        let header = column.name.trim();
        let (header, id) = match slug(header, '_') {
            id if id.is_empty() => {
                (format!("Column {}", place + 1), format!("column_{}", place + 1))
            }
            id => (header.to_owned(), id),
        };
        let taken = &self.taken;
        let numbered = |number| format!("{id}_{number}");
        let id = self.numbers.free(&id, numbered, |id| taken.contains(id));
        self.taken.insert(id.clone());
        self.columns.fields.push(ImportedField {
            id,
            label: label(&header),
            kind,
            field_type,
            list,
            words,
            milestone: column.milestone.filter(|_| field_type == FieldType::Date),
            declared: None,
            header,
        });
        Role::Field(self.columns.fields.len() - 1)
    }
}

/// Returns every name of a field that is taken in a catalog.
pub(super) fn taken_ids(base: &Catalog) -> HashSet<String> {
    let mut taken: HashSet<String> = reserved_fields().map(str::to_owned).collect();
    taken.extend(PREDECESSORS.singular.map(str::to_owned));
    for field in base.fields() {
        let names = [Some(field.id()), field.singular()].into_iter().flatten();
        taken
            .extend(names.chain(field.aliases()).map(|name| name.to_lowercase().replace('-', "_")));
    }
    taken
}

/// Returns a header as people read it: `dev_stats` becomes `Dev stats`.
fn label(header: &str) -> String {
    let is_id = header.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !is_id {
        return header.to_owned();
    }
    capitalized(header.replace('_', " ").trim())
}
