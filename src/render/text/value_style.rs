//! Which style a value has in a terminal.

use super::style::Style;
use crate::analysis::comparison::Verdict;
use crate::link::is_link;
use crate::model::{Standing, Status, Support, Value};
use crate::sheet::Content;

/// Returns the style of a cell.
#[must_use]
pub(in crate::render) fn content_style(content: &Content<'_>) -> Style {
    match content {
        Content::Verdict(Verdict::Differ) => Style::Warning,
        Content::Verdict(Verdict::Same | Verdict::Unknown) => Style::Dim,
        Content::Text(text) if is_link(text) => Style::Link,
        content => content.value().map_or(Style::Plain, value_style),
    }
}

/// Returns the style of what has ended or was earlier if it is `dim`: only a link stays one.
#[must_use]
pub(in crate::render) fn dimmed(style: Style, dim: bool) -> Style {
    match style {
        Style::Link => Style::Link,
        _ if dim => Style::Dim,
        style => style,
    }
}

/// Returns the style of a value.
#[must_use]
pub(in crate::render) fn value_style(value: &Value<'_>) -> Style {
    match value {
        Value::Support(Support::Yes) => Style::Success,
        Value::Support(Support::No) => Style::Error,
        Value::Support(Support::Partial | Support::Experimental | Support::Planned) => {
            Style::Warning
        }
        Value::Support(Support::NotApplicable | Support::Unknown)
        | Value::Unknown
        | Value::NotApplicable => Style::Dim,
        Value::List(elements) if elements.is_empty() => Style::Dim,
        Value::Link(text) | Value::Text(text) if is_link(text) => Style::Link,
        _ => Style::Plain,
    }
}

/// Returns the style of a status: what still gets fixes looks as usual.
#[must_use]
pub(in crate::render) fn status_style(status: Status) -> Style {
    match status.standing() {
        Standing::Alive => Style::Plain,
        Standing::Ending => Style::Warning,
        Standing::Ended => Style::Error,
    }
}
