//! What is wrong with a text that somebody wrote, and where: shared by the catalog's checks and
//! the filter language. How it looks is the business of the rendering.

use std::ops::Range;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The text cannot be used.
    Error,
    /// The text can be used, and somebody should look at it.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place in the text with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What is there; may be empty.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The stable name of the rule.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// The place that is wrong.
    pub place: Label,
    /// Other places that matter, such as the first of two equal ids.
    pub also: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        let place = Label {
            span,
            text: String::new(),
        };
        let (message, also) = (message.into(), Vec::new());
        Self {
            severity: Severity::Error,
            code,
            message,
            place,
            also,
            help: None,
        }
    }

    /// The same as a warning.
    #[must_use]
    pub fn warning(self) -> Self {
        Self {
            severity: Severity::Warning,
            ..self
        }
    }

    /// Words under the caret: "did you mean `grpc`?"
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.place.text = text.into();
        self
    }

    /// A second place.
    #[must_use]
    pub fn and(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.also.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Line and column of a byte, both from 1, columns in characters. A line ends with a line feed.
#[must_use]
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

#[cfg(test)]
mod tests {
    use super::line_and_column;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let text = "a\nbé c\n";
        for (byte, place) in [
            (0, (1, 1)),
            (2, (2, 1)),
            (5, (2, 3)),
            (4, (2, 2)),
            (99, (3, 1)),
        ] {
            assert_eq!(line_and_column(text, byte), place, "byte {byte}");
        }
    }
}
