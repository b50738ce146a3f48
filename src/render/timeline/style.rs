//! The style of the drawing: the page gives its colours, a picture of its own has fixed ones.

/// The colours of a drawing, as CSS writes them.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Colours {
    /// Text and signs.
    pub(in crate::render) ink: &'static str,
    /// Lines and texts that stand back.
    pub(in crate::render) quiet: &'static str,
    /// The lines of the years.
    pub(in crate::render) line: &'static str,
    /// The background.
    pub(in crate::render) paper: &'static str,
}

/// Returns the style of a drawing, whose `svg` is of the class `tl`.
pub(in crate::render) fn style(colours: &Colours) -> String {
    let Colours { ink, quiet, line, paper } = colours;
    format!(
        "
.tl {{ fill: {ink}; font: 14px system-ui, sans-serif; }}
.tl-name {{ font-weight: 600; }}
.tl-quiet {{ fill: {quiet}; font-weight: 400; }}
.tl-year {{ stroke: {line}; stroke-width: 1; }}
.tl-bar {{ stroke: {ink}; stroke-width: 5; }}
.tl-over {{ stroke: {quiet}; stroke-width: 1.5; }}
.tl-waning {{ stroke-dasharray: 7 4; }}
.tl-lost {{ stroke-dasharray: 2 5; }}
.tl-within {{ fill: {ink}; fill-opacity: .3; }}
.tl-sign {{ fill: {paper}; stroke: {ink}; stroke-width: 1.8; }}
.tl-full {{ fill: {ink}; }}
"
    )
}
