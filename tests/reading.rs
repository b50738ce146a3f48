//! Reading catalogs: what a file says reaches the domain, and every mistake in it is told with its
//! place.
#![allow(clippy::unwrap_used)]

use meshcmp::catalog::{check, read, text_of};
use meshcmp::diagnostic::{Severity, line_and_column};
use meshcmp::facts::Facts;
use meshcmp::model::{Catalog, Value};
use meshcmp::render::diagnostics;
use proptest::prelude::*;
use proptest::sample::{self, Index};
use snapbox::{assert_data_eq, str};

const HEAD: &str = r#"format = 1
[catalog]
title = "Test"
shared_aliases = ["NSM"]
[sources.old]
title = "Old"
url = "https://example.org/old"
date = "2020-09"
[sources.new]
title = "New"
url = "https://example.org/new"
seen = "2026-11-22"
[categories.mesh]
label = "Service mesh"
[categories.proxy]
label = "Service proxy"
aliases = ["service-proxies"]
[features.grpc]
label = "gRPC"
group = "protocols"
meaning = "Understands gRPC."
[features.multi_cluster]
label = "Multi-cluster"
group = "platform"
meaning = "Spans clusters."
applies_to = ["mesh"]
"#;

const ENTRY: &str = r#"[[entry]]
id = "envoy"
name = "Envoy"
categories = ["proxy"]
summary = "A proxy."
"#;

/// Every finding as `line:column code message [label] (help)`, a line each.
fn findings(text: &str) -> String {
    let found = read(text).err().unwrap_or_default();
    let told = found.into_iter().map(|finding| {
        let (line, column) = line_and_column(text, finding.place.span.start);
        let mut told = format!("{line}:{column} {} {}", finding.code, finding.message);
        if !finding.place.text.is_empty() {
            told += &format!(" [{}]", finding.place.text);
        }
        for also in &finding.also {
            let (line, _) = line_and_column(text, also.span.start);
            told += &format!(" [{}: line {line}]", also.text);
        }
        if let Some(help) = &finding.help {
            told += &format!(" ({help})");
        }
        told + "\n"
    });
    told.collect()
}

/// The findings about lines that follow the declarations, counted from there.
fn after_head(lines: &str) -> String {
    let blank = "\n".repeat(HEAD.lines().count());
    let text = format!("{HEAD}{lines}");
    let told = findings(&text);
    told.lines()
        .map(|line| {
            let (number, rest) = line.split_once(':').unwrap();
            let number: usize = number.parse().unwrap();
            format!("{}:{rest}\n", number - blank.len())
        })
        .collect()
}

/// The findings about the lines of one observation, counted from there.
fn observed(lines: &str) -> String {
    let above = format!("{ENTRY}[[entry.observed]]\nsource = \"old\"\n");
    let told = after_head(&format!("{above}{lines}"));
    let above = above.lines().count();
    told.lines()
        .map(|line| {
            let (number, rest) = line.split_once(':').unwrap();
            format!("{}:{rest}\n", number.parse::<usize>().unwrap() - above)
        })
        .collect()
}

fn good(lines: &str) -> Catalog {
    let text = format!("{HEAD}{lines}");
    assert_data_eq!(findings(&text), "");
    read(&text).unwrap()
}

fn fact(catalog: &Catalog, entry: &str, field: &str) -> String {
    let entry = catalog.find_entry(entry).unwrap();
    let fact = Facts::new(catalog, None).fact(entry, catalog.find_field(field).unwrap());
    let mut told = fact.value.plain().into_owned();
    for fact in fact.elements() {
        if let Some(note) = fact.note {
            told += &format!(" ({note})");
        }
        if let (Value::Text(_), Some(source)) = (&fact.value, fact.source) {
            told += &format!(" [{}]", source.id());
        }
    }
    told
}

#[test]
fn values_are_read_short_and_long() {
    let catalog = good(
        r#"[[entry]]
id = "envoy"
name = "Envoy"
aliases = ["NSM"]
categories = ["proxy", "mesh"]
summary = "A proxy."
homepage = "https://envoyproxy.io"
[[entry.observed]]
source = "new"
version = "1.30"
status = { value = "active", note = "very" }
languages = { value = "unknown", note = "does not say" }
successor = ["istio"]
features.grpc = "no"
[[entry.observed]]
source = "old"
languages = ["C++", { value = "Rust", note = "some" }]
platforms = ["unknown"]
built_on = [{ name = "libevent", note = "loop" }, { value = "istio" }]
announced = "2016-09"
features.grpc = { value = "yes", note = "both ways" }
features.multi_cluster = "unknown"
[[entry]]
id = "istio"
name = "Istio"
aliases = ["NSM"]
categories = ["mesh"]
summary = "A mesh."
"#,
    );
    for (field, value) in [
        ("status", "active (very)"),
        ("languages", "C++; Rust [old] (some) [old]"),
        ("platforms", ""),
        ("built_on", "libevent; istio (loop) [old]"),
        ("announced", "2016-09"),
        ("grpc", "no"),
        ("multi_cluster", "unknown"),
        ("categories", "proxy; mesh"),
        ("homepage", "https://envoyproxy.io"),
        ("successor", "istio"),
    ] {
        assert_eq!(fact(&catalog, "envoy", field), value, "{field}");
    }
    assert_eq!(fact(&catalog, "istio", "base_of"), "envoy");
    assert_eq!(catalog.entries().count(), 2);
    assert!(catalog.find_entry("nsm").is_err());
}

#[test]
fn an_element_ends_when_a_newer_source_says_so() {
    let catalog = good(&format!(
        "{ENTRY}[[entry.observed]]\nsource = \"new\"\nlanguages = [{{ value = \"Go\", ended = true }}]\n\
         [[entry.observed]]\nsource = \"old\"\nlanguages = [\"Go\", \"C\"]\n"
    ));
    assert_eq!(fact(&catalog, "envoy", "languages"), "C [old]");
}

#[test]
fn a_byte_order_mark_and_carriage_returns_change_nothing() {
    let text = format!("\u{feff}{HEAD}{ENTRY}").replace('\n', "\r\n");
    assert_eq!(findings(&text), "");
    let text = text.replace("\"proxy\"", "\"prxy\"");
    assert_data_eq!(
        findings(&text),
        str![[r#"
30:15 unknown-category there is no category `prxy` [did you mean `proxy`?] (categories are declared under [categories.ID])

"#]]
    );
}

#[test]
fn one_mistake_never_hides_another() {
    let told = after_head(
        r#"[[entry]]
id = 3
categories = "mesh"
colour = "red"
[[entry.observed]]
source = "older"
announced = 2018
[[entry]]
id = "Envoy Proxy"
name = "Envoy"
categories = ["prxy"]
summary = " "
[[entry.observed]]
features.gprc = "yes"
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
1:1 missing-key an entry needs `name`
1:1 missing-key an entry needs `summary`
2:6 wrong-type `id` is a text, not a whole number [write "3"]
3:14 wrong-type `categories` is a list of texts, not a text [write ["mesh"]]
4:1 unknown-key an entry has no key `colour`
6:10 unknown-source there is no source `older` (sources are declared under [sources.ID])
7:13 wrong-type `announced` is a text, not a whole number [write "2018"]
9:6 malformed-id `Envoy Proxy` is no id [write `envoy-proxy`] (ids are lower-case letters and digits, joined by hyphens)
11:15 unknown-category there is no category `prxy` [did you mean `proxy`?] (categories are declared under [categories.ID])
12:11 empty-text `summary` is empty [say something, or leave it out]
13:1 missing-key an observation needs `source`
14:10 unknown-feature there is no feature `gprc` [did you mean `grpc`?] (features are declared under [features.ID])

"#]]
    );
}

#[test]
fn the_shape_of_a_value_is_checked() {
    let told = observed(
        r#"status = ["active"]
languages = "Go"
platforms = []
commercial = ["a", "unknown"]
initiated_by = ["a", 3, "a"]
written_for = { value = "a" }
governance = { note = "n" }
data_plane = { value = "x", ended = true }
latest_release = { value = "1", nota = "x" }
built_on = [{ name = "x", value = "envoy" }, { name = "y", ended = "yes" }]
license = true
announced = 2018-05-01
features.grpc = { value = "" }
features.multi_cluster = true
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
1:10 wrong-type `status` is one value, not a list
2:13 wrong-type `languages` is a list, not a text [write ["Go"]]
3:13 empty-list `platforms` is an empty list (leave the key out, or write "unknown" if the source says that it does not know)
4:20 unknown-among-values `commercial` has elements and is unknown at once [leave this out]
5:22 wrong-type `initiated_by` is a text, not a whole number [write "3"]
5:25 duplicate-value `a` is named twice
6:15 wrong-type `written_for` is a list, not a table [put it in brackets: [{ ... }]]
7:14 missing-key a value needs `value`
8:29 unknown-key a value has no key `ended`
9:33 unknown-key a value has no key `nota` [did you mean `note`?]
10:15 unknown-key `value` names an entry and `name` a system outside the catalog [write only one of them]
10:68 wrong-type `ended` is true or false, not a text [write true]
11:11 wrong-type `license` is a text, not a truth value
12:13 wrong-type `announced` is a text, not a TOML date [write "2018-05-01"]
13:27 empty-text `value` is empty [say something, or leave it out]
14:26 wrong-type `multi_cluster` is a word, not a truth value [write "yes"]

"#]]
    );
}

#[test]
fn words_dates_links_and_licenses_are_checked() {
    let told = observed(
        r#"status = "actve"
open_source = "true"
cncf_maturity = "graduate"
announced = "20x8"
ga = "2018-02-30"
license = "Apache 2"
built_on = ["envoy", "istoi"]
features.grpc = "Yes"
[[entry]]
id = "istio"
name = "Istio"
categories = ["mesh"]
summary = "A mesh."
homepage = "istio.io"
repository = "javascript:alert(1)"
accept = ["redundant-alas", "malformed-date", "sky"]
[[entry.observed]]
source = "old"
license = "GPL-2.0"
[[entry.observed]]
source = "old"
license = "Whatever AND MIT"
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
1:10 unknown-word `actve` is no status word [did you mean `active`?] (status is one of active, maintenance, deprecated, archived, renamed, closed)
2:15 unknown-word `true` is no support word (support is one of no, planned, experimental, partial, yes, not-applicable, unknown)
3:17 unknown-word `graduate` is no maturity word [did you mean `graduated`?] (maturity is one of sandbox, incubating, graduated, archived)
4:13 malformed-date `20x8` is not a date [dates are YYYY, YYYY-MM or YYYY-MM-DD]
5:6 impossible-date there is no date `2018-02-30` [there is no such day in the calendar]
6:11 malformed-license `Apache 2` is not an SPDX license expression [did you mean `Apache-2.0`?] (see https://spdx.org/licenses; a license that is not open is `proprietary`)
7:13 self-reference `envoy` refers to itself
7:22 unknown-entry there is no entry `istoi` [did you mean `istio`?] (a system outside the catalog is written { name = "istoi" })
8:17 unknown-word `Yes` is no support word [did you mean `yes`?] (support is one of no, planned, experimental, partial, yes, not-applicable, unknown)
14:12 malformed-link `istio.io` is not a link [links begin with http:// or https:// and hold no spaces]
15:14 malformed-link `javascript:alert(1)` is not a link [links begin with http:// or https:// and hold no spaces]
16:11 unknown-code there is no warning `redundant-alas` [did you mean `redundant-alias`?]
16:29 unknown-code `malformed-date` is an error, and errors cannot be accepted
16:47 unknown-code there is no warning `sky`
19:11 malformed-license `GPL-2.0` is not an SPDX license expression [write `GPL-2.0-only` or `GPL-2.0-or-later`] (see https://spdx.org/licenses; a license that is not open is `proprietary`)
21:10 duplicate-observation `old` observes this entry twice [first here: line 51] (put what the source says into one observation)
22:11 malformed-license `Whatever AND MIT` is not an SPDX license expression [there is no license `Whatever`] (see https://spdx.org/licenses; a license that is not open is `proprietary`)

"#]]
    );
}

#[test]
fn a_key_in_the_wrong_place_is_told_where_it_belongs() {
    let told = observed(
        r#"grpc = "yes"
name = "Envoy"
base_of = ["istio"]
langauges = ["Go"]
multicluster = "yes"
colour = "red"
[[entry]]
id = "b"
name = "B"
categories = ["mesh"]
summary = "B."
languages = ["Go"]
features.grpc = "yes"
predecessors = ["a"]
sumary = "B."
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
1:1 unknown-key an observation has no key `grpc` [a feature is written `features.grpc`]
2:1 unknown-key an observation has no key `name` [this is of the entry itself: it stands under [[entry]], undated]
3:1 unknown-key an observation has no key `base_of` [this is computed from `built_on` of the other entries]
4:1 unknown-key an observation has no key `langauges` [did you mean `languages`?]
5:1 unknown-key an observation has no key `multicluster` [did you mean `features.multi_cluster`?]
6:1 unknown-key an observation has no key `colour`
12:1 unknown-key an entry has no key `languages` [this is observed: it stands under [[entry.observed]], with its source]
13:1 unknown-key an entry has no key `features` [this is observed: it stands under [[entry.observed]], with its source]
14:1 unknown-key an entry has no key `predecessors` [this is computed from `successor` of the other entries]
15:1 unknown-key an entry has no key `sumary` [did you mean `summary`?]

"#]]
    );
}

#[test]
fn names_lead_to_one_entry() {
    let told = after_head(
        r#"[[entry]]
id = "open-service-mesh"
name = "Open Service Mesh"
aliases = ["OSM", "NSM", "open service mesh"]
categories = ["mesh", "mesh"]
summary = "A mesh."
[[entry]]
id = "openservicemesh"
name = "Open Service Mesh"
aliases = ["OSM"]
categories = ["mesh"]
summary = "A copy."
[[entry]]
id = "osmium"
name = "open-service-mesh"
aliases = ["osm", "NSM"]
categories = ["mesh"]
summary = "A mesh."
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
5:23 duplicate-value `mesh` is named twice
8:6 duplicate-id the id `openservicemesh` is taken [first here: line 28]
15:8 duplicate-name the name `open-service-mesh` is taken [first here: line 28]
16:12 duplicate-alias the alias `osm` is taken [first here: line 30] (if both are called that, declare shared_aliases = ["osm"] in [catalog])

"#]]
    );
}

#[test]
fn successors_lead_somewhere() {
    let entry = |id: &str, to: &str| {
        format!(
            "[[entry]]\nid = \"{id}\"\nname = \"{id}\"\ncategories = [\"mesh\"]\nsummary = \"M.\"\n\
             [[entry.observed]]\nsource = \"old\"\nsuccessor = [{to}]\n"
        )
    };
    let told = after_head(
        &[
            entry("a", "\"b\", \"d\""),
            entry("b", "\"c\""),
            entry("c", "\"a\""),
            entry("d", "\"d\""),
            entry("e", "{ value = \"a\", ended = true }"),
        ]
        .concat(),
    );
    assert_data_eq!(
        told,
        str![[r#"
24:14 successor-cycle the successors lead in a circle: a -> b -> c -> a
32:14 self-reference `d` refers to itself

"#]]
    );
}

#[test]
fn declarations_are_checked() {
    let told = findings(
        r#"format = 1
colour = "red"
[catalog]
titel = "T"
[sources.A_b]
title = "T"
url = "ftp://example.org"
date = "2018"
seen = "2018"
[sources.c]
title = 1
url = "https://example.org"
[sources.d]
url = "https://"
date = 2018
title = "D"
[categories.mesh]
[categories.proxy]
label = "Mesh"
[features.multi-cluster]
label = "x"
group = "project"
meaning = "x"
applies_to = ["meshes"]
[features.status]
label = "x"
group = "x"
[features.not]
label = "x"
group = "x"
meaning = "x"
[[entry]]
id = "a"
name = "A"
summary = "A."
categories = []
[entry.observed]
source = "c"
[features.late]
label = "x"
group = "x"
meaning = "x"
"#,
    );
    assert_data_eq!(
        told,
        str![[r#"
2:1 unknown-key a catalog has no key `colour`
4:1 unknown-key [catalog] has no key `titel` [did you mean `title`?]
5:10 malformed-id `A_b` is no id [write `a-b`] (ids are lower-case letters and digits, joined by hyphens)
7:7 malformed-link `ftp://example.org` is not a link [links begin with http:// or https:// and hold no spaces]
9:8 ambiguous-date a source has either `date` or `seen` (`date` is when it was published; `seen` is the day an undated page was read)
10:1 missing-key a source needs `date` or `seen` (`date` is when it was published; `seen` is the day an undated page was read)
11:9 wrong-type `title` is a text, not a whole number [write "1"]
14:7 malformed-link `https://` is not a link [links begin with http:// or https:// and hold no spaces]
15:8 wrong-type `date` is a text, not a whole number [write "2018"]
17:1 missing-key a category needs `label`
19:9 duplicate-name the label `Mesh` is taken [first here: line 17]
20:11 malformed-id `multi-cluster` is no id [write `multi_cluster`] (ids are lower-case letters and digits, joined by underscores)
22:9 reserved-id `project` is the group of the attributes
24:15 unknown-category there is no category `meshes` [did you mean `mesh`?] (categories are declared under [categories.ID])
25:1 missing-key a feature needs `meaning`
25:11 reserved-id `status` is an attribute, so no feature can be called that
28:11 reserved-id `not` is a word of the filter, so no feature can be called that
36:14 empty-list an entry belongs to one category or more
37:1 wrong-type `observed` is a list of tables, not a table (an observation begins with [[entry.observed]], in double brackets)
39:1 declaration-after-entries this stands behind the first entry [the first entry: line 32] (move it up: everything but entries comes first)

"#]]
    );
}

#[test]
fn a_file_that_is_no_catalog_is_told_so() {
    assert_data_eq!(
        findings(""),
        str![[r#"
1:1 missing-key a catalog needs `format` (write `format = 1` at the top)
1:1 missing-key a catalog needs `catalog.title`

"#]]
    );
    assert_data_eq!(
        findings("format = 2\nwhatever = 3\n"),
        str![[r#"
1:10 unsupported-format this catalog has format 2; this meshcmp reads format 1 (upgrade meshcmp to read it)

"#]]
    );
    assert_data_eq!(
        findings("format = 0\n"),
        str![[r#"
1:10 unsupported-format this catalog has format 0; this meshcmp reads format 1 [write 1]

"#]]
    );
    assert_data_eq!(
        findings("format = \"1\"\ncatalog = 3\nentry = 3\nsources = []\n"),
        str![[r#"
1:10 wrong-type `format` is a whole number, not a text [write 1]
2:11 wrong-type `catalog` is a table, not a whole number
3:9 wrong-type `entry` is a list of tables, not a whole number (an entry begins with [[entry]], in double brackets)
4:11 wrong-type `sources` is a table, not a list

"#]]
    );
    assert_data_eq!(
        findings("format = 1\n[catalog]\ntitle = \"T\"\n[entry]\nid = \"x\"\n"),
        str![[r#"
4:1 wrong-type `entry` is a list of tables, not a table (an entry begins with [[entry]], in double brackets)

"#]]
    );
    assert_data_eq!(
        findings("a = 1\na = 2\nformat =\n"),
        str![[r#"
2:1 syntax duplicate key
3:9 syntax string values must be quoted, expected literal string

"#]]
    );
    assert_data_eq!(
        findings("a = \"\0\""),
        str![[r#"
1:6 syntax the control character U+0000 cannot stand here (in a string it is written /u0000)

"#]]
    );
}

#[test]
fn bytes_that_are_no_utf8_are_told_with_their_place() {
    let (text, found) = text_of(b"format = 1\n# caf\xe9\n".to_vec()).unwrap_err();
    assert_eq!(line_and_column(&text, found[0].place.span.start), (2, 6));
    assert_eq!(found[0].place.text, "byte 0xE9 cannot stand here");
    assert_eq!(text_of(b"caf\xc3\xa9".to_vec()).unwrap(), "café");
}

proptest! {
    /// Whatever happens to a catalog, it is read or refused with places that can be shown.
    #[test]
    fn a_damaged_catalog_is_read_or_refused_with_places(
        damages in proptest::collection::vec((any::<Index>(), 0..3_usize, damage()), 1..4)
    ) {
        let mut text: Vec<char> = include_str!("catalogs/small.toml").chars().collect();
        for (place, length, inserted) in damages {
            let start = place.index(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, inserted.chars());
        }
        let text: String = text.into_iter().collect();
        let checked = check(&text, "2026-11-22".parse().unwrap());
        let mut errors = checked.found.clone();
        errors.retain(|finding| finding.severity == Severity::Error);
        match read(&text) {
            Ok(_) => prop_assert_eq!(errors, []),
            Err(found) => {
                prop_assert!(!found.is_empty());
                prop_assert_eq!(found, errors);
            }
        }
        for finding in &checked.found {
            prop_assert!(text.get(finding.place.span.clone()).is_some(), "{:?}", finding);
        }
        let shown = diagnostics(&checked.found, &text, Some("my.toml"), false);
        prop_assert_eq!(shown.matches("--> my.toml:").count(), checked.found.len());
    }
}

/// What may be written into a catalog by mistake.
fn damage() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "",
        "\"",
        "'''",
        "[",
        "]]",
        "{",
        "= ",
        "#",
        "\n",
        ",",
        ".",
        "\\",
        "\u{0}",
        "é",
        "unknown",
        "[[entry]]\n",
        "[features.x]\n",
        "note = 1",
        "ended = true",
        "\"\"",
        "[]",
        "2018",
        "true",
    ];
    prop_oneof![
        sample::select(WORDS).prop_map(String::from),
        any::<String>()
    ]
}
