//! `check` of several files, of catalogs with very many mistakes, and with dates without quotes.

use crate::common::{SMALL, meshcmp};
use snapbox::str;
use std::path::Path;

const HEAD: &str = "format = 1\ncatalog.title = \"T\"\ncategories.c.label = \"C\"\n\
    attributes.announced = { label = \"A\", type = \"date\", meaning = \"M.\" }\n";

fn entry(id: &str, more: &str) -> String {
    format!(
        "[[entry]]\nid = \"{id}\"\nname = \"{id}\"\ncategories = [\"c\"]\nsummary = \"S.\"\n{more}"
    )
}

/// Runs `meshcmp check` in a folder.
fn check(folder: &Path, arguments: &[&str]) -> snapbox::cmd::OutputAssert {
    meshcmp(&["check"]).args(arguments).current_dir(folder).assert()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[test]
fn several_files_are_checked_and_summed_up() {
    let good = format!(
        "{HEAD}{}",
        entry("a", "[[entry.observed]]\nsource = \"s\"\nannounced = \"2020\"\n")
    );
    let good = good.replace(
        "[[entry]]",
        "[sources.s]\ntitle = \"S\"\nurl = \"https://s.example\"\ndate = \"2020\"\n[[entry]]",
    );
    let folder = folder(&[
        ("good.toml", &good),
        ("bad.toml", "format = 1\n"),
        ("late.toml", &good.replace("\"2020\"", "\"2030\"")),
    ]);
    let folder = folder.path();
    check(folder, &["good.toml", "bad.toml", "late.toml"]).code(1).stderr_eq("").stdout_eq(str![[
        r#"
error[missing-key]: a catalog needs `catalog.title`
 --> bad.toml:1:1
  |
1 | format = 1
  | ^

warning[future-date]: 2030 lies in the future
 --> late.toml:8:8
  |
8 | date = "2030"
  |        ^^^^^^

3 files: 1 error, 1 warning

"#
    ]]);
    check(folder, &["good.toml", "late.toml", "--errors-only"]).success().stdout_eq(str![[r#"
2 files: no errors

"#]]);
    check(folder, &["good.toml", "late.toml", "--strict", "-f", "csv"]).code(1).stdout_eq(str![[
        r#"
severity,code,message,file,line,column
warning,future-date,2030 lies in the future,late.toml,8,8

"#
    ]]);
    check(folder, &["bad.toml", "--errors-only", "--strict"]).code(2).stdout_eq("");
}

#[test]
fn unreadable_file_does_not_keep_the_others_from_being_checked() {
    let folder = folder(&[("bad.toml", "format = 1\n")]);
    check(folder.path(), &["gone.toml", "bad.toml", "gone-too.toml", "-f", "csv"])
        .code(1)
        .stdout_eq(str![[r#"
severity,code,message,file,line,column
error,missing-key,a catalog needs `catalog.title`,bad.toml,1,1

"#]])
        .stderr_eq(str![[r#"
error: cannot read gone.toml: there is no such file or directory
error: cannot read gone-too.toml: there is no such file or directory

"#]]);
    check(folder.path(), &["gone.toml"]).code(1).stdout_eq("").stderr_eq(str![[r#"
error: cannot read gone.toml: there is no such file or directory

"#]]);
}

#[test]
fn standard_input_is_read_once() {
    for line in [
        &["check", "-", SMALL, "-"][..],
        &["diff", "-", "-"],
        &["rank", "--profile", "-", "--catalog", "-"],
    ] {
        meshcmp(line).stdin("format = 1\n").assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: standard input can be read only once

"#]]);
    }
}

#[test]
fn warnings_of_order_and_length_are_summed_up_for_people() {
    let mut text = HEAD.lines().take(3).map(|line| format!("{line}\n")).collect::<String>();
    for number in (100..200).rev() {
        text += &entry(&format!("e{number}"), "").replace("S.", &"x".repeat(150));
    }
    let folder = folder(&[("my.toml", &text)]);
    let told = |format: &str, line: &str| {
        let output = check(folder.path(), &["my.toml", "-f", format]).success();
        let printed = String::from_utf8(output.get_output().stdout.clone()).unwrap();
        let count = if format == "jsonl" { 99 } else { 10 };
        assert_eq!(printed.matches(line).count(), count, "{printed}");
        (printed, String::from_utf8(output.get_output().stderr.clone()).unwrap())
    };
    let summed = "my.toml: 179 more findings: 90 long-summary, 89 out-of-order\n";
    let (table, _) = told("table", "warning[out-of-order]");
    assert!(table.ends_with(&format!("{summed}199 warnings\n")), "{table}");
    let (github, _) = told("github", "title=out-of-order");
    assert!(github.ends_with(
        "::warning file=my.toml::179 more findings: 90 long-summary, 89 out-of-order\n"
    ));
    assert_eq!(told("markdown", "| out-of-order |").1, summed);
    assert_eq!(told("jsonl", "\"out-of-order\"").1, "");
}

#[test]
fn dates_without_quotes_hide_no_other_mistake() {
    let said = |date: &str| format!("[[entry.observed]]\nsource = \"s\"\nannounced = {date}\n");
    let text = format!(
        "{HEAD}sources.s = {{ title = \"S\", url = \"https://s.example\", date = 2020-05 }}\n{}{}{}{}",
        entry("a", &said("2018-05-17")),
        entry("b", &said("1996")),
        entry("c", &said("{ value = 2018-13-01, note = \"2018-05\" }")),
        entry("d", "vendor = \"V\"\n[[entry.observed]]\nsource = \"s\"\nvendor = \"V\"\n"),
    );
    let folder = folder(&[("my.toml", &text)]);
    check(folder.path(), &["my.toml"]).code(1).stdout_eq(str![[r#"
error[wrong-type]: the date `2020-05` must be in quotes
 --> my.toml:5:62
  |
5 | sources.s = { title = "S", url = "https://s.example", date = 2020-05 }
  |                                                              ^^^^^^^ write "2020-05"

error[wrong-type]: `announced` must be a date in quotes, not a TOML date
  --> my.toml:13:13
   |
13 | announced = 2018-05-17
   |             ^^^^^^^^^^ write "2018-05-17"

error[wrong-type]: `announced` must be a date in quotes, not a whole number
  --> my.toml:21:13
   |
21 | announced = 1996
   |             ^^^^ write "1996"

error[wrong-type]: the date `2018-13-01` must be in quotes
  --> my.toml:29:23
   |
29 | announced = { value = 2018-13-01, note = "2018-05" }
   |                       ^^^^^^^^^^ there is no such day in the calendar

error[unknown-key]: an entry has no key `vendor`
  --> my.toml:35:1
   |
35 | vendor = "V"
   | ^^^^^^
   |
   = help: what a source says stands under [[entry.observed]]; the attributes are status, status_since, successor, announced

error[unknown-key]: an observation has no key `vendor`
  --> my.toml:38:1
   |
38 | vendor = "V"
   | ^^^^^^
   |
   = help: the attributes are status, status_since, successor, announced; others are declared under [attributes.ID]

6 errors

"#]]);
    meshcmp(&["list", "--catalog", "my.toml"])
        .current_dir(folder.path())
        .assert()
        .code(1)
        .stdout_eq("");
}

#[test]
fn annotations_name_files_relative_to_the_workspace() {
    let folder = folder(&[]);
    let below = folder.path().join("data");
    std::fs::create_dir(&below).unwrap();
    std::fs::write(below.join("my.toml"), "format = 1\n").unwrap();
    let absolute = below.join("my.toml");
    let workspace = folder.path().to_str().unwrap();
    for (from, file) in [
        (folder.path(), absolute.to_str().unwrap()),
        (&below, "my.toml"),
        (&below, "../data/my.toml"),
    ] {
        let github = meshcmp(&["check", file, "-f", "github"]).env("GITHUB_WORKSPACE", workspace);
        github.current_dir(from).assert().code(1).stdout_eq(str![[r#"
::error file=data/my.toml,line=1,col=1,title=missing-key::a catalog needs `catalog.title`

"#]]);
    }
    let outside =
        meshcmp(&["check", "my.toml", "-f", "github"]).env("GITHUB_WORKSPACE", "/nowhere");
    outside.current_dir(&below).assert().code(1).stdout_eq(str![[r#"
::error file=my.toml,line=1,col=1,title=missing-key::a catalog needs `catalog.title`

"#]]);
}

#[test]
fn key_that_does_not_fit_the_type_is_reported_at_the_key() {
    let head = "format = 1\ncatalog.title = \"T\"\n[attributes.stars]\nlabel = \"S\"\n\
        type = \"number\"\nmeaning = \"M.\"\nlist = true\nwords = [\"a\"]\nmilestone = \"start\"\n\
        dates = \"stars\"\ninverse = { id = \"i\", label = \"I\" }\n[attributes.day]\nlabel = \"D\"\n\
        type = \"date\"\nmeaning = \"M.\"\nunit = \"MB\"\nbetter = \"lower\"\n";
    let folder = folder(&[("my.toml", head)]);
    check(folder.path(), &["my.toml", "--errors-only", "-f", "csv"]).code(1).stdout_eq(str![[r#"
severity,code,message,file,line,column
error,misplaced-key,`list` does not fit a field of type number,my.toml,7,1
error,misplaced-key,`words` does not fit a field of type number,my.toml,8,1
error,misplaced-key,`milestone` does not fit a field of type number,my.toml,9,1
error,misplaced-key,`dates` does not fit a field of type number,my.toml,10,1
error,misplaced-key,`inverse` does not fit a field of type number,my.toml,11,1
error,misplaced-key,`unit` does not fit a field of type date,my.toml,16,1
error,misplaced-key,`better` does not fit a field of type date,my.toml,17,1

"#]]);
}

#[test]
fn schema_key_at_the_top_is_accepted() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let text = format!("\"$schema\" = \"./catalog.schema.json\"\n{text}");
    let folder = folder(&[("my.toml", &text)]);
    check(folder.path(), &["my.toml"]).success().stdout_eq("no errors, no warnings\n");
}
