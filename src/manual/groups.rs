//! The commands in groups, as the help of the program shows them.

use clap::Command;

/// The groups of commands, by what they are for.
const GROUPS: &[(&str, &[&str])] = &[
    ("Look up", &["list", "show", "filter", "search", "explain", "sources"]),
    ("Compare", &["compare", "strengths", "count"]),
    ("Decide", &["rank"]),
    ("History", &["timeline", "events", "diff"]),
    ("Keep a catalog", &["check", "init", "import", "site", "schema"]),
    ("The program", &["completions", "man", "help"]),
];

/// Returns the template of the help of the program, with its commands in groups.
pub(super) fn help_template(program: &Command) -> String {
    let names = program.get_subcommands().map(|command| command.get_name().len());
    let width = names.max().unwrap_or_default();
    let mut groups = String::new();
    for (label, names) in GROUPS {
        groups.push_str(&format!("{label}:\n"));
        for name in *names {
            let command = program.get_subcommands().find(|command| command.get_name() == *name);
            let about = command.and_then(Command::get_about);
            if let Some(about) = about {
                groups.push_str(&format!("  {name:width$}  {about}\n"));
            }
        }
    }
    format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{groups}\nOptions:\n{{options}}{{after-help}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use clap::CommandFactory;

    #[test]
    fn every_command_is_in_one_group() {
        let mut program = Cli::command();
        program.build();
        for command in program.get_subcommands() {
            let name = command.get_name();
            let groups = GROUPS.iter().filter(|(_, names)| names.contains(&name)).count();
            assert_eq!(groups, 1, "{name}");
        }
    }
}
