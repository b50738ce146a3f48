//! Writes the manual pages.

use super::topics::{TOPICS, Topic};
use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use std::io;

const MANUAL: &str = "meshcmp manual";

/// Returns the page of the program itself.
pub(super) fn of_program(program: &Command) -> String {
    let mut page = head("meshcmp", "1", &about(program));
    page.control("SH", ["SYNOPSIS"]);
    page.text([bold("meshcmp"), roman(" COMMAND [OPTION ...] [ARGUMENT ...]")]);
    description(&mut page, program);
    page.control("SH", ["COMMANDS"]);
    for command in program.get_subcommands() {
        page.control("TP", []);
        page.text([bold(format!("meshcmp-{}(1)", command.get_name()))]);
        page.text([roman(about(command))]);
    }
    page.control("SH", ["OPTIONS"]);
    for (option, about) in [
        ("-h, --help", "Print help; the long form has examples."),
        (
            "-V, --version",
            "Print the version, the date of the built-in catalog and its number of entries.",
        ),
    ] {
        page.control("TP", []);
        page.text([bold(option)]);
        page.text([roman(about)]);
    }
    page.control("PP", []);
    page.text([roman(
        "Options that choose the format, the looks and the catalog may also stand before the command.",
    )]);
    examples(&mut page, program);
    let mut text = page.render();
    for topic in TOPICS.iter().filter(|topic| topic.section.is_none()) {
        let mut heading = Roff::new();
        heading.control("SH", [topic.name.replace('-', " ").to_uppercase().as_str()]);
        text.push_str(&heading.render());
        text.push_str(topic.roff);
    }
    text.push_str(&see_also("meshcmp").render());
    text
}

/// Returns the page of a command.
pub(super) fn of_command(command: &Command) -> String {
    let mut page = Vec::new();
    let _ = write_command(&mut page, command); // writing into memory does not fail
    String::from_utf8_lossy(&page).into_owned()
}

fn write_command(page: &mut Vec<u8>, command: &Command) -> io::Result<()> {
    let name = format!("meshcmp-{}", command.get_name());
    let man = Man::new(command.clone().disable_help_flag(true).mut_args(in_full));
    head(&name, "1", &about(command)).to_writer(page)?;
    man.render_synopsis_section(page)?;
    let mut text = Roff::new();
    description(&mut text, command);
    text.to_writer(page)?;
    man.render_options_section(page)?;
    let mut text = Roff::new();
    examples(&mut text, command);
    text.to_writer(page)?;
    see_also(&name).to_writer(page)
}

/// Shows an option that the short help hides, and puts the values that it takes into its text.
fn in_full(arg: Arg) -> Arg {
    let mut help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let values = arg.get_possible_values();
    if !values.is_empty() && arg.get_action().takes_values() {
        let names: Vec<_> = values.iter().map(|value| value.get_name()).collect();
        help.push_str(&format!(" ({})", names.join(", ")));
    }
    arg.help(help).hide_short_help(false).hide_possible_values(true)
}

/// Returns the page of a topic.
pub(super) fn of_topic(topic: &Topic, section: u8) -> String {
    let name = format!("meshcmp-{}", topic.name);
    let mut page = head(&name, &section.to_string(), topic.about);
    page.control("SH", ["DESCRIPTION"]);
    [page.render().as_str(), topic.roff, &see_also(&name).render()].concat()
}

fn head(name: &str, section: &str, about: &str) -> Roff {
    let mut page = Roff::new();
    let version = concat!("meshcmp ", env!("CARGO_PKG_VERSION"));
    page.control(
        "TH",
        [name.to_uppercase().as_str(), section, &super::catalog_date(), version, MANUAL],
    );
    page.control("SH", ["NAME"]);
    page.text([roman(format!("{name} - {about}"))]);
    page
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// Appends the long description: paragraphs, and code that is indented.
fn description(page: &mut Roff, command: &Command) {
    let about = command.get_long_about().or(command.get_about());
    let text = about.map(ToString::to_string).unwrap_or_default();
    page.control("SH", ["DESCRIPTION"]);
    for (number, paragraph) in text.split("\n\n").enumerate() {
        if number > 0 {
            page.control("PP", []);
        }
        if paragraph.starts_with("    ") {
            code(page, paragraph);
        } else {
            page.text([roman(paragraph)]);
        }
    }
}

/// Appends lines as they are.
fn code(page: &mut Roff, text: &str) {
    page.control("RS", ["4"]).control("nf", []);
    for line in text.lines() {
        page.text([roman(line.trim())]);
    }
    page.control("fi", []).control("RE", []);
}

/// Appends the examples of the long help: a line about each, and the command.
fn examples(page: &mut Roff, command: &Command) {
    let text = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
    page.control("SH", ["EXAMPLES"]);
    let lines = text.lines().take_while(|line| !line.is_empty()).skip(1);
    for (number, line) in lines.enumerate() {
        match line.trim_start().strip_prefix("$ ") {
            Some(example) => code(page, example),
            None => {
                if number > 0 {
                    page.control("PP", []);
                }
                page.text([roman(line.trim())]);
            }
        }
    }
}

fn see_also(name: &str) -> Roff {
    let mut pages = vec![("meshcmp".to_owned(), 1)];
    for topic in TOPICS {
        pages.extend(topic.section.map(|section| (format!("meshcmp-{}", topic.name), section)));
    }
    pages.retain(|(other, _)| other != name);
    let mut line = Vec::new();
    for (other, section) in pages {
        let comma = if line.is_empty() { "" } else { ", " };
        line.extend([roman(comma), bold(other), roman(format!("({section})"))]);
    }
    let mut section = Roff::new();
    section.control("SH", ["SEE ALSO"]).text(line);
    section
}
