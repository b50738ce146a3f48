//! The reference of the filter language for users.

/// The reference of the filter language in Markdown.
pub const REFERENCE: &str = include_str!("../../docs/filter.md");

#[cfg(test)]
mod tests {
    use super::REFERENCE;
    use crate::filter::lex::{KEYWORDS, SYMBOLS};
    use crate::filter::operator::OPERATORS;
    use crate::filter::term::KNOWN;
    use crate::filter::{MAX_BYTES, MAX_DEPTH, MAX_ERRORS};
    use crate::model::{Status, Support, UNKNOWN, Vocabulary};

    /// Returns the texts between backticks.
    fn code() -> Vec<&'static str> {
        let prose = REFERENCE.split("```").step_by(2);
        prose.flat_map(|text| text.split('`').skip(1).step_by(2)).collect()
    }

    #[test]
    fn reference_explains_every_keyword_and_symbol() {
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
    fn reference_lists_every_word_of_the_vocabularies() {
        let support = Support::ALL.iter().map(|word| word.word());
        let status = Status::ALL.iter().map(|word| word.word());
        for word in support.chain(status) {
            assert!(code().contains(&word), "{word}");
        }
    }

    #[test]
    fn reference_gives_the_limits_of_the_code() {
        for limit in [
            format!("{MAX_DEPTH} nested brackets and negations"),
            format!("at most {} KB", MAX_BYTES / 1024),
            format!("the first {MAX_ERRORS} are reported"),
        ] {
            assert!(REFERENCE.replace('\n', " ").contains(&limit), "{limit}");
        }
    }
}
