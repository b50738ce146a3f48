//! `check` and `schema` as a user runs them.

use crate::common::{SMALL, meshcmp, stdout};
use snapbox::cmd::OutputAssert;
use snapbox::{assert_data_eq, str};

/// Runs `meshcmp check` in a folder with the file `my.toml`.
fn check(text: impl AsRef<[u8]>, arguments: &[&str]) -> OutputAssert {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("my.toml"), text).unwrap();
    meshcmp(&["check", "my.toml"]).args(arguments).current_dir(folder.path()).assert()
}

const ELEVEN: &str = include_str!("catalogs/eleven.toml");

#[test]
fn each_of_eleven_mistakes_is_reported_on_its_line() {
    check(ELEVEN, &[]).code(1).stderr_eq("").stdout_eq(str![[r#"
error[unknown-key]: [catalog] has no key `titel`
 --> my.toml:5:1
  |
5 | titel = "Eleven mistakes"
  | ^^^^^ did you mean `title`?

error[malformed-link]: `page.example` is not a link
 --> my.toml:9:9
  |
9 | url   = "page.example"
  |         ^^^^^^^^^^^^^^ links begin with http:// or https:// and hold no spaces, quotes or angle brackets

error[impossible-date]: there is no date `2020-13`
  --> my.toml:10:9
   |
10 | date  = "2020-13"
   |         ^^^^^^^^^ there is no such day in the calendar

error[unknown-category]: there is no category `prxy`
  --> my.toml:47:23
   |
47 | categories = ["mesh", "prxy"]
   |                       ^^^^^^
   |
   = help: categories are declared under [categories.ID]

error[duplicate-name]: the name `alpha` is taken
  --> my.toml:52:14
   |
52 | name       = "alpha"
   |              ^^^^^^^
   |
  ::: my.toml:45:14
   |
45 | id         = "alpha"
   |              ------- first here

error[unknown-source]: there is no source `pgae`
  --> my.toml:57:17
   |
57 | source        = "pgae"
   |                 ^^^^^^ did you mean `page`?
   |
   = help: sources are declared under [sources.ID]

error[unknown-word]: `actve` is not a word of `status`
  --> my.toml:58:17
   |
58 | status        = "actve"
   |                 ^^^^^^^ did you mean `active`?
   |
   = help: it is one of active, maintenance, deprecated, archived, renamed, closed

error[malformed-date]: `May 2018` is not a date
  --> my.toml:59:17
   |
59 | announced     = "May 2018"
   |                 ^^^^^^^^^^ dates are YYYY, YYYY-MM or YYYY-MM-DD

error[wrong-type]: `languages` must be a list, not a text
  --> my.toml:60:17
   |
60 | languages     = "Go"
   |                 ^^^^ write ["Go"]

error[unknown-entry]: there is no entry `gamma`
  --> my.toml:61:18
   |
61 | built_on      = ["gamma"]
   |                  ^^^^^^^
   |
   = help: a system outside the catalog is written { name = "gamma" }

error[unknown-feature]: there is no feature `gprc`
  --> my.toml:62:10
   |
62 | features.gprc = "yes"
   |          ^^^^ did you mean `grpc`?
   |
   = help: features are declared under [features.ID]

11 errors

"#]]);
}

#[test]
fn diagnostics_as_csv_and_json() {
    let output = check(ELEVEN, &["-f", "json"]).code(1).stderr_eq("");
    let rows: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 11);
    let keys: Vec<_> = rows[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["severity", "code", "message", "file", "line", "column"]);
    let lines = ELEVEN.lines().collect::<Vec<_>>();
    for (row, word) in rows.iter().zip([
        "titel",
        "\"page.example\"",
        "\"2020-13\"",
        "\"prxy\"",
        "\"alpha\"",
        "\"pgae\"",
        "\"actve\"",
        "\"May 2018\"",
        "\"Go\"",
        "\"gamma\"",
        "gprc",
    ]) {
        let line = row["line"].as_u64().unwrap() as usize;
        let column = row["column"].as_u64().unwrap() as usize;
        assert!(lines[line - 1][column - 1..].starts_with(word), "{row}");
        assert_eq!(row["severity"], "error");
        assert_eq!(row["file"], "my.toml");
    }
}

#[test]
fn diagnostics_as_github_annotations() {
    check(ELEVEN, &["-f", "github"])
        .code(1)
        .stdout_eq(str![[r#"
::error file=my.toml,line=5,col=1,title=unknown-key::[catalog] has no key `titel`; did you mean `title`?
::error file=my.toml,line=9,col=9,title=malformed-link::`page.example` is not a link; links begin with http:// or https:// and hold no spaces, quotes or angle brackets
::error file=my.toml,line=10,col=9,title=impossible-date::there is no date `2020-13`; there is no such day in the calendar
::error file=my.toml,line=47,col=23,title=unknown-category::there is no category `prxy`%0Acategories are declared under [categories.ID]
::error file=my.toml,line=52,col=14,title=duplicate-name::the name `alpha` is taken
::error file=my.toml,line=57,col=17,title=unknown-source::there is no source `pgae`; did you mean `page`?%0Asources are declared under [sources.ID]
::error file=my.toml,line=58,col=17,title=unknown-word::`actve` is not a word of `status`; did you mean `active`?%0Ait is one of active, maintenance, deprecated, archived, renamed, closed
::error file=my.toml,line=59,col=17,title=malformed-date::`May 2018` is not a date; dates are YYYY, YYYY-MM or YYYY-MM-DD
::error file=my.toml,line=60,col=17,title=wrong-type::`languages` must be a list, not a text; write ["Go"]
::error file=my.toml,line=61,col=18,title=unknown-entry::there is no entry `gamma`%0Aa system outside the catalog is written { name = "gamma" }
::error file=my.toml,line=62,col=10,title=unknown-feature::there is no feature `gprc`; did you mean `grpc`?%0Afeatures are declared under [features.ID]

"#]]);
}

const WARNINGS: &str = r#"format = 1
[catalog]
title = "T"
[categories.mesh]
label = "Mesh"
[sources.s]
title = "S"
url = "https://s.example"
date = "2020"
[attributes.announced]
label = "Announced"
type = "date"
milestone = "start"
meaning = "When it was announced."
[attributes.ga]
label = "Released"
type = "date"
milestone = "release"
meaning = "When it was ready for use."
[[entry]]
id = "b"
name = "B"
categories = ["mesh"]
summary = "B."
accept = ["release-before-start"] # shipped before it was announced
[[entry.observed]]
source = "s"
announced = "2020"
ga = "2018"
[[entry]]
id = "a"
name = "A"
categories = ["mesh"]
summary = "A."
[[entry.observed]]
source = "s"
announced = "2020-05"
ga = "2018"
"#;

#[test]
fn warnings_are_counted_and_can_be_accepted() {
    check(WARNINGS, &[]).success().stdout_eq(str![[r#"
warning[out-of-order]: `A` stands after `B`
  --> my.toml:32:8
   |
32 | name = "A"
   |        ^^^
   |
   = help: entries stand by first category in the order of the declarations, then by name

warning[release-before-start]: the release comes before the start
  --> my.toml:38:6
   |
38 | ga = "2018"
   |      ^^^^^^
   |
  ::: my.toml:37:13
   |
37 | announced = "2020-05"
   |             --------- the start

2 warnings, 1 accepted

"#]]);
    check(WARNINGS, &["--strict"]).code(1);
    let accepted = WARNINGS.replace(
        "summary = \"A.\"",
        "summary = \"A.\"\naccept = [\"out-of-order\", \"release-before-start\"]",
    );
    check(&accepted, &["--strict"]).success().stdout_eq(str![[r#"
no errors, no warnings, 3 accepted

"#]]);
    check(&accepted, &["-f", "json"]).success().stdout_eq("[]\n");
    check(&accepted, &["-f", "github"]).success().stdout_eq("");
}

#[test]
fn date_order_is_checked_on_current_facts() {
    let corrected = WARNINGS.replace(
        "ga = \"2018\"\n[[entry]]",
        "ga = \"2018\"\n[[entry.observed]]\nsource = \"t\"\nga = \"2021\"\nannounced = \"unknown\"\n[[entry]]",
    );
    let corrected = corrected.replace(
        "[[entry]]\nid = \"b\"",
        "[sources.t]\ntitle = \"T\"\nurl = \"https://t.example\"\nseen = \"2021-12\"\n[[entry]]\nid = \"b\"",
    );
    let told = check(&corrected, &["-f", "csv", "--no-header"]).success();
    let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
    assert_eq!(told.matches("release-before-start").count(), 1, "{told}");
    assert!(!told.contains("accepted"));
}

#[test]
fn the_shipped_catalog_is_clean() {
    for arguments in [&["check", "--strict"][..], &["check", "--strict", "catalog.toml"]] {
        let told = stdout(meshcmp(arguments).current_dir(env!("CARGO_MANIFEST_DIR")));
        assert!(told.starts_with("no errors, no warnings"), "{told}");
    }
    assert_eq!(stdout(meshcmp(&["check", SMALL])), "no errors, no warnings\n");
}

#[test]
fn check_reports_files_that_are_not_catalogs() {
    let nested = format!("a = {}", "[".repeat(20_000));
    for (bytes, word) in [
        (&b""[..], "a catalog needs `format`"),
        (b"\0\0\0", "control character U+0000"),
        (b"format = 1 # caf\xe9\n", "the file is not UTF-8"),
        (b"\xff\xfef\0o\0", "the file is not UTF-8"),
        (b"format = 99\n", "upgrade meshcmp"),
        (nested.as_bytes(), "nested deeper than 80 levels"),
        (b"[[entry]]\n[[entry]\n", "my.toml:2:"),
    ] {
        let output = check(bytes, &[]).code(1).stderr_eq("");
        let told = String::from_utf8(output.get_output().stdout.clone()).unwrap();
        assert!(told.contains(word) && told.contains(" my.toml:"), "{told}");
        assert!(told.len() < 10_000, "{} bytes", told.len());
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("my.toml");
        std::fs::write(&file, bytes).unwrap();
        let list = meshcmp(&["list", "--catalog", file.to_str().unwrap()]);
        let output = list.assert().code(1).stdout_eq("");
        let told = String::from_utf8(output.get_output().stderr.clone()).unwrap();
        assert!(told.contains(word), "{told}");
    }
}

#[test]
fn check_accepts_bom_crlf_and_standard_input() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let text = format!("\u{feff}{text}").replace('\n', "\r\n");
    meshcmp(&["check", "-"]).stdin(text).assert().success().stdout_eq("no errors, no warnings\n");
}

#[test]
fn coloured_diagnostics_contain_no_other_control_characters() {
    let text = "format = 1\n[catalog]\ntitle = 3 # \u{202e}\u{9b}31m\n";
    let plain = check(text, &[]).code(1);
    assert!(!plain.get_output().stdout.contains(&0x1b));
    let coloured = check(text, &["--color", "always"]).code(1);
    let coloured = String::from_utf8(coloured.get_output().stdout.clone()).unwrap();
    assert!(coloured.contains("\u{1b}["));
    assert!(!coloured.contains(['\u{202e}', '\u{9b}']));
}

#[test]
fn check_prints_a_thousand_findings_and_counts_the_rest() {
    let mut text = String::from(ELEVEN);
    for number in 0..5_000 {
        text += &format!(
            "[[entry]]\nid = \"e{number:04}\"\nname = \"E{number}\"\ncategories = [\"mesh\"]\nsumary = \"S.\"\n"
        );
    }
    let output = check(&text, &["-f", "jsonl"]).code(1).stderr_eq(str![[r#"
my.toml: 4011 more findings: 4011 unknown-key

"#]]);
    let told = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    assert_eq!(told.lines().count(), 1_000);
    let told = check(&text, &[]).code(1);
    let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
    assert!(
        told.ends_with("\nmy.toml: 4011 more findings: 4011 unknown-key\n5011 errors\n"),
        "{}",
        told.len()
    );
}

#[test]
fn schema_needs_no_catalog() {
    let shipped: serde_json::Value = serde_json::from_str(&stdout(meshcmp(&["schema"]))).unwrap();
    assert_eq!(shipped["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let small = stdout(meshcmp(&["schema", "--catalog", SMALL]));
    let small: serde_json::Value = serde_json::from_str(&small).unwrap();
    assert_data_eq!(
        small["$defs"]["source"].to_string(),
        str![[r#"{"enum":["page-2020","docs-2024","read-2026"]}"#]]
    );
}

#[test]
fn byte_order_mark_does_not_shift_columns() {
    check("\u{feff}bogus = 1\nformat = 1\n", &[]).code(1).stdout_eq(str![[r#"
error[missing-key]: a catalog needs `catalog.title`
 --> my.toml:1:1
  |
1 | bogus = 1
  | ^

error[unknown-key]: a catalog has no key `bogus`
 --> my.toml:1:1
  |
1 | bogus = 1
  | ^^^^^

2 errors

"#]]);
}

#[test]
fn many_syntax_errors_are_reported_as_incomplete() {
    let told = check("= 1\n".repeat(30), &[]).code(1);
    let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
    assert!(told.ends_with("\nat least 20 errors\n"), "{told}");
}

#[test]
fn distant_places_on_a_long_line_have_separate_excerpts() {
    let entry =
        |summary: &str| format!("{{id=\"a\",name=\"A\",categories=[\"m\"],summary=\"{summary}\"}}");
    let line = format!("entry=[{},{}]\n", entry(&"x".repeat(400)), entry("S."));
    let text = format!("format = 1\n{line}catalog.title = \"T\"\ncategories.m.label = \"M\"\n");
    let told = check(text, &[]).code(1);
    let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
    let taken = told.split("error[duplicate-id]").nth(1).unwrap();
    let marks: Vec<_> = taken.lines().filter(|line| line.contains(['^', '-'])).collect();
    let first = marks.iter().find(|line| line.contains("first here")).unwrap();
    assert_eq!(first.find("---"), Some("2 | entry=[{id=".len()), "{taken}");
}
