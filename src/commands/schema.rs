//! `meshcmp schema`

use super::printing;
use crate::cli::SchemaArgs;
use crate::error::{Error, Exit};
use crate::io::{CatalogSource, open, output};
use crate::render::pretty;
use crate::schema::schema;

/// Prints the JSON Schema of a catalog.
///
/// # Errors
/// If the catalog cannot be opened, an option for formats is given, or the schema cannot be written.
pub(crate) fn run(args: &SchemaArgs) -> Result<Exit, Error> {
    printing::refuse_format_options(&args.common.page)?;
    let output = args.common.page.output.as_deref();
    let input = args.common.catalog.catalog.as_ref().and_then(CatalogSource::path);
    output::refuse_inputs(output, &[input])?;
    let catalog = open::open(args.common.catalog.catalog.as_ref())?;
    output::write_text(output, &pretty(&schema(&catalog)))?;
    Ok(Exit::Done)
}
