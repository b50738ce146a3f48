//! Text for people on one line.

use std::borrow::Cow;

/// Stands for a control character.
const SUBSTITUTE: char = '\u{fffd}';

/// Returns the text on one line, without anything that could steer a terminal.
///
/// White space of every kind, line breaks included, becomes a single space (a no-break space
/// stays); it is dropped at both ends. Control characters (C0 with ESC, DEL, C1) become U+FFFD.
/// Invisible characters (Unicode's `Default_Ignorable_Code_Point`: bidi controls, zero-width
/// characters, variation selectors, tags) are dropped, except a joiner between two characters beyond
/// ASCII, where several scripts and emoji need it.
#[must_use]
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if is_clean_ascii(text) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut space = false;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if is_invisible(c) {
            let before = cleaned.chars().next_back().filter(|_| !space);
            let after = rest.clone().find(|&c| !is_invisible(c));
            if is_joiner(c) && before.is_some_and(is_joined) && after.is_some_and(is_joined) {
                cleaned.push(c);
            }
            continue;
        }
        if c.is_whitespace() && c != '\u{a0}' {
            space = true;
            continue;
        }
        if space && !cleaned.is_empty() {
            cleaned.push(' ');
        }
        space = false;
        cleaned.push(if c.is_control() { SUBSTITUTE } else { c });
    }
    Cow::Owned(cleaned)
}

/// Finds out fast that nothing has to be done, as for most texts.
fn is_clean_ascii(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| matches!(byte, b' '..=b'~'))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Returns whether a character separates or joins the letters around it: U+200C and U+200D.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Returns whether a joiner beside this character can be seen.
fn is_joined(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && !c.is_control() && !is_joiner(c)
}

/// Returns whether a character is invisible: Unicode's `Default_Ignorable_Code_Point`.
pub(in crate::render) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shows_what_is_there_and_nothing_that_steers() {
        for (raw, shown) in [
            ("plain text", "plain text"),
            ("Größe 大きさ", "Größe 大きさ"),
            ("", ""),
            (" two  spaces ", "two spaces"),
            ("a\nb\r\nc\td\u{85}e\u{2028}f\u{2029}g\u{b}h", "a b c d e f g h"),
            ("red \u{1b}[31mtext\u{7}", "red \u{fffd}[31mtext\u{fffd}"),
            ("one byte escape \u{9b}2J", "one byte escape \u{fffd}2J"),
            ("del\u{7f}ete", "del\u{fffd}ete"),
            ("user\u{202e}gpj.exe\u{2066}x\u{2069}", "usergpj.exex"),
            ("zero\u{200b}width\u{feff} so\u{ad}ft", "zerowidth soft"),
            ("no\u{a0}break", "no\u{a0}break"),
            ("می\u{200c}خواهم क्\u{200d}ष 👩\u{200d}👧", "می\u{200c}خواهم क्\u{200d}ष 👩\u{200d}👧"),
            ("❤\u{fe0f}\u{200d}🔥 خ\u{200c}\u{200d}و", "❤\u{200d}🔥 خ\u{200c}و"),
            ("Is\u{200d}tio é\u{200c}a \u{200c}é\u{200c} é\u{200d}", "Istio éa é é"),
            ("e\u{301}", "e\u{301}"),
        ] {
            assert_eq!(clean(raw), shown, "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_dangerous_passes(raw in any::<String>()) {
            let shown = clean(&raw);
            let hidden = |c| {
                matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            };
            let odd_space = |c: char| c.is_whitespace() && c != ' ' && c != '\u{a0}';
            let dangerous = shown.chars().find(|&c| c.is_control() || odd_space(c) || hidden(c));
            prop_assert_eq!(dangerous, None);
            prop_assert_eq!(clean(&shown), shown.as_ref());
        }

        #[test]
        fn every_control_character_leaves_a_trace(before in "[a-z]{1,5}", c in 0_u32..0xa0, after in "[a-z]{1,5}") {
            let c = char::from_u32(c).unwrap();
            prop_assume!(c.is_control());
            let raw = format!("{before}{c}{after}");
            let shown = clean(&raw);
            let traces = [' ', '\u{fffd}'].map(|trace| [&before, &*trace.to_string(), &after].concat());
            prop_assert!(traces.contains(&shown.into_owned()));
        }
    }
}
