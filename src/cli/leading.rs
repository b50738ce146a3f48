//! Options that stand before the command.

use super::QueryOptions;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Args, Command, value_parser};
use std::ffi::OsString;

const REST: &str = "rest";

/// Moves the options between the name of the program and the command behind the command, which is what
/// takes them: `meshcmp -f json list` becomes `meshcmp list -f json`.
///
/// # Errors
/// If an option lacks its value.
pub fn move_leading_options(words: Vec<OsString>) -> Result<Vec<OsString>, clap::Error> {
    let is_option = |word: &OsString| word.as_encoded_bytes().starts_with(b"-");
    if !words.get(1).is_some_and(is_option) {
        return Ok(words);
    }
    let matches = match leading_options().try_get_matches_from(&words) {
        Ok(matches) => matches,
        Err(error) if error.kind() == ErrorKind::UnknownArgument => {
            return Ok(unknown_option(words, &error));
        }
        Err(error) if error.use_stderr() => return Err(error),
        Err(_) => return Ok(request(words)),
    };
    let rest = matches.get_raw(REST).map_or(0, Iterator::count);
    let (before, rest) = words.split_at(words.len() - rest);
    match (before, rest) {
        ([program, options @ ..], [command, arguments @ ..]) => {
            let named = [program.clone(), command.clone()];
            Ok([&named[..], options, arguments].concat())
        }
        _ => Ok(words.into_iter().take(1).collect()),
    }
}

/// Reduces a command line to the program and what is asked of it: its help or its version.
fn request(words: Vec<OsString>) -> Vec<OsString> {
    let is_request =
        |word: &OsString| ["-h", "--help", "-V", "--version"].iter().any(|name| word == name);
    let (program, options) = words.split_at(1);
    let request = options.iter().find(|word| is_request(word));
    program.iter().chain(request).cloned().collect()
}

/// Reduces a command line to the program and what begins with an option that may not stand before the
/// command, so that the program itself refuses it and suggests a command that has it.
fn unknown_option(words: Vec<OsString>, error: &clap::Error) -> Vec<OsString> {
    let name = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(name)) => name.as_bytes(),
        _ => b"",
    };
    let (program, options) = words.split_at(1);
    let rest = options.iter().skip_while(|word| !word.as_encoded_bytes().starts_with(name));
    program.iter().chain(rest).cloned().collect()
}

/// A command line of options that most commands have, whose values are not read yet, and the rest,
/// which begins with the command.
fn leading_options() -> Command {
    let command = Command::new("meshcmp").version("").args_override_self(true);
    let options = QueryOptions::augment_args(command)
        .override_usage("meshcmp [OPTIONS] [COMMAND]")
        .mut_args(|arg| match arg.get_action().takes_values() {
            true => arg.value_parser(value_parser!(OsString)),
            false => arg,
        });
    let rest = Arg::new(REST).num_args(0..).trailing_var_arg(true);
    options.arg(rest.value_parser(value_parser!(OsString)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_options_move_behind_the_command() {
        for (typed, moved) in [
            ("meshcmp", "meshcmp"),
            ("meshcmp list -f json", "meshcmp list -f json"),
            ("meshcmp -f json list", "meshcmp list -f json"),
            ("meshcmp -fjson --catalog=a.toml list", "meshcmp list -fjson --catalog=a.toml"),
            ("meshcmp --ascii --width 60 list -f csv", "meshcmp list --ascii --width 60 -f csv"),
            ("meshcmp --catalog list list list", "meshcmp list --catalog list list"),
            ("meshcmp -f json -f csv show -o x", "meshcmp show -f json -f csv -o x"),
            ("meshcmp -f json", "meshcmp"),
            ("meshcmp --help", "meshcmp --help"),
            ("meshcmp --ascii --help", "meshcmp --help"),
            ("meshcmp --ascii --limit 3 list", "meshcmp --limit 3 list"),
            ("meshcmp --width 60 -V list", "meshcmp -V"),
            ("meshcmp -f json list --help", "meshcmp list -f json --help"),
            ("meshcmp -f nothing list", "meshcmp list -f nothing"),
        ] {
            let words = typed.split(' ').map(OsString::from).collect();
            let expected: Vec<_> = moved.split(' ').map(OsString::from).collect();
            assert_eq!(move_leading_options(words).unwrap(), expected, "{typed}");
        }
    }

    #[test]
    fn leading_option_without_its_value_is_an_error() {
        let words = ["meshcmp", "--catalog"].map(OsString::from).to_vec();
        assert!(move_leading_options(words).is_err());
    }
}
