//! `docs/checks.md` lists every rule, and its examples run.

use meshcmp::catalog::{check, codes::RULES};
use meshcmp::diagnostic::Severity;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

/// Rules that no short text file can break.
const WITHOUT_EXAMPLE: [&str; 2] = ["not-utf8", "too-large"];

/// The examples of one rule.
#[derive(Debug, Default)]
struct Documented {
    section: String,
    about: String,
    examples: Vec<String>,
}

/// The section about each code, with examples that are whole catalogs: the declarations and the
/// beginning of an observation, which the page shows once, are put before them.
fn page() -> BTreeMap<String, Documented> {
    let text = include_str!("../docs/checks.md");
    let mut rules = BTreeMap::<String, Documented>::new();
    let (mut head, mut entry) = (String::new(), String::new());
    let (mut section, mut code, mut words) = (String::new(), String::new(), String::new());
    let mut block: Option<String> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => {
                block = Some(kind.to_string());
                words.clear();
            }
            Event::Start(Tag::Heading { .. } | Tag::Paragraph) => words.clear(),
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak => words.push(' '),
            Event::End(TagEnd::Heading(level)) => match level as usize {
                2 => section.clone_from(&words),
                3 => {
                    code.clone_from(&words);
                    let section = section.clone();
                    let rule = Documented { section, ..Documented::default() };
                    assert!(rules.insert(code.clone(), rule).is_none(), "{code} twice");
                }
                _ => {}
            },
            Event::End(TagEnd::Paragraph) => {
                if let Some(rule) = rules.get_mut(&code).filter(|rule| rule.about.is_empty()) {
                    rule.about.clone_from(&words);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let example = match block.take().unwrap().as_str() {
                    "toml,head" => {
                        head.clone_from(&words);
                        continue;
                    }
                    "toml,entry" => {
                        entry.clone_from(&words);
                        continue;
                    }
                    "toml" if words.starts_with("format") => words.clone(),
                    "toml" => format!("{head}\n{words}"),
                    "toml,observed" => format!("{head}\n{entry}{words}"),
                    _ => continue,
                };
                rules.get_mut(&code).unwrap().examples.push(example);
            }
            _ => {}
        }
    }
    rules
}

/// The codes of errors and of warnings.
fn codes(text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let found = check(text, "2026-11-22".parse().unwrap()).diagnostics;
    let of = |severity| {
        let found = found.iter().filter(move |one| one.severity == severity);
        found.map(|one| one.code).collect()
    };
    (of(Severity::Error), of(Severity::Warning))
}

#[test]
fn the_page_lists_every_rule_under_its_severity() {
    let rules = page();
    let documented: Vec<_> = rules.keys().map(String::as_str).collect();
    let mut known: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    known.sort_unstable();
    assert_eq!(documented, known);
    for rule in RULES {
        let documented = &rules[rule.code];
        let section = match rule.severity {
            Severity::Error => "Errors",
            Severity::Warning => "Warnings",
        };
        assert_eq!(documented.section, section, "{}", rule.code);
        let about = rule.about.replace('`', "");
        assert!(documented.about.starts_with(&about), "{}", rule.code);
    }
}

#[test]
fn each_wrong_example_breaks_its_rule_and_each_right_one_does_not() {
    let rules = page();
    for rule in RULES.iter().filter(|rule| !WITHOUT_EXAMPLE.contains(&rule.code)) {
        let [wrong, right] = &rules[rule.code].examples[..] else {
            panic!("{} has a wrong and a right example", rule.code);
        };
        let (errors, warnings) = codes(wrong);
        match rule.severity {
            Severity::Error => assert_eq!(errors, [rule.code], "{wrong}"),
            Severity::Warning => {
                assert_eq!(errors, [""; 0], "{wrong}");
                assert!(warnings.contains(&rule.code), "{} in {warnings:?}", rule.code);
            }
        }
        let (errors, warnings) = codes(right);
        assert_eq!(errors, [""; 0], "{right}");
        assert!(!warnings.contains(&rule.code), "{right}");
    }
}
