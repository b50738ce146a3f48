//! `--columns`: `a,b`, `+a,+b` or `all`.

use super::lookup::find_field;
use super::wording::join;
use crate::error::Error;
use crate::model::{Catalog, Field, FieldKey};
use crate::sheet::{Audience, Column};

/// The value of `--columns`, a selection of fields or of a sheet's own columns.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ColumnSelection<T> {
    /// The default columns; the option is absent.
    Default,
    /// Exactly these.
    Exactly(Vec<T>),
    /// These in addition to the default ones.
    Added(Vec<T>),
    /// Every one.
    All,
}

/// A selection of catalog fields.
pub(super) type FieldSelection<'c> = ColumnSelection<Field<'c>>;

impl<T: PartialEq> ColumnSelection<T> {
    /// Reads the values of `--columns`, each a comma-separated list of names that `find` looks up.
    ///
    /// # Errors
    /// All names that `find` does not know, or a mixture of the three forms.
    pub(super) fn read(
        values: &[String],
        noun: &str,
        find: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Self, Error> {
        let mut exactly = Vec::new();
        let mut added = Vec::new();
        let mut all = false;
        let mut errors = Vec::new();
        for word in values.iter().flat_map(|list| list.split(',')).map(str::trim) {
            if word.eq_ignore_ascii_case("all") {
                all = true;
                continue;
            }
            let (target, name) = match word.strip_prefix('+') {
                Some(name) => (&mut added, name),
                None => (&mut exactly, word),
            };
            if name.is_empty() {
                errors.push(format!("--columns: a {noun} is missing"));
                continue;
            }
            match find(name) {
                Ok(one) if target.contains(&one) => {}
                Ok(one) => target.push(one),
                Err(error) => errors.push(error),
            }
        }
        if !errors.is_empty() {
            return Err(Error::Usage(errors));
        }
        match (exactly.is_empty(), added.is_empty(), all) {
            (true, true, false) => Ok(Self::Default),
            (false, true, false) => Ok(Self::Exactly(exactly)),
            (true, false, false) => Ok(Self::Added(added)),
            (true, true, true) => Ok(Self::All),
            _ => Err(Error::usage(
                "--columns: `a,b` (exactly these), `+a,+b` (in addition) and `all` cannot be mixed",
            )),
        }
    }
}

impl<'c> FieldSelection<'c> {
    /// Reads the values of `--columns` as fields of a catalog.
    ///
    /// # Errors
    /// All fields that do not exist, or a mixture of the three forms.
    pub(super) fn parse(catalog: &'c Catalog, values: &[String]) -> Result<Self, Error> {
        Self::read(values, "field", |name| find_field(catalog, name))
    }

    /// Returns the fields to show, where `default` are the default ones.
    pub(super) fn resolve(self, catalog: &'c Catalog, default: &[Field<'c>]) -> ShownFields<'c> {
        match self {
            Self::Default => ShownFields { fields: default.to_vec(), default: default.to_vec() },
            Self::Exactly(fields) => ShownFields { fields, default: Vec::new() },
            Self::All => ShownFields { fields: catalog.fields().collect(), default: Vec::new() },
            Self::Added(added) => {
                let mut fields = default.to_vec();
                fields.extend(added.iter().filter(|field| !default.contains(field)));
                let mut default = default.to_vec();
                default.retain(|field| !added.contains(field));
                ShownFields { fields, default }
            }
        }
    }
}

/// The fields to show, in order.
#[derive(Debug)]
pub(super) struct ShownFields<'c> {
    pub(super) fields: Vec<Field<'c>>,
    /// The fields shown only by default.
    default: Vec<Field<'c>>,
}

impl<'c> ShownFields<'c> {
    /// Returns whether a field is shown only by default.
    pub(super) fn is_default(&self, field: Field<'c>) -> bool {
        self.default.contains(&field)
    }

    /// Returns the column of a field. Formats for people leave out an `id` shown only by default.
    pub(super) fn column(&self, field: Field<'c>) -> Column<'c> {
        let column = Column::of(field);
        if column.is(FieldKey::ID) && self.is_default(field) {
            column.only_for(Audience::Data)
        } else {
            column
        }
    }
}

/// Refuses `--columns` and `--group` that have no field in common.
///
/// # Errors
/// With the groups that the named fields are in.
pub(super) fn require_overlap(
    selection: &FieldSelection<'_>,
    groups: &[&str],
) -> Result<(), Error> {
    let (FieldSelection::Exactly(fields) | FieldSelection::Added(fields)) = selection else {
        return Ok(());
    };
    if fields.iter().any(|field| groups.contains(&field.group())) {
        return Ok(());
    }
    let ids: Vec<_> = fields.iter().map(|field| field.id()).collect();
    let places: Vec<_> =
        fields.iter().map(|field| format!("`{}` is in {}", field.id(), field.group())).collect();
    Err(Error::usage(format!(
        "--group {} and --columns {} have no row in common: {}",
        groups.join(","),
        ids.join(","),
        join(&places, "and")
    )))
}
