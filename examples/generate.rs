//! Prints a catalog of any size, always the same: invented systems, distributed like the real
//! landscape, about 600 bytes each. `cargo run --release --example generate 100000`

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

const LANGUAGES: &[&str] = &["Go", "Rust", "C++", "Java", "C", "TypeScript", "Python"];
const LICENSES: &[&str] = &["Apache-2.0", "MIT", "BSD-3-Clause", "MPL-2.0", "proprietary"];
const STATUSES: &[&str] = &["active", "active", "active", "maintenance", "archived"];
const CATEGORIES: &[&str] = &["mesh", "proxy", "gateway", "library", "tool"];
const FEATURES: &[&str] = &["mtls", "grpc", "http2", "tracing", "multi_cluster", "traffic_split"];
const SUPPORT: &[&str] = &["yes", "yes", "no", "partial", "experimental", "planned"];
const LEVELS: &[&str] = &["none", "sandbox", "incubating", "graduated"];
const ATTRIBUTES: &str = r#"
[attributes.license]
label = "License"
group = "project"
type = "license"
meaning = "License of its code."
[attributes.languages]
label = "Languages"
group = "project"
type = "text"
list = true
singular = "language"
meaning = "Languages it is written in."
[attributes.announced]
label = "Announced"
group = "project"
type = "date"
milestone = "start"
timeless = true
meaning = "When it was announced."
[attributes.cncf_maturity]
label = "CNCF"
group = "project"
type = "word"
words = ["none", "sandbox", "incubating", "graduated"]
meaning = "Its level at the CNCF."
[attributes.latest_release]
label = "Latest release"
group = "project"
type = "version"
meaning = "The newest release."
[attributes.stars]
label = "Stars"
group = "project"
type = "number"
better = "higher"
meaning = "Stars of its repository."
"#;
const SOURCES: &[(&str, &str)] =
    &[("survey-2020", "2020-09"), ("survey-2023", "2023-05"), ("survey-2026", "2026-03-14")];

/// Pseudo-random numbers (Steele, Lea and Flood, 2014: SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

fn main() -> ExitCode {
    let entries = std::env::args().nth(1).and_then(|number| number.parse().ok());
    let catalog = catalog(entries.unwrap_or(1000));
    match std::io::stdout().write_all(catalog.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Returns a catalog of this number of entries.
pub(crate) fn catalog(entries: usize) -> String {
    let mut out = String::with_capacity(entries * 640 + 2048);
    head(&mut out);
    let mut numbers = Numbers(2020);
    for place in 0..entries {
        entry(&mut out, place, &mut numbers);
    }
    out
}

/// Writes a line to a string, which cannot fail.
macro_rules! line {
    ($out:expr, $($text:tt)*) => { let _ = writeln!($out, $($text)*); };
}

fn head(out: &mut String) {
    line!(out, "format = 1\n[catalog]\ntitle = \"Invented landscape\"");
    for (id, date) in SOURCES {
        line!(
            out,
            "[sources.{id}]\ntitle = \"Survey\"\nurl = \"https://example.org/{id}\"\ndate = \"{date}\""
        );
    }
    for id in CATEGORIES {
        line!(out, "[categories.{id}]\nlabel = \"The {id}\"");
    }
    out.push_str(ATTRIBUTES);
    for id in FEATURES {
        line!(
            out,
            "[features.{id}]\nlabel = \"{id}\"\ngroup = \"traffic\"\nmeaning = \"It has {id}.\""
        );
    }
}

fn entry(out: &mut String, place: usize, numbers: &mut Numbers) {
    line!(out, "\n[[entry]]\nid = \"system-{place:06}\"\nname = \"System {place:06}\"");
    let (first, second) = (numbers.pick(CATEGORIES), numbers.pick(CATEGORIES));
    if first == second {
        line!(out, "categories = [\"{first}\"]");
    } else {
        line!(out, "categories = [\"{first}\", \"{second}\"]");
    }
    line!(out, "summary = \"Carries the requests of services to other services, number {place}.\"");
    line!(out, "homepage = \"https://example.org/systems/{place}\"");
    let sources = 1 + numbers.below(2);
    for (source, _) in SOURCES.iter().skip(numbers.below(SOURCES.len() - sources + 1)).take(sources)
    {
        line!(out, "[[entry.observed]]\nsource = \"{source}\"");
        line!(out, "status = \"{}\"", numbers.pick(STATUSES));
        line!(out, "license = \"{}\"", numbers.pick(LICENSES));
        let at = numbers.below(LANGUAGES.len() - 1);
        line!(out, "languages = [\"{}\", \"{}\"]", LANGUAGES[at], LANGUAGES[at + 1]);
        line!(out, "announced = \"{}-{:02}\"", 2010 + numbers.below(14), 1 + numbers.below(12));
        match numbers.below(4) {
            0 => {
                line!(out, "latest_release = \"{}.{}\"", numbers.below(3), numbers.below(30));
            }
            1 => {
                line!(out, "stars = {}", numbers.below(40_000));
            }
            2 => {
                line!(out, "cncf_maturity = \"{}\"", numbers.pick(LEVELS));
            }
            _ => {}
        }
        for feature in FEATURES {
            match numbers.below(4) {
                0 => {}
                1 if numbers.one_in(2) => {
                    line!(
                        out,
                        "features.{feature} = {{ value = \"partial\", note = \"with a sidecar\" }}"
                    );
                }
                _ => {
                    line!(out, "features.{feature} = \"{}\"", numbers.pick(SUPPORT));
                }
            }
        }
    }
}
