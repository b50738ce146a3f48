//! Random expressions, and how they are typed.

use proptest::prelude::*;
use proptest::sample::select;

/// An expression as the generator means it.
#[derive(Clone, Debug)]
pub(crate) enum Meant {
    And(Vec<Meant>),
    Or(Vec<Meant>),
    Not(Box<Meant>),
    Known(&'static str),
    Bare(&'static str),
    Compare(&'static str, &'static str, Vec<String>),
}

/// How it is typed; `style` varies spellings and leaves out brackets that nothing needs.
pub(crate) fn typed(meant: &Meant, style: usize) -> String {
    let part = |part: &Meant, needs_brackets: bool| {
        let text = typed(part, style + 1);
        if needs_brackets || style.is_multiple_of(4) { format!("({text})") } else { text }
    };
    match meant {
        Meant::And(parts) => {
            let parts = parts.iter().map(|p| part(p, matches!(p, Meant::Or(_))));
            let parts: Vec<_> = parts.collect();
            parts.join([" and ", " && ", " AND "][style % 3])
        }
        Meant::Or(parts) => {
            let parts: Vec<_> = parts.iter().map(|p| part(p, false)).collect();
            parts.join([" or ", "||", " Or "][style % 3])
        }
        Meant::Not(inner) => {
            let not = ["not ", "!"][style % 2];
            format!("{not}{}", part(inner, matches!(**inner, Meant::And(_) | Meant::Or(_))))
        }
        Meant::Known(field) => format!("known({field})"),
        Meant::Bare(field) => (*field).to_owned(),
        Meant::Compare(field, operator, values) => {
            let values: Vec<_> = values.iter().map(|value| quoted(value)).collect();
            match style % 2 {
                0 => format!("{field}{operator}{}", values.join(",")),
                _ => format!("{field} {operator} {}", values.join(" , ")),
            }
        }
    }
}

/// In quotes if it holds a word or a sign of the language.
fn quoted(value: &str) -> String {
    let needs_quotes = value.contains('(') || value.to_lowercase().contains(" or");
    if needs_quotes { format!("'{value}'") } else { value.to_owned() }
}

/// The values that a field is compared with: by `=` and `!=`, and by `<` and its like.
const ASKED: &[(&str, &[&str], &[&str])] = &[
    ("mtls", WORDS, SUPPORT),
    ("grpc", WORDS, SUPPORT),
    ("multi_cluster", WORDS, SUPPORT),
    ("tracing", WORDS, SUPPORT),
    ("open_source", WORDS, SUPPORT),
    ("announced", DATES, &["2016", "2017-05", "2017-05-24", "2018", "2018-05", "2018-05-31"]),
    ("ga", DATES, &["2018-05", "2018-07-31", "2018-08"]),
    ("stars", &["9999", "1000", "1e3", "9999.0", "1000..9999", "..9999.5", "10000.."], NUMBERS),
    ("memory", &["9", "40.50", "9..41", "50..", "unknown", "not-applicable"], NUMBERS),
    ("latest_release", VERSIONS, &["1.9", "1.10", "1.10-1", "1.11"]),
    ("tested_with", VERSIONS, &["1.9", "1.10-rc1", "1.10"]),
    ("cncf_maturity", MATURITY, &["none", "Incubating", "graduated"]),
    ("status", &["active", "archived", "CLOSED", "active..deprecated", "unknown"], &["deprecated"]),
    (
        "modes",
        &["sidecar", "Node", "node..library", "[]", "unknown", "not-applicable"],
        &["node", "library"],
    ),
    ("governance", &["CNCF", "red hat", "nobody", "unknown", "not-applicable"], &[]),
    ("languages", &["go", "RUST", "C", "Zig", "none", "unknown"], &[]),
    ("license", &["apache-2.0", "MIT", "ISC OR mit", "(mit) or isc", "unknown"], &[]),
    ("categories", &["mesh", "Proxy", "tool", "[]", "unknown"], &[]),
    ("built_on", &["envoy", "linkerd2-proxy", "istio", "none", "nobody", "unknown"], &[]),
    ("aliases", &["NSM", "linkerd2", "None", "unknown"], &[]),
    ("pages", &["https://istio.io/docs", "https://envoyproxy.io", "none", "unknown"], &[]),
];

const SUPPORT: &[&str] = &["yes", "partial", "experimental", "planned", "no"];
const WORDS: &[&str] = &[
    "yes",
    "partial",
    "experimental",
    "planned",
    "no",
    "partial..yes",
    "Planned..",
    "..experimental",
    "unknown",
    "not-applicable",
];
const DATES: &[&str] = &[
    "2016",
    "2017-05",
    "2017-05-24",
    "2018",
    "2018-05-31",
    "2016..2017",
    "2018..",
    "..2018-05",
    "2018-05..2018",
    "unknown",
    "not-applicable",
];
const NUMBERS: &[&str] = &["9", "40", "40.5", "1000", "9.999e3", "-1", "35001"];
const VERSIONS: &[&str] = &[
    "v1.9.0",
    "1.10",
    "1.10.0-RC1",
    "1.10.0+build7",
    "1.10-rc1..1.10",
    "..1.9",
    "1.11..",
    "unknown",
    "not-applicable",
];
const MATURITY: &[&str] = &[
    "none",
    "Graduated",
    "sandbox",
    "sandbox..graduated",
    "incubating..",
    "unknown",
    "not-applicable",
];

/// The fields in which `~` looks for a text.
const LOOKED_INTO: &[(&str, &[&str])] = &[
    ("governance", &["c", "red h", "x"]),
    ("name", &["c", "ist", "x"]),
    ("license", &["mit", "apache", "isc or"]),
    ("languages", &["c", "go"]),
    ("aliases", &["2.x", "u"]),
    ("categories", &["service", "proxy"]),
    ("built_on", &["env", "proxy", "E"]),
    ("pages", &["istio.io", "HTTPS"]),
    ("latest_release", &["1.10", "rc"]),
    ("tested_with", &["1.1", "-1"]),
];

fn condition() -> impl Strategy<Value = Meant> {
    let features = select(vec!["mtls", "grpc", "multi_cluster", "tracing", "open_source"]);
    let strings = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let equal = select(ASKED).prop_flat_map(move |(field, values, _)| {
        (select(vec!["=", "!="]), prop::collection::vec(select(values), 1..3))
            .prop_map(move |(sign, values)| Meant::Compare(field, sign, strings(values)))
    });
    let ordered: Vec<_> = ASKED.iter().filter(|(.., points)| !points.is_empty()).collect();
    let order = select(ordered).prop_flat_map(|(field, _, points)| {
        (select(vec!["<", "<=", ">", ">="]), select(*points))
            .prop_map(|(sign, point)| Meant::Compare(field, sign, vec![point.to_owned()]))
    });
    let part = select(LOOKED_INTO).prop_flat_map(|(field, parts)| {
        select(parts).prop_map(|part| Meant::Compare(field, "~", vec![part.to_owned()]))
    });
    prop_oneof![
        1 => features.prop_map(Meant::Bare),
        1 => select(ASKED).prop_map(|(field, ..)| Meant::Known(field)),
        4 => equal,
        2 => order,
        1 => part,
    ]
}

/// At least three connectives deep.
pub(crate) fn deep() -> impl Strategy<Value = Meant> {
    let level = |inner: BoxedStrategy<Meant>| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Meant::And),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Meant::Or),
            inner.prop_map(|inner| Meant::Not(Box::new(inner))),
        ]
        .boxed()
    };
    let shallow = condition().prop_recursive(2, 8, 3, move |inner| level(inner.boxed()));
    level(level(level(shallow.boxed())))
}
