//! The summary of an import for the user.

use super::columns::{ImportedField, Role};
use super::draft::Draft;
use super::table::Remark;
use crate::model::{BUILT_IN, FieldKind, FieldType, count};

/// The most remarks, and cells that could not be read, that are told one by one.
const MAX_REMARKS: usize = 20;
const MAX_CELLS: usize = 100;

impl Draft {
    /// Returns the summary, a line each: how much there is, what each column has become, what is not
    /// as it stands in the file, and the cells that could not be read.
    pub fn summary(&self, file: &str) -> Vec<String> {
        let mut lines = vec![self.counts()];
        lines.extend(self.keys());
        lines.extend(self.types());
        lines.extend(self.left_out_columns());
        let told = |remark: &Remark| match remark.line {
            Some(line) => format!("  {file}:{line}: {}", remark.message),
            None => format!("  {}", remark.message),
        };
        lines.extend(self.remarks.iter().take(MAX_REMARKS).map(told));
        if let Some(more @ 1..) = self.remarks.len().checked_sub(MAX_REMARKS) {
            lines.push(format!("  and {more} more like these"));
        }
        if !self.left_out.is_empty() {
            lines.push(format!("{} left out:", count(self.left_out.len(), "cell", "cells")));
        }
        lines.extend(self.left_out.iter().take(MAX_CELLS).map(told));
        if let Some(more @ 1..) = self.left_out.len().checked_sub(MAX_CELLS) {
            lines.push(format!("  and {more} more cells"));
        }
        lines
    }

    /// "42 entries, 11 attributes (3 numbers, 8 texts) and 9 features"
    fn counts(&self) -> String {
        let of_kind = |kind| self.columns.fields.iter().filter(move |field| field.kind == kind);
        let attributes: Vec<&ImportedField> = of_kind(FieldKind::Attribute).collect();
        let features = of_kind(FieldKind::Feature).count();
        let new = self.new_entries();
        let mut counts = match self.existing_entries() {
            0 => count(new, "entry", "entries"),
            existing if new == 0 => {
                format!("an observation of {}", count(existing, "entry", "entries"))
            }
            existing => format!(
                "an observation of {}, {}",
                count(existing, "entry", "entries"),
                count(new, "new entry", "new entries")
            ),
        };
        let mut types = Vec::new();
        for field_type in FieldType::DECLARABLE {
            match attributes.iter().filter(|field| field.field_type == field_type).count() {
                0 => {}
                number => types.push(count(number, field_type.name(), field_type.plural())),
            }
        }
        if !types.is_empty() {
            let number = count(attributes.len(), "attribute", "attributes");
            counts.push_str(&format!(", {number} ({})", types.join(", ")));
        }
        if features > 0 {
            let joint = if types.is_empty() { "," } else { " and" };
            counts.push_str(&format!("{joint} {}", count(features, "feature", "features")));
        }
        counts
    }

    /// "  keys of the entry: name, summary (Description)"
    fn keys(&self) -> Option<String> {
        let mut keys = Vec::new();
        for (header, role) in self.headers.iter().zip(&self.columns.roles) {
            let Role::Key(key) = role else { continue };
            let id = BUILT_IN.get(usize::from(key.0)).map_or("", |field| field.id);
            keys.push(named(id, header));
        }
        if let Some(label) = &self.columns.constant_category {
            keys.push(format!("categories (`{label}`)"));
        }
        if self.columns.name_is_guessed {
            keys.push("the names are in the first column; --name COLUMN names another".to_owned());
        }
        (!keys.is_empty()).then(|| format!("  keys of the entry: {}", keys.join(", ")))
    }

    /// "  numbers: stars, forks", a line for each type of what is not declared already.
    fn types(&self) -> Vec<String> {
        let mut lines: Vec<(String, Vec<String>)> = Vec::new();
        let is_new = |field: &&ImportedField| {
            let is_built_in = field.kind == FieldKind::BuiltIn;
            field.declared.is_none() || is_built_in
        };
        for field in self.columns.fields.iter().filter(is_new) {
            let kind = match (field.is_feature(), field.list) {
                (true, _) => "features".to_owned(),
                (false, true) => format!("lists of {}", field.field_type.plural()),
                (false, false) => field.field_type.plural().to_owned(),
            };
            let mut name = named(&field.id, &field.header);
            if !field.words.is_empty() {
                name.push_str(&format!(" ({})", field.words.join(" < ")));
            }
            match lines.iter_mut().find(|(other, _)| *other == kind) {
                Some((_, names)) => names.push(name),
                None => lines.push((kind, vec![name])),
            }
        }
        lines.into_iter().map(|(kind, names)| format!("  {kind}: {}", names.join(", "))).collect()
    }

    /// "  column `predecessors` left out: computed"
    fn left_out_columns(&self) -> Vec<String> {
        let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
        for (header, role) in self.headers.iter().zip(&self.columns.roles) {
            let Role::LeftOut(why) = role else { continue };
            match reasons.iter_mut().find(|(other, _)| other == why) {
                Some((_, headers)) => headers.push(header),
                None => reasons.push((why, vec![header])),
            }
        }
        let lines = reasons.iter().map(|(why, headers)| {
            let headers: Vec<_> = headers.iter().map(|header| format!("`{header}`")).collect();
            format!("  left out ({why}): {}", headers.join(", "))
        });
        lines.collect()
    }
}

/// Returns an id, with the header that it is made from if that is another text.
fn named(id: &str, header: &str) -> String {
    if id == header { id.to_owned() } else { format!("{id} (`{header}`)") }
}
