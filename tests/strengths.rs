//! `meshcmp strengths` as a user runs it.

use crate::common::{COMPUTED_KEYS, on_catalog, run};
use snapbox::str;

#[test]
fn strongest_entries_come_first_and_unknown_is_drawn_apart() {
    run("strengths").prints(str![[r#"
 NAME             PROTOCOLS  SECURITY  TOTAL
 Alpha            █ 1/1      █ 1/1     ██ 2/2
 Proxy Maker      █ 1/1      ░ 0-1/1   █░ 1-2/2
 Proxima          ▓ 0.5/1      0/1     ▓  0.5/2
 Plain Mesh       ░ 0-1/1    ░ 0-1/1   ░░ 0-2/2
 Beta (archived)    0/1      ░ 0-1/1   ░  0-1/2

 █ yes ▓ partial ▒ experimental ░ unknown    5 entries; 2 groups; 40 % of the cells are unknown

"#]]);
}

#[test]
fn narrow_terminal_hides_the_groups_of_which_least_is_known() {
    run("strengths --width 42").prints(str![[r#"
 NAME        PROTOCOLS  SECURITY  TOTAL
 Alpha       █ 1/1      █ 1/1     ██ 2/2
 Proxy       █ 1/1      ░ 0-1/1   █░ 1-2/2
 Maker
 Proxima     ▓ 0.5/1      0/1     ▓  0.5/2
 Plain Mesh  ░ 0-1/1    ░ 0-1/1   ░░ 0-2/2
 Beta          0/1      ░ 0-1/1   ░  0-1/2
 (archived)

 █ yes ▓ partial ▒ experimental ░ unknown
 5 entries; 2 groups; 40 % of the cells
 are unknown

"#]]);
    run("strengths --width 30 --ascii").prints(str![[r#"
 NAME             TOTAL
 Alpha            ## 2/2
 Proxy Maker      #. 1-2/2
 Proxima          =  0.5/2
 Plain Mesh       .. 0-2/2
 Beta (archived)  .  0-1/2

 # yes = partial :
 experimental . unknown
 5 entries; 2 groups; 40 % of
 the cells are unknown
 Hidden (too narrow):
 protocols, security
 (--group, --width, -f csv)

"#]]);
}

#[test]
fn groups_that_apply_to_no_entry_have_no_column() {
    run("strengths --group security --where category=proxy").prints(str![[r#"
 NAME         SECURITY  TOTAL
 Proxy Maker  ░ 0-1/1   ░ 0-1/1
 Proxima        0/1       0/1

 █ yes ▓ partial ▒ experimental ░ unknown    2 of 5 entries; 1 group; 50 % of the cells are unknown

"#]]);
}

#[test]
fn json_holds_the_numbers_of_each_group() {
    run("strengths --limit 1 -f json").prints(str![[r#"
[{"id":"alpha","name":"Alpha","groups":{"protocols":{"supported":1,"score":1,"unknown":0,"of":1},"security":{"supported":1,"score":1,"unknown":0,"of":1}},"score":2,"unknown":0,"of":2}]

"#]]);
}

#[test]
fn unknown_group_is_refused_with_those_that_exist() {
    run("strengths --group secutiry")
        .ends_with_error(2, "unknown group `secutiry`: there are protocols and security");
}

#[test]
fn groups_keep_their_names_beside_fields_of_that_name() {
    on_catalog(COMPUTED_KEYS, "strengths -f json").prints(str![[r#"
[{"id":"first","name":"First","groups":{"name":{"supported":2,"score":1.5,"unknown":7,"of":10},"score":{"supported":0,"score":0,"unknown":1,"of":1}},"score":1.5,"unknown":8,"of":11},{"id":"second","name":"Second","groups":{"name":{"supported":0,"score":0,"unknown":9,"of":10},"score":{"supported":0,"score":0,"unknown":1,"of":1}},"score":0,"unknown":10,"of":11}]

"#]]);
    on_catalog(COMPUTED_KEYS, "strengths -f csv").prints(str![[r#"
id,name,name_,score,score_,unknown,of
first,First,supported=2; score=1.5; unknown=7; of=10,supported=0; score=0; unknown=1; of=1,1.5,8,11
second,Second,supported=0; score=0; unknown=9; of=10,supported=0; score=0; unknown=1; of=1,0,10,11

"#]]);
}
