//! The choices of the user about an import.

use crate::model::{FieldType, PartialDate};

/// The source of everything that is imported.
#[derive(Clone, Debug)]
pub struct SourceChoice {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// When it was published, or seen.
    pub date: PartialDate,
    /// Whether the date is the day on which it was seen.
    pub seen: bool,
    /// Whether it names every element of the lists that it gives.
    pub complete: bool,
}

/// The choices about the columns.
#[derive(Clone, Debug, Default)]
pub struct ColumnChoices {
    /// The column of the ids.
    pub id: Option<String>,
    /// The column of the names.
    pub name: Option<String>,
    /// The column of the categories, or the category of every entry.
    pub category: Option<String>,
    /// The category of entries for which nothing names one.
    pub default_category: String,
    /// The types of columns.
    pub types: Vec<(String, ColumnType)>,
}

/// The type of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// A feature.
    Feature,
    /// An attribute.
    Attribute {
        /// The type of its values.
        field_type: FieldType,
        /// Whether it holds several values.
        list: bool,
        /// The words of a vocabulary in ascending order; none if they are those of the cells.
        words: Vec<String>,
    },
}

impl ColumnType {
    /// Returns an attribute of one value.
    pub fn single(field_type: FieldType) -> Self {
        Self::Attribute { field_type, list: false, words: Vec::new() }
    }

    /// Reads a type: `feature`, `number`, `texts` for a list of texts, `word:low,high`.
    ///
    /// # Errors
    /// If there is no such type: the types that there are.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (name, words) = match text.split_once(':') {
            Some((name, words)) => {
                (name, words.split(',').map(|word| word.trim().to_owned()).collect())
            }
            None => (text, Vec::new()),
        };
        if name == "feature" && words.is_empty() {
            return Ok(Self::Feature);
        }
        for field_type in FieldType::DECLARABLE {
            let list = field_type.can_be_list() && name == field_type.plural();
            let takes_words = words.is_empty() || field_type == FieldType::Word;
            if (list || name == field_type.name()) && takes_words {
                return Ok(Self::Attribute { field_type, list, words });
            }
        }
        let singular = FieldType::DECLARABLE.iter().map(|one| one.name());
        let lists = FieldType::DECLARABLE.iter().filter(|one| one.can_be_list());
        let names: Vec<_> = ["feature"].into_iter().chain(singular).collect();
        let lists: Vec<_> = lists.map(|one| one.plural()).collect();
        Err(format!(
            "the types are {}; for lists {}; `word:low,high` gives the order of the words",
            names.join(", "),
            lists.join(", ")
        ))
    }
}
