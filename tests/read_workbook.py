"""Prints what openpyxl reads of the worksheets of a workbook, as JSON."""

import datetime
import json
import sys

import openpyxl


def typed(cell):
    value = cell.value
    if value is None:
        return None
    if isinstance(value, bool):
        return ["b", str(value).lower()]
    if isinstance(value, (int, float)):
        return ["n", repr(value)]
    if isinstance(value, datetime.datetime):
        return ["d", value.date().isoformat()]
    return ["s", value]


def link(cell):
    anchor = cell.hyperlink.location
    return cell.hyperlink.target + (f"#{anchor}" if anchor else "")


def worksheet(sheet):
    rows = list(sheet.iter_rows())
    cells = [cell for row in rows for cell in row]
    return {
        "rows": [[typed(cell) for cell in row] for row in rows],
        "links": {cell.coordinate: link(cell) for cell in cells if cell.hyperlink},
        "comments": {cell.coordinate: cell.comment.text for cell in cells if cell.comment},
        "formulas": sum(cell.data_type == "f" for cell in cells),
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "coloured": [str(range.sqref) for range in sheet.conditional_formatting],
    }


book = openpyxl.load_workbook(sys.argv[1])
assert book.vba_archive is None
print(json.dumps({sheet.title: worksheet(sheet) for sheet in book}))
