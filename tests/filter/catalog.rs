//! A small landscape to ask about, as a table and as a catalog.

use meshcmp::catalog::read;
use meshcmp::model::{Catalog, Field};

/// A row of the landscape: what is on the entry, and what its one observation says. Elements of a
/// list are separated by `;`; `unknown`, `not-applicable` and `[]` mean what they mean in a catalog.
/// An element of a list of entries is an id, or the name of a system outside.
pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) categories: &'static [&'static str],
    pub(crate) values: &'static [(&'static str, &'static str)],
}

/// A declared field.
pub(crate) struct Declared {
    pub(crate) id: &'static str,
    label: &'static str,
    pub(crate) kind: Kind,
    pub(crate) list: bool,
    pub(crate) applies_to: &'static [&'static str],
}

/// The type of a field, with the words of a vocabulary.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Feature,
    Support,
    Text,
    Number,
    Date,
    Version,
    Word(&'static [&'static str]),
    License,
    Link,
    Entry,
}

/// Id, label, aliases.
pub(crate) const CATEGORIES: &[(&str, &str, &[&str])] = &[
    ("mesh", "Service mesh", &["service-mesh", "meshes"]),
    ("proxy", "Service proxy", &[]),
    ("tool", "Tool", &["tools"]),
];

const STATUS: &[&str] = &["active", "maintenance", "deprecated", "archived", "renamed", "closed"];
const MATURITY: &[&str] = &["none", "sandbox", "incubating", "graduated", "archived"];
const MODES: &[&str] = &["sidecar", "node", "library"];

pub(crate) const FIELDS: &[Declared] = &[
    one("open_source", "Open source", Kind::Support),
    one("license", "License", Kind::License),
    one("governance", "Governance", Kind::Text),
    list("languages", "Languages", Kind::Text),
    list("built_on", "Built on", Kind::Entry),
    one("cncf_maturity", "CNCF", Kind::Word(MATURITY)),
    one("announced", "Announced", Kind::Date),
    one("ga", "Release", Kind::Date),
    one("latest_release", "Release", Kind::Version),
    list("tested_with", "Tested with", Kind::Version),
    one("stars", "Stars", Kind::Number),
    Declared { applies_to: &["mesh"], ..one("memory", "Memory", Kind::Number) },
    list("modes", "Modes", Kind::Word(MODES)),
    list("pages", "Pages", Kind::Link),
    Declared { applies_to: &["mesh", "proxy"], ..one("mtls", "Mutual TLS", Kind::Feature) },
    one("grpc", "gRPC", Kind::Feature),
    Declared { applies_to: &["mesh"], ..one("multi_cluster", "Multi-cluster", Kind::Feature) },
    Declared { applies_to: &["mesh", "proxy"], ..one("tracing", "Tracing", Kind::Feature) },
];

const fn one(id: &'static str, label: &'static str, kind: Kind) -> Declared {
    Declared { id, label, kind, list: false, applies_to: &[] }
}

const fn list(id: &'static str, label: &'static str, kind: Kind) -> Declared {
    Declared { id, label, kind, list: true, applies_to: &[] }
}

/// The type of a field, built-in ones included, and whether it is a list.
pub(crate) fn kind(field: &str) -> (Kind, bool) {
    match field {
        "status" => (Kind::Word(STATUS), false),
        "successor" => (Kind::Entry, true),
        "aliases" | "categories" => (Kind::Text, true),
        "name" => (Kind::Text, false),
        _ => {
            let declared = FIELDS.iter().find(|declared| declared.id == field).unwrap();
            (declared.kind, declared.list)
        }
    }
}

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
            ("stars", "35000"),
            ("memory", "40.5"),
            ("latest_release", "1.10-rc1"),
            ("tested_with", "1.9;1.10"),
            ("modes", "sidecar;node"),
            ("pages", "https://istio.io/docs;https://istio.io/blog"),
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
            ("stars", "9999"),
            ("memory", "9"),
            ("latest_release", "v1.10"),
            ("tested_with", "[]"),
            ("modes", "sidecar"),
            ("pages", "[]"),
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
            ("stars", "unknown"),
            ("memory", "not-applicable"),
            ("latest_release", "not-applicable"),
            ("tested_with", "unknown"),
            ("modes", "not-applicable"),
            ("ga", "not-applicable"),
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
            ("cncf_maturity", "not-applicable"),
            ("stars", "1e3"),
            ("latest_release", "1.9"),
            ("tested_with", "1.10-1"),
            ("modes", "[]"),
            ("pages", "https://envoyproxy.io"),
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
        values: &[
            ("languages", "C"),
            ("grpc", "not-applicable"),
            ("cncf_maturity", "none"),
            ("license", "isc or mit"),
            ("latest_release", "2024.1"),
            ("built_on", "[]"),
            ("governance", "not-applicable"),
        ],
    },
];

/// The landscape as a catalog.
pub(crate) fn catalog() -> Catalog {
    let mut text = "format = 1\n[catalog]\ntitle = 'Test'\nshared_aliases = ['NSM']\n\
        [sources.page]\ntitle = 'A page'\nurl = 'https://example.org'\ndate = '2024-03'\n"
        .to_owned();
    for (id, label, aliases) in CATEGORIES {
        text += &format!("[categories.{id}]\nlabel = '{label}'\naliases = {aliases:?}\n");
    }
    for field in FIELDS {
        text += &declaration(field);
    }
    for row in ROWS {
        let Row { id, name, aliases, categories, values } = row;
        text += &format!(
            "[[entry]]\nid = '{id}'\nname = '{name}'\nsummary = 'It is.'\n\
             aliases = {aliases:?}\ncategories = {categories:?}\n\
             [[entry.observed]]\nsource = 'page'\n"
        );
        for (field, value) in *values {
            let (kind, list) = kind(field);
            let table = if kind == Kind::Feature { "features." } else { "" };
            text += &format!("{table}{field} = {}\n", written(value, kind, list));
        }
    }
    read(&text).unwrap_or_else(|found| panic!("{found:#?}"))
}

fn declaration(field: &Declared) -> String {
    let Declared { id, label, kind, list, applies_to } = field;
    let table = if *kind == Kind::Feature { "features" } else { "attributes" };
    let more = match kind {
        Kind::Feature => "",
        Kind::Support => "type = 'support'",
        Kind::Text => "type = 'text'",
        Kind::Number => "type = 'number'\nunit = 'MB'",
        Kind::Date => "type = 'date'",
        Kind::Version => "type = 'version'",
        Kind::Word(words) => &format!("type = 'word'\nwords = {words:?}"),
        Kind::License => "type = 'license'",
        Kind::Link => "type = 'link'",
        Kind::Entry => "type = 'entry'\ninverse = { id = 'base_of', label = 'Base of' }",
    };
    let singular = if *id == "languages" { "singular = 'language'" } else { "" };
    let list = if *list { "list = true" } else { "" };
    format!(
        "[{table}.{id}]\nlabel = '{label}'\ngroup = 'g'\nmeaning = 'M.'\n\
         applies_to = {applies_to:?}\n{more}\n{list}\n{singular}\n"
    )
}

/// A value as a catalog writes it.
fn written(value: &str, kind: Kind, list: bool) -> String {
    if value == "[]" || (kind == Kind::Number && value.starts_with(|c: char| c.is_ascii_digit())) {
        return value.to_owned();
    }
    if !list || ["unknown", "not-applicable"].contains(&value) {
        return format!("{value:?}");
    }
    let elements = value.split(';').map(|element| {
        let outside = kind == Kind::Entry && !ROWS.iter().any(|row| row.id == element);
        if outside { format!("{{ name = {element:?} }}") } else { format!("{element:?}") }
    });
    format!("[{}]", elements.collect::<Vec<_>>().join(", "))
}

/// The ids of fields.
pub(crate) fn ids(fields: &[Field<'_>]) -> Vec<String> {
    fields.iter().map(|field| field.id().to_owned()).collect()
}
