//! The frame of a picture: background, heading, summary, and the texts that describe it.

use crate::render::escape::html::Safe;
use crate::render::letters::{as_units, lines};
use crate::render::timeline::Colours;
use maud::{Markup, PreEscaped, html};

/// Colours on the background of the picture.
pub(super) const COLOURS: Colours =
    Colours { ink: "#1a1a1a", quiet: "#595959", line: "#d0d0d0", paper: "#ffffff" };

/// The space around the content.
const MARGIN: f64 = 16.0;
/// The height of a line of the heading.
const HEADING: f64 = 26.0;
/// The height of a line of the summary.
const LINE: f64 = 20.0;
/// How much wider a letter of the heading is than one of the text.
const HEADING_SCALE: f64 = 19.0 / 14.0;

const STYLE: &str = "
.unknown { stroke: #8a4b00; stroke-width: 4; stroke-dasharray: 3 3; }
.heading { font-size: 19px; font-weight: 600; }
";

/// A picture that stands alone.
pub(super) struct Picture {
    /// The picture in words.
    pub(super) description: String,
    /// The style of the content.
    pub(super) style: String,
    /// The drawing between heading and summary; its origin is its upper left corner.
    pub(super) content: Markup,
    /// The height of the content.
    pub(super) height: f64,
    /// Lines below the content.
    pub(super) summary: Vec<String>,
    title: String,
    width: f64,
}

impl Picture {
    /// Returns a picture without content, of this width without margins.
    pub(super) fn new(title: &str, summary: &[String], width: f64) -> Self {
        Self {
            description: summary.join(" "),
            style: String::new(),
            content: html! {},
            height: 0.0,
            title: title.to_owned(),
            width,
            summary: summary.to_owned(),
        }
    }

    /// Returns the picture as an SVG document.
    pub(super) fn markup(&self) -> Markup {
        let heading = lines(&self.title, self.width / HEADING_SCALE);
        let content_top = MARGIN + HEADING * as_units(heading.len()) + 8.0;
        let content_bottom = content_top + self.height;
        let mut summary = Vec::new();
        for text in &self.summary {
            summary.extend(lines(text, self.width));
        }
        let width = self.width + 2.0 * MARGIN;
        let height = content_bottom + LINE * as_units(summary.len()) + MARGIN;
        html! {
            svg.tl xmlns="http://www.w3.org/2000/svg" role="img"
                aria-labelledby="picture-title picture-description"
                width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } {
                title id="picture-title" { (Safe(&self.title)) }
                desc id="picture-description" { (Safe(&self.description)) }
                style { (PreEscaped(&self.style)) (PreEscaped(STYLE)) }
                rect width="100%" height="100%" rx="6" fill=(COLOURS.paper) {}
                @for (number, line) in heading.iter().enumerate() {
                    text.heading x=(MARGIN) y=(MARGIN + HEADING * as_units(number) + 18.0) { (Safe(line)) }
                }
                g transform={ "translate(" (MARGIN) " " (content_top) ")" } { (self.content) }
                @for (number, line) in summary.iter().enumerate() {
                    text.tl-quiet x=(MARGIN) y=(content_bottom + LINE * as_units(number) + 15.0) { (Safe(line)) }
                }
            }
            "\n"
        }
    }
}
