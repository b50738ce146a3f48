//! Categories: by id, label or alias.

use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::{resolve_errors, suggest};
use crate::model::{Catalog, Category};

pub(super) fn read<'c>(
    catalog: &'c Catalog,
    value: &Name,
) -> Result<Category<'c>, Vec<Diagnostic>> {
    match catalog.find_category(&value.text) {
        Ok(category) => Ok(category),
        Err(nearest) => {
            let suggestion = suggest::category(catalog, &value.text, &nearest);
            Err(vec![resolve_errors::unknown_word("category", value, suggestion)])
        }
    }
}
