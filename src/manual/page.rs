//! Pages of the manual.

use super::topics::{TOPICS, Topic};
use super::{markdown, roff as blocks};
use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

const MANUAL: &str = "meshcmp manual";

/// The page of the program: what it does, its commands, where to read on.
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
    examples(&mut page, program);
    for topic in TOPICS.iter().filter(|topic| topic.section.is_none()) {
        page.control("SH", [topic.name.replace('-', " ").to_uppercase().as_str()]);
        blocks::append(&mut page, &markdown::parse(&topic.text()));
    }
    see_also(&mut page, "meshcmp");
    page.render()
}

/// The page of one command.
pub(super) fn of_command(command: &Command) -> String {
    let name = format!("meshcmp-{}", command.get_name());
    let man = Man::new(command.clone().disable_help_flag(true).mut_args(in_full));
    let mut page = head(&name, "1", &about(command)).render();
    // Writing into memory does not fail, and what clap gives is text.
    let mut part = Vec::new();
    let _ = man.render_synopsis_section(&mut part);
    page.push_str(body(&String::from_utf8_lossy(&part)));
    let mut rest = Roff::new();
    description(&mut rest, command);
    page.push_str(&rest.to_roff());
    part.clear();
    let _ = man.render_options_section(&mut part);
    page.push_str(body(&String::from_utf8_lossy(&part)));
    let mut rest = Roff::new();
    examples(&mut rest, command);
    see_also(&mut rest, &name);
    page.push_str(body(&rest.render()));
    page
}

/// An option as its page shows it: never hidden, and with the words that it takes in its text.
fn in_full(arg: Arg) -> Arg {
    let mut help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let words = arg.get_possible_values();
    if !words.is_empty() && arg.get_action().takes_values() {
        let words: Vec<_> = words.iter().map(|word| word.get_name()).collect();
        help.push_str(&format!(" ({})", words.join(", ")));
    }
    arg.help(help).hide_short_help(false).hide_possible_values(true)
}

/// The page of a topic.
pub(super) fn of_topic(topic: &Topic, section: u8) -> String {
    let name = format!("meshcmp-{}", topic.name);
    let mut page = head(&name, &section.to_string(), topic.about);
    page.control("SH", ["DESCRIPTION"]);
    blocks::append(&mut page, &markdown::parse(&topic.text()));
    see_also(&mut page, &name);
    page.render()
}

fn head(name: &str, section: &str, about: &str) -> Roff {
    let mut page = Roff::new();
    let version = concat!("meshcmp ", env!("CARGO_PKG_VERSION"));
    page.control("TH", [name.to_uppercase().as_str(), section, &super::date(), version, MANUAL]);
    page.control("SH", ["NAME"]);
    page.text([roman(format!("{name} - {about}"))]);
    page
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn description(page: &mut Roff, command: &Command) {
    let long = command.get_long_about().or(command.get_about());
    page.control("SH", ["DESCRIPTION"]);
    let text = long.map(ToString::to_string).unwrap_or_default();
    blocks::append(page, &markdown::parse(&text));
}

/// The examples of the long help: a line about each, and the command.
fn examples(page: &mut Roff, command: &Command) {
    let text = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
    page.control("SH", ["EXAMPLES"]);
    let lines = text.lines().take_while(|line| !line.is_empty()).skip(1);
    for (place, line) in lines.enumerate() {
        match line.trim_start().strip_prefix("$ ") {
            Some(example) => blocks::code(page, &[example]),
            None => {
                if place > 0 {
                    page.control("PP", []);
                }
                page.text([roman(line.trim())]);
            }
        }
    }
}

fn see_also(page: &mut Roff, name: &str) {
    let topics =
        TOPICS.iter().filter_map(|topic| Some((format!("meshcmp-{}", topic.name), topic.section?)));
    let all = std::iter::once(("meshcmp".to_owned(), 1)).chain(topics);
    let others: Vec<_> = all.filter(|(other, _)| other != name).collect();
    page.control("SH", ["SEE ALSO"]);
    let mut line = Vec::new();
    for (place, (other, section)) in others.iter().enumerate() {
        line.push(bold(other.as_str()));
        let comma = if place + 1 < others.len() { ", " } else { "" };
        line.push(roman(format!("({section}){comma}")));
    }
    page.text(line);
}

/// A part without the preamble that every rendering begins with.
fn body(part: &str) -> &str {
    part.find(".SH").map_or(part, |start| &part[start..])
}
