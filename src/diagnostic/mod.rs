//! Mistakes in catalogs, profiles and filters, with their places. `render` prints them.

mod findings;
mod lines;

pub use findings::{Findings, MAX_FINDINGS, PrintedFindings};
pub use lines::{BYTE_ORDER_MARK, LineIndex, line_and_column};

use std::ops::Range;

/// A part of a text, in bytes.
pub type Span = Range<usize>;

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The text cannot be used.
    Error,
    /// The text can be used, but should be reviewed.
    Warning,
}

impl Severity {
    /// Returns `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place in the text, with a short explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place, in bytes.
    pub span: Span,
    /// The explanation; may be empty.
    pub text: String,
}

/// One mistake in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its severity.
    pub severity: Severity,
    /// The stable name of the rule.
    pub code: &'static str,
    /// A description of the mistake, in one line.
    pub message: String,
    /// Its place.
    pub place: Label,
    /// Related places, such as the first of two equal ids.
    pub also: Vec<Label>,
    /// Advice on how to correct it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Creates an error at a place.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: shortened(message.into()),
            place: Label { span, text: String::new() },
            also: Vec::new(),
            help: None,
        }
    }

    /// Creates a warning at a place.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// Sets the words under the caret: "did you mean `grpc`?"
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.place.text = shortened(text.into());
        self
    }

    /// Sets the words under the caret to a suggestion, if there is one.
    pub fn suggest(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.label(format!("did you mean `{near}`?")),
            None => self,
        }
    }

    /// Adds a related place.
    #[must_use]
    pub fn and(mut self, span: Span, text: impl Into<String>) -> Self {
        self.also.push(Label { span, text: text.into() });
        self
    }

    /// Sets the advice on how to correct it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(shortened(help.into()));
        self
    }

    /// Returns the message and the words under the caret in one line.
    pub fn sentence(&self) -> String {
        if self.place.text.is_empty() {
            self.message.clone()
        } else {
            format!("{}; {}", self.message, self.place.text)
        }
    }
}

/// The most bytes of a message. A longer one quotes a very long text, of which it shows both ends.
const MAX_MESSAGE: usize = 2000;

fn shortened(mut message: String) -> String {
    if message.len() > MAX_MESSAGE {
        let boundary = |from: usize| (from..message.len()).find(|&at| message.is_char_boundary(at));
        let start = boundary(MAX_MESSAGE / 2).unwrap_or_default();
        let end = boundary(message.len() - MAX_MESSAGE / 4).unwrap_or(message.len());
        message.replace_range(start..end, "...");
        message.shrink_to_fit();
    }
    message
}
