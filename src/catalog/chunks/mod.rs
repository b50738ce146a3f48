//! A large catalog in pieces, each a document of its own: the declarations, then runs of entries.
//!
//! The tables of a whole document take fifteen times its size; those of a piece are gone before
//! the next one is read, and pieces can be read side by side. The cuts are found in the tokens of
//! the TOML parser. Should one ever be in a wrong place, the piece before it ends in the middle of
//! something and is no document: whatever cannot be read in pieces is read as a whole instead, so
//! that the errors, too, are those of the whole.

mod cut;

use super::lower::Lowering;
use super::raw::{self, Entry, Head};
use super::{ReadResult, Shape, plain, syntax};
use crate::diagnostic::Diagnostic;
use cut::{Cut, Cutter};
use std::collections::BTreeMap;
use std::iter::Enumerate;
use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use toml_parser::Source;

/// The least length of a run of entries, in bytes.
pub(super) const LENGTH: usize = 1 << 14;

/// So many pieces at most are read before their turn: a thread that is held up does not let the
/// others fill the memory.
const AHEAD: usize = 64;

/// Reads a catalog in pieces of at least `length` bytes; nothing if only the whole can tell.
pub(super) fn walk(text: &str, length: usize, keep: bool) -> Option<ReadResult<'_>> {
    let mut cutter = Cutter::new(text, length);
    let root = syntax::parse(text.get(cutter.next()?.range)?).ok()?;
    if root.iter().any(|item| item.key.text == "entry") || cutter.is_done() {
        return None;
    }
    let mut found = Vec::new();
    let (head, _) = raw::document(&mut found, root)?;
    let mut lowering = Lowering::new();
    lowering.head(&head, &mut found);
    let features = lowering.features().to_vec();
    let order = Order { lowering, found, kept: Vec::new(), waiting: BTreeMap::new(), next: 0 };
    let work = Work {
        text,
        features,
        keep,
        cutter: Mutex::new(cutter.enumerate()),
        failed: AtomicBool::new(false),
        order: Mutex::new(order),
        moved: Condvar::new(),
    };
    work.share(text.len() / length / 4);
    work.finish(head)
}

/// What the threads share.
struct Work<'t> {
    text: &'t str,
    features: Vec<String>,
    keep: bool,
    cutter: Mutex<Enumerate<Cutter<'t>>>,
    failed: AtomicBool,
    order: Mutex<Order<'t>>,
    /// Tells those who wait that the order has moved on, or that all was in vain.
    moved: Condvar,
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
                // Where no thread can be started there is a helper less.
                let _ = Builder::new().spawn_scoped(scope, || self.run());
            }
            self.run();
        });
    }

    /// Reads pieces until none is left. Whoever has read the piece that is due takes it into the
    /// catalog, and all that wait behind it.
    fn run(&self) {
        while !self.failed.load(Ordering::Relaxed) {
            let next = lock(&self.cutter).next();
            let Some((place, cut)) = next else {
                return;
            };
            match self.read(&cut) {
                Some(piece) => self.take(place, piece),
                None => self.fail(),
            }
        }
    }

    fn read(&self, cut: &Cut) -> Option<Piece<'t>> {
        let entries = match plain::entries(Source::new(self.text), &cut.tokens) {
            Some(entries) => entries,
            None => {
                let Range { start, end } = cut.range;
                let root = syntax::parse_at(self.text.get(start..end)?, start).ok()?;
                raw::only_entries(root)?
            }
        };
        let mut found = Vec::new();
        let entries = entries.into_iter();
        let entries = entries.filter_map(|entry| raw::entry(&mut found, entry, &self.features));
        Some((entries.collect(), found))
    }

    fn fail(&self) {
        let _order = lock(&self.order);
        self.failed.store(true, Ordering::Relaxed);
        self.moved.notify_all();
    }

    fn take(&self, place: usize, piece: Piece<'t>) {
        let order = lock(&self.order);
        let too_early = |order: &mut Order<'_>| {
            place > order.next + AHEAD && !self.failed.load(Ordering::Relaxed)
        };
        let waited = self.moved.wait_while(order, too_early);
        let order = &mut *waited.unwrap_or_else(PoisonError::into_inner);
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
        self.moved.notify_all();
    }

    fn finish(self, head: Head<'t>) -> Option<ReadResult<'t>> {
        let order = self.order.into_inner().unwrap_or_else(PoisonError::into_inner);
        if self.failed.into_inner() || !order.waiting.is_empty() {
            return None;
        }
        let mut found = order.found;
        let catalog = Some(order.lowering.finish(&mut found));
        let entries = order.kept;
        Some(ReadResult { catalog, found, shape: Shape { head, entries } })
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
