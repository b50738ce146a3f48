//! Reading a catalog: from the file's text to the typed domain, or to everything wrong with it.
//!
//! Three steps, each a room: `file` walks over the TOML tree and takes the shape (keys,
//! types, what is required), `lower` checks the shape into the domain (ids exist, dates are
//! dates, names are unique), and [`crate::model`] is the domain, which knows nothing of TOML. Both
//! steps go entry by entry and collect what they find, so that one mistake never hides another.

mod check;
mod chunks;
pub mod codes;
mod lower;
mod plain;
mod raw;
mod spdx;
mod syntax;
mod tree;

pub use check::{Checked, check};

use crate::diagnostic::Diagnostic;
use crate::model::Catalog;
use lower::Lowering;
use raw::{Entry, Head};

/// The format number of the catalogs that this program reads.
pub const FORMAT: u64 = 1;

/// The largest catalog that is read, in bytes: some 400,000 entries.
pub const MAX_BYTES: usize = 256 << 20;

/// After so many mistakes nobody reads what each of them may have meant, which is the dear part.
const MOST_SUGGESTIONS: usize = 100;

/// Reads a catalog.
///
/// # Errors
/// Everything wrong with it, in the order of the text. With syntax errors only those are told, at
/// most twenty.
pub fn read(text: &str) -> Result<Catalog, Vec<Diagnostic>> {
    let ReadResult { catalog, mut found, .. } = walk(text, false);
    found.sort_by_key(|finding| finding.place.span.start);
    catalog.filter(|_| found.is_empty()).ok_or(found)
}

/// A catalog that was read as far as it can be.
struct ReadResult<'t> {
    /// Nothing if the text is not even TOML, or of another format.
    catalog: Option<Catalog>,
    /// What is wrong with it.
    found: Vec<Diagnostic>,
    /// What is written where.
    shape: Shape<'t>,
}

/// The shape of all that was read; entries only if they were to be kept.
#[derive(Default)]
struct Shape<'t> {
    head: Head<'t>,
    entries: Vec<Entry<'t>>,
}

/// Reads a catalog as far as it can be read: in pieces, or what these cannot tell as a whole.
fn walk(text: &str, keep: bool) -> ReadResult<'_> {
    let small_enough = Some(text).filter(|text| text.len() <= MAX_BYTES);
    let in_pieces = small_enough.and_then(|text| chunks::walk(text, chunks::LENGTH, keep));
    in_pieces.unwrap_or_else(|| whole(text, keep))
}

/// The same, of one piece.
fn whole(text: &str, keep: bool) -> ReadResult<'_> {
    let refused = |found| ReadResult { catalog: None, found, shape: Shape::default() };
    let root = match syntax::parse(text) {
        Ok(root) => root,
        Err(found) => return refused(found),
    };
    let mut found = Vec::new();
    let Some((head, raw)) = raw::document(&mut found, root) else {
        return refused(found);
    };
    let mut lowering = Lowering::new();
    lowering.head(&head, &mut found);
    let mut entries = Vec::new();
    for entry in raw {
        if let Some(entry) = raw::entry(&mut found, entry, lowering.features()) {
            lowering.entry(&entry, &mut found);
            if keep {
                entries.push(entry);
            }
        }
    }
    let catalog = Some(lowering.finish(&mut found));
    ReadResult { catalog, found, shape: Shape { head, entries } }
}

/// The text that the bytes of a catalog file hold.
///
/// # Errors
/// If they are not UTF-8: the text with a replacement character for each wrong sequence, and the
/// finding about the first one, with its place in that text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, (String, Vec<Diagnostic>)> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let wrong = error.as_bytes().get(valid).copied().unwrap_or_default();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let place = valid..valid + char::REPLACEMENT_CHARACTER.len_utf8();
        let finding = Diagnostic::error(codes::NOT_UTF8, place, "the file is not UTF-8")
            .label(format!("byte 0x{wrong:02X} cannot stand here"))
            .help("save the file as UTF-8");
        (text, vec![finding])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    use std::cell::Cell;

    /// What reading tells: the errors, the records, and what is written where.
    fn told(walked: ReadResult<'_>) -> String {
        let mut found = walked.found;
        found.sort_by_key(|finding| finding.place.span.start);
        let records = walked.catalog.map(|catalog| format!("{:?}", catalog.records()));
        let Shape { head, entries } = walked.shape;
        format!("{found:?}\n{records:?}\n{head:?}\n{entries:?}")
    }

    const SMALL: &str = include_str!("../../tests/catalogs/small.toml");

    /// What may stand where something else stood.
    const INSTEAD: &[&str] = &[
        "",
        "x",
        "\"",
        "'''",
        "[",
        "]]",
        "\n",
        "[[entry]]\n",
        "[sources.x]\n",
        "entry = 1\n",
        "[[entry.observed]]\n",
        "[entry.observed.features]\n",
        "observed = []\n",
        "features = {}\n",
        "features.mtls = 'yes'\n",
        "license.value = 'MIT'\n",
        "\0",
    ];

    #[test]
    fn pieces_give_what_the_whole_gives() {
        for text in [SMALL, &SMALL.replace('\n', "\r\n")] {
            let pieces = chunks::walk(text, 1, true).unwrap();
            assert_eq!(told(pieces), told(whole(text, true)));
        }
    }

    #[test]
    fn pieces_that_come_out_of_turn_are_put_in_order() {
        let entry = |n: usize| {
            format!(
                "[[entry]]\nid = 'e-{n}'\nname = 'E {n}'\ncategories = ['mesh']\nsummary = 'S.'\n"
            )
        };
        let entries: String = (0..3000).map(entry).collect();
        let text = format!("{SMALL}\n{entries}");
        let pieces = chunks::walk(&text, 1, true).unwrap();
        assert_eq!(told(pieces), told(whole(&text, true)));
    }

    #[test]
    fn damage_is_told_alike() {
        let first_entry = SMALL.find("[[entry]]").unwrap();
        let all = SMALL.char_indices().map(|(place, _)| place);
        let lines = SMALL.match_indices('\n').map(|(place, _)| place + 1);
        let places: [Vec<usize>; 2] = [all.collect(), lines.collect()];
        let damage = (
            (any::<bool>(), any::<bool>()),
            any::<prop::sample::Index>(),
            0_usize..40,
            prop::sample::select(INSTEAD),
        );
        let compared = Cell::new(0);
        let mut runner = TestRunner::new(Config::with_source_file(file!()));
        let outcome = runner.run(&damage, |((by_line, behind), at, length, instead)| {
            // Most damage within a line, or to a declaration, leaves nothing that could be read in
            // pieces: so half of it takes whole lines, and half of it stands among the entries.
            let places = &places[usize::from(by_line)];
            let declared = places.partition_point(|&place| place <= first_entry);
            let places = &places[if behind { declared } else { 0 }..];
            let at = at.index(places.len());
            let length = if by_line { length / 10 } else { length };
            let to = places.get(at + length).copied().unwrap_or(SMALL.len());
            let end = if by_line { "\n" } else { "" };
            let (before, after) = (&SMALL[..places[at]], &SMALL[to..]);
            let text = format!("{before}{instead}{end}{after}");
            if let Some(pieces) = chunks::walk(&text, 1, true) {
                compared.set(compared.get() + 1);
                prop_assert_eq!(told(pieces), told(whole(&text, true)));
            }
            Ok(())
        });
        outcome.unwrap();
        let least = runner.config().cases / 16;
        assert!(compared.get() >= least, "only {} compared", compared.get());
    }
}
