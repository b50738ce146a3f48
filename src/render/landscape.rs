//! A small landscape on which the tests of the terminal's layouts look: what `list`, `compare` and
//! `show` would put on a sheet.

use crate::age::Age;
use crate::comparison::Verdict;
use crate::facts::Facts;
use crate::model::record::{CategoryId, Datum, EntryId, FeatureId, SourceId};
use crate::model::{
    Attribute, Builder, Catalog, Entry, Field, FieldKey, Maturity, NewEntry, PartialDate, Standing,
    Status, Support, Truth, Value,
};
use crate::render::{Format, Options, Paper};
use crate::sheet::{Bar, Column, Content, Group, Layout, Notes, Role, Row, Sheet};

/// Three meshes of different fate, one of them with a wide name.
pub(super) fn catalog() -> Catalog {
    use Support::{Experimental, No, NotApplicable, Partial, Unknown, Yes};
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    let mut b = Builder::new();
    b.about("Service mesh landscape", "", "", []);
    let page = "https://layer5.io/landscape";
    b.source(
        "layer5-2020",
        "Layer5 landscape",
        page,
        "",
        date("2020-09"),
        false,
    );
    let page = "https://servicemesh.es";
    b.source(
        "servicemesh-es",
        "servicemesh.es",
        page,
        "",
        date("2024-03"),
        false,
    );
    let page = "https://example.org/releases/2026";
    b.source(
        "releases",
        "Release notes",
        page,
        "",
        date("2026-08-14"),
        true,
    );
    b.category("mesh", "Service mesh", "", []);
    b.category("proxy", "Proxy", "", []);
    b.feature(
        "multi_cluster",
        "Multi-cluster",
        "platform",
        "Spans clusters.",
        &[],
    );
    b.feature(
        "traffic_split",
        "Traffic split",
        "traffic",
        "Splits traffic.",
        &[],
    );
    b.feature(
        "fault_injection",
        "Fault injection",
        "traffic",
        "Injects faults.",
        &[],
    );
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
    b.value(
        FieldKey::attribute(Attribute::Announced),
        Datum::Date(date("2017-05")),
        "",
        false,
    );
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
    status(
        &mut b,
        Status::Active,
        "Apache-2.0",
        &[("Rust", ""), ("Go", "control plane")],
    );
    support(&mut b, [Experimental, Yes, Partial], "by a traffic split");
    b.observation(newer, "2.13");
    support(&mut b, [Yes, Yes, Unknown], "");
    b.observation(new, "");
    let maturity = Datum::Maturity(Maturity::Graduated);
    b.value(
        FieldKey::attribute(Attribute::CncfMaturity),
        maturity,
        "",
        false,
    );
    let graduated = Datum::Date(date("2021-07-28"));
    b.value(
        FieldKey::attribute(Attribute::CncfGraduated),
        graduated,
        "",
        false,
    );

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
    b.value(
        FieldKey::attribute(Attribute::StatusSince),
        Datum::Date(date("2024-02")),
        "",
        false,
    );
    b.value(
        FieldKey::attribute(Attribute::Successor),
        Datum::Entry(EntryId(1)),
        "",
        false,
    );
    support(&mut b, [No, NotApplicable, Unknown], "");
    b.build()
}

fn text_of(b: &mut Builder, text: &str) -> Datum {
    Datum::Text(b.text(text))
}

fn status(b: &mut Builder, status: Status, license: &str, languages: &[(&str, &str)]) {
    b.value(
        FieldKey::attribute(Attribute::Status),
        Datum::Status(status),
        "",
        false,
    );
    let license = text_of(b, license);
    b.value(FieldKey::attribute(Attribute::License), license, "", false);
    for (language, note) in languages {
        let language = text_of(b, language);
        b.value(
            FieldKey::attribute(Attribute::Languages),
            language,
            note,
            false,
        );
    }
}

fn support(b: &mut Builder, words: [Support; 3], note: &str) {
    for (place, word) in (0..).zip(words) {
        let note = if place == 2 { note } else { "" };
        b.value(
            FieldKey::feature(FeatureId(place)),
            Datum::Support(word),
            note,
            false,
        );
    }
}

fn age() -> Age {
    Age::months("2026-11-22".parse().unwrap(), 24)
}

fn ending(facts: &Facts<'_>, entry: Entry<'_>) -> Option<Status> {
    match facts.attribute(entry, Attribute::Status).value {
        Value::Status(status) if status.standing() != Standing::Alive => Some(status),
        _ => None,
    }
}

/// What `list -c FIELDS` puts on a sheet.
pub(super) fn list<'c>(catalog: &'c Catalog, fields: &[&str]) -> Sheet<'c> {
    let facts = Facts::new(catalog, None);
    let fields: Vec<_> = fields
        .iter()
        .map(|id| catalog.find_field(id).unwrap())
        .collect();
    let columns = fields.iter().map(|&field| Column::of(field)).collect();
    let mut sheet = Sheet::new("Entries", columns, age());
    for entry in catalog.entries() {
        let cells = fields.iter().map(|&f| Content::of(f, facts.fact(entry, f)));
        let mut row = Row::new(cells.collect());
        row.ending = ending(&facts, entry);
        sheet.rows.push(row);
    }
    sheet.counts = vec!["3 of 3 entries · facts from 2020-09 to 2026-08-14".to_owned()];
    sheet
}

/// What `compare` puts on a sheet.
pub(super) fn compare(catalog: &Catalog) -> Sheet<'_> {
    let facts = Facts::new(catalog, None);
    let mut columns = vec![
        Column::new("field", ""),
        Column::new("verdict", "").with_role(Role::Verdict),
    ];
    columns.extend(catalog.entries().map(|entry| Column {
        nested: Some("values"),
        sourced: true,
        ending: ending(&facts, entry),
        ..Column::new(entry.id(), entry.name())
    }));
    let mut sheet = Sheet::new("Comparison", columns, age());
    sheet.notes = Notes::Qualifying;
    sheet.remarks = vec!["网格 Mesh was archived in 2024-02; see Linkerd.".to_owned()];
    for (place, label) in catalog.groups().into_iter().enumerate() {
        let bars = [(2.0, 0.0), (1.0, 1.0), (0.0, 2.0)].map(|(sure, possible)| {
            Content::Bar(Bar {
                sure,
                possible,
                of: 2.0,
            })
        });
        let bars = if place == 0 {
            Default::default()
        } else {
            bars.map(Some)
        };
        let cells = [None, None].into_iter().chain(bars);
        sheet.groups.push(Group {
            label: label.into(),
            cells: cells.map(|cell| cell.unwrap_or(Content::Nothing)).collect(),
        });
    }
    let fields = [
        "status",
        "license",
        "languages",
        "announced",
        "multi_cluster",
        "traffic_split",
        "fault_injection",
    ];
    for field in fields.map(|id| catalog.find_field(id).unwrap()) {
        let values: Vec<_> = catalog
            .entries()
            .map(|entry| facts.fact(entry, field))
            .collect();
        let differ = values.windows(2).fold(Truth::No, |differ, pair| {
            let known = pair.iter().all(|fact| fact.value.is_known());
            let one = if known {
                Truth::from(pair[0].value != pair[1].value)
            } else {
                Truth::Unknown
            };
            differ | one
        });
        let mut cells = vec![
            Content::Field(field),
            Content::Verdict(Verdict::from(differ)),
        ];
        cells.extend(values.into_iter().map(Content::Fact));
        let group = catalog
            .groups()
            .iter()
            .position(|&group| group == field.group());
        sheet.rows.push(Row {
            group,
            ..Row::new(cells)
        });
    }
    sheet.counts = vec!["4 differ ≠ · 1 same = · 2 cannot be told ?".to_owned()];
    sheet
}

/// What `show` puts on a sheet, for each entry.
pub(super) fn show(catalog: &Catalog) -> Sheet<'_> {
    let facts = Facts::new(catalog, None);
    let titled =
        |field: &Field<'_>| matches!(field, Field::Attribute(attribute) if attribute.is_of_entry());
    let columns = catalog.fields().map(|field| Column {
        group: Column::of(field).group.filter(|_| !titled(&field)),
        ..Column::of(field)
    });
    let mut sheet = Sheet::new("Entries", columns.collect(), age());
    sheet.layout = Layout::Cards;
    for entry in catalog.entries() {
        let cells =
            catalog
                .fields()
                .map(|field| match Content::of(field, facts.fact(entry, field)) {
                    Content::Fact(fact) => {
                        let mut earlier: Vec<_> = facts.history(entry, field).collect();
                        earlier.reverse();
                        earlier.retain(|old| old.value != fact.value && old.value.is_known());
                        if field.field_type().is_list() || earlier.is_empty() {
                            Content::Fact(fact)
                        } else {
                            Content::Changed(fact, earlier)
                        }
                    }
                    content => content,
                });
        let mut row = Row::new(cells.collect());
        row.ending = ending(&facts, entry);
        sheet.rows.push(row);
    }
    sheet
}

/// Paper of a width, without anything else.
pub(super) fn paper(width: Option<usize>) -> Paper {
    Paper {
        width,
        ascii: false,
        colour: false,
        hyperlinks: false,
        terminal: false,
    }
}

/// What a sheet looks like in a terminal.
pub(super) fn printed(sheet: &Sheet<'_>, paper: Paper) -> String {
    let options = Options {
        format: Format::Table,
        header: true,
        raw: false,
        bom: false,
        paper,
    };
    let mut out = Vec::new();
    crate::render::render(sheet, &options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
