//! Which columns are shown: `-c a,b`, `-c +a,+b`, `-c all`.

use super::wording::find_field;
use crate::error::Error;
use crate::model::{Attribute, Catalog, Field};
use crate::sheet::{Audience, Column};

/// What `--columns` asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ColumnSelection<T> {
    /// Nothing was said.
    Default,
    /// Exactly these.
    Exactly(Vec<T>),
    /// These in addition to the usual ones.
    Added(Vec<T>),
    /// Every one.
    All,
}

/// What is asked for where the columns, or the rows, are fields.
pub(super) type Columns<'c> = ColumnSelection<Field<'c>>;

impl<T: PartialEq> ColumnSelection<T> {
    /// Reads the values of `--columns`, each a list with commas, of names that `find` knows.
    ///
    /// # Errors
    /// Every name that it does not know, and forms that are mixed.
    pub(super) fn read(
        typed: &[String],
        noun: &str,
        find: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Self, Error> {
        let words = typed.iter().flat_map(|list| list.split(',')).map(str::trim);
        let (mut exactly, mut added, mut all, mut errors) = (vec![], vec![], false, vec![]);
        for word in words {
            let (target, name) = match word.strip_prefix('+') {
                Some(name) => (&mut added, name),
                None if word.eq_ignore_ascii_case("all") => {
                    all = true;
                    continue;
                }
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

impl<'c> Columns<'c> {
    /// The fields of a catalog that `--columns` asks for.
    ///
    /// # Errors
    /// Every field that does not exist, and forms that are mixed.
    pub(super) fn parse(catalog: &'c Catalog, typed: &[String]) -> Result<Self, Error> {
        Self::read(typed, "field", |name| find_field(catalog, name))
    }

    /// The fields that are shown where `usual` is the default.
    pub(super) fn choose(self, catalog: &'c Catalog, usual: &[Field<'c>]) -> Chosen<'c> {
        let exactly = |fields| Chosen { fields, asked: None };
        match self {
            Self::Default => Chosen { fields: usual.to_vec(), asked: Some(Vec::new()) },
            Self::Exactly(fields) => exactly(fields),
            Self::All => exactly(catalog.fields().collect()),
            Self::Added(added) => {
                let more = added.iter().filter(|field| !usual.contains(field));
                Chosen { fields: usual.iter().chain(more).copied().collect(), asked: Some(added) }
            }
        }
    }
}

/// The fields that are shown.
#[derive(Debug)]
pub(super) struct Chosen<'c> {
    /// In this order.
    pub(super) fields: Vec<Field<'c>>,
    /// Those among them that were asked for; nothing if all of them were.
    asked: Option<Vec<Field<'c>>>,
}

impl<'c> Chosen<'c> {
    /// Whether a field is shown only because it usually is.
    pub(super) fn is_usual(&self, field: Field<'c>) -> bool {
        let asked = self.asked.as_ref();
        asked.is_some_and(|asked| !asked.contains(&field))
    }

    /// The column of a field. People do without an `id` that nobody asked for.
    pub(super) fn column(&self, field: Field<'c>) -> Column<'c> {
        let column = Column::of(field);
        if column.is(Attribute::Id) && self.is_usual(field) {
            column.only_for(Audience::Data)
        } else {
            column
        }
    }
}
