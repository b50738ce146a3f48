//! Properties of tables at every width with any text.

use super::landscape::{catalog, compare, printed, small, stripped, style};
use super::sample;
use meshcmp::model::Catalog;
use meshcmp::sheet::{Column, ColumnRole, Content, Row, Sheet};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

/// A list and a comparison with every text replaced.
fn filled<'c>(catalog: &'c Catalog, texts: &'c [String]) -> [Sheet<'c>; 2] {
    let mut sheets = [small(catalog), compare(catalog)];
    let mut texts = texts.iter().cycle();
    for Sheet { columns, rows, .. } in &mut sheets {
        for row in rows {
            let cells = columns.iter().zip(&mut row.cells);
            for (_, cell) in cells.filter(|(column, _)| has_texts(column)) {
                *cell = Content::text(texts.next().unwrap());
            }
        }
    }
    sheets
}

/// Returns whether the cells of a column are shown as text.
fn has_texts(column: &Column<'_>) -> bool {
    column.for_people() && column.role != ColumnRole::Verdict
}

/// Returns every word in the cells of a sheet.
fn words<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = &'s str> {
    let cells = |row: &'s Row<'_>| sheet.columns.iter().zip(&row.cells);
    let texts = sheet.rows.iter().flat_map(cells);
    let texts = texts.filter(|(column, _)| has_texts(column));
    let texts = texts.filter_map(|(_, cell)| match cell {
        Content::Text(text) => Some(text.split_ascii_whitespace()),
        _ => None,
    });
    texts.flatten()
}

/// Generates texts with words of at most 16 columns.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let words = prop::collection::vec("[a-zé網格e\u{301}한]{1,8}", 0..9);
    prop::collection::vec(words.prop_map(|words| words.join(" ")), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_word_is_whole_and_no_line_is_too_wide(
        texts in texts(),
        width in 20_usize..120,
    ) {
        let catalog = catalog();
        for sheet in filled(&catalog, &texts) {
            let text = printed(&sheet, style(Some(width)));
            for line in text.lines() {
                prop_assert!(line.width() <= width, "{} > {width}: {line}", line.width());
                prop_assert_eq!(line.trim_end_matches(' '), line);
            }
            for word in words(&sheet) {
                prop_assert!(text.contains(word), "{word} is not in\n{text}");
            }
        }
    }

    #[test]
    fn overlong_word_is_broken_but_not_cut(word in "[a-z網]{20,200}", width in 20_usize..60) {
        let catalog = catalog();
        let texts = [word.clone()];
        for sheet in filled(&catalog, &texts) {
            let text = printed(&sheet, style(Some(width)));
            prop_assert!(text.lines().all(|line| line.width() <= width));
            let whole: String = text.split_whitespace().collect();
            prop_assert!(whole.contains(&word));
        }
    }

    #[test]
    fn removing_colours_gives_the_plain_table(
        texts in texts(),
        width in prop::option::of(20_usize..120),
        evidence in any::<bool>(),
    ) {
        let catalog = catalog();
        let [list, compared] = filled(&catalog, &texts);
        for mut sheet in [small(&catalog), compare(&catalog), list, compared] {
            sheet.evidence = evidence;
            let plain = printed(&sheet, style(width));
            let mut colour = style(width);
            colour.colour = true;
            let coloured = printed(&sheet, colour);
            if words(&sheet).next().is_some() {
                prop_assert!(coloured.contains(char::from(0x1b)));
            }
            prop_assert_eq!(stripped(&coloured), plain);
        }
    }

    #[test]
    fn no_cell_can_send_control_characters_to_the_terminal(
        texts in prop::collection::vec(any::<String>(), 1..40),
        width in prop::option::of(20_usize..120),
    ) {
        let catalog = catalog();
        for mut sheet in filled(&catalog, &texts) {
            sheet.summary = texts.clone();
            sheet.remarks = texts.clone();
            for column in &mut sheet.columns {
                column.label = texts[0].clone().into();
            }
            let text = printed(&sheet, style(width));
            prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
        }
    }

    #[test]
    fn cells_are_aligned_with_their_header(
        texts in prop::collection::vec("[a-zé網格e\u{301}한]{1,8}", 6..40),
    ) {
        let catalog = catalog();
        let [sheet, _] = filled(&catalog, &texts);
        let text = printed(&sheet, style(None));
        let starts = |line: &str| -> Vec<usize> {
            let mut place = 0;
            let parts = line.split("  ").map(|part| {
                let start = place + part.len() - part.trim_start().len();
                let start = line[..start].width();
                place += part.len() + 2;
                (start, !part.trim().is_empty())
            });
            parts.filter(|part| part.1).map(|part| part.0).collect()
        };
        let mut lines = text.lines();
        let header = starts(lines.next().unwrap());
        prop_assert_eq!(header.len(), sheet.columns.len());
        for line in lines.take(sheet.rows.len()) {
            prop_assert_eq!(&starts(line), &header);
        }
    }
}

#[test]
fn hostile_texts_fit_the_width_and_hold_no_control_characters() {
    let catalog = sample::catalog();
    for mut sheet in [sample::sheet(&catalog), sample::cards(&catalog)] {
        sheet.rows.pop(); // as long as a book, and nothing else about it is hard
        for width in [Some(20), Some(80), None] {
            let plain = printed(&sheet, style(width));
            let controls = plain.chars().filter(|c| c.is_control() && *c != '\n');
            assert_eq!(controls.count(), 0, "at {width:?}");
            let widest = plain.lines().map(str::width).max();
            assert!(widest <= width || width.is_none(), "{widest:?} at {width:?}");
            let mut colour = style(width);
            colour.colour = true;
            let coloured = stripped(&printed(&sheet, colour));
            let pairs = coloured.lines().zip(plain.lines());
            assert_eq!(pairs.clone().find(|(one, other)| one != other), None);
            assert_eq!(coloured.len(), plain.len());
        }
    }
}
