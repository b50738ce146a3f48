//! Questions that people ask, each with the first command that comes to mind, over the shipped catalog.

use crate::common::shipped;

/// A question, a command that answers it, and something that must be in the answer.
struct Question(&'static str, &'static str, &'static [&'static str]);

const QUESTIONS: &[Question] = &[
    Question(
        "CNCF gateways with gRPC and client certificates",
        "filter category=gateway grpc client_certificates cncf!=none -c id -f csv",
        &["contour\n", "emissary-ingress\n"],
    ),
    Question(
        "news of the meshes since 2023",
        "events --since 2023 --category mesh",
        &["DATE", "Istio", "App Mesh"],
    ),
    Question("is App Mesh dead", "show app-mesh", &["App Mesh ended on", "VPC Lattice"]),
    Question("what replaces App Mesh", "rank --like app-mesh", &["Istio"]),
    Question(
        "Envoy, NGINX or HAProxy",
        "compare envoy nginx haproxy --diff -f csv",
        &["field,envoy,nginx,haproxy"],
    ),
    Question(
        "living load testers with HTTP/2",
        "filter category=tool http2=yes --alive -c id -f csv",
        &["fortio\n", "k6\n"],
    ),
    Question(
        "meshes without a sidecar",
        "filter category=mesh sidecarless -c id -f csv",
        &["istio", "cilium"],
    ),
    Question(
        "FIPS builds and who says so",
        "list --category mesh -c 'FIPS build' --sources -f csv",
        &["fips_build.source"],
    ),
    Question(
        "newest release of each mesh",
        "list --category mesh -c name,latest_release,latest_release_date -s -latest_release_date",
        &["LATEST RELEASE"],
    ),
    Question("meshes by announcement", "list --category mesh -s announced -f csv", &["announced"]),
    Question("meshes per license", "count license --category mesh", &["Apache-2.0"]),
    Question(
        "meshes for virtual machines",
        "filter category=mesh vm=yes -c id -f csv",
        &["istio", "kuma"],
    ),
    Question("what SMI is", "show smi", &["Service Mesh Interface", "archived"]),
    Question("everything for a spreadsheet", "list -c all -f csv", &["id,name,"]),
    Question("a page to show", "compare istio linkerd -f html", &["<!DOCTYPE html>", "Istio"]),
    Question("who uses Envoy", "filter data_plane=envoy -c id -f csv", &["istio", "consul"]),
    Question("strengths of all meshes", "strengths --category mesh --alive", &["NAME", "Istio"]),
    Question(
        "a comparison for a slide",
        "compare istio linkerd --group security -f markdown",
        &["| Istio | Linkerd"],
    ),
    Question("Istio or Linkerd", "compare istio linkerd --diff", &["Istio", "Linkerd"]),
    Question("what Istio is", "show istio", &["Istio", "active"]),
    Question("written in Rust", "filter language=rust -c id -f csv", &["linkerd"]),
    Question(
        "graduated projects of the CNCF",
        "filter cncf=graduated -c id -f csv",
        &["istio", "envoy", "linkerd"],
    ),
    Question(
        "several clusters and Gateway API",
        "filter category=mesh multi_cluster gateway_api -c id -f csv",
        &["istio"],
    ),
    Question(
        "meshes without tracing",
        "filter category=mesh tracing=no -c id -f csv",
        &["cilium\n"],
    ),
    Question("Istio or Cilium", "compare istio cilium", &["Istio", "Cilium"]),
    Question("alternatives to Linkerd", "rank --like linkerd", &["Istio"]),
    Question(
        "the best mesh for us",
        "rank --must mtls --want multi_cluster=3 --want fault_injection",
        &["Istio"],
    ),
    Question(
        "ended projects and successors",
        "list --ended -c +successor",
        &["App Mesh", "VPC Lattice"],
    ),
    Question("who says that Istio has mTLS", "show istio -c mtls", &["mTLS", "SOURCE", "DATE"]),
    Question("stale facts", "sources --stale 24mo -f csv", &["entry,field,value,source,date"]),
    Question("categories", "count category", &["mesh", "gateway"]),
    Question("Wasm", "filter wasm -c id -f csv", &["envoy"]),
    Question("JSON for jq", "list --category mesh -f json", &["[{\"id\":"]),
    Question("products of Amazon", "search amazon", &["App Mesh"]),
    Question("CNCF acceptances by year", "count cncf_accepted", &["2017"]),
    Question("HTTP/3 and UDP", "filter http/3=yes udp=yes -c id -f csv", &["envoy\n"]),
    Question(
        "activity of projects",
        "list --category mesh -c name,last_commit -s -last_commit -f csv",
        &["Istio,2026-"],
    ),
    Question(
        "gateways with circuit breaking and rate limits",
        "filter category=gateway circuit_breaking rate_limiting -c id -f csv",
        &["apisix\n", "contour\n"],
    ),
    Question("newest release of Linkerd", "show linkerd -c latest_release", &["Latest release"]),
    Question("products of HashiCorp", "search hashicorp", &["Consul"]),
    Question("data for SQL", "list -f jsonl", &["{\"id\":\"istio\""]),
    Question("a word anywhere", "search quic", &["Envoy"]),
    Question(
        "Gateway API 1.4 or newer",
        "filter category=gateway 'gateway_api_version>=1.4' -c id -f csv",
        &["envoy-gateway\n"],
    ),
    Question(
        "the smallest proxy",
        "list --category mesh -c name,proxy_memory -s proxy_memory -f csv --limit 1",
        &["Linkerd,"],
    ),
    Question("what has ended this year", "events --since 2026 --until 2026 --ended", &["App Mesh"]),
    Question(
        "support that ends this year",
        "filter eol=2026 -c id,eol -f csv",
        &["id,supported_until", "2026-"],
    ),
];

#[test]
fn every_question_is_answered_at_once() {
    assert!(QUESTIONS.len() >= 45);
    let mut failed = Vec::new();
    for Question(question, command, holds) in QUESTIONS {
        let output = shipped(command).with("COLUMNS", "100").output();
        let answer = String::from_utf8_lossy(&output.stdout);
        let said = String::from_utf8_lossy(&output.stderr);
        let lacks: Vec<_> = holds.iter().filter(|one| !answer.contains(**one)).collect();
        let has_rows = answer.lines().count() > 1 || answer.starts_with("[{");
        if !output.status.success() || !lacks.is_empty() || !has_rows {
            failed.push(format!(
                "{question}: meshcmp {command}\n  lacks {lacks:?}\n{answer:.300}{said:.300}"
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn misspelt_names_are_answered_with_the_right_one() {
    for (command, suggestion) in [
        ("show istoi", "Istio (istio)"),
        ("show ngnix", "NGINX (nginx)"),
        ("show ist", "Istio (istio)"),
        ("istio", "`meshcmp show istio`"),
        ("istoi", "`meshcmp show istio`"),
        ("mtls", "`meshcmp explain mtls`"),
        ("explain smi", "`meshcmp show service-mesh-interface`"),
        ("show mtls", "`meshcmp explain mtls`"),
        ("explain mtsl", "`mtls`"),
        ("lst", "'list'"),
    ] {
        let output = shipped(command).output();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && output.stdout.is_empty(), "{command}");
        assert!(said.contains(suggestion), "{command}: {said}");
    }
}

#[test]
fn field_that_does_not_apply_to_the_category_names_the_one_that_does() {
    for command in [
        "filter category=gateway mtls=yes",
        "list --category gateway --where mtls",
        "count license --category gateway --where 'mtls=yes or mtls=partial'",
    ] {
        let output = shipped(command).output();
        let said = String::from_utf8_lossy(&output.stderr);
        let told =
            "`mtls` does not apply to category `gateway`; did you mean `client_certificates`?";
        assert!(said.contains(told), "{command}: {said}");
    }
    for command in [
        "filter category=mesh mtls=yes",
        "filter category=gateway mtls!=yes",
        "filter category=gateway mtls=n/a",
        "filter category!=gateway mtls=yes",
        "filter 'category=gateway or mtls=yes'",
    ] {
        let output = shipped(command).output();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("does not apply"), "{command}: {said}");
    }
}

#[test]
fn labels_and_aliases_name_fields_and_values() {
    for (typed, id) in [
        ("explain CNCF", "cncf_maturity"),
        ("explain 'FIPS build'", "fips_build"),
        ("explain vm", "virtual_machines"),
        ("explain quic", "http3"),
        ("explain tls", "tls_termination"),
    ] {
        assert!(shipped(typed).stdout().contains(id), "{typed}");
    }
}
