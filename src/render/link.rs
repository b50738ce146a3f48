//! Links.

/// Whether a text is a link that may be followed: http or https to a host, and nothing in it but
/// ASCII that no terminal and no format would take for the end of the link.
#[must_use]
pub(super) fn is_link(text: &str) -> bool {
    let mut schemes = ["https://", "http://"].into_iter();
    let Some(rest) = schemes.find_map(|scheme| text.strip_prefix(scheme)) else {
        return false;
    };
    let plain = |c: char| c.is_ascii_graphic() && !r#"<>"|\`"#.contains(c);
    rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && rest.chars().all(plain)
}
