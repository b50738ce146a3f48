//! Below the ranking: who may still rise, who is left out, and why.

use super::Ranking;
use crate::commands::Context;
use crate::commands::wording::{count, join};
use crate::model::{Entry, Fact, Truth, UNKNOWN, Value};
use crate::ranking::{Criterion, Outcome, Score};

/// The lines below the ranking, for people.
pub(super) fn lines(context: &Context<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let with = |outcome| ranking.scores.iter().filter(move |score| score.outcome == outcome);
    let mut lines = vec![format!(
        "{} of {} ranked.",
        with(Outcome::Ranked).count(),
        count(ranking.scores.len() + ranking.over.len(), "entry", "entries")
    )];
    lines.extend(rising(ranking));
    let mut list = |label: &str, names: Vec<String>| {
        if !names.is_empty() {
            lines.push(format!("{label}: {}.", names.join(", ")));
        }
    };
    let names = |score: &Score<'_>| score.entry.name().to_owned();
    list("Too little known", with(Outcome::TooLittleKnown).map(names).collect());
    let reasons =
        |score: &Score<'_>| format!("{} ({})", score.entry.name(), reason(context, ranking, score));
    list("Ruled out", with(Outcome::RuledOut).map(reasons).collect());
    list("Over", ranking.over.iter().map(|entry| entry.name().to_owned()).collect());
    lines
}

/// Who could come before the first if all that is unknown turned out well.
fn rising(ranking: &Ranking<'_>) -> Option<String> {
    let mut ranked = ranking.scores.iter().filter(|score| score.outcome == Outcome::Ranked);
    let first = ranked.next()?;
    let names: Vec<_> =
        ranked.filter(|score| score.high > first.low).map(|score| score.entry.name()).collect();
    (!names.is_empty()).then(|| {
        format!(
            "{} could still come before {}: it depends on what is unknown.",
            join(&names, "and"),
            first.entry.name()
        )
    })
}

/// The musts that are not met, and what is known instead: `grpc: no`.
fn reason<'c>(context: &Context<'c>, ranking: &Ranking<'c>, score: &Score<'c>) -> String {
    let musts = ranking.criteria.musts.iter().zip(&score.musts);
    let unmet = musts.filter(|&(_, &met)| met == Truth::No);
    let reasons: Vec<_> = unmet.map(|(must, _)| facts_of(context, must, score.entry)).collect();
    reasons.join("; ")
}

fn facts_of<'c>(context: &Context<'c>, must: &Criterion<'c>, entry: Entry<'c>) -> String {
    let facts = must.fields().into_iter().map(|field| {
        let fact = context.facts.fact(entry, field);
        format!("{}: {}", field.id(), words(&fact))
    });
    facts.collect::<Vec<_>>().join(", ")
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
    use crate::cli::{Action, Cli};
    use crate::commands::{self, Context};
    use crate::facts::Facts;
    use clap::Parser;

    const HEAD: &str = "format = 1\n[catalog]\ntitle = 'T'\n\
        [sources.s]\ntitle = 'S'\nurl = 'https://s.example'\ndate = '2026'\n\
        [categories.mesh]\nlabel = 'Mesh'\n\
        [features.mtls]\nlabel = 'mTLS'\ngroup = 'security'\nmeaning = 'M.'\n\
        [features.grpc]\nlabel = 'gRPC'\ngroup = 'protocols'\nmeaning = 'M.'\n";

    /// What stands below the ranking of entries of which this is observed.
    fn told(entries: &[(&str, &str)], asked: &[&str]) -> Vec<String> {
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
        let Some(Action::Answer(command)) = cli.action else {
            panic!("{asked:?} asks nothing");
        };
        let context = Context {
            facts: Facts::new(&catalog, None),
            today: "2026-11-22".parse().unwrap(),
            evidence: false,
            hints: false,
        };
        commands::run(&command, &context).unwrap().sheet.counts
    }

    #[test]
    fn who_is_ruled_out_is_told_with_what_is_known_instead() {
        let entries = [
            ("a", "languages = ['Rust']"),
            ("b", "languages = ['Go', 'C++']\nfeatures.mtls = 'no'"),
            ("c", "features.mtls = 'no'"),
        ];
        assert_eq!(
            told(&entries, &["--must", "languages=rust"]),
            ["2 of 3 entries ranked.", "Ruled out: B (languages: Go, C++)."]
        );
        assert_eq!(
            told(&entries, &["--must", "languages=rust", "--must", "mtls"]),
            [
                "1 of 3 entries ranked.",
                "Ruled out: B (languages: Go, C++; mtls: no), C (mtls: no)."
            ]
        );
        assert_eq!(
            told(&entries, &["--must", "not languages=go and not grpc=yes"]),
            ["2 of 3 entries ranked.", "Ruled out: B (languages: Go, C++, grpc: unknown)."]
        );
    }

    #[test]
    fn a_list_that_has_ended_is_no_reason_without_words() {
        let ended = "languages = [{ value = 'Go', ended = true }]";
        assert_eq!(
            told(&[("a", ended)], &["--must", "languages=go"]),
            ["0 of 1 entry ranked.", "Ruled out: A (languages: none)."]
        );
    }

    #[test]
    fn who_could_still_come_before_the_first_is_told() {
        let wants = &["--want", "mtls=2", "--want", "grpc"][..];
        let first = ("a", "features.mtls = 'yes'\nfeatures.grpc = 'no'");
        let rises = ("b", "features.grpc = 'yes'");
        let draws = ("c", "features.mtls = 'yes'\nfeatures.grpc = 'no'");
        let falls = ("d", "features.mtls = 'no'");
        assert_eq!(
            told(&[first, rises, draws, falls], wants),
            [
                "4 of 4 entries ranked.",
                "B could still come before A: it depends on what is unknown."
            ]
        );
        let reaches = ("e", "features.mtls = 'partial'");
        let unknown = ("f", "license = 'MIT'");
        assert_eq!(
            told(&[first, rises, reaches, unknown], wants),
            [
                "3 of 4 entries ranked.",
                "B could still come before A: it depends on what is unknown.",
                "Too little known: F."
            ]
        );
        let rises_too = ("e", "features.grpc = 'partial'");
        assert_eq!(
            told(&[first, rises, rises_too], wants),
            [
                "3 of 3 entries ranked.",
                "B and E could still come before A: it depends on what is unknown."
            ]
        );
        assert_eq!(told(&[first, draws], wants), ["2 of 2 entries ranked."]);
    }
}
