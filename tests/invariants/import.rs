//! Importing any file: it is refused with a message, or becomes a catalog without errors whose export
//! comes back as the same facts.

use super::{acts, round_trip};
use meshcmp::catalog::check;
use meshcmp::diagnostic::Severity;
use meshcmp::import::{
    self, Base, ColumnChoices, Document, ImportError, ImportFormat, SourceChoice,
};
use meshcmp::model::Builder;

/// Checks any bytes: the first line is the name of a format, the others are the file.
pub fn holds(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let format = match bytes[..end].first() {
        Some(b'c') => ImportFormat::Csv { delimiter: b',' },
        Some(b's') => ImportFormat::Csv { delimiter: b';' },
        Some(b't') => ImportFormat::Tsv,
        Some(b'j') => ImportFormat::Json,
        Some(b'l') => ImportFormat::JsonLines,
        _ => ImportFormat::Landscape,
    };
    let content = bytes.get(end + 1..).unwrap_or_default();
    match imported(content, format) {
        Ok(catalog) => {
            let checked = check(&catalog, "2026-11-28".parse().unwrap());
            let errors = checked.diagnostics.total_of(Severity::Error);
            let too_large = checked.diagnostics.total_of_code("too-large");
            assert_eq!(errors, too_large, "{:?}\n{catalog}", checked.diagnostics);
            round_trip::holds(&catalog);
        }
        Err(error) => {
            let message = error.to_string();
            assert!(!message.is_empty());
            assert_eq!(message.chars().find(|&c| acts(c)), None, "{message:?}");
        }
    }
}

/// Returns the catalog that a file becomes.
fn imported(content: &[u8], format: ImportFormat) -> Result<String, ImportError> {
    let table = import::read(content, format)?;
    let choices = ColumnChoices { default_category: "Things".to_owned(), ..Default::default() };
    let source = SourceChoice {
        title: "The file".to_owned(),
        url: "https://example.org".to_owned(),
        date: "2026".parse().unwrap(),
        seen: false,
        complete: false,
    };
    let built_in = Builder::new().build();
    let base = Base { catalog: &built_in, extend: false, shared_aliases: &[] };
    let draft = import::draft(&table, &choices, &source, base)?;
    let mut document = Document::new("Imported");
    document.add(&draft)?;
    Ok(document.into_text())
}
