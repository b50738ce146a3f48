//! The command line.

use clap::Parser;
use meshcmp::{app, cli::Cli};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    ExitCode::from(app::run(&cli) as u8)
}
