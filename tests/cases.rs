//! Catalogs on which identity, order and resolution are hard to get right: each must give the right
//! answer, and so must its neighbours.

use crate::common::{meshcmp, repository_file};
use snapbox::cmd::OutputAssert;
use snapbox::{assert_data_eq, str};

fn text(name: &str) -> String {
    let path = repository_file(&format!("tests/catalogs/cases/{name}.toml"));
    std::fs::read_to_string(path).unwrap()
}

/// Runs the program over a catalog.
fn over(catalog: &str, arguments: &[&str]) -> OutputAssert {
    meshcmp(arguments).args(["--catalog", "-"]).stdin(catalog.to_owned()).assert()
}

/// Runs the program over a catalog, which must succeed, and returns its stdout.
fn stdout(catalog: &str, arguments: &[&str]) -> String {
    let output = over(catalog, arguments).success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}

/// Returns the ids that a command lists.
fn ids(catalog: &str, arguments: &[&str]) -> Vec<String> {
    let listed = stdout(catalog, &[arguments, &["-c", "id", "-f", "csv", "--no-header"]].concat());
    listed.lines().map(str::to_owned).collect()
}

/// Returns `CODE line` of each finding, except about declarations that nothing uses.
fn findings(catalog: &str) -> Vec<String> {
    let checked = meshcmp::catalog::check(catalog, "2026-11-22".parse().unwrap());
    let mut findings = Vec::new();
    for finding in checked.diagnostics {
        if !finding.code.starts_with("unused-") {
            let (line, _) = meshcmp::diagnostic::line_and_column(catalog, finding.place.span.start);
            findings.push(format!("{} {line}", finding.code));
        }
    }
    findings
}

/// A catalog of entries with these names, each with `e1`, `e2` ... as its id.
fn named(names: &[&str]) -> String {
    let mut catalog = "format = 1\ncatalog.title = \"T\"\ncategories.c.label = \"C\"\n".to_owned();
    for (place, name) in (1..).zip(names) {
        catalog += &format!(
            "[[entry]]\nid = \"e{place}\"\nname = \"{name}\"\ncategories = [\"c\"]\nsummary = \"S.\"\n"
        );
    }
    catalog
}

#[test]
fn names_that_differ_by_a_sign_are_two() {
    let catalog = text("names-by-sign");
    assert_eq!(findings(&catalog), [""; 0]);
    for (name, id) in [("C", "c-lang"), ("C++", "cpp-lang"), ("c++", "cpp-lang")] {
        let shown = stdout(&catalog, &["show", name, "-f", "csv", "-c", "id"]);
        assert_eq!(shown, format!("id\n{id}\n"), "{name}");
    }
}

#[test]
fn neighbouring_names_are_distinct_and_each_is_found() {
    for names in [
        &["C", "C++", "C#"][..],
        &["F#", "F*", "F"],
        &["Notepad", "Notepad++"],
        &["Firefox 15", "Firefox 1.5"],
        &["java-11", "java-1-1"],
        &["A&B", "AB"],
        &["กา", "กำ", "กี"], // Thai words that differ in one mark
        &["कि", "की", "कु"], // Hindi likewise
        &["🦀", "🐢"],
    ] {
        let catalog = named(names);
        assert_eq!(meshcmp::catalog::read(&catalog).err(), None, "{names:?}");
        for (place, name) in (1..).zip(names) {
            let shown = stdout(&catalog, &["show", name, "-f", "csv", "-c", "id"]);
            assert_eq!(shown, format!("id\ne{place}\n"), "{name} among {names:?}");
            let equal = format!("name=\"{name}\"");
            assert_eq!(ids(&catalog, &["filter", &equal]), [format!("e{place}")], "{equal}");
        }
    }
}

#[test]
fn ids_that_differ_by_hyphens_live_side_by_side() {
    let catalog = named(&["Java 1.1", "Java 11"])
        .replace("\"e1\"", "\"java-1-1\"")
        .replace("\"e2\"", "\"java-11\"");
    assert_eq!(findings(&catalog), [""; 0]);
    for id in ["java-11", "java-1-1"] {
        assert_eq!(stdout(&catalog, &["show", id, "-f", "csv", "-c", "id"]), format!("id\n{id}\n"));
    }
}

#[test]
fn a_sign_too_many_is_no_entry_but_earns_suggestions() {
    let catalog = named(&["NGINX", "NGINX Plus", "HAProxy"])
        .replace("\"e1\"", "\"nginx\"")
        .replace("\"e2\"", "\"nginx-plus\"");
    over(&catalog, &["show", "NGINX+"]).code(1).stdout_eq("").stderr_eq(str![[r#"
error: there is no entry `NGINX+`; did you mean NGINX (nginx) or NGINX Plus (nginx-plus)?

"#]]);
    for name in ["nginx-plus", "nginx plus", "NginxPlus"] {
        let shown = stdout(&catalog, &["show", name, "-f", "csv", "-c", "id"]);
        assert_eq!(shown, "id\nnginx-plus\n", "{name}");
    }
}

#[test]
fn another_sign_is_never_taken_for_the_same_name() {
    let catalog = text("wrong-entry");
    over(&catalog, &["show", "C#"]).code(1).stdout_eq("").stderr_eq(str![[r#"
error: there is no entry `C#`; did you mean C++ (cpp-lang)?

"#]]);
    assert_eq!(ids(&catalog, &["filter", "built_on=C#"]), [""; 0]);
    assert_eq!(ids(&catalog, &["filter", "built_on=C++"]), ["y"]);
}

#[test]
fn blanks_that_nobody_sees_do_not_count() {
    let catalog = text("invisible-blanks");
    let fields = "governance,languages,license";
    let compared = stdout(&catalog, &["compare", "a", "b", "c", "-c", fields]);
    assert!(compared.contains("0 differ, 3 same, 0 undetermined"), "{compared}");
    for expression in ["governance=\"red hat\"", "languages=Go", "license=MIT"] {
        assert_eq!(ids(&catalog, &["filter", expression]), ["a", "b", "c"], "{expression}");
    }
    assert_eq!(
        findings(&catalog),
        [
            "invisible-blanks 57",
            "invisible-blanks 58",
            "duplicate-value 58",
            "invisible-blanks 59",
            "invisible-blanks 69",
        ]
    );
}

#[test]
fn composed_and_decomposed_letters_are_one_text() {
    let catalog = text("composed-letters");
    assert_eq!(findings(&catalog), ["duplicate-name 39"]);
    let first = catalog.rsplit_once("[[entry]]").unwrap().0;
    for name in ["Caf\u{e9}", "Cafe\u{301}", "CAFÉ"] {
        assert_eq!(stdout(first, &["show", name, "-f", "csv", "-c", "id"]), "id\na\n");
    }
    let distinct = catalog.replace("id = \"a\"\nname = \"Caf", "id = \"a\"\nname = \"Old caf");
    for text in ["R\u{e9}d", "Re\u{301}d"] {
        let equal = format!("governance={text}");
        assert_eq!(ids(&distinct, &["filter", &equal]), ["a", "b"], "{equal:?}");
    }
    let compared = stdout(&distinct, &["compare", "a", "b", "-c", "governance"]);
    assert!(compared.contains("0 differ, 1 same"), "{compared}");
}

#[test]
fn line_ends_make_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let lf = text("line-ends");
    assert!(!lf.contains('\r'));
    std::fs::write(folder.path().join("lf.toml"), &lf).unwrap();
    std::fs::write(folder.path().join("crlf.toml"), lf.replace('\n', "\r\n")).unwrap();
    meshcmp(&["diff", "lf.toml", "crlf.toml", "--exit-code", "-f", "csv"])
        .current_dir(folder.path())
        .assert()
        .success()
        .stdout_eq("change,kind,entry,field,old,new\n");
}

#[test]
fn elements_of_lists_are_compared_as_texts() {
    let catalog = text("known-empty")
        .replace("platforms = [\"Linux\"]", "platforms = [\"Linux\", \"linux \", \"K8s\"]")
        .replace("value = \"Linux\", ended", "value = \" LINUX\", ended");
    let listed = stdout(&catalog, &["list", "-c", "id,platforms", "-f", "json"]);
    assert_eq!(listed.trim(), r#"[{"id":"a","platforms":["K8s"]},{"id":"b","platforms":null}]"#);
    let unheard = catalog.replace("value = \" LINUX\", ended", "value = \"Linus\", ended");
    assert!(findings(&unheard).iter().any(|one| one.starts_with("ended-without-start")));
}

#[test]
fn known_empty_differs_from_unknown() {
    let catalog = text("known-empty");
    let listed = stdout(&catalog, &["list", "-c", "id,platforms", "-f", "json"]);
    assert_eq!(listed.trim(), r#"[{"id":"a","platforms":[]},{"id":"b","platforms":null}]"#);
    assert_eq!(ids(&catalog, &["filter", "platforms=none"]), ["a"]);
    assert_eq!(ids(&catalog, &["filter", "platforms=[]"]), ["a"]);
    assert_eq!(ids(&catalog, &["filter", "platforms=unknown"]), ["b"]);
    assert_eq!(ids(&catalog, &["filter", "platforms!=Windows"]), ["a"]);
    // The same, written as such.
    let written =
        catalog.replace("platforms = [{ value = \"Linux\", ended = true }]", "platforms = []");
    let written = written.replace("platforms = [\"Linux\"]", "governance = \"y\"");
    assert_eq!(ids(&written, &["filter", "platforms=none"]), ["a"]);
}

#[test]
fn csv_and_tsv_lose_nothing_and_run_nothing() {
    for (case, arguments, expected) in [
        ("known-empty", "id,platforms -f csv", "id,platforms\na,(none)\nb,\n"),
        ("known-empty", "id,platforms -f tsv", "id\tplatforms\na\t(none)\nb\t\n"),
        (
            "list-separator",
            "id,languages -f csv",
            "id,languages\na,\"\"\"Go; Rust\"\"; C\"\nb,Go; Rust; C\n",
        ),
        (
            "list-separator",
            "id,languages -f tsv",
            "id\tlanguages\na\t'\"Go; Rust\"; C\nb\tGo; Rust; C\n",
        ),
        (
            "list-separator",
            "id,languages -f csv --delimiter ;",
            "id;languages\na;\"\"\"Go; Rust\"\"; C\"\nb;\"Go; Rust; C\"\n",
        ),
        ("newline-formula", "id,governance -f csv", "id,governance\na,\"'\n=1+1\"\n"),
        ("newline-formula", "id,governance -f csv --raw", "id,governance\na,\"\n=1+1\"\n"),
        ("newline-formula", "id,governance -f tsv", "id\tgovernance\na\t'\\n=1+1\n"),
        ("tsv-quoted-formula", "id,summary -f tsv", "id\tsummary\ne1\t'\"=1+1\"\n"),
        (
            "tsv-open-quote",
            "id,summary -f tsv",
            "id\tsummary\ne1\t'\"quoted start\ne2\tplain\ne3\tthird\n",
        ),
    ] {
        let words: Vec<&str> = ["list", "-c"].into_iter().chain(arguments.split(' ')).collect();
        assert_eq!(stdout(&text(case), &words), expected, "{case} {arguments}");
    }
}

#[test]
fn no_assertion_is_refused_with_advice() {
    let catalog = text("noassertion");
    assert_eq!(findings(&catalog), ["malformed-license 35"]);
    over(&catalog, &["list"]).code(1).stderr_eq(str![[r#"
error[malformed-license]: `NOASSERTION` is not an SPDX license expression
  --> <stdin>:35:11
   |
35 | license = "NOASSERTION"
   |           ^^^^^^^^^^^^^ leave the key out, or write "unknown"
   |
   = help: see https://spdx.org/licenses; a license that is not open is `proprietary`


"#]]);
    let unknown = catalog.replace("NOASSERTION", "unknown");
    let reordered = "license=\"Apache-2.0 OR MIT\"";
    assert_eq!(ids(&unknown, &["filter", reordered]), ["b", "c"]);
    let compared = stdout(&unknown, &["compare", "b", "c", "-c", "license"]);
    assert!(compared.contains("0 differ, 1 same"), "{compared}");
}

#[test]
fn licenses_in_prose_are_refused_with_the_id_to_write() {
    let catalog = text("noassertion");
    let mut advice = String::new();
    for license in [
        "MIT License",
        "Apache License 2.0",
        "Apache License, Version 2.0",
        "BSD",
        "GPLv3",
        "GPL v2",
        "LGPLv2.1",
        "GPL",
        "MIT/Apache-2.0",
        "Proprietary",
        "NONE",
        "NOASSERTION",
        "ISC License",
        "BSD 3-Clause",
        "SSPL",
    ] {
        let catalog = catalog.replace("NOASSERTION", license);
        let diagnostics = meshcmp::catalog::read(&catalog).unwrap_err();
        assert_eq!(diagnostics.len(), 1);
        advice += &format!("{license}: {}\n", diagnostics[0].place.text);
    }
    assert_data_eq!(
        advice,
        str![[r#"
MIT License: write `MIT`
Apache License 2.0: write `Apache-2.0`
Apache License, Version 2.0: write `Apache-2.0`
BSD: write `BSD-2-Clause`, `BSD-3-Clause` or `0BSD`
GPLv3: write `GPL-3.0-only` or `GPL-3.0-or-later`
GPL v2: write `GPL-2.0-only` or `GPL-2.0-or-later`
LGPLv2.1: write `LGPL-2.1-only` or `LGPL-2.1-or-later`
GPL: say which version: `GPL-3.0-only`, `GPL-3.0-or-later` ...
MIT/Apache-2.0: write OR between licenses to choose from, AND where all apply
Proprietary: write `proprietary`
NONE: leave the key out if nobody knows; a license that is not open is `proprietary`
NOASSERTION: leave the key out, or write "unknown"
ISC License: write `ISC`
BSD 3-Clause: did you mean `BSD-3-Clause`?
SSPL: write `SSPL-1.0`

"#]]
    );
}

#[test]
fn versions_are_in_natural_order() {
    let catalog = text("version-sort");
    let sorted = ids(&catalog, &["list", "-s", "latest_release"]);
    assert_eq!(sorted, ["a19", "a110", "a110b", "av2", "av2f"]);
    for (expression, expected) in [
        ("latest_release<1.10", &["a19"][..]),
        ("latest_release=1.10", &["a110", "a110b"]),
        ("latest_release>=2.0", &["av2f"]),
        ("latest_release<2", &["a19", "a110", "av2", "a110b"]),
        ("latest_release=1.9..1.10", &["a19", "a110", "a110b"]),
    ] {
        assert_eq!(ids(&catalog, &["filter", expression]), expected, "{expression}");
    }
}

#[test]
fn each_group_is_printed_once() {
    let catalog = text("scattered-groups");
    for command in [&["compare", "e1", "e2"][..], &["show", "e1"]] {
        for (format, heading) in
            [("table", "\n   ONE"), ("markdown", "**one**"), ("html", ">one</th>")]
        {
            let printed = stdout(&catalog, &[command, &["-f", format]].concat());
            let heading =
                if command[0] == "show" { heading.replace("   ", " ") } else { heading.into() };
            let count = printed.to_lowercase().matches(&heading.to_lowercase()).count();
            assert!(count <= 1, "{command:?} as {format} has {count} groups `one`:\n{printed}");
        }
    }
    over(&catalog, &["compare", "e1", "e2"]).success().stdout_eq(str![[r#"
               E1                                               E2

   PROJECT
 = Categories  a                                                a
 ? Governance  https://example.org/a-long-link-for-the-summary  ?

   ONE         ██ 2/2                                           █  1/2
 ≠ F1          ✓ yes                                            ✗ no
 = F3          ✓ yes                                            ✓ yes

   TWO         █ 1/1                                            █ 1/1
 = F2          ✓ yes                                            ✓ yes

 1 differ, 3 same, 1 undetermined.

"#]]);
}

#[test]
fn unknown_in_any_capitalisation_is_unknown() {
    let catalog = text("scattered-groups");
    assert!(catalog.contains("[\"Unknown\"]"));
    assert_eq!(ids(&catalog, &["filter", "languages=unknown"]), ["e1", "e2"]);
    let shown = stdout(&catalog, &["show", "e1", "-c", "languages", "-f", "json"]);
    assert_eq!(shown.trim(), r#"{"languages":null}"#);
}

#[test]
fn a_newer_status_without_a_date_has_none() {
    let catalog = text("status-since");
    let fields = ["show", "e1", "-c", "status,status_since", "-f", "csv"];
    assert_eq!(stdout(&catalog, &fields), "status,status_since\nactive,\n");
    let then = [&fields[..], &["--as-of", "2025"]].concat();
    assert_eq!(stdout(&catalog, &then), "status,status_since\narchived,2025-03\n");
    let shown = stdout(&catalog, &["show", "e1"]);
    assert!(!shown.contains("2025-03"), "{shown}");
}

#[test]
fn one_repository_of_two_entries_is_a_warning() {
    assert_eq!(findings(&text("same-repository")), ["shared-link 43"]);
}

#[test]
fn format_is_a_plain_decimal_number() {
    assert_eq!(findings(&text("format-hexadecimal")), ["wrong-type 1"]);
    for number in ["0x1", "0b1", "0o1"] {
        let catalog = format!("format = {number}\n[catalog]\ntitle = \"T\"\n");
        let error = &meshcmp::catalog::read(&catalog).unwrap_err()[0];
        assert_eq!(error.message, "`format` must be a plain decimal number", "{number}");
        assert_eq!(error.place.text, "write 1");
    }
}

#[test]
fn nesting_beyond_the_limit_is_reported_at_its_place() {
    let head = "format = 1\n[catalog]\ntitle = \"T\"\n[categories.c]\nlabel = \"C\"\n";
    let entry = "[[entry]]\nid = \"a\"\n";
    let dotted = |parts: usize| vec!["a"; parts].join(".");
    let levels = |open: &str, close: &str, depth: usize| {
        format!("x = {}1{}\n", open.repeat(depth), close.repeat(depth))
    };
    for (text, column) in [
        (format!("{} = 1\n", dotted(81)), 161),
        (format!("x = [[{{ {} = 1 }}]]\n", dotted(81)), 169),
        (format!("[{}]\n", dotted(81)), 162),
        (format!("[[ {} . a ]]\n", dotted(80)), 166),
        (levels("[", "]", 81), 85),
        (levels("{ a = ", " }", 81), 485),
    ] {
        for text in [format!("{head}{entry}{text}"), format!("{head}{text}{entry}")] {
            let diagnostics = meshcmp::catalog::read(&text).unwrap_err();
            assert_eq!(diagnostics.len(), 1, "{text}: {diagnostics:?}");
            let error = &diagnostics[0];
            assert_eq!(error.message, "nested deeper than 80 levels", "{text}");
            let deep = text.lines().position(|line| line.len() > 80).unwrap() + 1;
            let place = meshcmp::diagnostic::line_and_column(&text, error.place.span.start);
            assert_eq!(place, (deep, column), "{text}");
        }
    }
    assert_eq!(findings(&text("nested-81")), ["syntax 11"]);
}
