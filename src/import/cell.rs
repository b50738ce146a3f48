//! Cells of a table, and the texts in them.

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// One text, in which the elements of a list may stand.
    Text(CellText),
    /// The elements of a list.
    List(Vec<CellText>),
}

/// A text of a cell, with the note beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellText {
    /// The text, without outer blanks; never empty.
    pub text: String,
    /// The note on a value, the name of a link, or the summary of a category.
    pub note: Option<String>,
}

impl CellText {
    /// Returns a text without its outer blanks, or nothing if it has only blanks.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self { text: text.to_owned(), note: None })
    }

    /// Adds a note.
    pub fn with_note(self, note: &str) -> Self {
        let note = note.trim();
        Self { note: (!note.is_empty()).then(|| note.to_owned()), ..self }
    }
}

impl Cell {
    /// Returns a cell of one text.
    pub fn text(text: &str) -> Self {
        CellText::new(text).map_or(Self::Empty, Self::Text)
    }

    /// Returns how many elements the cell holds at most, if its text is taken for a list.
    pub(super) fn most_elements(&self) -> usize {
        let in_one = |text: &CellText| text.text.matches(';').count() + 1;
        self.texts().iter().map(in_one).sum()
    }

    /// Returns the texts of the cell as they stand there.
    pub fn texts(&self) -> &[CellText] {
        match self {
            Self::Empty => &[],
            Self::Text(text) => std::slice::from_ref(text),
            Self::List(texts) => texts,
        }
    }
}
