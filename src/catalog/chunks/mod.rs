//! Reads a large catalog in chunks: the tables of a whole document take fifteen times its size,
//! those of a chunk are freed before the next one is read, and worker threads parse side by side.
//!
//! The text is cut at lines that begin with `[[entry]]`, and `toml` parses each chunk as a document
//! of its own. Such a line may also stand in a multi-line string; then the chunk before it ends
//! inside that string and does not parse. Whenever a chunk does not parse or holds anything but
//! entries, the whole text is read in one piece instead, so that its errors are those of the whole. A
//! text that is too large for that has the errors of its chunks.

mod cut;
mod workers;

use super::fields::FieldTable;
use super::raw::{self, RawEntry};
use super::reader::{CatalogReader, ReadResult};
use super::{codes, limits, syntax};
use crate::diagnostic::{Diagnostic, Findings};
use cut::{Chunk, cut};

/// The least size of a chunk of entries, in bytes.
pub(super) const SIZE: usize = 1 << 14;

/// Chunks that begin further back are read without suggestions: each chunk has its own first hundred.
const WITH_SUGGESTIONS: usize = 1 << 20;

/// The entries of a chunk, or why it cannot be read.
type ParseResult<'t> = Result<Parsed<'t>, Vec<Diagnostic>>;

/// The entries of a chunk, and the errors in their shape.
struct Parsed<'t> {
    entries: Vec<RawEntry<'t>>,
    diagnostics: Findings,
}

/// Reads a catalog in chunks of at least `size` bytes.
///
/// # Errors
/// If it has to be read whole, returns what is wrong with the chunks: of one that is too large that
/// alone, else syntax errors and keys that may not stand there.
pub(super) fn read(
    text: &str,
    size: usize,
    keep_entries: bool,
) -> Result<ReadResult<'_>, Findings> {
    let (declarations, chunks) = cut(text, size);
    if let Some(too_large) = too_large(declarations, &chunks) {
        return Err(vec![too_large].into());
    }
    let root = syntax::parse(declarations, 0)?;
    if let Some(item) = root.iter().find(|item| item.key.text == "entry") {
        let error = Diagnostic::error(codes::SYNTAX, item.key.span.clone(), "duplicate key");
        let help = "an entry begins with [[entry]], in double brackets";
        return Err(vec![error.help(help)].into());
    }
    if chunks.is_empty() {
        return Err(Findings::new());
    }
    let (mut reader, _) = CatalogReader::begin(root, keep_entries)?;
    let fields = reader.fields();
    let mut broken = Findings::new();
    std::thread::scope(|scope| -> Result<(), Findings> {
        let workers = workers::start(scope, &chunks, &fields);
        for (chunk, worker) in chunks.iter().zip(workers.iter().cycle()) {
            // A worker that ended without an answer leaves its chunks to this thread.
            let parsed = match worker {
                Some(worker) if !chunk.is_large() => worker.recv().ok(),
                _ => None,
            };
            let parsed = match parsed.unwrap_or_else(|| parse(*chunk, &fields)) {
                Ok(parsed) => parsed,
                Err(findings) => {
                    broken.extend(findings);
                    if broken.total() >= syntax::MAX_ERRORS || limits::fits_one_piece(text) {
                        break;
                    }
                    continue;
                }
            };
            reader.diagnostics.append(parsed.diagnostics);
            for entry in parsed.entries {
                reader.add(entry)?;
            }
        }
        Ok(())
    })?;
    if broken.is_empty() { Ok(reader.finish()) } else { Err(broken) }
}

/// Reports the head or the first entry that is too large to be parsed.
fn too_large(declarations: &str, chunks: &[Chunk<'_>]) -> Option<Diagnostic> {
    if let Some(too_large) = limits::check_piece("the head of the catalog", declarations, 0) {
        return Some(too_large.help("everything before the first line [[entry]] is the head"));
    }
    for chunk in chunks.iter().filter(|chunk| chunk.is_large()) {
        let (_, entries) = cut(chunk.text, 1);
        // `cut` finds headers after the first line; the chunk begins with one.
        let first = entries.first().map_or(chunk.text.len(), |second| second.offset);
        let first = Chunk { text: &chunk.text[..first], offset: 0 };
        for entry in std::iter::once(first).chain(entries) {
            let offset = chunk.offset + entry.offset;
            if let Some(too_large) = limits::check_piece("the entry", entry.text, offset) {
                return Some(too_large);
            }
        }
    }
    None
}

/// Parses a chunk, or returns its syntax errors, or the key that is not an entry.
fn parse<'t>(chunk: Chunk<'t>, fields: &FieldTable) -> ParseResult<'t> {
    let root = syntax::parse(chunk.text, chunk.offset)?;
    let suggests = chunk.offset < WITH_SUGGESTIONS;
    let diagnostics = if suggests { Findings::new() } else { Findings::without_suggestions() };
    let mut parsed = Parsed { entries: Vec::new(), diagnostics };
    for entry in raw::only_entries(root)? {
        parsed.entries.extend(raw::entry(&mut parsed.diagnostics, entry, fields));
    }
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    use super::super::read_whole;
    use super::super::reader::Shape;
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    const SMALL: &str = include_str!("../../../tests/catalogs/small.toml");

    fn everything(result: ReadResult<'_>) -> String {
        let mut diagnostics = result.diagnostics;
        diagnostics.sort();
        let records = result.catalog.map(|catalog| format!("{:?}", catalog.records()));
        let Shape { head, entries } = result.shape;
        format!("{diagnostics:?}\n{records:?}\n{head:?}\n{entries:?}")
    }

    #[test]
    fn chunks_and_the_whole_give_the_same() {
        let entry = |n| {
            format!(
                "[[entry]]\nid = 'e-{n}'\nname = 'E {n}'\ncategories = ['mesh']\nsummary = 'S.'\n"
            )
        };
        let many: String = (0..3000).map(entry).collect();
        for text in [SMALL, &SMALL.replace('\n', "\r\n"), &format!("{SMALL}\n{many}")] {
            let in_chunks = read(text, 1, true).ok().unwrap();
            assert_eq!(everything(in_chunks), everything(read_whole(text, true).unwrap()));
        }
    }

    #[test]
    fn texts_that_cannot_be_cut_are_left_to_the_whole() {
        let head = "format = 1\n[catalog]\ntitle = \"T\"\n[categories.a]\nlabel = \"A\"\n";
        let entry = "[[entry]]\nid = 'x'\nname = 'X'\ncategories = ['a']\nsummary = 'S.'\n";
        for (text, is_cut) in [
            (format!("{head}{entry}{entry}"), true),
            (format!("{head}{entry}[entry.x]\n{entry}"), true),
            (format!("{head} {entry}"), false),
            (head.to_owned(), false),
            (entry.to_owned(), false),
            (format!("{head}{entry}[sources.s]\n"), false),
            (format!("{head}{entry}a = '''\n{entry}'''\n"), false),
            (format!("{head}{entry}a = [\n{entry}"), false),
            (format!("{head}[entry]\n{entry}"), false),
            (format!("entry = []\n{head}{entry}"), false),
            (format!("format = 2\n{entry}"), false),
        ] {
            assert_eq!(read(&text, 1, false).is_ok(), is_cut, "{text}");
        }
    }

    const DAMAGE: &[&str] = &[
        "",
        "x",
        "\"",
        "'''",
        "[",
        "]]",
        "\0",
        "[[entry]]",
        "[sources.x]",
        "entry = 1",
        "[entry]",
        "[[entry.observed]]",
        "[entry.observed.features]",
        "observed = []",
        "features = {}",
        "features.mtls = 'yes'",
        "license.value = 'MIT'",
    ];

    proptest! {
        #[test]
        fn damaged_texts_give_the_same_in_chunks(
            place in any::<Index>(),
            removed in 0..4_usize,
            column in prop_oneof![3 => Just(0), 1 => 0..30_usize],
            damage in select(DAMAGE),
        ) {
            let mut lines: Vec<String> = SMALL.lines().map(str::to_owned).collect();
            let place = place.index(lines.len() - removed);
            lines.drain(place..place + removed);
            let line = &mut lines[place];
            match line.char_indices().nth(column) {
                Some((0, _)) | None => lines.insert(place, damage.to_owned()),
                Some((byte, _)) => line.insert_str(byte, damage),
            }
            let text = lines.join("\n");
            if let Ok(in_chunks) = read(&text, 1, true) {
                prop_assert_eq!(everything(in_chunks), everything(read_whole(&text, true).unwrap()));
            }
        }
    }
}
