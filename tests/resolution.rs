//! Resolution of observations to facts: examples and properties.

use meshcmp::facts::Facts;
use meshcmp::model::record::{Datum, SourceId, TextRange};
use meshcmp::model::{
    Attribute, Builder, Catalog, Fact, Field, FieldKey, NewEntry, PartialDate, Status, Support,
    Truth, Value, Vocabulary,
};
use proptest::prelude::*;

/// An observation: date of its source, support of the feature `f`, status and its date, languages.
#[derive(Clone, Debug, Default)]
struct Seen {
    date: &'static str,
    support: Option<Support>,
    status: Option<Status>,
    status_since: Option<&'static str>,
    /// `-Go` ends Go.
    languages: &'static [&'static str],
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// A catalog with a feature, an entry it applies to, and one it does not.
fn catalog(observations: &[Seen]) -> Catalog {
    let mut builder = Builder::new();
    builder.title("test");
    for (place, seen) in observations.iter().enumerate() {
        let id = format!("s{place}");
        builder.source(&id, &id, "https://example.org", "", date(seen.date), false);
    }
    builder.category("mesh", "Mesh", "", []);
    let mesh = [meshcmp::model::record::CategoryId(0)];
    builder.category("tool", "Tool", "", []);
    let tool = [meshcmp::model::record::CategoryId(1)];
    builder.feature("f", "F", "g", "It does f.", &mesh);
    let feature = FieldKey::feature(meshcmp::model::record::FeatureId(0));
    builder.entry(NewEntry { id: "a", name: "A", ..NewEntry::default() }, [], &mesh);
    for (place, seen) in observations.iter().enumerate() {
        builder.observation(SourceId(u16::try_from(place).unwrap()), "");
        if let Some(support) = seen.support {
            builder.value(feature, Datum::Support(support), &format!("by s{place}"), false);
        }
        if let Some(status) = seen.status {
            builder.value(FieldKey::attribute(Attribute::Status), Datum::Status(status), "", false);
        }
        if let Some(since) = seen.status_since {
            let field = FieldKey::attribute(Attribute::StatusSince);
            builder.value(field, Datum::Date(date(since)), "", false);
        }
        for language in seen.languages {
            let text: TextRange = builder.text(language.trim_start_matches('-'));
            let datum = if *language == "unknown" { Datum::Unknown } else { Datum::Text(text) };
            let field = FieldKey::attribute(Attribute::Languages);
            builder.value(field, datum, "", language.starts_with('-'));
        }
    }
    builder.entry(NewEntry { id: "b", name: "B", ..NewEntry::default() }, [], &tool);
    builder.build()
}

fn support(catalog: &Catalog, as_of: Option<&str>) -> (Value<'static>, Option<String>) {
    let facts = Facts::new(catalog, as_of.map(date));
    let entry = catalog.find_entry("a").unwrap();
    let fact = facts.fact(entry, catalog.find_field("f").unwrap());
    let Value::Support(word) = fact.value else { panic!("a feature has a support word") };
    (Value::Support(word), fact.source.map(|source| source.id().to_owned()))
}

fn seen(date: &'static str, support: Support) -> Seen {
    Seen { date, support: Some(support), ..Seen::default() }
}

#[test]
fn newest_source_wins_but_unknown_replaces_nothing() {
    use Support::{Experimental, No, NotApplicable, Unknown, Yes};
    for (observations, as_of, value, source) in [
        // Never observed.
        (vec![], None, Unknown, None),
        (vec![seen("2020-09", Experimental), seen("2024-03", Yes)], None, Yes, Some("s1")),
        // The order in the file does not matter where dates differ.
        (vec![seen("2024-03", Yes), seen("2020-09", Experimental)], None, Yes, Some("s0")),
        // On a tie the later one in the file; a partial date counts as its last day.
        (vec![seen("2020-09", No), seen("2020-09-30", Yes)], None, Yes, Some("s1")),
        (vec![seen("2020-09", No), seen("2020-09-29", Yes)], None, No, Some("s0")),
        (vec![seen("2020", No), seen("2020-12", Yes)], None, Yes, Some("s1")),
        // Unknown counts only if nothing is known.
        (vec![seen("2020", No), seen("2024", Unknown)], None, No, Some("s0")),
        (vec![seen("2020", Unknown), seen("2024", Unknown)], None, Unknown, Some("s1")),
        (vec![seen("2020", No), seen("2024", NotApplicable)], None, NotApplicable, Some("s1")),
        // As of: the last day of the source is not after the last day of the date.
        (vec![seen("2020-09", No), seen("2024-03", Yes)], Some("2020-09"), No, Some("s0")),
        (vec![seen("2020-09", No)], Some("2020-09-29"), Unknown, None),
        (vec![seen("2020-09", No)], Some("2020-09-30"), No, Some("s0")),
        (vec![seen("2020-09", No)], Some("2020"), No, Some("s0")),
        (vec![seen("2020", No)], Some("2020-09"), Unknown, None),
    ] {
        let found = support(&catalog(&observations), as_of);
        let expected = (Value::Support(value), source.map(str::to_owned));
        assert_eq!(found, expected, "{observations:?} as of {as_of:?}");
    }
}

#[test]
fn feature_outside_its_categories_is_not_applicable() {
    let catalog = catalog(&[seen("2020", Support::Yes)]);
    let facts = Facts::new(&catalog, None);
    let fact = facts.fact(catalog.find_entry("b").unwrap(), catalog.find_field("f").unwrap());
    assert_eq!(fact.value, Value::Support(Support::NotApplicable));
    assert_eq!(fact.source, None);
}

fn languages(observations: &[Seen]) -> (String, bool) {
    let catalog = catalog(observations);
    let facts = Facts::new(&catalog, None);
    let fact = facts.attribute(catalog.find_entry("a").unwrap(), Attribute::Languages);
    (fact.value.plain().into_owned(), fact.value.is_known())
}

#[test]
fn lists_collect_elements_until_a_newer_source_ends_one() {
    let seen = |date, languages| Seen { date, languages, ..Seen::default() };
    for (observations, list, known) in [
        (vec![seen("2020", &["Go"][..]), seen("2024", &["Rust"])], "Go; Rust", true),
        (vec![seen("2024", &["Rust"]), seen("2020", &["Go"])], "Go; Rust", true),
        (vec![seen("2020", &["Go", "Rust"]), seen("2024", &["-Go"])], "Rust", true),
        // An older source does not end an element that a newer one names.
        (vec![seen("2024", &["Go"]), seen("2020", &["-Go"])], "Go", true),
        (vec![seen("2020", &["Go"]), seen("2024", &["-Go"])], "", true),
        (vec![seen("2020", &["Go"]), seen("2024", &["unknown"])], "Go", true),
        (vec![seen("2020", &["unknown"])], "", false),
        (vec![], "", false),
    ] {
        assert_eq!(languages(&observations), (list.to_owned(), known), "{observations:?}");
    }
}

#[test]
fn list_element_cites_the_newest_source_that_names_it() {
    let seen = |date, languages| Seen { date, languages, ..Seen::default() };
    let catalog = catalog(&[seen("2020", &["Go", "Rust"][..]), seen("2024", &["Go"])]);
    let facts = Facts::new(&catalog, None);
    let fact = facts.attribute(catalog.find_entry("a").unwrap(), Attribute::Languages);
    let sources: Vec<_> = fact.sources().map(|source| source.id()).collect();
    assert_eq!(sources, ["s1", "s0"]);
}

#[test]
fn future_end_date_means_deprecated() {
    let seen = [Seen {
        date: "2024-09",
        status: Some(Status::Archived),
        status_since: Some("2026-09-30"),
        ..Seen::default()
    }];
    let catalog = catalog(&seen);
    for (as_of, status) in [
        (None, Status::Archived),
        (Some("2025"), Status::Deprecated),
        (Some("2026-09-29"), Status::Deprecated),
        (Some("2026-09"), Status::Archived),
        (Some("2027"), Status::Archived),
    ] {
        let facts = Facts::new(&catalog, as_of.map(date));
        let fact = facts.attribute(catalog.find_entry("a").unwrap(), Attribute::Status);
        assert_eq!(fact.value, Value::Status(status), "as of {as_of:?}");
    }
}

#[test]
fn as_of_omits_entries_without_a_source_yet() {
    let catalog = catalog(&[seen("2020-09", Support::Yes)]);
    let there = |as_of: Option<&str>| Facts::new(&catalog, as_of.map(date)).entries().count();
    assert_eq!(there(None), 2, "without a date nothing is left out");
    assert_eq!(there(Some("2020-09")), 1);
    assert_eq!(there(Some("2020-08")), 0);
}

const DAYS: [&str; 6] = ["2018", "2019-02", "2020-09-30", "2021", "2024-03", "2026-11-22"];

fn any_support() -> impl Strategy<Value = Support> {
    prop::sample::select(Support::ALL)
}

fn any_languages() -> impl Strategy<Value = &'static [&'static str]> {
    prop::sample::select(vec![&[][..], &["Go"], &["-Go"], &["Go", "Rust"], &["unknown"]])
}

/// Observations with distinct dates, in any order.
fn distinct_observations() -> impl Strategy<Value = Vec<Seen>> {
    let one = (prop::option::of(any_support()), any_languages());
    let all = prop::collection::vec(one, 0..=DAYS.len()).prop_map(|seen| {
        let dated = DAYS.iter().zip(seen);
        dated
            .map(|(&date, (support, languages))| Seen {
                date,
                support,
                languages,
                ..Seen::default()
            })
            .collect::<Vec<_>>()
    });
    all.prop_shuffle()
}

/// Value, note and date of every fact of the entry.
fn told(catalog: &Catalog, as_of: Option<PartialDate>) -> Vec<(String, bool, Vec<String>)> {
    let facts = Facts::new(catalog, as_of);
    let entry = catalog.find_entry("a").unwrap();
    let tell = |field: Field<'_>| {
        let fact: Fact<'_> = facts.fact(entry, field);
        let dates = fact.sources().map(|source| source.date().to_string()).collect();
        (fact.value.plain().into_owned(), fact.value.is_known(), dates)
    };
    catalog.fields().map(tell).collect()
}

proptest! {
    #[test]
    fn order_of_observations_with_distinct_dates_does_not_matter(seen in distinct_observations()) {
        let mut sorted = seen.clone();
        sorted.sort_by_key(|one| date(one.date).last_day());
        prop_assert_eq!(told(&catalog(&seen), None), told(&catalog(&sorted), None));
    }

    #[test]
    fn facts_stay_known_at_later_dates(seen in distinct_observations(), a in 0..DAYS.len(), b in 0..DAYS.len()) {
        let (earlier, later) = (DAYS[a.min(b)], DAYS[a.max(b)]);
        let catalog = catalog(&seen);
        let (before, after) = (told(&catalog, Some(date(earlier))), told(&catalog, Some(date(later))));
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(!before.1 || after.1, "{:?} as of {} became {:?} as of {}", before, earlier, after, later);
        }
    }

    #[test]
    fn unknown_replaces_nothing(seen in distinct_observations()) {
        let mut silent = seen.clone();
        for one in &mut silent {
            one.support = one.support.filter(|support| *support != Support::Unknown);
            if one.languages == ["unknown"] {
                one.languages = &[];
            }
        }
        for (told, without) in told(&catalog(&seen), None).iter().zip(told(&catalog(&silent), None)) {
            prop_assert!(*told == without || !told.1 && !without.1, "{:?} was {:?}", told, without);
        }
    }

    #[test]
    fn as_of_the_newest_source_equals_no_as_of(seen in distinct_observations()) {
        let catalog = catalog(&seen);
        prop_assert_eq!(told(&catalog, None), told(&catalog, Some(date("2026-11-22"))));
    }

    #[test]
    fn certainly_before_and_certainly_after_exclude_each_other(a in prop::sample::select(DAYS.to_vec()), b in prop::sample::select(DAYS.to_vec())) {
        let (a, b) = (date(a), date(b));
        prop_assert!(a.before(b) != Truth::Yes || a.after(b) == Truth::No);
        prop_assert_eq!(!a.before(b), a.between(Some(b), None));
        prop_assert_eq!(!a.after(b), a.between(None, Some(b)));
    }
}
