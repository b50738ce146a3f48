//! A small landscape on which the tests of the terminal's layouts look, and what commands answer

//! from it.

use clap::Parser;
use meshcmp::cli::{Action, Cli};
use meshcmp::commands::{self, Context};
use meshcmp::facts::Facts;
use meshcmp::format::Format;
use meshcmp::model::record::{CategoryId, Datum, EntryId, FeatureId, SourceId};
use meshcmp::model::{
    Attribute, Builder, Catalog, FieldKey, Maturity, NewEntry, PartialDate, Status, Support,
};
use meshcmp::render::{Options, OutputStyle};
use meshcmp::sheet::Sheet;

/// Three meshes of different fate, one of them with a wide name.
pub(super) fn catalog() -> Catalog {
    use Support::{Experimental, No, NotApplicable, Partial, Unknown, Yes};
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    let mut b = Builder::new();
    b.title("Service mesh landscape");
    let page = "https://layer5.io/landscape";
    b.source("layer5-2020", "Layer5 landscape", page, "", date("2020-09"), false);
    let page = "https://servicemesh.es";
    b.source("servicemesh-es", "servicemesh.es", page, "", date("2024-03"), false);
    let page = "https://example.org/releases/2026";
    b.source("releases", "Release notes", page, "", date("2026-08-14"), true);
    b.category("mesh", "Service mesh", "", []);
    b.category("proxy", "Proxy", "", []);
    b.feature("multi_cluster", "Multi-cluster", "platform", "Spans clusters.", &[]);
    b.feature("traffic_split", "Traffic split", "traffic", "Splits traffic.", &[]);
    b.feature("fault_injection", "Fault injection", "traffic", "Injects faults.", &[]);
    let (old, newer, new) = (SourceId(0), SourceId(1), SourceId(2));

    b.entry(
        NewEntry {
            id: "istio",
            name: "Istio",
            summary: "Mesh on Envoy, with sidecars or without.",
            homepage: "https://istio.io",
            repository: "https://github.com/istio/istio",
        },
        [],
        &[CategoryId(0)],
    );
    b.observation(old, "");
    status(&mut b, Status::Active, "Apache-2.0", &[("Go", "")]);
    b.value(FieldKey::attribute(Attribute::Announced), Datum::Date(date("2017-05")), "", false);
    b.observation(new, "");
    support(&mut b, [Yes, Yes, Yes], "");

    b.entry(
        NewEntry {
            id: "linkerd",
            name: "Linkerd",
            summary: "Kubernetes-only mesh with its own Rust micro-proxy; mutual TLS is on from the start.",
            homepage: "https://linkerd.io",
            repository: "https://github.com/linkerd/linkerd2",
        },
        ["Linkerd 2.x", "linkerd2"],
        &[CategoryId(0), CategoryId(1)],
    );
    b.observation(old, "");
    status(&mut b, Status::Active, "Apache-2.0", &[("Rust", ""), ("Go", "control plane")]);
    support(&mut b, [Experimental, Yes, Partial], "by a traffic split");
    b.observation(newer, "2.13");
    support(&mut b, [Yes, Yes, Unknown], "");
    b.observation(new, "");
    let maturity = Datum::Maturity(Maturity::Graduated);
    b.value(FieldKey::attribute(Attribute::CncfMaturity), maturity, "", false);
    let graduated = Datum::Date(date("2021-07-28"));
    b.value(FieldKey::attribute(Attribute::CncfGraduated), graduated, "", false);

    b.entry(
        NewEntry {
            id: "wide-mesh",
            name: "网格 Mesh",
            summary: "Mesh with a wide name.",
            ..NewEntry::default()
        },
        [],
        &[CategoryId(0)],
    );
    b.observation(newer, "");
    status(&mut b, Status::Archived, "proprietary", &[]);
    b.value(FieldKey::attribute(Attribute::StatusSince), Datum::Date(date("2024-02")), "", false);
    b.value(FieldKey::attribute(Attribute::Successor), Datum::Entry(EntryId(1)), "", false);
    support(&mut b, [No, NotApplicable, Unknown], "");
    b.build()
}

fn text_of(b: &mut Builder, text: &str) -> Datum {
    Datum::Text(b.text(text))
}

fn status(b: &mut Builder, status: Status, license: &str, languages: &[(&str, &str)]) {
    b.value(FieldKey::attribute(Attribute::Status), Datum::Status(status), "", false);
    let license = text_of(b, license);
    b.value(FieldKey::attribute(Attribute::License), license, "", false);
    for (language, note) in languages {
        let language = text_of(b, language);
        b.value(FieldKey::attribute(Attribute::Languages), language, note, false);
    }
}

fn support(b: &mut Builder, words: [Support; 3], note: &str) {
    for (place, word) in (0..).zip(words) {
        let note = if place == 2 { note } else { "" };
        b.value(FieldKey::feature(FeatureId(place)), Datum::Support(word), note, false);
    }
}

/// What a command, as it is typed after `meshcmp`, puts on a sheet, with all rows put together.
pub(super) fn sheet<'c>(catalog: &'c Catalog, line: &str) -> Sheet<'c> {
    let words = std::iter::once("meshcmp").chain(line.split(' '));
    let Some(Action::Answer(command)) = Cli::parse_from(words).action else {
        panic!("`{line}` answers nothing");
    };
    let context = Context {
        facts: Facts::new(catalog, None),
        today: "2026-11-22".parse().unwrap(),
        evidence: line.contains("--sources"),
    };
    let report = commands::run(&command, &context).unwrap();
    report.sheet.into_people()
}

/// A list of some width.
pub(super) fn small(catalog: &Catalog) -> Sheet<'_> {
    sheet(catalog, "list -c name,categories,status,license,languages,cncf_maturity")
}

/// A comparison with a name of some width.
pub(super) fn compare(catalog: &Catalog) -> Sheet<'_> {
    sheet(catalog, "compare istio linkerd wide-mesh")
}

/// OutputStyle of a width, without anything else.
pub(super) fn style(width: Option<usize>) -> OutputStyle {
    OutputStyle { width, ascii: false, colour: false, hyperlinks: false, terminal: false }
}

/// What a sheet looks like in a terminal.
pub(super) fn printed(sheet: &Sheet<'_>, style: OutputStyle) -> String {
    let options = Options { format: Format::Table, header: true, raw: false, bom: false, style };
    let mut out = Vec::new();
    meshcmp::render::render(sheet, &options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The text without its colours.
pub(super) fn stripped(text: &str) -> String {
    let mut plain = String::new();
    let mut parts = text.split('\u{1b}');
    plain.extend(parts.next());
    for part in parts {
        plain.push_str(part.split_once('m').unwrap().1);
    }
    plain
}
