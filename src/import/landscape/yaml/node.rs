//! The nodes of a YAML document.

/// A value of a YAML document.
#[derive(Clone, Debug)]
pub(in crate::import::landscape) struct YamlNode {
    /// The line on which it begins, from 1.
    pub(in crate::import::landscape) line: usize,
    pub(in crate::import::landscape) value: YamlValue,
}

/// The kinds of values.
#[derive(Clone, Debug)]
pub(in crate::import::landscape) enum YamlValue {
    /// A text; empty for null.
    Text(String),
    List(Vec<YamlNode>),
    /// Members in the order of the file.
    Map(Vec<(String, YamlNode)>),
}

impl YamlNode {
    /// Returns the value of a key; nothing if this is not a map or has no such key.
    pub(in crate::import::landscape) fn get(&self, key: &str) -> Option<&Self> {
        let found = self.members().iter().find(|(name, _)| name == key);
        found.map(|(_, node)| node)
    }

    /// Returns the members of a map, else none.
    pub(in crate::import::landscape) fn members(&self) -> &[(String, Self)] {
        match &self.value {
            YamlValue::Map(members) => members,
            _ => &[],
        }
    }

    /// Returns the elements of a list, else none.
    pub(in crate::import::landscape) fn elements(&self) -> &[Self] {
        match &self.value {
            YamlValue::List(elements) => elements,
            _ => &[],
        }
    }

    /// Returns the text, without outer blanks; nothing if it is empty or not a text.
    pub(in crate::import::landscape) fn text(&self) -> Option<&str> {
        match &self.value {
            YamlValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// Returns the bytes that the tree takes.
    pub(super) fn bytes(&self) -> usize {
        let below = match &self.value {
            YamlValue::Text(text) => text.len(),
            YamlValue::List(elements) => elements.iter().map(Self::bytes).sum(),
            YamlValue::Map(members) => {
                members.iter().map(|(key, node)| size_of_val(key) + key.len() + node.bytes()).sum()
            }
        };
        below + size_of::<Self>()
    }
}
