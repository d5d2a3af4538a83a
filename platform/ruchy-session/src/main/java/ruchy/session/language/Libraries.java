package ruchy.session.language;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The classes of Java that programs may use: those of the platform, and those of the libraries
/// that were added since.
public final class Libraries extends URLClassLoader {
  private final Map<String, byte[]> defined = new ConcurrentHashMap<>();

  /// Starts with the platform alone.
  public Libraries() {
    super("ruchy-libraries", new URL[0], Libraries.class.getClassLoader());
  }

  /// The class path: that of the platform and the jars.
  public String path() {
    var path = new StringBuilder(System.getProperty("java.class.path", ""));
    for (URL jar : getURLs()) {
      path.append(File.pathSeparator).append(Path.of(URI.create(jar.toString())));
    }
    return path.toString();
  }

  /// The class files that were defined since, by binary name.
  public Map<String, byte[]> defined() {
    return Map.copyOf(defined);
  }

  /// Adds classes by their class files.
  public void define(Map<String, byte[]> classes) {
    defined.putAll(classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = defined.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  /// Adds the classes in a jar.
  public void add(Path jar) {
    try {
      addURL(jar.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar + " has no URL", e);
    }
  }
}
