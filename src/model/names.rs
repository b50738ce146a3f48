//! Finding an entry by what a person calls it.

use super::catalog::Catalog;
use super::entry::Entry;

/// A name as it is compared: letters and digits alone, in lower case.
#[must_use]
pub fn fold(name: &str) -> String {
    let mut fold = String::with_capacity(name.len());
    if name.is_ascii() {
        fold.extend(folded_ascii(name).map(char::from));
    } else {
        fold.extend(folded(name));
    }
    fold
}

/// The same as [`folded`] for a name in ASCII, without Unicode's tables.
fn folded_ascii(name: &str) -> impl Iterator<Item = u8> {
    let kept = name.bytes().filter(u8::is_ascii_alphanumeric);
    kept.map(|byte| byte.to_ascii_lowercase())
}

fn folded(name: &str) -> impl Iterator<Item = char> {
    // In this order, since a letter may become a letter and a mark: `İ`.
    name.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric())
}

/// Whether a name is `wanted` when it is folded.
fn is_called(name: &str, wanted: &str) -> bool {
    if name.is_ascii() {
        folded_ascii(name).eq(wanted.bytes())
    } else {
        folded(name).eq(wanted.chars())
    }
}

/// Why a name leads to no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookupError<'c> {
    /// Several entries go by it.
    Ambiguous(Vec<Entry<'c>>),
    /// None does; the nearest one, if one is near.
    Missing(Option<Entry<'c>>),
}

impl Catalog {
    /// The entry that `name` means: by id, then by name, then by alias, case and punctuation
    /// aside. The first level on which anything fits decides.
    ///
    /// # Errors
    /// If several entries fit on that level, or none on any.
    pub fn find_entry(&self, name: &str) -> Result<Entry<'_>, LookupError<'_>> {
        let wanted = fold(name);
        if !wanted.is_empty() {
            let levels: [&dyn Fn(Entry<'_>) -> bool; 3] = [
                &|entry| is_called(entry.id(), &wanted),
                &|entry| is_called(entry.name(), &wanted),
                &|entry| entry.aliases().any(|alias| is_called(alias, &wanted)),
            ];
            for fits in levels {
                let found: Vec<_> = self.entries().filter(|&entry| fits(entry)).collect();
                match found[..] {
                    [] => {}
                    [entry] => return Ok(entry),
                    _ => return Err(LookupError::Ambiguous(found)),
                }
            }
        }
        let names = self.entries().flat_map(|entry| {
            [entry.id(), entry.name()].into_iter().chain(entry.aliases()).map(move |n| (n, entry))
        });
        Err(LookupError::Missing(nearest(name, names)))
    }
}

/// The candidate that a person who typed `typed` most likely meant, if one is near enough.
///
/// Names are compared folded. A candidate is near if few letters differ for its length, or if it
/// starts with what was typed.
#[must_use]
pub fn nearest<'a, T>(
    typed: &str,
    candidates: impl IntoIterator<Item = (&'a str, T)>,
) -> Option<T> {
    let typed = fold(typed);
    let length = typed.chars().count();
    if length == 0 || length > 100 {
        return None;
    }
    // Any other letter would do for a single one.
    let allowed = (length / 3).max(1).min(length - 1);
    let mut best: Option<(usize, T)> = None;
    for (name, candidate) in candidates {
        let name = fold(name);
        let begins = length >= 3 && name.starts_with(&typed);
        if !begins && name.chars().count().abs_diff(length) > allowed {
            continue;
        }
        let distance = match begins {
            true => (name.len() - typed.len()).min(allowed),
            false => strsim::damerau_levenshtein(&typed, &name),
        };
        if distance <= allowed && best.as_ref().is_none_or(|(least, _)| distance < *least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_drops_case_and_punctuation() {
        assert_eq!(fold("Linkerd 2.x"), "linkerd2x");
        assert_eq!(fold("open-service_mesh"), "openservicemesh");
        assert_eq!(fold("İß é"), "ißé");
        assert_eq!(fold(&fold("İ")), fold("İ"));
        assert_eq!(fold("---"), "");
    }

    #[test]
    fn the_nearest_name_is_the_one_meant() {
        let names = ["grpc", "graphql", "http2", "multi_cluster"].map(|name| (name, name));
        for (typed, meant) in [
            ("grcp", Some("grpc")),
            ("http", Some("http2")),
            ("multi", Some("multi_cluster")),
            ("MultiCluster", Some("multi_cluster")),
            ("grpx", Some("grpc")),
            ("zebra", None),
            ("http222", Some("http2")),
            ("htt", Some("http2")),
            ("ht", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, names), meant, "{typed}");
        }
        let letters = ["a", "bc"].map(|name| (name, name));
        assert_eq!(nearest("x", letters), None);
        assert_eq!(nearest("A", letters), Some("a"));
        assert_eq!(nearest("bd", letters), Some("bc"));
    }
}
