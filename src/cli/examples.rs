//! The examples under the long help of each command. A line that begins with `$` is run by the
//! tests, so an example that fails, or prints nothing, fails them.

pub(super) const TOPICS: &str = "\
`meshcmp help COMMAND` explains a command, with examples.
`meshcmp help filter`, `catalog`, `environment` and `exit-codes` explain what commands share.";

pub(super) const MAIN: &str = "\
Examples:
  What is there, and is it alive?
    $ meshcmp list --category mesh --alive
  How do two of them differ?
    $ meshcmp compare istio linkerd --diff
  Which of them have what is needed?
    $ meshcmp filter category=mesh mtls=yes grpc=yes

`meshcmp help COMMAND` explains a command, with examples.
`meshcmp help filter`, `catalog`, `environment` and `exit-codes` explain what commands share.";

pub(super) const LIST: &str = "\
Examples:
  The meshes that are not known to be over, newest first
    $ meshcmp list --category mesh --alive --sort -announced
  The landscape as it was in September 2020, as CSV
    $ meshcmp list --as-of 2020-09 --format csv
  Two more columns than usual, each value with note, source and date
    $ meshcmp list --category proxy -c +grpc,+http2 --sources -f csv";

pub(super) const SHOW: &str = "\
Examples:
  Everything about one entry
    $ meshcmp show linkerd
  What each source has said over the years
    $ meshcmp show istio --history
  Two fields of two entries, for a program
    $ meshcmp show istio linkerd -c license,languages -f json";

pub(super) const COMPARE: &str = "\
Examples:
  Only what differs
    $ meshcmp compare istio linkerd --diff
  One group of features, as a table for a pull request
    $ meshcmp compare istio linkerd kuma --group platform -f markdown
  The meshes that are built on Envoy
    $ meshcmp compare --where category=mesh --where built_on=envoy --diff";

pub(super) const FILTER: &str = "\
Examples:
  Each word is a condition, and all must hold
    $ meshcmp filter category=mesh mtls=yes license=Apache-2.0,MIT
  Alternatives stand in quotes
    $ meshcmp filter category=mesh 'grpc=yes or http2=yes' announced=2018..2020
  Also those for which it cannot be told
    $ meshcmp filter category=mesh multi_cluster --unknown include

`meshcmp help filter` is the reference of the language.";

pub(super) const RANK: &str = "\
Examples:
  gRPC is a must, the rest is wished for, several clusters most of all
    $ meshcmp rank --must grpc --want multi_cluster=3 --want fault_injection
  What ended counts too, and an expression is a wish like any other
    $ meshcmp rank --want mtls=2 --want license=Apache-2.0 --all -f csv";

pub(super) const TIMELINE: &str = "\
Examples:
  When the meshes came, and when some of them went
    $ meshcmp timeline --category mesh
  The years alone, for a program
    $ meshcmp timeline --category mesh --format json";

pub(super) const CHECK: &str = "\
Examples:
  The catalog built in, warnings being no better than errors
    $ meshcmp check --strict
  For a program
    $ meshcmp check --format json
  In a workflow, one of your own:  meshcmp check mine.toml --format github";

pub(super) const SCHEMA: &str = "\
Examples:
  Print it
    $ meshcmp schema
  Write it beside a catalog that begins with  #:schema ./catalog.schema.json
    $ meshcmp schema -o catalog.schema.json";

pub(super) const DIFF: &str = "\
Examples:
  What has been learnt since the spring of 2026
    $ meshcmp diff --since 2026-04
  The same, for a program
    $ meshcmp diff --since 2026-04 --format jsonl
  Two files:  meshcmp diff old.toml new.toml";

pub(super) const EXPLAIN: &str = "\
Examples:
  What a field means, and how much is known of it
    $ meshcmp explain mtls
  All fields
    $ meshcmp explain";

pub(super) const SOURCES: &str = "\
Examples:
  Who says it, and how much rests on each
    $ meshcmp sources
  The facts that nobody has looked at for three years
    $ meshcmp sources --stale 3y --format csv";

pub(super) const COMPLETIONS: &str = "\
Examples:
  In ~/.bashrc:  source <(meshcmp completions bash)
    $ meshcmp completions bash
  In a folder of $fpath, as _meshcmp
    $ meshcmp completions zsh
  As ~/.config/fish/completions/meshcmp.fish
    $ meshcmp completions fish
  In the PowerShell $PROFILE:
    meshcmp completions powershell | Out-String | Invoke-Expression
  In ~/.config/elvish/rc.elv:  eval (meshcmp completions elvish | slurp)";

pub(super) const MAN: &str = "\
Examples:
  Read the page now:  meshcmp man | man -l -
    $ meshcmp man
  Write every page where man looks for them
    $ meshcmp man man1";

pub(super) const HELP: &str = "\
Examples:
  A command
    $ meshcmp help compare
  The filter language
    $ meshcmp help filter
  How the program ends
    $ meshcmp help exit-codes";
