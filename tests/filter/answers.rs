//! What matches, what does not, and what cannot be told.

use crate::catalog::{catalog, ids};
use meshcmp::facts::Facts;
use meshcmp::filter::{Filter, compile, summary};
use meshcmp::model::{Catalog, Truth};

/// The ids of the entries that match, then of those that cannot be told.
fn answers(catalog: &Catalog, expression: &str) -> (String, String) {
    let filter =
        compile(catalog, expression).unwrap_or_else(|errors| panic!("{expression}: {errors:?}"));
    let facts = Facts::new(catalog, None);
    let told = |truth| {
        let entries = facts
            .entries()
            .filter(|&e| filter.evaluate(&facts, e) == truth);
        entries
            .map(|entry| entry.id())
            .collect::<Vec<_>>()
            .join(" ")
    };
    (told(Truth::Yes), told(Truth::Unknown))
}

fn check(table: &[(&str, &str, &str)]) {
    let catalog = catalog();
    for (expression, matches, unknown) in table {
        let expected = ((*matches).to_owned(), (*unknown).to_owned());
        assert_eq!(answers(&catalog, expression), expected, "{expression}");
    }
}

const ALL: &str = "istio linkerd maistra envoy network-service-mesh nginx-service-mesh wrk";

#[test]
fn support() {
    check(&[
        (
            "mtls",
            "istio linkerd envoy",
            "network-service-mesh nginx-service-mesh",
        ),
        (
            "mtls=yes",
            "istio linkerd",
            "network-service-mesh nginx-service-mesh",
        ),
        (
            "mtls!=yes",
            "maistra envoy wrk",
            "network-service-mesh nginx-service-mesh",
        ),
        (
            "not mtls=yes",
            "maistra envoy wrk",
            "network-service-mesh nginx-service-mesh",
        ),
        ("mtls=no", "", "network-service-mesh nginx-service-mesh"),
        (
            "mtls=planned,experimental",
            "maistra envoy",
            "network-service-mesh nginx-service-mesh",
        ),
        (
            "mtls=unknown",
            "network-service-mesh nginx-service-mesh",
            "",
        ),
        ("mtls!=unknown", "istio linkerd maistra envoy wrk", ""),
        ("known(mtls)", "istio linkerd maistra envoy wrk", ""),
        (
            "not known(mtls)",
            "network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "mtls=unknown,yes",
            "istio linkerd network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "mtls=not-applicable",
            "wrk",
            "network-service-mesh nginx-service-mesh",
        ),
        ("mtls=N/A", "wrk", "network-service-mesh nginx-service-mesh"),
        (
            "tracing=unknown and category=mesh",
            "linkerd maistra network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "open_source",
            "istio linkerd",
            "envoy network-service-mesh nginx-service-mesh wrk",
        ),
        (
            "open-source=no",
            "maistra",
            "envoy network-service-mesh nginx-service-mesh wrk",
        ),
    ]);
}

#[test]
fn order_of_support() {
    let unknown = "network-service-mesh nginx-service-mesh";
    check(&[
        ("mtls<yes", "maistra envoy", unknown),
        ("mtls<=yes", "istio linkerd maistra envoy", unknown),
        ("mtls>planned", "istio linkerd envoy", unknown),
        ("mtls>=experimental", "istio linkerd envoy", unknown),
        ("mtls<no", "", unknown),
        ("not mtls>=no", "wrk", unknown),
        ("mtls>=no and mtls=not-applicable", "", unknown),
    ]);
}

#[test]
fn texts_and_lists() {
    let ungoverned = "linkerd network-service-mesh wrk";
    check(&[
        ("governance=Red Hat", "maistra", ungoverned),
        ("governance=red  hat", "maistra", ungoverned),
        ("governance=\"Red Hat\"", "maistra", ungoverned),
        ("governance='Red Hat'", "maistra", ungoverned),
        ("governance=Red Hat,cncf", "istio maistra envoy", ungoverned),
        ("governance='NGINX, Inc.'", "nginx-service-mesh", ungoverned),
        ("governance~hat", "maistra", ungoverned),
        ("governance~n", "istio envoy nginx-service-mesh", ungoverned),
        ("governance=Red", "", ungoverned),
        ("name=ISTIO", "istio", ""),
        ("name~mesh", "network-service-mesh nginx-service-mesh", ""),
        ("alias=linkerd2", "linkerd", ""),
        ("known(aliases)", ALL, ""),
        (
            "license='MIT OR ISC'",
            "maistra",
            "network-service-mesh nginx-service-mesh wrk",
        ),
        (
            "license~mit,bsd",
            "maistra",
            "network-service-mesh nginx-service-mesh wrk",
        ),
        (
            "languages=rust",
            "linkerd",
            "maistra network-service-mesh nginx-service-mesh",
        ),
        (
            "language=go",
            "istio linkerd",
            "maistra network-service-mesh nginx-service-mesh",
        ),
        (
            "languages=rust,c",
            "linkerd wrk",
            "maistra network-service-mesh nginx-service-mesh",
        ),
        (
            "languages~c",
            "envoy wrk",
            "maistra network-service-mesh nginx-service-mesh",
        ),
        (
            "languages!=go",
            "envoy wrk",
            "maistra network-service-mesh nginx-service-mesh",
        ),
        ("homepage=unknown", ALL, ""),
    ]);
}

#[test]
fn words_categories_and_entries() {
    let without = "network-service-mesh wrk";
    check(&[
        ("status=active", "istio linkerd envoy", without),
        (
            "status=Active,ARCHIVED",
            "istio linkerd maistra envoy",
            without,
        ),
        (
            "status!=archived",
            "istio linkerd envoy nginx-service-mesh",
            without,
        ),
        (
            "category=mesh",
            "istio linkerd maistra network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "category=Service mesh",
            "istio linkerd maistra network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "categories=service-mesh and categories=tools",
            "network-service-mesh",
            "",
        ),
        ("category!=mesh", "envoy wrk", ""),
        (
            "category~service",
            "istio linkerd maistra envoy network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "built_on=envoy",
            "istio",
            "maistra envoy network-service-mesh nginx-service-mesh wrk",
        ),
        (
            "built-on=lyft envoy",
            "istio",
            "maistra envoy network-service-mesh nginx-service-mesh wrk",
        ),
        (
            "built_on=Linkerd2-Proxy",
            "linkerd",
            "maistra envoy network-service-mesh nginx-service-mesh wrk",
        ),
        (
            "built_on~env,proxy",
            "istio linkerd",
            "maistra envoy network-service-mesh nginx-service-mesh wrk",
        ),
        ("base_of=istio", "envoy", ""),
        ("predecessor=maistra", "istio", ""),
        (
            "cncf_maturity=sandbox",
            "network-service-mesh",
            "maistra envoy nginx-service-mesh wrk",
        ),
    ]);
}

#[test]
fn dates() {
    let none = "network-service-mesh nginx-service-mesh wrk";
    let with_linkerd = "linkerd network-service-mesh nginx-service-mesh wrk";
    check(&[
        ("announced=2018", "linkerd maistra", none),
        ("announced=2018-05", "maistra", with_linkerd),
        ("announced!=2018-05", "istio envoy", with_linkerd),
        ("announced=2017,2018", "istio linkerd maistra", none),
        ("announced=2016..2017", "istio envoy", none),
        ("announced=2018..", "linkerd maistra", none),
        ("announced=..2017-05", "istio envoy", none),
        ("announced=..2018-05", "istio maistra envoy", with_linkerd),
        (
            "announced = 2016 .. 2017-04 , 2018-05",
            "maistra envoy",
            with_linkerd,
        ),
        ("announced<2018-05", "istio envoy", with_linkerd),
        ("announced<=2018-05", "istio maistra envoy", with_linkerd),
        ("announced>2018-05", "", with_linkerd),
        ("announced>=2018-05", "maistra", with_linkerd),
        ("announced>2017", "linkerd maistra", none),
        ("announced>=2018", "linkerd maistra", none),
        ("announced<2018", "istio envoy", none),
        ("announced=unknown", none, ""),
        ("known(announced)", "istio linkerd maistra envoy", ""),
    ]);
}

#[test]
fn connectives() {
    let meshes = "istio linkerd maistra network-service-mesh nginx-service-mesh";
    check(&[
        ("name=istio or name=envoy and name=wrk", "istio", ""),
        ("(name=istio or name=envoy) and name=wrk", "", ""),
        (
            "not name=istio and category=mesh",
            &meshes["istio ".len()..],
            "",
        ),
        (
            "not (name=istio or category!=mesh)",
            &meshes["istio ".len()..],
            "",
        ),
        (
            "name==istio || name = envoy && !known(ga)",
            "istio envoy",
            "",
        ),
        (
            "NAME=istio OR NOT Category=mesh AND known(Grpc)",
            "istio wrk",
            "",
        ),
        ("not not name=istio", "istio", ""),
        ("!!name=istio", "istio", ""),
        ("((name=istio))", "istio", ""),
        ("mtls=yes and known(mtls)", "istio linkerd", ""),
        (
            "mtls=yes or not known(mtls)",
            "istio linkerd network-service-mesh nginx-service-mesh",
            "",
        ),
        (
            "mtls and grpc",
            "istio",
            "envoy network-service-mesh nginx-service-mesh",
        ),
        (
            "mtls or grpc",
            "istio linkerd envoy",
            "maistra network-service-mesh nginx-service-mesh",
        ),
        ("name='and' or name=\"or\" or name=not", "", ""),
    ]);
}

#[test]
fn several_arguments_must_all_hold() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    let filters = ["mtls", "category=mesh or grpc"].map(|e| compile(&catalog, e).unwrap());
    let all = Filter::all(filters.to_vec());
    let both = compile(&catalog, "mtls and (category=mesh or grpc)").unwrap();
    assert_eq!(all.to_string(), both.to_string());
    for entry in facts.entries() {
        assert_eq!(
            all.evaluate(&facts, entry),
            both.evaluate(&facts, entry),
            "{}",
            entry.id()
        );
    }
    let none = Filter::all(Vec::new());
    assert_eq!(none.to_string(), "");
    assert!(
        facts
            .entries()
            .all(|entry| none.evaluate(&facts, entry) == Truth::Yes)
    );
}

#[test]
fn the_fields_that_are_named() {
    let catalog = catalog();
    for (expression, fields) in [
        ("mtls", &["mtls"][..]),
        (
            "Multi-Cluster=no or language=go and MTLS",
            &["multi_cluster", "languages", "mtls"],
        ),
        (
            "not known(ga) and (ga>2018 or category=mesh)",
            &["ga", "categories"],
        ),
    ] {
        let filter = compile(&catalog, expression).unwrap();
        assert_eq!(ids(&filter.fields()), fields, "{expression}");
    }
    let bare = |expression| {
        compile(&catalog, expression)
            .unwrap()
            .bare_field()
            .is_some()
    };
    assert!(bare("mtls") && bare("(mtls)"));
    assert!(!bare("mtls=yes") && !bare("not mtls") && !bare("mtls and mtls"));
}

#[test]
fn the_fields_that_keep_it_open() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    for (expression, entry, fields) in [
        (
            "mtls=yes and multi_cluster",
            "nginx-service-mesh",
            &["mtls", "multi_cluster"][..],
        ),
        ("mtls=yes and name=istio", "nginx-service-mesh", &[]),
        ("mtls=yes and name~nginx", "nginx-service-mesh", &["mtls"]),
        (
            "(mtls or name=x) and (ga=2018 and name=x or license=mit)",
            "nginx-service-mesh",
            &["mtls", "license"],
        ),
        ("not (announced<2018-05)", "linkerd", &["announced"]),
        (
            "mtls and announced<2018-05 and (grpc or tracing)",
            "linkerd",
            &["announced", "tracing"],
        ),
        ("mtls=no or mtls=yes", "nginx-service-mesh", &["mtls"]),
    ] {
        let filter = compile(&catalog, expression).unwrap();
        let entry = catalog.find_entry(entry).unwrap();
        let open = filter.undecided_fields(&facts, entry);
        assert_eq!(ids(&open), fields, "{expression}");
    }
}

#[test]
fn what_is_undecided_is_counted_by_field() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    let filter = compile(&catalog, "ga=2018 and (tracing or grpc)").unwrap();
    let undecided: Vec<_> = facts
        .entries()
        .map(|entry| (entry, filter.undecided_fields(&facts, entry)))
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    assert_eq!(
        summary(&undecided),
        [
            "5 more cannot be decided (--unknown include shows them):",
            "  ga: Linkerd, Maistra, Envoy, Network Service Mesh, NGINX Service Mesh",
            "  tracing: Linkerd, Maistra, Network Service Mesh, NGINX Service Mesh",
            "  grpc: Maistra, Network Service Mesh, NGINX Service Mesh",
        ]
    );
    let entry = undecided[0].clone();
    let many = vec![entry; 20];
    assert!(
        summary(&many)[1].ends_with("Linkerd, Linkerd and 12 more"),
        "{:?}",
        summary(&many)
    );
    assert_eq!(summary(&[]), Vec::<String>::new());
}

#[test]
fn a_text_that_no_entry_has_earns_a_hint() {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    for (expression, hints) in [
        (
            "governance=Red Hta",
            &["no entry has governance=Red Hta; did you mean `Red Hat`?"][..],
        ),
        (
            "not (language=rust,gp)",
            &["no entry has languages=gp; did you mean `Go`?"],
        ),
        ("name~meesh", &["no entry has name~meesh"]),
        ("governance=Red Hat or mtls", &[]),
        ("governance~hat", &[]),
        ("announced=1999 and cncf_maturity=archived", &[]),
        ("name=a or name=a", &["no entry has name=a"]),
    ] {
        let filter = compile(&catalog, expression).unwrap();
        assert_eq!(filter.hints(&facts), hints, "{expression}");
    }
}
