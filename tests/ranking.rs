//! Laws of ranking, over landscapes that nobody made up by hand.

#![allow(clippy::unwrap_used)]

use meshcmp::catalog::read;
use meshcmp::facts::Facts;
use meshcmp::model::{Catalog, Support, Vocabulary};
use meshcmp::ranking::{Criteria, Criterion, Outcome, Score, Want};
use proptest::prelude::*;

const FEATURES: usize = 4;

/// What each entry supports.
type Landscape = Vec<[Support; FEATURES]>;

fn catalog(landscape: &Landscape) -> Catalog {
    let mut text = "format = 1\n[catalog]\ntitle = 'T'\n[categories.mesh]\nlabel = 'Mesh'\n\
        [sources.s]\ntitle = 'S'\nurl = 'https://example.org'\ndate = '2026'\n\
        [attributes.announced]\nlabel = 'A'\ntype = 'date'\nmeaning = 'M.'\n\
        [attributes.license]\nlabel = 'L'\ntype = 'license'\nmeaning = 'M.'\n"
        .to_owned();
    for place in 0..FEATURES {
        text += &format!("[features.f{place}]\nlabel = 'F'\ngroup = 'g'\nmeaning = 'M.'\n");
    }
    for (place, supports) in landscape.iter().enumerate() {
        text += &format!(
            "[[entry]]\nid = 'e{place}'\nname = 'e{place}'\ncategories = ['mesh']\n\
             [[entry.observed]]\nsource = 's'\n"
        );
        for (feature, support) in supports.iter().enumerate() {
            text += &format!("features.f{feature} = '{}'\n", support.word());
        }
    }
    read(&text).unwrap_or_else(|found| panic!("{text}{found:#?}"))
}

/// The scores by entry, in catalog order.
fn scores(landscape: &Landscape, asked: &Asked) -> Vec<(f64, f64, Outcome)> {
    let catalog = catalog(landscape);
    let facts = Facts::new(&catalog, None);
    let criteria = asked.criteria(&catalog);
    let ranked = criteria.rank(&facts, catalog.entries());
    let score = |entry| {
        let score = ranked.iter().find(|score| score.entry == entry).unwrap();
        (score.low, score.high, score.outcome)
    };
    catalog.entries().map(score).collect()
}

/// Musts and wants as they are typed.
#[derive(Clone, Debug)]
struct Asked {
    musts: Vec<String>,
    wants: Vec<String>,
}

impl Asked {
    fn criteria<'c>(&self, catalog: &'c Catalog) -> Criteria<'c> {
        let mut criteria = Criteria::default();
        let musts = self.musts.iter().map(|must| Criterion::parse(catalog, must).unwrap());
        criteria.musts = musts.collect();
        self.wants.iter().for_each(|want| criteria.add(Want::parse(catalog, want).unwrap()));
        criteria
    }
}

fn support() -> impl Strategy<Value = Support> {
    prop_oneof![
        2 => Just(Support::Unknown),
        3 => proptest::sample::select(Support::ALL),
    ]
}

fn landscape() -> impl Strategy<Value = Landscape> {
    prop::collection::vec([support(), support(), support(), support()], 1..8)
}

/// A bare field, or an expression of one or two.
fn question() -> impl Strategy<Value = String> {
    let feature = || (0..FEATURES).prop_map(|place| format!("f{place}"));
    prop_oneof![
        3 => feature(),
        1 => (feature(), proptest::sample::select(&["yes", "no", "partial,yes"][..]))
            .prop_map(|(field, word)| format!("{field}={word}")),
        1 => (feature(), feature()).prop_map(|(a, b)| format!("{a} or not {b}")),
        1 => (feature(), feature()).prop_map(|(a, b)| format!("({a} and {b}>=partial)")),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    let weight = proptest::sample::select(&["", "=1", "=0.1", "=2.5", "=1000"][..]);
    let want = (question(), weight).prop_map(|(question, weight)| question + weight);
    (prop::collection::vec(question(), 0..3), prop::collection::vec(want, 0..5))
        .prop_map(|(musts, wants)| Asked { musts, wants })
}

#[test]
fn what_is_wrong_with_a_want_is_told_with_its_place() {
    let catalog = catalog(&vec![]);
    for (want, wrong) in [
        ("fo=3", "fo"),
        ("f0=0", "0"),
        ("f0=-1", "-1"),
        ("f0=nan", "nan"),
        ("f0=yes=inf", "inf"),
        ("f0=1e10", "1e10"),
        ("f0=much", "much"),
        ("f0=yess=3", "yess"),
        ("announced=20188", "20188"),
        ("license", "license"),
        ("f0 or fx=2", "fx"),
    ] {
        let findings = Want::parse(&catalog, want).unwrap_err();
        let places: Vec<_> = findings.iter().map(|one| &want[one.place.span.clone()]).collect();
        assert_eq!(places, [wrong], "{want}: {findings:?}");
    }
}

proptest! {
    #[test]
    fn a_score_is_an_interval_within_what_can_be_had(landscape in landscape(), asked in asked()) {
        let catalog = catalog(&landscape);
        let out_of = asked.criteria(&catalog).out_of();
        for (low, high, _) in scores(&landscape, &asked) {
            prop_assert!(0.0 <= low && low <= high && high <= out_of, "{low} {high} {out_of}");
        }
    }

    #[test]
    fn learning_an_unknown_never_leaves_the_interval(
        landscape in landscape(),
        asked in asked(),
        learnt in proptest::sample::select(Support::ALL),
        at in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let unknown = |entry: &[Support; FEATURES]| entry.contains(&Support::Unknown);
        let entries: Vec<_> = (0..landscape.len()).filter(|&e| unknown(&landscape[e])).collect();
        prop_assume!(!entries.is_empty());
        let entry = entries[at.0.index(entries.len())];
        let is_unknown = |&field: &usize| landscape[entry][field] == Support::Unknown;
        let fields: Vec<_> = (0..FEATURES).filter(is_unknown).collect();
        let mut later = landscape.clone();
        later[entry][fields[at.1.index(fields.len())]] = learnt;

        let (before, after) = (scores(&landscape, &asked), scores(&later, &asked));
        for (place, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert!(before.0 <= after.0 && after.1 <= before.1, "{before:?} {after:?}");
            prop_assert!(place == entry || before == after, "another entry moved");
            let back = before.2 == Outcome::RuledOut && after.2 != Outcome::RuledOut;
            prop_assert!(!back, "who was certainly out came back");
        }
    }

    #[test]
    fn another_must_never_lets_anybody_in(
        landscape in landscape(),
        asked in asked(),
        must in question(),
    ) {
        let mut stricter = asked.clone();
        stricter.musts.push(must);
        for (before, after) in scores(&landscape, &asked).iter().zip(scores(&landscape, &stricter)) {
            prop_assert_eq!((before.0, before.1), (after.0, after.1), "a must is worth nothing");
            prop_assert!(before.2 != Outcome::RuledOut || after.2 == Outcome::RuledOut);
        }
    }

    #[test]
    fn the_order_is_that_of_the_scores(landscape in landscape(), asked in asked()) {
        let catalog = catalog(&landscape);
        let facts = Facts::new(&catalog, None);
        let ranked = asked.criteria(&catalog).rank(&facts, catalog.entries());
        prop_assert_eq!(ranked.len(), landscape.len());
        for pair in ranked.windows(2) {
            let key = |score: &Score<'_>| (score.outcome, -score.low, -score.high, score.entry.name().to_owned());
            prop_assert!(key(&pair[0]) <= key(&pair[1]), "{:?}", pair);
        }
    }
}
