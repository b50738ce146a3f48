//! Random catalogs with a field of every type: bytes choose the entries, texts and values.

use super::input::Input;
use meshcmp::model::text_key;

/// The catalog whose declarations are used.
const EVERY_TYPE: &str = include_str!("../seeds/catalog/every-type.toml");

/// Texts of the declarations to which random texts are added.
const DECLARED_TEXTS: [&str; 11] = [
    "Every type",
    "The old page",
    "CC-BY-4.0",
    "Proxy",
    "Connects services.",
    "Steward",
    "Who steers it.",
    "MB",
    "cost",
    "gRPC",
    "Understands gRPC.",
];

/// Parts of texts that mean something to a spreadsheet, a browser, a terminal or TOML.
const PIECES: [&str; 32] = [
    "=",
    "+",
    "-1",
    "@",
    "'",
    "\"",
    ";",
    "; ",
    ",",
    "\t",
    "\n",
    "\r",
    "|",
    "`",
    "<b>",
    "</td>",
    "<script>",
    "</script>",
    "<!--",
    "&amp;",
    "javascript:",
    "https://",
    "\\",
    "\0",
    "\u{1b}[31m",
    "\u{9b}",
    "\u{202e}",
    "\u{200b}",
    "\u{fffe}",
    "\u{ff1d}",
    "_x000D_",
    "(none)",
];

/// The values of a field.
#[derive(Clone, Copy)]
enum Values {
    /// Any text.
    Text,
    /// One of these, in TOML.
    OneOf(&'static [&'static str]),
    /// A link with any text in it.
    Link,
    /// An entry, or the name of something else.
    Entry,
}

use Values::{Entry, Link, OneOf, Text};

const NUMBERS: &[&str] = &["0", "-0.0", "12.50", "1e300", "-7", "123456789012345678", "0.1"];
const VERSIONS: &[&str] = &["'1.9'", "'v1.10.0'", "'1.10-rc.1'", "'2026.11'", "'latest'"];
const DATES: &[&str] = &["'2017'", "'2018-02'", "'2020-02-29'", "'1899-12-31'", "'9999-12'"];
const LICENSES: &[&str] = &["'MIT'", "'mit or (isc and Apache-2.0)'", "'proprietary'"];
const SUPPORT: &[&str] = &["'yes'", "'partial'", "'experimental'", "'planned'", "'no'"];
const STATUS: &[&str] = &["'active'", "'maintenance'", "'deprecated'", "'archived'", "'closed'"];

/// The fields of an observation, with whether each takes a list.
const FIELDS: [(&str, Values, bool); 23] = [
    ("status", OneOf(STATUS), false),
    ("status_since", OneOf(DATES), false),
    ("successor", Entry, true),
    ("steward", Text, false),
    ("languages", Text, true),
    ("memory", OneOf(NUMBERS), false),
    ("stars", OneOf(NUMBERS), false),
    ("latest", OneOf(VERSIONS), false),
    ("latest_date", OneOf(DATES), false),
    ("supported", OneOf(VERSIONS), true),
    ("supported_date", OneOf(DATES), false),
    ("maturity", OneOf(&["'none'", "'sandbox'", "'graduated'"]), false),
    ("modes", OneOf(&["'sidecar'", "'node'"]), true),
    ("announced", OneOf(DATES), false),
    ("ga", OneOf(DATES), false),
    ("donated", OneOf(DATES), false),
    ("license", OneOf(LICENSES), false),
    ("docs", Link, false),
    ("talks", Link, true),
    ("built_on", Entry, true),
    ("features.mtls", OneOf(SUPPORT), false),
    ("features.tls", OneOf(SUPPORT), false),
    ("features.grpc", OneOf(SUPPORT), false),
];

/// Returns the TOML of a catalog. A few bytes in a hundred give one with a mistake.
pub fn toml(bytes: &[u8]) -> String {
    let mut input = Input { bytes };
    let (head, _) = EVERY_TYPE.split_once("[[entry]]").unwrap();
    let mut toml = head.to_owned();
    for text in DECLARED_TEXTS {
        let longer = format!("{text}{}", input.hostile_text());
        toml = toml.replace(&format!("\"{text}\""), &quoted(&longer));
    }
    let entries = input.below(5);
    for place in 0..entries {
        toml += &input.entry(place, entries);
    }
    toml
}

impl Input<'_> {
    /// Returns a text of a few pieces, perhaps empty.
    fn hostile_text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(4) {
            match self.below(2) {
                0 => text += &self.text(),
                _ => text += self.one(&PIECES),
            }
        }
        text
    }

    fn entry(&mut self, place: usize, entries: usize) -> String {
        let name = format!("{}{place}", self.hostile_text()); // names differ in their last letter
        let categories = self.one(&["'mesh'", "'proxy'", "'mesh', 'proxy'"]);
        let mut toml = format!("[[entry]]\nid = 'e{place}'\nname = {}\n", quoted(&name));
        toml += &format!("categories = [{categories}]\nsummary = {}\n", self.known_text());
        if self.below(2) == 1 {
            toml +=
                &format!("aliases = [{}]\n", quoted(&format!("{}{place}.", self.hostile_text())));
        }
        if self.below(2) == 1 {
            toml += &format!(
                "homepage = {}\nlinks = {{ {} = {} }}\n",
                self.link(),
                self.known_text(),
                self.link()
            );
        }
        for source in ["old", "middle", "new"] {
            if self.below(3) > 0 {
                toml += &format!("[[entry.observed]]\nsource = '{source}'\n");
                toml += &format!("version = {}\n", self.known_text());
                toml += &self.observation(place, entries);
            }
        }
        toml
    }

    fn observation(&mut self, place: usize, entries: usize) -> String {
        let mut toml = String::new();
        for (field, values, is_list) in FIELDS {
            if self.below(3) == 0 {
                continue;
            }
            let value = match (self.below(8), is_list) {
                (0, _) => "'unknown'".to_owned(),
                (1, _) => "'not-applicable'".to_owned(),
                (_, false) => self.perhaps_noted(values, place, entries),
                (_, true) => {
                    let length = self.below(4);
                    let elements: Vec<_> =
                        (0..length).map(|_| self.perhaps_noted(values, place, entries)).collect();
                    format!("[{}]", elements.join(", "))
                }
            };
            toml += &format!("{field} = {value}\n");
        }
        toml
    }

    fn perhaps_noted(&mut self, values: Values, place: usize, entries: usize) -> String {
        if matches!(values, Entry) && (entries == 1 || self.below(2) == 0) {
            return format!("{{ name = {} }}", self.known_text());
        }
        let value = match values {
            Text => self.known_text(),
            OneOf(values) => self.one(values).to_owned(),
            Link => self.link(),
            Entry => format!("'e{}'", (place + 1) % entries),
        };
        match self.below(4) {
            0 => format!("{{ value = {value}, note = {} }}", self.known_text()),
            _ => value,
        }
    }

    fn link(&mut self) -> String {
        let mut link = format!("https://example.org/{}", self.hostile_text());
        link.retain(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"'));
        quoted(&link)
    }

    /// Returns a text that is not blank, in TOML.
    fn known_text(&mut self) -> String {
        let text = self.hostile_text();
        quoted(if text_key(&text).is_empty() { "x" } else { &text })
    }
}

/// Writes a text in TOML.
fn quoted(text: &str) -> String {
    let mut toml = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => toml.extend(['\\', c]),
            c if c.is_control() => toml += &format!("\\U{:08X}", u32::from(c)),
            c => toml.push(c),
        }
    }
    toml + "\""
}
