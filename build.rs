//! Compiles the embedded catalog: checks it with the program's own code and writes its records as
//! constants, so that the program parses nothing when it starts. Lays out the topics of `help` and
//! hashes the script of HTML pages, too.
//!
//! The modules are included by path, because a crate of their own would have to be published, too.

#![allow(clippy::print_stdout)] // cargo reads the output of build scripts

#[path = "src/catalog/mod.rs"]
#[allow(dead_code, unreachable_pub, unused_imports)]
mod catalog;
#[path = "src/diagnostic/mod.rs"]
#[allow(dead_code, unreachable_pub, unused_imports)]
mod diagnostic;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/manual/mod.rs"]
mod manual;
#[path = "src/model/mod.rs"]
#[allow(dead_code, unreachable_pub, unused_imports)]
mod model;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const SOURCE: &str = "catalog.toml";
/// The scripts of HTML pages, each with the variable that holds its hash.
const SCRIPTS: [(&str, &str); 2] = [
    ("src/render/html/page.js", "PAGE_SCRIPT_HASH"),
    ("src/render/html/matrix.js", "MATRIX_SCRIPT_HASH"),
];

/// Returns the hash by which the content security policy of a page allows a script.
fn script_hash(script: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script)))
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let code = [SOURCE, "build.rs", "build", "src/catalog", "src/model", "src/diagnostic"];
    for path in code.into_iter().chain(manual::TOPICS) {
        println!("cargo::rerun-if-changed={path}");
    }
    let text = std::fs::read_to_string(SOURCE)?;
    let catalog = match catalog::read(&text) {
        Ok(catalog) => catalog,
        Err(errors) => {
            for error in errors {
                let (line, column) = diagnostic::line_and_column(&text, error.place.span.start);
                println!("cargo::error={SOURCE}:{line}:{column}: {}", error.message);
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let folder = PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(folder.join("records.txt"), &*catalog.records().text)?;
    std::fs::write(folder.join("records.rs"), emit::records(&catalog)?)?;
    std::fs::write(folder.join("catalog.toml.zlib"), compressed(&text)?)?;
    manual::write(&folder)?;
    for (path, variable) in SCRIPTS {
        println!("cargo::rerun-if-changed={path}");
        println!("cargo::rustc-env={variable}={}", script_hash(&std::fs::read(path)?));
    }
    Ok(ExitCode::SUCCESS)
}

fn compressed(text: &str) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    encoder.finish()
}
