//! A page of a site: its parts between the navigation and the foot.

use super::labels::{DATA, MATRIX, table_labels};
use super::page::{Frame, LANDSCAPE_STYLE, MATRIX_SCRIPT, PAGE_SCRIPT, SITE_STYLE, frame, write};
use super::{jump, landscape, links, matrix, rows, section, section_labels};
use crate::render::escape::html::Safe;
use crate::render::signs::Signs;
use crate::render::timeline;
use crate::render::visible::View;
use crate::sheet::category_path;
use crate::site::{DataFile, PagePart, REFERENCE_PAGES, Site, SitePage};
use maud::{Markup, html};
use std::io::{self, Write};

/// Writes a page of a site.
///
/// # Errors
/// If `out` cannot be written.
pub fn site_page(page: &SitePage<'_>, site: &Site<'_>, mut out: &mut dyn Write) -> io::Result<()> {
    let is_index = page.path == "index.html";
    let title = match is_index {
        true => site.title.clone(),
        false => format!("{} · {}", page.title, site.title),
    };
    let has_matrix = page.parts.iter().any(|part| matches!(part, PagePart::Matrix(_)));
    let scripts: &[_] = if has_matrix { &[PAGE_SCRIPT, MATRIX_SCRIPT] } else { &[PAGE_SCRIPT] };
    let styles: &[_] =
        if has_matrix || is_index { &[SITE_STYLE, LANDSCAPE_STYLE] } else { &[SITE_STYLE] };
    let frame_of_page = Frame {
        title: &title,
        heading: &page.title,
        canonical: site.base_url.as_ref().map(|base_url| base_url.page(&page.path)),
        before: navigation(page, site),
        after: foot(site),
        styles,
        labels: page.parts.iter().enumerate().map(part_labels).collect(),
        scripts,
    };
    frame(&frame_of_page, &mut out, |out| {
        for (place, part) in page.parts.iter().enumerate() {
            write_part(place, part, page, site, out)?;
        }
        Ok(())
    })
}

/// Returns the rules that label the cells of a part of a page.
fn part_labels((place, part): (usize, &PagePart<'_>)) -> String {
    match part {
        PagePart::Sheet(sheet) => section_labels(sheet),
        PagePart::Landscape(sheet) => table_labels(DATA, &View::new(sheet)),
        PagePart::Matrix(sheet) => table_labels(MATRIX, &View::new(sheet)),
        PagePart::Chart(sheet) => table_labels(&chart_id(place), &View::new(sheet)),
        _ => String::new(),
    }
}

/// Returns the id of the chart at this place among the parts of a page.
fn chart_id(place: usize) -> String {
    format!("chart-{place}")
}

fn write_part(
    place: usize,
    part: &PagePart<'_>,
    page: &SitePage<'_>,
    site: &Site<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let signs = Signs::Unicode;
    match part {
        PagePart::Text(text) => write(&html! { p dir="auto" { (Safe(text)) } }, out),
        PagePart::Heading(label) => {
            write(&html! { h2 id=(jump::slug(label)) { (Safe(label)) } }, out)
        }
        PagePart::Contents(labels) => {
            write(&jump::jump_list(labels.iter().map(String::as_str)), out)
        }
        PagePart::Sheet(sheet) => section(sheet, signs, out),
        PagePart::Chart(sheet) => rows::chart(sheet, &chart_id(place), signs, out),
        PagePart::Landscape(sheet) => landscape::write(sheet, signs, out),
        PagePart::Timeline(sheet) => {
            write(&timeline::figure::figure(&sheet.timeline, &sheet.title), out)
        }
        PagePart::Matrix(sheet) => matrix::write(sheet, signs, out),
        PagePart::Categories => write(&categories(page, site), out),
        PagePart::Links { label, links } => write(&labelled(label, links), out),
        PagePart::Data(files) => write(&data(files), out),
    }
}

/// Returns the way to the other pages; the page itself is marked.
fn navigation(page: &SitePage<'_>, site: &Site<'_>) -> Markup {
    let root = page.root();
    let link = |path: &str, label: &str| {
        html! {
            a href={ (root) (path) } aria-current=[(path == page.path).then_some("page")] dir="auto" {
                (Safe(label))
            }
        }
    };
    html! {
        header.site {
            nav aria-label="Site" {
                span.home { (link("index.html", &site.title)) }
                @for one in &site.categories {
                    (link(&category_path(one.category), one.category.label()))
                }
                @for (path, label) in REFERENCE_PAGES {
                    (link(path, label))
                }
            }
        }
    }
}

fn foot(site: &Site<'_>) -> Markup {
    html! {
        footer.site {
            p {
                "As of " time { (site.date.to_string()) } "."
                @if let Some(license) = site.license {
                    " The data is licensed under " bdi { (Safe(license)) } "."
                }
                " Unknown is not no: what no source says is unknown."
            }
        }
    }
}

fn categories(page: &SitePage<'_>, site: &Site<'_>) -> Markup {
    html! {
        ul.categories {
            @for one in &site.categories {
                li {
                    a href={ (page.root()) (category_path(one.category)) } dir="auto" {
                        (Safe(one.category.label()))
                    }
                    " " span.quiet { (one.entries.len()) }
                    @if let Some(summary) = one.category.summary() {
                        small dir="auto" { (Safe(summary)) }
                    }
                }
            }
        }
    }
}

fn labelled(label: &str, all: &[(String, String)]) -> Markup {
    html! {
        p {
            (label) ": "
            @for (place, (text, address)) in all.iter().enumerate() {
                @if place > 0 { " · " }
                (links::linked(address, &html! { bdi { (Safe(text)) } }))
            }
        }
    }
}

fn data(files: &[DataFile]) -> Markup {
    html! {
        ul.data {
            @for file in files {
                @let name = file.path.rsplit('/').next().unwrap_or_default();
                li { a href=(file.path) download { (name) } ": " (file.meaning) }
            }
        }
    }
}
