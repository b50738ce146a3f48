//! Ids and names: ids are made from names, and each leads to one entry.

use crate::catalog::is_reserved_entry;
use crate::model::text_key;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The id of an entry whose name has no letter or digit of ASCII.
const NAMELESS: &str = "entry";

/// Returns the id that a name gives, its words joined by `joint`: `+` is plus, `#` sharp, `&` and,
/// `*` star; letters lose their accents; every other sign separates words.
pub(super) fn slug(name: &str, joint: char) -> String {
    let mut id = String::with_capacity(name.len());
    let mut separate = false;
    let push = |id: &mut String, text: &str, separate: bool| {
        if separate && !id.is_empty() {
            id.push(joint);
        }
        id.push_str(text);
    };
    for c in name.nfkd().filter(|&c| !is_combining_mark(c)) {
        let word = match c {
            '+' => "plus",
            '#' => "sharp",
            '&' => "and",
            '*' => "star",
            c if c.is_ascii_alphanumeric() => {
                push(&mut id, c.to_ascii_lowercase().encode_utf8(&mut [0; 4]), separate);
                separate = false;
                continue;
            }
            _ => {
                separate = true;
                continue;
            }
        };
        push(&mut id, word, true);
        separate = true;
    }
    id
}

/// The numbers that names given twice have got.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    last: HashMap<String, usize>,
}

impl Numbers {
    /// Returns `name`, or the first of its numbered forms that is free: 2, 3 ...
    pub(super) fn free(
        &mut self,
        name: &str,
        numbered: impl Fn(usize) -> String,
        is_taken: impl Fn(&str) -> bool,
    ) -> String {
        let mut free = name.to_owned();
        while is_taken(&free) {
            let number = self.last.entry(name.to_owned()).or_insert(1);
            *number += 1;
            free = numbered(*number);
        }
        free
    }
}

/// The ids, names and aliases of entries, each with the entry that it leads to.
#[derive(Debug, Default)]
pub(super) struct EntryNames {
    owners: HashMap<String, usize>,
    numbers: Numbers,
}

impl EntryNames {
    /// Returns the entry that a text leads to.
    pub(super) fn owner(&self, text: &str) -> Option<usize> {
        self.owners.get(&text_key(text)).copied()
    }

    /// Gives a text to an entry; returns whether it was free or the entry's own.
    pub(super) fn take(&mut self, text: &str, entry: usize) -> bool {
        *self.owners.entry(text_key(text)).or_insert(entry) == entry
    }

    /// Gives an entry its name, or the first of `name (2)`, `name (3)` ... that is free.
    pub(super) fn take_name(&mut self, name: &str, entry: usize) -> String {
        let owners = &self.owners;
        let is_taken = |name: &str| is_of_another(owners, name, entry);
        let numbered = |number| format!("{name} ({number})");
        let free = self.numbers.free(name, numbered, is_taken);
        self.take(&free, entry);
        free
    }

    /// Gives an entry an id made from its name, or the first of `id-2`, `id-3` ... that is free.
    pub(super) fn take_id(&mut self, name: &str, entry: usize) -> String {
        let id = match slug(name, '-') {
            id if id.is_empty() => NAMELESS.to_owned(),
            id => id,
        };
        let owners = &self.owners;
        let is_taken = |id: &str| is_reserved_entry(id) || is_of_another(owners, id, entry);
        let free = self.numbers.free(&id, |number| format!("{id}-{number}"), is_taken);
        self.take(&free, entry);
        free
    }
}

fn is_of_another(owners: &HashMap<String, usize>, text: &str, entry: usize) -> bool {
    owners.get(&text_key(text)).is_some_and(|&owner| owner != entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::is_id;

    #[test]
    fn ids_spell_signs_and_lose_accents() {
        for (name, id) in [
            ("C", "c"),
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            ("F*", "f-star"),
            ("AT&T", "at-and-t"),
            ("Notepad++ 8.6", "notepad-plus-plus-8-6"),
            ("Linkerd 2.x", "linkerd-2-x"),
            ("Café Müller", "cafe-muller"),
            ("--a__b//", "a-b"),
            ("ﬁrst Ⅳ", "first-iv"),
            ("漢字", ""),
            ("=1+1", "1-plus-1"),
        ] {
            assert_eq!(slug(name, '-'), id, "{name}");
            assert!(id.is_empty() || is_id(id, '-'), "{id}");
        }
        assert_eq!(slug("Multi-Cluster?", '_'), "multi_cluster");
    }

    #[test]
    fn taken_names_and_ids_get_numbers() {
        let mut names = EntryNames::default();
        assert_eq!(names.take_name("Envoy", 0), "Envoy");
        assert_eq!(names.take_name("envoy ", 1), "envoy  (2)");
        assert_eq!(names.take_name("Envoy", 2), "Envoy (3)");
        assert_eq!(names.take_id("Envoy", 0), "envoy");
        assert_eq!(names.take_id("Envoy", 1), "envoy-2");
        assert_eq!(names.take_id("field", 3), "field-2");
        assert_eq!(names.take_id("漢字", 4), "entry");
    }
}
