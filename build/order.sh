#!/bin/sh
# Writes build/start.ld anew: the functions that usual commands run, for the linker to put side by
# side (docs/performance.md says why). Needs cargo, python3, valgrind and nm.
#
# To be run when start-up reads slower in benches/compare.sh than it did, and after a change of the
# compiler, which may name functions in another way. One that the script names and the program does
# not have does no harm, nor does one that it forgets.
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
target=${CARGO_TARGET_DIR:-target}/order
CARGO_PROFILE_RELEASE_STRIP=none cargo build --quiet --release --bin meshcmp --target-dir "$target"

M="$target/release/meshcmp" T="$tmp" python3 - <<'PY' > "$tmp/start.ld"
import bisect, collections, os, re, subprocess

program, seen = os.environ["M"], os.path.join(os.environ["T"], "seen")
completion = {"MESHCMP_COMPLETE": "bash", "_CLAP_COMPLETE_INDEX": "2"}
commands = [
    ("show istio -f json", {}), ("list -f csv", {}), ("filter mtls=yes -f json", {}),
    ("compare istio linkerd -f json", {}), ("list", {}), ("show istio", {}),
    ("compare istio linkerd", {}), ("filter mtls=yes", {}), ("-- meshcmp compare ist", completion),
]

table = subprocess.run(["nm", "--numeric-sort", "--print-size", "--defined-only", program],
                       stdout=subprocess.PIPE, text=True, check=True).stdout
functions = []  # where they begin, where they end, what they are called
for line in table.splitlines():
    words = line.split()
    if len(words) == 4 and words[2] in "tT":
        start = int(words[0], 16)
        functions.append((start, start + int(words[1], 16), words[3]))
starts = [start for start, _, _ in functions]


def run(words, environment):
    """The functions that a command runs, by the addresses of its instructions."""
    subprocess.run(["valgrind", "--tool=callgrind", "--dump-instr=yes", f"--callgrind-out-file={seen}",
                    program, *words.split()], env={**os.environ, **environment},
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    objects, ours, address, names = {}, False, 0, set()
    for line in open(seen):
        if found := re.match(r"(c?)ob=\((\d+)\)(?: (.*))?", line):
            called, number, name = found.groups()
            if name:
                objects[number] = name.strip()
            if not called:
                ours = os.path.basename(objects[number]) == "meshcmp"
        elif found := re.match(r"(0x[0-9a-f]+|[+-]\d+|\*) ", line):
            step = found[1]
            if step[0] in "+-":
                address += int(step)
            elif step != "*":
                address = int(step, 16)
            place = bisect.bisect_right(starts, address) - 1
            if ours and place >= 0 and address < functions[place][1]:
                names.add(functions[place][2])
    return names


def pattern(name):
    """The name without what changes with versions: hashes, and numbers that tell namesakes apart."""
    name = re.sub(r"\.\d+$", ".*", name)
    name = re.sub(r"17h[0-9a-f]{16}E", "17h*E", name)
    return re.sub(r"Cs[0-9A-Za-z]+_(?=\d)", "Cs*_", name)


uses = collections.Counter()
for words, environment in commands:
    names = run(words, environment)
    uses.update({pattern(name) for name in names if name.startswith(("_ZN", "_R"))})  # Rust's own
print("/* What a start runs, made by build/order.sh: what all commands share comes first. */")
print("SECTIONS\n{\n  .text :\n  {")
for name in sorted(uses, key=lambda name: (-uses[name], name)):
    print(f"    *(.text*.{name})")  # also .text.unlikely
print("  }\n}\nINSERT AFTER .init;")
PY
mv "$tmp/start.ld" build/start.ld
