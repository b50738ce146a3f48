//! Bars of characters: `██████▒ 6/7`.

use crate::model::two_decimals;
use crate::render::signs::{EMPTY, FULL, HALF, POSSIBLE, Signs};
use crate::sheet::Bar;

/// The longest bar, in characters; a smaller whole gets one character for each unit.
const LONGEST: f64 = 10.0;

/// Draws a share: its sure part, its possible part and the numbers. The bar is padded to the length
/// of the whole, so that the numbers in a row of bars are aligned.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and LONGEST
pub(super) fn share_label(bar: Bar, signs: Signs) -> String {
    let Bar { sure, possible, of } = bar;
    if of.is_nan() || of <= 0.0 {
        return signs.of(EMPTY).to_owned();
    }
    let length = of.ceil().min(LONGEST);
    let drawn = |part: f64| part.clamp(0.0, of) / of * length;
    let room = if sure < of && possible > 0.0 {
        length - 1.0 // the possible part is drawn, however small it is
    } else if sure < of {
        length - 0.5 // only the whole looks like the whole
    } else {
        length
    };
    let halves = (drawn(sure).min(room) * 2.0).round() as usize;
    let length = length as usize;
    let full = halves / 2;
    let half = if halves % 2 == 1 { signs.of(HALF) } else { "" };
    let solid = full + half.chars().count();
    let end = if possible > 0.0 {
        (drawn(sure + possible).round() as usize).max(solid + 1).min(length)
    } else {
        solid
    };
    format!(
        "{}{half}{}{} {}/{}",
        signs.of(FULL).repeat(full),
        signs.of(POSSIBLE).repeat(end - solid),
        " ".repeat(length - end),
        two_decimals(sure),
        two_decimals(of)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bar_shows_sure_and_possible_part() {
        for (sure, possible, of, unicode, ascii) in [
            (7.0, 0.0, 7.0, "███████ 7/7", "####### 7/7"),
            (6.0, 1.0, 7.0, "██████▒ 6/7", "######: 6/7"),
            (4.0, 2.0, 7.0, "████▒▒  4/7", "####::  4/7"),
            (0.0, 0.0, 3.0, "    0/3", "    0/3"),
            (5.5, 0.0, 6.0, "█████▌ 5.5/6", "#####  5.5/6"),
            (2.5, 1.0, 6.0, "██▌▒   2.5/6", "##::   2.5/6"),
            (1.0, 50.0, 100.0, "▒▒▒▒▒      1/100", ":::::      1/100"),
            (99.0, 1.0, 100.0, "█████████▒ 99/100", "#########: 99/100"),
            (99.0, 0.0, 100.0, "█████████▌ 99/100", "#########  99/100"),
            (0.0, 0.0, 0.0, "–", "."),
            (1.0, f64::NAN, f64::NAN, "–", "."),
        ] {
            let bar = Bar { sure, possible, of };
            assert_eq!(share_label(bar, Signs::Unicode), unicode);
            assert_eq!(share_label(bar, Signs::Ascii), ascii);
        }
    }
}
