//! Resolution of observations to facts: examples and properties.

use meshcmp::catalog::read;
use meshcmp::facts::Facts;
use meshcmp::model::{
    Catalog, Fact, Field, FieldKey, PartialDate, Status, Support, Truth, Value, Vocabulary,
};
use proptest::prelude::*;

/// What one source says, by its date: support of the feature `f`, a status, its date, languages.
#[derive(Clone, Debug, Default)]
struct Seen {
    date: &'static str,
    /// Whether elements of lists that it does not list have ended.
    complete: bool,
    support: Option<Support>,
    status: Option<&'static str>,
    status_since: Option<&'static str>,
    /// `-Go` ends Go; `[]`, `unknown` and `not-applicable` stand alone.
    languages: &'static [&'static str],
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// A catalog of one entry with one feature, and a second that the feature does not apply to.
fn catalog(observations: &[Seen]) -> Catalog {
    let mut text = "format = 1\n[catalog]\ntitle = 'test'\n\
        [categories.mesh]\nlabel = 'Mesh'\n[categories.tool]\nlabel = 'Tool'\n\
        [attributes.languages]\nlabel = 'L'\ntype = 'text'\nlist = true\nmeaning = 'M.'\n\
        [features.f]\nlabel = 'F'\ngroup = 'g'\nmeaning = 'It does f.'\napplies_to = ['mesh']\n"
        .to_owned();
    for (place, seen) in observations.iter().enumerate() {
        text += &format!(
            "[sources.s{place}]\ntitle = 's'\nurl = 'https://example.org'\ndate = '{}'\n\
             complete = {}\n",
            seen.date, seen.complete
        );
    }
    text += "[[entry]]\nid = 'a'\nname = 'A'\ncategories = ['mesh']\n";
    for (place, seen) in observations.iter().enumerate() {
        text += &format!("[[entry.observed]]\nsource = 's{place}'\n{}", statements(place, seen));
    }
    text += "[[entry]]\nid = 'b'\nname = 'B'\ncategories = ['tool']\n";
    read(&text).unwrap_or_else(|found| panic!("{text}{found:#?}"))
}

fn statements(place: usize, seen: &Seen) -> String {
    let mut text = String::new();
    if let Some(support) = seen.support {
        let word = support.word();
        text += &format!("features.f = {{ value = '{word}', note = 'by s{place}' }}\n");
    }
    if let Some(status) = seen.status {
        text += &format!("status = '{status}'\n");
    }
    if let Some(since) = seen.status_since {
        text += &format!("status_since = '{since}'\n");
    }
    match seen.languages {
        [] => {}
        ["[]"] => text += "languages = []\n",
        [word @ ("unknown" | "not-applicable")] => text += &format!("languages = '{word}'\n"),
        elements => {
            let element = |text: &&str| match text.strip_prefix('-') {
                Some(ended) => format!("{{ value = '{ended}', ended = true }}"),
                None => format!("'{text}'"),
            };
            let elements: Vec<_> = elements.iter().map(element).collect();
            text += &format!("languages = [{}]\n", elements.join(", "));
        }
    }
    text
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

/// The current languages: the list, else `unknown` or `not-applicable`; with the sources.
fn languages(observations: &[Seen]) -> (String, Vec<String>) {
    let catalog = catalog(observations);
    let facts = Facts::new(&catalog, None);
    let field = catalog.find_field("languages").unwrap();
    let fact = facts.fact(catalog.find_entry("a").unwrap(), field);
    let sources = fact.sources().map(|source| source.id().to_owned()).collect();
    let text = match &fact.value {
        Value::Unknown => "unknown".to_owned(),
        value => value.plain().into_owned(),
    };
    (text, sources)
}

fn list(date: &'static str, languages: &'static [&'static str]) -> Seen {
    Seen { date, languages, ..Seen::default() }
}

#[test]
fn lists_collect_elements_until_a_newer_source_ends_one() {
    for (observations, text, sources) in [
        (vec![list("2020", &["Go"]), list("2024", &["Rust"])], "Go; Rust", &["s0", "s1"][..]),
        (vec![list("2024", &["Rust"]), list("2020", &["Go"])], "Go; Rust", &["s1", "s0"]),
        (vec![list("2020", &["Go", "Rust"]), list("2024", &["-Go"])], "Rust", &["s0"]),
        // An older end does not end what a newer source names.
        (vec![list("2024", &["Go"]), list("2020", &["-Go"])], "Go", &["s0"]),
        // Each element cites the newest source that names it.
        (vec![list("2020", &["Go", "Rust"]), list("2024", &["Go"])], "Go; Rust", &["s1", "s0"]),
        (vec![list("2020", &["Go"]), list("2024", &["-Go"])], "", &[]),
        (vec![list("2020", &["Go"]), list("2024", &["unknown"])], "Go", &["s0"]),
        (vec![list("2020", &["unknown"]), list("2024", &["unknown"])], "unknown", &["s1"]),
        (vec![], "unknown", &[]),
    ] {
        let expected = (text.to_owned(), sources.iter().map(|&id| id.to_owned()).collect());
        assert_eq!(languages(&observations), expected, "{observations:?}");
    }
}

#[test]
fn empty_list_is_known_and_ends_nothing() {
    for (observations, text, sources) in [
        (vec![list("2020", &["[]"])], "", &["s0"][..]),
        (vec![list("2020", &["unknown"]), list("2024", &["[]"])], "", &["s1"]),
        (vec![list("2020", &["[]"]), list("2024", &["unknown"])], "", &["s0"]),
        (vec![list("2020", &["Go"]), list("2024", &["[]"])], "Go", &["s0"]),
        (vec![list("2020", &["[]"]), list("2024", &["Go"])], "Go", &["s1"]),
        (vec![list("2020", &["not-applicable"])], "not-applicable", &["s0"]),
        (vec![list("2020", &["not-applicable"]), list("2024", &["[]"])], "", &["s1"]),
        (vec![list("2020", &["[]"]), list("2024", &["not-applicable"])], "not-applicable", &["s1"]),
        // What applied once does not stop to apply when the last element ends.
        (
            vec![list("2018", &["not-applicable"]), list("2020", &["Go"]), list("2024", &["-Go"])],
            "",
            &[],
        ),
    ] {
        let expected = (text.to_owned(), sources.iter().map(|&id| id.to_owned()).collect());
        assert_eq!(languages(&observations), expected, "{observations:?}");
    }
}

#[test]
fn complete_source_ends_what_it_does_not_list() {
    let complete = |date, languages| Seen { complete: true, ..list(date, languages) };
    for (observations, text, sources) in [
        (
            vec![list("2020", &["Go", "C"]), complete("2024", &["Go", "Rust"])],
            "Go; Rust",
            &["s1", "s1"][..],
        ),
        (
            vec![list("2020", &["Go"]), complete("2024", &["Rust"]), list("2026", &["Go"])],
            "Go; Rust",
            &["s2", "s1"],
        ),
        // It speaks of its own day: newer sources keep what they name.
        (vec![list("2025", &["C"]), complete("2024", &["Go"])], "Go; C", &["s1", "s0"]),
        (vec![complete("2020", &["Go", "C"]), complete("2024", &["C"])], "C", &["s1"]),
        (vec![list("2020", &["Go"]), complete("2024", &["[]"])], "", &["s1"]),
        (
            vec![list("2020", &["Go"]), complete("2024", &["not-applicable"])],
            "not-applicable",
            &["s1"],
        ),
        // A list that it does not name, or does not know, is untouched.
        (vec![list("2020", &["Go"]), complete("2024", &[])], "Go", &["s0"]),
        (vec![list("2020", &["Go"]), complete("2024", &["unknown"])], "Go", &["s0"]),
    ] {
        let expected = (text.to_owned(), sources.iter().map(|&id| id.to_owned()).collect());
        assert_eq!(languages(&observations), expected, "{observations:?}");
    }
}

#[test]
fn elements_are_one_if_their_texts_are() {
    for (observations, text) in [
        // Stored as written; the newest writing counts, at the first place.
        (vec![list("2020", &["Go", "C"]), list("2024", &[" GO "])], " GO ; C"),
        (vec![list("2020", &["Visual  Basic"]), list("2024", &["-visual\u{a0}basic"])], ""),
        (vec![list("2020", &["Cafe\u{301}"]), list("2024", &["caf\u{e9}"])], "caf\u{e9}"),
        (vec![list("2020", &["ze\u{200b}ro"]), list("2024", &["-zero"])], ""),
        (vec![list("2020", &["Go", "go", "GO"])], "Go"),
        (vec![list("2020", &["C", "C++", "C#"]), list("2024", &["-C"])], "C++; C#"),
        (vec![list("2020", &["java-11"]), list("2024", &["-java-1-1"])], "java-11"),
        (
            vec![list("2020", &["\u{915}\u{93f}", "\u{915}\u{940}"])],
            "\u{915}\u{93f}; \u{915}\u{940}",
        ),
    ] {
        assert_eq!(languages(&observations).0, text, "{observations:?}");
    }
}

fn life(observations: &[Seen], as_of: Option<&str>) -> (Option<Status>, Option<String>) {
    let catalog = catalog(observations);
    let facts = Facts::new(&catalog, as_of.map(date));
    let entry = catalog.find_entry("a").unwrap();
    let since = facts.date(entry, FieldKey::STATUS_SINCE);
    (facts.status(entry), since.map(|date| date.to_string()))
}

#[test]
fn future_end_date_means_deprecated() {
    let seen = [Seen {
        date: "2024-09",
        status: Some("archived"),
        status_since: Some("2026-09-30"),
        ..Seen::default()
    }];
    for (as_of, status) in [
        (None, Status::Archived),
        (Some("2025"), Status::Deprecated),
        (Some("2026-09-29"), Status::Deprecated),
        (Some("2026-09"), Status::Archived),
        (Some("2027"), Status::Archived),
    ] {
        assert_eq!(life(&seen, as_of).0, Some(status), "as of {as_of:?}");
    }
}

#[test]
fn status_since_belongs_to_the_current_status() {
    use Status::{Active, Archived};
    let seen = |date, status, status_since| Seen { date, status, status_since, ..Seen::default() };
    let archived = Some("archived");
    let active = Some("active");
    for (observations, as_of, status, since) in [
        // A newer status without a date clears that of the older one.
        (
            vec![seen("2025", archived, Some("2025-03")), seen("2026", active, None)],
            None,
            Active,
            None,
        ),
        (
            vec![seen("2025", archived, Some("2025-03")), seen("2026", active, None)],
            Some("2025"),
            Archived,
            Some("2025-03"),
        ),
        // The same status, or none, keeps it.
        (
            vec![seen("2025", archived, Some("2025-03")), seen("2026", archived, None)],
            None,
            Archived,
            Some("2025-03"),
        ),
        (
            vec![seen("2025", archived, Some("2025-03")), seen("2026", None, None)],
            None,
            Archived,
            Some("2025-03"),
        ),
        (
            vec![seen("2025", archived, Some("2025-03")), seen("2026", Some("unknown"), None)],
            None,
            Archived,
            Some("2025-03"),
        ),
        // The newest date counts, also from a source that states no status.
        (
            vec![seen("2024", archived, Some("2024")), seen("2025", archived, Some("2024-02"))],
            None,
            Archived,
            Some("2024-02"),
        ),
        (
            vec![seen("2024", archived, None), seen("2025", None, Some("2023-07"))],
            None,
            Archived,
            Some("2023-07"),
        ),
        (
            vec![seen("2024", archived, Some("2024-02")), seen("2025", archived, Some("unknown"))],
            None,
            Archived,
            Some("2024-02"),
        ),
        // The walk ends at another status, although an older observation states the same.
        (
            vec![
                seen("2023", active, Some("2019")),
                seen("2024", archived, Some("2024")),
                seen("2025", active, None),
            ],
            None,
            Active,
            None,
        ),
        (
            vec![seen("2024", None, Some("2019")), seen("2025", active, None)],
            None,
            Active,
            Some("2019"),
        ),
    ] {
        let expected = (Some(status), since.map(str::to_owned));
        assert_eq!(life(&observations, as_of), expected, "{observations:?} as of {as_of:?}");
    }
}

#[test]
fn reopened_project_has_no_date_of_its_older_end() {
    let catalog = read(include_str!("catalogs/cases/status-since.toml")).unwrap();
    let facts = Facts::new(&catalog, None);
    let entry = catalog.find_entry("e1").unwrap();
    assert_eq!(facts.status(entry), Some(Status::Active));
    assert_eq!(facts.date(entry, FieldKey::STATUS_SINCE), None);
    let platforms = facts.fact(entry, catalog.find_field("platforms").unwrap());
    assert_eq!(platforms.value.plain(), "Docker; K8S");
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
    prop::sample::select(vec![
        &[][..],
        &["Go"],
        &["-Go"],
        &["Go", "Rust"],
        &["unknown"],
        &["[]"],
        &["not-applicable"],
    ])
}

/// Observations with distinct dates, in any order.
fn distinct_observations() -> impl Strategy<Value = Vec<Seen>> {
    let one = (prop::option::of(any_support()), any_languages(), prop::bool::weighted(0.2));
    let all = prop::collection::vec(one, 0..=DAYS.len()).prop_map(|seen| {
        let dated = DAYS.iter().zip(seen);
        dated
            .map(|(&date, (support, languages, complete))| Seen {
                date,
                complete,
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
