//! `base_of` and `predecessors` are the inverses of `built_on` and `successor` on any date.

use meshcmp::catalog::read;
use meshcmp::facts::Facts;
use meshcmp::model::{Catalog, Entry};
use proptest::prelude::*;

const DATES: [&str; 3] = ["2018", "2020-09-30", "2024-03"];
const IDS: [&str; 4] = ["a", "b", "c", "d"];
const ENDS: [(&str, &str); 2] = [("built_on", "base_of"), ("successor", "predecessors")];

/// Source `source` says in `field` that `from` names `to`, or that this has ended.
#[derive(Clone, Debug)]
struct Statement {
    from: usize,
    source: usize,
    field: &'static str,
    to: usize,
    ended: bool,
}

fn said() -> impl Strategy<Value = Statement> {
    let field = prop::sample::select(ENDS.map(|(here, _)| here).to_vec());
    (0..IDS.len(), 0..DATES.len(), field, 0..IDS.len(), any::<bool>())
        .prop_filter(
            "no entry names itself, nor succeeds in a circle",
            |(from, _, field, to, _)| from < to || (from > to && *field != "successor"),
        )
        .prop_map(|(from, source, field, to, ended)| Statement { from, source, field, to, ended })
}

fn catalog(all: &[Statement]) -> Catalog {
    let mut text = "format = 1\n[catalog]\ntitle = 'T'\n[categories.c]\nlabel = 'C'\n\
        [attributes.built_on]\nlabel = 'Built on'\ntype = 'entry'\nlist = true\nmeaning = 'M.'\n\
        inverse = { id = 'base_of', label = 'Base of' }\n"
        .to_owned();
    for (source, date) in DATES.iter().enumerate() {
        text += &format!(
            "[sources.s{source}]\ntitle = 'S'\nurl = 'https://example.org'\ndate = '{date}'\n"
        );
    }
    for (from, id) in IDS.into_iter().enumerate() {
        text += &format!("[[entry]]\nid = '{id}'\nname = '{id}'\ncategories = ['c']\n");
        for source in 0..DATES.len() {
            text += &format!("[[entry.observed]]\nsource = 's{source}'\n");
            for (field, _) in ENDS {
                let by = |said: &&Statement| {
                    said.from == from && said.source == source && said.field == field
                };
                let elements: Vec<_> = all
                    .iter()
                    .filter(by)
                    .map(|said| format!("{{ value = '{}', ended = {} }}", IDS[said.to], said.ended))
                    .collect();
                if !elements.is_empty() {
                    text += &format!("{field} = [{}]\n", elements.join(", "));
                }
            }
        }
    }
    read(&text).unwrap_or_else(|found| panic!("{text}{found:#?}"))
}

fn named(facts: &Facts<'_>, entry: Entry<'_>, field: &str) -> Vec<String> {
    let fact = facts.fact(entry, facts.catalog().find_field(field).unwrap());
    let elements = fact.elements().iter();
    elements.map(|element| element.value.plain().into_owned()).collect()
}

proptest! {
    #[test]
    fn relations_agree_from_both_ends(
        all in prop::collection::vec(said(), 0..16),
        as_of in prop::option::of(prop::sample::select(DATES.to_vec())),
    ) {
        let catalog = catalog(&all);
        let facts = Facts::new(&catalog, as_of.map(|date| date.parse().unwrap()));
        for (here, there) in ENDS {
            for entry in catalog.entries() {
                let naming = catalog
                    .entries()
                    .filter(|other| named(&facts, *other, here).contains(&entry.id().to_owned()));
                let naming: Vec<_> = naming.map(|other| other.id().to_owned()).collect();
                prop_assert_eq!(named(&facts, entry, there), naming);
            }
        }
    }
}
