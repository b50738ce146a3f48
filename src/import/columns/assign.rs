//! Assigns each column its part.

use super::fields::taken_ids;
use super::keys::synonym;
use super::{Columns, Role};
use crate::import::ImportError;
use crate::import::cell::Cell;
use crate::import::ids::{Numbers, slug};
use crate::import::options::{ColumnChoices, ColumnType};
use crate::import::table::ImportTable;
use crate::model::{Catalog, FieldKey, FieldKind, LookupError, Origin, same_text};
use std::collections::HashSet;

/// Assigns each column its part.
///
/// # Errors
/// If a choice names no column, or the type of a field that is declared already.
pub(in crate::import) fn assign_roles(
    table: &ImportTable,
    choices: &ColumnChoices,
    base: &Catalog,
) -> Result<Columns, ImportError> {
    let mut assigner = RoleAssigner {
        table,
        base,
        columns: Columns { roles: Vec::new(), ..Columns::default() },
        roles: vec![None; table.columns.len()],
        taken: taken_ids(base),
        numbers: Numbers::default(),
    };
    assigner.chosen_keys(choices)?;
    let types = assigner.chosen_types(choices)?;
    for (place, chosen) in types.into_iter().enumerate() {
        if assigner.roles[place].is_none() {
            let role = assigner.role(place, chosen)?;
            assigner.roles[place] = Some(role);
        }
    }
    assigner.finish()
}

/// The parts that are assigned so far.
pub(super) struct RoleAssigner<'d> {
    pub(super) table: &'d ImportTable,
    pub(super) base: &'d Catalog,
    pub(super) columns: Columns,
    pub(super) roles: Vec<Option<Role>>,
    /// Ids of fields that are taken.
    pub(super) taken: HashSet<String>,
    pub(super) numbers: Numbers,
}

impl RoleAssigner<'_> {
    /// Takes the columns that `--id`, `--name` and `--category` name.
    fn chosen_keys(&mut self, choices: &ColumnChoices) -> Result<(), ImportError> {
        for (option, key, name) in
            [("--id", FieldKey::ID, &choices.id), ("--name", FieldKey::NAME, &choices.name)]
        {
            if let Some(name) = name {
                let place = self.find(name).ok_or_else(|| self.no_column(option, name))?;
                self.roles[place] = Some(Role::Key(key));
            }
        }
        if let Some(category) = &choices.category {
            match self.find(category) {
                Some(place) => self.roles[place] = Some(Role::Key(FieldKey::CATEGORIES)),
                None => self.columns.constant_category = Some(category.clone()),
            }
        }
        Ok(())
    }

    /// Returns the type that `--type` gives each column.
    fn chosen_types(
        &self,
        choices: &ColumnChoices,
    ) -> Result<Vec<Option<ColumnType>>, ImportError> {
        let mut types = vec![None; self.table.columns.len()];
        for (name, column_type) in &choices.types {
            let place = self.find(name).ok_or_else(|| self.no_column("--type", name))?;
            types[place] = Some(column_type.clone());
        }
        Ok(types)
    }

    fn find(&self, name: &str) -> Option<usize> {
        let columns = &self.table.columns;
        let exact = columns.iter().position(|column| same_text(&column.name, name));
        let id = slug(name, '_');
        exact.or_else(|| columns.iter().position(|column| slug(&column.name, '_') == id))
    }

    fn no_column(&self, option: &str, name: &str) -> ImportError {
        let names: Vec<_> = self.table.columns.iter().map(|column| column.name.as_str()).collect();
        ImportError::choice(format!(
            "{option}: there is no column `{name}`; the columns are {}",
            names.join(", ")
        ))
    }

    pub(super) fn cells(&self, place: usize) -> impl Iterator<Item = &Cell> {
        self.table.rows.iter().filter_map(move |row| row.cells.get(place))
    }

    /// Returns the part of a column for which no option asks.
    fn role(&mut self, place: usize, chosen: Option<ColumnType>) -> Result<Role, ImportError> {
        let column = &self.table.columns[place];
        if let Some(role) = self.evidence(&column.name) {
            return Ok(role);
        }
        let field = match self.base.find_field(&column.name) {
            Ok(field) => Some(field),
            Err(LookupError::Ambiguous(_)) => {
                return Ok(Role::LeftOut("several fields are called so".to_owned()));
            }
            Err(LookupError::Missing(_)) => None,
        };
        if let Some(field) = field {
            match field.origin() {
                Origin::Inverse(_) => return Ok(Role::LeftOut("computed".to_owned())),
                Origin::Entry if self.can_be_key(field.key(), place, chosen.as_ref()) => {
                    return Ok(Role::Key(field.key()));
                }
                Origin::Observed if field.kind() != FieldKind::BuiltIn => {
                    return self.declared(field, column, chosen.as_ref());
                }
                Origin::Observed if chosen.is_none() && self.reads_as(field, place) => {
                    return self.declared(field, column, None);
                }
                _ => {}
            }
        }
        if let Some(key) = synonym(&column.name)
            && self.can_be_key(key, place, chosen.as_ref())
        {
            return Ok(Role::Key(key));
        }
        Ok(self.new_field(place, chosen))
    }

    /// Finds the column of the names, if none is called so: that of the ids, else the first one.
    fn finish(mut self) -> Result<Columns, ImportError> {
        let has = |key| self.roles.contains(&Some(Role::Key(key)));
        if !has(FieldKey::NAME) && !has(FieldKey::ID) {
            let Some(Some(Role::Field(place))) = self.roles.first().cloned() else {
                return Err(ImportError::choice(
                    "no column is called `name`: say which one it is with --name COLUMN".to_owned(),
                ));
            };
            self.roles[0] = Some(Role::Key(FieldKey::NAME));
            self.columns.name_is_guessed = true;
            self.columns.fields.remove(place);
            for role in self.roles.iter_mut().flatten() {
                if let Role::Field(other) = role
                    && *other > place
                {
                    *other -= 1;
                }
            }
        }
        self.columns.roles = self.roles.into_iter().flatten().collect();
        Ok(self.columns)
    }
}
