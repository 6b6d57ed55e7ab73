#!/usr/bin/env bash
# Times a JVM from its start to the first assessment, five whole processes each, in turn: with the packaged
# rules, and with the same rules compiled at run time. Run from the top folder after `mvn verify`.
set -eu
mvn -q -B -pl ntm-rules-core dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/classpath.txt
classpath=ntm-rules-core/target/test-classes:ntm-rules-core/target/classes:$(cat ntm-rules-core/target/classpath.txt)
run() { java -cp "$classpath" io.github.ntmrules.internal.drools.ColdStart "$1"; }
times() { for t in "$@"; do echo "$t"; done | sort -n | tr '\n' ' '; }
run packaged && run compiled
packaged=() compiled=()
for _ in 1 2 3 4 5; do
  a=$(date +%s%N); run packaged; b=$(date +%s%N); run compiled; c=$(date +%s%N)
  packaged+=($(((b - a) / 1000000))) compiled+=($(((c - b) / 1000000)))
done
echo "packaged, ms: $(times "${packaged[@]}")"
echo "compiled, ms: $(times "${compiled[@]}")"
