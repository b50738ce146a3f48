//! Pictures of `timeline`, `strengths` and `compare`, read back by an XML parser.

use crate::common::{HOSTILE, meshcmp, run, small, stdout, tools};
use roxmltree::{Document, Node};
use snapbox::{assert_data_eq, file, str};
use std::process::Command;

/// Returns the text inside an element, spans included.
fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// Returns the texts of all elements of this name.
fn texts(document: &Document<'_>, name: &str) -> Vec<String> {
    document.descendants().filter(|node| node.has_tag_name(name)).map(text).collect()
}

/// Returns a number in an attribute.
fn number(node: Node<'_, '_>, attribute: &str) -> f64 {
    node.attribute(attribute).unwrap_or("0").parse().unwrap()
}

/// The lines that draw each picture.
const LINES: [&str; 3] =
    ["timeline -f svg", "strengths -f svg", "compare alpha beta proxima -f svg"];

#[test]
fn pictures_of_a_small_catalog() {
    let [timeline, strengths, compare] = LINES.map(|line| run(line).stdout());
    assert_data_eq!(timeline, file!["snapshots/svg/timeline.svg"].raw());
    assert_data_eq!(strengths, file!["snapshots/svg/strengths.svg"].raw());
    assert_data_eq!(compare, file!["snapshots/svg/compare.svg"].raw());
}

#[test]
fn picture_describes_itself_and_loads_nothing() {
    for line in LINES {
        let svg = run(line).stdout();
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name(("http://www.w3.org/2000/svg", "svg")), "{line}");
        assert_eq!(root.attribute("role"), Some("img"), "{line}");
        let labels = root.attribute("aria-labelledby").unwrap();
        for (id, name) in labels.split(' ').zip(["title", "desc"]) {
            let named = root.children().find(|node| node.attribute("id") == Some(id)).unwrap();
            assert!(named.has_tag_name(name), "{line}: {name}");
            assert!(!text(named).is_empty(), "{line}: {name}");
        }
        let size = format!("0 0 {} {}", number(root, "width"), number(root, "height"));
        assert_eq!(root.attribute("viewBox"), Some(&*size), "{line}");
        for node in document.descendants() {
            let name = node.tag_name().name();
            assert!(!["script", "image", "a", "use", "foreignObject"].contains(&name), "{line}");
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(!name.starts_with("on") && !name.ends_with("href"), "{line}: {name}");
            }
        }
        let style = texts(&document, "style").concat();
        for loading in ["url(", "@import", "@font-face", "var("] {
            assert!(!style.contains(loading), "{line}: {loading}");
        }
    }
}

#[test]
fn heat_map_has_the_numbers_of_the_table() {
    let svg = run("strengths -f svg").stdout();
    let document = Document::parse(&svg).unwrap();
    let texts = texts(&document, "text");
    let row = |name: &str| {
        let place = texts.iter().position(|text| text == name).unwrap();
        texts[place + 1..place + 4].to_vec()
    };
    assert_eq!(texts[1..4], ["protocols", "security", "Total"]);
    assert_eq!(row("Alpha"), ["1/1", "1/1", "2/2"]);
    assert_eq!(row("Proxy Maker"), ["1/1", "0–1/1", "1–2/2"]);
    assert_eq!(row("Proxima"), ["0.5/1", "0/1", "0.5/2"]);
    assert_eq!(row("Beta(archived)"), ["0/1", "0–1/1", "0–1/2"]);
}

#[test]
fn comparison_tells_what_has_ended() {
    let svg = run("compare alpha beta -f svg").stdout();
    let document = Document::parse(&svg).unwrap();
    let texts = texts(&document, "text");
    assert_eq!(texts[0], "Alpha and Beta compared");
    assert!(texts.contains(&"Beta(archived)".to_owned()), "{texts:?}");
    assert!(texts.iter().any(|text| text.starts_with("Beta") && text.contains("2023-05")));
}

#[test]
fn undetermined_entries_are_explained() {
    let svg = run("timeline --where mtls=yes --unknown include -f svg").stdout();
    let document = Document::parse(&svg).unwrap();
    let texts = texts(&document, "text");
    assert!(texts.iter().any(|text| text.starts_with("? Beta")), "{texts:?}");
    assert!(texts.contains(&"? match undetermined".to_owned()), "{texts:?}");
}

#[test]
fn picture_without_anything_to_draw_says_so() {
    for (line, says) in [
        ("timeline --where id=none -f svg", "0 entries."),
        ("strengths --where id=none -f svg", "No group of features to draw."),
        ("compare alpha beta --group project -f svg", "No group of features to draw."),
    ] {
        let svg = stdout(small(&line.split(' ').collect::<Vec<_>>()));
        let document = Document::parse(&svg).unwrap();
        assert!(texts(&document, "text").contains(&says.to_owned()), "{line}");
    }
}

#[test]
fn hostile_names_stay_texts() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = folder.path().join("hostile.toml");
    let dated = std::fs::read_to_string(HOSTILE).unwrap().replace(
        "[features.mtls]",
        "[attributes.began]\nlabel = \"<b>\\uFFFE\"\ngroup = \"project\"\ntype = \"date\"\n\
         milestone = \"start\"\nmeaning = \"When it began.\"\n\n[features.mtls]",
    );
    let dated = dated.replace("source = \"page\"\n", "source = \"page\"\nbegan = \"2024\"\n");
    std::fs::write(&catalog, dated).unwrap();
    for line in ["timeline -f svg", "strengths -f svg", "compare markup formula lines -f svg"] {
        let words: Vec<_> = line.split(' ').collect();
        let svg =
            stdout(meshcmp(&[&words[..], &["--catalog", catalog.to_str().unwrap()]].concat()));
        let document = Document::parse(&svg).unwrap();
        let texts = texts(&document, "text");
        assert!(texts.iter().any(|text| text.starts_with("<script>alert(1)</script>")), "{line}");
        assert!(!document.descendants().any(|node| node.has_tag_name("script")), "{line}");
        assert!(!svg.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{fffe}']), "{line}");
    }
}

/// A catalog that lacks entries.
const LATE_CATALOG: &str = r#"
format = 1
[catalog]
title = "Late"
[sources.s]
title = "S"
url = "https://example.org"
date = "2026-11"
[categories.a]
label = "A"
[attributes.began]
label = "Began"
group = "project"
type = "date"
milestone = "start"
meaning = "When it began."
"#;

#[test]
fn names_of_late_starters_stay_visible() {
    let long = "Late ".repeat(60);
    let folder = tempfile::tempdir().unwrap();
    let catalog = folder.path().join("late.toml");
    let mut late = LATE_CATALOG.to_owned();
    for (id, name, began) in [
        ("early", "Early", "2010"),
        ("late", "A late starter with a name", "2026-11"),
        ("long", long.trim(), "2026-11"),
        ("wide", "漢字漢字漢字漢字漢字漢字漢字", "2026-10"),
    ] {
        late.push_str(&format!(
            "[[entry]]\nid = \"{id}\"\nname = \"{name}\"\ncategories = [\"a\"]\n"
        ));
        late.push_str(&format!("[[entry.observed]]\nsource = \"s\"\nbegan = \"{began}\"\n"));
    }
    std::fs::write(&catalog, late).unwrap();
    let svg = stdout(meshcmp(&["timeline", "-f", "svg", "--catalog", catalog.to_str().unwrap()]));
    let document = Document::parse(&svg).unwrap();
    let names: Vec<_> = document
        .descendants()
        .filter(|node| {
            node.has_tag_name("text") && node.children().any(|span| span.has_tag_name("tspan"))
        })
        .collect();
    assert_eq!(names.len(), 4);
    for name in names {
        let x = number(name, "x");
        let width = match name.attribute("textLength") {
            Some(squeezed) => squeezed.parse().unwrap(),
            None => 8.0 * unicode_width::UnicodeWidthStr::width(&*text(name)) as f64,
        };
        let (left, right) = if name.attribute("text-anchor") == Some("end") {
            (x - width, x)
        } else {
            (x, x + width)
        };
        assert!(left >= 0.0 && right <= 1000.0, "{left} to {right}: {}", text(name));
    }
}

#[test]
fn python_reads_the_pictures() {
    let Some(python) = tools::find(&["python3"]) else { return };
    let folder = tempfile::tempdir().unwrap();
    for line in LINES {
        let file = folder.path().join("picture.svg");
        std::fs::write(&file, run(line).stdout()).unwrap();
        let script = "import sys, xml.etree.ElementTree as tree\n\
                      print(tree.parse(sys.argv[1]).getroot().find('{http://www.w3.org/2000/svg}title').text)";
        let title = tools::stdout(Command::new(&python).args(["-c", script]).arg(&file));
        assert!(!title.trim().is_empty(), "{line}");
    }
}

#[test]
fn extension_chooses_the_picture() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("strengths.SVG");
    run(&format!("strengths -o {}", file.display())).prints("");
    assert_eq!(std::fs::read_to_string(file).unwrap(), run("strengths -f svg").stdout());
}

#[test]
fn only_commands_that_draw_have_pictures() {
    for command in [
        "list",
        "show alpha",
        "filter mtls",
        "search a",
        "count status",
        "events",
        "explain",
        "sources",
        "check",
    ] {
        small(&command.split(' ').chain(["-f", "svg"]).collect::<Vec<_>>())
            .assert()
            .code(2)
            .stdout_eq("");
    }
    run("list -o entries.svg").ends_with_error(2, "--output: no format for `.svg`; there are txt, csv, tsv, json, jsonl, md, html, htm, xlsx, or choose one with --format");
    run("list -f svg").fails(
        2,
        str![[r#"
error: invalid value 'svg' for '--format <FORMAT>'
  [possible values: table, csv, tsv, json, jsonl, markdown, html, xlsx]

For more information, try '--help'.

"#]],
    );
}

#[test]
fn options_for_rows_are_refused() {
    run("compare alpha beta --diff --sources -f svg").fails(
        2,
        str![[r#"
error: --diff: a picture shows groups, not rows; choose another --format
error: --sources: a picture has none; choose another --format

"#]],
    );
    run("timeline -c name -f svg")
        .ends_with_error(2, "--columns: a picture has none; choose another --format");
    run("timeline --sources -f svg")
        .ends_with_error(2, "--sources: a picture has none; choose another --format");
    small(&["strengths", "--sources", "-f", "svg"]).assert().code(2).stdout_eq("");
}
