package ruchy.std.data;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Signature;

/// Texts as other texts: hashes, base64, hexadecimal, URLs.
public final class Encodings {
  private Encodings() {}

  /// The SHA-256 hash of a text in UTF-8, in hexadecimal.
  ///
  /// ```ruchy
  /// >>> sha256("abc")[0..16]
  /// "ba7816bf8f01cfea"
  /// ```
  @Signature("fn sha256(text: String) -> String")
  public static String sha256(String text) {
    return hash("SHA-256", text);
  }

  /// The SHA-512 hash of a text in UTF-8, in hexadecimal.
  @Signature("fn sha512(text: String) -> String")
  public static String sha512(String text) {
    return hash("SHA-512", text);
  }

  /// The SHA-1 hash of a text in UTF-8, in hexadecimal; not safe against forgers.
  @Signature("fn sha1(text: String) -> String")
  public static String sha1(String text) {
    return hash("SHA-1", text);
  }

  /// The MD5 hash of a text in UTF-8, in hexadecimal; not safe against forgers.
  ///
  /// ```ruchy
  /// >>> md5("abc")
  /// "900150983cd24fb0d6963f7d28e17f72"
  /// ```
  @Signature("fn md5(text: String) -> String")
  public static String md5(String text) {
    return hash("MD5", text);
  }

  private static String hash(String algorithm, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException _) {
      throw new RuchyError("E0843", "this Java has no " + algorithm)
          .help("run on a JDK with the usual security providers");
    }
  }

  /// The CRC-32 checksum of a text in UTF-8.
  @Signature("fn crc32(text: String) -> i64")
  public static long crc32(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /// A text in UTF-8 as base64.
  ///
  /// ```ruchy
  /// >>> base64_encode("héllo")
  /// "aMOpbGxv"
  /// >>> base64_decode("aMOpbGxv")
  /// Ok("héllo")
  /// ```
  @Signature("fn base64_encode(text: String) -> String")
  public static String base64Encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The text in UTF-8 that base64 stands for.
  @Signature("fn base64_decode(text: String) -> Result<String, String>")
  public static Result<String, String> base64Decode(String text) {
    try {
      return Result.ok(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Result.err("`" + text + "` is no base64: " + e.getMessage());
    }
  }

  /// A text in UTF-8 as hexadecimal digits.
  ///
  /// ```ruchy
  /// >>> hex_encode("az")
  /// "617a"
  /// >>> hex_decode("617a")
  /// Ok("az")
  /// ```
  @Signature("fn hex_encode(text: String) -> String")
  public static String hexEncode(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The text in UTF-8 that hexadecimal digits stand for.
  @Signature("fn hex_decode(text: String) -> Result<String, String>")
  public static Result<String, String> hexDecode(String text) {
    try {
      return Result.ok(new String(HexFormat.of().parseHex(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Result.err("`" + text + "` is no hexadecimal text: " + e.getMessage());
    }
  }

  /// A text as part of a URL.
  ///
  /// ```ruchy
  /// >>> url_encode("a b&c")
  /// "a%20b%26c"
  /// >>> url_decode("a%20b%26c")
  /// "a b&c"
  /// ```
  @Signature("fn url_encode(text: String) -> String")
  public static String urlEncode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The text that a part of a URL stands for.
  @Signature("fn url_decode(text: String) -> String")
  public static String urlDecode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /// A new random identifier that nobody else has: a UUID of version 4.
  ///
  /// ```ruchy
  /// >>> uuid4().len()
  /// 36
  /// ```
  @Signature({"fn uuid4() -> String", "fn uuid() -> String"})
  public static String uuid() {
    return UUID.randomUUID().toString();
  }
}
