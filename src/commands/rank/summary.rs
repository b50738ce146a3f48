//! The lines below a ranking: who may still rise, who is left out, and why.

use super::Ranking;
use crate::commands::Context;
use crate::commands::wording::{join, only_shown};
use crate::model::{Entry, Fact, Truth, UNKNOWN, Value};
use crate::ranking::{Criterion, Outcome, Score};

/// Returns the lines below the ranking, for people.
pub(super) fn lines(context: &Context<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let mut ranked = 0;
    let mut undetermined = 0;
    let mut too_little_known = Vec::new();
    let mut ruled_out = Vec::new();
    for score in &ranking.scores {
        let name = score.entry.name();
        match score.outcome {
            Outcome::Ranked => ranked += 1,
            Outcome::Undetermined => undetermined += 1,
            Outcome::TooLittleKnown => too_little_known.push(name.to_owned()),
            Outcome::RuledOut => {
                ruled_out.push(format!("{name} ({})", unmet_musts(context, ranking, score)));
            }
        }
    }
    let ended: Vec<_> = ranking.ended.iter().map(|entry| entry.name().to_owned()).collect();

    let all = ranking.scores.len();
    let scope = match all {
        1 => ranking.scope.replacen("entries", "entry", 1),
        _ => ranking.scope.clone(),
    };
    let mut counts = format!("{ranked} of {all} {scope} ranked");
    if undetermined > 0 {
        counts.push_str(&format!(", {undetermined} undetermined"));
    }
    let found = ranked + undetermined;
    let mut lines = vec![format!("{counts}{}.", only_shown(found.min(ranking.limit), found))];
    lines.extend(possible_winners(ranking));
    let left_out =
        [("Too little known", too_little_known), ("Ruled out", ruled_out), ("Ended", ended)];
    for (label, names) in left_out {
        if !names.is_empty() {
            lines.push(format!("{label}: {}.", names.join(", ")));
        }
    }
    lines
}

/// Names the entries that could come first if everything unknown turned out well.
fn possible_winners(ranking: &Ranking<'_>) -> Option<String> {
    let mut ranked = ranking
        .scores
        .iter()
        .filter(|score| matches!(score.outcome, Outcome::Ranked | Outcome::Undetermined));
    let first = ranked.next().filter(|first| first.outcome == Outcome::Ranked)?;
    let names: Vec<_> =
        ranked.filter(|score| score.high > first.low).map(|score| score.entry.name()).collect();
    if names.is_empty() {
        return None;
    }
    Some(format!(
        "{} could still come before {}: it depends on what is unknown.",
        join(&names, "and"),
        first.entry.name()
    ))
}

/// "grpc: no; mtls: planned": the facts behind the musts that are not met.
fn unmet_musts<'c>(context: &Context<'c>, ranking: &Ranking<'c>, score: &Score<'c>) -> String {
    let mut reasons = Vec::new();
    for (must, met) in ranking.criteria.musts.iter().zip(&score.musts) {
        if *met == Truth::No {
            reasons.push(facts_of(context, must, score.entry));
        }
    }
    reasons.join("; ")
}

fn facts_of<'c>(context: &Context<'c>, must: &Criterion<'c>, entry: Entry<'c>) -> String {
    let mut facts = Vec::new();
    for field in must.filter.fields() {
        facts.push(format!("{}: {}", field.id(), words(&context.facts.fact(entry, field))));
    }
    facts.join(", ")
}

fn words(fact: &Fact<'_>) -> String {
    match &fact.value {
        Value::List(elements) if elements.is_empty() => "none".to_owned(),
        Value::List(elements) => {
            let words: Vec<_> = elements.iter().map(|element| element.value.plain()).collect();
            words.join(", ")
        }
        value if value.is_known() => value.plain().into_owned(),
        _ => UNKNOWN.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog;
    use crate::cli::{Cli, Command};
    use crate::commands::{self, Context};
    use crate::facts::Facts;
    use clap::Parser;

    const HEAD: &str = "format = 1\n[catalog]\ntitle = 'T'\n\
        [sources.s]\ntitle = 'S'\nurl = 'https://s.example'\ndate = '2026'\n\
        [categories.mesh]\nlabel = 'Mesh'\n\
        [attributes.languages]\nlabel = 'Languages'\ntype = 'text'\nlist = true\nmeaning = 'M.'\n\
        [attributes.license]\nlabel = 'License'\ntype = 'license'\nmeaning = 'M.'\n\
        [features.mtls]\nlabel = 'mTLS'\ngroup = 'security'\nmeaning = 'M.'\n\
        [features.grpc]\nlabel = 'gRPC'\ngroup = 'protocols'\nmeaning = 'M.'\n";

    /// Returns the summary of a ranking of entries with these observations.
    fn summary_of(entries: &[(&str, &str)], asked: &[&str]) -> Vec<String> {
        let mut text = HEAD.to_owned();
        for (id, observed) in entries {
            text.push_str(&format!(
                "[[entry]]\nid = '{id}'\nname = '{}'\ncategories = ['mesh']\nsummary = 'S.'\n\
                 [[entry.observed]]\nsource = 's'\n{observed}\n",
                id.to_uppercase()
            ));
        }
        let catalog = catalog::read(&text).unwrap();
        let cli = Cli::try_parse_from([&["meshcmp", "rank"], asked].concat()).unwrap();
        let Some(Command::Query(command)) = cli.command else {
            panic!("{asked:?} asks nothing");
        };
        let context = Context {
            facts: Facts::new(&catalog, None),
            today: "2026-11-22".parse().unwrap(),
            evidence: false,
            hints: true,
        };
        commands::run(&command, &context).unwrap().sheet.summary
    }

    #[test]
    fn ruled_out_entries_are_listed_with_their_facts() {
        let entries = [
            ("a", "languages = ['Rust']"),
            ("b", "languages = ['Go', 'C++']\nfeatures.mtls = 'no'"),
            ("c", "features.mtls = 'no'"),
        ];
        assert_eq!(
            summary_of(&entries, &["--must", "languages=rust"]),
            [
                "1 of 3 alive entries of Mesh ranked, 1 undetermined.",
                "Ruled out: B (languages: Go, C++)."
            ]
        );
        assert_eq!(
            summary_of(&entries, &["--must", "languages=rust", "--must", "mtls"]),
            [
                "0 of 3 alive entries of Mesh ranked, 1 undetermined.",
                "Ruled out: B (languages: Go, C++; mtls: no), C (mtls: no)."
            ]
        );
        assert_eq!(
            summary_of(&entries, &["--must", "not languages=go and not grpc=yes"]),
            [
                "0 of 3 alive entries of Mesh ranked, 2 undetermined.",
                "Ruled out: B (languages: Go, C++, grpc: unknown)."
            ]
        );
    }

    #[test]
    fn ended_list_reads_none() {
        let ended = "languages = [{ value = 'Go', ended = true }]";
        assert_eq!(
            summary_of(&[("a", ended)], &["--must", "languages=go"]),
            ["0 of 1 alive entry of Mesh ranked.", "Ruled out: A (languages: none)."]
        );
    }

    #[test]
    fn entries_that_could_still_come_first_are_named() {
        let wants = &["--want", "mtls=2", "--want", "grpc"][..];
        let first = ("a", "features.mtls = 'yes'\nfeatures.grpc = 'no'");
        let rises = ("b", "features.grpc = 'yes'");
        let draws = ("c", "features.mtls = 'yes'\nfeatures.grpc = 'no'");
        let falls = ("d", "features.mtls = 'no'");
        assert_eq!(
            summary_of(&[first, rises, draws, falls], wants),
            [
                "4 of 4 alive entries of Mesh ranked.",
                "B could still come before A: it depends on what is unknown."
            ]
        );
        let reaches = ("e", "features.mtls = 'partial'");
        let unknown = ("f", "license = 'MIT'");
        assert_eq!(
            summary_of(&[first, rises, reaches, unknown], wants),
            [
                "3 of 4 alive entries of Mesh ranked.",
                "B could still come before A: it depends on what is unknown.",
                "Too little known: F."
            ]
        );
        let rises_too = ("e", "features.grpc = 'partial'");
        assert_eq!(
            summary_of(&[first, rises, rises_too], wants),
            [
                "3 of 3 alive entries of Mesh ranked.",
                "B and E could still come before A: it depends on what is unknown."
            ]
        );
        assert_eq!(summary_of(&[first, draws], wants), ["2 of 2 alive entries of Mesh ranked."]);
    }
}
