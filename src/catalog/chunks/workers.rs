//! Worker threads that parse chunks side by side.

use super::cut::Chunk;
use super::{ParseResult, parse};
use crate::catalog::fields::FieldTable;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{Builder, Scope};

/// How many chunks a worker may parse ahead of the main thread.
const AHEAD: usize = 16;

/// A worker with fewer chunks costs more than it saves.
const LEAST_CHUNKS: usize = 4;

/// Starts the workers, of which the first of `n` parses the chunks 0, n, 2n and so on. In the place
/// of a worker that is not worth starting, or cannot be started, the caller parses those chunks.
pub(super) fn start<'scope, 't: 'scope>(
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
