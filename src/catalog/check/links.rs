//! Rules about links.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use std::collections::HashMap;

/// Reports homepages and repositories that several entries have.
pub(super) fn shared_links(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let homepages = subject.entries.iter().filter_map(|entry| entry.homepage.as_ref());
    shared(homepages, "homepage", warnings);
    let repositories = subject.entries.iter().filter_map(|entry| entry.repository.as_ref());
    shared(repositories, "repository", warnings);
}

fn shared<'s, 'i: 's>(
    links: impl Iterator<Item = &'s SpannedText<'i>>,
    what: &str,
    warnings: &mut Warnings<'_, '_>,
) {
    let mut first: HashMap<&str, &SpannedText<'_>> = HashMap::new();
    for link in links {
        let address = link.text.trim_end_matches('/').trim_end_matches(".git");
        if let Some(earlier) = first.get(address) {
            let message = format!("another entry has this {what}");
            let warning = Diagnostic::warning(codes::SHARED_LINK, link.span.clone(), message);
            warnings.push(warning.and(earlier.span.clone(), "first here"));
        } else {
            first.insert(address, link);
        }
    }
}
