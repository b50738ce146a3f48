//! The pictures of the documentation show real output; `SNAPSHOTS=overwrite` redraws them.

use crate::common::{repository_file, tools};
use anstyle::RgbColor;
use anstyle_lossy::palette::Palette;
use anstyle_svg::Term;
use std::process::Command;
use unicode_width::UnicodeWidthStr;

/// The name and the command of each picture.
const PICTURES: &[(&str, &str)] = &[
    ("compare", "compare istio linkerd app-mesh --group traffic,platform"),
    ("list", "list --category mesh --where license=Apache-2.0 --sort -announced"),
    ("show", "show kmesh"),
];

const fn rgb(code: u32) -> RgbColor {
    RgbColor((code >> 16) as u8, (code >> 8) as u8, code as u8)
}

/// Terminal colours: black, red, green, yellow, blue, magenta, cyan, white, then the bright ones.
const fn palette(codes: [u32; 16]) -> Palette {
    let mut colours = [RgbColor(0, 0, 0); 16];
    let mut place = 0;
    while place < colours.len() {
        colours[place] = rgb(codes[place]);
        place += 1;
    }
    Palette(colours)
}

fn light() -> Term {
    let palette = palette([
        0x24292f, 0xcf222e, 0x116329, 0x7d4e00, 0x0969da, 0x8250df, 0x1b7c83, 0x57606a, 0x57606a,
        0xa40e26, 0x1a7f37, 0x633c01, 0x218bff, 0xa475f9, 0x3192aa, 0x6e7781,
    ]);
    let term = Term::new().palette(palette).fg_color(rgb(0x24292f).into());
    term.bg_color(rgb(0xf6f8fa).into())
}

fn dark() -> Term {
    let palette = palette([
        0x484f58, 0xff7b72, 0x3fb950, 0xd29922, 0x58a6ff, 0xbc8cff, 0x39c5cf, 0xb1bac4, 0x8b949e,
        0xffa198, 0x56d364, 0xe3b341, 0x79c0ff, 0xd2a8ff, 0x56d4dd, 0xffffff,
    ]);
    let term = Term::new().palette(palette).fg_color(rgb(0xe6edf3).into());
    term.bg_color(rgb(0x161b22).into())
}

/// Returns a prompt with the command and its coloured output.
fn run(line: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meshcmp"));
    tools::with_meshcmp(&mut command)
        .args(line.split(' '))
        .args(["--color", "always", "--width", "100"]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{line}");
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("\u{1b}["), "{line} has no colour");
    format!("$ \u{1b}[1mmeshcmp {line}\u{1b}[0m\n{shown}")
}

/// Positions each piece of text explicitly, because a sign that the font lacks may have another
/// width and would shift the columns.
fn aligned(picture: &str) -> String {
    const LETTER: f64 = 8.4; // at 14 pixels
    let mut lines = Vec::new();
    for line in picture.lines() {
        let Some((start, mut rest)) =
            line.split_once("px\">").filter(|_| line.contains("<tspan x"))
        else {
            lines.push(line.to_owned());
            continue;
        };
        let (mut column, mut drawn) = (0, format!("{start}px\">"));
        while let Some((text, after)) = rest.split_once('<') {
            column += unescaped_width(text);
            let (tag, after) = after.split_once('>').unwrap();
            let x = 10.0 + LETTER * column as f64;
            match tag.strip_prefix("tspan") {
                Some(class) => drawn.push_str(&format!("{text}<tspan x=\"{x:.1}\"{class}>")),
                None => drawn.push_str(&format!("{text}<{tag}>")),
            }
            rest = after;
        }
        drawn.push_str(rest);
        lines.push(drawn);
    }
    lines.join("\n") + "\n"
}

fn unescaped_width(text: &str) -> usize {
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    let plain =
        escapes.iter().fold(text.to_owned(), |text, (escape, sign)| text.replace(escape, sign));
    plain.width()
}

#[test]
fn pictures_show_what_the_program_prints() {
    for (name, line) in PICTURES {
        let shown = run(line);
        for (shade, term) in [("light", light()), ("dark", dark())] {
            // A description for screen readers.
            let label = format!("<svg role=\"img\" aria-label=\"meshcmp {line}\" width");
            let picture = aligned(&term.render_svg(&shown)).replacen("<svg width", &label, 1);
            let kept = repository_file(&format!("docs/pictures/{name}-{shade}.svg"));
            snapbox::assert_data_eq!(picture, snapbox::Data::read_from(&kept, None).raw());
        }
    }
}
