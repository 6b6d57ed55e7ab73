#!/usr/bin/env bash
# Runs the library, as it was compiled, with each version of Drools that the README names. After `mvn verify`.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

folder=ntm-rules-core/target/drools-versions
rm -rf "$folder"
mkdir -p "$folder"
versions=$(sed -n 's/.*<!-- drools -->\(.*\)<!-- \/drools -->.*/\1/p' README.md | tr -d '`,')
[ -n "$versions" ] || { echo 'the README names no version of Drools' >&2; exit 1; }
for version in $versions; do
  mvn -B -q -ntp -pl ntm-rules-core -Ddrools.version="$version" -DincludeScope=runtime \
    -Dmdep.outputFile="target/drools-versions/$version.txt" dependency:build-classpath
done
mvn -B -q -ntp -pl ntm-rules-core -Pdrools-versions surefire:test
echo "verdicts are the same with Drools $versions"
