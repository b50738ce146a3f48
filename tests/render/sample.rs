//! A sheet with every kind of content and with hostile texts.

use meshcmp::analysis::comparison::Verdict;
use meshcmp::facts::Facts;
use meshcmp::facts::age::Age;
use meshcmp::format::Format;
use meshcmp::model::record::{CategoryId, Datum, EntryId, FeatureId, SourceId};
use meshcmp::model::{
    Attribute, Builder, Catalog, Entry, Field, FieldKey, Maturity, NewEntry, PartialDate, Status,
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

/// A catalog in which every hostile text is a name and a note.
pub(super) fn catalog() -> Catalog {
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    let mut builder = Builder::new();
    builder.title("Sample");
    let (page, hostile) = ("https://example.org/a?b=1&c=2", "</a><script>|[x](y)");
    builder.source("page", "A page", page, "", date("2026-06"), false);
    builder.source("old", hostile, page, "", date("2020-09"), false);
    builder.source("read", "Read", "javascript:alert(1)", "", date("2026"), true);
    builder.category("mesh", "Service mesh", "", []);
    builder.category("odd", "<b>|odd", "", []);
    builder.feature("mtls", "Mutual TLS", "security", "It encrypts.", &[]);
    let long = "long ".repeat(20_000);
    for (place, text) in HOSTILE.iter().chain([&long.as_str()]).enumerate() {
        let id = format!("e{place}");
        let entry = NewEntry {
            id: &id,
            name: text,
            summary: text,
            homepage: "https://example.org/a_b",
            repository: "javascript:alert(2)",
        };
        builder.entry(entry, [*text, "Other"], &[CategoryId(0), CategoryId(1)]);
        observe(&mut builder, place, text, date("2019"));
    }
    builder.build()
}

/// Adds the observations of the entry at `place`: complete, partial or unknown.
fn observe(builder: &mut Builder, place: usize, text: &str, day: PartialDate) {
    let feature = FieldKey::feature(FeatureId(0));
    let field = FieldKey::attribute;
    let support = Support::ALL[place % Support::ALL.len()];
    builder.observation(SourceId(1), "");
    builder.value(feature, Datum::Support(support), text, false);
    if place % 5 == 4 {
        builder.value(field(Attribute::License), Datum::Unknown, "unclear", false);
        builder.value(field(Attribute::Languages), Datum::Unknown, "", false);
        return;
    }
    let license = Datum::Text(builder.text(text));
    builder.value(field(Attribute::License), license, "", false);
    builder.value(field(Attribute::Announced), Datum::Date(day), text, false);
    for (language, note) in [("Go", text), (text, ""), ("C++", "a; b")] {
        let language = Datum::Text(builder.text(language));
        builder.value(field(Attribute::Languages), language, note, false);
    }
    builder.observation(SourceId(place as u16 % 3), "");
    builder.value(feature, Datum::Support(Support::Yes), "", false);
    let status = Datum::Status([Status::Active, Status::Deprecated, Status::Archived][place % 3]);
    builder.value(field(Attribute::Status), status, "", false);
    let step = Datum::Maturity(Maturity::Graduated);
    builder.value(field(Attribute::CncfMaturity), step, "", false);
    let other = Datum::Entry(EntryId(0));
    builder.value(field(Attribute::BuiltOn), other, "", false);
    let outside = Datum::Text(builder.text("ztunnel"));
    builder.value(field(Attribute::BuiltOn), outside, "", false);
}

const FIELDS: [&str; 8] = [
    "categories",
    "status",
    "license",
    "languages",
    "announced",
    "cncf_maturity",
    "built_on",
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
            .with_role(ColumnRole::Field(Field::Attribute(Attribute::Name))),
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
            Content::text(entry.summary()),
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
        Content::Bar(Bar { sure: half, possible: 1.5, of: 30.0 }),
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

fn group<'c>(sheet: &Sheet<'_>, label: &'c str) -> Group<'c> {
    let bar = Bar { sure: 6.0, possible: 1.0, of: 7.0 };
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
    let titles = ["name", "summary", "homepage", "repository", "aliases"];
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
                    Content::Changed(fact, earlier)
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
    Options { format, header: true, raw: false, bom: false, style }
}

/// Prints a sheet.
pub(super) fn printed(sheet: &Sheet<'_>, options: &Options) -> String {
    let mut out = Vec::new();
    meshcmp::render::render(sheet, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
