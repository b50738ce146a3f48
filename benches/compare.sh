#!/bin/sh
# Whole processes side by side, with public tools alone: medians, spread, and ratios.
#
#   benches/compare.sh [RUNS]        needs cargo and python3; jq, nu and duckdb join where installed
#
# The commands of a group run in turn (A B C A B C ...), so that a machine whose speed drifts is
# fair to all of them. The ratio is the median of the ratios run by run against the first command.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-40}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

cargo build --quiet --release --bin meshcmp
cargo build --quiet --release --example generate
target=${CARGO_TARGET_DIR:-target}/release
echo 'fn main() {}' > "$tmp/empty.rs"
rustc -O -C panic=abort -C strip=symbols -o "$tmp/empty" "$tmp/empty.rs"
for entries in 2400 10000 100000; do
    "$target/examples/generate" "$entries" > "$tmp/$entries.toml"
done
# The facts alone, without sources and notes, as a user of jq would keep them.
fields=id,name,categories,summary,homepage,status,license,languages,announced,mtls,grpc,http2,tracing,multi_cluster,traffic_split
"$target/meshcmp" list -c "$fields" -f json --catalog "$tmp/100000.toml" -o "$tmp/facts.json"

cat > "$tmp/facts.jq" <<'JQ'
.[] | select((.categories | index("mesh")) and .mtls == "yes")
| [.id, .name, (.categories | join("; ")), .status, .license, (.languages | join("; ")), .announced, .mtls] | @csv
JQ
cat > "$tmp/facts.py" <<'PY'
import csv, json, sys
out = csv.writer(sys.stdout)
for e in json.load(open(sys.argv[1])):
    if "mesh" in e["categories"] and e["mtls"] == "yes":
        out.writerow([e["id"], e["name"], "; ".join(e["categories"]), e["status"], e["license"],
                      "; ".join(e["languages"] or []), e["announced"], e["mtls"]])
PY

M="$target/meshcmp" T="$tmp" RUNS="$runs" python3 - <<'PY'
import os, shutil, statistics, subprocess, time

meshcmp, tmp, runs = os.environ["M"], os.environ["T"], int(os.environ["RUNS"])


def once(command, env=None):
    """Seconds on the wall, and the peak of resident memory in MB (no less than this script's own)."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
                               env=env and {**os.environ, **env})
    _, _, used = os.wait4(process.pid, 0)
    return time.perf_counter() - begun, used.ru_maxrss / 1024


def group(title, commands, runs):
    print(f"\n{title} ({runs} runs in turn)")
    print(f"  {'':34} {'median':>10} {'quartiles':>23} {'ratio':>7} {'peak MB':>8}")
    seen = {name: [] for name, *_ in commands}
    for turn in range(runs + 1):  # the first one warms up
        for name, *command in commands:
            measured = once(*command)
            if turn:
                seen[name].append(measured)
    first = [wall for wall, _ in seen[commands[0][0]]]
    for name, *_ in commands:
        walls = [wall for wall, _ in seen[name]]
        low, middle, high = (1000 * q for q in statistics.quantiles(walls, n=4))
        ratio = statistics.median(wall / base for wall, base in zip(walls, first))
        peak = max(peak for _, peak in seen[name])
        print(f"  {name:34} {middle:7.2f} ms {low:8.2f} to {high:8.2f} ms {ratio:7.2f} {peak:8.1f}")


def m(line, catalog=None):
    where = ["--catalog", f"{tmp}/{catalog}.toml"] if catalog else []
    return f"meshcmp {line}", [meshcmp, *line.split(), *where]


group("The catalog that is built in, against a program that does nothing", [
    ("empty program", [f"{tmp}/empty"]),
    m("show istio -f json"), m("list -f csv"), m("filter mtls=yes -f json"),
    m("compare istio linkerd -f json"), m("list"), m("show istio"), m("compare istio linkerd"),
    m("filter mtls=yes"),
    ("completion of meshcmp compare ist", [meshcmp, "--", "meshcmp", "compare", "ist"],
     {"MESHCMP_COMPLETE": "bash", "_CLAP_COMPLETE_INDEX": "2", "_CLAP_IFS": "\n"}),
], runs)

question = "filter category=mesh mtls=yes -f csv"
group("2,400 entries from a file", [m(question, 2400), m("list", 2400)], max(runs // 2, 5))
group("A table of 10,000 rows", [m("list", 10000)], max(runs // 4, 5))
rivals = [
    m(question, 100000),
    ("python3 (json)", ["python3", f"{tmp}/facts.py", f"{tmp}/facts.json"]),
]
if shutil.which("jq"):
    rivals.append(("jq", ["jq", "-r", "-f", f"{tmp}/facts.jq", f"{tmp}/facts.json"]))
if shutil.which("nu"):
    rivals.append(("nu", ["nu", "-c", f"open {tmp}/facts.json | where mtls == yes and mesh in categories | to csv"]))
if shutil.which("duckdb"):
    rivals.append(("duckdb", ["duckdb", "-csv", "-c", "select id, name, status, license, announced, mtls from"
                              f" '{tmp}/facts.json' where mtls = 'yes' and list_contains(categories, 'mesh')"]))
group("100,000 entries (60 MB of TOML; the others read the facts as JSON)", rivals, max(runs // 8, 5))
group("All of them as JSON", [m("list -f json", 100000)], max(runs // 8, 5))
PY
