//! The scale of a wanted number: linear between the worst and the best of the ranked entries.

use crate::model::Better;

/// The ends of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NumberScale {
    worst: f64,
    best: f64,
}

impl NumberScale {
    /// Returns the scale of these numbers; none without any.
    pub(super) fn of(numbers: &[f64], better: Better) -> Option<Self> {
        let least = numbers.iter().copied().reduce(f64::min)?;
        let greatest = numbers.iter().copied().reduce(f64::max)?;
        Some(match better {
            Better::Lower => Self { worst: greatest, best: least },
            Better::Higher => Self { worst: least, best: greatest },
        })
    }

    /// Returns where a number stands: the best at 1, the worst at 0. If both are equal, at 1.
    pub(super) fn share(self, number: f64) -> f64 {
        // Halves, because the distance of two finite numbers may not be finite.
        let length = self.best / 2.0 - self.worst / 2.0;
        if length == 0.0 {
            return 1.0;
        }
        // Adding zero turns -0 into 0.
        ((number / 2.0 - self.worst / 2.0) / length).clamp(0.0, 1.0) + 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_between_the_worst_and_the_best() {
        let shares = |numbers: &[f64], better| -> Vec<f64> {
            let scale = NumberScale::of(numbers, better).unwrap();
            numbers.iter().map(|&number| scale.share(number)).collect()
        };
        assert_eq!(shares(&[10.0, 20.0, 40.0, 50.0], Better::Lower), [1.0, 0.75, 0.25, 0.0]);
        assert_eq!(shares(&[10.0, 20.0, 50.0], Better::Higher), [0.0, 0.25, 1.0]);
        assert_eq!(shares(&[7.0], Better::Lower), [1.0]);
        assert_eq!(shares(&[7.0, 7.0], Better::Higher), [1.0, 1.0]);
        assert_eq!(shares(&[-1e308, 1e308], Better::Higher), [0.0, 1.0]);
        assert_eq!(NumberScale::of(&[], Better::Lower), None);
    }
}
