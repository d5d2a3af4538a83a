package ruchy.session.language;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/// The classes of Java that programs may use: those of the platform, and those of the libraries
/// that were added since.
public final class Libraries extends URLClassLoader {
  /// Starts with the platform alone.
  public Libraries() {
    super("ruchy-libraries", new URL[0], Libraries.class.getClassLoader());
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
