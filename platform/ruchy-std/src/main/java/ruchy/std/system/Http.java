package ruchy.std.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Display;
import ruchy.runtime.Option;
import ruchy.runtime.Poll;
import ruchy.runtime.Result;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.data.Json;

/// Requests to servers. What a server answers is a response, whatever its status; an error means
/// that there was no answer.
@Namespace("http")
public final class Http {
  private Http() {}

  /// Made when first used.
  private static final class Client {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
  }

  /// Asks a server for what stands at an address: `http::get("https://example.com")?.text()`.
  @Signature(
      "fn get(url: String, headers: Map<String, String> = {}, timeout: Duration = 60s) -> Result<Response, String>")
  public static Result<Response, String> get(
      String url, Map<Object, Object> headers, long timeout) {
    return request("GET", url, "", headers, timeout);
  }

  /// Sends a text to a server.
  @Signature(
      "fn post(url: String, body: String = \"\", headers: Map<String, String> = {}, timeout: Duration = 60s) -> Result<Response, String>")
  public static Result<Response, String> post(
      String url, String body, Map<Object, Object> headers, long timeout) {
    return request("POST", url, body, headers, timeout);
  }

  /// Sends a value to a server as JSON.
  @Signature(
      "fn post_json(url: String, value: Any, headers: Map<String, String> = {}, timeout: Duration = 60s) -> Result<Response, String>")
  public static Result<Response, String> postJson(
      String url, Object value, Map<Object, Object> headers, long timeout) {
    var all = new TreeMap<Object, Object>(Map.of("content-type", "application/json"));
    all.putAll(headers);
    return request("POST", url, Json.stringify(value, 0), all, timeout);
  }

  /// Sends a request of any method, such as `PUT`.
  ///
  /// ```ruchy
  /// >>> http::request("GET", "no address").is_err()
  /// true
  /// ```
  @Signature(
      "fn request(method: String, url: String, body: String = \"\", headers: Map<String, String> = {}, "
          + "timeout: Duration = 60s) -> Result<Response, String>")
  public static Result<Response, String> request(
      String method, String url, String body, Map<Object, Object> headers, long timeout) {
    try {
      var builder = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofNanos(timeout));
      headers.forEach((name, value) -> builder.header(Display.text(name), Display.text(value)));
      var publisher =
          body.isEmpty()
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(body);
      var request = builder.method(method.toUpperCase(Locale.ROOT), publisher).build();
      var answer = Client.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      var received = new TreeMap<String, String>();
      answer
          .headers()
          .map()
          .forEach((name, values) ->
              received.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
      return Result.ok(new Response(answer.statusCode(), answer.body(), received));
    } catch (IllegalArgumentException e) {
      return Result.err("`" + url + "` is no address to ask: " + e.getMessage());
    } catch (IOException e) {
      return Result.err("no answer from `" + url + "`: " + reason(e, timeout));
    } catch (InterruptedException _) {
      Poll.check();
      throw new Cancelled();
    }
  }

  private static String reason(IOException error, long timeout) {
    return switch (error) {
      case HttpConnectTimeoutException _ -> "it could not be reached in time";
      case HttpTimeoutException _ -> "timed out after " + Display.text(Duration.ofNanos(timeout));
      case java.net.ConnectException _ -> "it could not be reached";
      default -> Failures.reason(error);
    };
  }

  /// The status of a response, such as 200.
  @Signature("fn status(self: Response) -> i64")
  public static long status(Response self) {
    return self.status();
  }

  /// Whether the status of a response is one of 200 to 299.
  @Signature({"fn ok(self: Response) -> bool", "fn is_success(self: Response) -> bool"})
  public static boolean isSuccess(Response self) {
    return self.status() >= 200 && self.status() < 300;
  }

  /// The body of a response.
  @Signature({"fn text(self: Response) -> String", "fn body(self: Response) -> String"})
  public static String text(Response self) {
    return self.body();
  }

  /// The value that the body of a response spells in JSON.
  @Signature("fn json(self: Response) -> Result<Any, String>")
  public static Result<Object, String> json(Response self) {
    return Json.parse(self.body());
  }

  /// The value of a header of a response, whatever the case of its name.
  @Signature("fn header(self: Response, name: String) -> Option<String>")
  public static Option<Object> header(Response self, String name) {
    String value = self.headers().get(name.toLowerCase(Locale.ROOT));
    return value == null ? Option.none() : Option.some(value);
  }

  /// All headers of a response, by their names in small letters.
  @Signature("fn headers(self: Response) -> Map<String, String>")
  public static Map<Object, Object> headers(Response self) {
    return new java.util.LinkedHashMap<>(new TreeMap<>(self.headers()));
  }
}
