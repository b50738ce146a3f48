//! What is wrong with an expression, and where.

use super::catalog::catalog;
use meshcmp::diagnostic::Diagnostic;
use meshcmp::filter::compile;

fn mistakes(expression: &str) -> Vec<Diagnostic> {
    compile(&catalog(), expression).err().unwrap_or_default()
}

/// Expression; the mistakes in it from left to right, each by its code and the text under the
/// caret. Where one text stands in an expression twice, the place is told by what precedes it.
const MALFORMED: &[(&str, &[(&str, &str)])] = &[
    ("", &[("empty-expression", "")]),
    ("  ", &[("empty-expression", "  ")]),
    ("governance=\"Red Hat", &[("unclosed-quote", "\"Red Hat")]),
    ("(mtls or grpc", &[("unclosed-bracket", "(")]),
    ("((mtls)", &[("unclosed-bracket", "(")]),
    ("(", &[("unclosed-bracket", "(")]),
    ("mtls)", &[("stray-bracket", ")")]),
    ("mtls) and grpc", &[("stray-bracket", ")")]),
    ("mtls))", &[("stray-bracket", ")"), ("stray-bracket", ")")]),
    (")", &[("missing-condition", ")"), ("stray-bracket", ")")]),
    ("()", &[("empty-brackets", "()")]),
    ("mtls and ( )", &[("empty-brackets", "( )")]),
    ("and mtls", &[("missing-condition", "and")]),
    ("mtls or", &[("missing-condition", "or")]),
    ("mtls and or grpc", &[("missing-condition", "and")]),
    ("not", &[("missing-condition", "not")]),
    ("mtls && !", &[("missing-condition", "!")]),
    ("(mtls or)", &[("missing-condition", "or")]),
    ("mtls grpc", &[("missing-connective", "grpc")]),
    ("mtls=yes grpc=yes", &[("missing-connective", "grpc")]),
    ("mtls=yes (grpc or tracing)", &[("missing-connective", "(")]),
    ("(mtls) grpc", &[("missing-connective", "grpc")]),
    ("governance='Red' Hat", &[("missing-connective", "Hat"), ("unknown-field", "Hat")]),
    ("mtls !grpc", &[("missing-connective", "!")]),
    ("=yes", &[("missing-field", "=")]),
    ("mtls and =yes,no", &[("missing-field", "=")]),
    ("mtls=", &[("missing-value", "=")]),
    ("mtls=yes,", &[("missing-value", ",")]),
    ("mtls=,yes", &[("missing-value", "=")]),
    ("mtls= and grpc", &[("missing-value", "=")]),
    ("announced=..", &[("missing-value", "..")]),
    ("governance=''", &[("empty-value", "''")]),
    ("governance~\" \"", &[("empty-value", "\" \"")]),
    ("homepage=https://a.example/?b=c", &[("operator-in-value", "=")]),
    ("mtls=yes=no and grcp", &[("operator-in-value", "="), ("unknown-field", "grcp")]),
    ("mtls, grpc", &[("unexpected-sign", ",")]),
    ("announced=2018..2019..2020", &[("unexpected-sign", "..")]),
    ("..2020", &[("unexpected-sign", "..")]),
    ("governance=~Red Hat", &[("unknown-operator", "=~")]),
    ("announced=>2018", &[("unknown-operator", "=>")]),
    ("announced≥2018", &[("unknown-operator", "≥")]),
    ("grcp!~x and mtls", &[("unknown-field", "grcp"), ("unknown-operator", "!~")]),
    ("status is active and grpc", &[("unknown-operator", "is")]),
    ("status in (active, archived)", &[("unknown-operator", "in")]),
    ("mtls & grpc", &[("unknown-operator", "&")]),
    ("mtls=yes | grpc", &[("unknown-operator", "|")]),
    ("has(mtls)", &[("unknown-function", "has")]),
    ("has(grcp) and mtls", &[("unknown-function", "has"), ("unknown-field", "grcp")]),
    ("known()", &[("known-takes-field", "known")]),
    ("known(mtls=yes) and grcp", &[("known-takes-field", "known"), ("unknown-field", "grcp")]),
    ("known(mtls, grpc)", &[("known-takes-field", "known")]),
    ("known(", &[("known-takes-field", "known")]),
    ("known(grcp)", &[("unknown-field", "grcp")]),
    ("grcp", &[("unknown-field", "grcp")]),
    ("mesh", &[("unknown-field", "mesh")]),
    ("language:go", &[("unknown-field", "language:go")]),
    ("languages", &[("not-a-condition", "languages")]),
    ("announced", &[("not-a-condition", "announced")]),
    ("license<MIT", &[("wrong-comparison", "<")]),
    ("mtls~yes", &[("wrong-comparison", "~")]),
    ("languages>go", &[("wrong-comparison", ">")]),
    ("stars~9", &[("wrong-comparison", "~")]),
    ("cncf_maturity~grad", &[("wrong-comparison", "~")]),
    ("announced~2018", &[("wrong-comparison", "~")]),
    ("mtls<unknown", &[("unordered-value", "unknown")]),
    ("mtls>=n/a", &[("unordered-value", "n/a")]),
    ("announced<2018,2019", &[("several-values", "<")]),
    ("mtls>no,partial", &[("several-values", ">")]),
    ("announced>2018..2020", &[("range-compared", ">")]),
    ("name=a..b", &[("range-of-text", "=")]),
    ("mtls=yes..partial", &[("reversed-range", "yes..partial")]),
    ("mtls=n/a..yes", &[("unordered-value", "n/a")]),
    ("announced=2020..2018", &[("reversed-range", "2020..2018")]),
    ("stars=1000..9", &[("reversed-range", "1000..9")]),
    ("latest_release=1.10..1.9", &[("reversed-range", "1.10..1.9")]),
    ("cncf_maturity=graduated..sandbox", &[("reversed-range", "graduated..sandbox")]),
    ("license=MIT..ISC", &[("range-of-text", "=")]),
    ("stars=many", &[("bad-number", "many")]),
    ("stars=1_000", &[("bad-number", "1_000")]),
    ("stars<none", &[("bad-number", "none")]),
    ("memory>40MB", &[("bad-number", "40MB")]),
    ("memory=x..40MB", &[("bad-number", "x"), ("bad-number", "40MB")]),
    ("announced=20x8", &[("bad-date", "20x8")]),
    ("announced=2018-13..20x8", &[("bad-date", "2018-13"), ("bad-date", "20x8")]),
    ("announced<May 2018", &[("bad-date", "May 2018")]),
    ("mtls=yess", &[("unknown-word", "yess")]),
    ("mtls=true", &[("unknown-word", "true")]),
    ("mtls=yes grpc", &[("unknown-word", "yes grpc")]),
    ("mtls<yess", &[("unknown-word", "yess")]),
    ("status=dead", &[("unknown-word", "dead")]),
    ("cncf_maturity=incubated", &[("unknown-word", "incubated")]),
    ("category=prxy,mesh,tol", &[("unknown-word", "prxy"), ("unknown-word", "tol")]),
    ("cncf_maturity>=incubated", &[("unknown-word", "incubated")]),
    ("modes=sidecar,nod", &[("unknown-word", "nod")]),
    ("release=2018", &[("ambiguous-field", "release")]),
    ("not known(Release)", &[("ambiguous-field", "Release")]),
    ("built_on=nsm", &[("ambiguous-entry", "nsm")]),
    ("grcp=yes and announced=20x8", &[("unknown-field", "grcp"), ("bad-date", "20x8")]),
    (
        "é=1 or (mtls=yess and announced=2018 grcp",
        &[
            ("unknown-field", "é"),
            ("unclosed-bracket", "("),
            ("unknown-word", "yess"),
            ("bad-date", "2018 grcp"),
        ],
    ),
];

#[test]
fn each_mistake_is_named_and_placed() {
    for (expression, expected) in MALFORMED {
        let found: Vec<_> =
            mistakes(expression).into_iter().map(|error| (error.code, error.place.span)).collect();
        let texts: Vec<_> =
            found.iter().map(|(code, span)| (*code, &expression[span.clone()])).collect();
        assert_eq!(texts, *expected, "{expression}");
    }
    assert!(MALFORMED.len() >= 40);
}

/// The place is told by its first byte where the text alone could stand elsewhere.
#[test]
fn places_are_bytes_of_the_argument() {
    for (expression, starts) in [
        ("((mtls)", &[0][..]),
        ("mtls))", &[4, 5]),
        ("mtls= and grpc=", &[4, 14]),
        ("governance=é and mtls=ö", &[23]),
        ("  grcp ", &[2]),
        ("announced=2018..2019..2020", &[20]),
        ("mtls=yes=no", &[8]),
        ("name=a..b", &[4]),
    ] {
        let found: Vec<_> =
            mistakes(expression).iter().map(|error| error.place.span.start).collect();
        assert_eq!(found, starts, "{expression}");
    }
}

#[test]
fn a_mistake_comes_with_a_suggestion() {
    for (expression, suggestion) in [
        ("grcp", "did you mean `grpc`?"),
        ("mutual tls=yes", "did you mean `mtls`?"),
        ("MultiClustr", "did you mean `multi_cluster`?"),
        ("mesh", "did you mean `category=mesh`?"),
        ("archived", "did you mean `status=archived`?"),
        ("graduated", "did you mean `cncf_maturity=graduated`?"),
        ("language:go", "did you mean `languages=go`?"),
        ("mtls&grpc", "did you mean `mtls and grpc`?"),
        ("languages", "did you mean `known(languages)` or `languages=...`?"),
        ("announced", "did you mean `known(announced)` or `announced=2018..2020`?"),
        ("announced=20x8", "dates are YYYY, YYYY-MM or YYYY-MM-DD"),
        ("announced=2018-02-30", "there is no such day in the calendar"),
        ("announced=2020..2018", "did you mean `2018..2020`?"),
        ("mtls=yess", "did you mean `yes`?"),
        ("mtls=true", "did you mean `yes`?"),
        ("mtls=maybe", "one of no, planned, experimental, partial, yes, not-applicable, unknown"),
        ("mtls=yes grpc", "is `and` missing after `yes`?"),
        ("mtls=yes not grpc", "is `and` missing after `yes`?"),
        ("status=dead", "did you mean `archived`?"),
        ("category=prxy", "did you mean `proxy`?"),
        ("category=mesh mtls", "is `and` missing after `mesh`?"),
        ("category=zebra", "one of mesh, proxy, tool"),
        ("stars", "did you mean `known(stars)` or `stars=10..20`?"),
        ("latest_release", "did you mean `known(latest_release)` or `latest_release=1.20`?"),
        ("cncf", "did you mean `known(cncf_maturity)` or `cncf_maturity=none`?"),
        ("stars~9", "did you mean `stars=10..20`?"),
        ("memory=40MB", "write a decimal number, in MB"),
        ("stars=1000..9", "did you mean `9..1000`?"),
        ("modes=nod", "did you mean `node`?"),
        ("release=2018", "one of ga, latest_release"),
        ("built_on=nsm", "one of network-service-mesh, nginx-service-mesh"),
        ("governance=~hat", "did you mean `~`?"),
        ("status is active", "did you mean `=`?"),
        ("mtls & grpc", "did you mean `and`?"),
        ("mtls~yes", "did you mean `mtls=yes`?"),
        ("mtls<unknown", "did you mean `mtls=unknown`?"),
    ] {
        let labels: Vec<_> =
            mistakes(expression).into_iter().map(|error| error.place.text).collect();
        assert!(labels.iter().any(|label| label == suggestion), "{expression}: {labels:?}");
    }
}

/// What is suggested as a whole condition can be typed.
#[test]
fn suggested_conditions_compile() {
    for expression in ["mesh", "archived", "graduated", "language:go", "mtls&grpc", "mtls~yes"] {
        let label = mistakes(expression).remove(0).place.text;
        let condition = label.split('`').nth(1).unwrap();
        assert_eq!(mistakes(condition), [], "{condition}");
    }
}

#[test]
fn every_mistake_reads_well() {
    let told: Vec<_> = MALFORMED.iter().flat_map(|(expression, _)| mistakes(expression)).collect();
    for error in told {
        let first = error.message.chars().next().unwrap();
        assert!(!first.is_uppercase(), "{}", error.message);
        assert!(!error.message.ends_with('.'), "{}", error.message);
        assert!(!error.message.contains("``"), "{}", error.message);
        assert!(!error.place.text.is_empty() || error.help.is_some(), "{error:?}");
    }
}
