//! What a filter knows about itself: its fields, the undetermined ones, hints.

use super::catalog::{catalog, ids};
use meshcmp::facts::Facts;
use meshcmp::filter::{Filter, compile, summary};
use meshcmp::model::Truth;

#[test]
fn several_arguments_must_all_hold() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    let filters = ["mtls", "category=mesh or grpc"].map(|e| compile(&catalog, e).unwrap());
    let all = Filter::all(filters.to_vec());
    let both = compile(&catalog, "mtls and (category=mesh or grpc)").unwrap();
    assert_eq!(all.fields(), both.fields());
    for entry in facts.entries() {
        assert_eq!(all.evaluate(&facts, entry), both.evaluate(&facts, entry), "{}", entry.id());
    }
    let none = Filter::all(Vec::new());
    assert_eq!(none.fields(), []);
    assert!(facts.entries().all(|entry| none.evaluate(&facts, entry) == Truth::Yes));
}

#[test]
fn the_fields_that_are_named() {
    let catalog = catalog();
    for (expression, fields) in [
        ("mtls", &["mtls"][..]),
        ("Multi-Cluster=no or language=go and MTLS", &["multi_cluster", "languages", "mtls"]),
        ("not known(ga) and (ga>2018 or category=mesh)", &["ga", "categories"]),
    ] {
        let filter = compile(&catalog, expression).unwrap();
        assert_eq!(ids(&filter.fields()), fields, "{expression}");
    }
    let bare = |expression| compile(&catalog, expression).unwrap().bare_field().is_some();
    assert!(bare("mtls") && bare("(mtls)"));
    assert!(!bare("mtls=yes") && !bare("not mtls") && !bare("mtls and mtls"));
}

#[test]
fn the_fields_that_keep_it_open() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    for (expression, entry, fields) in [
        ("mtls=yes and multi_cluster", "nginx-service-mesh", &["mtls", "multi_cluster"][..]),
        ("mtls=yes and name=istio", "nginx-service-mesh", &[]),
        ("mtls=yes and name~nginx", "nginx-service-mesh", &["mtls"]),
        (
            "(mtls or name=x) and (ga=2018 and name=x or license=mit)",
            "nginx-service-mesh",
            &["mtls", "license"],
        ),
        ("not (announced<2018-05)", "linkerd", &["announced"]),
        ("mtls and announced<2018-05 and (grpc or tracing)", "linkerd", &["announced", "tracing"]),
        ("mtls=no or mtls=yes", "nginx-service-mesh", &["mtls"]),
    ] {
        let filter = compile(&catalog, expression).unwrap();
        let entry = catalog.find_entry(entry).unwrap();
        let open = filter.undetermined_fields(&facts, entry);
        assert_eq!(ids(&open), fields, "{expression}");
    }
}

#[test]
fn undetermined_entries_are_counted_by_field() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    let filter = compile(&catalog, "(grpc or tracing) and ga=2018").unwrap();
    let undetermined: Vec<_> = facts
        .entries()
        .map(|entry| (entry, filter.undetermined_fields(&facts, entry)))
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    assert_eq!(
        summary(&undetermined),
        [
            "4 more entries are undetermined (show them with --unknown include):",
            "  ga: Linkerd, Envoy, Network Service Mesh, NGINX Service Mesh",
            "  tracing: Linkerd, Network Service Mesh, NGINX Service Mesh",
            "  grpc: Network Service Mesh, NGINX Service Mesh",
        ]
    );
    let entry = undetermined[0].clone();
    let many = vec![entry; 20];
    assert!(summary(&many)[1].ends_with("Linkerd, Linkerd and 12 more"), "{:?}", summary(&many));
    assert!(summary(&many[..1])[0].starts_with("1 more entry is undetermined (show it with"));
    assert_eq!(summary(&[]), Vec::<String>::new());
}

#[test]
fn a_text_that_no_entry_has_earns_a_hint() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    for (expression, hints) in [
        ("governance=Red Hta", &["no entry has governance=Red Hta; did you mean `Red Hat`?"][..]),
        ("not (language=rust,gp)", &["no entry has languages=gp; did you mean `Go`?"]),
        ("name~meesh", &["no entry has name~meesh"]),
        ("governance=Red Hat or mtls", &[]),
        ("governance~hat", &[]),
        ("built_on=envoyy", &["no entry has built_on=envoyy; did you mean `envoy`?"]),
        ("built_on=maistra", &["no entry has built_on=maistra"]),
        (
            "built_on=linkerd2-prxy",
            &["no entry has built_on=linkerd2-prxy; did you mean `linkerd2-proxy`?"],
        ),
        (
            "name=*mesh*",
            &["no entry has name=*mesh*; `*` is literal: name~mesh searches for a part"],
        ),
        ("license=MIT", &["no entry has license=MIT; did you mean `MIT OR ISC`?"]),
        ("latest_release~beta", &["no entry has latest_release~beta"]),
        ("announced=1999 and cncf_maturity=archived and stars=7 and latest_release=7", &[]),
        ("name=a or name=a", &["no entry has name=a"]),
    ] {
        let filter = compile(&catalog, expression).unwrap();
        assert_eq!(filter.hints(&facts), hints, "{expression}");
    }
}
