//! The dependencies of this platform, as cargo resolves them.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// A crate that the program, its build script or its tests are built with.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) license: Option<String>,
    pub(crate) rust_version: Option<String>,
    /// Whether it is needed to build the program.
    pub(crate) built_in: bool,
}

/// Every crate by its id, and who needs whom to be built.
pub(crate) struct Tree {
    root: String,
    packages: BTreeMap<String, Package>,
    needs: BTreeMap<String, Vec<String>>,
    tests_need: Vec<String>,
}

impl Tree {
    /// Every crate but the program itself.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &Package> {
        self.packages.values()
    }

    /// Those of them that the program and its build script use themselves.
    pub(crate) fn direct(&self) -> impl Iterator<Item = &Package> {
        self.needs[&self.root].iter().map(|id| &self.packages[id])
    }

    fn reach<'t>(&'t self, id: &'t String, seen: &mut BTreeSet<&'t String>) {
        if seen.insert(id) {
            for need in self.needs.get(id).into_iter().flatten() {
                self.reach(need, seen);
            }
        }
    }
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    String::from_utf8(output.stdout).unwrap()
}

/// How many crates these kinds of dependencies bring, and how many levels deep they go.
pub(crate) fn size(kinds: &str) -> (usize, usize) {
    let line = ["tree", "--locked", "--offline", "--no-dedupe", "--prefix=depth", "-e", kinds];
    let tree = output(env!("CARGO"), &line);
    let (mut crates, mut deepest) = (BTreeSet::new(), 0);
    for line in tree.lines() {
        let name = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let (depth, _) = line.split_at(line.len() - name.len());
        // A header such as `[build-dependencies]` has no depth, and the program itself has none.
        let depth = depth.parse().unwrap_or(0);
        if depth > 0 {
            crates.insert(name.trim_end_matches(" (proc-macro)").to_owned());
            deepest = deepest.max(depth);
        }
    }
    (crates.len(), deepest)
}

/// The tree of the platform that the tests run on, whose crates are all at hand.
pub(crate) fn tree() -> Tree {
    let version = output("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = output(
        env!("CARGO"),
        &[
            "metadata",
            "--format-version=1",
            "--locked",
            "--offline",
            "--filter-platform",
            host.unwrap(),
        ],
    );
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let root = text(&metadata["resolve"]["root"]).unwrap();
    let mut tree = Tree {
        packages: BTreeMap::new(),
        needs: BTreeMap::new(),
        tests_need: Vec::new(),
        root: root.clone(),
    };
    for node in metadata["resolve"]["nodes"].as_array().unwrap() {
        let id = text(&node["id"]).unwrap();
        let mut needs = Vec::new();
        for need in node["deps"].as_array().unwrap() {
            let package = text(&need["pkg"]).unwrap();
            let kinds = need["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"] != "dev") {
                needs.push(package);
            } else if id == root {
                tree.tests_need.push(package);
            }
        }
        tree.needs.insert(id, needs);
    }
    let mut built_in = BTreeSet::new();
    tree.reach(&root, &mut built_in);
    let mut reached = built_in.clone();
    for need in &tree.tests_need {
        tree.reach(need, &mut reached);
    }
    let packages = metadata["packages"].as_array().unwrap().iter();
    let packages = packages.filter_map(|package| {
        let id = text(&package["id"])?;
        let of_tree = reached.contains(&id) && id != root;
        let built_in = built_in.contains(&id);
        of_tree.then_some((
            id,
            Package {
                name: text(&package["name"])?,
                license: text(&package["license"]),
                rust_version: text(&package["rust_version"]),
                built_in,
            },
        ))
    });
    tree.packages = packages.collect();
    tree
}
