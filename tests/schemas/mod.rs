//! The JSON of every command has the shape that `docs/schemas/` tells.

mod shapes;

use crate::common::{COMPUTED_KEYS, on_catalog, repository_file, run, shipped};
use serde_json::{Value, json};
use shapes::{COMMANDS, schema_of};
use snapbox::{Data, assert_data_eq};

/// Lines over the small catalog.
const SMALL: &[&str] = &[
    "list",
    "list -c all --sources",
    "list --where mtls --unknown only",
    "filter mtls=yes --unknown include",
    "filter mtls=yes --unknown include --sources",
    "show alpha",
    "show alpha --sources",
    "show alpha beta --history",
    "show alpha --history --sources",
    "compare alpha beta",
    "compare alpha beta --sources --all",
    "compare --category mesh --where mtls --unknown include --diff",
    "rank --want mtls --must 'not waf'",
    "rank --want mtls --sources -c name,status",
    "rank --like alpha --unknown include --where grpc",
    "timeline",
    "timeline --sources --where mtls --unknown include",
    "events",
    "count license",
    "count aliases",
    "count license languages",
    "count languages languages",
    "search mesh",
    "strengths",
    "sources",
    "sources --stale 24mo",
    "sources -c id,facts",
    "explain",
    "explain mtls",
    "explain -c field,known",
    "diff --since 2021",
    "diff --since 2021 --sources",
];

/// Lines over the embedded catalog.
const SHIPPED: &[&str] = &[
    "list -c all",
    "list -c all --sources",
    "show istio linkerd --history --sources",
    "compare istio linkerd app-mesh --all --sources",
    "filter category=mesh mtls=yes --unknown include",
    "rank --category mesh --want mtls --want proxy_memory=2 --must grpc",
    "rank --like app-mesh --sources",
    "timeline --category mesh",
    "events",
    "count categories",
    "count cncf_maturity languages",
    "search proxy",
    "strengths",
    "sources",
    "sources --stale 24mo",
    "explain",
    "diff --since 2024",
];

/// Lines over a catalog whose fields are called like computed keys.
const KEYED: &[&str] = &[
    "list -c all",
    "list -c all --sources --where match --unknown include",
    "show first --history",
    "show first second --history --sources",
    "compare first second --all",
    "rank --want low --must high --sources",
    "rank --want match --unknown include -c all",
    "timeline -c all --where match --unknown include --sources",
    "events",
    "count low",
    "count value entries",
    "count count match",
    "count count count",
    "search thing",
    "strengths",
    "explain",
    "explain entries",
];

/// Returns the places where a value violates a schema.
fn refused(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Returns a schema of a single row of the output of a command.
fn row_schema(command: &str) -> Value {
    json!({ "$ref": "#/$defs/row", "$defs": schema_of(command)["$defs"] })
}

fn command_of(line: &str) -> &str {
    line.split(' ').next().unwrap()
}

/// Prints a line over a catalog in a format.
fn output(catalog: &str, line: &str, format: &str) -> String {
    let line = format!("{line} -f {format}");
    match catalog {
        "" => shipped(&line).stdout(),
        "small" => run(&line).stdout(),
        path => on_catalog(path, &line).stdout(),
    }
}

/// Asserts that the outputs of the lines have the shape of their commands.
#[track_caller]
fn have_their_shapes(catalog: &str, lines: &[&str]) {
    for line in lines {
        let command = command_of(line);
        let printed: Value = serde_json::from_str(&output(catalog, line, "json")).unwrap();
        assert_ne!(printed, json!([]), "{line} shows nothing");
        assert_eq!(refused(&schema_of(command), &printed), [""; 0], "{line}");
    }
}

#[test]
fn committed_schemas_are_current() {
    for command in COMMANDS {
        let path = repository_file(&format!("docs/schemas/{command}.json"));
        let fresh = format!("{:#}\n", schema_of(command));
        assert_data_eq!(fresh, Data::read_from(&path, None).raw());
    }
}

#[test]
fn schemas_are_valid_and_there_is_one_for_each_command_that_prints_json() {
    for command in COMMANDS {
        let schema = schema_of(command);
        assert!(jsonschema::meta::is_valid(&schema), "{command}");
    }
    let mut files: Vec<_> = std::fs::read_dir(repository_file("docs/schemas")).unwrap().collect();
    files.sort_by_key(|file| file.as_ref().unwrap().file_name());
    let names: Vec<_> = files
        .iter()
        .map(|file| file.as_ref().unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, COMMANDS.map(|command| format!("{command}.json")));
    for line in [SMALL, SHIPPED].concat() {
        assert!(COMMANDS.contains(&command_of(line)), "{line}");
    }
}

#[test]
fn output_over_the_small_catalog_has_its_shape() {
    have_their_shapes("small", SMALL);
}

#[test]
fn output_over_the_embedded_catalog_has_its_shape() {
    have_their_shapes("", SHIPPED);
}

#[test]
fn output_with_fields_called_like_computed_keys_has_its_shape() {
    have_their_shapes(COMPUTED_KEYS, KEYED);
}

/// Returns the findings of `check` in these files, as JSON.
fn findings(files: &str) -> Value {
    let output = shipped(&format!("check {files} -f json")).output();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn findings_of_check_have_their_shape() {
    let cases = "tests/catalogs/cases";
    let files = format!("{cases}/invisible-blanks.toml {cases}/format-hexadecimal.toml");
    let findings = findings(&files);
    let severities: Vec<_> =
        findings.as_array().unwrap().iter().map(|finding| &finding["severity"]).collect();
    assert!(severities.contains(&&json!("error")) && severities.contains(&&json!("warning")));
    assert_eq!(refused(&schema_of("check"), &findings), [""; 0]);
}

#[test]
fn renamed_entries_and_changed_notes_have_their_shape() {
    let old = std::fs::read_to_string(repository_file("tests/catalogs/small.toml")).unwrap();
    let new = old.replace("\"alpha\"", "\"omega\"").replace("behind a flag", "behind two flags");
    let new = new.replace("data plane", "all of it").replace("2016-09-14", "2016-09-15");
    let line = "diff tests/catalogs/small.toml - -f json";
    let changes = shipped(line).given(new).stdout();
    let changes: Value = serde_json::from_str(&changes).unwrap();
    for change in ["renamed", "note", "changed"] {
        let is_there = changes.as_array().unwrap().iter().any(|row| row["change"] == change);
        assert!(is_there, "{change}");
    }
    assert_eq!(refused(&schema_of("diff"), &changes), [""; 0]);
}

#[test]
fn lines_of_jsonl_have_the_shape_of_a_row() {
    for line in SMALL {
        let schema = row_schema(command_of(line));
        for row in output("small", line, "jsonl").lines() {
            let row: Value = serde_json::from_str(row).unwrap();
            assert_eq!(refused(&schema, &row), [""; 0], "{line}");
        }
    }
}

/// The commands whose rows always have the same members.
const FIXED: [&str; 7] = ["check", "compare", "count", "diff", "events", "search", "strengths"];

/// Asserts that no damaged form of a row, which `damaged` puts into the output, has the shape of the
/// command.
fn refuses_damage(line: &str, row: &Value, damaged: impl Fn(Value) -> Value) {
    let command = command_of(line);
    let validator = jsonschema::draft202012::new(&schema_of(command)).unwrap();
    assert!(validator.is_valid(&damaged(row.clone())), "{line}");
    let mut extra = row.clone();
    extra["No such key"] = json!("text");
    assert!(!validator.is_valid(&damaged(extra)), "{line}: another key");
    for key in row.as_object().unwrap().keys() {
        let mut strange = row.clone();
        strange[key] = json!({ "Strange key": true });
        assert!(!validator.is_valid(&damaged(strange)), "{line}: strange {key}");
        let mut short = row.clone();
        short.as_object_mut().unwrap().shift_remove(key);
        let is_missed = FIXED.contains(&command) || (command == "rank" && key.starts_with("high"));
        if is_missed {
            assert!(!validator.is_valid(&damaged(short)), "{line}: no {key}");
        }
    }
}

#[test]
fn damaged_outputs_are_refused() {
    let check = ("check", findings("tests/catalogs/cases/invisible-blanks.toml"));
    let printed = |catalog, line: &&'static str| {
        (*line, serde_json::from_str(&output(catalog, line, "json")).unwrap())
    };
    let mut outputs = vec![check];
    outputs.extend(SMALL.iter().map(|line| printed("small", line)));
    outputs.extend(KEYED.iter().map(|line| printed(COMPUTED_KEYS, line)));
    for (line, whole) in outputs {
        match &whole {
            Value::Array(rows) => refuses_damage(line, &rows[0], |row| json!([row])),
            object => refuses_damage(line, object, |row| row),
        }
        if let Some(row) = whole.get("rows").and_then(|rows| rows.get(0)) {
            refuses_damage(line, row, |row| {
                let mut whole = whole.clone();
                whole["rows"] = json!([row]);
                whole
            });
        }
    }
}
