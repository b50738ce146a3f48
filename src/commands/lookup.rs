//! Looking up what the command line names; the errors suggest what exists.

use super::Context;
use super::wording::{did_you_mean, join, there_are};
use crate::error::{Error, collect_values};
use crate::model::{
    Catalog, Category, Entry, Field, LookupError, Status, Vocabulary, distinct, fold, is_unknown,
    nearest_of, same_text,
};

/// Returns the entries of these names, each once, in their order.
///
/// # Errors
/// All names that fit no entry, or several, or one that no counted source describes.
pub(super) fn find_entries<'c>(
    context: &Context<'c>,
    names: &[String],
) -> Result<Vec<Entry<'c>>, Error> {
    let found = collect_values(names.iter().map(|name| find_one(context, name)));
    found.map(distinct).map_err(Error::Entries)
}

/// Returns the entry of this name.
///
/// # Errors
/// If the name fits no entry, or several, or one that no counted source describes.
pub(super) fn find_entry<'c>(context: &Context<'c>, name: &str) -> Result<Entry<'c>, Error> {
    find_one(context, name).map_err(|error| Error::Entries(vec![error]))
}

fn find_one<'c>(context: &Context<'c>, name: &str) -> Result<Entry<'c>, String> {
    match context.catalog().find_entry(name) {
        Ok(entry) if context.facts.is_present(entry) => Ok(entry),
        Ok(entry) => Err(not_yet_described(context, entry)),
        Err(error) => Err(unknown_entry(context.catalog(), name, &error)),
    }
}

fn not_yet_described(context: &Context<'_>, entry: Entry<'_>) -> String {
    let as_of = context.facts.as_of().map(|date| date.to_string()).unwrap_or_default();
    let mut message = format!("no source as of {as_of} describes {}", entry.name());
    if let Some(oldest) = entry.observations().next() {
        message.push_str(&format!("; the oldest is of {}", oldest.source().date()));
    }
    message
}

fn unknown_entry(catalog: &Catalog, name: &str, error: &LookupError<Entry<'_>>) -> String {
    let named = |entry: &Entry<'_>| format!("{} ({})", entry.name(), entry.id());
    match error {
        LookupError::Ambiguous(entries) => {
            let names: Vec<_> = entries.iter().map(named).collect();
            format!("`{name}` may mean {}: say which", join(&names, "or"))
        }
        LookupError::Missing(_) if catalog.find_field(name).is_ok() => {
            format!("there is no entry `{name}`; it is a field: `meshcmp explain {name}`")
        }
        LookupError::Missing(near) if near.is_empty() => {
            format!("there is no entry `{name}`; `meshcmp list` shows all of them")
        }
        LookupError::Missing(near) => {
            let names: Vec<_> = near.iter().map(named).collect();
            format!("there is no entry `{name}`; did you mean {}?", join(&names, "or"))
        }
    }
}

/// Returns the field of this name.
///
/// # Errors
/// If there is none, or several have it.
pub(super) fn find_field<'c>(catalog: &'c Catalog, name: &str) -> Result<Field<'c>, String> {
    catalog.find_field(name).map_err(|error| match error {
        LookupError::Ambiguous(fields) => {
            let ids: Vec<_> = fields.iter().map(|field| field.id()).collect();
            format!("`{name}` may mean the field {}: say which", join(&ids, "or"))
        }
        LookupError::Missing(near) => {
            let hint = match (catalog.find_entry(name), near.first()) {
                (Ok(entry), _) => format!("; it is an entry: `meshcmp show {}`", entry.id()),
                (_, Some(near)) => did_you_mean(near.id()),
                _ => "; `meshcmp explain` lists all of them".to_owned(),
            };
            format!("unknown field `{name}`{hint}")
        }
    })
}

/// Returns the categories of these names.
///
/// # Errors
/// All names of which there is no category.
pub(super) fn find_categories<'c>(
    catalog: &'c Catalog,
    names: &[String],
) -> Result<Vec<Category<'c>>, Error> {
    let find = |name: &String| {
        catalog.find_category(name).map_err(|near| unknown_category(catalog, name, &near))
    };
    collect_values(names.iter().map(find)).map_err(Error::Usage)
}

/// Returns the message about a category that does not exist.
pub(super) fn unknown_category(catalog: &Catalog, name: &str, near: &[Category<'_>]) -> String {
    let hint = match near.first() {
        Some(near) => did_you_mean(near.id()),
        None => there_are(catalog.categories().map(Category::id)),
    };
    format!("unknown category `{name}`{hint}")
}

/// Returns the statuses of these names, `None` for "unknown".
///
/// # Errors
/// All words that are not a status.
pub(super) fn find_statuses(names: &[String]) -> Result<Vec<Option<Status>>, Error> {
    collect_values(names.iter().map(|name| find_status(name))).map_err(Error::Usage)
}

fn find_status(name: &str) -> Result<Option<Status>, String> {
    let status = Status::ALL.iter().copied().find(|status| same_text(status.word(), name));
    if status.is_some() || is_unknown(name) {
        return Ok(status);
    }
    let hint = match nearest_of(name, &Status::words()) {
        Some(near) => did_you_mean(near),
        None => there_are(Status::words().into_iter()),
    };
    Err(format!("unknown status `{name}`{hint}"))
}

/// Returns those of the groups that are named, in their order; all of them if none is named.
///
/// # Errors
/// All names that are not among the groups.
pub(super) fn find_groups<'c>(
    mut groups: Vec<&'c str>,
    names: &[String],
) -> Result<Vec<&'c str>, Error> {
    let check = |name: &String| match groups.iter().any(|group| fold(group) == fold(name)) {
        true => Ok(()),
        false => Err(format!("unknown group `{name}`{}", there_are(groups.iter().copied()))),
    };
    collect_values(names.iter().map(check)).map_err(Error::Usage)?;
    if !names.is_empty() {
        groups.retain(|group| names.iter().any(|name| fold(group) == fold(name)));
    }
    Ok(groups)
}
