package ruchy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The pages of `docs/errors`, one for each code.
final class Explanations {
  private Explanations() {}

  /// The page of a code, in Markdown.
  static String of(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    if (!wanted.matches("[EL][0-9]{4}")) {
      throw new UsageException(
          "`"
              + code
              + "` is no error code; codes look like E0101, in brackets after `error`, or L0001");
    }
    try (InputStream page =
        Explanations.class.getResourceAsStream("/ruchy/errors/" + wanted + ".md")) {
      if (page == null) {
        throw new UsageException(
            "no error has the code " + wanted + "; docs/errors lists those there are");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
