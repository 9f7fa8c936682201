# Sets JAVA_HOME to a JDK 25 or says in one line what to install. Sourced by mvnw and kata.
# Looks where the user pointed first (JAVA_HOME), then on the PATH, then in the usual places.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk_25() {
  java_on_path=$(command -v javac 2>/dev/null || :)
  [ -z "$java_on_path" ] || java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
  for candidate in "${JAVA_HOME-}" "${java_on_path%/bin/javac}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.gradle/jdks/* /usr/local/sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25 /usr/local/opt/openjdk@25 \
    "/c/Program Files/Eclipse Adoptium"/* "/c/Program Files/Java"/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "A JDK 25 is needed and none was found in JAVA_HOME, on the PATH or in the usual places: install Eclipse Temurin 25 (https://adoptium.net) or set JAVA_HOME to one." >&2
  return 2
}

set +f
find_jdk_25 || exit 2
