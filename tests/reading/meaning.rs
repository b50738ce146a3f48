//! Semantic mistakes: words, dates, links, names, relations.

use super::{ENTRY, after_head, findings, observed};
use meshcmp::catalog::read;
use snapbox::{assert_data_eq, str};

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
1:10 unknown-word `actve` is not a word of `status` [did you mean `active`?] (it is one of active, maintenance, deprecated, archived, renamed, closed)
2:15 unknown-word `true` is not a support word (it is one of no, planned, experimental, partial, yes, not-applicable, unknown)
3:17 unknown-word `graduate` is not a word of `cncf_maturity` [did you mean `graduated`?] (it is one of none, sandbox, incubating, graduated, archived)
4:13 malformed-date `20x8` is not a date [dates are YYYY, YYYY-MM or YYYY-MM-DD]
5:6 impossible-date there is no date `2018-02-30` [there is no such day in the calendar]
6:11 malformed-license `Apache 2` is not an SPDX license expression [write `Apache-2.0`] (see https://spdx.org/licenses; a license that is not open is `proprietary`)
7:13 self-reference `envoy` refers to itself
7:22 unknown-entry there is no entry `istoi` [did you mean `istio`?] (a system outside the catalog is written { name = "istoi" })
8:17 unknown-word `Yes` is not a support word [did you mean `yes`?] (it is one of no, planned, experimental, partial, yes, not-applicable, unknown)
14:12 malformed-link `istio.io` is not a link [links begin with http:// or https:// and hold no spaces, quotes or angle brackets]
15:14 malformed-link `javascript:alert(1)` is not a link [links begin with http:// or https:// and hold no spaces, quotes or angle brackets]
16:11 unknown-code there is no warning `redundant-alas` [did you mean `redundant-alias`?]
16:29 unknown-code `malformed-date` is an error, and errors cannot be accepted
16:47 unknown-code there is no warning `sky`
19:11 malformed-license `GPL-2.0` is not an SPDX license expression [write `GPL-2.0-only` or `GPL-2.0-or-later`] (see https://spdx.org/licenses; a license that is not open is `proprietary`)
21:10 duplicate-observation `old` observes this entry twice [first here: line 117] (put all statements of a source into one observation)
22:11 malformed-license `Whatever AND MIT` is not an SPDX license expression [there is no license `Whatever`] (see https://spdx.org/licenses; a license that is not open is `proprietary`)

"#]]
    );
}

#[test]
fn names_must_be_unique() {
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
9:8 duplicate-name the name `Open Service Mesh` is taken [first here: line 95]
10:12 duplicate-alias the alias `OSM` is taken [first here: line 96] (if both are called that, declare shared_aliases = ["OSM"] in [catalog])
15:8 duplicate-name the name `open-service-mesh` is taken [first here: line 94]
16:12 duplicate-alias the alias `osm` is taken [first here: line 96] (if both are called that, declare shared_aliases = ["osm"] in [catalog])

"#]]
    );
}

#[test]
fn successors_must_exist_and_form_no_circle() {
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
            entry("f", "\"a\", \"g\", \"x\""),
            entry("g", "\"h\""),
            entry("h", "\"b\", \"g\", \"f\""),
        ]
        .concat(),
    );
    assert_data_eq!(
        told,
        str![[r#"
24:14 successor-cycle the successors lead in a circle: a -> b -> c -> a
32:14 self-reference `d` refers to itself
48:24 unknown-entry there is no entry `x` (a system outside the catalog is written { name = "x" })
64:19 successor-cycle the successors lead in a circle: g -> h -> g
64:24 successor-cycle the successors lead in a circle: f -> g -> h -> f

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
5:10 malformed-id `A_b` is not a valid id [write `a-b`] (ids are lower-case letters and digits, joined by hyphens)
7:7 malformed-link `ftp://example.org` is not a link [links begin with http:// or https:// and hold no spaces, quotes or angle brackets]
9:8 ambiguous-date a source has either `date` or `seen` (`date` is when it was published; `seen` is the day an undated page was read)
10:1 missing-key a source needs `date` or `seen` (`date` is when it was published; `seen` is the day an undated page was read)
11:9 wrong-type `title` must be a text, not a whole number [write "1"]
14:7 malformed-link `https://` is not a link [links begin with http:// or https:// and hold no spaces, quotes or angle brackets]
15:8 wrong-type `date` must be a text, not a whole number [write "2018"]
17:1 missing-key a category needs `label`
20:11 malformed-id `multi-cluster` is not a valid id [write `multi_cluster`] (ids are lower-case letters and digits, joined by underscores)
24:15 unknown-category there is no category `meshes` [did you mean `mesh`?] (categories are declared under [categories.ID])
25:1 missing-key a feature needs `meaning`
25:11 reserved-id `status` is reserved (built-in fields and words of the filter have it)
28:11 reserved-id `not` is reserved (built-in fields and words of the filter have it)
36:14 empty-list an entry belongs to one category or more
37:1 wrong-type `observed` must be a list of tables, not a table (an observation begins with [[entry.observed]], in double brackets)
39:1 declaration-after-entries this stands after the first entry [the first entry: line 32] (move it up: everything but entries comes first)

"#]]
    );
}

#[test]
fn observation_without_source_is_reported() {
    let text = format!(
        "format = 1\ncatalog.title = \"T\"\n[categories.proxy]\nlabel = \"P\"\n{ENTRY}\
         [[entry.observed]]\nsource = \"old\"\n[[entry.observed]]\nsource = \"new\"\n"
    );
    let codes: Vec<_> = read(&text).unwrap_err().iter().map(|one| one.code).collect();
    assert_eq!(codes, ["unknown-source", "unknown-source"]);
}

#[test]
fn suggestions_stop_after_many_mistakes() {
    let references: String = (0..500).map(|n| format!("\"envoy{n}\", ")).collect();
    let told = observed(&format!("built_on = [{references}]\n"));
    assert_eq!(told.matches("there is no entry").count(), 500);
    assert_eq!(told.matches("did you mean").count(), 100);
}

#[test]
fn copied_entry_is_reported_once() {
    let other = "[[entry]]\nid = \"kong\"\nname = \"Kong\"\naliases = [\"K\"]\ncategories = [\"proxy\"]\nsummary = \"A gateway.\"\n";
    let third = "[[entry]]\nid = \"envoy\"\nname = \"Kong\"\naliases = [\"K\", \"Envoy\"]\ncategories = [\"proxy\"]\nsummary = \"Mixed up.\"\n";
    assert_data_eq!(
        after_head(&format!("{ENTRY}{other}{ENTRY}{third}")),
        str![[r#"
13:6 duplicate-id the id `envoy` is taken [first here: line 94]
18:6 duplicate-id the id `envoy` is taken [first here: line 94]
19:8 duplicate-name the name `Kong` is taken [first here: line 99]
20:12 duplicate-alias the alias `K` is taken [first here: line 101] (if both are called that, declare shared_aliases = ["K"] in [catalog])

"#]]
    );
}

#[test]
fn names_without_letters_are_distinct() {
    let crab = ENTRY.replace("\"Envoy\"", "\"🦀\"");
    let turtle = ENTRY.replace("\"Envoy\"", "\"🐢\"").replace("\"envoy\"", "\"other\"");
    assert_eq!(after_head(&format!("{crab}{turtle}")), "");
    let same = turtle.replace('🐢', "🦀");
    assert_data_eq!(
        after_head(&format!("{crab}{same}")),
        str![[r#"
8:8 duplicate-name the name `🦀` is taken [first here: line 95]

"#]]
    );
}

#[test]
fn aliases_without_letters_are_not_redundant() {
    let aliases = ENTRY.replace("categories", "aliases = [\"***\", \"**\", \"***\"]\ncategories");
    let text = format!("{}{aliases}", super::HEAD);
    let found = meshcmp::catalog::check(&text, "2026-11-22".parse().unwrap()).diagnostics;
    let redundant = found.iter().filter(|one| one.code == "redundant-alias");
    assert_eq!(redundant.count(), 1);
}

#[test]
fn lists_have_a_limit() {
    let list = |key: &str| {
        let words: String = (0..1001).map(|n| format!("\"x{n}\",")).collect();
        format!("{key} = [{words}]\n")
    };
    assert_data_eq!(
        observed(&list("languages")),
        str![[r#"
1:6904 too-large a list has at most 1000 elements

"#]]
    );
    let aliases = ENTRY.replace("categories", &format!("{}categories", list("aliases")));
    assert_data_eq!(
        after_head(&aliases),
        str![[r#"
4:6902 too-large a list has at most 1000 elements

"#]]
    );
}
