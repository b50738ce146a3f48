//! The columns of answers whose rows are no entries.

use super::options::SHOW;
use clap::Args;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;
use std::fmt::Debug;
use std::marker::PhantomData;

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

/// An answer whose rows are no entries.
pub trait Columns: Debug {
    /// The ids of its columns.
    const NAMES: &'static [&'static str];
}

/// Which columns of the answer `A`, and the order of its rows.
#[derive(Debug, Args)]
pub struct ArrangeOptions<A: Columns> {
    /// Columns: `a,b` exactly these, `+a,+b` in addition, `all`
    #[arg(short, long, value_name = "COLUMNS", value_parser = Names(A::NAMES), help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these columns, `-a` downwards; an empty cell comes last
    #[arg(
        short,
        long,
        value_name = "COLUMNS",
        value_parser = Names(A::NAMES),
        hide_possible_values = true,
        allow_hyphen_values = true,
        help_heading = SHOW
    )]
    pub sort: Vec<String>,
    #[arg(skip)]
    answer: PhantomData<A>,
}
