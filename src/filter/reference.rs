//! The reference for users.

/// The whole reference of the language, as Markdown that reads well as it is.
pub const REFERENCE: &str = include_str!("../../docs/filter.md");

#[cfg(test)]
mod tests {
    use super::REFERENCE;
    use crate::filter::lex::{KEYWORDS, SYMBOLS};
    use crate::filter::operator::OPERATORS;
    use crate::filter::term::KNOWN;
    use crate::filter::{MAX_BYTES, MAX_DEPTH, MAX_ERRORS};
    use crate::model::{Maturity, Status, Support, UNKNOWN, Vocabulary};

    /// What stands between backticks.
    fn code() -> Vec<&'static str> {
        let prose = REFERENCE.split("```").step_by(2);
        prose.flat_map(|text| text.split('`').skip(1).step_by(2)).collect()
    }

    #[test]
    fn every_word_that_the_parser_knows_is_explained() {
        let words = KEYWORDS.iter().chain(SYMBOLS).map(|(word, _)| *word);
        for word in words.chain([UNKNOWN, KNOWN]) {
            let explained = |code: &&str| *code == word || (word.len() > 3 && code.contains(word));
            assert!(code().iter().any(explained), "{word}");
        }
        for (sign, _) in OPERATORS {
            let shown = |code: &&str| code.split(|c| !"=!<>~".contains(c)).any(|run| run == *sign);
            assert!(code().iter().any(shown), "{sign}");
        }
    }

    #[test]
    fn every_closed_word_is_listed() {
        let support = Support::ALL.iter().map(|word| word.word());
        let status = Status::ALL.iter().map(|word| word.word());
        let steps = Maturity::ALL.iter().map(|word| word.word());
        for word in support.chain(status).chain(steps) {
            assert!(code().contains(&word), "{word}");
        }
    }

    #[test]
    fn the_limits_are_those_of_the_code() {
        for limit in [
            format!("At most {MAX_DEPTH} brackets"),
            format!("{} KB in one expression", MAX_BYTES / 1024),
            format!("the first {MAX_ERRORS} are told"),
        ] {
            assert!(REFERENCE.replace('\n', " ").contains(&limit), "{limit}");
        }
    }
}
