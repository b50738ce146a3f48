//! The order of entries: by first category as declared, then by name.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::catalog::raw::RawEntry;
use crate::diagnostic::Diagnostic;
use crate::model::compare_naturally;
use std::cmp::Ordering;
use std::collections::HashMap;

/// Reports entries that stand after one that they belong before.
pub(super) fn entries_out_of_order(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (place, category) in subject.head.categories.iter().enumerate() {
        places.insert(&category.id.text, place);
    }
    let place_of = |entry: &RawEntry<'_>| places.get(&*entry.categories.first()?.text).copied();
    let mut before: Option<(usize, &str)> = None;
    for entry in &subject.entries {
        let (Some(place), Some(name)) = (place_of(entry), &entry.name) else {
            continue;
        };
        if let Some((earlier_place, earlier_name)) = before {
            let order =
                earlier_place.cmp(&place).then_with(|| compare_naturally(earlier_name, &name.text));
            if order == Ordering::Greater {
                let message = format!("`{}` stands after `{earlier_name}`", name.text);
                let warning = Diagnostic::warning(codes::OUT_OF_ORDER, name.span.clone(), message);
                warnings.push(warning.help(
                    "entries stand by first category in the order of the declarations, then by name",
                ));
            }
        }
        before = Some((place, &name.text));
    }
}
