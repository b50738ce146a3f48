//! `base_of` and `predecessors` are the inverses of `built_on` and `successor` on any date.

use meshcmp::facts::Facts;
use meshcmp::model::record::{Datum, EntryId, SourceId};
use meshcmp::model::{Attribute, Builder, Catalog, Entry, FieldKey, NewEntry};
use proptest::prelude::*;

const DATES: [&str; 3] = ["2018", "2020-09-30", "2024-03"];
const IDS: [&str; 4] = ["a", "b", "c", "d"];
const ENDS: [(Attribute, Attribute); 2] =
    [(Attribute::BuiltOn, Attribute::BaseOf), (Attribute::Successor, Attribute::Predecessors)];

/// `source` says that `field` of `from` names `to`, or no longer does.
#[derive(Clone, Debug)]
struct Statement {
    from: usize,
    source: usize,
    field: Attribute,
    to: usize,
    ended: bool,
}

fn said() -> impl Strategy<Value = Statement> {
    let field = prop::sample::select(vec![Attribute::BuiltOn, Attribute::Successor]);
    (0..IDS.len(), 0..DATES.len(), field, 0..IDS.len(), any::<bool>())
        .prop_map(|(from, source, field, to, ended)| Statement { from, source, field, to, ended })
}

fn catalog(all: &[Statement]) -> Catalog {
    let mut builder = Builder::new();
    for date in DATES {
        let date = date.parse().unwrap();
        builder.source("s", "S", "https://example.org", "", date, false);
    }
    for (place, id) in IDS.into_iter().enumerate() {
        let entry = NewEntry { id, name: id, ..NewEntry::default() };
        builder.entry(entry, [], &[]);
        for source in 0..DATES.len() {
            builder.observation(SourceId(u16::try_from(source).unwrap()), "");
            let by = |said: &&Statement| said.from == place && said.source == source;
            for said in all.iter().filter(by) {
                let to = Datum::Entry(EntryId(u32::try_from(said.to).unwrap()));
                builder.value(FieldKey::attribute(said.field), to, "", said.ended);
            }
        }
    }
    builder.build()
}

fn named(facts: &Facts<'_>, entry: Entry<'_>, attribute: Attribute) -> Vec<String> {
    let fact = facts.attribute(entry, attribute);
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
