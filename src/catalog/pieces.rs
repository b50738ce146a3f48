//! A large catalog in pieces, each a document of its own: the declarations, then runs of entries.
//!
//! The tables of a whole document take fifteen times its size; those of a piece are gone before
//! the next one is read, and pieces can be read side by side. The cuts are found in the tokens of
//! the TOML parser. Should one ever be in a wrong place, the piece before it ends in the middle of
//! something and is no document: whatever cannot be read in pieces is read as a whole instead, so
//! that the errors, too, are those of the whole.

use super::file::{self, Entry, Head, Walk};
use super::lower::Lowering;
use super::{Shape, Walked, syntax};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// The least length of a run of entries, in bytes.
pub(super) const LENGTH: usize = 1 << 16;

/// Reads a catalog in pieces of at least `length` bytes; nothing if only the whole can tell.
pub(super) fn walk(text: &str, length: usize, keep: bool) -> Option<Walked<'_>> {
    let cuts = cuts(text, length);
    let (head, _) = text.split_at_checked(*cuts.first()?)?;
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    let pieces: Vec<_> = cuts
        .iter()
        .copied()
        .zip(ends)
        .map(|(from, to)| from..to)
        .collect();

    let root = syntax::parse(head).ok()?;
    if root.get_ref().contains_key("entry") {
        return None;
    }
    let mut walk = Walk::new(0);
    let (head, _) = file::document(&mut walk, root)?;
    let mut lowering = Lowering::new();
    lowering.head(&head, &mut walk.found);
    let features = lowering.features().to_vec();
    let order = Order {
        lowering,
        found: walk.found,
        kept: Vec::new(),
        waiting: BTreeMap::new(),
        next: 0,
    };
    let work = Work {
        text,
        pieces,
        features,
        keep,
        begun: AtomicUsize::new(0),
        failed: AtomicBool::new(false),
        order: Mutex::new(order),
    };
    work.share();
    work.finish(head)
}

/// The places at which pieces begin: headers of entries, at least `length` bytes apart.
fn cuts(text: &str, length: usize) -> Vec<usize> {
    let mut cuts: Vec<usize> = Vec::new();
    let tokens = Source::new(text).lex();
    let (mut depth, mut begins) = (0_usize, true);
    for token in tokens {
        let place = token.span().start();
        match token.kind() {
            TokenKind::LeftSquareBracket if begins && depth == 0 => {
                let far = cuts.last().is_none_or(|last| place - last >= length);
                if far && is_header(text.get(place..).unwrap_or_default()) {
                    cuts.push(place);
                }
                depth += 1;
                begins = false;
            }
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                depth += 1;
                begins = false;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                depth = depth.saturating_sub(1);
                begins = false;
            }
            TokenKind::Newline => begins = true,
            TokenKind::Whitespace => {}
            _ => begins = false,
        }
    }
    cuts
}

/// Whether a line that begins with a bracket is `[[entry]]`, as nearly everybody writes it. A
/// piece may hold entries whose headers are written in another way.
fn is_header(line: &str) -> bool {
    line.starts_with("[[entry]]")
}

/// What the threads share.
struct Work<'t> {
    text: &'t str,
    pieces: Vec<Range<usize>>,
    features: Vec<String>,
    keep: bool,
    begun: AtomicUsize,
    failed: AtomicBool,
    order: Mutex<Order<'t>>,
}

/// What is done piece after piece, in the order of the text.
struct Order<'t> {
    lowering: Lowering,
    found: Vec<Diagnostic>,
    kept: Vec<Entry<'t>>,
    waiting: BTreeMap<usize, Piece<'t>>,
    next: usize,
}

/// The entries of a piece, and what is wrong with their shape.
type Piece<'t> = (Vec<Entry<'t>>, Vec<Diagnostic>);

impl<'t> Work<'t> {
    /// Does the work, with help if there is enough of it.
    fn share(&self) {
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let helpers = threads.min(self.pieces.len() / 4).saturating_sub(1);
        std::thread::scope(|scope| {
            for _ in 0..helpers {
                scope.spawn(|| self.run());
            }
            self.run();
        });
    }

    /// Reads pieces until none is left. Whoever has read the piece that is due takes it into the
    /// catalog, and all that wait behind it.
    fn run(&self) {
        while !self.failed.load(Ordering::Relaxed) {
            let place = self.begun.fetch_add(1, Ordering::Relaxed);
            let Some(range) = self.pieces.get(place) else {
                return;
            };
            match self.read(range.clone()) {
                Some(piece) => self.take(place, piece),
                None => self.failed.store(true, Ordering::Relaxed),
            }
        }
    }

    fn read(&self, range: Range<usize>) -> Option<Piece<'t>> {
        let mut walk = Walk::new(range.start);
        let root = syntax::parse(self.text.get(range)?).ok()?;
        let entries = file::only_entries(root)?.into_iter();
        let entries = entries.filter_map(|entry| file::entry(&mut walk, entry, &self.features));
        Some((entries.collect(), walk.found))
    }

    fn take(&self, place: usize, piece: Piece<'t>) {
        let mut order = self.order.lock().unwrap_or_else(PoisonError::into_inner);
        let order = &mut *order;
        order.waiting.insert(place, piece);
        while let Some((entries, found)) = order.waiting.remove(&order.next) {
            order.next += 1;
            order.found.extend(found);
            for entry in entries {
                order.lowering.entry(&entry, &mut order.found);
                if self.keep {
                    order.kept.push(entry);
                }
            }
        }
    }

    fn finish(self, head: Head<'t>) -> Option<Walked<'t>> {
        let order = self
            .order
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        if self.failed.into_inner() || order.next < self.pieces.len() {
            return None;
        }
        let mut found = order.found;
        let catalog = Some(order.lowering.finish(&mut found));
        let entries = order.kept;
        Some(Walked {
            catalog,
            found,
            shape: Shape { head, entries },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format = 1\n[catalog]\ntitle = \"T\"\n[categories.a]\nlabel = \"A\"\n";

    #[test]
    fn a_catalog_is_cut_at_the_headers_of_entries_alone() {
        for (text, pieces) in [
            ("[[entry]]\nid = 'a'\n  [[entry]]\nid = 'b'\n", 2),
            ("[[entry]]\na = '''\n[[entry]]\n'''\n", 1),
            ("[[entry]]\na = \"\"\"\n[[entry]]\\\"\"\"\"\n[[entry]]\n", 2),
            ("[[entry]]\na = [\n[[\"entry\"]],\n[[entry]]\n]\n", 1),
            ("[[entry]]\n# [[entry]]\na = 1 # x\n[[entry]]", 2),
            ("[[entry]]\r\n[[entry]]\r\n[[entry.observed]]\r\n", 2),
            ("[[ entry ]]\n[[\"entry\"]]\n", 0),
            ("a = { b = [[1]] }\n[[entry]]\n", 1),
        ] {
            assert_eq!(cuts(text, 1).len(), pieces, "{text}");
        }
    }

    #[test]
    fn what_only_the_whole_can_tell_is_left_to_it() {
        let entry = "[[entry]]\nid = 'x'\nname = 'X'\ncategories = ['a']\nsummary = 'S.'\n";
        for (text, in_pieces) in [
            (format!("{HEAD}{entry}"), true),
            (format!("{HEAD}{entry}{entry}"), true),
            (HEAD.to_owned(), false),
            (format!("{HEAD}{entry}[sources.s]\n"), false),
            (format!("{HEAD}{entry}a = '''\n{entry}'''\n"), true),
            (format!("{HEAD}{entry}a = [\n{entry}"), false),
            (format!("{HEAD}[entry]\n{entry}"), false),
            (format!("entry = []\n{HEAD}{entry}"), false),
            (format!("{HEAD}{entry}[entry.x]\n{entry}"), true),
            (format!("format = 2\n{entry}"), false),
        ] {
            assert_eq!(walk(&text, 1, false).is_some(), in_pieces, "{text}");
        }
    }
}
