//! What markdown and html share: which columns and cells people see, and of what parts.

pub(super) mod card;
pub(super) mod legend;
pub(super) mod part;
pub(super) mod sources;
pub(super) mod view;
