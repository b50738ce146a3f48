//! Columns that are keys of the entry, or the evidence of another column.

use super::Role;
use super::assign::RoleAssigner;
use crate::catalog::is_link_value;
use crate::import::cell::Cell;
use crate::import::ids::slug;
use crate::import::options::ColumnType;
use crate::model::FieldKey;

/// Headers that other tools give to keys of the entry.
const SYNONYMS: [(&str, FieldKey); 10] = [
    ("description", FieldKey::SUMMARY),
    ("homepage_url", FieldKey::HOMEPAGE),
    ("website", FieldKey::HOMEPAGE),
    ("url", FieldKey::HOMEPAGE),
    ("repo", FieldKey::REPOSITORY),
    ("repo_url", FieldKey::REPOSITORY),
    ("repository_url", FieldKey::REPOSITORY),
    ("source_code", FieldKey::REPOSITORY),
    ("categories", FieldKey::CATEGORIES),
    ("also_known_as", FieldKey::ALIASES),
];

/// The end of the headers with which this program writes the evidence of a column.
const NOTE: &str = ".note";
const EVIDENCE: [&str; 2] = [".source", ".date"];

/// Returns the key of the entry that other tools call by this header.
pub(super) fn synonym(header: &str) -> Option<FieldKey> {
    let id = slug(header, '_');
    SYNONYMS.iter().find(|(synonym, _)| *synonym == id).map(|(_, key)| *key)
}

impl RoleAssigner<'_> {
    /// Returns the part of a column that this program writes beside another.
    pub(super) fn evidence(&self, name: &str) -> Option<Role> {
        let of = |end: &str| {
            let header = name.strip_suffix(end)?;
            self.table.columns.iter().position(|column| column.name == header)
        };
        if let Some(place) = of(NOTE) {
            return Some(Role::Notes(place));
        }
        let is_evidence = EVIDENCE.iter().any(|end| of(end).is_some());
        is_evidence.then(|| Role::LeftOut("the source of everything is the one given".to_owned()))
    }

    /// Returns whether a column may be a key of the entry: nothing else is, no type is asked for,
    /// and if it is to hold links, it holds some.
    pub(super) fn can_be_key(
        &self,
        key: FieldKey,
        place: usize,
        chosen: Option<&ColumnType>,
    ) -> bool {
        let is_taken = self.roles.contains(&Some(Role::Key(key)))
            || (key == FieldKey::CATEGORIES && self.columns.constant_category.is_some());
        if is_taken || chosen.is_some() {
            return false;
        }
        let holds_links = [FieldKey::HOMEPAGE, FieldKey::REPOSITORY, FieldKey::LINKS];
        if !holds_links.contains(&key) {
            return true;
        }
        let mut texts = self.cells(place).flat_map(Cell::texts).peekable();
        texts.peek().is_none()
            || texts.any(|text| is_link_value(text.text.split("; ").next().unwrap_or("")))
    }
}
