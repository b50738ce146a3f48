//! License expressions compared by meaning: order, brackets and the case of ids aside.

/// The word for a license that is not open.
pub const PROPRIETARY: &str = "proprietary";

/// An expression, with operands of one operator gathered, sorted and named once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LicenseExpression {
    /// An id with its `+` or exception, in lower case.
    Id(String),
    And(Vec<LicenseExpression>),
    Or(Vec<LicenseExpression>),
}

/// Returns whether two license expressions mean the same licenses. Texts that are not expressions
/// are compared as they are.
pub fn same_license(a: &str, b: &str) -> bool {
    a == b || normalise(a).is_some_and(|a| normalise(b).is_some_and(|b| a == b))
}

/// Returns a text that is equal for licenses of one meaning.
pub fn license_key(text: &str) -> String {
    match normalise(text) {
        Some(expression) => format!("{expression:?}"),
        None => text.to_lowercase(),
    }
}

fn normalise(text: &str) -> Option<LicenseExpression> {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    let mut tokens = spaced.split_whitespace().peekable();
    let expression = disjunction(&mut tokens, 0)?;
    tokens.next().is_none().then_some(expression)
}

type Tokens<'t> = std::iter::Peekable<std::str::SplitWhitespace<'t>>;

/// Deeper brackets than these are not an expression.
const DEEPEST: usize = 100;

fn disjunction(tokens: &mut Tokens<'_>, depth: usize) -> Option<LicenseExpression> {
    let mut operands = Vec::new();
    loop {
        match conjunction(tokens, depth)? {
            LicenseExpression::Or(inner) => operands.extend(inner),
            other => operands.push(other),
        }
        if tokens.next_if(|token| token.eq_ignore_ascii_case("or")).is_none() {
            return Some(gather(operands, LicenseExpression::Or));
        }
    }
}

fn conjunction(tokens: &mut Tokens<'_>, depth: usize) -> Option<LicenseExpression> {
    let mut operands = Vec::new();
    loop {
        match operand(tokens, depth)? {
            LicenseExpression::And(inner) => operands.extend(inner),
            other => operands.push(other),
        }
        if tokens.next_if(|token| token.eq_ignore_ascii_case("and")).is_none() {
            return Some(gather(operands, LicenseExpression::And));
        }
    }
}

fn operand(tokens: &mut Tokens<'_>, depth: usize) -> Option<LicenseExpression> {
    let token = tokens.next()?;
    if token == "(" {
        if depth == DEEPEST {
            return None;
        }
        let inner = disjunction(tokens, depth + 1)?;
        return (tokens.next()? == ")").then_some(inner);
    }
    if token == ")" {
        return None;
    }
    let mut id = token.to_lowercase();
    if tokens.next_if(|token| token.eq_ignore_ascii_case("with")).is_some() {
        id.push_str(" with ");
        id.push_str(&tokens.next()?.to_lowercase());
    }
    Some(LicenseExpression::Id(id))
}

/// Puts sorted operands, each once, under an operator; a single one stands alone.
fn gather(
    mut operands: Vec<LicenseExpression>,
    of: fn(Vec<LicenseExpression>) -> LicenseExpression,
) -> LicenseExpression {
    operands.sort_unstable();
    operands.dedup();
    match operands.pop() {
        Some(only) if operands.is_empty() => only,
        Some(last) => {
            operands.push(last);
            of(operands)
        }
        None => of(operands),
    }
}

#[cfg(test)]
mod tests {
    use super::same_license;

    #[test]
    fn order_brackets_and_case_do_not_count() {
        for (a, b) in [
            ("MIT", "mit"),
            ("MIT OR Apache-2.0", "Apache-2.0 OR MIT"),
            ("MIT OR (ISC OR Zlib)", "(Zlib OR MIT) or isc"),
            ("(MIT)", "MIT"),
            ("MIT AND (ISC OR Zlib)", "(Zlib OR ISC) AND MIT"),
            (
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "gpl-2.0-only with classpath-exception-2.0",
            ),
            ("MIT OR MIT", "MIT"),
        ] {
            assert!(same_license(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("MIT", "ISC"),
            ("MIT OR ISC", "MIT AND ISC"),
            ("MIT OR ISC AND Zlib", "(MIT OR ISC) AND Zlib"),
            ("GPL-2.0-only", "GPL-2.0-or-later"),
        ] {
            assert!(!same_license(a, b), "{a} {b}");
        }
    }
}
