package ruchy.cli.build;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a program needs to run, and nothing else: the classes that its classes name, and
/// those that these name. Any text that is the name of a class counts, so that what is looked up by
/// its name is found too.
final class Needed {
  private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[/.][\\w$]+)+");
  private static final String OURS = "(ruchy|fnp|frankennumpy)/.*";

  private final ClassPath classPath;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> wholeLibraries = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Deque<byte[]> unread = new ArrayDeque<>();

  private Needed(ClassPath classPath) {
    this.classPath = classPath;
  }

  /// The program's own files with all that they need, by name.
  static Map<String, byte[]> by(Map<String, byte[]> program, ClassPath classPath) {
    var needed = new Needed(classPath);
    needed.files.putAll(program);
    needed.unread.addAll(program.values());
    while (!needed.unread.isEmpty()) {
      needed.read(needed.unread.poll());
    }
    return needed.files;
  }

  private void read(byte[] classFile) {
    for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
      if (entry instanceof Utf8Entry text) {
        names(text.stringValue());
      }
    }
  }

  private void names(String text) {
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group().replace('.', '/');
      add(name + ".class");
      // In a descriptor the name stands behind an `L`.
      if (name.startsWith("L")) {
        add(name.substring(1) + ".class");
      }
    }
  }

  private void add(String name) {
    if (files.containsKey(name) || !classPath.has(name)) {
      return;
    }
    byte[] bytes = classPath.read(name);
    files.put(name, bytes);
    if (name.matches(OURS)) {
      unread.add(bytes);
      resources(name);
    } else if (wholeLibraries.add(classPath.libraryOf(name))) {
      library(classPath.libraryOf(name));
    }
  }

  /// The files beside a class of ours that are no classes.
  private void resources(String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    if (packages.add(folder)) {
      for (String file : classPath.filesOf(classPath.libraryOf(name))) {
        boolean beside = file.startsWith(folder) && file.indexOf('/', folder.length()) < 0;
        if (beside && !file.endsWith(".class") && !file.endsWith(".java")) {
          files.put(file, classPath.read(file));
        }
      }
    }
  }

  /// Of what others wrote all is needed: it finds its parts in ways of its own.
  private void library(String library) {
    for (String file : classPath.filesOf(library)) {
      if (!file.matches("META-INF/(MANIFEST.MF|.*\\.(SF|RSA|DSA))|.*module-info.class")) {
        files.putIfAbsent(file, classPath.read(file));
      }
    }
  }
}
