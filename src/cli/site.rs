//! `meshcmp site`

use super::options::{PRINT, SHOW};
use super::{CommonOptions, SelectionOptions};
use crate::site::BaseUrl;
use clap::{Arg, Args};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  Write every page into a folder, and open index.html there
    $ meshcmp site public
  The meshes alone, under a title of your own
    $ meshcmp site meshes --category mesh --title 'Our service meshes'
  For a web server: with canonical addresses and a sitemap
    $ meshcmp site public --base-url https://example.org/landscape/";

/// Write the whole catalog as static web pages
///
/// The pages need no server and no network. They replace what `site` wrote into the folder before;
/// a folder that holds anything else is refused. Files whose names begin with a dot are kept.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(hide_print_options))]
pub struct SiteArgs {
    /// The folder to write; it is created if needed
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The title of the site instead of that of the catalog
    #[arg(long, value_name = "TEXT", help_heading = SHOW)]
    pub title: Option<String>,
    /// The address of the site, for canonical addresses and the sitemap
    #[arg(long, value_name = "URL", help_heading = SHOW)]
    pub base_url: Option<BaseUrl>,
    /// Which entries.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}

/// Hides the options for the answer of other commands.
fn hide_print_options(arg: Arg) -> Arg {
    if arg.get_help_heading() == Some(PRINT) { arg.hide(true) } else { arg }
}
