//! Reads the Markdown of a topic, which has no nested lists, no quotes and no pictures.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MarkdownBlock {
    Heading(HeadingLevel, Vec<Inline>),
    Paragraph(Vec<Inline>),
    ListItem(Vec<Inline>),
    Code(String),
    /// The cells of each row, the header first.
    Table(Vec<Vec<Vec<Inline>>>),
}

/// A part of a paragraph, heading, item or cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    Text(String),
    Code(String),
}

impl Inline {
    fn into_text(self) -> String {
        match self {
            Self::Text(text) | Self::Code(text) => text,
        }
    }
}

/// Reads a text into its blocks.
pub(super) fn parse(text: &str) -> Vec<MarkdownBlock> {
    let mut blocks = Vec::new();
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    let mut inlines = Vec::new();
    let mut link = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                inlines.push(Inline::Text(text.into_string()));
            }
            Event::Code(code) => inlines.push(Inline::Code(code.into_string())),
            Event::SoftBreak | Event::HardBreak => inlines.push(Inline::Text(" ".to_owned())),
            Event::Start(Tag::Link { dest_url, .. }) => link = dest_url.into_string(),
            Event::End(TagEnd::Link) if link.starts_with("http") => {
                inlines.push(Inline::Text(format!(" ({link})")));
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    row.push(std::mem::take(&mut inlines));
                }
            }
            Event::End(TagEnd::Table) => {
                blocks.push(MarkdownBlock::Table(std::mem::take(&mut rows)));
            }
            Event::End(TagEnd::Heading(level)) => {
                blocks.push(MarkdownBlock::Heading(level, std::mem::take(&mut inlines)));
            }
            Event::End(TagEnd::Paragraph) => {
                blocks.push(MarkdownBlock::Paragraph(std::mem::take(&mut inlines)));
            }
            Event::End(TagEnd::Item) => {
                blocks.push(MarkdownBlock::ListItem(std::mem::take(&mut inlines)));
            }
            Event::End(TagEnd::CodeBlock) => {
                let code = inlines.drain(..).map(Inline::into_text).collect();
                blocks.push(MarkdownBlock::Code(code));
            }
            _ => {}
        }
    }
    blocks
}

/// Puts a heading in capitals, except for the code in it.
pub(super) fn capitals(heading: &[Inline]) -> String {
    let parts = heading.iter().map(|inline| match inline {
        Inline::Text(text) => text.to_uppercase(),
        Inline::Code(code) => code.clone(),
    });
    parts.collect()
}
