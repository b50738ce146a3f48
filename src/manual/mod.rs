//! Help, topics, version and manual pages of the program.
//!
//! Topics are written in Markdown; `build/manual` lays them out when the program is built.

mod groups;
mod page;
mod topics;

use crate::cli::Cli;
use crate::error::Error;
use crate::io::embedded::SHIPPED;
use crate::model::nearest;
use clap::{Command, CommandFactory};
use topics::{TOPICS, Topic};

/// Returns the short help of the program.
pub fn overview() -> String {
    program().render_help().to_string()
}

/// Returns the help for a command or topic; without a name, the long help of the program.
///
/// # Errors
/// If there is no command or topic of that name.
pub fn help(name: Option<&str>) -> Result<String, Error> {
    let mut program = program();
    let Some(name) = name else {
        return Ok(program.render_long_help().to_string());
    };
    let topic = TOPICS.iter().find(|topic| topic.name == name);
    let command = program.find_subcommand_mut(name);
    match (topic, command) {
        (Some(topic), command) => Ok(topic_help(topic, command)),
        (None, Some(command)) => Ok(command.render_long_help().to_string()),
        (None, None) => Err(Error::usage(unknown_name(&program, name))),
    }
}

/// Returns the names that `help` takes, commands before topics, each with a line about it.
pub fn help_names() -> Vec<(String, String)> {
    let is_topic = |name: &str| TOPICS.iter().any(|topic| topic.name == name);
    let program = program();
    let commands = program.get_subcommands().filter(|one| !is_topic(one.get_name())).map(|one| {
        let about = one.get_about().map(ToString::to_string);
        (one.get_name().to_owned(), about.unwrap_or_default())
    });
    let topics = TOPICS.iter().map(|topic| (topic.name.to_owned(), topic.about.to_owned()));
    commands.chain(topics).collect()
}

/// Prints a topic and the usage of the command of the same name, if there is one.
fn topic_help(topic: &Topic, command: Option<&mut Command>) -> String {
    let mut text = topic.text.to_owned();
    if let Some(command) = command {
        let usage = command.render_usage().to_string();
        let name = command.get_name();
        text.push_str(&format!("\n{usage}\n`meshcmp {name} --help` lists the options.\n"));
    }
    text
}

fn unknown_name(program: &Command, name: &str) -> String {
    let commands = program.get_subcommands().map(Command::get_name);
    let names = commands.chain(TOPICS.iter().map(|topic| topic.name));
    match nearest(name, names.map(|name| (name, name))) {
        Some(near) => format!("no command or topic `{name}`; did you mean `{near}`?"),
        None => format!("no command or topic `{name}`; `meshcmp help` lists the commands"),
    }
}

/// Returns the version line: version, date of the embedded catalog, number of its entries.
pub fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let entries = SHIPPED.entries().len();
    format!("meshcmp {version} (catalog of {}, {entries} entries)\n", catalog_date())
}

/// Returns the date of the newest source of the embedded catalog. A source dated by year alone does
/// not hide a day of that year.
fn catalog_date() -> String {
    let newest = SHIPPED.sources().map(|source| source.date()).max_by_key(|date| date.parts());
    newest.map(|date| date.to_string()).unwrap_or_default()
}

/// Returns the manual page of the program itself, as roff.
pub fn main_page() -> String {
    page::of_program(&program())
}

/// Returns every manual page with its file name: the program, its commands and its topics.
pub fn pages() -> Vec<(String, String)> {
    let program = program();
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

/// Returns the definition of the command line, whose help groups the commands.
pub fn program() -> Command {
    let mut command = Cli::command();
    command.build();
    let template = groups::help_template(&command);
    command.help_template(template)
}
