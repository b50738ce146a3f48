//! `meshcmp site`

mod builder;
mod category;
mod entry;
mod index;
mod reference;
mod state;

use super::matches::Matches;
use super::selection::Selection;
use super::wording::count;
use super::{Context, listing, printing};
use crate::cli::SiteArgs;
use crate::error::{Error, Exit, collect_errors};
use crate::facts::Facts;
use crate::format::Format;
use crate::io::folder::{NewFolder, refuse_holding};
use crate::io::{CatalogSource, messages, open, output, terminal};
use crate::render::{self, OutputStyle};
use crate::sheet::{Column, Sheet};
use crate::site::{DataFile, Site, SiteOptions};
pub use builder::SiteBuilder;

/// Writes the site, and prints the path of its first page.
///
/// # Errors
/// If the catalog cannot be read, an option names something that does not exist, no entry is
/// selected, or the folder cannot be written.
pub(crate) fn run(args: &SiteArgs) -> Result<Exit, Error> {
    let page = &args.common.page;
    let output = match &page.output {
        Some(_) => Err(Error::usage("--output: `site` writes a folder; name it after `site`")),
        None => Ok(()),
    };
    collect_errors(output, printing::refuse_format_options(page))?;
    let today = terminal::today().map_err(Error::usage)?;
    let source = args.common.catalog.catalog.as_ref().unwrap_or(&CatalogSource::BuiltIn);
    refuse_holding(&args.folder, source.path())?;
    let open::OpenCatalog { catalog, bytes } = open::open_with_bytes(source)?;
    let context = Context {
        facts: Facts::new(&catalog, args.common.catalog.as_of),
        today,
        evidence: false,
        hints: terminal::shows_hints(),
    };
    let selection = Selection::new(&context, &args.selection, &[])?;
    let matched = Matches::new(&context, &selection);
    let entries: Vec<_> = matched.shown().collect();
    let is_whole = selection.is_everything() && args.common.catalog.as_of.is_none();
    for notice in matched.notices() {
        messages::message(&notice, page.color);
    }
    if entries.is_empty() {
        let folder = args.folder.display();
        return Err(Error::Entries(vec![format!("no entry is selected; {folder} is as it was")]));
    }

    let options = SiteOptions { title: args.title.clone(), base_url: args.base_url.clone() };
    let mut site = Site::new(&context.facts, today, entries, options);
    if is_whole {
        site.data.push(data_file("catalog.toml", "the catalog itself, for `meshcmp --catalog`"));
    }
    for (_, name, meaning) in EXPORTS {
        site.data.push(data_file(name, meaning));
    }

    let mut folder = NewFolder::begin(&args.folder)?;
    let builder = SiteBuilder { context: &context, site: &site, linked: &site.linked_pages() };
    for page in builder.pages() {
        folder.write(&page.path, |out| render::site_page(&page, &site, out))?;
    }
    if is_whole {
        folder.write("data/catalog.toml", |out| out.write_all(&bytes))?;
    }
    for (format, name, _) in EXPORTS {
        let sheet = export(builder, format == Format::Json);
        let options = render::Options::of(format, OutputStyle::default());
        folder.write(&format!("data/{name}"), |out| {
            render::render(&sheet, &options, out).map(drop)
        })?;
    }
    if let Some(sitemap) = site.sitemap() {
        folder.write("sitemap.xml", |out| out.write_all(sitemap.as_bytes()))?;
    }
    let files = folder.files();
    folder.finish()?;

    output::write_text(None, &format!("{}\n", args.folder.join("index.html").display()))?;
    if context.hints {
        let entries = count(site.entries.len(), "entry", "entries");
        let hint = format!("{entries}, {} pages, {files} files", site.page_count());
        messages::message(&hint, page.color);
    }
    Ok(Exit::Done)
}

/// The files of the data that are written from a sheet.
const EXPORTS: [(Format, &str, &str); 3] = [
    (Format::Json, "entries.json", "every field of every entry, with note, source and date"),
    (Format::Csv, "entries.csv", "every field of every entry as plain rows"),
    (
        Format::Xlsx,
        "landscape.xlsx",
        "a workbook of every field of every entry, and of the sources",
    ),
];

fn data_file(name: &str, meaning: &'static str) -> DataFile {
    DataFile { path: format!("data/{name}"), meaning }
}

/// Returns every field of every entry as rows.
fn export<'s>(builder: SiteBuilder<'s>, with_evidence: bool) -> Sheet<'s> {
    let fields: Vec<_> = builder.context.catalog().fields().collect();
    let columns = fields.iter().map(|&field| Column::of(field)).collect();
    let mut sheet = Sheet::new(&builder.site.title, columns, builder.context.age());
    sheet.evidence = with_evidence;
    sheet.sources = builder.context.facts.sources().collect();
    for &entry in &builder.site.entries {
        sheet.rows.push(listing::row(builder.context, entry, &fields));
    }
    sheet
}
