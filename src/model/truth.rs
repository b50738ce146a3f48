//! Strong Kleene logic: three truth values, so that "unknown" never passes for "no".

use std::ops::{BitAnd, BitOr, Not};

/// The answer to a question that the catalog may leave open.
///
/// The order is `No < Unknown < Yes`; conjunction is the minimum and disjunction the maximum:
///
/// | and | no | unknown | yes |   | or | no | unknown | yes |   | not | |
/// | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
/// | **no** | no | no | no | | **no** | no | unknown | yes | | **no** | yes |
/// | **unknown** | no | unknown | unknown | | **unknown** | unknown | unknown | yes | | **unknown** | unknown |
/// | **yes** | no | unknown | yes | | **yes** | yes | yes | yes | | **yes** | no |
///
/// (S. C. Kleene, *Introduction to Metamathematics*, 1952, § 64.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Certainly not.
    No,
    /// Undetermined.
    Unknown,
    /// Certainly.
    Yes,
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl BitAnd for Truth {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.min(other)
    }
}

impl BitOr for Truth {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.max(other)
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    const ALL: [Truth; 3] = [No, Unknown, Yes];

    #[test]
    fn the_tables_are_kleenes() {
        let and = [[No, No, No], [No, Unknown, Unknown], [No, Unknown, Yes]];
        let or = [[No, Unknown, Yes], [Unknown, Unknown, Yes], [Yes, Yes, Yes]];
        for (i, a) in ALL.into_iter().enumerate() {
            for (j, b) in ALL.into_iter().enumerate() {
                assert_eq!(a & b, and[i][j], "{a:?} and {b:?}");
                assert_eq!(a | b, or[i][j], "{a:?} or {b:?}");
            }
        }
        assert_eq!(ALL.map(|t| !t), [Yes, Unknown, No]);
    }

    #[test]
    fn the_laws_hold_for_every_triple() {
        for a in ALL {
            assert_eq!(!!a, a);
            for b in ALL {
                assert_eq!(a & b, b & a);
                assert_eq!(a | b, b | a);
                assert_eq!(!(a & b), !a | !b);
                assert_eq!(!(a | b), !a & !b);
                assert_eq!(a & (a | b), a);
                assert_eq!(a | (a & b), a);
                for c in ALL {
                    assert_eq!((a & b) & c, a & (b & c));
                    assert_eq!((a | b) | c, a | (b | c));
                    assert_eq!(a & (b | c), (a & b) | (a & c));
                }
            }
        }
    }
}
