//! Compiling and evaluating a filter: a mistake can be shown; the outcomes partition the entries,
//! and `not` turns them around.

use super::can_be_shown;
use meshcmp::facts::Facts;
use meshcmp::filter::{MAX_BYTES, MAX_DEPTH, compile};
use meshcmp::io::embedded::SHIPPED;
use meshcmp::model::Truth;

/// Checks any text over the embedded catalog.
pub fn holds(expression: &str) {
    let filter = match compile(&SHIPPED, expression) {
        Ok(filter) => filter,
        Err(found) => return can_be_shown(&found, expression, None),
    };
    // The longest and the deepest expressions leave no room for more.
    let opposite = compile(&SHIPPED, &format!("not ({expression})"));
    let depth = expression.matches(['(', '!']).count()
        + expression.to_ascii_lowercase().matches("not").count();
    let is_long = expression.len() + "not ()".len() > MAX_BYTES;
    assert!(opposite.is_ok() || is_long || depth + 2 > MAX_DEPTH, "{expression}");
    let facts = Facts::new(&SHIPPED, None);
    let mut counts = [0, 0, 0];
    for entry in facts.entries() {
        let truth = filter.evaluate(&facts, entry);
        counts[truth as usize] += 1;
        if let Ok(opposite) = &opposite {
            assert_eq!(opposite.evaluate(&facts, entry), !truth, "{expression}");
        }
        let open = filter.undetermined_fields(&facts, entry);
        assert_eq!(open.is_empty(), truth != Truth::Unknown, "{expression}");
        assert!(open.iter().all(|field| filter.fields().contains(field)));
    }
    assert_eq!(counts.iter().sum::<usize>(), facts.entries().count());
    for hint in filter.hints(&facts) {
        assert!(!hint.is_empty());
    }
}
