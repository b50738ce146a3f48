//! The one table of attributes: id, type, label and meaning of every field that is not a feature.
//!
//! A new attribute is one line here. Its place in the table is its place in `--columns all`, in
//! `show` and in `compare`.

use super::field::FieldType::{self, *};

/// What there is to know about an attribute.
#[derive(Debug)]
pub struct AttributeInfo {
    /// The field id: column, sort key, filter key, JSON key and CSV header.
    pub id: &'static str,
    /// The id in the singular, by which a list may be named as well (`language`).
    pub singular: Option<&'static str>,
    /// What its values are.
    pub kind: FieldType,
    /// Its name for people.
    pub label: &'static str,
    /// What a value of it means, in one sentence.
    pub meaning: &'static str,
    /// Where its values come from.
    pub origin: Origin,
}

/// Where the values of an attribute come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Written on the entry itself, undated.
    Entry,
    /// Written in observations, each with its source.
    Observed,
    /// The other end of a relation, found by looking at every entry.
    Computed,
}

macro_rules! attributes {
    ($($variant:ident $id:literal $(($singular:literal))? $origin:ident $kind:ident $label:literal $meaning:literal;)+) => {
        /// A plain typed field, known to the program (features are known to the catalog).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Attribute { $(#[doc = $meaning] $variant),+ }

        impl Attribute {
            /// Every attribute, in display order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        static TABLE: &[AttributeInfo] = &[$(AttributeInfo {
            id: $id,
            singular: attributes!(@singular $($singular)?),
            kind: $kind,
            label: $label,
            meaning: $meaning,
            origin: Origin::$origin,
        }),+];
    };
    (@singular) => { None };
    (@singular $singular:literal) => { Some($singular) };
}

attributes! {
    Id "id" Entry Text "Id" "The stable short name by which commands and files refer to the entry.";
    Name "name" Entry Text "Name" "The name of the system.";
    Summary "summary" Entry Text "Summary" "What it is, in one sentence.";
    Homepage "homepage" Entry Link "Homepage" "Its page on the web.";
    Repository "repository" Entry Link "Repository" "Where its source code lives.";
    Aliases "aliases" ("alias") Entry TextList "Aliases" "Other names by which people look for it.";
    Categories "categories" ("category") Entry Categories "Categories" "The kinds of system that it is.";
    Status "status" Observed Status "Status" "Where it stands in its life: active, maintenance, deprecated, archived, renamed or closed.";
    OpenSource "open_source" Observed Support "Open source" "Whether its code is under an open source license.";
    License "license" Observed License "License" "Its license, as an SPDX expression, or `proprietary`.";
    Governance "governance" Observed Text "Governance" "Who decides about it.";
    DataPlane "data_plane" Observed Text "Data plane" "What carries its traffic.";
    LatestRelease "latest_release" Observed Text "Latest release" "The newest release that the source had seen.";
    Languages "languages" ("language") Observed TextList "Languages" "The languages that it is written in.";
    Commercial "commercial" Observed TextList "Commercial offerings" "Who sells it or support for it, or the products made of it.";
    Platforms "platforms" ("platform") Observed TextList "Platforms" "What it runs on.";
    InitiatedBy "initiated_by" Observed TextList "Initiated by" "Who started it.";
    CloudIntegrations "cloud_integrations" ("cloud_integration") Observed TextList "Cloud integrations" "Cloud offerings that it ties into.";
    TracingBackends "tracing_backends" ("tracing_backend") Observed TextList "Tracing backends" "Tracing systems that it can hand spans to.";
    WrittenFor "written_for" Observed TextList "Written for" "The systems or the purpose that a tool was made for.";
    SupportedBy "supported_by" Observed TextList "Supported by" "Who stands behind a tool.";
    BuiltOn "built_on" Observed Entries "Built on" "Systems that it is made of or depends on.";
    Successor "successor" ("successors") Observed Entries "Successor" "What its users are sent to.";
    CncfMaturity "cncf_maturity" Observed Maturity "CNCF" "The step that it has reached at the CNCF.";
    Announced "announced" Observed Date "Announced" "When it was first made public.";
    Ga "ga" Observed Date "Generally available" "When it was first declared ready for production.";
    StatusSince "status_since" Observed Date "Status since" "Since when it has the status.";
    LatestReleaseDate "latest_release_date" Observed Date "Latest release date" "The day of the newest release that the source had seen.";
    CncfAccepted "cncf_accepted" Observed Date "CNCF accepted" "When the CNCF took it in.";
    CncfIncubating "cncf_incubating" Observed Date "CNCF incubating" "When it became an incubating project of the CNCF.";
    CncfGraduated "cncf_graduated" Observed Date "CNCF graduated" "When it graduated at the CNCF.";
    CncfArchived "cncf_archived" Observed Date "CNCF archived" "When the CNCF archived it.";
    BaseOf "base_of" Computed Entries "Base of" "Systems of the catalog that are built on it.";
    Predecessors "predecessors" ("predecessor") Computed Entries "Predecessors" "Systems of the catalog whose successor it is.";
}

impl Attribute {
    /// Its row of the table.
    #[must_use]
    pub fn info(self) -> &'static AttributeInfo {
        &TABLE[self as usize]
    }

    /// The attribute whose id is exactly `id`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|attribute| attribute.info().id == id)
    }

    /// Written on the entry itself, so without source and date.
    #[must_use]
    pub fn is_of_entry(self) -> bool {
        self.info().origin == Origin::Entry
    }

    /// Written in observations.
    #[must_use]
    pub fn is_observed(self) -> bool {
        self.info().origin == Origin::Observed
    }

    /// Found by looking at every entry.
    #[must_use]
    pub fn is_computed(self) -> bool {
        self.info().origin == Origin::Computed
    }

    /// Says who an entry is (id, name, aliases, summary, links) rather than what it is like;
    /// `compare` has no rows for these.
    #[must_use]
    pub fn is_identity(self) -> bool {
        self.is_of_entry() && self != Self::Categories
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_variants() {
        assert_eq!(Attribute::ALL.len(), TABLE.len());
        for (place, &attribute) in Attribute::ALL.iter().enumerate() {
            assert_eq!(attribute as usize, place);
            assert_eq!(Attribute::from_id(attribute.info().id), Some(attribute));
        }
    }

    #[test]
    fn every_meaning_is_one_sentence() {
        for row in TABLE {
            assert!(row.meaning.ends_with('.'), "{}", row.id);
        }
    }
}
