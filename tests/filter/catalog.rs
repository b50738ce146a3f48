//! A small landscape to ask about, as a table and as a catalog.

use meshcmp::model::record::{CategoryId, Datum, EntryId, SourceId};
use meshcmp::model::{
    Attribute, Builder, Catalog, Field, FieldKey, Maturity, NewEntry, Status, Support, Vocabulary,
};

/// A row of the landscape: what is on the entry, and what its one observation says. A value is
/// written as in a catalog; a list with `;`; `unknown` as there. An element of a list of entries
/// is an id, or the name of a system outside.
pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) categories: &'static [&'static str],
    pub(crate) values: &'static [(&'static str, &'static str)],
}

/// Id, label, aliases.
pub(crate) const CATEGORIES: &[(&str, &str, &[&str])] = &[
    ("mesh", "Service mesh", &["service-mesh", "meshes"]),
    ("proxy", "Service proxy", &[]),
    ("tool", "Tool", &["tools"]),
];

/// Id, label, the categories that it applies to.
pub(crate) const FEATURES: &[(&str, &str, &[&str])] = &[
    ("mtls", "Mutual TLS", &["mesh", "proxy"]),
    ("grpc", "gRPC", &[]),
    ("multi_cluster", "Multi-cluster", &["mesh"]),
    ("tracing", "Tracing", &["mesh", "proxy"]),
];

pub(crate) const ROWS: &[Row] = &[
    Row {
        id: "istio",
        name: "Istio",
        aliases: &[],
        categories: &["mesh"],
        values: &[
            ("status", "active"),
            ("open_source", "yes"),
            ("license", "Apache-2.0"),
            ("governance", "CNCF"),
            ("languages", "Go"),
            ("built_on", "envoy"),
            ("cncf_maturity", "graduated"),
            ("announced", "2017-05-24"),
            ("ga", "2018-07-31"),
            ("mtls", "yes"),
            ("grpc", "yes"),
            ("multi_cluster", "yes"),
            ("tracing", "partial"),
        ],
    },
    Row {
        id: "linkerd",
        name: "Linkerd",
        aliases: &["Linkerd 2.x", "linkerd2"],
        categories: &["mesh"],
        values: &[
            ("status", "active"),
            ("open_source", "partial"),
            ("license", "Apache-2.0"),
            ("languages", "Rust;Go"),
            ("built_on", "linkerd2-proxy"),
            ("cncf_maturity", "graduated"),
            ("announced", "2018"),
            ("mtls", "yes"),
            ("grpc", "no"),
            ("multi_cluster", "experimental"),
        ],
    },
    Row {
        id: "maistra",
        name: "Maistra",
        aliases: &[],
        categories: &["mesh"],
        values: &[
            ("status", "archived"),
            ("open_source", "no"),
            ("governance", "Red Hat"),
            ("license", "MIT OR ISC"),
            ("successor", "istio"),
            ("announced", "2018-05"),
            ("mtls", "planned"),
            ("multi_cluster", "no"),
            ("tracing", "unknown"),
        ],
    },
    Row {
        id: "envoy",
        name: "Envoy",
        aliases: &["Lyft Envoy"],
        categories: &["proxy"],
        values: &[
            ("status", "active"),
            ("license", "Apache-2.0"),
            ("governance", "CNCF"),
            ("languages", "C++"),
            ("announced", "2016-09"),
            ("mtls", "experimental"),
            ("tracing", "yes"),
        ],
    },
    Row {
        id: "network-service-mesh",
        name: "Network Service Mesh",
        aliases: &["NSM"],
        categories: &["mesh", "tool"],
        values: &[("cncf_maturity", "sandbox"), ("governance", "unknown")],
    },
    Row {
        id: "nginx-service-mesh",
        name: "NGINX Service Mesh",
        aliases: &["NSM"],
        categories: &["mesh"],
        values: &[("status", "deprecated"), ("governance", "NGINX, Inc.")],
    },
    Row {
        id: "wrk",
        name: "wrk",
        aliases: &[],
        categories: &["tool"],
        values: &[("languages", "C"), ("grpc", "not-applicable")],
    },
];

/// The landscape as a catalog.
pub(crate) fn catalog() -> Catalog {
    let mut builder = Builder::new();
    builder.title("Test");
    let date = "2024-03".parse().unwrap();
    builder.source("page", "A page", "https://example.org", "", date, false);
    for (id, label, aliases) in CATEGORIES {
        builder.category(id, label, "", aliases.iter().copied());
    }
    for (id, label, applies_to) in FEATURES {
        builder.feature(id, label, "group", "Meaning.", &categories(applies_to));
    }
    for row in ROWS {
        let entry =
            NewEntry { id: row.id, name: row.name, summary: "It is.", ..NewEntry::default() };
        let aliases = row.aliases.iter().copied();
        builder.entry(entry, aliases, &categories(row.categories));
        builder.observation(SourceId(0), "");
        for (field, value) in row.values {
            observe(&mut builder, field, value);
        }
    }
    builder.build()
}

fn observe(builder: &mut Builder, field: &str, value: &str) {
    let attribute = Attribute::from_id(field);
    let key = match attribute {
        Some(attribute) => FieldKey::attribute(attribute),
        None => feature_key(field),
    };
    for element in value.split(';') {
        let datum = match (element, attribute) {
            ("unknown", _) => Datum::Unknown,
            (_, Some(Attribute::Status)) => Datum::Status(Status::from_word(element).unwrap()),
            (_, Some(Attribute::CncfMaturity)) => {
                Datum::Maturity(Maturity::from_word(element).unwrap())
            }
            (_, Some(Attribute::Announced | Attribute::Ga)) => {
                Datum::Date(element.parse().unwrap())
            }
            (_, Some(Attribute::BuiltOn | Attribute::Successor)) => {
                match ROWS.iter().position(|row| row.id == element) {
                    Some(place) => Datum::Entry(EntryId(u32::try_from(place).unwrap())),
                    None => Datum::Text(builder.text(element)),
                }
            }
            (_, None | Some(Attribute::OpenSource)) => {
                Datum::Support(Support::from_word(element).unwrap())
            }
            (_, Some(_)) => Datum::Text(builder.text(element)),
        };
        builder.value(key, datum, "", false);
    }
}

fn categories(ids: &[&str]) -> Vec<CategoryId> {
    let place = |id: &&str| CATEGORIES.iter().position(|(own, ..)| own == id).unwrap();
    ids.iter().map(|id| CategoryId(u16::try_from(place(id)).unwrap())).collect()
}

fn feature_key(id: &str) -> FieldKey {
    let place = FEATURES.iter().position(|(own, ..)| *own == id).unwrap();
    let id = meshcmp::model::record::FeatureId(u16::try_from(place).unwrap());
    FieldKey::feature(id)
}

/// The ids of fields.
pub(crate) fn ids(fields: &[Field<'_>]) -> Vec<String> {
    fields.iter().map(|field| field.id().to_owned()).collect()
}
