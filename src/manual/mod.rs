//! What the program tells about itself: help, topics, the version, the pages of the manual.
//!
//! Topics are written once, as Markdown; `help TOPIC` prints them as plain text and `man DIR` as
//! pages of the manual.

mod markdown;
mod page;
mod plain;
mod roff;
mod topics;

use crate::cli::Cli;
use crate::error::Error;
use crate::io::embedded::SHIPPED;
use crate::model::nearest;
use clap::{Command, CommandFactory};
use topics::{TOPICS, Topic};

/// The short help of the program.
#[must_use]
pub fn overview() -> String {
    built().render_help().to_string()
}

/// The help for a command or a topic; without one, the long help of the program.
///
/// # Errors
/// If there is neither a command nor a topic of that name.
pub fn help(name: Option<&str>) -> Result<String, Error> {
    let mut program = built();
    let Some(name) = name else {
        return Ok(program.render_long_help().to_string());
    };
    let topic = TOPICS.iter().find(|topic| topic.name == name);
    let command = program.find_subcommand_mut(name);
    match (topic, command) {
        (Some(topic), command) => Ok(explain(topic, command)),
        (None, Some(command)) => Ok(command.render_long_help().to_string()),
        (None, None) => Err(Error::usage(unknown(&program, name))),
    }
}

/// What `help` can be asked for, each with a line about it: the commands, then the topics.
#[must_use]
pub fn help_names() -> Vec<(String, String)> {
    let is_topic = |name: &str| TOPICS.iter().any(|topic| topic.name == name);
    let program = built();
    let commands = program.get_subcommands().filter(|one| !is_topic(one.get_name())).map(|one| {
        let about = one.get_about().map(ToString::to_string);
        (one.get_name().to_owned(), about.unwrap_or_default())
    });
    let topics = TOPICS.iter().map(|topic| (topic.name.to_owned(), topic.about.to_owned()));
    commands.chain(topics).collect()
}

/// A topic, and below it the command of the same name.
fn explain(topic: &Topic, command: Option<&mut Command>) -> String {
    let mut text = plain::print(&markdown::parse(&topic.text()));
    if let Some(command) = command {
        let usage = command.render_usage().to_string();
        let name = command.get_name();
        text.push_str(&format!("\n{usage}\n`meshcmp {name} --help` lists the options.\n"));
    }
    text
}

fn unknown(program: &Command, name: &str) -> String {
    let commands = program.get_subcommands().map(Command::get_name);
    let all = commands.chain(TOPICS.iter().map(|topic| topic.name));
    match nearest(name, all.map(|name| (name, name))) {
        Some(near) => format!("no command or topic `{name}`; did you mean `{near}`?"),
        None => format!("no command or topic `{name}`; `meshcmp help` lists the commands"),
    }
}

/// Version, date of the newest source of the shipped catalog, and number of its entries.
#[must_use]
pub fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let entries = SHIPPED.entries().len();
    format!("meshcmp {version} (catalog of {}, {entries} entries)\n", date())
}

/// The date of the newest source of the shipped catalog. By first day, unlike where facts are
/// weighed: a source that is dated to this year alone would hide on which day the catalog was made.
fn date() -> String {
    let dates = SHIPPED.sources().map(|source| source.date());
    let newest = dates.max_by_key(|date| date.first_day());
    newest.map(|date| date.to_string()).unwrap_or_default()
}

/// The manual page of the program itself, as roff.
#[must_use]
pub fn main_page() -> String {
    page::of_program(&built())
}

/// Every manual page, each with its file name: the program, its commands, and the topics that
/// are worth one.
#[must_use]
pub fn pages() -> Vec<(String, String)> {
    let program = built();
    let mut pages = vec![("meshcmp.1".to_owned(), page::of_program(&program))];
    for command in program.get_subcommands() {
        let name = format!("meshcmp-{}.1", command.get_name());
        pages.push((name, page::of_command(command)));
    }
    for topic in TOPICS {
        if let Some(section) = topic.section {
            let name = format!("meshcmp-{}.{section}", topic.name);
            pages.push((name, page::of_topic(topic, section)));
        }
    }
    pages
}

fn built() -> Command {
    let mut command = Cli::command();
    command.build();
    command
}
