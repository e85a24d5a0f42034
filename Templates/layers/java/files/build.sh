#!/bin/sh
# Builds and tests with a JDK and a folder of jars, where no package registry can be reached.
# Debian has them all: apt-get install default-jdk-headless junit5 <%= debian_packages | as("comment") %>
set -eu
cd "$(dirname "$0")"
jars=${JARS:-/usr/share/java}
distribution=build/install/<%= connector | kebab %>

rm -rf build
mkdir -p "$distribution/lib" build/classes build/test-classes
for name in jackson-annotations jackson-core jackson-databind <%= jars | as("text") %>; do
  if [ -f "$jars/$name.jar" ]; then
    cp "$jars/$name.jar" "$distribution/lib/"
  else
    echo "There is no $jars/$name.jar; JARS names the folder to look in." >&2
  fi
done
cp -R src/main/resources/. build/classes/
find src/main/java -name '*.java' >build/sources
javac --release 17 -Xlint:all,-path -Werror -cp "$distribution/lib/*" -d build/classes @build/sources
jar --create --file "$distribution/lib/<%= connector | kebab %>-<%= version | as("text") %>.jar" -C build/classes .
cp -R src/dist/. "$distribution"
chmod 755 "$distribution"/bin/*
[ "${1:-}" = --skip-tests ] && exit 0

tests="build/test-classes:$distribution/lib/*:$jars/junit-platform-console-standalone.jar"
find src/test/java -name '*.java' >build/test-sources
javac --release 17 -Xlint:all,-path -Werror -proc:none -cp "$tests" -d build/test-classes @build/test-sources
java -cp "$tests" org.junit.platform.console.ConsoleLauncher --scan-classpath build/test-classes \
  --disable-banner --details=summary
