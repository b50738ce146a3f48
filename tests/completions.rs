//! Completions in real shells.

use crate::common::terminal::Terminal;
use crate::common::{repository_file, tools};
use meshcmp::cli::Shell;
use meshcmp::complete;
use snapbox::{Data, assert_data_eq};
use std::ffi::OsString;
use std::process::Command;

/// The shells and the names of their scripts.
const SCRIPTS: [(Shell, &str); 5] = [
    (Shell::Bash, "meshcmp.bash"),
    (Shell::Zsh, "_meshcmp"),
    (Shell::Fish, "meshcmp.fish"),
    (Shell::PowerShell, "_meshcmp.ps1"),
    (Shell::Elvish, "meshcmp.elv"),
];

/// A line before and after TAB: completed, or extended by the common prefix of all candidates. A
/// space after a whole word is ignored, but must not follow `=`.
const CASES: &[(&str, &str)] = &[
    ("meshcmp comp", "meshcmp comp"),           // compare, completions
    ("meshcmp show ist", "meshcmp show istio"), // istio, istio-vet
    ("meshcmp compare istio Ist", "meshcmp compare istio istio"),
    ("meshcmp list --category pro", "meshcmp list --category proxy"),
    ("meshcmp list --category=pro", "meshcmp list --category=proxy"),
    ("meshcmp list --category mesh,pro", "meshcmp list --category mesh,proxy"),
    ("meshcmp list --status arch", "meshcmp list --status archived"),
    ("meshcmp list --format js", "meshcmp list --format json"), // json, jsonl
    ("meshcmp list -f ma", "meshcmp list -f markdown"),
    ("meshcmp list -c +lic", "meshcmp list -c +license"),
    ("meshcmp list -c name,lic", "meshcmp list -c name,license"),
    ("meshcmp list -s -lic", "meshcmp list -s -license"),
    ("meshcmp filter grp", "meshcmp filter grpc="),
    ("meshcmp filter grpc=y", "meshcmp filter grpc=yes"),
    ("meshcmp filter grpc!=y", "meshcmp filter grpc!=yes"),
    ("meshcmp filter status=active,arch", "meshcmp filter status=active,archived"),
    ("meshcmp filter category=lib", "meshcmp filter category=library"),
    ("meshcmp filter governance=Red", "meshcmp filter governance=Red\\ Hat"),
    ("meshcmp filter 'grpc=yes or http2=y", "meshcmp filter 'grpc=yes or http2=yes'"),
    ("meshcmp filter 'not (known(announ", "meshcmp filter 'not (known(announced)'"),
    ("meshcmp explain multi_clu", "meshcmp explain multi_cluster"),
    ("meshcmp compare istio linkerd --group sec", "meshcmp compare istio linkerd --group security"),
    ("meshcmp rank --want grp", "meshcmp rank --want grpc"),
    ("meshcmp sources -c id,fac", "meshcmp sources -c id,facts"),
    ("meshcmp explain -s -know", "meshcmp explain -s -known"),
    ("meshcmp rank --must cncf_mat", "meshcmp rank --must cncf_maturity="),
    ("meshcmp filter cncf_maturity=grad", "meshcmp filter cncf_maturity=graduated"),
    ("meshcmp filter built_on=env", "meshcmp filter built_on=envoy"),
    ("meshcmp filter languages=Ru", "meshcmp filter languages=Rust"),
    ("meshcmp help exit", "meshcmp help exit-codes"),
    ("meshcmp -f ma", "meshcmp -f markdown"),
    ("meshcmp --asc", "meshcmp --ascii"),
    ("meshcmp --ascii diff --category too", "meshcmp --ascii diff --category tool"),
];

/// Names that bash and zsh replace by the id. fish offers only candidates that contain the typed
/// text.
const ALIASES: &[(&str, &str)] = &[("meshcmp show OSM", "meshcmp show open-service-mesh")];

/// Completions from another catalog.
const OTHER: &[(&str, &str)] = &[
    ("meshcmp show --catalog examples/databases.toml post", "postgresql"),
    ("meshcmp show --catalog=examples/databases.toml post", "postgresql"),
    ("meshcmp --catalog examples/databases.toml show post", "postgresql"),
];

#[test]
fn committed_completion_scripts_are_current() {
    for (shell, name) in SCRIPTS {
        let kept = repository_file(&format!("completions/{name}"));
        // SNAPSHOTS=overwrite rewrites them.
        assert_data_eq!(complete::script(shell), Data::read_from(&kept, None).raw());
    }
}

fn check(shell: &str, terminal: &mut Terminal) {
    for (typed, offered) in CASES.iter().chain(ALIASES) {
        let (line, screen) = terminal.complete(typed);
        let blank = if line.ends_with("= ") { " " } else { "" };
        let line = format!("{}{blank}", line.trim_end());
        assert_eq!(line, *offered, "{shell}: {typed}: {screen:?}");
    }
    for (typed, offered) in OTHER {
        let (line, screen) = terminal.complete(typed);
        assert!(line.trim_end().ends_with(offered), "{shell}: {typed}: {line}: {screen:?}");
    }
}

/// A line before TAB and Enter, and the id of the entry it then finds.
const HOSTILE: &[(&str, &str)] = &[
    ("meshcmp filter -c id governance=Bl", "blank"),
    ("meshcmp filter -c id \"governance=Bl", "blank"),
    ("meshcmp filter -c id 'governance=Bl", "blank"),
    ("meshcmp filter -c id governance=\\'Do", "dollar"),
    ("meshcmp filter -c id \"governance='Do", "dollar"),
    ("meshcmp filter -c id 'governance=\"Do", "dollar"),
    ("meshcmp filter -c id governance=Ti", "tick"),
    ("meshcmp filter -c id \"governance=Ti", "tick"),
    ("meshcmp filter -c id governance=Ap", "apostrophe"),
    ("meshcmp filter -c id \"governance=Ap", "apostrophe"),
    ("meshcmp filter -c id 'governance=Ap", "apostrophe"),
    ("meshcmp filter -c id governance=Qu", "quote"),
    ("meshcmp filter -c id \"governance=Qu", "quote"),
    ("meshcmp filter -c id 'governance=Qu", "quote"),
    ("meshcmp filter -c id governance=Blank\\ i", "blank"),
    ("meshcmp filter -c id \"governance=Blank i", "blank"),
];

/// Completes values that look like shell commands, runs the line, and checks that none was
/// executed.
fn check_hostile(program: &str, setup: &str) {
    let folder = tempfile::tempdir().unwrap();
    let touched = folder.path().join("touched");
    let touch = format!("touch {}", touched.display());
    let entry = |(id, governance): (&str, String)| {
        format!(
            "[[entry]]\nid = \"{id}\"\nname = \"{id}\"\ncategories = [\"mesh\"]\nsummary = \"S.\"\n\
             [[entry.observed]]\nsource = \"a\"\ngovernance = {governance:?}\n"
        )
    };
    let entries: String = [
        ("blank", "Blank in it".to_owned()),
        ("dollar", format!("Dollar$({touch})")),
        ("tick", format!("Tick`{touch}`")),
        ("apostrophe", format!("Apostrophe';{touch};'")),
        ("quote", format!("Quote\";{touch};\"")),
    ]
    .map(entry)
    .concat();
    let head = "format = 1\n[catalog]\ntitle = \"T\"\n[sources.a]\ntitle = \"A\"\n\
                url = \"https://example.org\"\ndate = \"2020\"\n[categories.mesh]\nlabel = \"Mesh\"\n\
                [attributes.governance]\nlabel = \"Governance\"\ntype = \"text\"\nmeaning = \"M.\"\n";
    let catalog = folder.path().join("catalog.toml");
    std::fs::write(&catalog, format!("{head}{entries}")).unwrap();
    let setup = format!("export MESHCMP_CATALOG={}; {setup}", catalog.display());
    let mut shell = Terminal::open(program, &setup);
    for (typed, id) in HOSTILE {
        let screen = shell.complete_and_run(typed);
        assert!(!touched.exists(), "{program}: {typed}: {screen:?}");
        assert!(
            screen.contains("1 of 5 entries") && screen.contains(&format!("\n {id}\r")),
            "{program}: {typed}: {screen:?}"
        );
    }
}

#[test]
fn bash_never_executes_catalog_text() {
    if tools::is_installed("bash") && tools::is_installed("script") {
        check_hostile("bash --norc --noprofile", "source completions/meshcmp.bash");
    }
}

#[test]
fn zsh_never_executes_catalog_text() {
    if tools::is_installed("zsh") && tools::is_installed("script") {
        let setup = "bindkey -e; autoload -U compinit; compinit -u -D; source completions/_meshcmp";
        check_hostile("zsh -f", setup);
    }
}

#[test]
fn bash_completes_names_from_the_catalog() {
    if !tools::is_installed("bash") || !tools::is_installed("script") {
        return;
    }
    let mut bash = Terminal::open("bash --norc --noprofile", "source completions/meshcmp.bash");
    check("bash", &mut bash);
    let (_, screen) = bash.complete("meshcmp show ist\t\t");
    assert!(screen.contains("istio-vet"), "{screen:?}");
}

#[test]
fn bash_understands_quotes_and_escapes() {
    if !tools::is_installed("bash") || !tools::is_installed("script") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let catalog = repository_file("examples/databases.toml");
    std::fs::copy(catalog, folder.path().join("my file.toml")).unwrap();
    let setup = format!("source completions/meshcmp.bash; cd {}", folder.path().display());
    let mut bash = Terminal::open("bash --norc --noprofile", &setup);
    for (typed, end) in [
        ("meshcmp check my", "meshcmp check my\\ file.toml"),
        ("meshcmp check my\\ f", "meshcmp check my\\ file.toml"),
        ("meshcmp show --catalog my\\ file.toml post", "postgresql"),
        ("meshcmp show --catalog=my\\ file.toml post", "postgresql"),
        ("meshcmp show --catalog 'my file.toml' post", "postgresql"),
        ("meshcmp filter known\\(announ", "meshcmp filter known\\(announced\\)"),
    ] {
        let (line, screen) = bash.complete(typed);
        assert!(line.trim_end().ends_with(end), "{typed}: {line} {screen:?}");
    }
}

#[test]
fn values_that_need_quotes_are_offered_quoted() {
    let offered = |typed: &str| offered(&format!("meshcmp filter {typed}"), None);
    let needs = "governance='F5 (Nginx, Inc.)'";
    assert!(offered("governance=").contains(&needs.replace('\'', "\"")));
    assert!(offered("governance='F5").contains(&needs.to_owned()));
    // Quotes cannot be added to a word that began without them.
    assert!(!offered("governance=F5").iter().any(|word| word.contains("Nginx")));
}

#[test]
fn zsh_completes_names_from_the_first_tab() {
    if !tools::is_installed("zsh") || !tools::is_installed("script") {
        return;
    }
    let setup = "bindkey -e; fpath=($PWD/completions $fpath); autoload -U compinit; compinit -u -D";
    let mut zsh = Terminal::open("zsh -f", setup);
    check("zsh", &mut zsh);
    let (_, screen) = zsh.complete("meshcmp show ist\t");
    assert!(screen.contains("istio-vet") && screen.contains("-- "), "{screen:?}");
}

#[test]
fn zsh_accepts_a_sourced_script() {
    if !tools::is_installed("zsh") || !tools::is_installed("script") {
        return;
    }
    let setup = "bindkey -e; autoload -U compinit; compinit -u -D; source completions/_meshcmp";
    let mut zsh = Terminal::open("zsh -f", setup);
    assert_eq!(zsh.complete("meshcmp filter grp").0, "meshcmp filter grpc=");
}

#[test]
fn fish_completes_names_from_the_catalog() {
    if !tools::is_installed("fish") {
        return;
    }
    for (typed, offered) in CASES.iter().chain(OTHER) {
        let mut fish = Command::new("fish");
        tools::with_meshcmp(&mut fish);
        let script = "source completions/meshcmp.fish; complete --do-complete $argv[1]";
        let output = fish.args(["--no-config", "-c", script, "--", typed]).output().unwrap();
        let lines = String::from_utf8(output.stdout).unwrap();
        // fish prints the candidate and, after a tab, its description.
        let words: Vec<_> = lines.lines().filter_map(|line| line.split('\t').next()).collect();
        let word = word(offered);
        assert!(words.iter().any(|one| one.starts_with(&word)), "{typed}: {word}: {words:?}");
    }
}

#[test]
fn elvish_completes_names_from_the_catalog() {
    if !tools::is_installed("elvish") || !tools::is_installed("script") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let cases: Vec<_> = CASES.iter().chain(OTHER).collect();
    // The module `edit:` is only there in an elvish that has a terminal.
    let mut script = "eval (slurp < completions/meshcmp.elv)\n\
                      var complete = $edit:completion:arg-completer[meshcmp]\n"
        .to_owned();
    for (place, (typed, _)) in cases.iter().enumerate() {
        let words: Vec<_> = words(typed).into_iter().map(|word| format!("'{word}'")).collect();
        let file = folder.path().join(place.to_string());
        script += &format!("$complete {} > {}\n", words.join(" "), file.display());
    }
    let rc = folder.path().join("rc.elv");
    std::fs::write(&rc, script + "exit\n").unwrap();
    let mut elvish = Command::new("script");
    tools::with_meshcmp(&mut elvish).env("HOME", folder.path());
    let command = format!("elvish -rc {}", rc.display());
    let output = elvish.args(["-qec", &command, "/dev/null"]).output().unwrap();
    let screen = String::from_utf8_lossy(&output.stdout);
    for (place, (typed, offered)) in cases.iter().enumerate() {
        let lines = std::fs::read_to_string(folder.path().join(place.to_string()));
        let lines = lines.unwrap_or_else(|why| panic!("{typed}: {why}: {screen:?}"));
        let word = word(offered);
        assert!(lines.lines().any(|line| line.starts_with(&word)), "{typed}: {word}: {lines:?}");
    }
}

#[test]
fn elvish_completes_at_the_keyboard() {
    if !tools::is_installed("elvish") || !tools::is_installed("script") {
        return;
    }
    let mut elvish = Terminal::start("elvish -norc");
    let load = "eval (slurp < completions/meshcmp.elv)\r";
    let keys = format!("{load}meshcmp explain -f csv -c field multi_clu\t; echo DO''NE\r");
    let screen = elvish.type_until(&keys, "DONE\r\n");
    assert!(screen.contains("field\r\nmulti_cluster\r\n"), "{screen:?}");
}

/// Returns the words of a line, of which the last may be in an open quote.
fn words(line: &str) -> Vec<&str> {
    match line.split_once('\'') {
        Some((before, quoted)) => before.split_whitespace().chain([quoted]).collect(),
        None => line.split_whitespace().collect(),
    }
}

/// Returns the last word of a line without quotes and backslashes.
fn word(line: &str) -> String {
    match line.trim_end_matches('\'').rsplit_once('\'') {
        Some((_, quoted)) => quoted.to_owned(),
        None => {
            let line = line.replace("\\ ", "\u{a0}");
            let last = line.rsplit(' ').next().unwrap_or_default();
            last.replace('\u{a0}', " ")
        }
    }
}

/// Returns the candidates of the program itself for a line.
fn offered(line: &str, environment: Option<&str>) -> Vec<String> {
    let words = line.split(' ').map(OsString::from).collect();
    let catalog = environment.map(OsString::from);
    let folder = repository_file("");
    let answer = complete::answer("fish".as_ref(), words, None, catalog.as_deref(), Some(&folder));
    answer.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn catalog_option_overrides_the_environment_in_completions() {
    let databases = repository_file("examples/databases.toml").display().to_string();
    assert_eq!(offered("meshcmp show post", Some(&databases)), ["postgresql"]);
    assert!(offered("meshcmp show post", None).is_empty());
    let line = format!("meshcmp show --catalog {databases} post");
    assert_eq!(offered(&line, Some("/none.toml")), ["postgresql"]);
}

#[test]
fn unreadable_catalog_completes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.toml");
    std::fs::write(&broken, "format = 1\n[[entry]\n").unwrap();
    for catalog in [broken.to_str().unwrap(), "/none/there.toml", "-", "/dev/zero"] {
        for line in ["meshcmp show ist", "meshcmp filter grp", "meshcmp list -c +lic"] {
            assert!(offered(line, Some(catalog)).is_empty(), "{catalog}: {line}");
        }
        // Candidates that need no catalog are still offered.
        assert_eq!(offered("meshcmp list --format mark", Some(catalog)), ["markdown"]);
    }
}

#[test]
fn options_are_offered_only_after_a_hyphen() {
    assert!(offered("meshcmp show ", None).iter().all(|word| !word.starts_with('-')));
    assert!(offered("meshcmp show -", None).contains(&"--history".to_owned()));
    assert!(offered("meshcmp sources ", None).contains(&"--stale".to_owned()));
}

#[test]
fn fields_already_in_a_list_are_not_offered_again() {
    assert!(offered("meshcmp list -c license,lic", None).is_empty());
    assert_eq!(offered("meshcmp list -c +grpc,+lic", None), ["+grpc,+license"]);
    assert_eq!(offered("meshcmp list -c al", None), ["aliases", "all"]);
}

#[test]
fn catalog_text_cannot_control_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let sly = folder.path().join("sly.toml");
    let text = std::fs::read_to_string(repository_file("examples/databases.toml")).unwrap();
    let text = text.replace("summary = \"", "summary = \"\\u001b[31mred\\u0007\\u202e");
    assert!(text.contains("202e"));
    std::fs::write(&sly, text).unwrap();
    let words = ["meshcmp", "show", ""].map(OsString::from).into();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let catalog = Some(sly.as_os_str());
        let answer = complete::answer(shell.as_ref(), Vec::clone(&words), None, catalog, None);
        assert!(answer.contains("postgresql"), "{shell}: {answer}");
        let sly = |c: char| (c.is_control() && c != '\n' && c != '\t') || c == '\u{202e}';
        assert!(!answer.contains(sly), "{shell}: {answer:?}");
    }
}
