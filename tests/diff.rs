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
    meshcmp(&["diff", SMALL, new])
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(str![[r#"
 CHANGE        ENTRY        FIELD                OLD                                NEW

 ENTRIES
 added         Zeta                                                                 Zeta
 removed       Proxy Maker                       Proxy Maker

 FACTS
 removed       Alpha        CNCF                 graduated
 added         Beta         Open source                                             ✓ yes
 changed       Proxima      Summary              A proxy.                           A small proxy.
 changed       Proxima      Web firewall         ○ planned                          ✓ yes

 OBSERVATIONS
 removed       Alpha        CNCF                 read-2026: graduated
 added         Beta         Open source                                             docs-2024: yes
 changed       Beta         Languages            page-2020: Go; C++                 page-2020: C++; Go
 removed       Beta         Generally available  page-2020: unknown (discontinued)
 changed       Proxima      Web firewall         docs-2024: planned                 docs-2024: yes (since 2.0)

 Entries: 1 added, 1 removed
 Facts: 1 added, 1 removed, 2 changed
 Observations: 1 added, 2 removed, 2 changed

"#]]);
    meshcmp(&["diff", SMALL, new, "-f", "csv"]).assert().success().stdout_eq(str![[r#"
change,kind,entry,field,old,new
added,entry,zeta,,,Zeta
removed,entry,proxy-maker,,Proxy Maker,
removed,fact,alpha,cncf_maturity,graduated,
added,fact,beta,open_source,,yes
changed,fact,proxima,summary,A proxy.,A small proxy.
changed,fact,proxima,waf,planned,yes
removed,observation,alpha,cncf_maturity,read-2026: graduated,
added,observation,beta,open_source,,docs-2024: yes
changed,observation,beta,languages,page-2020: Go; C++,page-2020: C++; Go
removed,observation,beta,ga,page-2020: unknown (discontinued),
changed,observation,proxima,waf,docs-2024: planned,docs-2024: yes (since 2.0)

"#]]);
    meshcmp(&["diff", new, SMALL, "-f", "csv"]).assert().success().stdout_eq(str![[r#"
change,kind,entry,field,old,new
added,entry,proxy-maker,,,Proxy Maker
removed,entry,zeta,,Zeta,
added,fact,alpha,cncf_maturity,,graduated
removed,fact,beta,open_source,yes,
changed,fact,proxima,summary,A small proxy.,A proxy.
changed,fact,proxima,waf,yes,planned
added,observation,alpha,cncf_maturity,,read-2026: graduated
removed,observation,beta,open_source,docs-2024: yes,
changed,observation,beta,languages,page-2020: C++; Go,page-2020: Go; C++
added,observation,beta,ga,,page-2020: unknown (discontinued)
changed,observation,proxima,waf,docs-2024: yes (since 2.0),docs-2024: planned

"#]]);
}

#[test]
fn diff_as_markdown_for_a_pull_request() {
    let new = changed();
    let new = new.path().to_str().unwrap();
    meshcmp(&["diff", SMALL, new, "-f", "markdown"]).assert().success().stdout_eq(str![[r#"
### What changed

| Change | Entry | Field | Old | New |
| --- | --- | --- | --- | --- |
| **Entries** |  |  |  |  |
| added | Zeta |  |  | Zeta |
| removed | Proxy Maker |  | Proxy Maker |  |
| **Facts** |  |  |  |  |
| removed | Alpha | CNCF | graduated |  |
| added | Beta | Open source |  | ✓ yes |
| changed | Proxima | Summary | A proxy. | A small proxy. |
| changed | Proxima | Web firewall | ○ planned | ✓ yes |
| **Observations** |  |  |  |  |
| removed | Alpha | CNCF | read-2026: graduated |  |
| added | Beta | Open source |  | docs-2024: yes |
| changed | Beta | Languages | page-2020: Go; C++ | page-2020: C++; Go |
| removed | Beta | Generally available | page-2020: unknown (discontinued) |  |
| changed | Proxima | Web firewall | docs-2024: planned | docs-2024: yes (since 2.0) |

Entries: 1 added, 1 removed

Facts: 1 added, 1 removed, 2 changed

Observations: 1 added, 2 removed, 2 changed

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
 CHANGE        ENTRY    FIELD         OLD                 NEW

 ENTRIES
 added         Proxima                                    Proxima

 FACTS
 added         Alpha    Status                            active
 added         Alpha    License                           Apache-2.0
 changed       Alpha    Languages     Go '20              Go, Rust
 added         Alpha    Built on                          Proxima
 added         Alpha    CNCF                              graduated
 changed       Alpha    mTLS          ◌ experimental '20  ✓ yes
 added         Beta     Status                            archived
 added         Beta     Status since                      2023-05
 added         Beta     Successor                         Alpha
 added         Beta     License                           MIT

 OBSERVATIONS
 added         Alpha    Status                            read-2026: active
 added         Alpha    License                           read-2026: Apache-2.0
 added         Alpha    Languages                         read-2026: Rust (data plane)
 added         Alpha    Built on                          read-2026: proxima
 added         Alpha    CNCF                              read-2026: graduated
 added         Alpha    mTLS                              read-2026: yes
 added         Beta     Status                            docs-2024: archived (announced in 2023)
 added         Beta     Status since                      docs-2024: 2023-05
 added         Beta     Successor                         docs-2024: alpha
 added         Beta     License                           docs-2024: MIT

 Entries: 1 added
 Facts: 8 added, 2 changed
 Observations: 10 added

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
