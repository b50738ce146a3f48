//! Rows of csv, tsv, json and jsonl.

use super::{assert_valid, content, folder, import};
use crate::common::shipped;
use snapbox::str;

const SYSTEMS: &str = "\
Product,Description,Website,Kind,Stars,License,Latest,First release,Languages,mTLS,Memory,status
Alpha,A small mesh,https://alpha.example.org,Mesh,1200,MIT,1.10,2018-05,Go; Rust,Yes,50.5,active
Beta++,\"A proxy, with \"\"quotes\"\"\",https://beta.example.org,Proxy,88,Apache-2.0,1.9,2019,C++,no,n/a,archived
Gamma,,not a link,Proxy,7,MIT OR ISC,2.0-rc1,2020-11-02,C#,partial,,dead
";

#[test]
fn spreadsheet_becomes_a_catalog_that_can_be_browsed() {
    let folder = folder(&[("systems.csv", SYSTEMS)]);
    import(&folder, "systems.csv --category Kind -o systems.toml").prints_and_says("", str![[r#"
3 entries, 6 attributes (1 text, 2 numbers, 1 date, 1 version, 1 license) and 1 feature
  keys of the entry: name (`Product`), summary (`Description`), homepage (`Website`), categories (`Kind`), the names are in the first column; --name COLUMN names another
  numbers: stars (`Stars`), memory (`Memory`)
  licenses: license (`License`)
  versions: latest (`Latest`)
  dates: first_release (`First release`)
  lists of texts: languages (`Languages`)
  features: mtls (`mTLS`)
  words: status (active < maintenance < deprecated < archived < renamed < closed)
2 cells left out:
  systems.csv:4: `Website` is `not a link`, which is not an http(s) link
  systems.csv:4: `status` is `dead`, which is not one of active, maintenance, deprecated, archived, renamed, closed

"#]]);
    assert_valid(&folder.path().join("systems.toml"));
    snapbox::assert_data_eq!(
        content(&folder, "systems.toml"),
        str![[r#"
format = 1

[catalog]
title = "Survey"

[sources.survey]
title = "Survey"
url = "https://example.org/survey"
date = "2026-11"

[categories.mesh]
label = "Mesh"

[categories.proxy]
label = "Proxy"

[attributes.stars]
label = "Stars"
type = "number"
meaning = "Column `Stars` of Survey."

[attributes.license]
label = "License"
type = "license"
meaning = "Column `License` of Survey."

[attributes.latest]
label = "Latest"
type = "version"
meaning = "Column `Latest` of Survey."

[attributes.first_release]
label = "First release"
type = "date"
meaning = "Column `First release` of Survey."

[attributes.languages]
label = "Languages"
type = "text"
list = true
meaning = "Column `Languages` of Survey."

[attributes.memory]
label = "Memory"
type = "number"
meaning = "Column `Memory` of Survey."

[features.mtls]
label = "mTLS"
group = "features"
meaning = "Column `mTLS` of Survey."

[[entry]]
id = "alpha"
name = "Alpha"
categories = ["mesh"]
summary = "A small mesh"
homepage = "https://alpha.example.org"

[[entry.observed]]
source = "survey"
stars = 1200
license = "MIT"
latest = "1.10"
first_release = "2018-05"
languages = ["Go", "Rust"]
memory = 50.5
status = "active"
features.mtls = "yes"

[[entry]]
id = "beta-plus-plus"
name = "Beta++"
categories = ["proxy"]
summary = 'A proxy, with "quotes"'
homepage = "https://beta.example.org"

[[entry.observed]]
source = "survey"
stars = 88
license = "Apache-2.0"
latest = "1.9"
first_release = "2019"
languages = ["C++"]
memory = "not-applicable"
status = "archived"
features.mtls = "no"

[[entry]]
id = "gamma"
name = "Gamma"
categories = ["proxy"]

[[entry.observed]]
source = "survey"
stars = 7
license = "MIT OR ISC"
latest = "2.0-rc1"
first_release = "2020-11-02"
languages = ["C#"]
features.mtls = "partial"

"#]]
    );
    shipped("list --catalog systems.toml -c name,categories,stars,mtls")
        .within(folder.path())
        .prints(str![[r#"
 NAME               CATEGORIES  STARS  MTLS
 Alpha              mesh         1200  ✓ yes
 Beta++ (archived)  proxy          88  ✗ no
 Gamma              proxy           7  ◐ partial

 3 entries, facts from 2026-11

"#]]);
}

#[test]
fn types_ids_names_and_categories_can_be_chosen() {
    let rows = "Key,System,Founded,Level,Notes,ga\n\
                x-1,Alpha,2018,low,a; b,2020\n\
                Second one,Beta,2019,high,c,soon\n";
    let folder = folder(&[("s.csv", rows)]);
    let choices = "--id Key --name system --category 'Proxy server' --type Founded=date \
                   --type level=word:low,medium,high --type notes=text --type ga=date";
    import(&folder, &format!("s.csv {choices}")).prints_and_says(
        str![[r#"
format = 1

[catalog]
title = "Survey"

[sources.survey]
title = "Survey"
url = "https://example.org/survey"
date = "2026-11"

[categories.proxy-server]
label = "Proxy server"

[attributes.founded]
label = "Founded"
type = "date"
meaning = "Column `Founded` of Survey."

[attributes.level]
label = "Level"
type = "word"
words = ["low", "medium", "high"]
meaning = "Column `Level` of Survey."

[attributes.notes]
label = "Notes"
type = "text"
meaning = "Column `Notes` of Survey."

[attributes.ga]
label = "Ga"
type = "date"
meaning = "Column `ga` of Survey."

[[entry]]
id = "x-1"
name = "Alpha"
categories = ["proxy-server"]

[[entry.observed]]
source = "survey"
founded = "2018"
level = "low"
notes = "a; b"
ga = "2020"

[[entry]]
id = "second-one"
name = "Beta"
categories = ["proxy-server"]

[[entry.observed]]
source = "survey"
founded = "2019"
level = "high"
notes = "c"

"#]],
        str![[r#"
2 entries, 4 attributes (1 text, 2 dates, 1 word)
  keys of the entry: id (`Key`), name (`System`), categories (`Proxy server`)
  dates: founded (`Founded`), ga
  words: level (`Level`) (low < medium < high)
  texts: notes (`Notes`)
  s.csv:3: `Second one` is not a valid id, so it is `second-one`
1 cell left out:
  s.csv:3: `ga` is `soon`, which is not a date

"#]],
    );
}

#[test]
fn column_or_type_that_does_not_exist_is_a_usage_error() {
    let folder = folder(&[("s.csv", "name,stars\nA,1\n")]);
    for (words, told) in [
        (
            "s.csv --name Product",
            "--name: there is no column `Product`; the columns are name, stars",
        ),
        (
            "s.csv --type sters=number",
            "--type: there is no column `sters`; the columns are name, stars",
        ),
        (
            "s.csv --type stars=numbr",
            "invalid value 'stars=numbr' for '--type <COLUMN=TYPE>': the types are feature, text, number, date, version, word, license, link, entry, support; for lists texts, versions, words, links, entries; `word:low,high` gives the order of the words\n\nFor more information, try '--help'.",
        ),
        (
            "s.csv --fields s.toml --type stars=text",
            "--type: `stars` is declared as number by the catalog",
        ),
        (
            "s.txt",
            "the format of s.txt is not clear from its name: add --from csv, tsv, json, jsonl or landscape",
        ),
        (
            "s.csv --delimiter ;; ",
            "invalid value ';;' for '--delimiter <CHAR>': it is one ASCII character other than `\"`, such as `;`; a tab is `\\t`\n\nFor more information, try '--help'.",
        ),
    ] {
        let declared = "format = 1\ncatalog.title = 'T'\n[attributes.stars]\nlabel = 'Stars'\n\
                        type = 'number'\nmeaning = 'M.'\n";
        std::fs::write(folder.path().join("s.toml"), declared).unwrap();
        import(&folder, words).ends_with_error(2, told);
    }
}

#[test]
fn source_is_required_for_every_format() {
    let folder = folder(&[("s.csv", "name\nA\n")]);
    for words in ["", "--source S --url https://example.org", "--source S --url x --seen 2026"] {
        shipped(&format!("import s.csv {words}")).within(folder.path()).ends(2);
    }
    shipped("import s.csv --source S --url https://example.org --date 2026 --seen 2026").ends(2);
}

#[test]
fn either_day_of_the_source_is_asked_for() {
    shipped("import s.csv --source S --url https://example.org").fails(
        2,
        str![[r#"
error: the following required arguments were not provided:
  <--date <DATE>|--seen <DATE>>

Usage: meshcmp import [OPTIONS] --source <TITLE> --url <URL>
                      <--date <DATE>|--seen <DATE>> <FILE>

For more information, try '--help'.

"#]],
    );
}

#[test]
fn file_may_end_in_a_quoted_cell_or_in_blank_lines() {
    for end in ["", "\n", "\r\n\r\n", "\n\n\n"] {
        let text = format!("name,x\nA,\"b c\"{end}");
        let folder = folder(&[("s.csv", &text)]);
        import(&folder, "s.csv -o s.toml").ends(0);
        let list = shipped("list -c name,x --catalog s.toml -f csv");
        list.within(folder.path()).prints(str![[r#"
name,x
A,b c

"#]]);
    }
}

#[test]
fn broken_file_is_told_with_its_line() {
    let folder = folder(&[
        ("empty.csv", ""),
        ("semicolons.csv", "name;stars\nA;1\n"),
        ("open.csv", "name,note\nA,\"1\nB,2\nC,3\n"),
        ("head.tsv", "name\t\"note\nA\t1\n"),
        ("a.json", "[{\"name\": \"A\"},\n {\"name\": }]"),
        ("b.json", "[1]"),
        ("none.json", "[]"),
        ("c.jsonl", "{\"name\": \"A\"}\n\n[]\n"),
        ("d.yml", "landscape: [\n"),
        ("e.yml", "- a\n"),
    ]);
    std::fs::write(folder.path().join("latin.csv"), b"name\nA\nCaf\xe9\n").unwrap();
    for (file, told) in [
        ("empty.csv", "cannot read empty.csv: it is empty"),
        (
            "semicolons.csv",
            "cannot read semicolons.csv: its cells seem to be separated by `;`: add --delimiter ';'",
        ),
        (
            "open.csv",
            "cannot read open.csv: line 2: a quote opens in this row and nothing closes it",
        ),
        (
            "head.tsv",
            "cannot read head.tsv: line 1: a quote opens in this row and nothing closes it",
        ),
        ("a.json", "cannot read a.json: line 2: expected value"),
        (
            "b.json",
            "cannot read b.json: line 1: invalid type: integer `1`, expected an object for each row",
        ),
        (
            "c.jsonl",
            "cannot read c.jsonl: line 3: invalid type: sequence, expected an object for each row",
        ),
        (
            "d.yml",
            "cannot read d.yml: line 2: while parsing a node, did not find expected node content",
        ),
        ("e.yml", "cannot read e.yml: it has no key `landscape`, so it is not a landscape.yml"),
        ("latin.csv", "cannot read latin.csv: line 3: it is not UTF-8"),
        ("none.json", "cannot read none.json: it has no rows"),
        ("nowhere.csv", "cannot read nowhere.csv: there is no such file or directory"),
    ] {
        import(&folder, file).ends_with_error(1, told);
    }
}

#[test]
fn every_format_of_rows_gives_the_same_catalog() {
    let rows = [
        ("r.csv", "name,stars,languages,mtls,first\nA,1.5,Go; C,yes,2018-05\nB,,,no,\n"),
        (
            "r.tsv",
            "name\tstars\tlanguages\tmtls\tfirst\nA\t1.5\tGo; C\tyes\t2018-05\nB\t\t\tno\t\n",
        ),
        (
            "r.json",
            "[{\"name\":\"A\",\"stars\":1.5,\"languages\":[\"Go\",\"C\"],\"mtls\":true,\"first\":\"2018-05\"},\
             {\"name\":\"B\",\"mtls\":false,\"stars\":null}]",
        ),
        (
            "r.jsonl",
            "{\"name\":\"A\",\"stars\":1.5,\"languages\":\"Go; C\",\"mtls\":\"yes\",\"first\":\"2018-05\"}\n\
             {\"name\":\"B\",\"mtls\":\"no\"}\n",
        ),
    ];
    let folder = folder(&rows);
    let expected = import(&folder, "r.csv --category C").stdout_only();
    for (name, text) in rows {
        assert_eq!(
            import(&folder, &format!("{name} --category C")).stdout_only(),
            expected,
            "{name}"
        );
        let format = name.trim_start_matches("r.");
        let piped = import(&folder, &format!("- --from {format} --category C")).given(text);
        assert_eq!(piped.stdout_only(), expected, "{name}");
    }
}

#[test]
fn notes_of_an_export_with_sources_come_back() {
    let folder = folder(&[]);
    shipped(
        "show linkerd kuma -c name,categories,languages,mtls,license --sources -f csv -o a.csv",
    )
    .within(folder.path())
    .ends(0);
    shipped(
        "show linkerd kuma -c name,categories,languages,mtls,license --sources -f json -o a.json",
    )
    .within(folder.path())
    .ends(0);
    std::fs::copy(crate::common::repository_file("catalog.toml"), folder.path().join("c.toml"))
        .unwrap();
    for (file, output) in [("a.csv", "csv.toml"), ("a.json", "json.toml")] {
        let words = format!("{file} --fields c.toml -o {output}");
        import(&folder, &words).ends(0);
        let shown = shipped(&format!("show linkerd -c mtls,languages -f csv --catalog {output}"));
        let shown = shown.within(folder.path()).stdout_only();
        assert!(shown.contains("mtls"), "{shown}");
    }
    assert_eq!(content(&folder, "csv.toml"), content(&folder, "json.toml"));
    assert!(content(&folder, "csv.toml").contains("note = "));
}

#[test]
fn rows_of_one_name_are_kept_apart_and_told() {
    let rows =
        "name,category\nEnvoy,p\nenvoy,p\nE n voy,p\n,p\nC,p\nC++,p\nC#,p\nfield,p\n漢字,p\n";
    let folder = folder(&[("s.csv", rows)]);
    let run = import(&folder, "s.csv -o s.toml");
    run.prints_and_says(
        "",
        str![[r#"
8 entries
  keys of the entry: name, categories (`category`)
  s.csv:5: left out, since it has no name
  s.csv:3: the name `envoy` is taken, so it is `envoy (2)`
  ids that were taken got a number: field (field-2), 漢字 (entry)

"#]],
    );
    assert_valid(&folder.path().join("s.toml"));
    shipped("list -c id,name --catalog s.toml -f csv").within(folder.path()).prints(str![[r#"
id,name
c,C
c-sharp,C#
c-plus-plus,C++
e-n-voy,E n voy
envoy,Envoy
envoy-2,envoy (2)
field-2,field
entry,漢字

"#]]);
}

#[test]
fn relations_name_entries_by_any_name_and_never_themselves() {
    let rows =
        "name,category,successor\nOld One,p,new-one\nNew One,p,Old One; New One; Elsewhere\n";
    let folder = folder(&[("s.csv", rows)]);
    import(&folder, "s.csv -o s.toml").prints_and_says(
        "",
        str![[r#"
2 entries
  keys of the entry: name, categories (`category`)
  lists of entries: successor
2 cells left out:
  s.csv:3: `successor` is `Old One`, which is succeeded by this entry
  s.csv:3: `successor` is `New One`, which is the entry itself

"#]],
    );
    assert_valid(&folder.path().join("s.toml"));
    shipped("list -c name,successor --catalog s.toml -f csv").within(folder.path()).prints(str![[
        r#"
name,successor
New One,Elsewhere
Old One,new-one

"#
    ]]);
}
