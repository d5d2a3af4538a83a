package ruchy.session;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One thing shown in several ways, the richest that a front end knows being the one it takes.
///
/// @param contents by MIME type, such as `text/plain`, which is always there, and `image/png`
public record MimeBundle(Map<String, Content> contents) {
  /// The MIME type of text for a terminal; it may hold escape sequences for colours.
  public static final String PLAIN = "text/plain";

  public MimeBundle {
    contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    if (!(contents.get(PLAIN) instanceof Content.Text)) {
      throw new IllegalArgumentException(
          "a bundle needs text/plain, this one has " + contents.keySet());
    }
  }

  /// Plain text alone.
  public static MimeBundle text(String text) {
    return new MimeBundle(Map.of(PLAIN, new Content.Text(text)));
  }

  /// The text for a terminal.
  public String plain() {
    return contents.get(PLAIN) instanceof Content.Text text ? text.value() : "";
  }

  /// The content of a MIME type.
  public Optional<Content> content(String mimeType) {
    return Optional.ofNullable(contents.get(mimeType));
  }

  /// Text or bytes.
  public sealed interface Content {
    /// `text/…`, `image/svg+xml`, `application/json`
    record Text(String value) implements Content {}

    /// Images; read-only, each reader gets a position of its own.
    final class Bytes implements Content {
      private final ByteBuffer buffer;

      /// A copy of the bytes.
      public Bytes(ByteBuffer bytes) {
        this.buffer = ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
      }

      /// The bytes from the first to the last.
      public ByteBuffer buffer() {
        return buffer.asReadOnlyBuffer();
      }
    }
  }
}
