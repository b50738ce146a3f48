//! JSON Lines: the object of each row on a line of its own, without the totals of a comparison.

use crate::render::json::{RowObject, members, write_compact};
use crate::sheet::Sheet;
use std::io::{self, Write};

pub(super) fn render(sheet: &Sheet<'_>, mut out: impl Write) -> io::Result<()> {
    let members = &members(sheet);
    for row in &sheet.rows {
        write_compact(&RowObject { sheet, members, row }, &mut out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
