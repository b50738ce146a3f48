//! A position in the tokens of an expression, with the mistakes found so far.

use super::ast::Name;
use super::lex::{Token, TokenKind};
use super::quote::unquote;
use crate::diagnostic::Diagnostic;

/// Walks over the tokens of an expression.
pub(super) struct Cursor<'t> {
    source: &'t str,
    tokens: &'t [Token],
    position: usize,
    pub(super) errors: Vec<Diagnostic>,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(source: &'t str, tokens: &'t [Token]) -> Self {
        Self { source, tokens, position: 0, errors: Vec::new() }
    }

    /// Returns the tokens not read yet.
    pub(super) fn rest(&self) -> &'t [Token] {
        self.tokens.get(self.position..).unwrap_or_default()
    }

    /// Returns the next token without moving past it.
    pub(super) fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.position)
    }

    pub(super) fn peek_kind(&self) -> Option<TokenKind> {
        self.peek().map(|token| token.kind)
    }

    /// Returns the token before the next one.
    pub(super) fn previous(&self) -> Option<&'t Token> {
        self.tokens.get(self.position.checked_sub(1)?)
    }

    pub(super) fn advance(&mut self, tokens: usize) {
        self.position += tokens;
    }

    /// Moves past the next token if it is of this kind.
    pub(super) fn accept(&mut self, kind: TokenKind) -> Option<&'t Token> {
        let token = self.peek().filter(|token| token.kind == kind)?;
        self.advance(1);
        Some(token)
    }

    /// Moves to the next place where a condition can begin or end, over whole brackets.
    pub(super) fn skip_condition(&mut self) {
        let mut depth = 0_usize;
        while let Some(kind) = self.peek_kind() {
            match kind {
                TokenKind::And | TokenKind::Or | TokenKind::Close if depth == 0 => return,
                TokenKind::Open => depth += 1,
                TokenKind::Close => depth -= 1,
                _ => {}
            }
            self.advance(1);
        }
    }

    pub(super) fn text(&self, token: &Token) -> &'t str {
        self.source.get(token.span.clone()).unwrap_or_default()
    }

    /// Returns the text of one quoted token, or of several words joined by single blanks.
    pub(super) fn name(&self, tokens: &[Token]) -> Name {
        let mut text = String::new();
        for token in tokens {
            if !text.is_empty() {
                text.push(' ');
            }
            match token.kind {
                TokenKind::Quoted => text.push_str(&unquote(self.text(token))),
                _ => text.push_str(self.text(token)),
            }
        }
        let start = tokens.first().map_or(0, |token| token.span.start);
        let end = tokens.last().map_or(0, |token| token.span.end);
        Name { text, span: start..end }
    }

    pub(super) fn error(&mut self, error: Diagnostic) {
        self.errors.push(error);
    }
}
