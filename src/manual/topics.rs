//! The topics of `help`. `build/manual` lays out their Markdown.

/// A text about something that several commands share.
pub(super) struct Topic {
    /// The argument of `help`.
    pub(super) name: &'static str,
    /// A line about it.
    pub(super) about: &'static str,
    /// The section of its manual page; without one it is a part of meshcmp(1).
    pub(super) section: Option<u8>,
    /// The text as `help` prints it.
    pub(super) text: &'static str,
    /// The text as the source of a manual page, without its title.
    pub(super) roff: &'static str,
}

pub(super) const TOPICS: &[Topic] = &[
    Topic {
        name: "filter",
        about: "the language of filter and --where",
        section: Some(7),
        text: include_str!(concat!(env!("OUT_DIR"), "/filter.txt")),
        roff: include_str!(concat!(env!("OUT_DIR"), "/filter.roff")),
    },
    Topic {
        name: "catalog",
        about: "the format of a catalog",
        section: Some(5),
        text: include_str!(concat!(env!("OUT_DIR"), "/catalog.txt")),
        roff: include_str!(concat!(env!("OUT_DIR"), "/catalog.roff")),
    },
    Topic {
        name: "import",
        about: "what import makes of rows and landscapes",
        section: Some(7),
        text: include_str!(concat!(env!("OUT_DIR"), "/import.txt")),
        roff: include_str!(concat!(env!("OUT_DIR"), "/import.roff")),
    },
    Topic {
        name: "environment",
        about: "the environment variables",
        section: None,
        text: include_str!(concat!(env!("OUT_DIR"), "/environment.txt")),
        roff: include_str!(concat!(env!("OUT_DIR"), "/environment.roff")),
    },
    Topic {
        name: "exit-codes",
        about: "how the program ends",
        section: None,
        text: include_str!(concat!(env!("OUT_DIR"), "/exit-codes.txt")),
        roff: include_str!(concat!(env!("OUT_DIR"), "/exit-codes.roff")),
    },
];
