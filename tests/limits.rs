//! Each limit of docs/limits.md: input within it is accepted, input beyond it is rejected.

use crate::common::{Run, SMALL, run, tools};
use meshcmp::catalog::{self, limits};
use meshcmp::filter;
use std::fs;

const PAGE: &str = include_str!("../docs/limits.md");

/// Returns the small catalog with `head` before its first entry and `tail` after its last.
fn with(head: &str, tail: &str) -> String {
    let small = fs::read_to_string(SMALL).unwrap();
    let (before, entries) = small.split_once("[[entry]]").unwrap();
    format!("{before}{head}\n[[entry]]{entries}{tail}")
}

fn read(head: &str, tail: &str) -> Run {
    run("list -f csv -c id --catalog -").given(with(head, tail))
}

/// Asserts that it ends with this code, prints this on stderr and nothing on stdout.
#[track_caller]
fn refused(run: Run, code: i32, says: &str) {
    let output = run.output();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(told.contains(says), "{told}");
    assert!(output.stdout.is_empty());
}

#[test]
fn limits_page_names_the_real_limits() {
    let pages = [
        format!("| {} MiB, about", catalog::MAX_BYTES >> 20),
        format!("| {} MiB, and 1,000,000 keys", limits::MAX_PIECE >> 20),
        format!("| {} MiB | an error", meshcmp::catalog::MAX_PROFILE_BYTES >> 20),
        format!("| {} KB |", filter::MAX_BYTES / 1024),
        format!("| {} | `nested-too-deep`", filter::MAX_DEPTH),
        format!(", {} mistakes per expression", filter::MAX_ERRORS),
    ];
    for words in pages {
        assert!(PAGE.contains(&words), "{words}");
    }
}

#[test]
fn number_of_declarations_is_limited() {
    let sources = |number: usize| -> String {
        let declared = (0..number).map(|n| {
            format!(
                "[sources.s{n}]\ntitle = \"S\"\nurl = \"https://example.org\"\ndate = \"2020\"\n"
            )
        });
        declared.collect()
    };
    let declared = 3; // by the small catalog itself
    read(&sources(32_767 - declared), "").ends(0);
    refused(read(&sources(32_768 - declared), ""), 1, "error[too-large]");
    let features = |number: usize| -> String {
        let declared = (0..number)
            .map(|n| format!("[features.f{n}]\nlabel = \"F\"\ngroup = \"g\"\nmeaning = \"M.\"\n"));
        declared.collect()
    };
    let declared = 11; // attributes and features of the small catalog
    read(&features(30_000 - declared), "").ends(0);
    refused(read(&features(30_001 - declared), ""), 1, "error[too-large]");
}

#[test]
fn lists_and_nesting_are_limited() {
    let languages = |number: usize| {
        let all: String = (0..number).map(|n| format!("\"l{n}\",")).collect();
        format!("\nlanguages = [{all}]\n")
    };
    read("", &languages(1000)).ends(0);
    refused(read("", &languages(1001)), 1, "at most 1000 elements");
    let deep = |depth: usize| format!("\nlanguages = {}{}\n", "[".repeat(depth), "]".repeat(depth));
    // The value of the key and the table of the entry are the first two levels.
    refused(read("", &deep(78)), 1, "error[wrong-type]");
    refused(read("", &deep(82)), 1, "error[syntax]");
    refused(read("", &deep(100_000)), 1, "error[syntax]");
    // Dotted keys within nested tables multiply.
    let parts = vec!["a"; 80].join(".");
    let mut value = "1".to_owned();
    for levels in 1..=79 {
        value = format!("{{ {parts} = {value} }}");
        let keys = format!("\nlanguages = {value}\n");
        let says = if levels < 3 { "error[wrong-type]" } else { "nested deeper than 80 levels" };
        if [1, 2, 3, 79].contains(&levels) {
            refused(read("", &keys), 1, says);
            refused(read("", &format!("{keys}x = = 1\n")), 1, "error[syntax]");
        }
    }
}

#[test]
fn long_text_is_printed_whole() {
    let word = "x".repeat(100_000);
    let head = "[attributes.remark]\nlabel = \"R\"\ntype = \"text\"\nmeaning = \"M.\"\n";
    let text = format!("\nremark = \"{word}\"\n");
    for format in ["csv", "tsv", "json", "jsonl", "markdown", "html"] {
        let line = format!("list -c remark -f {format} --catalog -");
        let printed = run(&line).given(with(head, &text)).stdout();
        assert!(printed.contains(&word), "{format}");
    }
    let table = run("list -c remark --width 40 --catalog -").given(with(head, &text));
    assert_eq!(table.stdout().matches('x').count(), word.len());
}

#[test]
fn numbers_on_the_command_line_are_limited() {
    for (line, says) in [
        ("rank --want grpc=0.0000001", "a weight is a number from"),
        ("rank --want grpc=1000000001", "a weight is a number from"),
        ("sources --stale 120001mo", "is not a valid age"),
        ("list --as-of 10000", "dates are"),
        ("list --width -1", "error:"),
    ] {
        refused(run(line), 2, says);
    }
    run("rank --want grpc=0.000001").ends(0);
    run("rank --want grpc=1000000000").ends(0);
    run("sources --stale 120000y").ends(0);
    run("list --as-of 9999").ends(0);
    let narrow = run("list --width 1").stdout();
    assert_eq!(narrow, run("list --width 20").stdout());
    let most = run("timeline --width 18446744073709551615").stdout();
    let widest = most.lines().map(|line| line.chars().count()).max();
    assert!((Some(4_000)..Some(4_100)).contains(&widest), "{widest:?}");
}

/// Returns the small catalog with this text in its first entry.
fn in_entry(text: &str) -> String {
    with("", "").replacen("[[entry]]\n", &format!("[[entry]]\n{text}\n"), 1)
}

#[test]
fn size_of_the_head_and_of_each_entry_is_limited() {
    let check = |text: String| run("check -").given(text).output();
    let note = |bytes: usize| format!("# {}\n", "x".repeat(bytes));
    let short = fs::read_to_string(SMALL).unwrap().len();
    let most = limits::MAX_PIECE;
    for (text, is_accepted, says) in [
        (with(&note(most - short), ""), true, ""),
        (
            with(&note(most), ""),
            false,
            "error[too-large]: the head of the catalog has more than 8 MiB",
        ),
        (in_entry(&note(most - short)), true, ""),
        (in_entry(&note(most)), false, "error[too-large]: the entry has more than 8 MiB"),
        (with(&"\n".repeat(limits::MAX_TOKENS - short), ""), true, ""),
        (
            with(&"\n".repeat(limits::MAX_TOKENS), ""),
            false,
            "the head of the catalog has more than 1000000 keys",
        ),
        (
            in_entry(&"#\n".repeat(limits::MAX_TOKENS / 2)),
            false,
            "the entry has more than 1000000 keys",
        ),
    ] {
        let output = check(text);
        let told = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.success(), is_accepted, "{told}");
        assert!(told.contains(says), "{told}");
    }
    // Several entries may be larger together.
    let two = format!("{}{}", in_entry(&note(most - short)), note(most - short).trim_end());
    assert!(
        check(format!("{two}\n[[entry]]\nid = \"z\"\nname = \"Z\"\ncategories = [\"mesh\"]\n"))
            .status
            .success()
    );
}

#[test]
fn mistakes_of_a_catalog_too_large_for_one_piece_are_reported() {
    let mut text = fs::read_to_string(SMALL).unwrap();
    let filler = format!("# {}\n", "x".repeat(limits::MAX_PIECE / 3));
    for id in ["l", "m", "n", "o"] {
        text += &format!(
            "[[entry]]\nid = \"{id}\"\nname = \"{id}\"\ncategories = [\"mesh\"]\nsummary = \"S.\"\n{filler}"
        );
    }
    run("check -").given(text.clone()).ends(0);
    for (more, says) in [
        ("x = = 1\n", "error[syntax]"),
        ("[sources.late]\n", "error[declaration-after-entries]"),
        ("y = 1\n", "error[unknown-key]: an entry has no key `y`"),
    ] {
        let output = run("check -").given(format!("{text}{more}")).output();
        let told = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains(says) && told.contains("\n1 error"), "{told}");
        let line = text.lines().count() + 1;
        assert!(told.contains(&format!(":{line}:")), "{told}");
    }
}

#[test]
fn hostile_input_costs_bounded_memory() {
    let keys = |from: usize, number: usize| -> String {
        (from..from + number).map(|n| format!("k{n}=1\n")).collect()
    };
    let long_list = format!("[[entry]]\naliases = [{}]\n", "1,".repeat(490_000));
    let long_lists = long_list.repeat(30);
    for (name, text) in [
        ("line ends", "\n".repeat(20 << 20)),
        ("line ends in an entry", in_entry(&"\n".repeat(20 << 20))),
        ("as many line ends as are read", with(&"\n".repeat(990_000), "")),
        ("assignments", with(&keys(0, 2_000_000), "")),
        ("as many assignments as are read", in_entry(&keys(0, 240_000))),
        ("brackets", in_entry(&format!("x = {}", "[".repeat(8 << 20)))),
        ("as many brackets as are read", in_entry(&format!("x = {}", "[".repeat(990_000)))),
        ("carriage returns", "\r".repeat(200_000)),
        ("strings", "\"\" ".repeat(400_000)),
        ("long lists in many entries", with("", &long_lists)),
    ] {
        let Some((code, memory)) = tools::measured(&["check"], &text) else { return };
        assert!(code <= 1, "{name}: {code}");
        let most = if code == 1 { 300_000 } else { 500_000 };
        assert!(memory < most, "{name}: {memory} KB");
    }
}
