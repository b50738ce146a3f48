//! Reads a large catalog in chunks: the tables of a whole document take fifteen times its size,
//! those of a chunk are freed before the next one is read, and worker threads parse side by side.
//!
//! The text is cut at lines that begin with `[[entry]]`, and `toml` parses each chunk as a document
//! of its own. Such a line may also stand in a multi-line string; then the chunk before it ends
//! inside that string and does not parse. Whenever a chunk does not parse or holds anything but
//! entries, the whole text is read in one piece instead, so that its errors are those of the whole. A
//! text that is too large for that has the errors of its chunks.

use super::fields::FieldTable;
use super::lower::Lowering;
use super::raw::{self, RawEntry};
use super::{ReadResult, Shape, codes, limits, syntax};
use crate::diagnostic::{Diagnostic, Findings};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{Builder, Scope};

/// The least size of a chunk of entries, in bytes.
pub(super) const SIZE: usize = 1 << 14;

/// A chunk of more bytes holds an entry that is much larger than others.
const LARGE: usize = 1 << 18;

/// Chunks that begin further back are read without suggestions: each chunk has its own first hundred.
const WITH_SUGGESTIONS: usize = 1 << 20;

/// How many chunks a worker may parse ahead of the main thread.
const AHEAD: usize = 16;

/// A worker with fewer chunks costs more than it saves.
const LEAST_CHUNKS: usize = 4;

/// A run of entries, and its place in the whole text.
#[derive(Clone, Copy)]
struct Chunk<'t> {
    text: &'t str,
    offset: usize,
}

impl Chunk<'_> {
    /// Returns whether it holds a large entry. Those are parsed one at a time, to bound the memory.
    fn is_large(&self) -> bool {
        self.text.len() > LARGE
    }
}

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
    let mut diagnostics = Findings::new();
    let Some((head, _)) = raw::document(&mut diagnostics, root) else {
        return Err(diagnostics);
    };
    let mut lowering = Lowering::new();
    lowering.head(&head, &mut diagnostics);
    let fields = lowering.fields();
    let mut entries = Vec::new();
    let mut broken = Findings::new();
    std::thread::scope(|scope| {
        let workers = start_workers(scope, &chunks, &fields);
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
            diagnostics.append(parsed.diagnostics);
            for entry in parsed.entries {
                if let Some(too_large) = lowering.entry(&entry, &mut diagnostics) {
                    broken = vec![too_large].into();
                    return;
                }
                if keep_entries {
                    entries.push(entry);
                }
            }
        }
    });
    if !broken.is_empty() {
        return Err(broken);
    }
    let catalog = Some(lowering.finish(&mut diagnostics));
    Ok(ReadResult { catalog, diagnostics, shape: Shape { head, entries } })
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

/// Cuts a text into its declarations and chunks of entries, each at least `size` bytes long.
fn cut(text: &str, size: usize) -> (&str, Vec<Chunk<'_>>) {
    let mut starts = Vec::new();
    let mut next = next_header(text, 0);
    while let Some(start) = next {
        starts.push(start);
        next = next_header(text, start + size);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let chunks =
        starts.iter().zip(ends).map(|(&offset, end)| Chunk { text: &text[offset..end], offset });
    let declarations = &text[..starts.first().copied().unwrap_or(text.len())];
    (declarations, chunks.collect())
}

/// Finds the first line behind a byte that begins with `[[entry]]`.
fn next_header(text: &str, from: usize) -> Option<usize> {
    let from = (from..text.len()).find(|&at| text.is_char_boundary(at))?;
    Some(from + text[from..].find("\n[[entry]]")? + 1)
}

/// Starts the workers, of which the first of `n` parses the chunks 0, n, 2n and so on. In the place
/// of a worker that is not worth starting, or cannot be started, the caller parses those chunks.
fn start_workers<'scope, 't: 'scope>(
    scope: &'scope Scope<'scope, '_>,
    chunks: &'scope [Chunk<'t>],
    fields: &'scope FieldTable,
) -> Vec<Option<Receiver<ParseResult<'t>>>> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let count = threads.min(chunks.len() / LEAST_CHUNKS);
    if count < 2 {
        return vec![None];
    }
    let start = |number| {
        let (sender, receiver) = sync_channel(AHEAD);
        let parse_all = move || {
            let own = chunks.iter().skip(number).step_by(count);
            for chunk in own.filter(|chunk| !chunk.is_large()) {
                if sender.send(parse(*chunk, fields)).is_err() {
                    return; // the main thread reads the whole instead
                }
            }
        };
        Builder::new().spawn_scoped(scope, parse_all).ok()?;
        Some(receiver)
    };
    (0..count).map(start).collect()
}

/// Parses a chunk, or returns its syntax errors, or the key that is no entry.
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
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    const SMALL: &str = include_str!("../../tests/catalogs/small.toml");

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
            assert_eq!(everything(in_chunks), everything(read_whole(text, true)));
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
                prop_assert_eq!(everything(in_chunks), everything(read_whole(&text, true)));
            }
        }
    }
}
