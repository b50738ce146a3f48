//! The topics of `help` that are not commands.

use crate::error::Exit;
use std::borrow::Cow;
use std::fmt::Write;

/// Something that several commands share and that is explained in one place.
pub(super) struct Topic {
    /// What `help` is asked for.
    pub(super) name: &'static str,
    /// What it is about, in one line.
    pub(super) about: &'static str,
    /// The section of the manual in which it has a page of its own.
    pub(super) section: Option<u8>,
    text: fn() -> Cow<'static, str>,
}

impl Topic {
    /// The text, as Markdown.
    pub(super) fn text(&self) -> Cow<'static, str> {
        (self.text)()
    }
}

/// All topics. One more is a line here and a text.
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
        // Writing into memory does not fail.
        let _ = writeln!(text, "| {} | {} |", exit as u8, exit.meaning());
    }
    text.into()
}
