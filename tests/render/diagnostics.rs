//! Diagnostics with excerpts and carets.

use meshcmp::diagnostic::Diagnostic;
use meshcmp::render::diagnostics;
use snapbox::{assert_data_eq, str};
use std::ops::Range;

fn at(text: &str, part: &str) -> Range<usize> {
    let start = text.find(part).unwrap();
    start..start + part.len()
}

#[test]
fn diagnostic_in_a_file_shows_the_line() {
    let text = "id = \"a\"\n\ncategories = [\"mesh\", \"prxy\"]\r\nsummary = 3\n";
    let found = [
        Diagnostic::error("unknown-category", at(text, "\"prxy\""), "there is no category `prxy`")
            .label("did you mean `proxy`?")
            .help("categories are declared under [categories.ID]"),
        Diagnostic::warning("duplicate-id", at(text, "summary"), "the id is taken")
            .and(at(text, "\"a\""), "first here")
            .and(at(text, "3"), "also here"),
    ];
    assert_data_eq!(
        diagnostics(&found, text, Some("my.toml"), false),
        str![[r#"
error[unknown-category]: there is no category `prxy`
 --> my.toml:3:23
  |
3 | categories = ["mesh", "prxy"]
  |                       ^^^^^^ did you mean `proxy`?
  |
  = help: categories are declared under [categories.ID]

warning[duplicate-id]: the id is taken
 --> my.toml:4:1
  |
4 | summary = 3
  | ^^^^^^^   - also here
  |
 ::: my.toml:1:6
  |
1 | id = "a"
  |      --- first here


"#]]
    );
}

#[test]
fn diagnostic_in_an_argument_shows_the_argument() {
    let text = "grcp=yes and announced=20x8";
    let found = [
        Diagnostic::error("unknown-field", at(text, "grcp"), "unknown field `grcp`")
            .label("did you mean `grpc`?"),
        Diagnostic::error("malformed-date", at(text, "20x8"), "`20x8` is not a date")
            .label("dates are YYYY, YYYY-MM or YYYY-MM-DD"),
        Diagnostic::error("end", text.len()..text.len(), "something is missing").help("say it"),
    ];
    assert_data_eq!(
        diagnostics(&found, text, None, false),
        str![[r#"
error: unknown field `grcp`
 |
 | grcp=yes and announced=20x8
 | ^^^^ did you mean `grpc`?
error: `20x8` is not a date
 |
 | grcp=yes and announced=20x8
 |                        ^^^^ dates are YYYY, YYYY-MM or YYYY-MM-DD
error: something is missing
 |
 | grcp=yes and announced=20x8
 |                            ^
 |
 = help: say it

"#]]
    );
}

#[test]
fn carets_are_aligned_below_wide_and_multibyte_characters() {
    let text = "\tnäme = \"大きさ\" # \u{1b}[2J\u{202e}x";
    let found = [Diagnostic::error("x", at(text, "\"大きさ\""), "no \u{1b}]0;title\u{7}\nhere")];
    assert_data_eq!(
        diagnostics(&found, text, Some("a\u{9b}b"), false),
        str![[r#"
error[x]: no ␛]0;title␇␊here
 --> a�b:1:9
  |
1 |     näme = "大きさ" # ␛[2J�x
  |            ^^^^^^^^


"#]]
    );
}

#[test]
fn long_line_is_shortened_around_the_mistake() {
    let text = format!("{}HERE{}", "é[".repeat(20_000), "]".repeat(20_000));
    let found = [Diagnostic::error("x", at(&text, "HERE"), "here")];
    assert_data_eq!(
        diagnostics(&found, &text, Some("a"), false),
        str![[r#"
error[x]: here
 --> a:1:40001
  |
 ::: 
1 | ...[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[é[HERE]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]...
  |                                                                   ^^^^


"#]]
    );
}

#[test]
fn empty_text_and_end_of_text_can_be_shown() {
    let found = |text: &str| [Diagnostic::error("x", text.len()..text.len(), "nothing there")];
    assert_data_eq!(
        diagnostics(&found(""), "", Some("a"), false),
        str![[r#"
error[x]: nothing there
 --> a:1:1
  |
1 |
  | ^


"#]]
    );
    assert_data_eq!(
        diagnostics(&found("a\n"), "a\n", Some("a"), false),
        str![[r#"
error[x]: nothing there
 --> a:2:1
  |
2 |
  | ^


"#]]
    );
    assert_data_eq!(
        diagnostics(&found(""), "", None, false),
        str![[r#"
error: nothing there
 |
 |
 | ^

"#]]
    );
}

#[test]
fn colours_are_the_only_escape_sequences() {
    let text = "a = \u{1b}[31m1";
    let found = [Diagnostic::error("x", at(text, "1"), "red")];
    let coloured = diagnostics(&found, text, Some("a"), true);
    assert!(coloured.contains("\u{1b}[1m"));
    assert!(!coloured.contains("\u{1b}]"));
    assert!(!coloured.contains("\u{1b}[31m1"));
}
