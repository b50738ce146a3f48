//! A catalog of another domain, with numbers, versions, words, an inverse and a complete source,
//! through every command and every format. Its names differ by signs, and two of its features have
//! the ids of computed keys.

use crate::common::{Run, repository_file, run};
use clap::CommandFactory;
use meshcmp::cli::Cli;
use serde_json::{Value, json};
use snapbox::str;

/// A line as typed after `meshcmp`, over the catalog of languages.
fn languages(line: &str) -> Run {
    let catalog = repository_file("tests/catalogs/languages.toml");
    run(line).with("MESHCMP_CATALOG", catalog.to_str().unwrap())
}

fn json(line: &str) -> Value {
    serde_json::from_str(&languages(&format!("{line} -f json")).stdout()).unwrap()
}

/// The ids of the rows, in their order.
fn ids(line: &str) -> String {
    let rows = json(line);
    let ids: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    ids.join(" ")
}

#[test]
fn signs_tell_names_apart() {
    for (name, id) in [
        ("C", "c"),
        ("C++", "cpp"),
        ("C#", "csharp"),
        ("F#", "fsharp"),
        ("F*", "f-star"),
        ("f star", "f-star"),
    ] {
        assert_eq!(json(&format!("show '{name}'"))["id"], id);
        assert_eq!(ids(&format!("filter 'id={id}'")), id);
    }
    languages("show F+")
        .ends_with_error(1, "there is no entry `F+`; did you mean F* (f-star) or F# (fsharp)?");
}

#[test]
fn list_shows_fields_that_are_mostly_known() {
    languages("list").prints(str![[r#"
 NAME  CATEGORIES  APPEARED  STANDARD       USERS (%)  TYPING
 C     compiled    1972      C23                 20.5  static
 C++   compiled    1985-10   C++23                 23  static
 F*    compiled    2011      2026.04.1-rc2          ?  static
 C#    managed     2000      14.0                27.1  static
 F#    managed     2005      9.0                  0.9  static

 5 entries, facts from 2026-05

"#]]);
    languages("list -f csv").prints(str![[r#"
id,name,categories,appeared,standard,users,typing
c,C,compiled,1972,C23,20.5,static
cpp,C++,compiled,1985-10,C++23,23,static
f-star,F*,compiled,2011,2026.04.1-rc2,,static
csharp,C#,managed,2000,14.0,27.1,static
fsharp,F#,managed,2005,9.0,0.9,static

"#]]);
    languages("list -f markdown -c name,users,editions").prints(str![[r#"
### Programming languages

| Name | Users (%) | Editions |
| --- | ---: | --- |
| C | 20.5 | C11, C23 |
| C++ | 23 | ? |
| F/* | ? | ? |
| C/# | 27.1 | ? |
| F/# | 0.9 | ? |

5 entries, facts from 2026-05 to 2026-09

"#]]);
}

#[test]
fn json_keeps_numbers_words_and_lists_apart() {
    languages("list -f jsonl -c id,users,standard,typing,editions,descends_from,ancestor_of,match")
        .prints(str![[r#"
{"id":"c","users":20.5,"standard":"C23","typing":"static","editions":["C11","C23"],"descends_from":null,"ancestor_of":["cpp"],"match":"no"}
{"id":"cpp","users":23,"standard":"C++23","typing":"static","editions":null,"descends_from":["c"],"ancestor_of":["csharp"],"match":"planned"}
{"id":"f-star","users":null,"standard":"2026.04.1-rc2","typing":"static","editions":null,"descends_from":["fsharp"],"ancestor_of":[],"match":"yes"}
{"id":"csharp","users":27.1,"standard":"14.0","typing":"static","editions":null,"descends_from":["cpp","Java"],"ancestor_of":[],"match":"yes"}
{"id":"fsharp","users":0.9,"standard":"9.0","typing":"static","editions":null,"descends_from":null,"ancestor_of":["f-star"],"match":"yes"}

"#]]);
    languages("list -f jsonl -c id,users,editions --sources --where id=c").prints(str![[r#"
{"id":"c","users":{"value":20.5,"note":null,"source":"survey","url":"https://example.org/languages","date":"2026-05"},"editions":[{"value":"C11","note":null,"source":"standards","url":"https://example.org/standards","date":"2026-09"},{"value":"C23","note":null,"source":"standards","url":"https://example.org/standards","date":"2026-09"}]}

"#]]);
}

#[test]
fn numbers_versions_and_words_are_filtered_and_sorted() {
    for (expression, expected) in [
        ("users=23", "cpp"),
        ("users=20.50", "c"),
        ("'users<20.5'", "fsharp"),
        ("users=1..25", "c cpp"),
        ("users=unknown", "f-star"),
        ("'standard>=9'", "c cpp f-star csharp fsharp"),
        ("standard=14", "csharp"),
        ("'standard<2026.04.1 and standard>14'", "f-star"),
        ("typing=STATIC", "c cpp f-star csharp fsharp"),
        ("'typing<static'", ""),
        ("edition=C99", ""),
        ("edition=c11", "c"),
        ("descends_from=c++", "csharp"),
        ("descends_from=java", "csharp"),
        ("ancestor_of=f-star", "fsharp"),
        ("match", "f-star csharp fsharp"),
        ("history=partial", "cpp"),
    ] {
        assert_eq!(ids(&format!("filter {expression} -c id")), expected, "{expression}");
    }
    for (keys, expected) in [
        ("users", "fsharp c cpp csharp f-star"),
        ("-users", "csharp cpp c fsharp f-star"),
        ("standard", "fsharp csharp f-star c cpp"),
        ("typing,-appeared", "f-star fsharp csharp cpp c"),
    ] {
        assert_eq!(ids(&format!("list -s {keys} -c id")), expected, "{keys}");
    }
    languages("filter users=many typing=strong").fails(
        2,
        str![[r#"
error: `many` is not a number
 |
 | users=many
 |       ^^^^ write a decimal number, in %
error: unknown word of typing `strong`
 |
 | typing=strong
 |        ^^^^^^ one of none, dynamic, gradual, static

"#]],
    );
}

#[test]
fn computed_keys_make_way_for_features() {
    languages("filter 'users>=0' --unknown include -c id,match,history -f csv").prints(str![[r#"
id,match,history,match_
c,no,yes,yes
cpp,planned,partial,yes
f-star,yes,unknown,unknown
csharp,yes,unknown,yes
fsharp,yes,unknown,yes

"#]]);
    let line = "rank --want history -c match,history --unknown include --all -f csv";
    languages(line).prints(str![[r#"
id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown,match,history,match_
c,1,1,1,false,,,,no,yes,yes
cpp,0.5,0.5,1,false,,,,planned,partial,yes
csharp,0,1,1,false,,,history,yes,unknown,yes
fsharp,0,1,1,false,,,history,yes,unknown,yes
f-star,0,1,1,false,,,history,yes,unknown,yes

"#]]);
    let c = json("show C --history -c id,history");
    assert_eq!(c["history"], "yes");
    assert_eq!(c["history_"].as_array().unwrap().len(), 1);
}

#[test]
fn cards_show_units_and_both_ends_of_relations() {
    languages("show C++").prints(str![[r#"
 C++   Compiled
 C with classes, and much else.

 FACT              VALUE      SOURCE  DATE
 Appeared          1985-10    survey  2026-05
 Standard          C++23      survey  2026-05
 Users (%)         23         survey  2026-05
 Typing            static     survey  2026-05
 Descends from     C          survey  2026-05
 Ancestor of       C#
 unknown: Status, Status since, Successor, Editions

 LANGUAGE
 Pattern matching  ○ planned  survey  2026-05
 Long history      ◐ partial  survey  2026-05

 SOURCES
 survey  Language survey  https://example.org/languages

"#]]);
    languages("show C -c editions --history").prints(str![[r#"
 C

 FACT      VALUE     SOURCE     DATE
 Editions  C11, C23  standards  2026-09

 HISTORY
 FACT      VALUE  SOURCE     DATE
 Editions  C99    survey     2026-05
 Editions  C11    survey     2026-05
 Editions  C11    standards  2026-09
 Editions  C23    standards  2026-09

 SOURCES
 standards  List of language standards  https://example.org/standards

"#]]);
}

#[test]
fn comparison_and_difference_know_the_types() {
    languages("compare C C++ C#").prints(str![[r#"
                     C         C++        C#

   PROJECT
 ≠ Categories        compiled  compiled   managed
 ≠ Appeared          1972      1985-10    2000
 ≠ Standard          C23       C++23      14.0
 ≠ Users (%)         20.5      23         27.1
 = Typing            static    static     static
 ≠ Descends from     ?         C          C++, Java
 ? Editions          C11, C23  ?          ?
 ≠ Ancestor of       C++       C#         –

   LANGUAGE          █  1/2    ▓  0.5/2   █░ 1-2/2
 ≠ Pattern matching  ✗ no      ○ planned  ✓ yes
 ≠ Long history      ✓ yes     ◐ partial  ? unknown

 █ yes ▓ partial ▒ experimental ░ unknown    8 differ, 1 same, 1 undetermined.

"#]]);
    let compared = json("compare C C# -c users,match");
    assert_eq!(compared["rows"][0]["values"], json!({"c": 20.5, "csharp": 27.1}));
    languages("diff --since 2026-05").prints(str![[r#"
 CHANGE   FIELD     OLD       NEW

 C
 changed  Editions  C99, C11  C11, C23

 Facts: 1 changed
 Observations: 1 added (shown with --kind observation)

"#]]);
}

#[test]
fn declared_milestones_are_drawn() {
    languages("timeline --width 70").prints(str![[r#"
         1975 1980 1985 1990 1995 2000 2005 2010 2015 2020 2025
 C    ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 C++     ·    ·    ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 C#      ·    ·    ·    ·    ·    ●━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 F#      ·    ·    ·    ·    ·    ·    ●━━━━━━━━━━━━━━━━━━━━?  unknown
 F*      ·    ·    ·    ·    ·    ·    ·    ·●━━━━━━━━━━━━━━?  unknown

 ● Appeared  ? status unknown

 5 entries.

"#]]);
    languages("events --since 2005 -f csv").prints(str![[r#"
date,entry,event,field,value,source,url
2005,fsharp,start,appeared,,survey,https://example.org/languages
2011,f-star,start,appeared,,survey,https://example.org/languages

"#]]);
}

#[test]
fn fields_are_explained_and_counted() {
    languages("explain users").prints(str![[r#"
 FIELD        users
 KIND         attribute
 TYPE         number
 GROUP        project
 MEANING      Share of those asked who use it.
 VALUES       0.9: 1, 20.5: 1, 23: 1, 27.1: 1
 OLDEST       2026-05
 NEWEST       2026-05
 UNIT         %
 KNOWN        in 4 of 5 entries
 UNKNOWN FOR  F*

"#]]);
    languages("explain -c field,type,known,of --no-header -f csv").prints(str![[r#"
id,text,5,5
name,text,5,5
summary,text,5,5
homepage,link,0,5
repository,link,0,5
aliases,list of texts,5,5
categories,list of categories,5,5
links,list of links,5,5
status,word,0,5
status_since,date,0,5
successor,list of entries,0,5
appeared,date,5,5
standard,version,5,5
users,number,4,5
typing,word,5,5
descends_from,list of entries,3,5
editions,list of versions,1,5
predecessors,list of entries,5,5
ancestor_of,list of entries,5,5
match,support,5,5
history,support,2,5

"#]]);
    languages("count users").prints(str![[r#"
 USERS (%)  COUNT  ENTRIES
       0.9      1  F#
      20.5      1  C
        23      1  C++
      27.1      1  C#
         ?      1  F*

 5 entries

"#]]);
    languages("count editions -f json").prints(str![[r#"
[{"value":"C11","count":1,"entries":["c"]},{"value":"C23","count":1,"entries":["c"]},{"value":null,"count":4,"entries":["cpp","f-star","csharp","fsharp"]}]

"#]]);
    languages("check --strict").prints(str![[r#"
no errors, no warnings

"#]]);
}

/// A line for each command that answers from a catalog.
const LINES: &[&str] = &[
    "list -c all",
    "show C C++ C# F# F* --history",
    "compare C C++ C# F# F* --all",
    "filter users>0 -c all --unknown include",
    "search language",
    "count typing users",
    "strengths",
    "rank --want match --want 'users>20' -c all --all",
    "timeline",
    "events",
    "explain",
    "sources",
    "diff --since 2026-05",
    "check",
    "schema",
];

#[test]
fn every_command_prints_every_format() {
    let cli = Cli::command();
    for line in LINES {
        let name = line.split(' ').next().unwrap();
        let command = cli.find_subcommand(name).unwrap();
        let Some(format) = command.get_arguments().find(|argument| argument.get_id() == "format")
        else {
            assert!(!languages(line).stdout().is_empty(), "{line}");
            continue;
        };
        for format in format.get_possible_values() {
            let format = format.get_name();
            let output = languages(&format!("{line} -f {format}")).output();
            assert!(output.status.success(), "{line} -f {format}: {output:?}");
            let text = String::from_utf8(output.stdout).unwrap();
            match format {
                "json" => drop(serde_json::from_str::<Value>(&text).unwrap()),
                "jsonl" => {
                    text.lines().for_each(|line| drop(serde_json::from_str::<Value>(line).unwrap()))
                }
                "csv" => {
                    let records = csv::Reader::from_reader(text.as_bytes()).into_records();
                    records.for_each(|record| drop(record.unwrap()));
                }
                _ if name == "check" => {}
                _ => assert!(!text.is_empty(), "{line} -f {format}"),
            }
        }
    }
    let named: Vec<_> = LINES.iter().map(|line| line.split(' ').next().unwrap()).collect();
    for command in cli.get_subcommands().map(clap::Command::get_name) {
        let answers = !["init", "import", "site", "completions", "man", "help"].contains(&command);
        assert_eq!(named.contains(&command), answers, "{command}");
    }
}

#[test]
fn html_tables_align_numbers_under_their_unit() {
    let page = languages("list -c name,users -f html").stdout();
    let page = scraper::Html::parse_document(&page);
    let texts = |query: &str| {
        let query = scraper::Selector::parse(query).unwrap();
        page.select(&query).map(|cell| cell.text().collect::<String>()).collect::<Vec<_>>()
    };
    assert_eq!(texts("thead th"), ["Name", "Users (%)"]);
    assert_eq!(texts("tbody th"), ["C", "C++", "F*", "C#", "F#"]);
    assert_eq!(texts("tbody td.number :is(bdi, data)"), ["20.5", "23", "?", "27.1", "0.9"]);
}
