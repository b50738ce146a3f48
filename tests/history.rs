//! Earlier values in `show`, and notes of observations.

use crate::common::{Run, run};
use snapbox::str;

/// A mesh observed by three sources.
const CATALOG: &str = r#"
format = 1
[catalog]
title = "T"
[sources.a-2018]
title = "A"
url = "https://example.org/a"
date = "2018"
[sources.b-2020]
title = "B"
url = "https://example.org/b"
date = "2020"
[sources.c-2024]
title = "C"
url = "https://example.org/c"
date = "2024"
[categories.mesh]
label = "Mesh"
[attributes.languages]
label = "Languages"
type = "text"
list = true
meaning = "Languages it is written in."
[[entry]]
id = "one"
name = "One"
categories = ["mesh"]
summary = "S."
[[entry.observed]]
source = "a-2018"
version = "0.9"
status = "active"
languages = ["C", "Go"]
[[entry.observed]]
source = "b-2020"
status = "archived"
status_since = "2026-05"
languages = [{ value = "C", ended = true }, { value = "Go", ended = true, note = "for good" }]
[[entry.observed]]
source = "c-2024"
languages = ["C"]
"#;

fn asked(line: &str) -> Run {
    run(&format!("{line} --catalog -")).given(CATALOG)
}

#[test]
fn history_shows_ended_elements_and_versions() {
    asked("show one -c languages --history").prints(str![[r#"
 One ended in 2026-05.

 One   archived

 FACT       VALUE  SOURCE  DATE
 Languages  C      c-2024  2024

 HISTORY
 FACT       VALUE  SOURCE  DATE  NOTE
 Languages  C      a-2018  2018  version 0.9
 Languages  Go     a-2018  2018  version 0.9
 Languages  C      b-2020  2020  ended
 Languages  Go     b-2020  2020  ended; for good
 Languages  C      c-2024  2024

 SOURCES
 c-2024  C  https://example.org/c

"#]]);
    asked("show one -c languages --history -f csv").prints(str![[r#"
field,value,note,source,url,date
languages,C,version 0.9,a-2018,https://example.org/a,2018
languages,Go,version 0.9,a-2018,https://example.org/a,2018
languages,C,ended,b-2020,https://example.org/b,2020
languages,Go,ended; for good,b-2020,https://example.org/b,2020
languages,C,,c-2024,https://example.org/c,2024

"#]]);
}

#[test]
fn reappearing_element_keeps_its_first_position() {
    let again = CATALOG.replace(
        "source = \"c-2024\"\nlanguages = [\"C\"]",
        "source = \"c-2024\"\nlanguages = [\"Go\", \"C\"]",
    );
    run("show one -c languages -f json --catalog -").given(again).prints(str![[r#"
{"languages":["C","Go"]}

"#]]);
}

#[test]
fn future_end_date_adds_no_earlier_status() {
    asked("show one -c status,status_since --as-of 2021").prints(str![[r#"
 One is deprecated and ends in 2026-05.

 One   deprecated 2026-05

 FACT          VALUE       SOURCE  DATE
 Status        deprecated  b-2020  2020
               was active  a-2018  2018 '18
 Status since  2026-05     b-2020  2020

 SOURCES
 b-2020  B  https://example.org/b
 a-2018  A  https://example.org/a

"#]]);
}
