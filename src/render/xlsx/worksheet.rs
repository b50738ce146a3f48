//! Writes the cells of a worksheet.

use super::table::{HeaderCell, TableCell, WorksheetTable};
use super::text;
use crate::link::link;
use crate::model::{PartialDate, Support, Value, Vocabulary};
use crate::render::plain::plain;
use crate::sheet::Content;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ExcelDateTime, Format, Note, Url, Worksheet,
    XlsxError,
};
use std::borrow::Cow;
use std::collections::BTreeSet;
use time::Date;

/// The most links of a worksheet; further ones are plain texts.
const MAX_LINKS: usize = 65_530;

/// The widest column, in pixels.
const MAX_COLUMN_WIDTH: u32 = 400;

/// The digits of a number that spreadsheet programs keep; a longer one is written as text.
const MAX_DIGITS: usize = 15;

/// Writes a table into a worksheet and returns the number of texts that were cut. The header stays in
/// sight and has a filter.
pub(super) fn write(
    worksheet: &mut Worksheet,
    table: &WorksheetTable<'_, '_>,
) -> Result<usize, XlsxError> {
    let mut writer = WorksheetWriter {
        worksheet,
        date_format: Format::new().set_num_format("yyyy-mm-dd"),
        links: 0,
        support_columns: BTreeSet::new(),
        texts_cut: 0,
    };
    let bold = Format::new().set_bold();
    for (cell, column) in table.header.iter().zip(0..) {
        writer.header_cell((0, column), cell, &bold)?;
    }
    let mut last_row = 0;
    for (row, number) in table.rows.iter().zip(1..) {
        for (cell, column) in row.iter().zip(0..) {
            writer.cell((number, column), cell)?;
        }
        last_row = number;
    }
    let WorksheetWriter { worksheet, support_columns, texts_cut, .. } = writer;
    for column in support_columns {
        colour_support_words(worksheet, column, last_row)?;
    }
    let last_column = u16::try_from(table.header.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.set_freeze_panes(1, 0)?.autofilter(0, 0, last_row, last_column)?;
    worksheet.set_autofit_max_width(MAX_COLUMN_WIDTH).autofit();
    Ok(texts_cut)
}

/// Writes the cells of a worksheet.
struct WorksheetWriter<'w> {
    worksheet: &'w mut Worksheet,
    date_format: Format,
    links: usize,
    /// The columns in which support words stand.
    support_columns: BTreeSet<u16>,
    /// The number of texts that were too long.
    texts_cut: usize,
}

/// The place of a cell: row and column.
type Place = (u32, u16);

impl WorksheetWriter<'_> {
    fn header_cell(
        &mut self,
        (row, column): Place,
        cell: &HeaderCell<'_>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.worksheet.write_string_with_format(row, column, &*cell.id, format)?;
        if !cell.label.is_empty() {
            self.comment((row, column), &cell.label)?;
        }
        Ok(())
    }

    fn cell(&mut self, place: Place, cell: &TableCell<'_, '_>) -> Result<(), XlsxError> {
        self.content(place, &cell.content)?;
        match &cell.comment {
            Some(comment) => self.comment(place, comment),
            None => Ok(()),
        }
    }

    fn content(&mut self, place: Place, content: &Content<'_>) -> Result<(), XlsxError> {
        let (row, column) = place;
        let number = number(content);
        if let Some(number) = number {
            self.worksheet.write_number(row, column, number)?;
            return Ok(());
        }
        if let Content::Flag(flag) = content {
            self.worksheet.write_boolean(row, column, *flag)?;
            return Ok(());
        }
        match content.value() {
            Some(Value::Date(date)) => {
                if let Some(date) = whole_day(*date).and_then(excel_date) {
                    let format = &self.date_format;
                    self.worksheet.write_datetime_with_format(row, column, &date, format)?;
                    return Ok(());
                }
            }
            Some(Value::Support(_)) => {
                self.support_columns.insert(column);
            }
            _ => {}
        }
        let (text, is_cut) = {
            let text = plain(content);
            let (text, is_cut) = text::cut(&text, text::MAX_CELL);
            (text.into_owned(), is_cut)
        };
        self.texts_cut += usize::from(is_cut);
        match content.value().and_then(only_link) {
            Some(link) if self.links < MAX_LINKS => {
                self.links += 1;
                let url = Url::new(link).set_text(text);
                self.worksheet.write_url(row, column, url)?;
            }
            _ => {
                self.worksheet.write_string(row, column, text)?;
            }
        }
        Ok(())
    }

    fn comment(&mut self, (row, column): Place, comment: &str) -> Result<(), XlsxError> {
        let (comment, is_cut) = text::cut(comment, text::MAX_COMMENT);
        self.texts_cut += usize::from(is_cut);
        let lines: usize = comment.lines().map(|line| 1 + text::length(line) / 40).sum();
        let height = 20 * u32::try_from(lines.clamp(1, 20)).unwrap_or(20);
        let note = Note::new(comment)
            .set_author("meshcmp")
            .add_author_prefix(false)
            .set_width(300)
            .set_height(height);
        self.worksheet.insert_note(row, column, &note)?;
        Ok(())
    }
}

/// Returns the number of a cell, unless it has more digits than a spreadsheet program keeps.
fn number(content: &Content<'_>) -> Option<f64> {
    let number = match (content, content.value()) {
        (Content::Count(count), _) => return count.to_string().parse().ok(),
        (Content::Number(number), _) => return Some(number + 0.0), // never -0
        (_, Some(Value::Number(number))) => number,
        _ => return None,
    };
    let (digits, _) = number.text().split_once(['e', 'E']).unwrap_or((number.text(), ""));
    let digits = digits.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0');
    (digits.count() <= MAX_DIGITS).then(|| number.value())
}

/// Returns the link of a cell that is one, or of a list of one.
fn only_link<'c>(value: &Value<'c>) -> Option<Cow<'c, str>> {
    match value {
        Value::Link(address) => link(address).filter(|link| text::length(link) <= text::MAX_LINK),
        Value::List(elements) => match elements.as_slice() {
            [element] => only_link(&element.value),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the day of a date that is not partial.
fn whole_day(date: PartialDate) -> Option<Date> {
    (date.first_day() == date.last_day()).then(|| date.first_day())
}

/// Returns a day of the calendar of spreadsheet programs. They agree from March 1900 on: some think
/// that there was a 29 February.
pub(super) fn excel_date(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    if (year, u8::from(day.month())) < (1900, 3) {
        return None;
    }
    ExcelDateTime::from_ymd(year, u8::from(day.month()), day.day()).ok()
}

/// Colours the support words of a column by conditional formats.
fn colour_support_words(
    worksheet: &mut Worksheet,
    column: u16,
    last_row: u32,
) -> Result<(), XlsxError> {
    for support in Support::ALL {
        let (text, background) = match support {
            Support::Yes => (0x00_6100, 0xC6_EFCE),
            Support::No => (0x9C_0006, 0xFF_C7CE),
            Support::Partial | Support::Experimental | Support::Planned => (0x7F_6000, 0xFF_EB9C),
            Support::NotApplicable | Support::Unknown => (0x59_5959, 0xF2_F2F2),
        };
        let format = Format::new().set_font_color(text).set_background_color(background);
        let equals = ConditionalFormatCellRule::EqualTo(support.word().to_owned());
        let rule = ConditionalFormatCell::new().set_rule(equals).set_format(format);
        worksheet.add_conditional_format(1, column, last_row, column, &rule)?;
    }
    Ok(())
}
