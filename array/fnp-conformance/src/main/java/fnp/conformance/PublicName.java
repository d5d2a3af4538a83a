package fnp.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A public name of NumPy, of the release that the oracle runs.
///
/// @param namespace such as `numpy.fft`; arrays and generators count as one: `numpy.ndarray`
/// @param name such as `rfft`
/// @param kind `function`, `ufunc`, `class`, `module` or `value`
/// @param parameters of a function or ufunc, without `self`, `*args` and `**kwargs`
public record PublicName(String namespace, String name, String kind, List<String> parameters) {
  /// Such as `numpy.fft.rfft`.
  public String full() {
    return namespace + "." + name;
  }

  /// All of them, by namespace, then by name.
  public static List<PublicName> all() {
    return resource("public_names.tsv").lines().map(PublicName::parse).toList();
  }

  /// The Python program that lists them, so that the list can be compared with the oracle's.
  static String program() {
    return resource("public_names.py");
  }

  static String resource(String name) {
    try (var stream = PublicName.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + name + " is missing beside this class");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException("cannot read the resource " + name, problem);
    }
  }

  private static PublicName parse(String line) {
    var parts = line.split("\t", -1);
    var parameters = parts[3].isEmpty() ? List.<String>of() : List.of(parts[3].split(","));
    return new PublicName(parts[0], parts[1], parts[2], parameters);
  }
}
