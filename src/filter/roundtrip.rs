//! What is printed parses back to an equal tree, whatever the names and values are.

use super::ast::{Compare, Expression, Item, Name, Operator};
use super::lex::{COMPARISONS, lex};
use super::parse::parse;
use proptest::prelude::*;
use proptest::sample::select;

/// Texts that nobody need quote, and texts that mean something else without quotes.
fn name() -> impl Strategy<Value = Name> {
    let texts = prop_oneof![
        "[a-z_]{1,8}",
        "[ a-z'\"!&|=<>~(),.-]{0,8}",
        select(vec!["and", "OR", "not", "known", "a..b", "is", "x not y", "&", "it's \"it\""])
            .prop_map(str::to_owned),
        ".{0,6}",
    ];
    texts.prop_map(|text| Name { text, span: 0..0 })
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        name().prop_map(Item::One),
        (name(), name()).prop_map(|(from, to)| Item::Range { from: Some(from), to: Some(to) }),
        name().prop_map(|from| Item::Range { from: Some(from), to: None }),
        name().prop_map(|to| Item::Range { from: None, to: Some(to) }),
    ]
}

fn condition() -> impl Strategy<Value = Expression> {
    let comparisons: Vec<_> = COMPARISONS.iter().map(|(_, comparison)| *comparison).collect();
    let compare = (name(), select(comparisons), prop::collection::vec(item(), 1..4));
    prop_oneof![
        name().prop_map(Expression::Bare),
        name().prop_map(Expression::Known),
        compare.prop_map(|(field, comparison, items)| {
            let span = 0..0;
            let operator = Operator { comparison, span };
            Expression::Compare(Compare { field, operator, items })
        }),
    ]
}

fn expression() -> impl Strategy<Value = Expression> {
    condition().prop_recursive(5, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expression::And),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expression::Or),
            inner.prop_map(|inner| Expression::Not(Box::new(inner))),
        ]
    })
}

proptest! {
    #[test]
    fn a_printed_tree_parses_back(tree in expression()) {
        let printed = tree.to_string();
        let (tokens, errors) = lex(&printed);
        prop_assert_eq!(&errors, &[], "{}", printed);
        let (again, errors) = parse(&printed, &tokens);
        prop_assert_eq!(&errors, &[], "{}", printed);
        prop_assert_eq!(again, tree, "{}", printed);
    }
}
