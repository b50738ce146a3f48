//! The JSON Schema accepts what `check` accepts, and rejects the mistakes it can express.

use crate::common::{SMALL, run};
use meshcmp::catalog::read;
use meshcmp::schema::schema;
use serde_json::Value;
use snapbox::{assert_data_eq, file};
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../catalog.toml");
const DATABASES: &str = include_str!("../examples/databases.toml");

static VALIDATOR: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = schema(&read(SHIPPED).unwrap());
    jsonschema::draft202012::new(&schema).unwrap()
});

/// Returns the places where a catalog violates the schema.
fn refused(text: &str) -> Vec<String> {
    let instance: Value = toml::from_str(text).unwrap();
    VALIDATOR.iter_errors(&instance).map(|error| error.instance_path().to_string()).collect()
}

/// Where statements about a database break the schema of the example catalog.
fn refused_database(statements: &str) -> Vec<String> {
    static VALIDATOR: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
        let schema = schema(&read(DATABASES).unwrap());
        jsonschema::draft202012::new(&schema).unwrap()
    });
    let instance: Value = toml::from_str(&format!(
        "format = 1\n[catalog]\ntitle = \"T\"\n[[entry]]\nid = \"a\"\nname = \"A\"\n\
         categories = [\"document\"]\n[[entry.observed]]\nsource = \"survey-2026\"\n{statements}"
    ))
    .unwrap();
    VALIDATOR.iter_errors(&instance).map(|error| error.instance_path().to_string()).collect()
}

fn small(entry: &str) -> String {
    format!(
        "format = 1\n[catalog]\ntitle = \"T\"\n[[entry]]\nid = \"a\"\nname = \"A\"\n\
         categories = [\"mesh\"]\nsummary = \"A.\"\n{entry}"
    )
}

#[test]
fn committed_schema_is_current() {
    let fresh = schema(&read(SHIPPED).unwrap());
    let fresh = format!("{:#}\n", fresh);
    assert_data_eq!(fresh, file!["../catalog.schema.json"].raw());
}

#[test]
fn schema_is_valid() {
    assert!(jsonschema::meta::is_valid(&schema(&read(SHIPPED).unwrap())));
    let empty = read("format = 1\n[catalog]\ntitle = \"T\"\n").unwrap();
    assert!(jsonschema::meta::is_valid(&schema(&empty)));
}

#[test]
fn shipped_catalog_matches_the_schema() {
    assert_eq!(refused(SHIPPED), [""; 0]);
}

#[test]
fn every_form_of_a_value_matches_the_schema() {
    let observed = "[[entry.observed]]\nsource = \"layer5-2020\"\nversion = \"1\"\n";
    for value in [
        "announced = \"2018-05\"",
        "announced = \"unknown\"",
        "announced = \"Unknown\"",
        "status = \"UNKNOWN\"",
        "announced = { value = \"unknown\", note = \"n\" }",
        "status = { value = \"active\", note = \"n\" }",
        "license = \"MIT\"",
        "languages = \"unknown\"",
        "languages = [\"unknown\"]",
        "languages = []",
        "languages = \"not-applicable\"",
        "cncf_maturity = \"none\"",
        "languages = [\"Go\", { value = \"C\", note = \"n\", ended = true }]",
        "built_on = [\"envoy\", { name = \"ztunnel\", note = \"n\" }, { value = \"istio\" }]",
        "features.grpc = \"not-applicable\"",
        "features.grpc = { value = \"partial\", note = \"n\" }",
    ] {
        assert_eq!(refused(&small(&format!("{observed}{value}"))), [""; 0], "{value}");
    }
}

#[test]
fn schema_rejects_mistakes_at_their_place() {
    let observed = "[[entry.observed]]\nsource = \"layer5-2020\"\n";
    for (lines, place) in [
        ("homepge = \"https://a.example\"", "/entry/0"),
        ("homepage = \"a.example\"", "/entry/0/homepage"),
        ("accept = [\"unknown-key\"]", "/entry/0/accept/0"),
        ("[[entry.observed]]\nannounced = \"2018\"", "/entry/0/observed/0"),
        ("[[entry.observed]]\nsource = \"nobody\"", "/entry/0/observed/0/source"),
        (&format!("{observed}announced = \"2018-13\""), "/entry/0/observed/0/announced"),
        (&format!("{observed}announced = 2018"), "/entry/0/observed/0/announced"),
        (&format!("{observed}status = \"actve\""), "/entry/0/observed/0/status"),
        (&format!("{observed}languages = \"Go\""), "/entry/0/observed/0/languages"),
        (&format!("{observed}features.gprc = \"yes\""), "/entry/0/observed/0/features"),
        (&format!("{observed}features.grpc = true"), "/entry/0/observed/0/features/grpc"),
        (&format!("{observed}base_of = [\"a\"]"), "/entry/0/observed/0"),
    ] {
        assert_eq!(refused(&small(lines)), [place], "{lines}");
    }
    let source = "format = 1\n[catalog]\ntitle = \"T\"\n[sources.s]\ntitle = \"S\"\nurl = \"https://s.example\"\n";
    assert_eq!(refused(source), ["/sources/s"]);
    assert_eq!(refused(&format!("{source}date = \"2018\"\nseen = \"2019\"\n")), ["/sources/s"]);
    assert_eq!(refused("format = 2\n[catalog]\ntitle = \"T\"\n"), ["/format"]);
}

#[test]
fn schema_knows_the_types_that_a_catalog_declares() {
    for statement in [
        "max_size = 32",
        "max_size = 0.5",
        "max_size = \"unknown\"",
        "max_size = { value = 32, note = \"n\" }",
        "consistency = \"causal\"",
        "latest_release = \"18.1\"",
        "license = \"not-applicable\"",
        "built_on = [\"sqlite\", { name = \"InnoDB\" }]",
        "written_in = []",
    ] {
        assert_eq!(refused_database(statement), [""; 0], "{statement}");
    }
    for (statement, key) in [
        ("max_size = \"32 TB\"", "/max_size"),
        ("consistency = \"strong\"", "/consistency"),
        ("latest_release = 18.1", "/latest_release"),
        ("first_release = \"May 2018\"", "/first_release"),
        ("built_on = \"sqlite\"", "/built_on"),
        ("written_in = [3]", "/written_in"),
        ("languages = [\"C\"]", ""),
    ] {
        let place = format!("/entry/0/observed/0{key}");
        assert_eq!(refused_database(statement), [place], "{statement}");
    }
}

#[test]
fn schema_rejects_wrong_declarations() {
    let field = "label = \"L\"\nmeaning = \"M.\"\n";
    for (lines, place) in [
        (format!("[attributes.a]\n{field}type = \"nubmer\""), "/attributes/a/type"),
        (format!("[attributes.a]\n{field}"), "/attributes/a"),
        (format!("[attributes.a-b]\n{field}type = \"text\""), "/attributes"),
        (
            format!("[attributes.a]\n{field}type = \"date\"\nmilestone = \"end\""),
            "/attributes/a/milestone",
        ),
        (
            format!("[attributes.a]\n{field}type = \"date\"\ndates = \"nothing\""),
            "/attributes/a/dates",
        ),
        (format!("[features.a]\n{field}"), "/features/a"),
    ] {
        assert_eq!(
            refused(&format!("format = 1\ncatalog.title = \"T\"\n{lines}\n")),
            [place],
            "{lines}"
        );
    }
}

#[test]
fn catalog_text_cannot_control_the_terminal() {
    let small = std::fs::read_to_string(SMALL).unwrap();
    let sly = small.replace("A small landscape", "red\\u009b31m\\u202e\\u007f");
    let printed = run("schema --catalog -").given(sly).stdout();
    let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert_eq!(printed.chars().find(|&c| acts(c)), None);
    let read: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let about = read["description"].as_str().unwrap();
    assert!(about.ends_with("red\u{9b}31m\u{202e}\u{7f}"), "{about}");
}
