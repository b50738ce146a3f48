//! Valid catalogs.

use super::{ENTRY, HEAD, fact, findings, good};
use meshcmp::catalog::text_of;
use meshcmp::diagnostic::line_and_column;
use snapbox::{assert_data_eq, str};

#[test]
fn short_and_long_values_are_read() {
    let catalog = good(
        r#"[[entry]]
id = "envoy"
name = "Envoy"
aliases = ["NSM"]
categories = ["proxy", "mesh"]
summary = "A proxy."
homepage = "https://envoyproxy.io"
[[entry.observed]]
source = "new"
version = "1.30"
status = { value = "active", note = "very" }
languages = { value = "unknown", note = "does not say" }
successor = ["istio"]
features.grpc = "no"
[[entry.observed]]
source = "old"
languages = ["C++", { value = "Rust", note = "some" }]
platforms = ["unknown"]
built_on = [{ name = "libevent", note = "loop" }, { value = "istio" }]
announced = "2016-09"
features.grpc = { value = "yes", note = "both ways" }
features.multi_cluster = "unknown"
[[entry]]
id = "istio"
name = "Istio"
aliases = ["NSM"]
categories = ["mesh"]
summary = "A mesh."
"#,
    );
    for (field, value) in [
        ("status", "active (very)"),
        ("languages", "C++; Rust [old] (some) [old]"),
        ("platforms", ""),
        ("built_on", "libevent; istio (loop) [old]"),
        ("announced", "2016-09"),
        ("grpc", "no"),
        ("multi_cluster", "unknown"),
        ("categories", "proxy; mesh"),
        ("homepage", "https://envoyproxy.io"),
        ("successor", "istio"),
    ] {
        assert_eq!(fact(&catalog, "envoy", field), value, "{field}");
    }
    assert_eq!(fact(&catalog, "istio", "base_of"), "envoy");
    assert_eq!(catalog.entries().count(), 2);
    assert!(catalog.find_entry("nsm").is_err());
}

#[test]
fn newer_source_can_end_a_list_element() {
    let catalog = good(&format!(
        "{ENTRY}[[entry.observed]]\nsource = \"new\"\nlanguages = [{{ value = \"Go\", ended = true }}]\n\
         [[entry.observed]]\nsource = \"old\"\nlanguages = [\"Go\", \"C\"]\n"
    ));
    assert_eq!(fact(&catalog, "envoy", "languages"), "C [old]");
}

#[test]
fn byte_order_mark_and_crlf_change_nothing() {
    let text = format!("\u{feff}{HEAD}{ENTRY}").replace('\n', "\r\n");
    assert_eq!(findings(&text), "");
    let text = text.replace("\"proxy\"", "\"prxy\"");
    assert_data_eq!(
        findings(&text),
        str![[r#"
96:15 unknown-category there is no category `prxy` [did you mean `proxy`?] (categories are declared under [categories.ID])

"#]]
    );
}

#[test]
fn invalid_utf8_is_reported_with_its_place() {
    let (text, found) = text_of(b"format = 1\n# caf\xe9\n".to_vec()).unwrap_err();
    assert_eq!(line_and_column(&text, found[0].place.span.start), (2, 6));
    assert_eq!(found[0].place.text, "byte 0xE9 is invalid");
    assert_eq!(text_of(b"caf\xc3\xa9".to_vec()).unwrap(), "café");
}
