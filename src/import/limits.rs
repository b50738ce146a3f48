//! Limits on the size of a file that is imported. A row costs several kilobytes until it stands in the
//! catalog, so these bound the memory that any file costs.

/// The size of the largest file, in bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// The most rows.
pub const MAX_ROWS: usize = 50_000;

/// The most columns.
pub const MAX_COLUMNS: usize = 1_000;

/// The most cells, empty ones included.
pub const MAX_CELLS: usize = 2_000_000;

/// The most texts in cells; a text that may be a list counts as all its elements.
pub const MAX_TEXTS: usize = 200_000;

/// The most new categories.
pub const MAX_CATEGORIES: usize = 1_000;

/// The most values of a YAML file (texts, lists and maps), and the most signs between them.
pub const MAX_NODES: usize = 500_000;
