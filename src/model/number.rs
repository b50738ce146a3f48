//! Decimal numbers, kept as they are written.

use std::cmp::Ordering;

/// A decimal number as the catalog writes it: digits, a fraction, an exponent.
#[derive(Clone, Copy, Debug)]
pub struct Number<'c> {
    text: &'c str,
}

impl<'c> Number<'c> {
    /// Reads a number: an optional minus sign, digits without a leading zero, a fraction and an
    /// exponent, as in JSON.
    pub fn parse(text: &'c str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(exponent)),
            None => (digits, None),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (mantissa, None),
        };
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let well_formed = all_digits(whole)
            && (whole == "0" || !whole.starts_with('0'))
            && fraction.is_none_or(all_digits)
            && exponent.is_none_or(|e| all_digits(e.strip_prefix(['+', '-']).unwrap_or(e)));
        let number = Self { text };
        (well_formed && number.value().is_finite()).then_some(number)
    }

    /// Returns the number as it is written.
    pub fn text(self) -> &'c str {
        self.text
    }

    /// Returns the nearest binary number.
    pub fn value(self) -> f64 {
        self.text.parse().unwrap_or(f64::NAN)
    }
}

/// Returns a number with at most two decimals and no trailing zeros: `5.5`, `3`, `0.33`.
pub fn two_decimals(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Ord for Number<'_> {
    /// Compares by size; whole numbers beyond the reach of binary fractions exactly.
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Ok(a), Ok(b)) = (self.text.parse::<i128>(), other.text.parse::<i128>()) {
            return a.cmp(&b);
        }
        // Adding zero makes -0 equal to 0.
        (self.value() + 0.0).total_cmp(&(other.value() + 0.0))
    }
}

impl PartialOrd for Number<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_decimals_are_numbers_and_nothing_else_is() {
        for text in ["0", "-1", "12.50", "1e3", "9007199254740993"] {
            assert!(Number::parse(text).is_some(), "{text}");
        }
        for text in
            ["", "-", "01", "1.", ".5", "+1", "1_000", "0x1", "inf", "nan", "1e", "1e999", "12 MB"]
        {
            assert!(Number::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn numbers_compare_by_size() {
        let number = |text| Number::parse(text).unwrap();
        assert!(number("9") < number("10"));
        assert!(number("-2") < number("0.5"));
        assert_eq!(number("1.50"), number("1.5"));
        assert_eq!(number("-0"), number("0.0"));
        assert!(number("9007199254740992") < number("9007199254740993"));
    }
}
