package ruchy.frame.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import ruchy.packages.Coordinates;
import ruchy.packages.PackageException;
import ruchy.packages.Resolver;

/// Opens wires. Spark's protocol is 26 MB of classes, which only those fetch who connect: it is
/// taken from the class path if it is there, else from the local Maven repository, into which it is
/// downloaded once.
final class Wires {
  private static final String CLIENT = "/ruchy/frame/spark/client";
  private static final String MARK = "org.apache.spark.connect.proto.Plan";
  private static final String WIRE = "ruchy.frame.spark.grpc.GrpcWire";

  private Wires() {}

  private static final class Held {
    private static final ClassLoader LOADER = loader();
  }

  static Wire open(Address address) {
    try {
      return (Wire)
          Class.forName(WIRE, true, Held.LOADER)
              .getMethod("open", Address.class)
              .invoke(null, address);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new SparkException("Spark's client does not start: " + e.getCause(), e);
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof SparkException cause) {
        throw cause;
      }
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new SparkException("Spark's client is incomplete: " + e, e);
    }
  }

  private static ClassLoader loader() {
    var own = Wires.class.getClassLoader();
    try {
      Class.forName(MARK, false, own);
      return own;
    } catch (ClassNotFoundException _) {
      return new Beside(fetched(), own);
    }
  }

  private static Path fetched() {
    try {
      return new Resolver(_ -> {}).fetch(Coordinates.of(client()));
    } catch (PackageException e) {
      throw new SparkException(
          "Spark's client (26 MB) is not here and cannot be fetched: %s; %s"
              .formatted(e.message(), e.help()),
          e);
    }
  }

  /// The coordinates of the client that this was built against.
  private static String client() {
    try (var stream = Wires.class.getResourceAsStream(CLIENT)) {
      if (stream == null) {
        throw new SparkException("the name of Spark's client is missing from this build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Loads our side of the wire again, beside Spark's classes, which the loader of everything else
  /// does not see.
  private static final class Beside extends URLClassLoader {
    private static final String OURS = "ruchy.frame.spark.grpc.";

    Beside(Path client, ClassLoader parent) {
      super("spark", new URL[] {url(client)}, parent);
    }

    private static URL url(Path file) {
      try {
        return file.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        var known = Optional.<Class<?>>ofNullable(findLoadedClass(name));
        return known.isPresent() ? known.get() : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      var file = name.replace('.', '/') + ".class";
      try (var stream = getParent().getResourceAsStream(file)) {
        if (stream == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
