//! What matches, what does not, and what cannot be told.

use super::catalog::catalog;
use meshcmp::facts::Facts;
use meshcmp::filter::compile;
use meshcmp::model::{Catalog, Truth};

/// The ids of the entries that match, then of those that cannot be told.
fn answers(catalog: &Catalog, expression: &str) -> (String, String) {
    let filter =
        compile(catalog, expression).unwrap_or_else(|errors| panic!("{expression}: {errors:?}"));
    let facts = Facts::new(catalog, None);
    let told = |truth| {
        let entries = facts.entries().filter(|&e| filter.evaluate(&facts, e) == truth);
        entries.map(|entry| entry.id()).collect::<Vec<_>>().join(" ")
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
        ("mtls", "istio linkerd envoy", "network-service-mesh nginx-service-mesh"),
        ("mtls=yes", "istio linkerd", "network-service-mesh nginx-service-mesh"),
        ("mtls!=yes", "maistra envoy wrk", "network-service-mesh nginx-service-mesh"),
        ("not mtls=yes", "maistra envoy wrk", "network-service-mesh nginx-service-mesh"),
        ("mtls=no", "", "network-service-mesh nginx-service-mesh"),
        ("mtls=planned,experimental", "maistra envoy", "network-service-mesh nginx-service-mesh"),
        ("mtls=unknown", "network-service-mesh nginx-service-mesh", ""),
        ("mtls!=unknown", "istio linkerd maistra envoy wrk", ""),
        ("known(mtls)", "istio linkerd maistra envoy wrk", ""),
        ("not known(mtls)", "network-service-mesh nginx-service-mesh", ""),
        ("mtls=unknown,yes", "istio linkerd network-service-mesh nginx-service-mesh", ""),
        ("mtls=not-applicable", "wrk", "network-service-mesh nginx-service-mesh"),
        ("mtls=N/A", "wrk", "network-service-mesh nginx-service-mesh"),
        (
            "tracing=unknown and category=mesh",
            "linkerd maistra network-service-mesh nginx-service-mesh",
            "",
        ),
        ("open_source", "istio linkerd", "envoy network-service-mesh nginx-service-mesh wrk"),
        ("open-source=no", "maistra", "envoy network-service-mesh nginx-service-mesh wrk"),
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
    let ungoverned = "linkerd network-service-mesh";
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
        ("license='MIT OR ISC'", "maistra wrk", "network-service-mesh nginx-service-mesh"),
        ("license='(isc) or mit'", "maistra wrk", "network-service-mesh nginx-service-mesh"),
        ("license=MIT", "", "network-service-mesh nginx-service-mesh"),
        ("license~mit,bsd", "maistra wrk", "network-service-mesh nginx-service-mesh"),
        ("languages=rust", "linkerd", "maistra network-service-mesh nginx-service-mesh"),
        ("language=go", "istio linkerd", "maistra network-service-mesh nginx-service-mesh"),
        ("languages=rust,c", "linkerd wrk", "maistra network-service-mesh nginx-service-mesh"),
        ("languages~c", "envoy wrk", "maistra network-service-mesh nginx-service-mesh"),
        ("languages!=go", "envoy wrk", "maistra network-service-mesh nginx-service-mesh"),
        ("homepage=unknown", ALL, ""),
    ]);
}

#[test]
fn words_categories_and_entries() {
    let without = "network-service-mesh wrk";
    check(&[
        ("status=active", "istio linkerd envoy", without),
        ("status=Active,ARCHIVED", "istio linkerd maistra envoy", without),
        ("status!=archived", "istio linkerd envoy nginx-service-mesh", without),
        ("category=mesh", "istio linkerd maistra network-service-mesh nginx-service-mesh", ""),
        (
            "category=Service mesh",
            "istio linkerd maistra network-service-mesh nginx-service-mesh",
            "",
        ),
        ("categories=service-mesh and categories=tools", "network-service-mesh", ""),
        ("category!=mesh", "envoy wrk", ""),
        (
            "category~service",
            "istio linkerd maistra envoy network-service-mesh nginx-service-mesh",
            "",
        ),
        ("built_on=envoy", "istio", "maistra envoy network-service-mesh nginx-service-mesh"),
        ("built-on=lyft envoy", "istio", "maistra envoy network-service-mesh nginx-service-mesh"),
        (
            "built_on=Linkerd2-Proxy",
            "linkerd",
            "maistra envoy network-service-mesh nginx-service-mesh",
        ),
        (
            "built_on~env,proxy",
            "istio linkerd",
            "maistra envoy network-service-mesh nginx-service-mesh",
        ),
        ("base_of=istio", "envoy", ""),
        ("predecessor=maistra", "istio", ""),
        ("cncf_maturity=sandbox", "network-service-mesh", "maistra nginx-service-mesh"),
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
        ("announced = 2016 .. 2017-04 , 2018-05", "maistra envoy", with_linkerd),
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
fn numbers_versions_and_ordered_words() {
    let starless = "maistra network-service-mesh nginx-service-mesh wrk";
    let unreleased = "network-service-mesh nginx-service-mesh";
    let untested = "maistra network-service-mesh nginx-service-mesh wrk";
    check(&[
        ("stars=1000", "envoy", starless),
        ("stars<9999", "envoy", starless),
        ("stars=9e2..9999", "linkerd envoy", starless),
        (
            "stars>=9999.0 and not stars=..10000",
            "istio",
            "maistra network-service-mesh nginx-service-mesh wrk",
        ),
        ("memory<=40.50", "istio linkerd", "network-service-mesh nginx-service-mesh"),
        (
            "memory>100 or memory=n/a",
            "maistra envoy wrk",
            "network-service-mesh nginx-service-mesh",
        ),
        ("memory=not-applicable", "maistra envoy wrk", "network-service-mesh nginx-service-mesh"),
        ("latest_release=1.10", "linkerd", unreleased),
        ("latest_release<1.10", "istio envoy", unreleased),
        ("latest_release=1.10-beta..v1.10.0", "istio linkerd", unreleased),
        ("latest_release>1.10", "wrk", unreleased),
        ("tested_with<=1.9", "istio", untested),
        ("tested_with>1.10", "envoy", untested),
        ("tested_with!=1.9.0", "linkerd envoy", untested),
        ("cncf_maturity>none", "istio linkerd network-service-mesh", "maistra nginx-service-mesh"),
        (
            "cncf_maturity=none..incubating",
            "network-service-mesh wrk",
            "maistra nginx-service-mesh",
        ),
        (
            "cncf_maturity!=graduated",
            "envoy network-service-mesh wrk",
            "maistra nginx-service-mesh",
        ),
        ("status>active", "maistra nginx-service-mesh", "network-service-mesh wrk"),
    ]);
}

#[test]
fn empty_lists_and_what_does_not_apply() {
    let unknown = "maistra network-service-mesh nginx-service-mesh wrk";
    check(&[
        ("tested_with=none", "linkerd", unknown),
        ("tested_with=[],1.9", "istio linkerd", unknown),
        ("known(tested_with)", "istio linkerd envoy", ""),
        ("not tested_with>0", "linkerd", unknown),
        ("modes=[]", "envoy", "network-service-mesh nginx-service-mesh wrk"),
        ("modes=not-applicable", "maistra", "network-service-mesh nginx-service-mesh wrk"),
        ("modes!=sidecar", "maistra envoy", "network-service-mesh nginx-service-mesh wrk"),
        ("governance=not-applicable", "wrk", "linkerd network-service-mesh"),
        (
            "ga=not-applicable",
            "maistra",
            "linkerd envoy network-service-mesh nginx-service-mesh wrk",
        ),
        ("aliases=none", "istio maistra wrk", ""),
        ("base_of=none", "istio linkerd maistra network-service-mesh nginx-service-mesh wrk", ""),
        ("pages~ISTIO.io/", "istio", unknown),
    ]);
}

#[test]
fn connectives() {
    let meshes = "istio linkerd maistra network-service-mesh nginx-service-mesh";
    check(&[
        ("name=istio or name=envoy and name=wrk", "istio", ""),
        ("(name=istio or name=envoy) and name=wrk", "", ""),
        ("not name=istio and category=mesh", &meshes["istio ".len()..], ""),
        ("not (name=istio or category!=mesh)", &meshes["istio ".len()..], ""),
        ("name==istio || name = envoy && !known(ga)", "istio envoy", ""),
        ("NAME=istio OR NOT Category=mesh AND known(Grpc)", "istio wrk", ""),
        ("not not name=istio", "istio", ""),
        ("!!name=istio", "istio", ""),
        ("((name=istio))", "istio", ""),
        ("mtls=yes and known(mtls)", "istio linkerd", ""),
        (
            "mtls=yes or not known(mtls)",
            "istio linkerd network-service-mesh nginx-service-mesh",
            "",
        ),
        ("mtls and grpc", "istio", "envoy network-service-mesh nginx-service-mesh"),
        ("mtls or grpc", "istio linkerd envoy", "maistra network-service-mesh nginx-service-mesh"),
        ("name='and' or name=\"or\" or name=not", "", ""),
    ]);
}
