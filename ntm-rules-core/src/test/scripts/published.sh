#!/usr/bin/env bash
# Builds what a release publishes, into a repository of its own, and looks at it: what is in the jars, what the pages
# and bills say; a program that takes its versions from ntm-rules-bom; and that another build, in another folder by
# another user elsewhere, gives the same bytes. After `mvn verify`. --spoilt sees to it that a difference is noticed.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

# Outside: tests walk the sources of the project.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(sed -n 's/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml | head -n 1)

# The sources alone, tracked or new.
checkout() {
  mkdir -p "$1"
  if git rev-parse --is-inside-work-tree > /dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard | tar --null -T - -cf - | tar -xf - -C "$1"
  else
    tar --exclude=target --exclude=.git -cf - . | tar -xf - -C "$1"
  fi
}

# A local repository that shares all but ntm-rules with the user's.
repository() {
  local theirs
  theirs=$(mvn -B -q -ntp help:evaluate -Dexpression=settings.localRepository -DforceStdout 2> /dev/null || true)
  [ -d "$theirs" ] || theirs=$HOME/.m2/repository
  mkdir -p "$1/io/github/ntmrules"
  local each
  for each in "$theirs"/* "$theirs"/io/* "$theirs"/io/github/*; do
    case ${each#"$theirs"/} in
      io | io/github | io/github/ntmrules | *'*') ;;
      *) ln -s "$each" "$1/${each#"$theirs"/}" ;;
    esac
  done
}

build() {
  (cd "$1" && mvn -B -q -ntp -Prelease -Dmaven.test.skip=true -Dspotless.check.skip=true -Dmaven.repo.local="$2" \
    -pl '!ntm-rules-examples/benchmarks' "${@:3}" install)
}

first=$work/a
second=$work/another-folder-with-a-longer-name/b
started=$SECONDS
umask 022
checkout "$first"
checkout "$second"
repository "$work/repository"
repository "$work/other-repository"
build "$first" "$work/repository"
(
  # 077 would be seen in the permissions that jars note of their files, and in nothing else.
  umask 002
  export TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8
  build "$second" "$work/other-repository" -Duser.name=someone -Duser.language=vi -Duser.country=VN
)
if [ "${1:-}" = --spoilt ]; then
  printf ' ' >> "$(find "$work/other-repository/io/github/ntmrules" -name "ntm-rules-core-$version.jar")"
fi

# What is published, and the two programs that are one jar each.
artifacts() {
  (
    cd "$1/io/github/ntmrules"
    find . \( -name '*.jar' -o -name '*.pom' -o -name '*-cyclonedx.json' \) -type f -print0 |
      sort -z | xargs -0 sha256sum
  )
}
artifacts "$work/repository" > "$work/first.txt"
artifacts "$work/other-repository" > "$work/second.txt"
[ "$(wc -l < "$work/first.txt")" -gt 10 ] || { echo 'too little was built' >&2; exit 1; }
if ! diff "$work/first.txt" "$work/second.txt"; then
  echo 'two builds of the same sources differ' >&2
  exit 1
fi
echo "reproducible: $(wc -l < "$work/first.txt") files, two builds in $((SECONDS - started)) s"

mkdir -p "$work/staged"
for each in ntm-rules-core ntm-rules-files ntm-rules-jackson ntm-rules-bom ntm-rules; do
  folder=$work/repository/io/github/ntmrules/$each/$version
  [ ! -d "$folder" ] || cp "$folder"/*.* "$work/staged"
done
mvn -B -q -ntp -pl ntm-rules-core -Ppublished -Dntm.published="$work/staged" surefire:test

# A program outside that names no version but that of the bill.
mkdir -p "$work/consumer/src/main/java"
cp ntm-rules-core/src/test/resources/module-path/consumer/Main.java "$work/consumer/src/main/java"
sed -e 's/^package .*//' -i "$work/consumer/src/main/java/Main.java"
cat > "$work/consumer/pom.xml" << POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>consumer</groupId>
  <artifactId>consumer</artifactId>
  <version>1</version>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>io.github.ntmrules</groupId>
        <artifactId>ntm-rules-bom</artifactId>
        <version>$version</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>io.github.ntmrules</groupId>
      <artifactId>ntm-rules-core</artifactId>
    </dependency>
    <dependency>
      <groupId>io.github.ntmrules</groupId>
      <artifactId>ntm-rules-files</artifactId>
    </dependency>
  </dependencies>
</project>
POM
(
  cd "$work/consumer"
  mvn -B -q -ntp -Dmaven.repo.local="$work/repository" -Dmdep.outputFile=path.txt \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath
  java -cp "$(cat path.txt)" src/main/java/Main.java set > consumer.log 2> /dev/null
  grep -q '^folder: NOT_MET$' consumer.log || { cat consumer.log; exit 1; }
)
echo 'published: jars, pages, bills of materials and of versions are as they should be'
