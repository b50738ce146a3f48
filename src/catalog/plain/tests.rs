use super::sections::MOST_KEYS;
use super::*;
use crate::catalog::{raw, syntax};

fn plainly(text: &str) -> Option<Vec<Element<'_>>> {
    let source = Source::new(text);
    let tokens: Vec<_> = source.lex().collect();
    entries(source, &tokens)
}

/// The same, of which nothing but the order of the keys is left open.
fn told(elements: &[Element<'_>]) -> String {
    let one = |element: &Element<'_>| format!("{:?} {}", element.span, node(&element.value));
    elements.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn node(node: &Node<'_>) -> String {
    match node {
        Node::List(elements) => format!("[{}]", told(elements)),
        Node::Table(items) => {
            let mut items: Vec<_> = items.iter().collect();
            items.sort_by_key(|item| item.key.span.start);
            let one = |item: &&Item<'_>| {
                format!("{:?} {:?} {}", item.key, item.span, self::node(&item.value))
            };
            format!("{{{}}}", items.iter().map(one).collect::<Vec<_>>().join(", "))
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn what_is_written_plainly_is_what_toml_reads() {
    for text in [
        "[[entry]]\n",
        "[[entry]]\nid = 'a'\n\n[[ entry ]] # two\n\"id\" = \"b\\u0041\"\r\nname='B'",
        "[[entry]]\na = true\nb = [ 'x', [], [false, {}], ]\nc = { d = { e = 'f' }, 'g' = [] }",
        "[[entry]]\na = \"\"\"\nx \\\n  y\"\"\"\nb = '''\n[[entry]]\n'''",
        "[[entry]]\n[[entry.observed]]\ns = 't'\n[[entry.observed]]\n[[entry]]\n[[entry.observed]]",
        "[[entry]]\n[[entry.observed]]\nfeatures.a = 'x'\nb = 'y'\nfeatures . 'c' = ['z']",
        "[[entry]]\n[[entry.observed]]\nb = 'y'\n[entry.observed.features]\na = 'x'\nc = {}",
        "[[entry]]\n[[entry.observed]]\nfeatures = { a = 'x' }\n[[entry.observed]]\n",
        "[[entry]]\na = [\n  'x', # one\n  # none\n  'y'\n]\n# end",
    ] {
        let root = syntax::parse(text).unwrap();
        let expected = raw::only_entries(root).unwrap();
        let plain = plainly(text).unwrap_or_else(|| panic!("not understood: {text}"));
        assert_eq!(told(&plain), told(&expected), "{text}");
    }
}

#[test]
fn whatever_else_is_written_is_left_to_toml() {
    let many: String = (0..=MOST_KEYS).map(|i| format!("k{i} = ''\n")).collect();
    let deep = format!("[[entry]]\na = {}{}", "[".repeat(90), "]".repeat(90));
    let observation = "[[entry]]\n[[entry.observed]]\n";
    for text in [
        "a = 'x'\n[[entry]]",
        "[[entry]]\na = 1",
        "[[entry]]\na = 1979-05-27",
        "[[entry]]\na.b = 'x'",
        "[[entry]]\na = { b.c = 'x' }",
        "[[entry]]\na = 'x'\na = 'x'",
        "[[entry]]\na = { b = 'x', b = 'x' }",
        "[[entry]]\na = 'x' b = 'x'",
        "[[entry]]\na =",
        "[[entry]]\na = [",
        "[[entry]]\na = { b = 'x'",
        "[[entry]]\na = 'x",
        "[[entry]]\na = \"\\q\"",
        "[[entry]]\na = 'x\u{7}'",
        "[[entry]]\nfeatures.a = 'x'",
        "[[entry",
        "[[entry]",
        "[[entry]] x",
        "[entry]",
        "[[entry]]\n[entry.links]",
        "[[entry]]\n[[entry.other]]",
        "[[entry.observed]]",
        "[[entry]]\nobserved = []\n[[entry.observed]]",
        "[[entry]]\n[entry.observed.features]",
        &format!("{observation}features.a = 'x'\n[entry.observed.features]"),
        &format!("{observation}features = {{}}\nfeatures.a = 'x'"),
        &format!("{observation}features.a = 'x'\nfeatures = {{}}"),
        &format!("{observation}features = {{}}\n[entry.observed.features]"),
        &format!("{observation}[entry.observed.features]\n[entry.observed.features]"),
        &format!("{observation}[entry.observed.features]\na.b = 'x'"),
        &format!("{observation}features.a.b = 'x'"),
        &format!("[[entry]]\n{many}"),
        &deep,
    ] {
        assert!(plainly(text).is_none(), "{text}");
    }
}
