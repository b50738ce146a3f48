//! Structural mistakes: keys, types, required values.

use super::{after_head, findings, observed};
use snapbox::{assert_data_eq, str};

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
2:6 wrong-type `id` must be a text, not a whole number [write "3"]
3:14 wrong-type `categories` must be a list of texts, not a text [write ["mesh"]]
4:1 unknown-key an entry has no key `colour` (what a source says stands under [[entry.observed]]; the attributes are status, status_since, successor, open_source, license, governance, latest_release, languages, commercial, platforms, initiated_by, written_for, built_on, cncf_maturity, announced, ga)
6:10 unknown-source there is no source `older` (sources are declared under [sources.ID])
7:13 wrong-type `announced` must be a date in quotes, not a whole number [write "2018"]
9:6 malformed-id `Envoy Proxy` is not a valid id [write `envoy-proxy`] (ids are lower-case letters and digits, joined by hyphens)
11:15 unknown-category there is no category `prxy` [did you mean `proxy`?] (categories are declared under [categories.ID])
12:11 empty-text `summary` is empty [write a text, or leave the key out]
13:1 missing-key an observation needs `source`
14:10 unknown-feature there is no feature `gprc` [did you mean `grpc`?] (features are declared under [features.ID])

"#]]
    );
}

#[test]
fn types_of_values_are_checked() {
    let told = observed(
        r#"status = ["active"]
languages = "Go"
platforms = []
commercial = ["a", "unknown"]
initiated_by = ["a", 3, "a"]
written_for = { value = "a" }
governance = { note = "n" }
latest_release = { value = "x", ended = true }
open_source = { value = "yes", nota = "x" }
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
1:10 wrong-type `status` must be one value, not a list
2:13 wrong-type `languages` must be a list, not a text [write ["Go"]]
4:20 unknown-among-values `commercial` has elements and is `unknown` at once [leave this out]
5:22 wrong-type `initiated_by` must be a text, not a whole number [write "3"]
6:15 wrong-type `written_for` must be a list, not a table [put it in brackets: [{ ... }]]
7:14 missing-key a value needs `value`
8:33 unknown-key a value has no key `ended`
9:32 unknown-key a value has no key `nota` [did you mean `note`?]
10:15 unknown-key `value` names an entry and `name` a system outside the catalog [write only one of them]
10:68 wrong-type `ended` must be true or false, not a text [write true]
11:11 wrong-type `license` must be a text, not a boolean
12:13 wrong-type `announced` must be a date in quotes, not a TOML date [write "2018-05-01"]
13:27 empty-text `value` is empty [write a text, or leave the key out]
14:26 wrong-type `multi_cluster` must be a support word, not a boolean [write "yes"]

"#]]
    );
}

#[test]
fn misplaced_key_is_reported_with_the_right_table() {
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
2:1 unknown-key an observation has no key `name` [this belongs to the entry itself: it stands under [[entry]], undated]
3:1 unknown-key an observation has no key `base_of` [this is computed from `built_on` of the other entries]
4:1 unknown-key an observation has no key `langauges` [did you mean `languages`?]
5:1 unknown-key an observation has no key `multicluster` [did you mean `features.multi_cluster`?]
6:1 unknown-key an observation has no key `colour` (the attributes are status, status_since, successor, open_source, license, governance, latest_release, languages, commercial, platforms, initiated_by, written_for, built_on, cncf_maturity, announced, ga; others are declared under [attributes.ID])
12:1 unknown-key an entry has no key `languages` [this is observed: it stands under [[entry.observed]], with its source]
13:1 unknown-key an entry has no key `features` [this is observed: it stands under [[entry.observed]], with its source]
14:1 unknown-key an entry has no key `predecessors` [this is computed from `successor` of the other entries]
15:1 unknown-key an entry has no key `sumary` [did you mean `summary`?]

"#]]
    );
}

#[test]
fn files_that_are_not_catalogs_are_rejected() {
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
1:10 wrong-type `format` must be a whole number, not a text [write 1]
2:11 wrong-type `catalog` must be a table, not a whole number
3:9 wrong-type `entry` must be a list of tables, not a whole number (an entry begins with [[entry]], in double brackets)
4:11 wrong-type `sources` must be a table, not a list

"#]]
    );
    assert_data_eq!(
        findings("format = 1\n[catalog]\ntitle = \"T\"\n[entry]\nid = \"x\"\n"),
        str![[r#"
4:1 wrong-type `entry` must be a list of tables, not a table (an entry begins with [[entry]], in double brackets)

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
1:6 syntax the control character U+0000 is not allowed here (in a string it is written /u0000)

"#]]
    );
}
