//! Features that imply others, as the catalog declares it with `implied_by`.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::diagnostic::Diagnostic;
use crate::model::record::Datum;
use crate::model::{Entry, Field, Support};

/// Reports entries that support a feature while one that it implies is unknown or `no`.
pub(super) fn implied_features(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let implied: Vec<Field<'_>> =
        subject.catalog.features().filter(|field| field.implied_by().len() > 0).collect();
    for (written, entry) in subject.with_entries() {
        for &field in implied.iter().filter(|field| field.applies(entry)) {
            let support = support(entry, field);
            if !matches!(support, Support::Unknown | Support::No) {
                continue;
            }
            let implying = field.implied_by().find(|&one| self::support(entry, one).is_supported());
            if let (Some(implying), Some(id)) = (implying, &written.id) {
                let message = format!(
                    "`{}` is supported, which implies `{}`; that is {support}",
                    implying.id(),
                    field.id()
                );
                let code = codes::IMPLIED_FEATURE;
                warnings.push(Diagnostic::warning(code, id.span.clone(), message));
            }
        }
    }
}

/// Returns the current support of a feature, by all sources.
fn support(entry: Entry<'_>, feature: Field<'_>) -> Support {
    match entry.latest(feature.key(), |_| true).map(|value| value.datum) {
        Some(Datum::Support(support)) => support,
        _ => Support::Unknown,
    }
}
