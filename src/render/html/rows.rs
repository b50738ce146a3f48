//! Rows as a table in a frame that scrolls by itself.

use super::cell::cell;
use crate::analysis::comparison::Verdict;
use crate::render::document::legend::legend;
use crate::render::document::marks;
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::labels::ending_word;
use crate::render::signs::{Signs, verdict_sign};
use crate::render::visible::View;
use crate::sheet::{Content, Group, Row, Sheet};
use maud::{Markup, html};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    sources: &mut PageSources<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    let view = View::new(sheet);
    let mut table = HtmlTable { numeric: view.numeric().collect(), view, signs, sources };
    out.write_all(b"<a class=\"skip\" href=\"#after\">Skip the table</a>")?;
    out.write_all(
        b"<div class=\"frame\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>",
    )?;
    super::write(&table.caption(), out)?;
    super::write(&table.header(), out)?;
    for (group, rows) in table.view.runs() {
        out.write_all(b"<tbody>")?;
        if let Some(group) = group {
            super::write(&table.group(group), out)?;
        }
        for row in rows {
            super::write(&table.row(row), out)?;
        }
        out.write_all(b"</tbody>")?;
    }
    out.write_all(b"</table></div>")
}

struct HtmlTable<'a, 's> {
    view: View<'s, 's>,
    /// Whether each column is numeric.
    numeric: Vec<bool>,
    signs: Signs,
    sources: &'a mut PageSources<'s>,
}

impl<'s> HtmlTable<'_, 's> {
    fn caption(&self) -> Markup {
        let legend = legend(&self.view, self.signs);
        let sheet = self.view.sheet;
        html! {
            caption {
                span {
                    @if sheet.summary.is_empty() { (Safe(&sheet.title)) }
                    @for line in sheet.summary.iter().chain(&legend) {
                        (Safe(line)) br;
                    }
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            thead {
                tr {
                    @for (column, &number) in self.view.columns().zip(&self.numeric) {
                        @if column.label.is_empty() {
                            td {}
                        } @else {
                            th scope="col" class=[number.then_some("number")] {
                                (verdict_mark(column.verdict, self.signs)) (Safe(&column.label))
                                @if let Some(status) = column.ending {
                                    " " small { "(" (ending_word(status)) ")" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn group(&mut self, group: &'s Group<'s>) -> Markup {
        if group.spans_columns() {
            return html! {
                tr.group {
                    th scope="rowgroup" colspan=(self.view.width()) { (Safe(&group.label)) }
                }
            };
        }
        let cells: Vec<_> = self.view.cells(&group.cells).collect();
        html! {
            tr.group {
                th scope="rowgroup" { (Safe(&group.label)) }
                @for content in cells.iter().skip(1) { td { (self.cell(content)) } }
            }
        }
    }

    fn row(&mut self, row: &'s Row<'s>) -> Markup {
        let cells: Vec<_> = self.view.cells(&row.cells).collect();
        let (name, marks) = (self.view.name, marks(&self.view, row));
        html! {
            tr class=[row.ending.map(|_| "over")] {
                @for (place, content) in cells.into_iter().enumerate() {
                    @if place == name {
                        th scope="row" {
                            (self.verdict(row, place)) (self.cell(content))
                            @for mark in &marks { " " small { "(" (mark) ")" } }
                        }
                    } @else {
                        td class=[self.numeric.get(place).filter(|&&n| n).map(|_| "number")] {
                            (self.verdict(row, place)) (self.cell(content))
                        }
                    }
                }
            }
        }
    }

    fn cell(&mut self, content: &'s Content<'s>) -> Markup {
        cell(content, self.view.sheet, self.signs, self.sources)
    }

    /// Returns the verdict for the first cell of the row.
    fn verdict(&self, row: &Row<'_>, place: usize) -> Markup {
        let verdict = self.view.verdict(row).filter(|_| place == 0);
        verdict_mark(verdict, self.signs)
    }
}

fn verdict_mark(verdict: Option<Verdict>, signs: Signs) -> Markup {
    html! {
        @if let Some(verdict) = verdict {
            span aria-hidden="true" class=(verdict.word()) { (verdict_sign(verdict, signs)) }
            "\u{a0}" span.hidden { (verdict.word()) ": " }
        }
    }
}
