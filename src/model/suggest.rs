//! Guessing which name a person meant.

/// Returns a name as suggestions compare it: letters and digits alone, in lower case.
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        let kept = name.chars().filter(char::is_ascii_alphanumeric);
        return kept.map(|c| c.to_ascii_lowercase()).collect();
    }
    // In this order, since a letter may become a letter and a mark: `İ`.
    name.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// Returns the candidate that a person who typed `typed` most likely meant, if one is near enough.
///
/// Names are compared folded. A candidate is near if few letters differ for its length, or if it
/// begins with what was typed.
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
        let distance = if begins {
            (name.len() - typed.len()).min(allowed)
        } else {
            strsim::damerau_levenshtein(&typed, &name)
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
    fn the_nearest_name_is_suggested() {
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
