//! Fields that the catalog declares: their declarations, and values of each type.

use super::{fact, findings};
use meshcmp::catalog::read;
use snapbox::{assert_data_eq, str};

const HEAD: &str = r#"format = 1
[catalog]
title = "Test"
[sources.old]
title = "Old"
url = "https://example.org/old"
date = "2020-09"
[categories.mesh]
label = "Service mesh"
[attributes.memory]
label = "Memory"
type = "number"
unit = "MB"
meaning = "Memory of one proxy."
[attributes.stars]
label = "Stars"
type = "number"
meaning = "Stars on GitHub."
[attributes.release]
label = "Release"
type = "version"
meaning = "Newest release."
[attributes.size]
label = "Size"
type = "word"
words = ["none", "Small", "large"]
meaning = "How large it is."
[attributes.docs]
label = "Documentation"
type = "link"
list = true
meaning = "Where to read about it."
[attributes.license]
label = "License"
type = "license"
meaning = "License of its code."
[attributes.data_plane]
label = "Data plane"
type = "entry"
meaning = "What carries its traffic."
[attributes.announced]
label = "Announced"
type = "date"
meaning = "When it was announced."
[attributes.platforms]
label = "Platforms"
type = "text"
list = true
meaning = "Where it runs."
[features.grpc]
label = "gRPC"
group = "protocols"
meaning = "It understands gRPC."
[[entry]]
id = "envoy"
name = "Envoy"
categories = ["mesh"]
[[entry.observed]]
source = "old"
"#;

/// Returns what is found wrong with values of the only entry, each with its line among them.
fn observed(lines: &str) -> String {
    let blank = "\n".repeat(HEAD.lines().count());
    findings(&format!("{HEAD}{lines}"))
        .lines()
        .map(|line| {
            let (number, rest) = line.split_once(':').unwrap();
            let number: usize = number.parse().unwrap();
            format!("{}:{rest}\n", number - blank.len())
        })
        .collect()
}

#[test]
fn values_of_each_type_are_read_as_written() {
    for (field, written, value) in [
        ("memory", "12", "12"),
        ("memory", "-0.50", "-0.50"),
        ("memory", "1e6", "1e6"),
        ("release", "\"v1.10.0-rc1\"", "v1.10.0-rc1"),
        ("size", "\"Small\"", "Small"),
        ("size", "\"none\"", "none"),
        ("docs", "[\"HTTPS://a.example/x\"]", "HTTPS://a.example/x"),
        ("license", "\" apache-2.0 OR mit\"", "apache-2.0 OR mit"),
        ("data_plane", "{ name = \"ztunnel\" }", "ztunnel [old]"),
        ("announced", "\"2018-05\"", "2018-05"),
        ("platforms", "[\"b\", \"a\", \"b \"]", "b; a [old] [old]"),
    ] {
        let catalog = read(&format!("{HEAD}{field} = {written}\n")).unwrap();
        assert_eq!(fact(&catalog, "envoy", field), value, "{field} = {written}");
    }
}

#[test]
fn every_field_can_be_unknown_or_not_applicable() {
    for field in [
        "memory",
        "release",
        "size",
        "docs",
        "license",
        "data_plane",
        "announced",
        "platforms",
        "features.grpc",
        "status",
        "status_since",
        "successor",
    ] {
        for word in ["unknown", "Unknown", "UNKNOWN", "not-applicable"] {
            assert_eq!(observed(&format!("{field} = \"{word}\"\n")), "", "{field} = {word}");
            let long = format!("{field} = {{ value = \"{word}\", note = \"n\" }}\n");
            assert_eq!(observed(&long), "");
        }
    }
    for list in ["docs", "platforms", "successor"] {
        assert_eq!(observed(&format!("{list} = []\n")), "");
        assert_eq!(observed(&format!("{list} = [\"Unknown\"]\n")), "");
    }
}

#[test]
fn values_of_a_wrong_type_are_reported_with_advice() {
    let told = observed(
        r#"memory = "12 MB"
stars = "1,200 stars"
release = 1.30
size = "small"
docs = ["docs.example"]
license = "NOASSERTION"
data_plane = "zproxy"
announced = 2018
platforms = "linux"
features.grpc = "None"
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
1:10 wrong-type `memory` must be a number, not a text [write 12] (the unit is `MB`, as declared)
2:9 wrong-type `stars` must be a number, not a text [write a number, without quotes]
3:11 wrong-type `release` must be a text, not a number [write "1.30"]
4:8 unknown-word `small` is not a word of `size` [did you mean `Small`?] (it is one of none, Small, large)
5:9 malformed-link `docs.example` is not a link [links begin with http:// or https:// and hold no spaces, quotes or angle brackets]
6:11 malformed-license `NOASSERTION` is not an SPDX license expression [leave the key out, or write "unknown"] (see https://spdx.org/licenses; a license that is not open is `proprietary`)
7:14 unknown-entry there is no entry `zproxy` (a system outside the catalog is written { name = "zproxy" })
8:13 wrong-type `announced` must be a date in quotes, not a whole number [write "2018"]
9:13 wrong-type `platforms` must be a list, not a text [write ["linux"]]
10:17 unknown-word `None` is not a support word (it is one of no, planned, experimental, partial, yes, not-applicable, unknown)

"#]]
    );
}

#[test]
fn numbers_are_plain_decimals() {
    for number in ["1_000", "0x1F", "0o7", "0b1", "inf", "-inf", "nan"] {
        let told = observed(&format!("memory = {number}\n"));
        assert_eq!(
            told,
            "1:10 wrong-type this is not a plain decimal number (numbers are written like 12, -3 \
             or 0.5, without `_`, hex or inf)\n",
            "{number}"
        );
    }
}

/// Returns what is found wrong with declarations alone.
fn declared(lines: &str) -> String {
    findings(&format!("format = 1\ncatalog.title = \"T\"\n{lines}"))
}

#[test]
fn declarations_of_attributes_are_checked() {
    let told = declared(
        r#"[attributes.a]
label = "A"
type = "nubmer"
meaning = "A."
[attributes.b]
label = "B"
type = "number"
list = true
words = ["x"]
milestone = "start"
inverse = { id = "of_b", label = "Of B" }
meaning = "B."
[attributes.c]
label = "C"
type = "word"
meaning = "C."
[attributes.d]
label = "D"
type = "word"
list = true
words = ["none", "Unknown", "not-applicable", "x", "X"]
meaning = "D."
[attributes.e]
label = "E"
type = "text"
unit = "MB"
better = "highest"
dates = "lisence"
see = "a"
meaning = "E."
[attributes.f]
meaning = "F."
colour = "red"
[attributes.g]
label = "G"
type = "entry"
list = true
singular = "a"
inverse = { id = "b" }
aliases = ["c"]
meaning = "G."
[features.a]
label = "A"
group = "x"
meaning = "A."
implied_by = ["b", "nobody"]
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
5:8 unknown-word `nubmer` is not a word of `type` [did you mean `number`?] (it is one of text, number, date, version, word, license, link, entry, support)
10:1 misplaced-key `list` does not fit a field of type number (only fields of type text, version, word, link and entry have it)
11:1 misplaced-key `words` does not fit a field of type number (only fields of type word have it)
12:1 misplaced-key `milestone` does not fit a field of type number (only fields of type date have it)
13:1 misplaced-key `inverse` does not fit a field of type number (only fields of type entry have it)
15:13 missing-key a field of type word needs `words` (write words = ["low", "high"], in ascending order)
23:10 reserved-id `none` has a meaning in every field [leave it out]
23:18 reserved-id `Unknown` has a meaning in every field [leave it out]
23:29 reserved-id `not-applicable` has a meaning in every field [leave it out]
23:52 duplicate-id the word `X` is declared twice
28:1 misplaced-key `unit` does not fit a field of type text (only fields of type number have it)
29:10 unknown-word `highest` is not a word of `better` [did you mean `higher`?] (it is one of lower, higher)
30:1 misplaced-key `dates` does not fit a field of type text (only fields of type date have it)
30:9 unknown-field there is no field `lisence` (fields are declared under [attributes.ID] and [features.ID])
33:1 missing-key an attribute needs `label`
33:1 missing-key an attribute needs `type`
35:1 unknown-key an attribute has no key `colour`
40:12 duplicate-id the singular `a` is taken [first here: line 3]
41:11 missing-key an inverse needs `label`
41:18 duplicate-id the id `b` is taken [first here: line 7]
42:12 duplicate-alias the alias `c` is taken [first here: line 15]
44:11 duplicate-id the id `a` is taken [first here: line 3]
48:15 unknown-feature `b` is not a feature (features imply features)
48:20 unknown-field there is no field `nobody` (fields are declared under [attributes.ID] and [features.ID])

"#]]
    );
}

#[test]
fn reserved_ids_are_refused() {
    for id in [
        "id",
        "name",
        "alias",
        "aliases",
        "category",
        "categories",
        "summary",
        "homepage",
        "repository",
        "link",
        "links",
        "status",
        "status_since",
        "successor",
        "successors",
        "predecessor",
        "predecessors",
        "source",
        "version",
        "features",
        "and",
        "or",
        "not",
        "known",
        "all",
    ] {
        for kind in ["attributes", "features"] {
            let field = "label = \"L\"\nmeaning = \"M.\"\n";
            let rest = if kind == "attributes" { "type = \"text\"\n" } else { "group = \"g\"\n" };
            let told = declared(&format!("[{kind}.{id}]\n{field}{rest}"));
            assert!(
                told.contains(&format!(" reserved-id `{id}` is reserved")),
                "{kind} {id}: {told}"
            );
        }
    }
    for id in ["history", "low", "match", "high", "count", "value", "entries", "entry", "field"] {
        let told =
            declared(&format!("[features.{id}]\nlabel = \"L\"\ngroup = \"g\"\nmeaning = \"M.\"\n"));
        assert_eq!(told, "", "{id}");
    }
    let entry = "[categories.c]\nlabel = \"C\"\n[[entry]]\nid = \"field\"\nname = \"F\"\ncategories = [\"c\"]\n";
    assert!(declared(entry).contains(" reserved-id `field` is a column of every comparison"));
}
