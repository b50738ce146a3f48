//! The colours of shares.

use crate::sheet::Bar;

/// A colour for a range of shares, and that of the text upon it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// The range, for the legend.
    pub(super) label: &'static str,
    pub(super) fill: &'static str,
    pub(super) text: &'static str,
}

/// The colours, from nothing to all.
pub(super) const STEPS: [Step; 6] = [
    Step { label: "0", fill: "#ffffff", text: "#1a1a1a" },
    Step { label: "to ¼", fill: "#dcebf7", text: "#1a1a1a" },
    Step { label: "to ½", fill: "#aed0ea", text: "#1a1a1a" },
    Step { label: "to ¾", fill: "#6fb0dc", text: "#111111" },
    Step { label: "below 1", fill: "#2171b5", text: "#ffffff" },
    Step { label: "1", fill: "#08306b", text: "#ffffff" },
];

/// Returns the colour of what a bar certainly supports.
pub(super) fn step(bar: Bar) -> Step {
    let share = bar.low() / bar.of;
    let place = match share {
        _ if share <= 0.0 => 0,
        _ if share <= 0.25 => 1,
        _ if share <= 0.5 => 2,
        _ if share <= 0.75 => 3,
        _ if share < 1.0 => 4,
        _ => 5,
    };
    STEPS[place]
}

#[cfg(test)]
mod tests {
    use super::{STEPS, step};
    use crate::sheet::Bar;

    #[test]
    fn text_has_contrast_on_every_colour() {
        for colours in STEPS {
            let (a, b) = (luminance(colours.fill), luminance(colours.text));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{colours:?}: {contrast:.2}");
        }
    }

    #[test]
    fn share_chooses_the_colour() {
        for (full, unknown, label) in [
            (0.0, 4.0, "0"),
            (1.0, 3.0, "to ¼"),
            (2.0, 0.0, "to ½"),
            (2.5, 0.0, "to ¾"),
            (3.5, 0.5, "below 1"),
            (4.0, 0.0, "1"),
        ] {
            let bar =
                Bar { full, partial: 0.0, experimental: 0.0, unknown, of: 4.0, labelled: true };
            assert_eq!(step(bar).label, label, "{full} of 4");
        }
    }

    /// The relative luminance of WCAG 2.
    fn luminance(colour: &str) -> f64 {
        let channel = |from: usize| {
            let value = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }
}
