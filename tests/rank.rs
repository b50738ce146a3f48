//! `meshcmp rank` as a user runs it.

use crate::common::{SMALL, meshcmp, on_catalog, run, small, stdout};
use serde_json::Value;
use snapbox::str;

fn json(arguments: &[&str]) -> Vec<Value> {
    let text = stdout(meshcmp(arguments));
    serde_json::from_str::<Value>(&text).unwrap().as_array().unwrap().clone()
}

fn small_json(arguments: &[&str]) -> Value {
    serde_json::from_str(&stdout(small(arguments))).unwrap()
}

#[test]
fn table_shows_scores_gaps_and_why_entries_are_ruled_out() {
    let arguments = ["rank", "--must", "grpc", "--want", "mtls=3", "--want", "languages=rust"];
    small(&arguments).arg("--all").assert().success().stdout_eq(str![[r#"
 #  NAME         SCORE  OF 4  MISSING, UNKNOWN?      OLD FACTS
 1  Alpha        4      ████                         '20
 2  Proxy Maker  0-1    ░     mtls, languages=rust?  '20
 3  Proxima      0            mtls, languages=rust

 █ yes ▓ partial ▒ experimental ░ unknown    3 of 5 entries ranked.
 Too little known: Plain Mesh.
 Ruled out: Beta (grpc: no).

"#]]);
}

#[test]
fn alive_entries_of_the_first_category_are_ranked_by_default() {
    let ids = |more: &[&str]| {
        let ranked = small_json(&[&["rank", "--want", "grpc", "-f", "json"], more].concat());
        let ids =
            ranked.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    for (more, expected) in [
        (&[][..], "alpha plain-mesh"),
        (&["--all"], "alpha proxy-maker proxima beta plain-mesh"),
        (&["--category", "proxy"], "proxy-maker proxima"),
        (&["--category", "mesh", "--all"], "alpha beta plain-mesh"),
        (&["--where", "languages=go"], "alpha"),
        // A default does not apply where an expression asks about its field.
        (&["--where", "category=proxy"], "proxy-maker proxima"),
        (&["--where", "status=archived"], "beta"),
        (&["--where", "languages=go", "--where", "mtls"], "alpha"),
        (&["--where", "languages=go", "--unknown", "include"], "alpha plain-mesh"),
        (&["--where", "languages=go", "--unknown", "only"], "plain-mesh"),
    ] {
        assert_eq!(ids(more), expected, "{more:?}");
    }
}

#[test]
fn json_has_documented_keys_and_reasons() {
    run("rank --all --must grpc --want mtls -f jsonl").prints(str![[r#"
{"id":"alpha","low":1,"high":1,"out_of":1,"ruled_out":false,"undetermined_musts":[],"missing":[],"unknown":[]}
{"id":"proxima","low":0,"high":0,"out_of":1,"ruled_out":false,"undetermined_musts":[],"missing":["mtls"],"unknown":[]}
{"id":"proxy-maker","low":0,"high":0,"out_of":1,"ruled_out":false,"undetermined_musts":[],"missing":["mtls"],"unknown":[]}
{"id":"plain-mesh","low":0,"high":1,"out_of":1,"ruled_out":false,"undetermined_musts":["grpc"],"missing":[],"unknown":["grpc","mtls"]}
{"id":"beta","low":0,"high":1,"out_of":1,"ruled_out":true,"undetermined_musts":[],"missing":["grpc"],"unknown":["mtls"]}

"#]]);
}

#[test]
fn sources_and_columns_show_the_facts_behind_a_score() {
    let arguments = ["rank", "--want", "mtls", "--sources", "-c", "license", "-f", "json"];
    let ranked = small_json(&arguments);
    let keys: Vec<_> = ranked[0].as_object().unwrap().keys().cloned().collect();
    let expected = [
        "id",
        "low",
        "high",
        "out_of",
        "ruled_out",
        "undetermined_musts",
        "missing",
        "unknown",
        "license",
        "mtls",
    ];
    assert_eq!(keys, expected);
    assert_eq!(ranked[0]["mtls"]["source"], "read-2026");
}

#[test]
fn number_after_the_last_equals_sign_is_a_weight() {
    for (want, low, out_of) in [
        ("grpc", 1.0, 1.0),
        ("grpc=3", 3.0, 3.0),
        ("grpc = 0.5", 0.5, 0.5),
        ("grpc=1e1", 10.0, 10.0),
        ("grpc=yes", 1.0, 1.0),
        ("grpc=yes=3", 3.0, 3.0),
        ("grpc==yes", 1.0, 1.0),
        ("grpc!=no=2", 2.0, 2.0),
        ("languages=go=2", 2.0, 2.0),
        ("grpc and languages=go=2", 2.0, 2.0),
        ("grpc and mtls=2", 2.0, 2.0),
        // `announced` alone is no condition, so the number is a year.
        ("announced=2017", 1.0, 1.0),
        ("announced=2017=4", 4.0, 4.0),
        ("announced>=2017", 1.0, 1.0),
        ("grpc or announced=2017", 1.0, 1.0),
        ("commercial=2", 0.0, 1.0),
        ("license~2.0", 1.0, 1.0),
    ] {
        let ranked = small_json(&["rank", "--want", want, "-f", "json"]);
        let alpha = ranked.as_array().unwrap().iter().find(|row| row["id"] == "alpha").unwrap();
        assert_eq!(
            (alpha["low"].as_f64(), alpha["out_of"].as_f64()),
            (Some(low), Some(out_of)),
            "{want}"
        );
    }
}

#[test]
fn wrong_options_of_rank_are_usage_errors() {
    for arguments in [
        &["rank"][..],
        &["rank", "--want", "grcp=3"],
        &["rank", "--want", "grpc=0"],
        &["rank", "--want", "grpc", "--must", "license"],
        &["rank", "--want", "grpc", "--where", "licens=MIT"],
        &["rank", "--want", "grpc", "--category", "mseh"],
        &["rank", "--want", "grpc", "-c", "licens"],
    ] {
        small(arguments).assert().code(2).stdout_eq("");
    }
}

#[test]
fn command_line_adds_to_the_profile() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.toml");
    let file = file.to_str().unwrap();
    let profile = "must = ['grpc']\nwant = { mtls = 3, 'languages=rust' = 1 }\n";
    std::fs::write(file, profile).unwrap();
    let out_of = |more: &[&str]| {
        let ranked = small_json(&[&["rank", "--profile", file, "-f", "json"], more].concat());
        ranked[0]["out_of"].as_f64().unwrap()
    };
    assert_eq!(out_of(&[]), 4.0);
    assert_eq!(out_of(&["--want", "languages=go=2"]), 6.0);
    assert_eq!(out_of(&["--want", "mtls=5"]), 6.0, "of the same want the last weight counts");
    let stricter = small_json(&["rank", "--profile", file, "--must", "mtls=no", "-f", "json"]);
    let alpha = stricter.as_array().unwrap().iter().find(|row| row["id"] == "alpha").unwrap();
    assert_eq!(alpha["ruled_out"], true);
}

#[test]
fn broken_profile_is_reported_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.toml");
    let file = file.to_str().unwrap();
    for (text, code, place) in [
        ("must = [", 1, "team.toml:1"),
        ("\nmusts = ['grpc']", 1, "team.toml:2:1"),
        ("want = { grpc = 'much' }", 1, "team.toml:1:17"),
        ("must = [\n  'grcp',\n]", 2, "team.toml:2:4"),
        ("where = ['licens=MIT']", 2, "team.toml:1:11"),
        ("want = { grpc = -1 }", 2, "team.toml:1:17"),
    ] {
        std::fs::write(file, text).unwrap();
        let output = small(&["rank", "--profile", file]).assert().code(code).stdout_eq("");
        let stderr = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
        assert!(stderr.contains(place), "{text}: {stderr}");
    }
    small(&["rank", "--profile", "/no/such/file"]).assert().code(1).stdout_eq("");
}

#[test]
fn every_mistake_in_a_profile_is_reported_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.toml");
    let profile = "must = 'grpc'\nmusts = ['mtls']\nwant = { mtls = 'x', grpc = -1, grcp = 2 }\n\
                   category = ['prxy']\nwhere = ['licens=MIT', 'announced>x']\n";
    std::fs::write(&file, profile).unwrap();
    let file = file.to_str().unwrap();
    let output = small(&["rank", "--profile", file]).assert().code(1).stdout_eq("");
    let stderr = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    let places: Vec<_> =
        stderr.lines().filter_map(|line| line.split_once("team.toml:")).map(|(_, at)| at).collect();
    assert_eq!(places, ["1:8", "2:1", "3:17", "3:29", "3:33", "4:13", "5:11", "5:35"], "{stderr}");
    small(&["rank", "--profile", file, "--must", "grcp"]).assert().code(2).stdout_eq("");
}

const NUMBERS: &str = "tests/catalogs/numbers.toml";

#[test]
fn number_is_scaled_between_the_worst_and_the_best_of_the_ranked_entries() {
    on_catalog(NUMBERS, "rank --want memory=2 --want tls").prints(str![[r#"
 #  NAME  SCORE  OF 3  MISSING, UNKNOWN?                 OLD FACTS
 1  Ant   3      ███
 2  Bee   2      ██    memory: 20 MB (0.75), tls (half)
 3  Cow   0.25   ▒     memory: 50 MB (0), tls (0.25)
 4  Elk   0            memory, tls

 █ yes ▓ partial ▒ experimental ░ unknown    4 of 5 alive entries of Proxy ranked.
 Too little known: Dog.
 Ended: Fox.

"#]]);
    on_catalog(NUMBERS, "rank --want ram --want rate=3 --all -f csv").prints(str![[r#"
id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown
bee,3.61224489796,3.61224489796,4,false,,,
fox,1,4,4,false,,,rate
ant,0.816326530612,0.816326530612,4,false,,,
cow,0,3,4,false,,,rate
elk,0,3,4,false,,memory,rate
dog,0,4,4,false,,,memory; rate

"#]]);
    // Among the entries with a rate, Bee has the worst memory; only one is known for Cow.
    on_catalog(NUMBERS, "rank --want memory --where known(rate) -f csv").prints(str![[r#"
id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown
ant,1,1,1,false,,,
bee,0,0,1,false,,,

"#]]);
    on_catalog(NUMBERS, "rank --want memory --where id=cow,dog -f csv").prints(str![[r#"
id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown
cow,1,1,1,false,,,
dog,0,1,1,false,,,memory

"#]]);
    // With another operator, or as a range, the number is a value.
    on_catalog(NUMBERS, "rank --want memory==10 --want memory=10..20=2 -f csv").prints(str![[r#"
id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown
ant,3,3,3,false,,,
bee,2,2,3,false,,memory,
cow,0,0,3,false,,memory,
elk,0,0,3,false,,memory,
dog,0,3,3,false,,,memory

"#]]);
}

#[test]
fn number_without_a_better_end_is_refused_with_advice() {
    on_catalog(NUMBERS, "rank --want ports").fails(
        2,
        str![[r#"
error: the catalog does not say whether a lower or a higher `ports` is better
 |
 | ports
 | ^^^^^ did you mean `ports>=10`?
 |
 = help: a field declares it by `better = "lower"` or `"higher"`; these fields do: memory, rate

"#]],
    );
    run("rank --want announced").fails(
        2,
        str![[r#"
error: `announced` is not a condition: its type is date
 |
 | announced
 | ^^^^^^^^^ did you mean `known(announced)` or `announced=2018..2020`?

"#]],
    );
    on_catalog(NUMBERS, "rank --must memory").fails(
        2,
        str![[r#"
error: `memory` is not a condition: its type is number
 |
 | memory
 | ^^^^^^ did you mean `known(memory)` or `memory=10..20`?

"#]],
    );
}

#[test]
fn entries_with_an_undetermined_must_stand_in_a_block_below() {
    let line = "rank --must mtls --want grpc --where category=mesh --all";
    run(line).prints(str![[r#"
 #  NAME             SCORE  OF 1  MISSING, UNKNOWN?   OLD FACTS
 1  Alpha            1      █                         '20

 Undetermined: a must is unknown for these
 ?  Beta (archived)  0            mtls? (must), grpc  '20

 1 of 3 entries where category=mesh ranked, 1 undetermined.
 Too little known: Plain Mesh.

"#]]);
    run(&format!("{line} --width 30")).prints(str![[r#"
   #              1
   NAME           Alpha
   SCORE          1
   OF 1           █
   OLD FACTS      '20

 Undetermined: a must is
 unknown for these

   #              ?
   NAME           Beta
                  (archived)
   SCORE          0
   OF 1
   MISSING,       mtls?
   UNKNOWN?       (must), grpc
   OLD FACTS      '20

 1 of 3 entries where
 category=mesh ranked, 1
 undetermined.
 Too little known: Plain Mesh.

"#]]);
    run(&format!("{line} -f markdown")).prints(str![[r#"
### Entries where category=mesh with mtls, ranked by grpc

| /# | Name | Score | of 1 | Missing, unknown? | Old facts |
| ---: | --- | --- | --- | --- | --- |
| 1 | Alpha | 1 | █ |  | '20 |
|  | **Undetermined: a must is unknown for these** |  |  |  |  |
| ? | Beta (archived) | 0 |  | mtls? (must), grpc | '20 |

1 of 3 entries where category=mesh ranked, 1 undetermined.

Too little known: Plain Mesh.

"#]]);
    let page = run(&format!("{line} -f html")).stdout();
    assert!(
        page.contains("colspan=\"6\">Undetermined: a must is unknown for these</th>"),
        "{page}"
    );
}

#[test]
fn unknown_option_leaves_out_entries_with_an_undetermined_must() {
    let line = "rank --must mtls --want grpc --category mesh --all -f csv -c name";
    run(&format!("{line} --unknown exclude")).prints_and_says(
        str![[r#"
id,name,low,high,out_of,ruled_out,undetermined_musts,missing,unknown
alpha,Alpha,1,1,1,false,,,

"#]],
        str![[r#"
2 more entries are undetermined (show them with --unknown include):
  mtls: Beta, Plain Mesh

"#]],
    );
    run(&format!("{line} --unknown only")).prints(str![[r#"
id,name,low,high,out_of,ruled_out,undetermined_musts,missing,unknown,match
beta,Beta,0,0,1,false,mtls,grpc,mtls,yes
plain-mesh,Plain Mesh,0,1,1,false,mtls,,mtls; grpc,yes

"#]]);
    assert_eq!(run(line).stdout().lines().count(), 4);
}

#[test]
fn title_names_the_entries_that_were_ranked() {
    for (options, title) in [
        ("--want grpc", "Alive entries of Service mesh, ranked by grpc"),
        ("--want grpc=2 --all", "Entries, ranked by grpc ×2"),
        ("--must grpc --category proxy", "Alive entries of Proxy with grpc"),
        (
            "--must grpc --want mtls --where license=MIT --where status=archived",
            "Entries of Service mesh where license=MIT and status=archived with grpc, ranked by mtls",
        ),
        ("--like alpha", "Alive entries of Service mesh, ranked by likeness to Alpha"),
    ] {
        let page = run(&format!("rank {options} -f html")).stdout();
        assert!(page.contains(&format!("<title>{title}</title>")), "{options}: {page}");
    }
}

#[test]
fn all_mistakes_in_rank_are_reported_at_once() {
    let arguments = ["rank", "--must", "grcp", "--want", "mtls=0", "--where", "licens=MIT"];
    small(&arguments)
        .args(["--category", "qq", "-c", "zz"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: unknown field `zz`; `meshcmp explain` lists all of them
error: unknown field `grcp`
 |
 | grcp
 | ^^^^ did you mean `grpc`?
 |
 = help: `meshcmp explain` lists the fields; several values of one are written `field=a,b`
error: a weight is a number from 0.000001 to 1000000000
 |
 | mtls=0
 |      ^ not a weight
error: unknown category `qq`: there are mesh and proxy
error: unknown field `licens`
 |
 | licens=MIT
 | ^^^^^^ did you mean `license`?
 |
 = help: `meshcmp explain` lists the fields; several values of one are written `field=a,b`

"#]]);
    run("rank").ends_with_error(2, "rank by what? Say what an entry must and should have: `meshcmp rank --must FIELD --want FIELD=3 --want FIELD`");
}

/// A second implementation: computes scores from the output of `list`.
#[test]
fn score_intervals_agree_with_list() {
    const WANTS: [(&str, f64); 3] =
        [("multi_cluster", 3.0), ("mesh_expansion", 2.0), ("fault_injection", 1.0)];
    const MUSTS: [&str; 2] = ["grpc", "mtls"];
    let columns = "id,name,grpc,mtls,multi_cluster,mesh_expansion,fault_injection";
    let rows = json(&["list", "--category", "mesh", "--alive", "-c", columns, "-f", "json"]);
    let word = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    let share = |word: &str| match word {
        "yes" => 1.0,
        "partial" => 0.5,
        "experimental" => 0.25,
        _ => 0.0,
    };
    let mut expected: Vec<_> = rows
        .iter()
        .map(|row| {
            let (mut low, mut high, mut unknown) = (0.0, 0.0, 0);
            for (field, weight) in WANTS {
                let word = word(row, field);
                low += weight * share(&word);
                high += weight * if word == "unknown" { 1.0 } else { share(&word) };
                unknown += usize::from(word == "unknown");
            }
            let out = MUSTS.iter().any(|must| {
                !["yes", "partial", "experimental", "unknown"].contains(&word(row, must).as_str())
            });
            let undetermined = MUSTS.iter().any(|must| word(row, must) == "unknown");
            let place = match (out, unknown == WANTS.len(), undetermined) {
                (true, ..) => 3,
                (_, true, _) => 2,
                (_, _, true) => 1,
                _ => 0,
            };
            (place, -low, -high, word(row, "name").to_lowercase(), word(row, "id"))
        })
        .collect();
    expected.sort_by(|a, b| a.partial_cmp(b).unwrap());
    assert!(expected.len() > 20 && (0..4).all(|place| expected.iter().any(|row| row.0 == place)));

    let ranked = json(&[
        "rank",
        "--must",
        "grpc",
        "--must",
        "mtls",
        "--want",
        "multi_cluster=3",
        "--want",
        "mesh_expansion=2",
        "--want",
        "fault_injection",
        "-f",
        "json",
    ]);
    assert_eq!(ranked.len(), expected.len());
    for (row, (place, low, high, _, id)) in ranked.iter().zip(expected) {
        let told = (
            row["id"].as_str().unwrap(),
            row["low"].as_f64().unwrap(),
            row["high"].as_f64().unwrap(),
        );
        assert_eq!(told, (id.as_str(), -low, -high));
        assert_eq!(row["ruled_out"], place == 3, "{id}");
        let undetermined = !row["undetermined_musts"].as_array().unwrap().is_empty();
        assert!(place != 1 || undetermined, "{id}");
        assert_eq!(row["out_of"], 6);
    }
}

#[test]
fn musts_alone_have_no_score() {
    run("rank --must mtls --all").prints(str![[r#"
 #  NAME             MISSING, UNKNOWN?  OLD FACTS
 1  Alpha

 Undetermined: a must is unknown for these
 ?  Beta (archived)  mtls? (must)
 ?  Plain Mesh       mtls? (must)       '20

 1 of 5 entries ranked, 2 undetermined.
 Ruled out: Proxima (mtls: not-applicable), Proxy Maker (mtls: not-applicable).

"#]]);
    run("rank --must mtls --all -f csv").prints(str![[r#"
id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown
alpha,0,0,0,false,,,
beta,0,0,0,false,mtls,,mtls
plain-mesh,0,0,0,false,mtls,,mtls
proxima,0,0,0,true,,mtls,
proxy-maker,0,0,0,true,,mtls,

"#]]);
}

#[test]
fn undetermined_entries_are_marked_in_json() {
    let line =
        ["rank", "--want", "grpc", "--where", "license=MIT", "--all", "--unknown", "include"];
    let marked = stdout(small(&line).args(["-f", "csv"]));
    let last = |row: &str| row.rsplit(',').next().unwrap().to_owned();
    let last: Vec<_> = marked.lines().map(last).collect();
    assert_eq!(last, ["match", "yes", "unknown"], "{marked}");
}

#[test]
fn columns_are_added_to_the_ranking() {
    let plain = run("rank --want mtls -c license,grpc -f csv").stdout();
    let added = run("rank --want mtls -c +license,+grpc -f csv").stdout();
    assert_eq!(plain, added);
    let header = "id,low,high,out_of,ruled_out,undetermined_musts,missing,unknown,license,grpc\n";
    assert!(plain.starts_with(header), "{plain}");
}

#[test]
fn computed_keys_make_way_for_fields_of_their_id() {
    let ranking = ["rank", "--want", "grpc", "--unknown", "include", "-f", "csv"];
    let header = stdout(small(&ranking));
    let computed: Vec<_> = header.lines().next().unwrap().split(',').skip(1).collect();
    assert_eq!(computed.last(), Some(&"match"));
    let text = std::fs::read_to_string(SMALL).unwrap();
    for key in computed {
        let catalog = text.replace("features.waf", &format!("features.{key}"));
        let header = stdout(small(&ranking).args(["-c", key, "--catalog", "-"]).stdin(catalog));
        let header: Vec<_> = header.lines().next().unwrap().split(',').collect();
        assert!(header.contains(&key) && header.contains(&&*format!("{key}_")), "{header:?}");
    }
    for (declared, reserved) in [
        ("[features.waf]", "[features.all]"),
        ("[features.waf]", "[features.known]"),
        ("[features.waf]", "[features.links]"),
        ("id         = \"alpha\"", "id         = \"field\""),
    ] {
        let catalog = text.replacen(declared, reserved, 1);
        let output = small(&["check", "-"]).stdin(catalog).assert().code(1);
        let report = String::from_utf8(output.get_output().stdout.clone()).unwrap();
        assert!(report.contains("error[reserved-id]"), "{reserved}: {report}");
    }
}

#[test]
fn features_of_an_entry_are_the_wants_with_like() {
    run("rank --like alpha").prints(str![[r#"
 Wanted: the 2 features that Alpha supports.

 0 of 1 alive entry of Service mesh ranked.
 Too little known: Plain Mesh.
 Ended: Beta.

"#]]);
    run("rank --like alhpa")
        .ends_with_error(1, "there is no entry `alhpa`; did you mean Alpha (alpha)?");
    run("rank --like plain-mesh")
        .ends_with_error(2, "--like: no source says that Plain Mesh supports a feature");
    on_catalog(NUMBERS, "rank --like fox").prints(str![[r#"
 Fox ended.
 Wanted: the feature that Fox supported.

 #  NAME  SCORE  OF 1  MISSING, UNKNOWN?  OLD FACTS
 1  Ant   1      █
 2  Bee   0.5    ▓     tls (half)
 3  Cow   0.25   ▒     tls (0.25)
 4  Elk   0            tls

 █ yes ▓ partial ▒ experimental ░ unknown    4 of 5 alive entries of Proxy ranked.
 Too little known: Dog.

"#]]);
}
