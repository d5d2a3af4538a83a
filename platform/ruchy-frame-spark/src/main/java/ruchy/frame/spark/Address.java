package ruchy.frame.spark;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Where a Spark Connect server is and how to speak with it, as in
/// `sc://host:15002/;use_ssl=true;token=…`.
///
/// @param host its name or number
/// @param port its port, 15002 if none is written
/// @param tls whether the wire is encrypted; it is whenever a token is sent
/// @param token what proves who asks
/// @param user who asks, as the server is told
/// @source Spark 4.2, "Spark Connect client connection string"
public record Address(String host, int port, boolean tls, Optional<String> token, String user) {
  private static final int PORT = 15_002;
  private static final int PORT_MAX = 65_535;
  private static final String SCHEME = "sc";
  private static final Set<String> KNOWN = Set.of("use_ssl", "token", "user_id");

  /// Reads an address.
  ///
  /// @throws SparkException if it is none
  public static Address parse(String text) {
    var parts = text.strip().split(";", -1);
    var uri = uri(text, parts[0]);
    if (uri.getScheme() == null || !uri.getScheme().equalsIgnoreCase(SCHEME)) {
      throw wrong(text, "it does not start with sc://");
    }
    if (uri.getHost() == null) {
      throw wrong(text, "no host is named");
    }
    if (uri.getPort() > PORT_MAX) {
      throw wrong(text, "the port is greater than " + PORT_MAX);
    }
    if (uri.getPath().length() > 1) {
      throw wrong(text, "there is no path `%s` on a server".formatted(uri.getPath()));
    }
    var options = options(text, parts);
    var token = Optional.ofNullable(options.get("token"));
    return new Address(
        uri.getHost(),
        uri.getPort() < 0 ? PORT : uri.getPort(),
        token.isPresent() || Boolean.parseBoolean(options.get("use_ssl")),
        token,
        options.getOrDefault("user_id", System.getProperty("user.name", "ruchy")));
  }

  private static URI uri(String text, String start) {
    try {
      return new URI(start);
    } catch (URISyntaxException e) {
      throw wrong(text, "it is no address: " + e.getReason().toLowerCase(Locale.ROOT));
    }
  }

  private static Map<String, String> options(String text, String[] parts) {
    var options = new TreeMap<String, String>();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        continue;
      }
      var pair = parts[i].split("=", 2);
      if (pair.length < 2 || !KNOWN.contains(pair[0])) {
        throw wrong(
            text, "`%s` is no option; there are token, use_ssl and user_id".formatted(pair[0]));
      }
      options.put(pair[0], pair[1]);
    }
    return options;
  }

  private static SparkException wrong(String text, String why) {
    // A token does not belong on a screen.
    var shown = text.replaceAll("token=[^;]*", "token=…");
    return new SparkException(
        "cannot connect to `%s`: %s; write sc://host or sc://host:%d".formatted(shown, why, PORT));
  }

  /// The address without what must stay secret.
  @Override
  public String toString() {
    return SCHEME + "://" + host + ":" + port;
  }
}
