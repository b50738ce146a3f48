//! `meshcmp init`

use super::printing;
use crate::cli::InitArgs;
use crate::error::{Error, Exit};
use crate::io::{messages, output};

/// The catalog to start from.
const CATALOG: &str = include_str!("init.toml");

/// Prints or writes a catalog to start from, and says on stderr what to do next.
///
/// # Errors
/// If an option for formats is given, or the file exists or cannot be written.
pub(crate) fn run(args: &InitArgs) -> Result<Exit, Error> {
    let page = &args.common.page;
    printing::refuse_format_options(page)?;
    output::refuse_existing(page.output.as_deref())?;
    output::write_text(page.output.as_deref(), CATALOG)?;
    let file = output::other_than_stdout(page.output.as_deref());
    let name = file.map_or_else(|| "catalog.toml".to_owned(), |file| file.display().to_string());
    let next =
        format!("Next: edit it, then `meshcmp check {name}` and `meshcmp list --catalog {name}`.");
    let message = match file {
        Some(_) => format!("Wrote {name}. {next}"),
        None => format!("Save it with `meshcmp init -o {name}`. {next}"),
    };
    messages::message(&message, page.color);
    Ok(Exit::Done)
}
