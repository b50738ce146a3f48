//! The program under faults: full disks, closed streams, unreadable files, odd environments,
//! signals and little memory. docs/testing.md lists them.

use crate::common::{SMALL, coverage};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A shell command in an empty folder, with `meshcmp` on the PATH, the small catalog and a fixed
/// date.
fn shell(folder: &Path, script: &str) -> Output {
    let bin = Path::new(env!("CARGO_BIN_EXE_meshcmp")).parent().unwrap();
    Command::new("bash")
        .args(["--noprofile", "--norc", "-c", script])
        .env_clear()
        .envs(coverage())
        .env("PATH", format!("{}:/usr/bin:/bin", bin.display()))
        .env("MESHCMP_CATALOG", SMALL)
        .env("MESHCMP_TODAY", "2026-11-28")
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Runs each script in a fresh folder and compares exit code, stdout and stderr. An expected text
/// that ends in `...` is only the beginning.
#[track_caller]
fn table(cases: &[(&str, i32, &str, &str)]) {
    for (script, code, stdout, stderr) in cases {
        let folder = tempfile::tempdir().unwrap();
        let output = shell(folder.path(), script);
        let told = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
        for (told, expected) in told.iter().zip([stdout, stderr]) {
            match expected.strip_suffix("...") {
                Some(start) => assert!(told.starts_with(start), "{script}\n{told}"),
                None => assert_eq!(told, expected, "{script}"),
            }
        }
        assert_eq!(output.status.code(), Some(*code), "{script}");
    }
}

const NAMES: &str = "name\nAlpha\nBeta\nPlain Mesh\nProxima\nProxy Maker\n";
const LIST: &str = "meshcmp list -f csv -c name";

#[test]
fn full_disk_is_reported_and_fails() {
    let full = "error: cannot write standard output: No space left on device\n";
    let formats = ["table", "csv", "tsv", "json", "jsonl", "markdown", "html"];
    for format in formats {
        table(&[(&format!("meshcmp list -f {format} > /dev/full"), 1, "", full)]);
    }
    // More than fits the buffers.
    for format in formats {
        let large = format!("unset MESHCMP_CATALOG; meshcmp list -c all -f {format} > /dev/full");
        table(&[(&large, 1, "", full)]);
    }
    for command in [
        "show alpha",
        "compare alpha beta",
        "filter mtls",
        "rank --want mtls",
        "explain",
        "sources",
        "check",
        "schema",
        "diff --since 2021",
    ] {
        table(&[(&format!("meshcmp {command} > /dev/full"), 1, "", full)]);
    }
    table(&[
        (
            "meshcmp list -o /dev/full",
            1,
            "",
            "error: cannot write /dev/full: No space left on device\n",
        ),
        (&format!("{LIST} 2> /dev/full"), 0, NAMES, ""),
        ("meshcmp show nobody 2> /dev/full", 1, "", ""),
        ("meshcmp filter nothing=x 2> /dev/full", 2, "", ""),
        ("meshcmp nothing 2> /dev/full", 2, "", ""),
    ]);
}

#[test]
fn closed_streams_are_ignored() {
    table(&[
        (&format!("{LIST} >&-"), 0, "", ""),
        (&format!("{LIST} 2>&-"), 0, NAMES, ""),
        (&format!("{LIST} <&-"), 0, NAMES, ""),
        (&format!("{LIST} <&- >&- 2>&-"), 0, "", ""),
        ("meshcmp show nobody 2>&-", 1, "", ""),
        ("meshcmp filter 'grcp' 2>&-", 2, "", ""),
        // The new file must not take the place of a standard stream.
        (&format!("{LIST} -o file <&- >&- 2>&-; cat file"), 0, NAMES, ""),
        (
            "meshcmp list --catalog - <&-",
            1,
            "",
            "error[missing-key]: a catalog needs `format`\n --> <stdin>:1:1\n...",
        ),
    ]);
}

#[test]
fn closed_pipe_ends_quietly() {
    for command in [
        "list -c all",
        "list -f csv -c all",
        "list -f tsv -c all",
        "list -f json --sources -c all",
        "list -f jsonl --sources -c all",
        "list -f html",
        "list -f markdown",
        "schema",
        "explain",
    ] {
        let script = format!(
            "unset MESHCMP_CATALOG; meshcmp {command} | head -c 1 > /dev/null; \
             echo ${{PIPESTATUS[0]}}"
        );
        table(&[(&script, 0, "0\n", "")]);
    }
    let script = "unset MESHCMP_CATALOG; meshcmp schema -o >(head -c 1 > /dev/null); echo $?";
    table(&[(script, 0, "0\n", "")]);
}

#[test]
fn files_that_are_not_catalogs_are_reported() {
    table(&[
        (
            "meshcmp list --catalog nothing",
            1,
            "",
            "error: cannot read nothing: there is no such file or directory\n",
        ),
        ("meshcmp list --catalog .", 1, "", "error: cannot read .: it is a directory\n"),
        (
            "ln -s loop loop; meshcmp check loop",
            1,
            "",
            "error: cannot read loop: Too many levels of symbolic links\n",
        ),
        (
            "meshcmp list --catalog /dev/null",
            1,
            "",
            "error[missing-key]: a catalog needs `format`\n --> /dev/null:1:1\n...",
        ),
        (
            "meshcmp list --catalog /dev/zero",
            1,
            "",
            "error: cannot read /dev/zero: it is larger than 128 MiB\n",
        ),
        (
            "meshcmp rank --profile /dev/zero",
            1,
            "",
            "error: cannot read /dev/zero: it is larger than 1 MiB\n",
        ),
        (
            "meshcmp diff $MESHCMP_CATALOG nothing",
            1,
            "",
            "error: cannot read nothing: there is no such file or directory\n",
        ),
        (
            "head -c 100000 /dev/zero | meshcmp list --catalog -",
            1,
            "",
            "error[syntax]: the control character U+0000 is not allowed here\n --> <stdin>:1:1\n...",
        ),
        (
            "printf 'format = 1\\n\\377' | meshcmp list --catalog -",
            1,
            "",
            "error[not-utf8]: the file is not UTF-8\n --> <stdin>:2:1\n...",
        ),
    ]);
}

#[test]
fn missing_permissions_are_reported() {
    // Root ignores permissions, so run as another user.
    let folder = tempfile::tempdir().unwrap();
    let root = shell(folder.path(), "id -u").stdout == b"0\n";
    let run = if root { "setpriv --reuid 65534 --clear-groups meshcmp" } else { "meshcmp" };
    if shell(folder.path(), &format!("chmod 755 . && {run} --version")).status.code() != Some(0) {
        println!("skipped: the rights of root cannot be given up here");
        return;
    }
    table(&[
        (
            &format!(
                "chmod 777 .; echo old > closed; chmod 444 closed; unset MESHCMP_CATALOG; \
                 {run} list -o closed; cat closed"
            ),
            0,
            "old\n",
            "error: cannot write closed: Permission denied\n",
        ),
        (
            &format!("chmod 755 .; touch closed; chmod 000 closed; {run} list --catalog closed"),
            1,
            "",
            "error: cannot read closed: Permission denied\n",
        ),
        (
            &format!(
                "mkdir -m 555 closed; {run} list --catalog /dev/null -o closed/new; ls closed"
            ),
            0,
            "",
            "error[missing-key]...",
        ),
        (
            &format!(
                "unset MESHCMP_CATALOG; chmod 755 .; mkdir -m 555 closed; {run} list -o closed/new"
            ),
            1,
            "",
            "error: cannot write closed/new: Permission denied\n",
        ),
    ]);
}

#[test]
fn unwritable_file_is_reported() {
    table(&[
        ("meshcmp list -o .", 1, "", "error: cannot write .: it is a directory\n"),
        (
            "meshcmp list -o no/such/folder",
            1,
            "",
            "error: cannot write no/such/folder: there is no such file or directory\n",
        ),
        (
            "ln -s loop loop; meshcmp list -o loop; readlink loop",
            0,
            "loop\n",
            "error: cannot write loop: Too many levels of symbolic links\n",
        ),
        (
            "ln -s nowhere link; meshcmp list -o link; readlink link",
            0,
            "nowhere\n",
            "error: cannot write link: there is no such file or directory\n",
        ),
        (
            &format!("echo old > file; ln -s file link; {LIST} -o link; readlink link; cat file"),
            0,
            &format!("file\n{NAMES}"),
            "",
        ),
    ]);
}

#[test]
fn output_file_is_written_whole_or_not_at_all() {
    let old = "echo old > file; ";
    table(&[
        (&format!("{old}{LIST} -o file; cat file; ls -A"), 0, &format!("{NAMES}file\n"), ""),
        (
            &format!("{old}meshcmp list -c nothing -o file; cat file; ls -A"),
            0,
            "old\nfile\n",
            "error: unknown field `nothing`...",
        ),
        // A file larger than the limit ends the program with SIGXFSZ.
        (
            &format!(
                "{old}ulimit -f 2; {{ meshcmp schema -o file; }} 2> /dev/null; echo $?; cat file"
            ),
            0,
            "153\nold\n",
            "",
        ),
        // A private file stays private.
        (&format!("{old}chmod 600 file; {LIST} -o file; stat -c %a file"), 0, "600\n", ""),
        (&format!("umask 027; {LIST} -o file; stat -c %a file"), 0, "640\n", ""),
        // The umask does not narrow the permissions either.
        (
            &format!("{old}chmod 666 file; umask 077; {LIST} -o file; stat -c %a file"),
            0,
            "666\n",
            "",
        ),
        // `-` is standard output, not a file.
        (&format!("{LIST} -o -; ls -A"), 0, NAMES, ""),
        // Names of descriptors are not files either; their content stays.
        (
            &format!("{{ echo one; {LIST} -o /dev/stdout; echo two; }} > file; cat file"),
            0,
            &format!("one\n{NAMES}two\n"),
            "",
        ),
        (
            &format!("{old}{LIST} -o /dev/stderr 2>> file; {LIST} -o /dev/fd/5 5>> file; cat file"),
            0,
            &format!("old\n{NAMES}{NAMES}"),
            "",
        ),
        (
            "cp $MESHCMP_CATALOG my.toml; echo 'must = [\"grpc\"]' > team.toml; \
             meshcmp rank --profile team.toml -o team.toml; echo $?; cat team.toml; \
             meshcmp list --catalog - -o my.toml < my.toml; echo $?; cmp my.toml $MESHCMP_CATALOG",
            0,
            "2\nmust = [\"grpc\"]\n2\n",
            "error: --output: team.toml is what is read; name another file\n\
             error: --output: my.toml is what is read; name another file\n",
        ),
        // The catalog that is read is never overwritten.
        (
            "cp $MESHCMP_CATALOG my.toml; meshcmp list --catalog my.toml -o my.toml; echo $?; \
             ln my.toml same.toml; meshcmp check my.toml -o ./my.toml; echo $?; \
             meshcmp diff my.toml my.toml -o my.toml; echo $?; cmp my.toml $MESHCMP_CATALOG",
            0,
            "2\n2\n2\n",
            "error: --output: my.toml is what is read; name another file\n\
             error: --output: ./my.toml is what is read; name another file\n\
             error: --output: my.toml is what is read; name another file\n",
        ),
    ]);
}

#[test]
fn full_disk_keeps_the_old_file() {
    let script = "unshare -rm bash -c 'mkdir disk && mount -t tmpfs -o size=16k disk disk \
                  && echo old > disk/file && { meshcmp schema -o disk/file; echo $?; } \
                  && cat disk/file && ls -A disk'";
    let folder = tempfile::tempdir().unwrap();
    if !shell(folder.path(), "unshare -rm true").status.success() {
        println!("skipped: no small disk can be mounted here");
        return;
    }
    table(&[(
        script,
        0,
        "1\nold\nfile\n",
        "error: cannot write disk/file: No space left on device\n",
    )]);
}

#[test]
fn truncated_catalog_is_an_error() {
    table(&[
        (
            "mkfifo pipe; head -n 20 $MESHCMP_CATALOG | head -c -1 > pipe & meshcmp list --catalog pipe",
            1,
            "",
            "error[...",
        ),
        (
            "mkfifo pipe; { printf 'format = 1\\n[cat'; sleep 0.1; } > pipe & meshcmp check pipe",
            1,
            "error[syntax]: ...",
            "",
        ),
        // A slow file is still read completely.
        (
            &format!(
                "mkfifo pipe; {{ head -c 700 $MESHCMP_CATALOG; sleep 0.1; \
                 tail -c +701 $MESHCMP_CATALOG; }} > pipe & {LIST} --catalog pipe"
            ),
            0,
            NAMES,
            "",
        ),
    ]);
}

#[test]
fn catalog_changed_while_read_is_read_whole_or_rejected() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.toml");
    let one = fs::read_to_string(SMALL).unwrap();
    let other = one.replace("name       = \"Beta\"", "name       = \"Gamma\"");
    fs::write(&path, &one).unwrap();
    let (mut whole, mut refused) = (0, 0);
    std::thread::scope(|scope| {
        let (stop, stopped) = std::sync::mpsc::channel::<()>();
        let path = &path;
        scope.spawn(move || {
            let mut texts = [&other, &one].into_iter().cycle();
            while let Err(std::sync::mpsc::TryRecvError::Empty) = stopped.try_recv() {
                fs::write(path, texts.next().unwrap()).unwrap(); // cut to nothing, then filled
            }
        });
        for _ in 0..200 {
            let output = shell(folder.path(), &format!("{LIST} --catalog my.toml"));
            let told = String::from_utf8_lossy(&output.stdout);
            match output.status.code() {
                Some(0) => {
                    let gamma = NAMES.replace("Beta", "Gamma");
                    assert!(told == NAMES || told == gamma, "{told}");
                    whole += 1;
                }
                Some(1) => {
                    let says = String::from_utf8_lossy(&output.stderr);
                    assert!(told.is_empty() && says.contains("error"), "{told}{says}");
                    refused += 1;
                }
                other => panic!("{other:?}: {output:?}"),
            }
        }
        drop(stop);
    });
    println!("{whole} whole, {refused} refused");
    assert!(whole + refused == 200);
}

#[test]
fn catalog_truncated_anywhere_is_never_mistaken_for_a_whole_one() {
    let text = fs::read_to_string(SMALL).unwrap();
    let whole = meshcmp::catalog::read(&text).unwrap().entries().count();
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
        if let Ok(catalog) = meshcmp::catalog::read(&text[..end]) {
            // A cut between two statements leaves a valid, smaller catalog.
            assert!(catalog.entries().count() <= whole, "cut at {end}");
            let rest = &text[end..];
            let before = &text[..end];
            assert!(
                rest.starts_with('\n') || before.ends_with('\n') || ends_a_value(before),
                "cut at {end}, in the middle of a line: {:?}",
                before.lines().last()
            );
        }
    }
}

/// Returns whether a text ends where a value or a comment may end.
fn ends_a_value(text: &str) -> bool {
    let line = text.lines().last().unwrap_or_default();
    line.contains('#') || line.trim_end().ends_with(['"', ']', '}', '1'])
}

#[test]
fn unusual_environment_changes_nothing() {
    let plain = shell(&std::env::temp_dir(), "meshcmp list").stdout;
    assert!(!plain.is_empty());
    for set in [
        "HOME= TERM=",
        "TERM=dumb",
        "TERM=$'\\xff'",
        "COLUMNS=0",
        "COLUMNS=-1",
        "COLUMNS=wide",
        "COLUMNS=$'\\xff'",
        "COLUMNS=99999999999999999999999",
        "COLUMNS=18446744073709551615",
        "COLUMNS=65536",
        "LC_ALL=C LANG=C",
        "LC_ALL=$'\\xff' LANG=no_SUCH.locale",
        "NO_COLOR=$'\\xff'",
        "RUST_BACKTRACE=1",
    ] {
        let output = shell(&std::env::temp_dir(), &format!("{set} meshcmp list"));
        let told = String::from_utf8_lossy(&output.stdout);
        assert_eq!(told, String::from_utf8_lossy(&plain), "{set}");
        assert_eq!(output.status.code(), Some(0), "{set}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{set}");
    }
    let narrow = shell(&std::env::temp_dir(), "meshcmp list --width 20").stdout;
    let one = shell(&std::env::temp_dir(), "COLUMNS=1 meshcmp list").stdout;
    assert_eq!(String::from_utf8_lossy(&one), String::from_utf8_lossy(&narrow));
}

#[test]
fn empty_or_wrong_environment_variables_are_handled() {
    table(&[
        // Empty counts as unset.
        ("MESHCMP_CATALOG= meshcmp show istio -c id -f csv --no-header", 0, "istio\n", ""),
        ("MESHCMP_CATALOG= meshcmp check | tail -n 1", 0, "no errors...", ""),
        // An empty name on the command line is an error.
        ("meshcmp check \"$UNSET\"", 2, "", "error: a value is required for '[FILE]...'..."),
        (
            "meshcmp list --catalog ''",
            2,
            "",
            "error: a value is required for '--catalog <FILE>'...",
        ),
        (&format!("MESHCMP_TODAY= {LIST}"), 0, NAMES, ""),
        (&format!("MESHCMP_COMPLETE= {LIST}"), 0, NAMES, ""),
        (
            "MESHCMP_CATALOG=nothing meshcmp list",
            1,
            "",
            "error: cannot read nothing (MESHCMP_CATALOG): there is no such file or directory\n",
        ),
        (
            "MESHCMP_CATALOG=$'\\xff' meshcmp list",
            1,
            "",
            "error: cannot read \u{fffd} (MESHCMP_CATALOG): there is no such file or directory\n",
        ),
        (
            "MESHCMP_TODAY=$'\\xff' meshcmp list",
            2,
            "",
            "error: MESHCMP_TODAY is `\u{fffd}`: dates are YYYY, YYYY-MM or YYYY-MM-DD\n",
        ),
    ]);
}

#[test]
fn non_utf8_arguments_are_rejected_or_are_paths() {
    let wrong = "error: invalid UTF-8 was detected in one or more arguments...";
    for line in [
        "$'\\xff'",
        "show $'\\xff'",
        "compare alpha $'\\xff'",
        "filter $'mtls=\\xff'",
        "list --where $'\\xff'",
        "list -c $'\\xff'",
        "list -s $'\\xff'",
        "rank --want $'\\xff'",
        "explain $'\\xff'",
        "sources --stale $'\\xff'",
    ] {
        let output = shell(&std::env::temp_dir(), &format!("meshcmp {line}"));
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{line}: {told}");
        assert!(told.starts_with("error: "), "{line}: {told}");
        assert!(!told.contains("panicked"), "{line}: {told}");
    }
    table(&[
        ("meshcmp show $'\\xff'", 2, "", wrong),
        (&format!("{LIST} -o $'\\xff'; cat $'\\xff'"), 0, NAMES, ""),
        (&format!("cp $MESHCMP_CATALOG $'\\xff'; {LIST} --catalog $'\\xff'"), 0, NAMES, ""),
        (
            "cp $MESHCMP_CATALOG $'\\xff'; meshcmp diff $MESHCMP_CATALOG $'\\xff' -f csv --no-header",
            0,
            "",
            "",
        ),
    ]);
}

#[test]
fn messages_contain_no_control_characters() {
    table(&[
        (
            "meshcmp show $'a\\e[31m'",
            1,
            "",
            "error: there is no entry `a\u{fffd}[31m`; `meshcmp list` shows all of them\n",
        ),
        (
            "meshcmp list --catalog $'\\e]0;title\\a'",
            1,
            "",
            "error: cannot read \u{fffd}]0;title\u{fffd}: there is no such file or directory\n",
        ),
        (
            "sed 's/\"Proxy Maker\"/\"P\\\\u001b[31m\\\\u202e\"/' $MESHCMP_CATALOG \
             | meshcmp filter waf=yes --catalog - -f csv --no-header",
            0,
            "",
            "1 more entry is undetermined (show it with --unknown include):\n  waf: P\u{fffd}[31m\n",
        ),
    ]);
}

/// A catalog so large that a command takes a while.
fn large(entries: usize) -> String {
    let mut text = fs::read_to_string(SMALL).unwrap();
    for place in 0..entries {
        text.push_str(&format!(
            "\n[[entry]]\nid = \"x{place}\"\nname = \"X {place}\"\ncategories = [\"mesh\"]\n\
             summary = \"One of many.\"\n[[entry.observed]]\nsource = \"docs-2024\"\n\
             features.grpc = \"yes\"\nfeatures.mtls = {{ value = \"no\", note = \"not yet\" }}\n"
        ));
    }
    text
}

/// Waits for an unfinished file in the folder; returns false if the program ends first.
fn caught(folder: &Path, program: &mut std::process::Child) -> bool {
    let start = Instant::now();
    loop {
        let unfinished = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(".meshcmp-");
        let mut files = fs::read_dir(folder).unwrap();
        if files.any(|file| unfinished(&file.unwrap().file_name())) {
            return true;
        }
        if program.try_wait().unwrap().is_some() {
            return false;
        }
        assert!(start.elapsed() < Duration::from_secs(120), "it never writes");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn interrupt_while_writing_never_damages_the_target() {
    for (signal, number) in [("INT", 2), ("TERM", 15), ("KILL", 9), ("XCPU", 24)] {
        let mut entries = 500;
        loop {
            let folder = tempfile::tempdir().unwrap();
            let catalog = tempfile::NamedTempFile::new().unwrap();
            fs::write(catalog.path(), large(entries)).unwrap();
            let file = folder.path().join("file");
            fs::write(&file, "old\n").unwrap();
            // A job in the background of a shell inherits that SIGINT is ignored.
            let mut program = Command::new("env")
                .args(["--default-signal=INT", env!("CARGO_BIN_EXE_meshcmp")])
                .args(["list", "-c", "all", "-f", "json", "--sources", "-o"])
                .arg(&file)
                .arg("--catalog")
                .arg(catalog.path())
                .spawn()
                .unwrap();
            let sent = caught(folder.path(), &mut program)
                && Command::new("kill")
                    .args(["-s", signal, &program.id().to_string()])
                    .status()
                    .unwrap()
                    .success();
            let status = program.wait().unwrap();
            if !sent || status.success() {
                // It ended before the signal: try with a larger catalog.
                entries *= 3;
                assert!(entries < 100_000, "SIG{signal} never came in time");
                continue;
            }
            assert_eq!(status.signal(), Some(number));
            assert_eq!(fs::read_to_string(&file).unwrap(), "old\n");
            break;
        }
    }
}

#[test]
fn killed_write_leaves_the_old_or_the_new_file_whole() {
    const ROUNDS: u32 = 60;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    let write = |format: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_meshcmp"));
        program.args(["list", "-c", "all", "-f", format, "-o"]).arg(&file);
        program.env("MESHCMP_CATALOG", SMALL);
        program
    };
    let formats = ["json", "xlsx"];
    let mut whole_run = Duration::ZERO;
    let whole = formats.map(|format| {
        let start = Instant::now();
        assert!(write(format).status().unwrap().success());
        whole_run = whole_run.max(start.elapsed());
        fs::read(&file).unwrap()
    });
    let mut killed = 0;
    for round in 0..ROUNDS {
        // Each run writes the other file, and is killed a little later than the one before.
        let mut program = write(formats[round as usize % 2]).spawn().unwrap();
        std::thread::sleep(whole_run * round * 3 / 2 / ROUNDS);
        program.kill().unwrap();
        killed += u32::from(!program.wait().unwrap().success());
        assert!(whole.contains(&fs::read(&file).unwrap()), "round {round}");
    }
    assert!(killed > 0);
    println!("{killed} of {ROUNDS} runs were killed, within {whole_run:?}");
}

#[test]
fn out_of_memory_ends_with_a_message() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("large.toml"), large(20_000)).unwrap();
    for kilobytes in [30_000, 24_000] {
        let script = format!("ulimit -v {kilobytes}; {LIST} --catalog large.toml");
        let output = shell(folder.path(), &script);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("memory"), "{kilobytes}: {told}");
        assert_eq!(output.stdout, b"", "{kilobytes}");
        assert_ne!(output.status.code(), Some(0), "{kilobytes}");
    }
}

#[test]
fn works_without_threads() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = folder.path().join("large.toml");
    fs::write(&catalog, large(2_000)).unwrap();
    let alone = |line: &str| {
        let root = shell(folder.path(), "id -u").stdout == b"0\n";
        let user = if root { "setpriv --reuid 65534 --clear-groups " } else { "" };
        shell(folder.path(), &format!("chmod 777 . && {user}prlimit --nproc=1:1 {line}"))
    };
    // First check that the limit works: the shell cannot start another process.
    if alone("true").status.code() != Some(0) || alone("bash -c 'true & wait'").status.success() {
        assert!(std::env::var_os("CI").is_none(), "no limit can be set here");
        println!("skipped: the number of threads cannot be limited here");
        return;
    }
    for line in [
        "meshcmp list -c id -f csv --catalog large.toml",
        "meshcmp list -c id -f csv --catalog large.toml -o file",
    ] {
        let output = alone(line);
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
        assert_eq!(output.status.code(), Some(0), "{line}");
    }
    let lines = fs::read_to_string(folder.path().join("file")).unwrap();
    assert_eq!(lines.lines().count(), 2_006);
}
