//! The examples of the reference: they mean what they say, in every shell.

use meshcmp::filter::{REFERENCE, compile};
use meshcmp::io::embedded::SHIPPED;
use std::io::ErrorKind;
use std::process::Command;

/// The command lines of the reference, without their comments.
fn examples() -> Vec<&'static str> {
    let blocks = REFERENCE.split("```sh\n").skip(1);
    let lines = blocks.flat_map(|block| block.split("```").next().unwrap().lines());
    lines.map(|line| line.split(" # ").next().unwrap().trim()).collect()
}

/// The arguments of a line, as POSIX shells split it: blanks and two kinds of quotes.
fn arguments(line: &str) -> Vec<String> {
    let (mut words, mut quote) = (vec![String::new()], None);
    for c in line.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '\'' || c == '"' => quote = Some(c),
            None if c == ' ' => words.push(String::new()),
            _ => words.last_mut().unwrap().push(c),
        }
    }
    words
}

#[test]
fn every_example_compiles_against_the_shipped_catalog() {
    assert!(examples().len() >= 15);
    for line in examples() {
        let words = arguments(line);
        assert_eq!(words[..2], ["meshcmp", "filter"], "{line}");
        for expression in &words[2..] {
            let filter = compile(&SHIPPED, expression);
            assert!(filter.is_ok(), "{line}: {:?}", filter.err());
        }
    }
}

#[test]
fn the_shells_hand_over_what_is_typed() {
    for (shell, options) in
        [("bash", &["--norc", "-c"][..]), ("zsh", &["-f", "-c"]), ("fish", &["--no-config", "-c"])]
    {
        for line in examples() {
            let script = line.replace("meshcmp filter", "printf '%s\\n'");
            let output = match Command::new(shell).args(options).arg(script).output() {
                Ok(output) => output,
                Err(error) if error.kind() == ErrorKind::NotFound && shell != "bash" => break,
                Err(error) => panic!("{shell}: {error}"),
            };
            let seen = String::from_utf8(output.stdout).unwrap();
            let typed = arguments(line)[2..].join("\n") + "\n";
            assert_eq!(seen, typed, "{shell}: {line}");
        }
    }
}
