//! `auto`, `always` or `never`.

use clap::ValueEnum;

/// When to use colours or links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
#[allow(missing_docs)] // a doc comment would make a long list in the help of every command
pub enum When {
    #[default]
    Auto,
    Always,
    Never,
}
