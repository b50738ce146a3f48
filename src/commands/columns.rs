//! Which fields are shown: `-c a,b`, `-c +a,+b`, `-c all`.

use super::wording::unknown_field;
use crate::error::Error;
use crate::model::{Attribute, Catalog, Field};
use crate::sheet::{Audience, Column};

/// What `--columns` asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Columns<'c> {
    /// Nothing was said.
    Default,
    /// Exactly these.
    Exactly(Vec<Field<'c>>),
    /// These in addition to the usual ones.
    Added(Vec<Field<'c>>),
    /// Every field.
    All,
}

impl<'c> Columns<'c> {
    /// Reads the values of `--columns`, each a list with commas.
    ///
    /// # Errors
    /// Every field that does not exist, and forms that are mixed.
    pub(super) fn parse(catalog: &'c Catalog, typed: &[String]) -> Result<Self, Error> {
        let words: Vec<&str> = typed
            .iter()
            .flat_map(|list| list.split(','))
            .map(str::trim)
            .collect();
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
            match catalog.find_field(name) {
                Some(field) if target.contains(&field) => {}
                Some(field) => target.push(field),
                None if name.is_empty() => errors.push("--columns: a field is missing".to_owned()),
                None => errors.push(unknown_field(catalog, name)),
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

    /// The fields that are shown where `usual` is the default.
    pub(super) fn choose(self, catalog: &'c Catalog, usual: &[Field<'c>]) -> Chosen<'c> {
        let exactly = |fields| Chosen {
            fields,
            asked: None,
        };
        match self {
            Self::Default => Chosen {
                fields: usual.to_vec(),
                asked: Some(Vec::new()),
            },
            Self::Exactly(fields) => exactly(fields),
            Self::All => exactly(catalog.fields().collect()),
            Self::Added(added) => {
                let more = added.iter().filter(|field| !usual.contains(field));
                Chosen {
                    fields: usual.iter().chain(more).copied().collect(),
                    asked: Some(added),
                }
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
