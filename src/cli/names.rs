//! The columns of answers whose rows are no entries.

use clap::Args;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// Their names, for the help and for completion; several may stand in a list. A name that is none
/// is found out where the columns are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names(pub(super) &'static [&'static str]);

impl TypedValueParser for Names {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().copied().map(PossibleValue::new)))
    }
}

/// Which columns, in which order of the rows. The command gives [`Names`] to both.
#[derive(Debug, Args)]
pub struct ArrangeOptions {
    /// Columns: `a,b` exactly these, `+a,+b` in addition, `all`
    #[arg(short, long, value_name = "COLUMNS", help_heading = "What to show")]
    pub columns: Vec<String>,
    /// Sort by these columns, `-a` downwards; an empty cell comes last
    #[arg(
        short,
        long,
        value_name = "COLUMNS",
        hide_possible_values = true,
        allow_hyphen_values = true,
        help_heading = "What to show"
    )]
    pub sort: Vec<String>,
}
