package ruchy.std.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import ruchy.runtime.Result;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.list.U8List;

/// Texts from bytes.
@Namespace("String")
public final class Decoding {
  private Decoding() {}

  /// The text whose UTF-8 these bytes are; an error where they are none.
  ///
  /// ```ruchy
  /// >>> String::from_utf8("héllo".bytes())
  /// Ok("héllo")
  /// >>> String::from_utf8(b"\xff").is_err()
  /// true
  /// ```
  @Signature("fn from_utf8(bytes: [u8]) -> Result<String, String>")
  public static Result<String, String> fromUtf8(U8List bytes) {
    try {
      return Result.ok(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray())).toString());
    } catch (CharacterCodingException _) {
      return Result.err("the bytes are no UTF-8");
    }
  }

  /// The text whose UTF-8 these bytes are, with `\uFFFD` for what is none.
  @Signature("fn from_utf8_lossy(bytes: [u8]) -> String")
  public static String fromUtf8Lossy(U8List bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
