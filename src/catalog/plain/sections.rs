//! Which headers open what, and where the keys below them belong.

use super::super::tree::{Element, Item, Node, Span, SpannedText};

/// A table of more keys is left to `toml`: here every key is compared with all before it.
pub(super) const MOST_KEYS: usize = 200;

/// Tables have about so many keys.
const USUAL: usize = 8;

/// The entries so far, and the header that was read last.
#[derive(Default)]
pub(super) struct Sections<'i> {
    entries: Vec<Entry<'i>>,
    last: Header,
}

#[derive(Clone, Copy, Default)]
enum Header {
    #[default]
    None,
    Entry,
    Observation,
    Features,
}

struct Entry<'i> {
    span: Span,
    items: Vec<Item<'i>>,
    /// What the first header of an observation calls it, and all observations.
    observed: Option<(SpannedText<'i>, Vec<Observation<'i>>)>,
}

struct Observation<'i> {
    span: Span,
    items: Vec<Item<'i>>,
    /// The features, by header or by keys with a dot.
    features: Option<Features<'i>>,
}

struct Features<'i> {
    key: SpannedText<'i>,
    span: Span,
    items: Vec<Item<'i>>,
}

impl<'i> Sections<'i> {
    /// Begins what a header of these keys at this place stands for; nothing if it is not known.
    pub(super) fn header(
        &mut self,
        array: bool,
        mut keys: Vec<SpannedText<'i>>,
        span: Span,
    ) -> Option<()> {
        let is = |names: &[&str]| keys.iter().map(|key| &*key.text).eq(names.iter().copied());
        if array && is(&["entry"]) {
            self.entries.push(Entry { span, items: Vec::with_capacity(USUAL), observed: None });
            self.last = Header::Entry;
        } else if array && is(&["entry", "observed"]) {
            let entry = self.entries.last_mut()?;
            if has(&entry.items, "observed") {
                return None;
            }
            let (_, observed) = entry.observed.get_or_insert((keys.pop()?, Vec::new()));
            observed.push(Observation { span, items: Vec::with_capacity(USUAL), features: None });
            self.last = Header::Observation;
        } else if !array && is(&["entry", "observed", "features"]) {
            let observation = self.observation()?;
            if has(&observation.items, "features") || observation.features.is_some() {
                return None;
            }
            observation.features(keys.pop()?, span);
            self.last = Header::Features;
        } else {
            return None;
        }
        Some(())
    }

    /// Gives a value to a key, which may be one of dotted parts; nothing if that is not known, or
    /// cannot be.
    pub(super) fn assign(
        &mut self,
        keys: &mut Vec<SpannedText<'i>>,
        value: Node<'i>,
        span: Span,
    ) -> Option<()> {
        let (key, outer) = (keys.pop()?, keys.pop());
        let of_features = |key: &SpannedText<'_>| key.text == "features";
        let items = match (self.last, outer) {
            (Header::Entry, None) => &mut self.entries.last_mut()?.items,
            (Header::Observation, None) => {
                let observation = self.observation()?;
                if of_features(&key) && observation.features.is_some() {
                    return None;
                }
                &mut observation.items
            }
            (Header::Observation, Some(outer)) if of_features(&outer) && keys.is_empty() => {
                let observation = self.observation()?;
                if has(&observation.items, "features") {
                    return None;
                }
                let begun = outer.span.clone();
                observation.features(outer, begun)
            }
            (Header::Features, None) => &mut self.observation()?.features.as_mut()?.items,
            _ => return None,
        };
        add(items, Item { key, value, span })
    }

    fn observation(&mut self) -> Option<&mut Observation<'i>> {
        let (_, observed) = self.entries.last_mut()?.observed.as_mut()?;
        observed.last_mut()
    }

    pub(super) fn finish(self) -> Vec<Element<'i>> {
        self.entries.into_iter().map(Entry::finish).collect()
    }
}

impl<'i> Entry<'i> {
    fn finish(mut self) -> Element<'i> {
        if let Some((key, observed)) = self.observed {
            let span = observed.first().map_or(0..0, |first| first.span.clone());
            let value = Node::List(observed.into_iter().map(Observation::finish).collect());
            self.items.push(Item { key, value, span });
        }
        let value = Node::Table(self.items);
        let span = self.span;
        Element { value, span }
    }
}

impl<'i> Observation<'i> {
    /// The features, which are there or begin at this place.
    fn features(&mut self, key: SpannedText<'i>, span: Span) -> &mut Vec<Item<'i>> {
        let begun = || Features { key, span, items: Vec::with_capacity(USUAL) };
        &mut self.features.get_or_insert_with(begun).items
    }

    fn finish(mut self) -> Element<'i> {
        if let Some(Features { key, span, items }) = self.features {
            let value = Node::Table(items);
            self.items.push(Item { key, value, span });
        }
        let value = Node::Table(self.items);
        let span = self.span;
        Element { value, span }
    }
}

fn has(items: &[Item<'_>], key: &str) -> bool {
    items.iter().any(|item| item.key.text == key)
}

/// Adds an item; nothing if its key is there already, or far too many are.
pub(super) fn add<'i>(items: &mut Vec<Item<'i>>, item: Item<'i>) -> Option<()> {
    if has(items, &item.key.text) || items.len() == MOST_KEYS {
        return None;
    }
    items.push(item);
    Some(())
}
