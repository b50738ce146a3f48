//! The pager, at a terminal that `script` lends.

use crate::common::SMALL;
use crate::common::tools::{is_installed, with_meshcmp};
use std::io::Write;
use std::process::{Command, Stdio};

/// What a terminal of 12 lines shows of a shell command while `keys` are typed; `None` without
/// `script`.
fn at_terminal_typing(keys: &str, command: &str) -> Option<String> {
    if !is_installed("script") {
        return None;
    }
    let line = format!("stty rows 12 cols 100; {command}");
    let mut script = Command::new("timeout");
    let script = with_meshcmp(script.args(["30", "script", "-qec", &line, "/dev/null"]))
        .env("MESHCMP_CATALOG", SMALL)
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env_remove("LESS")
        .env_remove("PAGER")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = script.spawn().unwrap();
    child.stdin.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{line}: {output:?}");
    Some(String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n"))
}

fn at_terminal(command: &str) -> Option<String> {
    at_terminal_typing("", command)
}

/// A table of more than 12 lines, and one of fewer.
const LONG: &str = "meshcmp show alpha";
const SHORT: &str = "meshcmp list";

/// A pager that marks each line.
const MARK: &str = "MESHCMP_PAGER=\"sed 's/^/> /'\"";

#[test]
fn long_table_goes_through_the_pager() {
    let Some(paged) = at_terminal(&format!("{MARK} {LONG}")) else { return };
    assert!(
        paged.lines().count() > 12 && paged.lines().all(|line| line.starts_with("> ")),
        "{paged}"
    );
    let Some(other) = at_terminal(&format!("PAGER=\"sed 's/^/> /'\" {LONG}")) else { return };
    assert_eq!(other, paged);
    let Some(own) = at_terminal(&format!("PAGER='echo other' {MARK} {LONG}")) else { return };
    assert_eq!(own, paged);
    let Some(less) = at_terminal(&format!("MESHCMP_PAGER='cat > /dev/null; echo $LESS' {LONG}"))
    else {
        return;
    };
    assert_eq!(less, "FRX\n");
    let Some(less) =
        at_terminal(&format!("LESS=X MESHCMP_PAGER='cat > /dev/null; echo $LESS' {LONG}"))
    else {
        return;
    };
    assert_eq!(less, "X\n");
    let Some(findings) =
        at_terminal(&format!("printf 'a = 1\nb = 2\nc = 3\n' | {MARK} meshcmp check - || true"))
    else {
        return;
    };
    assert!(findings.lines().all(|line| line.starts_with("> ")), "{findings}");
}

#[test]
fn nothing_else_is_paged() {
    for line in [
        format!("{MARK} {SHORT}"),
        format!("{MARK} {LONG} --no-pager"),
        format!("{MARK} meshcmp --no-pager show alpha"),
        format!("MESHCMP_PAGER= PAGER='echo paged' {LONG}"),
        format!("PAGER= {LONG}"),
        format!("{MARK} {LONG} -f csv"),
        format!("{MARK} {LONG} | cat"),
        format!("{MARK} {LONG} -o {}", "/dev/stderr"),
        format!("stty rows 0; {MARK} {LONG}"),
    ] {
        let Some(screen) = at_terminal(&line) else { return };
        assert!(!screen.contains("> ") && !screen.contains("paged"), "{line}: {screen}");
        assert!(screen.to_lowercase().contains("alpha"), "{line}: {screen}");
    }
}

#[test]
fn exit_code_is_that_of_the_command() {
    for (line, code) in [
        (format!("MESHCMP_PAGER='cat > /dev/null; exit 3' {LONG}"), 0),
        ("MESHCMP_PAGER='cat > /dev/null' meshcmp compare alpha beta --exit-code".to_owned(), 1),
    ] {
        let Some(screen) = at_terminal(&format!("{line}; echo code $?")) else { return };
        assert!(screen.contains(&format!("code {code}\n")), "{line}: {screen}");
    }
}

#[test]
fn pager_that_is_quit_early_is_no_error() {
    let Some(screen) = at_terminal(&format!("MESHCMP_PAGER='head -n 1' {LONG}; echo code $?"))
    else {
        return;
    };
    assert_eq!(screen.lines().count(), 2, "{screen}");
    assert!(screen.ends_with("code 0\n"), "{screen}");
}

#[test]
fn pager_that_cannot_start_leaves_the_table_to_the_terminal() {
    let Some(screen) = at_terminal(&format!("MESHCMP_PAGER=nowhere {LONG}; echo code $?")) else {
        return;
    };
    assert!(screen.contains("warning: no pager `nowhere`"), "{screen}");
    assert!(screen.contains("Apache-2.0") && screen.ends_with("code 0\n"), "{screen}");
}

#[test]
fn messages_wait_until_the_pager_ends() {
    let filter = "meshcmp filter 'mtls=yes or grpc' --width 20";
    let Some(screen) = at_terminal(&format!("MESHCMP_PAGER='cat; sleep 0.2; echo END' {filter}"))
    else {
        return;
    };
    let (_, after) = screen.split_once("END").unwrap_or_else(|| panic!("{screen}"));
    assert!(after.contains("undetermined"), "{screen}");
}

#[test]
fn less_is_used_if_no_variable_says_otherwise() {
    if !is_installed("less") {
        return;
    }
    let line = format!("{LONG}; echo code $?");
    let Some(screen) = at_terminal_typing("q", &line) else { return };
    assert!(screen.contains("code 0"), "{screen}");
}
