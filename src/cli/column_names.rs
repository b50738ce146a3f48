//! Column names for answers whose rows are not entries.

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// Offers column names to help and completion. Any text is accepted, since it may be a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct ColumnNames(pub(super) &'static [&'static str]);

impl TypedValueParser for ColumnNames {
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
