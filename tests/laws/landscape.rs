//! Small random catalogs with few entries, sources and words, so that equal values are common.

use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// The sources by date; two have the same last day.
pub(crate) const SOURCES: [(&str, &str); 4] =
    [("a-2018", "2018"), ("b-2020", "2020-09-30"), ("c-2020", "2020-09"), ("d-2024", "2024-03-05")];

/// An observation: TOML values by key.
pub(crate) type Observation = BTreeMap<&'static str, &'static str>;

/// The content of an entry.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) category: &'static str,
    pub(crate) homepage: bool,
    pub(crate) observed: BTreeMap<&'static str, Observation>,
}

/// Entries, ordered by id.
pub(crate) type Landscape = BTreeMap<&'static str, Entry>;

const IDS: [&str; 6] = ["e1", "e2", "e3", "e4", "e5", "e6"];

const VALUES: &[(&str, &[&str])] = &[
    ("stars", &["9", "9.0", "1000", "1e3", "-1.5", "\"unknown\"", "\"not-applicable\""]),
    ("latest_release", &["\"1.9\"", "\"v1.9.0\"", "\"1.10-rc1\"", "\"1.10\"", "\"latest\""]),
    ("modes", &["[\"sidecar\"]", "[\"node\", \"sidecar\"]", "[]", "\"not-applicable\""]),
    ("status", &["\"active\"", "\"archived\"", "\"unknown\"", "\"maintenance\""]),
    ("status_since", &["\"2019\"", "\"2025-01-02\""]),
    ("announced", &["\"2018\"", "\"2018-01\"", "\"2018-05-07\"", "\"2017\"", "\"unknown\""]),
    ("license", &["\"MIT\"", "\"MIT OR ISC\"", "\"(isc or mit)\"", "\"unknown\""]),
    ("governance", &["\"one\"", "\"One\"", "{ value = \"two\", note = \"so it says\" }"]),
    (
        "cncf_maturity",
        &["\"none\"", "\"sandbox\"", "\"graduated\"", "\"archived\"", "\"incubating\""],
    ),
    (
        "languages",
        &[
            "[\"Go\"]",
            "[\"Rust\", \"Go\"]",
            "[\"go\", \"Rust\"]",
            "[]",
            "[{ value = \"Go\", ended = true }]",
            "\"unknown\"",
        ],
    ),
    (
        "features.mtls",
        &["\"yes\"", "\"no\"", "\"partial\"", "\"planned\"", "\"unknown\"", "\"not-applicable\""],
    ),
    (
        "features.waf",
        &["\"yes\"", "{ value = \"yes\", note = \"since 2\" }", "\"experimental\"", "\"unknown\""],
    ),
];

fn observation() -> impl Strategy<Value = Observation> {
    let fields = VALUES.iter().map(|(key, values)| {
        let said = select(*values).prop_map(move |value| (*key, value));
        prop::option::weighted(0.4, said)
    });
    let fields: Vec<_> = fields.collect();
    fields.prop_map(|said| said.into_iter().flatten().collect())
}

fn entry(id: &'static str) -> impl Strategy<Value = Entry> {
    let names: Vec<&'static str> = match id {
        "e1" => vec!["first", "First"],
        "e2" => vec!["Zweite"],
        "e3" => vec!["third", "Dritte"],
        "e4" => vec!["Fourth"],
        "e5" => vec!["fifth"],
        _ => vec!["Sixth"],
    };
    let source = select(SOURCES.map(|(id, _)| id).to_vec());
    (
        select(names),
        select(vec!["mesh", "proxy"]),
        any::<bool>(),
        prop::collection::btree_map(source, observation(), 0..4),
    )
        .prop_map(|(name, category, homepage, observed)| Entry {
            name,
            category,
            homepage,
            observed,
        })
}

fn perhaps(id: &'static str) -> impl Strategy<Value = Option<Entry>> {
    prop::option::weighted(0.8, entry(id))
}

fn gathered(entries: Vec<Option<Entry>>) -> Landscape {
    let named = IDS.into_iter().zip(entries);
    named.filter_map(|(id, entry)| Some((id, entry?))).collect()
}

/// Generates a landscape.
pub(crate) fn landscape() -> impl Strategy<Value = Landscape> {
    Vec::from(IDS.map(perhaps)).prop_map(gathered)
}

/// Generates an old and a new landscape that have some entries in common.
pub(crate) fn two_landscapes() -> impl Strategy<Value = (Landscape, Landscape)> {
    let pairs = IDS.map(|id| (perhaps(id), prop::option::of(perhaps(id))));
    Vec::from(pairs).prop_map(|pairs| {
        let (before, after) = pairs
            .into_iter()
            .map(|(before, after)| {
                let after = after.unwrap_or_else(|| before.clone());
                (before, after)
            })
            .unzip();
        (gathered(before), gathered(after))
    })
}

const DECLARATIONS: &str = "
[attributes.stars]
label = 'Stars'
type = 'number'
meaning = 'M.'
[attributes.latest_release]
label = 'Latest'
type = 'version'
meaning = 'M.'
[attributes.modes]
label = 'Modes'
type = 'word'
list = true
words = ['sidecar', 'node']
meaning = 'M.'
[attributes.announced]
label = 'Announced'
type = 'date'
milestone = 'start'
meaning = 'M.'
[attributes.license]
label = 'License'
type = 'license'
meaning = 'M.'
[attributes.governance]
label = 'Governance'
type = 'text'
meaning = 'M.'
[attributes.cncf_maturity]
label = 'CNCF'
type = 'word'
words = ['none', 'sandbox', 'incubating', 'graduated', 'archived']
meaning = 'M.'
[attributes.languages]
label = 'Languages'
type = 'text'
list = true
meaning = 'M.'
";

/// Writes a landscape as TOML.
pub(crate) fn toml(landscape: &Landscape) -> String {
    let mut text = "format = 1\n[catalog]\ntitle = \"T\"\n".to_owned();
    for (id, date) in SOURCES {
        text += &format!(
            "[sources.{id}]\ntitle = \"{id}\"\nurl = \"https://example.org\"\ndate = \"{date}\"\n"
        );
    }
    text += DECLARATIONS;
    text += "[categories.mesh]\nlabel = \"Mesh\"\n[categories.proxy]\nlabel = \"Proxy\"\n\
             [features.mtls]\nlabel = \"mTLS\"\ngroup = \"g\"\nmeaning = \"It encrypts.\"\n\
             [features.waf]\nlabel = \"WAF\"\ngroup = \"g\"\nmeaning = \"It filters.\"\n\
             applies_to = [\"proxy\"]\n";
    for (id, entry) in landscape {
        text += &format!(
            "[[entry]]\nid = \"{id}\"\nname = \"{}\"\ncategories = [\"{}\"]\nsummary = \"S.\"\n",
            entry.name, entry.category
        );
        if entry.homepage {
            text += "homepage = \"https://example.org\"\n";
        }
        for (source, observation) in &entry.observed {
            text += &format!("[[entry.observed]]\nsource = \"{source}\"\n");
            for (key, value) in observation {
                text += &format!("{key} = {value}\n");
            }
        }
    }
    text
}
