package ruchy.std.system;

import java.util.Map;

/// What a server answered: `Response`.
///
/// @param status such as 200
/// @param headers by their names in small letters
public record Response(long status, String body, Map<String, String> headers) {
  public Response {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return "Response(" + status + ", " + body.length() + " characters)";
  }
}
