//! `diff` as a user runs it.

use crate::common::{SMALL, meshcmp, small, stdout};
use snapbox::str;
use tempfile::NamedTempFile;

/// A file with the small catalog after changes of every kind.
fn changed() -> NamedTempFile {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let mut text = text
        .replace("summary    = \"A proxy.\"", "summary    = \"A small proxy.\"")
        .replace("languages     = [\"Go\", \"C++\"]", "languages     = [\"C++\", \"Go\"]")
        .replace(
            "features.waf  = \"planned\"",
            "features.waf  = { value = \"yes\", note = \"since 2.0\" }",
        )
        .replace("ga            = { value = \"unknown\", note = \"discontinued\" }\n", "")
        .replace("cncf_maturity = \"graduated\"", "languages_ = 0")
        .replace("languages_ = 0\n", "")
        .replace("license       = \"MIT\"", "license       = \"MIT\"\nopen_source   = \"yes\"");
    let maker = text.find("[[entry]]\nid         = \"proxy-maker\"").unwrap();
    text.truncate(maker);
    text += "[[entry]]\nid = \"zeta\"\nname = \"Zeta\"\ncategories = [\"proxy\"]\nsummary = \"New.\"\n\
             [[entry.observed]]\nsource = \"read-2026\"\nstatus = \"active\"\n";
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    file
}

#[test]
fn diff_reports_entries_facts_and_observations() {
    let new = changed();
    let new = new.path().to_str().unwrap();
    meshcmp(&["diff", SMALL, new]).assert().success().stderr_eq("").stdout_eq(str![[r#"
 CHANGE   FIELD         OLD          NEW

 ENTRIES
 added                               Zeta
 removed                Proxy Maker

 ALPHA
 removed  CNCF          graduated

 BETA
 added    Open source                ✓ yes

 PROXIMA
 changed  Summary       A proxy.     A small proxy.
 changed  Web firewall  ○ planned    ✓ yes

 Entries: 1 added, 1 removed
 Facts: 1 added, 1 removed, 2 changed
 Observations: 1 added, 2 removed, 2 changed (shown with --kind observation)

"#]]);
    meshcmp(&["diff", SMALL, new, "-f", "csv"]).assert().success().stdout_eq(str![[r#"
change,kind,entry,field,old,new
added,entry,zeta,,,Zeta
removed,entry,proxy-maker,,Proxy Maker,
removed,fact,alpha,cncf_maturity,graduated,
removed,observation,alpha,cncf_maturity,read-2026: graduated,
added,fact,beta,open_source,,yes
added,observation,beta,open_source,,docs-2024: yes
changed,observation,beta,languages,page-2020: Go; C++,page-2020: C++; Go
removed,observation,beta,ga,page-2020: unknown (discontinued),
changed,fact,proxima,summary,A proxy.,A small proxy.
changed,fact,proxima,waf,planned,yes
changed,observation,proxima,waf,docs-2024: planned,docs-2024: yes (since 2.0)

"#]]);
    meshcmp(&["diff", new, SMALL, "-f", "csv"]).assert().success().stdout_eq(str![[r#"
change,kind,entry,field,old,new
added,entry,proxy-maker,,,Proxy Maker
removed,entry,zeta,,Zeta,
added,fact,alpha,cncf_maturity,,graduated
added,observation,alpha,cncf_maturity,,read-2026: graduated
removed,fact,beta,open_source,yes,
removed,observation,beta,open_source,docs-2024: yes,
changed,observation,beta,languages,page-2020: C++; Go,page-2020: Go; C++
added,observation,beta,ga,,page-2020: unknown (discontinued)
changed,fact,proxima,summary,A small proxy.,A proxy.
changed,fact,proxima,waf,yes,planned
changed,observation,proxima,waf,docs-2024: yes (since 2.0),docs-2024: planned

"#]]);
}

#[test]
fn diff_as_markdown_for_a_pull_request() {
    let new = changed();
    let new = new.path().to_str().unwrap();
    meshcmp(&["diff", SMALL, new, "-f", "markdown"]).assert().success().stdout_eq(str![[r#"
### What changed

| Change | Field | Old | New |
| --- | --- | --- | --- |
| **Entries** |  |  |  |
| added |  |  | Zeta |
| removed |  | Proxy Maker |  |
| **Alpha** |  |  |  |
| removed | CNCF | graduated |  |
| **Beta** |  |  |  |
| added | Open source |  | ✓ yes |
| **Proxima** |  |  |  |
| changed | Summary | A proxy. | A small proxy. |
| changed | Web firewall | ○ planned | ✓ yes |

Entries: 1 added, 1 removed

Facts: 1 added, 1 removed, 2 changed

Observations: 1 added, 2 removed, 2 changed (shown with --kind observation)

"#]]);
}

#[test]
fn diff_as_json_has_typed_values() {
    let told = stdout(small(&["diff", "--since", "2024", "-f", "json"]));
    let rows: serde_json::Value = serde_json::from_str(&told).unwrap();
    let rows = rows.as_array().unwrap();
    let keys: Vec<_> = rows[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["change", "kind", "entry", "field", "old", "new"]);
    let of = |kind: &str, field: &str| {
        let row = rows.iter().find(|row| row["kind"] == kind && row["field"] == field);
        row.map(|row| (row["old"].clone(), row["new"].clone()))
    };
    assert_eq!(of("fact", "languages"), Some((["Go"].into(), ["Go", "Rust"].into())));
    assert_eq!(of("fact", "mtls"), Some(("experimental".into(), "yes".into())));
    assert_eq!(of("fact", "cncf_maturity"), Some((().into(), "graduated".into())));
    let said = "read-2026: Rust (data plane)".into();
    assert_eq!(of("observation", "languages"), Some((().into(), said)));
}

#[test]
fn since_compares_a_date_with_now() {
    small(&["diff", "--since", "2020-09"]).assert().success().stdout_eq(str![[r#"
 CHANGE   FIELD         OLD                 NEW

 ENTRIES
 added                                      Proxima

 ALPHA
 added    Status                            active
 added    License                           Apache-2.0
 changed  Languages     Go '20              Go, Rust
 added    Built on                          Proxima
 added    CNCF                              graduated
 changed  mTLS          ◌ experimental '20  ✓ yes

 BETA
 added    Status                            archived
 added    Status since                      2023-05
 added    Successor                         Alpha
 added    License                           MIT

 Entries: 1 added
 Facts: 8 added, 2 changed
 Observations: 10 added (shown with --kind observation)

"#]]);
    small(&["diff", "--since", "2020-09", "--as-of", "2020-10"])
        .assert()
        .success()
        .stdout_eq(" Nothing has changed\n");
}

#[test]
fn diff_fails_on_a_difference_with_exit_code_option() {
    let new = changed();
    let new = new.path().to_str().unwrap();
    for (arguments, code) in [
        (&["diff", SMALL, new][..], 0),
        (&["diff", SMALL, new, "--exit-code"], 1),
        (&["diff", SMALL, SMALL, "--exit-code"], 0),
    ] {
        meshcmp(arguments).assert().code(code);
    }
}

#[test]
fn diff_needs_two_files_or_a_date() {
    for arguments in [
        &["diff"][..],
        &["diff", SMALL],
        &["diff", SMALL, SMALL, SMALL],
        &["diff", SMALL, SMALL, "--since", "2020"],
        &["diff", "--since", "20x8"],
    ] {
        meshcmp(arguments).assert().code(2).stdout_eq("");
    }
    meshcmp(&["diff"]).assert().stderr_eq(str![[r#"
error: the following required arguments were not provided:
  <OLD> <NEW>...

Usage: meshcmp diff [OPTIONS] <OLD> <NEW>
       meshcmp diff [OPTIONS] --since <DATE>

For more information, try '--help'.

"#]]);
    meshcmp(&["diff", SMALL, "gone.toml"]).assert().code(1).stdout_eq("");
}

#[test]
fn removed_entry_is_reported() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let file = NamedTempFile::new().unwrap();
    let outside = text.replace("[\"proxima\"]", "[{ name = \"proxima\" }]");
    std::fs::write(file.path(), outside).unwrap();
    meshcmp(&["diff", SMALL, file.path().to_str().unwrap(), "-f", "csv"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
change,kind,entry,field,old,new
changed,fact,alpha,built_on,proxima,proxima

"#]]);
}

/// The small catalog with a text replaced.
fn small_with(old: &str, new: &str) -> NamedTempFile {
    let text = std::fs::read_to_string(SMALL).unwrap();
    assert!(text.contains(old), "{old}");
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text.replacen(old, new, 1)).unwrap();
    file
}

#[test]
fn versions_and_empty_observations_are_reported() {
    let maintenance = "source        = \"docs-2024\"\nstatus        = \"maintenance\"";
    let versioned = maintenance.replace('\n', "\nversion = \"2.1\"\n");
    let silent = format!("source = \"read-2026\"\n[[entry.observed]]\n{versioned}");
    let file = small_with(maintenance, &silent);
    let [old, new] = [SMALL, file.path().to_str().unwrap()];
    meshcmp(&["diff", old, new, "-f", "csv"]).assert().success().stdout_eq(str![[r#"
change,kind,entry,field,old,new
changed,observation,proxima,,docs-2024,docs-2024: version 2.1
added,observation,proxima,,,read-2026

"#]]);
    meshcmp(&["diff", new, old, "-f", "csv", "--exit-code"]).assert().code(1).stdout_eq(str![[
        r#"
change,kind,entry,field,old,new
changed,observation,proxima,,docs-2024: version 2.1,docs-2024
removed,observation,proxima,,read-2026,

"#
    ]]);
}

#[test]
fn sources_are_shown_on_request() {
    let file = small_with(
        "license       = \"MIT\"",
        "license       = { value = \"ISC\", note = \"new\" }",
    );
    meshcmp(&["diff", SMALL, file.path().to_str().unwrap()])
        .args(["-f", "csv", "--sources"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
change,kind,entry,field,old,old.note,old.source,old.date,new,new.note,new.source,new.date
changed,fact,beta,license,MIT,,docs-2024,2024-11-30,ISC,new,docs-2024,2024-11-30
changed,observation,beta,license,docs-2024: MIT,,,,docs-2024: ISC (new),,,

"#]]);
}

#[test]
fn kinds_of_changes_can_be_chosen() {
    let new = changed();
    let new = new.path().to_str().unwrap();
    for (arguments, kinds) in [
        (&[][..], &["entry", "fact", "observation"][..]),
        (&["--kind", "fact"], &["fact"]),
        (&["--kind", "observation,entry"], &["entry", "observation"]),
        (&["--kind", "entry", "--kind", "fact"], &["entry", "fact"]),
    ] {
        let line = [&["diff", SMALL, new, "-f", "jsonl"], arguments].concat();
        let told = stdout(meshcmp(&line));
        for kind in ["entry", "fact", "observation"] {
            let is_told = told.contains(&format!("\"kind\":\"{kind}\""));
            assert_eq!(is_told, kinds.contains(&kind), "{line:?}: {told}");
        }
    }
    meshcmp(&["diff", SMALL, new, "--kind", "fact"]).assert().success().stdout_eq(str![[r#"
 CHANGE   FIELD         OLD        NEW

 ALPHA
 removed  CNCF          graduated

 BETA
 added    Open source              ✓ yes

 PROXIMA
 changed  Summary       A proxy.   A small proxy.
 changed  Web firewall  ○ planned  ✓ yes

 Facts: 1 added, 1 removed, 2 changed

"#]]);
    meshcmp(&["diff", SMALL, new, "--kind", "observation,fact"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
 CHANGE   KIND         FIELD                OLD                                NEW

 ALPHA
 removed  fact         CNCF                 graduated
 removed  observation  CNCF                 read-2026: graduated

 BETA
 added    fact         Open source                                             ✓ yes
 added    observation  Open source                                             docs-2024: yes
 changed  observation  Languages            page-2020: Go; C++                 page-2020: C++; Go
 removed  observation  Generally available  page-2020: unknown (discontinued)

 PROXIMA
 changed  fact         Summary              A proxy.                           A small proxy.
 changed  fact         Web firewall         ○ planned                          ✓ yes
 changed  observation  Web firewall         docs-2024: planned                 docs-2024: yes (since 2.0)

 Facts: 1 added, 1 removed, 2 changed
 Observations: 1 added, 2 removed, 2 changed

"#]]);
    meshcmp(&["diff", SMALL, new, "--kind", "value"]).assert().code(2).stdout_eq("");
}

#[test]
fn exit_code_counts_every_kind_unless_kind_says() {
    let file = small_with("note = \"announced in 2023\"", "note = \"announced late\"");
    let [old, new] = [SMALL, file.path().to_str().unwrap()];
    for format in ["table", "json"] {
        for (kind, code) in
            [(None, 1), (Some("observation"), 1), (Some("fact"), 1), (Some("entry"), 0)]
        {
            let mut line = vec!["diff", old, new, "--exit-code", "-f", format];
            line.extend(kind.map(|_| "--kind"));
            line.extend(kind);
            meshcmp(&line).assert().code(code);
        }
    }
}

#[test]
fn change_of_a_note_alone_is_told_as_such() {
    let file = small_with("note = \"announced in 2023\"", "note = \"announced late\"");
    let [old, new] = [SMALL, file.path().to_str().unwrap()];
    meshcmp(&["diff", old, new]).assert().success().stdout_eq(str![[r#"
 CHANGE  FIELD   OLD                NEW

 BETA
 note    Status  announced in 2023  announced late

 Facts: 1 with another note
 Observations: 1 with another note (shown with --kind observation)

"#]]);
    meshcmp(&["diff", old, new, "-f", "csv"]).assert().success().stdout_eq(str![[r#"
change,kind,entry,field,old,new
note,fact,beta,status,announced in 2023,announced late
note,observation,beta,status,docs-2024: archived (announced in 2023),docs-2024: archived (announced late)

"#]]);
}

#[test]
fn entry_with_another_id_is_renamed() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let renamed = text.replace("id         = \"proxima\"", "id         = \"proxima-2\"");
    let renamed = renamed.replace("[\"proxima\"]", "[\"proxima-2\"]");
    let same_facts = renamed.replace("name       = \"Proxima\"", "name       = \"Proxima Two\"");
    for (new, rows) in [
        (&renamed, "renamed,entry,proxima-2,id,proxima,proxima-2\n"),
        (
            &same_facts,
            "renamed,entry,proxima-2,id,proxima,proxima-2\nchanged,fact,proxima-2,name,Proxima,Proxima Two\n",
        ),
    ] {
        let file = NamedTempFile::new().unwrap();
        std::fs::write(file.path(), new).unwrap();
        let diff = meshcmp(&["diff", SMALL, file.path().to_str().unwrap(), "-f", "csv"]);
        assert_eq!(stdout(diff), format!("change,kind,entry,field,old,new\n{rows}"));
    }
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &renamed).unwrap();
    meshcmp(&["diff", SMALL, file.path().to_str().unwrap(), "-f", "json"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
[{"change":"renamed","kind":"entry","entry":"proxima-2","field":"id","old":"proxima","new":"proxima-2"}]

"#]]);
    meshcmp(&["diff", SMALL, file.path().to_str().unwrap()]).assert().success().stdout_eq(str![[
        r#"
 CHANGE   FIELD  OLD      NEW

 PROXIMA
 renamed  Id     proxima  proxima-2

 Entries: 1 renamed

"#
    ]]);
}

/// A catalog of entries, each with an id, a name and a repository.
fn entries(entries: &[(&str, &str, &str)]) -> NamedTempFile {
    let mut text = "format = 1\ncatalog.title = \"T\"\ncategories.c.label = \"C\"\n".to_owned();
    for (id, name, repository) in entries {
        text += &format!("[[entry]]\nid = \"{id}\"\nname = \"{name}\"\ncategories = [\"c\"]\n");
        if !repository.is_empty() {
            text += &format!("repository = \"https://example.org/{repository}\"\n");
        }
    }
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    file
}

#[test]
fn entries_are_recognized_by_what_only_they_have() {
    for (old, new, changes) in [
        // The repository stayed, but for what makes no difference.
        (&[("a", "A", "r")][..], &[("b", "B", "R.git/")][..], &["renamed"][..]),
        // A name goes before a repository.
        (
            &[("a", "A", "r"), ("b", "B", "s")],
            &[("c", "B", "r"), ("d", "A", "s")],
            &["renamed", "renamed"],
        ),
        // Nothing stayed.
        (&[("a", "A", "r")], &[("b", "B", "s")], &["added", "removed"]),
        (&[("a", "A", "")], &[("b", "B", "")], &["added", "removed"]),
        // Two entries have it.
        (&[("a", "A", "r"), ("b", "B", "r")], &[("c", "C", "r")], &["added", "removed", "removed"]),
        (&[("a", "A", "r")], &[("b", "B", "r"), ("c", "C", "r")], &["added", "added", "removed"]),
        // The old id is still there.
        (&[("a", "A", "r")], &[("a", "A", "r"), ("b", "B", "r")], &["added"]),
    ] {
        let (before, now) = (entries(old), entries(new));
        let [before, now] = [&before, &now].map(|file| file.path().to_str().unwrap());
        let told =
            stdout(meshcmp(&["diff", before, now, "--kind", "entry", "-f", "csv", "--no-header"]));
        let mut told: Vec<_> = told.lines().map(|line| line.split(',').next().unwrap()).collect();
        told.sort_unstable();
        assert_eq!(told, changes, "{old:?} {new:?}");
    }
}

#[test]
fn line_ends_blanks_and_case_make_no_difference() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let note =
        text.replace("note = \"announced in 2023\"", "note = \"\"\"announced\nin 2023\"\"\"");
    let crlf = note.replace('\n', "\r\n");
    let odd = note
        .replace("announced\nin 2023", "  Announced\nIN\u{a0} 2023")
        .replace("\"Go\"", "\"GO\"");
    let files = [&note, &crlf, &odd].map(|text| {
        let file = NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        file
    });
    for other in &files[1..] {
        let [old, new] = [&files[0], other].map(|file| file.path().to_str().unwrap());
        meshcmp(&["diff", old, new, "--exit-code"]).assert().success();
    }
}
