//! A sheet with every kind of content and with hostile texts.

use meshcmp::analysis::comparison::Verdict;
use meshcmp::facts::Facts;
use meshcmp::facts::age::Age;
use meshcmp::format::Format;
use meshcmp::model::record::{
    CategoryId, Datum, EntryId, EntryRecord, FieldRecord, SourceId, SourceRecord, TextRange,
};
use meshcmp::model::{
    BUILT_IN, Builder, Catalog, Entry, FieldKey, FieldKind, FieldType, PartialDate, Status,
    Support, Vocabulary,
};
use meshcmp::render::{Options, OutputStyle};
use meshcmp::sheet::{
    Audience, Bar, Column, ColumnRole, Content, Group, Layout, Notes, Row, Sheet,
};
use std::borrow::Cow;

/// Texts that a format or program could misinterpret.
pub(super) const HOSTILE: &[&str] = &[
    "plain",
    "wide 漢字 한글 ｆｕｌｌ 👩‍👩‍👧 🇩🇪",
    "combining e\u{301} a\u{20dd} z\u{351}\u{36b}\u{343}",
    "control \u{0}\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}\u{7f}",
    "\u{1b}[31mred\u{1b}[0m \u{1b}[2J\u{1b}[H",
    "\u{1b}]8;;https://example.org\u{7}link\u{1b}]8;;\u{7}\u{1b}]0;title\u{1b}\\",
    "c1 \u{80}\u{85}\u{90}\u{9b}31m\u{9d}0;t\u{9c}\u{9f}",
    "bidi \u{202e}txt.exe\u{202c} \u{2066}a\u{2069}\u{200f}\u{61c}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"' onmouseover=alert(1) x='",
    "</td></table></title></style><!-- --> ]]>",
    "&amp; &lt; &#27; &nbsp",
    "javascript:alert(1)",
    "https://example.org/a_b?c=1&d=\"2\"|*e*",
    "https://example.org and https://example.com/x_y_z",
    "data:text/html,<script>alert(1)</script>",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tleading tab",
    "\rleading return",
    "=cmd|' /C calc'!A0",
    "a|b||c\\|d\\\\|e\\",
    "one\ntwo\r\nthree\rfour\n",
    "`code` ``more`` ```",
    "*a* _b_ **c** ~~d~~ [x](y) ![i](j) [^1] <https://x.org>",
    "# heading",
    "- item",
    "1. one",
    "--- | ---",
    "tab\there",
    "  leading and trailing  ",
    "comma, \"quote\"; semicolon",
    "@octocat #1 GH-26 $x$ :tada:",
    "\u{feff}mark \u{2028}\u{2029}\u{200b}\u{a0}",
    "'quoted'",
    "",
];

/// A catalog in which every hostile text is a name and a note, and a value of every type that takes
/// any text.
pub(super) fn catalog() -> Catalog {
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    let mut builder = Builder::new();
    builder.about("Sample", "", "");
    let (page, hostile) = ("https://example.org/a?b=1&c=2", "</a><script>|[x](y)");
    for (id, title, url, day) in [
        ("page", "A page", page, "2026-06"),
        ("old", hostile, page, "2020-09"),
        ("read", "Read", "javascript:alert(1)", "2026"),
    ] {
        let source = SourceRecord {
            id: builder.text(id),
            title: builder.text(title),
            url: builder.text(url),
            license: TextRange::NONE,
            date: date(day),
            seen: id == "read",
            complete: false,
        };
        builder.source(source);
    }
    builder.category("mesh", "Service mesh", "", []);
    builder.category("odd", "<b>|odd", "", []);
    for id in ATTRIBUTES {
        let field = attribute(&mut builder, id);
        builder.field(field);
    }
    builder.predecessors();
    let feature = FieldRecord {
        label: builder.text("Mutual TLS"),
        group: builder.text("security"),
        kind: FieldKind::Feature,
        field_type: FieldType::Support,
        ..attribute(&mut builder, "mtls")
    };
    builder.field(feature);
    let long = "long ".repeat(20_000);
    for (place, text) in HOSTILE.iter().chain([&long.as_str()]).enumerate() {
        let entry = EntryRecord {
            id: builder.text(&format!("e{place}")),
            name: builder.text(text),
            summary: builder.text(text),
            homepage: builder.text("https://example.org/a_b"),
            repository: builder.text("javascript:alert(2)"),
            aliases: builder.texts([*text, "Other"]),
            links: builder.links([(*text, "https://example.org/docs"), ("x", text)]),
            categories: builder.categories_of(&[CategoryId(0), CategoryId(1)]),
            ..EntryRecord::default()
        };
        builder.entry(entry);
        observe(&mut builder, place, text);
    }
    builder.build()
}

/// The attributes, in the order of their keys.
const ATTRIBUTES: [&str; 10] = [
    "license",
    "languages",
    "announced",
    "cncf_maturity",
    "built_on",
    "memory",
    "release",
    "docs",
    "tested_with",
    "owner",
];

/// Returns a declared field; its type follows from its id.
fn attribute(builder: &mut Builder, id: &str) -> FieldRecord {
    let (label, field_type, list) = match id {
        "license" => ("License", FieldType::License, false),
        "languages" => ("Languages", FieldType::Text, true),
        "announced" => ("Announced", FieldType::Date, false),
        "cncf_maturity" => ("CNCF", FieldType::Word, false),
        "built_on" => ("Built on", FieldType::Entry, true),
        "memory" => ("Memory", FieldType::Number, false),
        "release" => ("Release", FieldType::Version, false),
        "docs" => ("Documentation", FieldType::Link, false),
        "tested_with" => ("Tested with", FieldType::Version, true),
        _ => ("Owner", FieldType::Text, false),
    };
    let words = if field_type == FieldType::Word { WORDS.as_slice() } else { &[] };
    FieldRecord {
        id: builder.text(id),
        label: builder.text(label),
        group: builder.text("project"),
        meaning: builder.text("A field of the sample."),
        field_type,
        list,
        words: builder.texts(words.iter().copied()),
        unit: builder.text(if field_type == FieldType::Number { "|<b>kB" } else { "" }),
        timeless: id == "announced",
        ..FieldRecord::default()
    }
}

const WORDS: [&str; 3] = ["none", "sand|box", "graduated"];

/// Returns the key of a field: attributes follow the built-in fields.
fn key(id: &str) -> FieldKey {
    let built_in = u16::try_from(BUILT_IN.len()).unwrap();
    let place = ATTRIBUTES.iter().position(|attribute| *attribute == id);
    // Behind the attributes stand the predecessors and the feature.
    FieldKey(built_in + u16::try_from(place.unwrap_or(ATTRIBUTES.len() + 1)).unwrap())
}

/// Numbers that are printed as they are written.
const NUMBERS: [&str; 5] = ["12.5", "-3", "0", "9007199254740993", "0.001"];

/// Adds the observations of the entry at `place`: complete, partial or unknown.
fn observe(builder: &mut Builder, place: usize, text: &str) {
    let support = Support::ALL[place % Support::ALL.len()];
    builder.observation(SourceId(1), "");
    builder.value(key("mtls"), Datum::Support(support), text, false);
    if place % 5 == 4 {
        builder.value(key("license"), Datum::Unknown, "unclear", false);
        builder.value(key("languages"), Datum::Unknown, "", false);
        for id in ["memory", "release", "docs", "cncf_maturity", "owner", "tested_with"] {
            builder.value(key(id), Datum::NotApplicable, text, false);
        }
        return;
    }
    for id in ["license", "release", "docs", "owner"] {
        let datum = Datum::Text(builder.text(text));
        builder.value(key(id), datum, "", false);
    }
    let number = Datum::Text(builder.text(NUMBERS[place % NUMBERS.len()]));
    builder.value(key("memory"), number, text, false);
    let day = Datum::Date("2019".parse().unwrap());
    builder.value(key("announced"), day, text, false);
    for (language, note) in [("Go", text), (text, ""), ("C++", "a; b")] {
        let language = Datum::Text(builder.text(language));
        builder.value(key("languages"), language, note, false);
    }
    builder.observation(SourceId(u16::try_from(place % 3).unwrap()), "");
    builder.value(key("mtls"), Datum::Support(Support::Yes), "", false);
    let status = [Status::Active, Status::Deprecated, Status::Archived][place % 3];
    let rank = Status::ALL.iter().position(|one| *one == status).unwrap();
    builder.value(FieldKey::STATUS, Datum::Word(u16::try_from(rank).unwrap()), "", false);
    let word = Datum::Word(u16::try_from(place % WORDS.len()).unwrap());
    builder.value(key("cncf_maturity"), word, "", false);
    builder.value(key("built_on"), Datum::Entry(EntryId(0)), "", false);
    let outside = Datum::Text(builder.text("ztunnel"));
    builder.value(key("built_on"), outside, "", false);
    if place.is_multiple_of(2) {
        builder.value(key("tested_with"), Datum::EmptyList, text, false);
    } else {
        for version in ["1.9", "1.10-rc.1"] {
            let version = Datum::Text(builder.text(version));
            builder.value(key("tested_with"), version, "", false);
        }
    }
}

/// The fields on the sheets.
const FIELDS: [&str; 13] = [
    "categories",
    "status",
    "license",
    "languages",
    "announced",
    "cncf_maturity",
    "built_on",
    "memory",
    "release",
    "docs",
    "tested_with",
    "owner",
    "mtls",
];

/// A sheet of rows with every kind of content.
pub(super) fn sheet(catalog: &Catalog) -> Sheet<'_> {
    let age = Age::months("2026-11-22".parse().unwrap(), 24);
    let facts = Facts::new(catalog, None);
    let fields = FIELDS.map(|id| catalog.find_field(id).unwrap());
    let mut columns = vec![
        Column::new("id", "Id").only_for(Audience::Data),
        Column::new("verdict", "≠").with_role(ColumnRole::Verdict),
        Column::new("name", "Name | <b>")
            .with_role(ColumnRole::Field(catalog.field(FieldKey::NAME))),
        Column::new("=text", "Text"),
    ];
    columns.extend(fields.map(Column::of));
    columns.extend([
        Column::new("entry", "Entry"),
        Column::new("field", "Field"),
        Column::new("count", "Count"),
        Column::new("number", "Number"),
        Column::new("flag", "Flag"),
        Column::new("bar", "Bar"),
        Column::new("list", "List"),
        Column::new("map", "Map"),
        Column::new("nothing", "Nothing"),
        Column::new("json", "Json").only_for(Audience::Json),
        Column::new("people", "People").only_for(Audience::People),
    ]);
    let mut sheet = Sheet::new("A <hard> sample | of *everything*", columns, age);
    for (place, entry) in catalog.entries().enumerate() {
        let mut cells = vec![
            Content::text(entry.id()),
            Content::Verdict([Verdict::Differ, Verdict::Same, Verdict::Unknown][place % 3]),
            Content::text(entry.name()),
            Content::text(entry.summary().unwrap_or_default()),
        ];
        cells.extend(fields.map(|field| Content::of(field, facts.fact(entry, field))));
        cells.extend(others(catalog, entry, place));
        let mut row = Row::new(cells);
        row.group = Some(place / 20);
        row.ending = [None, Some(Status::Deprecated), Some(Status::Archived)][place % 3];
        row.undecided = place == 5;
        sheet.rows.push(row);
    }
    sheet.groups =
        vec![group(&sheet, "traffic"), group(&sheet, "se|cu<b>rity"), group(&sheet, "x")];
    sheet.remarks = vec!["App <Mesh> ended on 2026-09-30 | see *this*.".to_owned()];
    sheet.summary = vec![format!("{} of {0} entries", sheet.rows.len())];
    sheet.notes = Notes::Qualifying;
    sheet
}

fn others<'c>(catalog: &'c Catalog, entry: Entry<'c>, place: usize) -> [Content<'c>; 11] {
    let text = || Content::text(entry.name());
    let half = place as f64 / 2.0;
    [
        Content::Entry(entry),
        Content::Field(catalog.find_field("mtls").unwrap()),
        Content::Count(place as u64),
        Content::Number(half),
        Content::Flag(place.is_multiple_of(2)),
        Content::Bar(bar(half, 1.5, 30.0)),
        Content::List(vec![text(), Content::text("second")]),
        Content::Map(vec![
            (Cow::Borrowed("yes"), Content::Count(3)),
            (Cow::Borrowed("text"), text()),
        ]),
        Content::Nothing,
        Content::List(vec![Content::Map(vec![(Cow::Borrowed("k"), Content::Flag(true))])]),
        Content::text("for people"),
    ]
}

fn bar(full: f64, unknown: f64, of: f64) -> Bar {
    Bar { full, partial: 0.0, experimental: 0.0, unknown, of, labelled: true }
}

fn group<'c>(sheet: &Sheet<'_>, label: &'c str) -> Group<'c> {
    let bar = bar(6.0, 1.0, 7.0);
    let cell = |column: &Column<'_>| match &*column.id {
        "entry" | "mtls" => Content::Bar(bar),
        _ => Content::Nothing,
    };
    let cells = sheet.columns.iter().map(cell).collect();
    Group { label: Cow::Borrowed(label), cells }
}

/// Cards of the same facts, with history.
pub(super) fn cards(catalog: &Catalog) -> Sheet<'_> {
    let age = Age::months("2026-11-22".parse().unwrap(), 24);
    let facts = Facts::new(catalog, None);
    let titles = ["name", "summary", "homepage", "repository", "aliases", "links"];
    let fields: Vec<_> =
        titles.iter().chain(&FIELDS).map(|id| catalog.find_field(id).unwrap()).collect();
    let columns = fields.iter().map(|&field| Column {
        group: Column::of(field).group.filter(|_| !titles.contains(&field.id())),
        ..Column::of(field)
    });
    let mut sheet = Sheet::new("Cards", columns.collect(), age);
    sheet.layout = Layout::Cards;
    for entry in catalog.entries() {
        let cells =
            fields.iter().map(|&field| match Content::of(field, facts.fact(entry, field)) {
                Content::Fact(fact) => {
                    let mut earlier: Vec<_> = facts.history(entry, field).collect();
                    earlier.reverse();
                    earlier.retain(|old| old.value != fact.value);
                    Content::changed(fact, earlier)
                }
                content => content,
            });
        sheet.rows.push(Row::new(cells.collect()));
    }
    sheet
}

/// A sheet of one column, `text`, with one row: `content`.
pub(super) fn single<'c>(content: Content<'c>) -> Sheet<'c> {
    let age = Age::months("2026-11-22".parse().unwrap(), 24);
    let mut sheet = Sheet::new("Single", vec![Column::new("text", "Text")], age);
    sheet.rows.push(Row::new(vec![content]));
    sheet
}

/// The default options of a format.
pub(super) fn options(format: Format) -> Options {
    let style = OutputStyle {
        width: None,
        ascii: false,
        colour: false,
        hyperlinks: false,
        terminal: false,
    };
    Options { format, header: true, raw: false, bom: false, delimiter: b',', style }
}

/// Prints a sheet.
pub(super) fn printed(sheet: &Sheet<'_>, options: &Options) -> String {
    let mut out = Vec::new();
    meshcmp::render::render(sheet, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
