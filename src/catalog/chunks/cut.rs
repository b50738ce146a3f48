//! Where a text may be cut, by the tokens of the TOML parser.

use std::ops::Range;
use toml_parser::Source;
use toml_parser::lexer::{Lexer, Token, TokenKind};

/// Cuts a text: first the declarations, then pieces that begin with the header of an entry and are
/// at least `length` bytes long. The tokens are looked at no further than the cut that is asked for.
pub(super) struct Cutter<'t> {
    text: &'t str,
    tokens: Lexer<'t>,
    length: usize,
    /// Where the next piece begins.
    begin: usize,
    /// Its first token, if that has been seen.
    first: Option<Token>,
    /// Brackets that are open.
    depth: usize,
}

impl<'t> Cutter<'t> {
    pub(super) fn new(text: &'t str, length: usize) -> Self {
        Self { text, tokens: Source::new(text).lex(), length, begin: 0, first: None, depth: 0 }
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.begin == self.text.len()
    }

    /// Whether a piece may end where this header of an entry begins.
    fn ends_at(&self, header: usize) -> bool {
        let whole_enough = self.begin == 0 || header - self.begin >= self.length;
        whole_enough && is_header(self.text.get(header..).unwrap_or_default())
    }
}

/// A piece: where it is, and its tokens, which have their places in the whole.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) range: Range<usize>,
    pub(super) tokens: Vec<Token>,
}

impl Iterator for Cutter<'_> {
    type Item = Cut;

    fn next(&mut self) -> Option<Cut> {
        // A cut is made at the first token of its line, and the tokens behind it are yet to come.
        let mut fresh = self.begin == 0;
        let begin = self.begin;
        let mut tokens = Vec::with_capacity(self.length / 3); // some four bytes a token
        tokens.extend(self.first.take());
        while let Some(token) = self.tokens.next() {
            match token.kind() {
                TokenKind::LeftSquareBracket => {
                    let header = token.span().start();
                    let cut = fresh && self.depth == 0 && self.ends_at(header);
                    self.depth += 1;
                    fresh = false;
                    if cut {
                        (self.begin, self.first) = (header, Some(token));
                        let range = begin..header;
                        return Some(Cut { range, tokens });
                    }
                }
                TokenKind::LeftCurlyBracket => {
                    self.depth += 1;
                    fresh = false;
                }
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    self.depth = self.depth.saturating_sub(1);
                    fresh = false;
                }
                TokenKind::Newline => fresh = true,
                TokenKind::Whitespace => {}
                _ => fresh = false,
            }
            tokens.push(token);
        }
        self.begin = self.text.len();
        let range = begin..self.begin;
        (!range.is_empty()).then_some(Cut { range, tokens })
    }
}

/// Whether a line that begins with a bracket is `[[entry]]`, as nearly everybody writes it. A
/// piece may hold entries whose headers are written in another way.
fn is_header(line: &str) -> bool {
    line.starts_with("[[entry]]")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format = 1\n[catalog]\ntitle = \"T\"\n[categories.a]\nlabel = \"A\"\n";

    #[test]
    fn a_catalog_is_cut_at_the_headers_of_entries_alone() {
        for (text, pieces) in [
            ("[[entry]]\nid = 'a'\n  [[entry]]\nid = 'b'\n", 2),
            ("[[entry]]\na = '''\n[[entry]]\n'''\n", 1),
            ("[[entry]]\na = \"\"\"\n[[entry]]\\\"\"\"\"\n[[entry]]\n", 2),
            ("[[entry]]\na = [\n[[\"entry\"]],\n[[entry]]\n]\n", 1),
            ("[[entry]]\n# [[entry]]\na = 1 # x\n[[entry]]", 2),
            ("[[entry]]\r\n[[entry]]\r\n[[entry.observed]]\r\n", 2),
            ("[[ entry ]]\n[[\"entry\"]]\n", 0),
            ("a = { b = [[1]] }\n[[entry]]\n", 1),
        ] {
            let text = format!("{HEAD}{text}");
            let cuts: Vec<_> = Cutter::new(&text, 1).collect();
            assert_eq!(cuts.len(), 1 + pieces, "{text}");
            let joined: String = cuts.into_iter().map(|cut| &text[cut.range]).collect();
            assert_eq!(joined, text);
        }
    }
}
