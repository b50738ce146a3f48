//! Bars of characters: `██▓░  2.5-3.5/6`.

use crate::model::two_decimals;
use crate::render::signs::{BAR, EMPTY, Signs};
use crate::sheet::Bar;

/// The length of the longest bar, in characters.
pub(super) const LONGEST: usize = 10;

/// The length of the longest bar in a narrow table.
pub(super) const LONGEST_IF_NARROW: usize = 5;

/// Draws a bar of at most `longest` characters, one for each unit if there are fewer, and if it is
/// labelled its numbers. The bar is padded to the length of the whole, so that the numbers in a column
/// of bars are aligned.
pub(super) fn share_label(bar: Bar, signs: Signs, longest: usize) -> String {
    if bar.of.is_nan() || bar.of <= 0.0 {
        return signs.of(EMPTY).to_owned();
    }
    let mut text = String::new();
    let mut rest = length(bar.of, longest);
    for (count, sign) in characters(bar, rest).into_iter().zip(BAR) {
        text.push_str(&signs.of(sign).repeat(count));
        rest -= count;
    }
    text.push_str(&" ".repeat(rest));
    if bar.labelled {
        text.push_str(&format!(" {}", numbers(bar, "-")));
    }
    text
}

/// Returns the numbers of a bar: `5.25/6`, or with what is unknown `2-4/5`.
pub(super) fn numbers(bar: Bar, dash: &str) -> String {
    let low = two_decimals(bar.low());
    let of = two_decimals(bar.of);
    if bar.unknown > 0.0 {
        return format!("{low}{dash}{}/{of}", two_decimals(bar.high()));
    }
    format!("{low}/{of}")
}

/// Returns the length of the whole in characters.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at least 1; the cast saturates
fn length(of: f64, longest: usize) -> usize {
    (of.ceil().max(1.0) as usize).min(longest)
}

/// Returns the number of characters of each part of a bar of this length. The ends of the parts are
/// rounded, but only the whole is drawn as the whole.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and the length
#[allow(clippy::cast_precision_loss)] // a handful of characters
fn characters(bar: Bar, length: usize) -> [usize; BAR.len()] {
    let parts = [bar.full, bar.partial, bar.experimental, bar.unknown];
    let mut counts = [0; BAR.len()];
    let mut sum = 0.0;
    let mut drawn = 0;
    for (count, part) in counts.iter_mut().zip(parts) {
        sum += part;
        let mut end = (sum / bar.of * length as f64).round() as usize;
        if sum < bar.of {
            end = end.min(length - 1);
        }
        *count = end.min(length).saturating_sub(drawn);
        drawn += *count;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bar_shows_full_partial_experimental_and_unknown_apart() {
        for (parts, of, unicode, ascii) in [
            ([7.0, 0.0, 0.0, 0.0], 7.0, "███████ 7/7", "####### 7/7"),
            ([5.0, 0.0, 1.0, 0.0], 6.0, "█████▒ 5.25/6", "#####: 5.25/6"),
            ([1.0, 2.0, 0.0, 1.0], 5.0, "█▓▓░  2-3/5", "#==.  2-3/5"),
            ([0.0, 0.0, 0.0, 0.0], 3.0, "    0/3", "    0/3"),
            ([1.0, 0.0, 0.0, 50.0], 100.0, "░░░░░      1-51/100", ".....      1-51/100"),
            ([99.0, 0.0, 0.0, 1.0], 100.0, "█████████░ 99-100/100", "#########. 99-100/100"),
            ([99.0, 0.0, 0.0, 0.0], 100.0, "█████████  99/100", "#########  99/100"),
            ([0.0, 0.5, 0.0, 0.0], 0.5, "▓ 0.25/0.5", "= 0.25/0.5"),
            ([0.5, 0.5, 0.5, 0.0], 1.5, "█▒ 0.88/1.5", "#: 0.88/1.5"),
            ([0.0, 0.0, 0.0, 0.0], 0.0, "–", "."),
            ([1.0, 0.0, 0.0, f64::NAN], f64::NAN, "–", "."),
        ] {
            let [full, partial, experimental, unknown] = parts;
            let bar = Bar { full, partial, experimental, unknown, of, labelled: true };
            assert_eq!(share_label(bar, Signs::Unicode, LONGEST), unicode);
            assert_eq!(share_label(bar, Signs::Ascii, LONGEST), ascii);
        }
    }

    #[test]
    fn bar_without_label_is_padded_alone() {
        let bar = Bar {
            full: 1.0,
            partial: 0.0,
            experimental: 0.0,
            unknown: 1.0,
            of: 3.0,
            labelled: false,
        };
        assert_eq!(share_label(bar, Signs::Unicode, LONGEST), "█░ ");
        assert_eq!(share_label(bar, Signs::Unicode, 2), "█ ");
    }
}
