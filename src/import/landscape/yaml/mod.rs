//! YAML as a tree of texts with their lines. Scalars stay as they are written: `1.10` is not a number.

mod node;

use crate::import::ImportError;
use crate::import::limits::MAX_NODES;
pub(super) use node::{YamlNode, YamlValue};
use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use std::collections::HashMap;

/// The deepest nesting that is read.
const MAX_DEPTH: usize = 80;

/// The most bytes that anchors and aliases may repeat, so that a small file cannot grow without bounds.
const MAX_REPEATED: usize = 64 << 20;

/// Signs between or around values. The parser keeps every token of a list in brackets until it ends.
const SIGNS: &[u8] = b",:?[]{}&*!\"'";

/// Reads the first document.
pub(super) fn parse(text: &str) -> Result<YamlNode, ImportError> {
    if text.bytes().filter(|byte| SIGNS.contains(byte)).count() > MAX_NODES {
        return Err(ImportError::too_many(MAX_NODES, "signs between values"));
    }
    let mut tree = Tree::default();
    for event in Parser::new_from_str(text) {
        let (event, span) =
            event.map_err(|error| ImportError::at_line(error.marker().line(), error.info()))?;
        if matches!(event, Event::DocumentEnd) {
            break;
        }
        tree.take(event, span)?;
    }
    tree.root.ok_or_else(|| ImportError::content("it is empty"))
}

/// A list or map whose end has not come yet.
struct OpenNode {
    node: YamlNode,
    /// The key in a map whose value comes next.
    key: Option<String>,
    anchor: usize,
}

/// A tree under construction.
#[derive(Default)]
struct Tree {
    root: Option<YamlNode>,
    open: Vec<OpenNode>,
    /// The nodes that aliases may name.
    anchors: HashMap<usize, YamlNode>,
    nodes: usize,
    /// The bytes that copies for anchors and aliases take.
    repeated: usize,
}

impl Tree {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), ImportError> {
        let line = span.start.line();
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let is_null =
                    style == ScalarStyle::Plain && matches!(&*text, "~" | "null" | "Null" | "NULL");
                let text = if is_null { String::new() } else { text.into_owned() };
                self.close(YamlNode { line, value: YamlValue::Text(text) }, anchor, line)
            }
            Event::SequenceStart(anchor, _) => {
                self.begin(YamlValue::List(Vec::new()), anchor, line)
            }
            Event::MappingStart(anchor, _) => self.begin(YamlValue::Map(Vec::new()), anchor, line),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(OpenNode { node, anchor, .. }) => self.close(node, anchor, line),
                None => Ok(()),
            },
            Event::Alias(anchor) => {
                let node = self.anchors.get(&anchor).cloned();
                let node =
                    node.ok_or_else(|| ImportError::at_line(line, "an alias without its anchor"))?;
                self.repeat(&node, line)?;
                self.close(node, 0, line)
            }
            _ => Ok(()),
        }
    }

    fn begin(&mut self, value: YamlValue, anchor: usize, line: usize) -> Result<(), ImportError> {
        if self.open.len() == MAX_DEPTH {
            let why = format!("it is nested deeper than {MAX_DEPTH}");
            return Err(ImportError::at_line(line, &why));
        }
        self.open.push(OpenNode { node: YamlNode { line, value }, key: None, anchor });
        Ok(())
    }

    /// Counts a node that is about to be copied.
    fn repeat(&mut self, node: &YamlNode, line: usize) -> Result<(), ImportError> {
        self.repeated += node.bytes();
        if self.repeated > MAX_REPEATED {
            return Err(ImportError::at_line(line, "its anchors and aliases repeat too much"));
        }
        Ok(())
    }

    /// Puts a node that is complete where it belongs.
    fn close(&mut self, node: YamlNode, anchor: usize, line: usize) -> Result<(), ImportError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(ImportError::too_many(MAX_NODES, "values"));
        }
        if anchor > 0 {
            self.repeat(&node, line)?;
            self.anchors.insert(anchor, node.clone());
        }
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match (&mut parent.node.value, parent.key.take()) {
            (YamlValue::List(elements), _) => elements.push(node),
            (YamlValue::Map(members), Some(key)) => members.push((key, node)),
            (YamlValue::Map(_), None) => match node.value {
                YamlValue::Text(key) => parent.key = Some(key),
                _ => return Err(ImportError::at_line(line, "a key must be a text")),
            },
            (YamlValue::Text(_), _) => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(node: &YamlNode) -> String {
        match &node.value {
            YamlValue::Text(text) => text.clone(),
            YamlValue::List(all) => {
                format!("[{}]", all.iter().map(shown).collect::<Vec<_>>().join(","))
            }
            YamlValue::Map(all) => {
                let members = all.iter().map(|(key, node)| format!("{key}:{}", shown(node)));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }
        }
    }

    #[test]
    fn scalars_stay_as_they_are_written() {
        for (yaml, tree) in [
            ("a: 1.10", "{a:1.10}"),
            ("a: ~\nb: 'null'", "{a:,b:null}"),
            ("- 2021-01-01\n- 'x'\n- >-\n  two\n  lines\n", "[2021-01-01,x,two lines]"),
            ("a: &x {b: c}\nd: *x", "{a:{b:c},d:{b:c}}"),
        ] {
            assert_eq!(shown(&parse(yaml).unwrap()), tree, "{yaml}");
        }
    }

    #[test]
    fn broken_and_endless_files_are_refused_with_their_line() {
        let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for (letter, before) in ('b'..='h').zip('a'..) {
            let aliases = vec![format!("*{before}"); 10].join(", ");
            bomb.push_str(&format!("{letter}: &{letter} [{aliases}]\n"));
        }
        for (yaml, why) in [
            ("a: [1", "line 2: "),
            ("a: *b", "line 1: "),
            (&*"[".repeat(100), "line 1: it is nested deeper than 80"),
            (&*bomb, "its anchors and aliases repeat too much"),
            ("", "it is empty"),
        ] {
            let error = parse(yaml).unwrap_err().to_string();
            assert!(error.contains(why), "{yaml}: {error}");
        }
    }
}
