//! The guard against formulas: an apostrophe before a cell that a spreadsheet would run.

use crate::render::escape::is_invisible;

/// Returns whether a cell gets an apostrophe, so that a spreadsheet reads it as text: its first
/// visible character begins a formula, or it begins with a tab or a line end.
///
/// Apostrophes before that are skipped, so that a cell that begins with one can be told from a cell
/// that was given one: a reader takes one off if this holds for the rest.
pub(super) fn needs_guard(cell: &str, quotes: Quotes) -> bool {
    if cell.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return false; // as most cells do
    }
    let rest = cell.trim_start_matches('\'');
    if rest.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    match rest.chars().find(|&c| !c.is_whitespace() && !c.is_control() && !is_invisible(c)) {
        Some('"') => quotes == Quotes::Text,
        Some(first_visible) => FORMULA_STARTS.contains(&first_visible),
        None => false,
    }
}

/// Returns a cell without the apostrophe that it was given.
pub(crate) fn without_guard(cell: &str, quotes: Quotes) -> &str {
    let unguarded = cell.strip_prefix('\'').filter(|rest| needs_guard(rest, quotes));
    unguarded.unwrap_or(cell)
}

/// The meaning of a quote at the start of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// The format quotes cells; a quote that belongs to the text is doubled.
    Syntax,
    /// The format quotes nothing, but a spreadsheet reads a cell that begins with a quote up to the
    /// next one, over tabs and line ends.
    Text,
}

/// The characters with which a formula begins, and their full-width forms.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
