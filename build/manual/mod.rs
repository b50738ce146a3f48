//! Lays out the topics of `help` while the program is built, so that it reads no Markdown itself.

mod markdown;
mod roff;
mod terminal;

use std::io;
use std::path::Path;

/// The files of the topics, which `src/manual/topics.rs` describes.
pub(crate) const TOPICS: [&str; 5] = [
    "docs/filter.md",
    "docs/catalog.md",
    "docs/import.md",
    "src/manual/environment.md",
    "src/manual/exit-codes.md",
];

/// Writes each topic to a folder, as a text for the terminal and as the body of a manual page.
///
/// # Errors
/// If a file cannot be read or written.
pub(crate) fn write(folder: &Path) -> io::Result<()> {
    for topic in TOPICS.map(Path::new) {
        let blocks = markdown::parse(&std::fs::read_to_string(topic)?);
        let mut file = folder.join(topic.file_name().unwrap_or_default());
        file.set_extension("txt");
        std::fs::write(&file, terminal::print(&blocks))?;
        file.set_extension("roff");
        std::fs::write(&file, roff::body(&blocks))?;
    }
    Ok(())
}
