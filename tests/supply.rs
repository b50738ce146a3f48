//! The dependencies: from where, under which licenses, each once, each for a reason, and none that
//! asks for a newer compiler than the program does. The lists are those of deny.toml.
#![allow(clippy::unwrap_used)]

mod metadata;

use metadata::{size, tree};
use spdx::{Expression, ParseMode};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use toml::{Table, Value};

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

fn toml(file: &str) -> Table {
    text(file).parse().unwrap()
}

fn strings(value: &Value) -> Vec<&str> {
    let elements = value.as_array().unwrap().iter();
    elements.map(|element| element.as_str().unwrap()).collect()
}

#[test]
fn every_license_is_one_that_is_allowed() {
    let deny = toml("deny.toml");
    let allowed = strings(&deny["licenses"]["allow"]);
    let exceptions = deny["licenses"]["exceptions"].as_array().unwrap();
    let mut needed = BTreeSet::new();
    for package in tree().packages() {
        let license = package.license.as_deref().unwrap_or_default();
        let license = Expression::parse_mode(license, ParseMode::LAX).unwrap();
        let is_allowed = |extra: &[&str]| {
            license.evaluate(|asked| {
                let id = asked.license.id().map_or("", |id| id.name);
                allowed.contains(&id) || extra.contains(&id)
            })
        };
        if is_allowed(&[]) {
            continue;
        }
        let exception =
            exceptions.iter().find(|exception| exception["crate"].as_str() == Some(&package.name));
        let extra = exception.map_or(Vec::new(), |exception| strings(&exception["allow"]));
        assert!(is_allowed(&extra), "{} is under {license}", package.name);
        assert!(!package.built_in, "{} is for tests alone", package.name);
        needed.insert(package.name.clone());
    }
    let granted = exceptions.iter().map(|exception| &exception["crate"]);
    let granted: BTreeSet<_> = granted.map(|name| name.as_str().unwrap()).collect();
    assert_eq!(needed, granted.into_iter().map(str::to_owned).collect());
}

/// The first two numbers of a version.
fn numbers(version: &str) -> Vec<u32> {
    let numbers = version.split('.').take(2);
    numbers.map(|number| number.parse().unwrap()).collect()
}

/// Every crate of Cargo.lock, which holds those of every platform, with its versions.
fn locked() -> BTreeMap<String, BTreeSet<Vec<u32>>> {
    let mut locked: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for package in toml("Cargo.lock")["package"].as_array().unwrap() {
        let of = |key: &str| package[key].as_str().unwrap().to_owned();
        let versions = locked.entry(of("name")).or_default();
        versions.insert(numbers(&of("version")));
    }
    locked
}

#[test]
fn every_crate_comes_from_the_registry_and_is_what_was_locked() {
    for package in toml("Cargo.lock")["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if name == env!("CARGO_PKG_NAME") {
            continue;
        }
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert_eq!(package["source"].as_str(), Some(registry), "{name}");
        assert_eq!(package["checksum"].as_str().map(str::len), Some(64), "{name}");
    }
}

#[test]
fn no_crate_is_there_twice_without_a_reason() {
    let deny = toml("deny.toml");
    let skipped = deny["bans"]["skip"].as_array().unwrap().iter().map(|skip| {
        assert!(skip["reason"].as_str().unwrap().len() > 10, "{skip:?}");
        skip["crate"].as_str().unwrap()
    });
    let skipped: BTreeSet<_> = skipped.collect();
    let mut older = BTreeSet::new();
    for (name, versions) in locked() {
        // The newest may stay; every other needs a reason.
        for version in versions.iter().rev().skip(1) {
            let family = match version[..2] {
                [0, minor] => format!("0.{minor}"),
                [major, ..] => major.to_string(),
                [] => String::new(),
            };
            older.insert(format!("{name}@{family}"));
        }
    }
    assert_eq!(older, skipped.into_iter().map(str::to_owned).collect());
}

#[test]
fn no_crate_asks_for_a_newer_compiler_than_the_program_does() {
    let ours = env!("CARGO_PKG_RUST_VERSION");
    for package in tree().packages().filter(|package| package.built_in) {
        let asked = package.rust_version.as_deref().unwrap_or("1.0");
        assert!(numbers(asked) <= numbers(ours), "{} asks for {asked}", package.name);
    }
    let workflow = text(".github/workflows/ci.yml");
    assert!(workflow.contains(&format!("rust: \"{ours}\"")));
}

/// The dependencies that Cargo.toml declares, with the comment behind or above each.
fn declared() -> Vec<(String, String)> {
    let manifest = text("Cargo.toml");
    let (mut declared, mut among, mut above) = (Vec::new(), false, "");
    for line in manifest.lines() {
        if line.starts_with('[') {
            among = line.contains("dependencies]");
        } else if let Some((name, rest)) = line.split_once(" = ").filter(|_| among) {
            let behind = rest.rsplit_once(" # ").map_or("", |(_, comment)| comment);
            let comment = if behind.is_empty() { above } else { behind };
            declared.push((name.to_owned(), comment.to_owned()));
        }
        above = line.strip_prefix("# ").unwrap_or_default();
    }
    declared
}

#[test]
fn every_dependency_has_its_reason() {
    let declared = declared();
    let manifest = toml("Cargo.toml");
    let count = |table: &Value| table.as_table().unwrap().len();
    let tables = ["dependencies", "build-dependencies", "dev-dependencies"];
    let number: usize = tables.iter().map(|table| count(&manifest[*table])).sum();
    let unix = count(&manifest["target"]["cfg(unix)"]["dependencies"]);
    assert_eq!(declared.len(), number + unix);
    for (name, reason) in declared {
        assert!(!reason.is_empty(), "{name}: what is it for?");
    }
}

#[test]
fn the_numbers_in_the_document_are_those_of_the_tree() {
    let tree = tree();
    let document = text("docs/supply.md");
    for package in tree.direct() {
        let row = format!("| `{}` |", package.name);
        assert!(document.contains(&row), "{row}");
    }
    assert_eq!(document.matches("\n| `").count(), tree.direct().count());
    if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        let (own, depth) = size("normal,build");
        let (all, _) = size("normal,build,dev");
        for sentence in [
            format!("{own} crates are built into the program"),
            format!("{all} with those of the tests"),
            format!("{depth} levels deep"),
        ] {
            assert!(document.contains(&sentence), "{sentence}");
        }
    }
}
