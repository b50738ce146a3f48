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
        Meant::Compare(field, operator, values) => match style % 2 {
            0 => format!("{field}{operator}{}", values.join(",")),
            _ => format!("{field} {operator} {}", values.join(" , ")),
        },
    }
}

fn condition() -> impl Strategy<Value = Meant> {
    let support = select(vec!["mtls", "grpc", "multi_cluster", "tracing", "open_source"]);
    let fields = select(vec![
        "mtls",
        "tracing",
        "announced",
        "languages",
        "governance",
        "aliases",
        "built_on",
    ]);
    let words =
        || select(vec!["yes", "partial", "experimental", "planned", "no"]).prop_map(str::to_owned);
    let more_words =
        || prop_oneof![words(), select(vec!["unknown", "not-applicable"]).prop_map(str::to_owned)];
    let dates = || {
        select(vec!["2016", "2017-05", "2017-05-24", "2018", "2018-05", "2018-05-31", "2018-06"])
    };
    let ranges = select(vec!["2016..2017", "2018..", "..2018-05", "2018-05..2018", "unknown"])
        .prop_map(str::to_owned);
    let equal = || select(vec!["=", "!="]);
    let order = || select(vec!["<", "<=", ">", ">="]);
    let texts = prop_oneof![
        (Just("governance"), select(vec!["CNCF", "red hat", "nobody", "unknown"])),
        (Just("languages"), select(vec!["go", "RUST", "C", "Zig", "unknown"])),
        (Just("license"), select(vec!["apache-2.0", "MIT", "unknown"])),
        (Just("status"), select(vec!["active", "archived", "closed", "unknown"])),
        (Just("cncf_maturity"), select(vec!["graduated", "sandbox", "unknown"])),
        (Just("categories"), select(vec!["mesh", "Proxy", "tool", "unknown"])),
        (Just("built_on"), select(vec!["envoy", "linkerd2-proxy", "istio", "unknown"])),
        (Just("aliases"), select(vec!["NSM", "linkerd2", "unknown"])),
    ];
    let parts = prop_oneof![
        (select(vec!["governance", "name", "license"]), select(vec!["c", "ist", "red h", "x"])),
        (select(vec!["languages", "aliases"]), select(vec!["c", "go", "2.x", "u"])),
        (select(vec!["categories", "built_on"]), select(vec!["service", "env", "proxy", "E"])),
    ];
    prop_oneof![
        support.clone().prop_map(Meant::Bare),
        fields.prop_map(Meant::Known),
        (support.clone(), equal(), prop::collection::vec(more_words(), 1..3))
            .prop_map(|(field, operator, values)| Meant::Compare(field, operator, values)),
        (support, order(), words()).prop_map(|(field, operator, value)| Meant::Compare(
            field,
            operator,
            vec![value]
        )),
        (equal(), dates()).prop_map(|(operator, date)| Meant::Compare(
            "announced",
            operator,
            vec![date.to_owned()]
        )),
        (equal(), prop::collection::vec(ranges, 1..3))
            .prop_map(|(operator, values)| Meant::Compare("announced", operator, values)),
        (select(vec!["announced", "ga"]), order(), dates()).prop_map(|(field, operator, date)| {
            Meant::Compare(field, operator, vec![date.to_owned()])
        }),
        (texts, equal()).prop_map(|((field, value), operator)| Meant::Compare(
            field,
            operator,
            vec![value.to_owned()]
        )),
        parts.prop_map(|(field, value)| Meant::Compare(field, "~", vec![value.to_owned()])),
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
