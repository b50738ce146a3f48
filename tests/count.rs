//! `meshcmp count` as a user runs it.

use crate::common::{COMPUTED_KEYS, on_catalog, run, small};
use snapbox::str;

#[test]
fn words_stand_in_their_order_and_unknown_comes_last() {
    run("count status").prints(str![[r#"
 STATUS       COUNT  ENTRIES
 active           1  Alpha
 maintenance      1  Proxima
 archived         1  Beta
 ?                2  Plain Mesh, Proxy Maker

 5 entries

"#]]);
}

#[test]
fn lists_count_by_element() {
    run("count languages -f json").prints(str![[r#"
[{"value":"C++","count":2,"entries":["beta","proxima"]},{"value":"Go","count":2,"entries":["alpha","beta"]},{"value":"Rust","count":1,"entries":["alpha"]},{"value":null,"count":2,"entries":["plain-mesh","proxy-maker"]}]

"#]]);
}

#[test]
fn two_fields_make_a_cross_table_in_which_dates_count_by_year() {
    run("count languages announced").prints(str![[r#"
 LANGUAGES  2016  2017  ? UNKNOWN
 C++           1     1
 Go                  2
 Rust                1
 ?                              2

 5 entries

"#]]);
}

#[test]
fn data_formats_have_a_row_for_each_pair() {
    run("count languages announced -f csv").prints(str![[r#"
languages,announced,count
C++,2016,1
C++,2017,1
Go,2017,2
Rust,2017,1
,,2

"#]]);
}

#[test]
fn selection_and_limit_apply() {
    run("count status --where grpc --unknown include --limit 1").prints(str![[r#"
 STATUS  COUNT  ENTRIES
 active      1  Alpha

 3 of 5 entries, 1 undetermined; 3 values (1 shown)

"#]]);
}

#[test]
fn wrong_fields_and_evidence_are_refused_together() {
    run("count stauts grcp --sources").fails(
        2,
        str![[r#"
error: --sources: a count has no source
error: unknown field `stauts`; did you mean `status`?
error: unknown field `grcp`; did you mean `grpc`?

"#]],
    );
}

#[test]
fn limit_of_a_cross_table_counts_the_rows_that_are_printed() {
    let arguments = ["count", "languages", "announced", "--limit", "1"];
    small(&arguments).assert().success().stdout_eq(str![[r#"
 LANGUAGES  2016  2017  ? UNKNOWN
 C++           1     1

 5 entries; 4 values (1 shown)

"#]]);
    small(&[&arguments[..], &["-f", "csv"]].concat()).assert().success().stdout_eq(str![[r#"
languages,announced,count
C++,2016,1

"#]]);
}

#[test]
fn computed_keys_make_way_for_fields_in_counts() {
    on_catalog(COMPUTED_KEYS, "count count match -f json").prints(str![[r#"
[{"count":"no","match":"yes","count_":1},{"count":"unknown","match":"unknown","count_":1}]

"#]]);
    on_catalog(COMPUTED_KEYS, "count entries entries -f json").prints(str![[r#"
[{"entries":[],"entries_":[],"count":1},{"entries":"a","entries_":"a","count":1},{"entries":"a","entries_":"b","count":1},{"entries":"b","entries_":"a","count":1},{"entries":"b","entries_":"b","count":1}]

"#]]);
    on_catalog(COMPUTED_KEYS, "count count count -f csv").prints(str![[r#"
count,count_,count__
no,no,1
unknown,unknown,1

"#]]);
}
