#!/bin/sh
# Whole processes side by side, with public tools alone: medians, spread, and ratios.
#
#   benches/compare.sh [RUNS]        needs cargo and python3; jq, nu, duckdb, valgrind and GNU time
#                                    join where installed
#
# The commands of a group run in turn (A B C A B C ...), so that a machine whose speed drifts is
# fair to all of them. The ratio is the median of the ratios run by run against the first command.
# RUNS is for the first group; the others, which take longer, make do with fewer.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-200}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

cargo build --quiet --release --bin meshcmp
cargo build --quiet --release --example generate
target=${CARGO_TARGET_DIR:-target}/release
echo 'fn main() {}' > "$tmp/empty.rs"
rustc -O -C panic=abort -C strip=symbols -o "$tmp/empty" "$tmp/empty.rs"
for entries in 1000 2400 10000 100000; do
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
    """Seconds on the wall."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
                               env=env and {**os.environ, **env})
    process.wait()
    return time.perf_counter() - begun


def group(title, commands, runs):
    print(f"\n{title} ({runs} runs in turn)")
    print(f"  {'':46} {'median':>10} {'quartiles':>23} {'ratio':>7}")
    seen = {name: [] for name, *_ in commands}
    for turn in range(runs + 1):  # the first one warms up
        for name, *command in commands:
            measured = once(*command)
            if turn:
                seen[name].append(measured)
    first = seen[commands[0][0]]
    for name, *_ in commands:
        low, middle, high = (1000 * q for q in statistics.quantiles(seen[name], n=4))
        ratio = statistics.median(wall / base for wall, base in zip(seen[name], first))
        print(f"  {name:46} {middle:7.2f} ms {low:8.2f} to {high:8.2f} ms {ratio:7.2f}")


def table(title, unit, commands, measure):
    print(f"\n{title}")
    for name, *command in commands:
        print(f"  {name:46} {measure(*command):10,.1f} {unit}")


def instructions(command, env=None):
    """Millions of instructions, the loader's among them."""
    told = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          env=env and {**os.environ, **env}).stderr
    return int(next(line for line in told.splitlines() if "refs:" in line).split()[-1].replace(",", "")) / 1e6


def peak(command, env=None):
    """The peak of resident memory in MB, by a program that is itself small."""
    told = subprocess.run(["/usr/bin/time", "-f", "%M", *command], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True).stderr
    return int(told.split()[-1]) / 1024


def m(line, catalog=None):
    where = ["--catalog", f"{tmp}/{catalog}.toml"] if catalog else []
    return f"meshcmp {line}", [meshcmp, *line.split(), *where]


start = [
    ("empty program", [f"{tmp}/empty"]),
    m("show istio -f json"), m("list -f csv"), m("filter mtls=yes -f json"),
    m("compare istio linkerd -f json"), m("list"), m("show istio"), m("compare istio linkerd"),
    m("filter mtls=yes"),
    ("completion of meshcmp compare ist", [meshcmp, "--", "meshcmp", "compare", "ist"],
     {"MESHCMP_COMPLETE": "bash", "_CLAP_COMPLETE_INDEX": "2"}),
]
group("The catalog that is built in, against a program that does nothing", start, runs)
if shutil.which("valgrind"):
    table("Instructions of the same", "M", start, instructions)

question = "filter category=mesh mtls=yes -f csv"
group("2,400 entries from a file", [m(question, 2400), m("list", 2400)], max(runs // 5, 5))
group("A table of 10,000 rows", [m("list", 10000)], max(runs // 10, 5))
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
group("100,000 entries (60 MB of TOML; the others read the facts as JSON)", rivals, max(runs // 20, 5))
group("All of them as JSON", [m("list -f json", 100000)], max(runs // 20, 5))
if os.access("/usr/bin/time", os.X_OK):
    sizes = [(f"{entries:,} entries: {question}", m(question, entries)[1]) for entries in (1000, 10000, 100000)]
    others = [(f"100,000 entries: {name}", command) for name, command in rivals[1:]]
    table("Peak memory", "MB", [*sizes, *others, ("built in: list -f csv", m("list -f csv")[1])], peak)
PY
