//! The topics of `help`.

use crate::error::Exit;
use std::borrow::Cow;

/// A text about something that several commands share.
pub(super) struct Topic {
    /// The argument of `help`.
    pub(super) name: &'static str,
    /// A line about it.
    pub(super) about: &'static str,
    /// The section of its manual page; without one it is a part of meshcmp(1).
    pub(super) section: Option<u8>,
    text: fn() -> Cow<'static, str>,
}

impl Topic {
    /// Returns the text in Markdown.
    pub(super) fn text(&self) -> Cow<'static, str> {
        (self.text)()
    }
}

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        name: "filter",
        about: "the language of filter and --where",
        section: Some(7),
        text: || Cow::Borrowed(include_str!("../../docs/filter.md")),
    },
    Topic {
        name: "catalog",
        about: "the format of a catalog",
        section: Some(5),
        text: || Cow::Borrowed(include_str!("../../docs/catalog.md")),
    },
    Topic {
        name: "environment",
        about: "the environment variables",
        section: None,
        text: || Cow::Borrowed(include_str!("environment.md")),
    },
    Topic { name: "exit-codes", about: "how the program ends", section: None, text: exit_codes },
];

fn exit_codes() -> Cow<'static, str> {
    let mut text = "# Exit codes\n\n| code | meaning |\n| --- | --- |\n".to_owned();
    for exit in Exit::ALL {
        text.push_str(&format!("| {} | {} |\n", exit as u8, exit.meaning()));
    }
    text.into()
}
