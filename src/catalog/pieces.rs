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
use std::iter::Enumerate;
use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use toml_parser::Source;
use toml_parser::lexer::{Lexer, TokenKind};

/// The least length of a run of entries, in bytes.
pub(super) const LENGTH: usize = 1 << 14;

/// Reads a catalog in pieces of at least `length` bytes; nothing if only the whole can tell.
pub(super) fn walk(text: &str, length: usize, keep: bool) -> Option<Walked<'_>> {
    let mut cutter = Cutter::new(text, length);
    let root = syntax::parse(text.get(cutter.next()?)?).ok()?;
    if root.get_ref().contains_key("entry") || cutter.begin == text.len() {
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
        features,
        keep,
        cutter: Mutex::new(cutter.enumerate()),
        failed: AtomicBool::new(false),
        order: Mutex::new(order),
    };
    work.share(text.len() / length / 4);
    work.finish(head)
}

/// Cuts a text: first the declarations, then pieces that begin with the header of an entry and are
/// at least `length` bytes long. The tokens are looked at no further than the cut that is asked for.
struct Cutter<'t> {
    text: &'t str,
    tokens: Lexer<'t>,
    length: usize,
    /// Where the next piece begins.
    begin: usize,
    /// Brackets that are open.
    depth: usize,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str, length: usize) -> Self {
        Self {
            text,
            tokens: Source::new(text).lex(),
            length,
            begin: 0,
            depth: 0,
        }
    }

    /// Whether a piece may end where this header of an entry begins.
    fn ends_at(&self, header: usize) -> bool {
        let whole_enough = self.begin == 0 || header - self.begin >= self.length;
        whole_enough && is_header(self.text.get(header..).unwrap_or_default())
    }
}

impl Iterator for Cutter<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        // A cut is made at the first token of its line, and the tokens behind it are yet to come.
        let mut fresh = self.begin == 0;
        let begin = self.begin;
        while let Some(token) = self.tokens.next() {
            match token.kind() {
                TokenKind::LeftSquareBracket => {
                    let header = token.span().start();
                    let cut = fresh && self.depth == 0 && self.ends_at(header);
                    self.depth += 1;
                    fresh = false;
                    if cut {
                        self.begin = header;
                        return Some(begin..header);
                    }
                }
                TokenKind::LeftCurlyBracket => {
                    self.depth += 1;
                    fresh = false;
                }
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    self.depth = self.depth.saturating_sub(1);
                    fresh = false;
                }
                TokenKind::Newline => fresh = true,
                TokenKind::Whitespace => {}
                _ => fresh = false,
            }
        }
        self.begin = self.text.len();
        (begin < self.begin).then_some(begin..self.begin)
    }
}

/// Whether a line that begins with a bracket is `[[entry]]`, as nearly everybody writes it. A
/// piece may hold entries whose headers are written in another way.
fn is_header(line: &str) -> bool {
    line.starts_with("[[entry]]")
}

/// What the threads share.
struct Work<'t> {
    text: &'t str,
    features: Vec<String>,
    keep: bool,
    cutter: Mutex<Enumerate<Cutter<'t>>>,
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
    /// Does the work, with at most so many helpers.
    fn share(&self, most: usize) {
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        std::thread::scope(|scope| {
            for _ in 1..threads.min(most) {
                scope.spawn(|| self.run());
            }
            self.run();
        });
    }

    /// Reads pieces until none is left. Whoever has read the piece that is due takes it into the
    /// catalog, and all that wait behind it.
    fn run(&self) {
        while !self.failed.load(Ordering::Relaxed) {
            let next = lock(&self.cutter).next();
            let Some((place, range)) = next else {
                return;
            };
            match self.read(range) {
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
        let order = &mut *lock(&self.order);
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
        if self.failed.into_inner() || !order.waiting.is_empty() {
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

/// A thread that panics ends the program, so that no lock is ever found broken.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
            let text = format!("{HEAD}{text}");
            let cuts: Vec<_> = Cutter::new(&text, 1).collect();
            assert_eq!(cuts.len(), 1 + pieces, "{text}");
            let joined: String = cuts.into_iter().map(|piece| &text[piece]).collect();
            assert_eq!(joined, text);
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
