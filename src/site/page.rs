//! A page of the site.

use crate::sheet::Sheet;

/// A page: its address, and its parts from top to bottom.
#[derive(Clone, Debug)]
pub struct SitePage<'c> {
    /// The path in the folder of the site, with `/` between its parts.
    pub path: String,
    /// The heading.
    pub title: String,
    /// The parts below the heading.
    pub parts: Vec<PagePart<'c>>,
}

/// A part of a page.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant)] // a page has a handful
pub enum PagePart<'c> {
    /// A paragraph.
    Text(String),
    /// A heading within the page.
    Heading(String),
    /// Links to the headings of the page.
    Contents(Vec<String>),
    /// A sheet in its own layout; a page has at most one that the script searches and sorts.
    Sheet(Sheet<'c>),
    /// Rows that the script leaves alone.
    Chart(Sheet<'c>),
    /// The entries of each group as compact cards, which the script searches.
    Landscape(Sheet<'c>),
    /// The drawing of a timeline without its rows.
    Timeline(Sheet<'c>),
    /// A comparison of which a reader picks entries.
    Matrix(Sheet<'c>),
    /// Links to the categories, each with its number of entries.
    Categories,
    /// Links behind a label, each with its text and its address.
    Links {
        /// The label.
        label: &'static str,
        /// The texts and addresses.
        links: Vec<(String, String)>,
    },
    /// The files of the data.
    Data(Vec<DataFile>),
}

/// A file of the data.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The path in the folder of the site.
    pub path: String,
    /// Its content in words.
    pub meaning: &'static str,
}

impl<'c> SitePage<'c> {
    /// Returns the way from the page to the folder of the site.
    #[must_use]
    pub fn root(&self) -> &'static str {
        if self.path.contains('/') { "../" } else { "" }
    }

    /// Returns the sheets on the page.
    pub fn sheets_mut(&mut self) -> impl Iterator<Item = &mut Sheet<'c>> {
        self.parts.iter_mut().filter_map(|part| match part {
            PagePart::Sheet(sheet)
            | PagePart::Chart(sheet)
            | PagePart::Landscape(sheet)
            | PagePart::Timeline(sheet)
            | PagePart::Matrix(sheet) => Some(sheet),
            PagePart::Text(_)
            | PagePart::Heading(_)
            | PagePart::Contents(_)
            | PagePart::Categories
            | PagePart::Links { .. }
            | PagePart::Data(_) => None,
        })
    }
}
