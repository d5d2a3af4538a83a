# Sourced by ./ruchy, ./mvnw and .ci/run: sets JAVA_HOME to a JDK 25, or says where it looked.
# A JAVA_HOME that already points to JDK 25 or newer wins; then `java` on the PATH; then the usual folders.

jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
  fi
}

is_jdk25() {
  major=$(jdk_major "$1") && [ -n "$major" ] && [ "$major" -ge 25 ]
}

find_jdk25() {
  [ -n "${JAVA_HOME-}" ] && is_jdk25 "$JAVA_HOME" && return 0
  on_path=$(command -v javac 2>/dev/null) && {
    while [ -L "$on_path" ]; do
      target=$(readlink "$on_path")
      case "$target" in
        /*) on_path=$target ;;
        *) on_path=${on_path%/*}/$target ;;
      esac
    done
    candidate=${on_path%/bin/javac}
    is_jdk25 "$candidate" && JAVA_HOME=$candidate && return 0
  }
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    is_jdk25 "$candidate" && JAVA_HOME=$candidate && return 0
  done
  return 1
}

# The caller may have switched file name patterns off (mvnw does); the search needs them.
case $- in *f*) set +f; find_jdk25 && found=yes || found=no; set -f ;; *) find_jdk25 && found=yes || found=no ;; esac
if [ "$found" = yes ]; then
  export JAVA_HOME
else
  echo "ruchy: no JDK 25 found: JAVA_HOME (${JAVA_HOME:-not set}), the PATH and the usual folders hold none." >&2
  echo "       Install one (for example Temurin 25) and set JAVA_HOME to its folder." >&2
  exit 2
fi
