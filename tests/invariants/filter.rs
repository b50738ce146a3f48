//! Parsing, binding and evaluating a filter: a mistake can be shown; a filter prints back to one
//! that prints and answers the same; the outcomes partition the entries, and `not` turns them
//! around.

use super::can_be_shown;
use meshcmp::facts::Facts;
use meshcmp::filter::{MAX_DEPTH, compile};
use meshcmp::io::embedded::SHIPPED;
use meshcmp::model::Truth;

/// Checks any text over the embedded catalog.
pub fn holds(expression: &str) {
    let filter = match compile(&SHIPPED, expression) {
        Ok(filter) => filter,
        Err(found) => return can_be_shown(&found, expression, None),
    };
    let printed = filter.to_string();
    let again = compile(&SHIPPED, &printed).unwrap_or_else(|why| panic!("{printed}: {why:?}"));
    assert_eq!(again.to_string(), printed);
    assert_eq!(again.fields(), filter.fields());
    // Nothing can be added around the deepest expressions.
    let opposite = compile(&SHIPPED, &format!("not ({printed})"));
    let deep = printed.matches(['(', '!']).count() + printed.matches("not").count();
    assert!(opposite.is_ok() || deep + 2 > MAX_DEPTH, "{printed}");
    let facts = Facts::new(&SHIPPED, None);
    let mut counts = [0, 0, 0];
    for entry in facts.entries() {
        let truth = filter.evaluate(&facts, entry);
        counts[truth as usize] += 1;
        assert_eq!(again.evaluate(&facts, entry), truth, "{printed}");
        if let Ok(opposite) = &opposite {
            assert_eq!(opposite.evaluate(&facts, entry), !truth, "{printed}");
        }
        let open = filter.undetermined_fields(&facts, entry);
        assert_eq!(open.is_empty(), truth != Truth::Unknown, "{printed}");
        assert!(open.iter().all(|field| filter.fields().contains(field)));
    }
    assert_eq!(counts.iter().sum::<usize>(), facts.entries().count());
    for hint in filter.hints(&facts) {
        assert!(!hint.is_empty());
    }
}
