//! The part that each column plays: the id, the name, another key of the entry, or a field.

use super::ImportError;
use super::ids::{Numbers, slug};
use super::infer::infer;
use super::options::{ColumnChoices, ColumnType};
use super::table::{Cell, ImportTable, TableColumn};
use super::values::read_value;
use crate::catalog::{is_link, reserved_fields};
use crate::model::{
    BUILT_IN, Catalog, Field, FieldKey, FieldKind, FieldType, LookupError, Milestone, Origin,
    PREDECESSORS, capitalized, is_not_applicable, is_unknown, same_text,
};
use std::collections::HashSet;

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

/// The part that a column plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A key of the entry: its id, name, links ...
    Key(FieldKey),
    /// The field at this place of [`Columns::fields`].
    Field(usize),
    /// The notes on the column at this place.
    Notes(usize),
    /// Left out, for this reason.
    LeftOut(String),
}

/// A field that columns give values for.
#[derive(Clone, Debug)]
pub(super) struct ImportedField {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) kind: FieldKind,
    pub(super) field_type: FieldType,
    pub(super) list: bool,
    pub(super) words: Vec<String>,
    pub(super) milestone: Option<Milestone>,
    /// The key in the catalog whose fields are taken over, if it is declared there or built in.
    pub(super) declared: Option<FieldKey>,
    /// The header of its column.
    pub(super) header: String,
}

impl ImportedField {
    pub(super) fn is_feature(&self) -> bool {
        self.kind == FieldKind::Feature
    }
}

/// The columns of a table with their parts.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The part of each column.
    pub(super) roles: Vec<Role>,
    pub(super) fields: Vec<ImportedField>,
    /// The category of every entry, if it is not that of a column.
    pub(super) constant_category: Option<String>,
    /// Whether the names are those of the first column because none is called so.
    pub(super) name_is_guessed: bool,
}

impl Columns {
    /// Returns the id of what the column of a header has become.
    pub(super) fn id(&self, header: &str, headers: &[String]) -> Option<&str> {
        let place = headers.iter().position(|other| other == header)?;
        match &self.roles[place] {
            Role::Key(key) => BUILT_IN.get(usize::from(key.0)).map(|field| field.id),
            Role::Field(field) => Some(&self.fields[*field].id),
            Role::Notes(_) | Role::LeftOut(_) => None,
        }
    }

    /// Returns the place of the column that plays the part of a key.
    pub(super) fn place(&self, key: FieldKey) -> Option<usize> {
        self.roles.iter().position(|role| *role == Role::Key(key))
    }
}

/// Decides the part of each column.
///
/// # Errors
/// If a choice names no column, or the type of a field that is declared already.
pub(super) fn decide(
    table: &ImportTable,
    choices: &ColumnChoices,
    base: &Catalog,
) -> Result<Columns, ImportError> {
    let mut deciding = Deciding {
        table,
        base,
        columns: Columns { roles: Vec::new(), ..Columns::default() },
        roles: vec![None; table.columns.len()],
        taken: taken_ids(base),
        numbers: Numbers::default(),
    };
    deciding.chosen_keys(choices)?;
    let types = deciding.chosen_types(choices)?;
    for (place, chosen) in types.into_iter().enumerate() {
        if deciding.roles[place].is_none() {
            let role = deciding.role(place, chosen)?;
            deciding.roles[place] = Some(role);
        }
    }
    deciding.finish()
}

/// A decision on the way.
struct Deciding<'d> {
    table: &'d ImportTable,
    base: &'d Catalog,
    columns: Columns,
    roles: Vec<Option<Role>>,
    /// Ids of fields that are taken.
    taken: HashSet<String>,
    numbers: Numbers,
}

impl Deciding<'_> {
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

    fn cells(&self, place: usize) -> impl Iterator<Item = &Cell> {
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
        let id = slug(&column.name, '_');
        if let Some((_, key)) = SYNONYMS.iter().find(|(synonym, _)| *synonym == id)
            && self.can_be_key(*key, place, chosen.as_ref())
        {
            return Ok(Role::Key(*key));
        }
        Ok(self.new_field(place, chosen))
    }

    /// Returns the part of a column that this program writes beside another.
    fn evidence(&self, name: &str) -> Option<Role> {
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
    fn can_be_key(&self, key: FieldKey, place: usize, chosen: Option<&ColumnType>) -> bool {
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
            || texts.any(|text| is_link(text.text.split("; ").next().unwrap_or("")))
    }

    /// Returns whether a cell of a column reads as a value of a field, or all are empty.
    fn reads_as(&self, field: Field<'_>, place: usize) -> bool {
        let words: Vec<String> = field.words().map(str::to_owned).collect();
        let mut texts = self.cells(place).flat_map(Cell::texts).peekable();
        texts.peek().is_none()
            || texts.any(|text| read_value(text, field.field_type(), &words).is_ok())
    }

    /// Returns the part of a column of a field that is declared.
    fn declared(
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
    fn new_field(&mut self, place: usize, chosen: Option<ColumnType>) -> Role {
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
            FieldType::Word if words.is_empty() => self.words_of(place, list),
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

    /// Returns the words of a column in the order in which they appear.
    fn words_of(&self, place: usize, list: bool) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for cell in self.cells(place) {
            for element in super::draft::cell_elements(cell, list) {
                let is_reserved = is_unknown(&element.text)
                    || is_not_applicable(&element.text)
                    || (list && same_text(&element.text, "none"));
                if !is_reserved && !words.iter().any(|word| same_text(word, &element.text)) {
                    words.push(element.text);
                }
            }
        }
        words
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

/// Returns every name of a field that is taken in a catalog.
fn taken_ids(base: &Catalog) -> HashSet<String> {
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
