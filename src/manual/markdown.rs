//! The little Markdown in which the topics are written: headings, paragraphs, lists, code,
//! tables. Inline marks stay in the text; the printers read them.

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading with its level, 1 being the title.
    Heading(usize, String),
    /// A paragraph, its lines joined.
    Paragraph(String),
    /// An item of a list, its lines joined.
    Item(String),
    /// Code, line by line.
    Code(Vec<String>),
    /// A table: rows of cells, the first being its header.
    Table(Vec<Vec<String>>),
}

/// Reads a text into its blocks.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut lines = text.lines().peekable();
    let mut open = false; // whether the last block may still grow
    while let Some(line) = lines.next() {
        let level = line.bytes().take_while(|&byte| byte == b'#').count();
        if line.starts_with("```") {
            let code = lines.by_ref().take_while(|line| !line.starts_with("```"));
            blocks.push(Block::Code(code.map(str::to_owned).collect()));
            open = false;
        } else if let Some(title) = line.get(level..).filter(|_| level > 0) {
            blocks.push(Block::Heading(level, title.trim().to_owned()));
            open = false;
        } else if line.trim().is_empty() {
            open = false;
        } else if let Some(code) = line.strip_prefix("    ").filter(|_| !open) {
            match blocks.last_mut() {
                Some(Block::Code(lines)) => lines.push(code.to_owned()),
                _ => blocks.push(Block::Code(vec![code.to_owned()])),
            }
        } else if let Some(item) = line.strip_prefix("- ") {
            blocks.push(Block::Item(item.to_owned()));
            open = true;
        } else if line.starts_with('|') {
            match blocks.last_mut() {
                Some(Block::Table(_)) if open && is_rule(line) => {}
                Some(Block::Table(rows)) if open => rows.push(cells(line)),
                _ => blocks.push(Block::Table(vec![cells(line)])),
            }
            open = true;
        } else {
            match blocks.last_mut() {
                Some(Block::Paragraph(text) | Block::Item(text)) if open => {
                    text.push(' ');
                    text.push_str(line.trim());
                }
                _ => blocks.push(Block::Paragraph(line.trim().to_owned())),
            }
            open = true;
        }
    }
    blocks
}

/// The line under the header of a table.
fn is_rule(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// The cells of a row; `\|` is a bar within one.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut letters = line.trim().trim_start_matches('|').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek() == Some(&'|') => cell.extend(letters.next()),
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => cell.push(letter),
        }
    }
    if !cell.trim().is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells
}

/// A stretch of a line in one face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inline<'t> {
    /// As it is.
    Plain(&'t str),
    /// Between backticks.
    Code(&'t str),
    /// Between two asterisks.
    Strong(&'t str),
    /// A link: its text and where it leads.
    Link(&'t str, &'t str),
}

/// A heading in capitals; code in it stays as it is written.
pub(super) fn heading(title: &str) -> String {
    let capital = |inline| match inline {
        Inline::Plain(text) | Inline::Strong(text) | Inline::Link(text, _) => text.to_uppercase(),
        Inline::Code(code) => code.to_owned(),
    };
    inlines(title).into_iter().map(capital).collect()
}

/// The stretches of a line.
pub(super) fn inlines(mut text: &str) -> Vec<Inline<'_>> {
    let mut found = Vec::new();
    while let Some(start) = text.find(['`', '*', '[']) {
        let (before, rest) = text.split_at(start);
        let Some((inline, after)) = marked(rest) else {
            let end = start + 1;
            found.push(Inline::Plain(&text[..end]));
            text = &text[end..];
            continue;
        };
        found.push(Inline::Plain(before));
        found.push(inline);
        text = after;
    }
    found.push(Inline::Plain(text));
    found.retain(|inline| *inline != Inline::Plain(""));
    found
}

/// A mark at the beginning of the text, and what follows it.
fn marked(text: &str) -> Option<(Inline<'_>, &str)> {
    if let Some(rest) = text.strip_prefix("``") {
        let (code, after) = rest.split_once("``")?;
        return Some((Inline::Code(code.trim()), after));
    }
    if let Some(rest) = text.strip_prefix('`') {
        return rest.split_once('`').map(|(code, after)| (Inline::Code(code), after));
    }
    if let Some(rest) = text.strip_prefix("**") {
        return rest.split_once("**").map(|(strong, after)| (Inline::Strong(strong), after));
    }
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (target, after) = rest.split_once(')')?;
    Some((Inline::Link(label, target), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_blocks() {
        let text = "# Title\n\nTwo lines\nof text.\n- an item\n  goes on\n- another\n\n\
                    | a | b |\n| --- | --- |\n| `x` | one \\| two |\n```toml\n# code\n\nb = 1\n```\n";
        assert_eq!(
            parse(text),
            [
                Block::Heading(1, "Title".into()),
                Block::Paragraph("Two lines of text.".into()),
                Block::Item("an item goes on".into()),
                Block::Item("another".into()),
                Block::Table(vec![
                    vec!["a".into(), "b".into()],
                    vec!["`x`".into(), "one | two".into()]
                ]),
                Block::Code(vec!["# code".into(), String::new(), "b = 1".into()]),
            ]
        );
    }

    #[test]
    fn a_line_falls_into_faces() {
        assert_eq!(
            inlines("say `a*b` or **now**, [here](x.md) [1] 2*3"),
            [
                Inline::Plain("say "),
                Inline::Code("a*b"),
                Inline::Plain(" or "),
                Inline::Strong("now"),
                Inline::Plain(", "),
                Inline::Link("here", "x.md"),
                Inline::Plain(" ["),
                Inline::Plain("1] 2*"),
                Inline::Plain("3"),
            ]
        );
    }
}
