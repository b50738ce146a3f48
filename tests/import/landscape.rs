//! `landscape.yml`, in the shape in which foundations keep it.

use super::{assert_valid, content, folder, import};
use crate::common::shipped;
use snapbox::str;

const LANDSCAPE: &str = "\
landscape:
  - category:
    name: Runtime
    subcategories:
      - subcategory:
        name: General
        items:
          - item:
            name: Alder
            description: >-
              Runs jobs; and
              restarts them.
            homepage_url: https://alder.example.org
            repo_url: https://github.com/example/alder
            logo: alder.svg
            project: graduated
            twitter: https://twitter.com/alder
            additional_repos:
              - repo_url: https://github.com/example/alder-ui
                branch: main
            extra:
              accepted: '2019-03-01'
              incubating: '2020-06-01'
              graduated: 2022-11-08
              dev_stats_url: https://alder.example.org/stats
              clomonitor_name: alder
              summary_tags: jobs; queues
              audits:
                - date: '2021-08-15'
                  type: security
                  url: https://example.org/audit.pdf
                  vendor: Example Labs
              other_links:
                - name: Forum
                  url: https://forum.example.org
          - item:
            name: Birch
            homepage_url: https://birch.example.org
            logo: birch.svg
            project: sandbox
            open_source: false
            extra:
              accepted: soon
              chat_channel: '#birch'
              blog_url: birch.example.org/blog
  - category:
    name: Members
    subcategories:
      - subcategory:
        name: General
        items:
          - item:
            name: Alder
            homepage_url: https://alder.example.org/
            logo: alder.svg
            second_path:
              - Runtime / Queues
          - item:
            name: birch
            homepage_url: https://other.example.org
            organization:
              name: Birch Ltd.
";

#[test]
fn landscape_becomes_a_catalog() {
    let folder = folder(&[("landscape.yml", LANDSCAPE)]);
    import(&folder, "landscape.yml -o l.toml").prints_and_says(
        "",
        str![[r#"
3 entries, 8 attributes (4 texts, 3 dates, 1 word) and 1 feature
  keys of the entry: name, summary, homepage, repository, categories, links
  words: maturity (sandbox < graduated)
  dates: accepted, incubating, graduated
  texts: clomonitor_name, summary_tags, chat_channel, organization
  features: open_source
  1 item stands in several subcategories
  landscape.yml:58: the name `birch` is taken, so it is `birch (2)`
2 cells left out:
  landscape.yml:36: `links` is `birch.example.org/blog`, which is not an http(s) link
  landscape.yml:36: `accepted` is `soon`, which is not a date

"#]],
    );
    snapbox::assert_data_eq!(
        content(&folder, "l.toml"),
        str![[r##"
format = 1

[catalog]
title = "Survey"
columns = ["name", "categories", "maturity"]

[sources.survey]
title = "Survey"
url = "https://example.org/survey"
date = "2026-11"

[categories.runtime-general]
label = "Runtime / General"
summary = "Runtime"

[categories.members-general]
label = "Members / General"
summary = "Members"

[categories.queues]
label = "Queues"
summary = "Runtime"

[attributes.maturity]
label = "Maturity"
type = "word"
words = ["sandbox", "graduated"]
meaning = "Key `maturity` of Survey."

[attributes.accepted]
label = "Accepted"
type = "date"
milestone = "step"
timeless = true
meaning = "Key `accepted` of Survey."

[attributes.incubating]
label = "Incubating"
type = "date"
meaning = "Key `incubating` of Survey."

[attributes.graduated]
label = "Graduated"
type = "date"
milestone = "step"
timeless = true
meaning = "Key `graduated` of Survey."

[attributes.clomonitor_name]
label = "Clomonitor name"
type = "text"
meaning = "Key `clomonitor_name` of Survey."

[attributes.summary_tags]
label = "Summary tags"
type = "text"
meaning = "Key `summary_tags` of Survey."

[attributes.chat_channel]
label = "Chat channel"
type = "text"
meaning = "Key `chat_channel` of Survey."

[attributes.organization]
label = "Organization"
type = "text"
meaning = "Key `organization` of Survey."

[features.open_source]
label = "Open source"
group = "features"
meaning = "Key `open_source` of Survey."

[[entry]]
id = "alder"
name = "Alder"
categories = ["runtime-general", "members-general", "queues"]
summary = "Runs jobs; and restarts them."
homepage = "https://alder.example.org"
repository = "https://github.com/example/alder"
links = { twitter = "https://twitter.com/alder", repository = "https://github.com/example/alder-ui", dev-stats = "https://alder.example.org/stats", "audits 2021-08-15 security Example Labs" = "https://example.org/audit.pdf", Forum = "https://forum.example.org" }

[[entry.observed]]
source = "survey"
maturity = "graduated"
accepted = "2019-03-01"
incubating = "2020-06-01"
graduated = "2022-11-08"
clomonitor_name = "alder"
summary_tags = "jobs; queues"

[[entry]]
id = "birch"
name = "Birch"
categories = ["runtime-general"]
homepage = "https://birch.example.org"

[[entry.observed]]
source = "survey"
maturity = "sandbox"
chat_channel = "#birch"
features.open_source = "no"

[[entry]]
id = "birch-2"
name = "birch (2)"
categories = ["members-general"]
homepage = "https://other.example.org"

[[entry.observed]]
source = "survey"
organization = "Birch Ltd."

"##]]
    );
    assert_valid(&folder.path().join("l.toml"));
}

#[test]
fn landscape_can_be_listed_counted_and_drawn() {
    let folder = folder(&[("landscape.yml", LANDSCAPE)]);
    import(&folder, "landscape.yml -o l.toml").ends(0);
    let shown = |line: &str| shipped(&format!("{line} --catalog l.toml")).within(folder.path());
    shown("list").prints(str![[r#"
 NAME       CATEGORIES                                MATURITY
 Alder      runtime-general, members-general, queues  graduated
 Birch      runtime-general                           sandbox
 birch (2)  members-general                           ?

 3 entries, facts from 2026-11

"#]]);
    shown("count maturity").prints(str![[r#"
 MATURITY   COUNT  ENTRIES
 sandbox        1  Birch
 graduated      1  Alder
 ?              1  birch (2)

 3 entries

"#]]);
    shown("timeline --ascii --width 80").prints(str![[r#"
        2019   2020    2021    2022    2023    2024    2025    2026
 Alder  .1============================2===============================?  unknown

 1 Accepted  2 Graduated  ? status unknown

 1 of 3 entries; 2 without any date are left out.

"#]]);
    shown("events").prints(str![[r#"
 DATE        ENTRY  EVENT
 2019-03-01  Alder  Accepted
 2022-11-08  Alder  Graduated

 2 events of 1 entry

"#]]);
}

#[test]
fn newer_landscape_is_added_to_an_older_one() {
    let newer = LANDSCAPE.replace("project: sandbox", "project: archived");
    let folder = folder(&[("landscape.yml", LANDSCAPE), ("newer.yml", &newer)]);
    import(&folder, "landscape.yml -o l.toml").ends(0);
    let source = "--source Survey --url https://example.org/survey --date 2026-12";
    shipped(&format!("import newer.yml --into l.toml {source}"))
        .within(folder.path())
        .prints_and_says(
            str![[r#"
 Observations: 8 added (shown with --kind observation)

"#]],
            str![[r#"
an observation of 2 entries, 8 attributes (4 texts, 3 dates, 1 word) and 1 feature
  keys of the entry: name, summary, homepage, repository, categories, links
  1 item stands in several subcategories
  newer.yml:58: left out, since an earlier row is about `birch`, too
2 cells left out:
  newer.yml:36: `maturity` is `archived`, which is not one of sandbox, graduated
  newer.yml:36: `accepted` is `soon`, which is not a date

"#]],
        );
    assert_valid(&folder.path().join("l.toml"));
}
