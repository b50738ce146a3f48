//! `import --into` adds to a catalog that somebody keeps by hand.

use super::{assert_valid, content, folder, import};
use snapbox::str;

const KEPT: &str = "\
# My systems.
format = 1

[catalog] # about
title = \"Systems\"
shared_aliases = [\"PM\"]

[sources.old]
title = \"Old survey\"
url = \"https://example.org/old\"
date = \"2024\" # last year

# Kinds
[categories.mesh]
label = \"Mesh\"

[attributes.languages]
label = \"Languages\"
type = \"text\"
list = true
meaning = \"Languages.\"

# A comment before the first entry.
[[entry]]
id = \"alpha\"
name = \"Alpha\"   # the first
aliases = [\"One\", \"PM\"]
categories = [\"mesh\"]
summary = \"First.\"
[[entry.observed]]
source = \"old\"
languages = [\"Go\", \"C\"]

# A comment before the second.
[[entry]]
id = \"gamma\"
name = \"Gamma\"
aliases = [\"PM\"]
categories = [\"mesh\"]
summary = \"Third.\"
[[entry.observed]]
source = \"old\"
languages = [\"Go\"]
# The end.
";

const ROWS: &str = "\
Name,Category,Languages,Stars,mTLS
one,Mesh,Go; Rust,12,yes
Beta,Mesh,Zig,7,no
GAMMA,Mesh,,1,partial
Delta,Proxy,,,
alpha,Mesh,Java,3,no
";

/// Returns the lines that were added; all others must stand as they were.
fn added(old: &str, new: &str) -> String {
    let mut added = String::new();
    let mut rest = new.lines();
    for line in old.lines() {
        loop {
            let next = rest.next().unwrap_or_else(|| panic!("{line} is gone in\n{new}"));
            if next == line {
                break;
            }
            added.push_str(next);
            added.push('\n');
        }
    }
    added
}

#[test]
fn rows_become_observations_and_entries_while_order_and_comments_stay() {
    let folder = folder(&[("kept.toml", KEPT), ("rows.csv", ROWS)]);
    import(&folder, "rows.csv --into kept.toml").prints_and_says(
        str![[r#"
 CHANGE   FIELD      OLD    NEW

 ENTRIES
 added                      Beta
 added                      Delta

 ALPHA
 changed  Languages  Go, C  Go, C, Rust
 added    Stars             12
 added    mTLS              ✓ yes

 GAMMA
 added    Stars             1
 added    mTLS              ◐ partial

 Entries: 2 added
 Facts: 4 added, 1 changed
 Observations: 5 added (shown with --kind observation)

"#]],
        str![[r#"
an observation of 2 entries, 2 new entries, 2 attributes (1 text, 1 number) and 1 feature
  keys of the entry: name (`Name`), categories (`Category`)
  numbers: stars (`Stars`)
  features: mtls (`mTLS`)
  rows.csv:6: left out, since an earlier row is about `alpha`, too

"#]],
    );
    let new = content(&folder, "kept.toml");
    snapbox::assert_data_eq!(
        added(KEPT, &new),
        str![[r#"
[sources.survey]
title = "Survey"
url = "https://example.org/survey"
date = "2026-11"

[categories.proxy]
label = "Proxy"

[attributes.stars]
label = "Stars"
type = "number"
meaning = "Column `Stars` of Survey."

[features.mtls]
label = "mTLS"
group = "features"
meaning = "Column `mTLS` of Survey."

[[entry.observed]]
source = "survey"
languages = ["Go", "Rust"]
stars = 12
features.mtls = "yes"

[[entry]]
id = "beta"
name = "Beta"
categories = ["mesh"]

[[entry.observed]]
source = "survey"
languages = ["Zig"]
stars = 7
features.mtls = "no"


[[entry.observed]]
source = "survey"
stars = 1
features.mtls = "partial"

[[entry]]
id = "delta"
name = "Delta"
categories = ["proxy"]

[[entry.observed]]
source = "survey"

"#]]
    );
    assert_valid(&folder.path().join("kept.toml"));
}

#[test]
fn complete_source_ends_what_it_no_longer_lists() {
    let folder = folder(&[("kept.toml", KEPT), ("rows.csv", ROWS)]);
    import(&folder, "rows.csv --into kept.toml --complete").ends(0);
    crate::common::shipped("list -c name,languages -f csv --catalog kept.toml")
        .within(folder.path())
        .prints(str![[r#"
name,languages
Alpha,Go; Rust
Beta,Zig
Gamma,Go
Delta,

"#]]);
}

#[test]
fn output_leaves_the_catalog_as_it_is() {
    let folder = folder(&[("kept.toml", KEPT), ("rows.csv", ROWS)]);
    import(&folder, "rows.csv --into kept.toml -o new.toml").ends(0);
    assert_eq!(content(&folder, "kept.toml"), KEPT);
    let printed = import(&folder, "rows.csv --into kept.toml -o -").stdout_only();
    assert_eq!(printed, content(&folder, "new.toml"));
}

#[test]
fn same_source_is_not_added_twice() {
    let folder = folder(&[("kept.toml", KEPT), ("rows.csv", ROWS)]);
    import(&folder, "rows.csv --into kept.toml").ends(0);
    let once = content(&folder, "kept.toml");
    import(&folder, "rows.csv --into kept.toml").ends_with_error(
        2,
        "the catalog has this source already, as `survey`; give a newer one its own date",
    );
    assert_eq!(content(&folder, "kept.toml"), once);
}

#[test]
fn other_ways_to_write_a_catalog_are_extended_too() {
    let lines = KEPT.replace('\n', "\r\n");
    let dotted = "format = 1\ncatalog.title = 'T'\ncategories.mesh.label = 'Mesh'\n\
                  [[entry]]\nid = 'alpha'\nname = 'Alpha'\ncategories = ['mesh']\n";
    let inline = "format = 1\ncatalog = { title = 'T' }\ncategories = { mesh = { label = 'Mesh' } }\n\
                  sources = { old = { title = 'Old', url = 'https://example.org', date = '2024' } }\n\
                  [[entry]]\nid = 'alpha'\nname = 'Alpha'\ncategories = ['mesh']\n\
                  observed = [{ source = 'old' }]\n";
    let empty = "format = 1\n[catalog]\ntitle = 'T'\n";
    for (name, text) in
        [("crlf", &*lines), ("dotted", dotted), ("inline", inline), ("empty", empty)]
    {
        let folder = folder(&[("kept.toml", text), ("rows.csv", ROWS)]);
        import(&folder, "rows.csv --into kept.toml").ends(0);
        assert_valid(&folder.path().join("kept.toml"));
        let new = content(&folder, "kept.toml");
        assert_eq!(new.matches("\r\n").count() == new.matches('\n').count(), name == "crlf");
        let ids = crate::common::shipped("list -c id --no-header -f csv --catalog kept.toml");
        let ids = ids.within(folder.path()).stdout_only();
        assert!(ids.contains("beta") && ids.contains("delta"), "{name}: {ids}");
    }
}

#[test]
fn import_writes_a_new_file_and_replaces_none() {
    let folder = folder(&[("kept.toml", KEPT), ("rows.csv", ROWS)]);
    for words in ["rows.csv -o kept.toml", "rows.csv --into kept.toml -o kept.toml"] {
        import(&folder, words).ends_with_error(
            1,
            "cannot write kept.toml: it exists already; remove it, or name another file",
        );
        assert_eq!(content(&folder, "kept.toml"), KEPT);
    }
}
