#!/usr/bin/env bash
# Installs the library as the README for embedders says, builds this application with Java 17 and Java 25, and runs it
# with a class path, with a module path, as one jar and as an executable jar. It prints the same in all of them.
set -euo pipefail
cd "$(dirname "$0")"

# The block of that README that is marked with this name.
block() {
  awk -v marker="<!-- snippet $1 -->" '
    $0 == marker { on = 1; next }
    on && /^```/ { if (inside) exit; inside = 1; next }
    inside' ../../ntm-rules-core/README.md
}

# The JDK of that version: the one in use, or one that is installed beside it.
jdk() {
  local used home
  used=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  for home in "$used" "$(dirname "$used")"/*; do
    if [ -x "$home/bin/javac" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$home/release" 2>/dev/null; then
      echo "$home"
      return
    fi
  done
  return 1
}

run() {
  local way=$1 work
  shift
  work=$(mktemp -d)
  if ! "$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 "$@" "$work" > "target/$way.txt" 2> "target/$way.err"; then
    cat "target/$way.txt" "target/$way.err"
    echo "it does not run: $way" >&2
    exit 1
  fi
  rm -r "$work"
  if [ -s "target/$way.err" ] || ! diff expected.txt <(grep -v '^version: ' "target/$way.txt") \
      || ! grep -qx "version: $version" "target/$way.txt"; then
    cat "target/$way.txt" "target/$way.err"
    echo "it does not print what is expected: $way" >&2
    exit 1
  fi
  echo "Java $java, $way: as expected"
}

install=$(block install)
[ -n "$install" ] || { echo 'the README does not say how to install' >&2; exit 1; }
(cd ../.. && bash -euc "$install" > "$OLDPWD/install.log" 2>&1) || { tail -n 100 install.log; exit 1; }
rm install.log
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' <(block coordinates) | head -n 1)

tried=0
for java in ${*:-17 25}; do
  if ! JAVA_HOME=$(jdk "$java"); then
    echo "NOT TRIED with Java $java: it is not beside the JDK in use" >&2
    continue
  fi
  export JAVA_HOME
  tried=$((tried + 1))
  mvn -B -q -ntp clean package
  run class-path -cp 'target/consumer.jar:target/lib/*' vn.example.consumer.Main
  run module-path -p target/consumer.jar:target/lib -m vn.example.consumer/vn.example.consumer.Main
  run uber-jar -jar target/consumer-uber.jar
  run executable-jar -jar target/consumer-executable.jar
done
[ "$tried" -gt 0 ] || { echo "no JDK was found" >&2; exit 1; }
