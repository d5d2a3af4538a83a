package frankennumpy.strings;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TextType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ufunc.Ufuncs;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Texts made of texts and other values. Use through [Strings].
public abstract sealed class Composing extends Padding permits Strings {
  Composing() {}

  /// One text behind the other.
  ///
  /// @numpy `numpy.strings.add`, `numpy.char.add`
  public static NDArray add(NDArray x1, NDArray x2) {
    return Ufuncs.ADD.call(x1, x2);
  }

  /// Each text so many times; negative numbers count as 0.
  ///
  /// @numpy `numpy.strings.multiply`
  public static NDArray multiply(NDArray a, NDArray i) {
    return Texts.texts(
        "multiply",
        a,
        List.of(i),
        (text, others) -> text.repeat((int) Math.max(0, Texts.whole(others.getFirst()))));
  }

  /// Each text as a format with values for its `%`; tuples are values for several.
  ///
  /// @throws ConversionException if formats and values do not fit
  /// @numpy `numpy.strings.mod`, `numpy.char.mod`
  public static NDArray mod(NDArray a, NDArray values) {
    return Texts.texts(
        "mod", a, List.of(values), (text, others) -> PercentFormat.of(text, others.getFirst()));
  }

  /// The part of each text from a position to another, every `step`-th character.
  ///
  /// @param start as in `text[start:stop:step]`; [Index#NONE] leaves it open
  /// @param stop [Index#NONE] leaves it open
  /// @numpy `numpy.strings.slice`
  public static NDArray slice(NDArray a, NDArray start, NDArray stop, NDArray step) {
    return Texts.map(
        "slice",
        a,
        List.of(start, stop, step),
        Texts.inOrder(a.dtype()),
        (text, others) -> {
          var codes = Texts.codes(text);
          var slice =
              new Index.Slice(
                  Texts.whole(others.get(0)),
                  Texts.whole(others.get(1)),
                  Texts.whole(others.get(2)));
          var result = new StringBuilder();
          var at = slice.first(codes.length);
          for (var left = slice.count(codes.length); left > 0; left--, at += slice.step()) {
            result.appendCodePoint(codes[(int) at]);
          }
          return result.toString();
        });
  }

  /// With other texts in place of characters.
  ///
  /// @param table for code points the texts that take their place; empty ones delete
  /// @numpy `numpy.strings.translate`, `numpy.char.translate`
  public static NDArray translate(NDArray a, Map<Integer, String> table) {
    return Texts.same(
        "translate",
        a,
        text -> {
          var result = new StringBuilder();
          text.codePoints()
              .forEach(code -> result.append(table.getOrDefault(code, Character.toString(code))));
          return result.toString();
        });
  }

  /// The bytes of each text in an encoding.
  ///
  /// @param errors what happens to characters without bytes: `strict`, `ignore` or `replace`
  /// @throws ConversionException if a character has no bytes and errors are strict
  /// @numpy `numpy.strings.encode`, `numpy.char.encode`
  public static NDArray encode(NDArray a, String encoding, String errors) {
    if (a.dtype().kind() == Kind.BYTES) {
      throw new ConversionException(
          ConversionException.Kind.TYPE, "bytes were to be encoded; they are already; use decode");
    }
    var encoder = charset(encoding).newEncoder();
    encoder.onUnmappableCharacter(action(errors)).onMalformedInput(action(errors));
    Texts.require("encode", a);
    var values = new ArrayList<Object>();
    for (var value : ObjectArrays.elements(a)) {
      try {
        var bytes = encoder.encode(CharBuffer.wrap((String) value));
        var content = new byte[bytes.remaining()];
        bytes.get(content);
        values.add(Bytes.of(content));
      } catch (CharacterCodingException _) {
        throw notIn(encoding, value);
      }
    }
    DType type = Texts.fitting(BytesType.of(1), values);
    return ObjectArrays.of(type, values, a.shape().toArray());
  }

  /// The text that bytes are in an encoding.
  ///
  /// @param errors what happens to bytes without a character: `strict`, `ignore` or `replace`
  /// @throws ConversionException if bytes are no text and errors are strict
  /// @numpy `numpy.strings.decode`, `numpy.char.decode`
  public static NDArray decode(NDArray a, String encoding, String errors) {
    if (a.dtype().kind() != Kind.BYTES) {
      throw new ConversionException(
          ConversionException.Kind.TYPE,
          "text of dtype %s was to be decoded; only bytes can be; use encode".formatted(a.dtype()));
    }
    var decoder = charset(encoding).newDecoder();
    decoder.onUnmappableCharacter(action(errors)).onMalformedInput(action(errors));
    var values = new ArrayList<Object>();
    for (var value : ObjectArrays.elements(a)) {
      try {
        values.add(decoder.decode(ByteBuffer.wrap(((Bytes) value).toArray())).toString());
      } catch (CharacterCodingException _) {
        throw notIn(encoding, value);
      }
    }
    DType type = Texts.fitting(TextType.of(1), values);
    return ObjectArrays.of(type, values, a.shape().toArray());
  }

  private static Charset charset(String encoding) {
    try {
      // Python writes utf-16-le where Java has utf-16le.
      return Charset.forName(encoding.replaceFirst("-([lb]e)$", "$1"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "unknown encoding: %s; use utf-8, ascii or latin1".formatted(encoding));
    }
  }

  private static CodingErrorAction action(String errors) {
    return switch (errors) {
      case "ignore" -> CodingErrorAction.IGNORE;
      case "replace" -> CodingErrorAction.REPLACE;
      case "strict" -> CodingErrorAction.REPORT;
      default ->
          throw new ConversionException(
              ConversionException.Kind.VALUE,
              "unknown error handler name '%s'; use strict, ignore or replace".formatted(errors));
    };
  }

  private static ConversionException notIn(String encoding, Object value) {
    return new ConversionException(
        ConversionException.Kind.UNICODE,
        "%s cannot be taken from or to %s; use another encoding, or errors 'replace'"
            .formatted(fnp.dtype.PythonText.repr(value), encoding));
  }

  /// The characters of each text with a separator between them.
  ///
  /// @numpy `numpy.char.join`
  public static NDArray join(NDArray sep, NDArray seq) {
    Texts.require("join", sep);
    return Texts.texts(
        "join",
        seq,
        List.of(sep),
        (text, others) -> {
          var parts = text.codePoints().mapToObj(Character::toString).toList();
          return String.join((String) others.getFirst(), parts);
        });
  }

  /// The words of each text between white space, as lists in an object array.
  ///
  /// @numpy `numpy.char.split`
  public static NDArray split(NDArray a) {
    return split(a, -1);
  }

  /// The words of each text between white space, as lists in an object array; after so many the
  /// rest stays as it is.
  ///
  /// @param maxsplit how many gaps count at most; negative means all
  /// @numpy `numpy.char.split`
  public static NDArray split(NDArray a, long maxsplit) {
    return Texts.objects(
        "split", a, List.of(), (text, _) -> elements(Words.first(Texts.codes(text), maxsplit), a));
  }

  /// As [#split(NDArray, long)], from the end.
  ///
  /// @param maxsplit how many gaps count at most; negative means all
  /// @numpy `numpy.char.rsplit`
  public static NDArray rsplit(NDArray a, long maxsplit) {
    return Texts.objects(
        "rsplit", a, List.of(), (text, _) -> elements(Words.last(Texts.codes(text), maxsplit), a));
  }

  /// The parts of each text between separators, as lists in an object array.
  ///
  /// @param maxsplit how many separators count at most; negative means all
  /// @numpy `numpy.char.split`
  public static NDArray split(NDArray a, String sep, long maxsplit) {
    return Texts.objects(
        "split",
        a,
        List.of(),
        (text, _) -> {
          var parts = new ArrayList<String>();
          int from = 0;
          for (long left = maxsplit; left != 0; left--) {
            var at = text.indexOf(sep, from);
            if (at < 0) {
              break;
            }
            parts.add(text.substring(from, at));
            from = at + sep.length();
          }
          parts.add(text.substring(from));
          return elements(parts, a);
        });
  }

  /// The parts of each text between separators, found from the end, as lists in an object array.
  ///
  /// @numpy `numpy.char.rsplit`
  public static NDArray rsplit(NDArray a, String sep, long maxsplit) {
    return Texts.objects(
        "rsplit",
        a,
        List.of(),
        (text, _) -> {
          var parts = new ArrayList<String>();
          int to = text.length();
          for (long left = maxsplit; left != 0; left--) {
            var at = text.lastIndexOf(sep, to - sep.length());
            if (at < 0 || to - sep.length() < 0) {
              break;
            }
            parts.addFirst(text.substring(at + sep.length(), to));
            to = at;
          }
          parts.addFirst(text.substring(0, to));
          return elements(parts, a);
        });
  }

  /// The lines of each text, as lists in an object array.
  ///
  /// @param keepends whether the ends of lines stay
  /// @numpy `numpy.char.splitlines`
  public static NDArray splitlines(NDArray a, boolean keepends) {
    return Texts.objects(
        "splitlines",
        a,
        List.of(),
        (text, _) -> {
          var lines = new ArrayList<String>();
          int from = 0;
          for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i), a)) {
              var end = text.startsWith("\r\n", i) ? i + 2 : i + 1;
              lines.add(text.substring(from, keepends ? end : i));
              from = end;
              i = end - 1;
            }
          }
          if (from < text.length()) {
            lines.add(text.substring(from));
          }
          return elements(lines, a);
        });
  }

  private static boolean isLineEnd(char sign, NDArray a) {
    return sign == '\n'
        || sign == '\r'
        || (a.dtype().kind() != Kind.BYTES
            && (sign == 0x0B
                || sign == 0x0C
                || (sign >= 0x1C && sign <= 0x1E)
                || sign == 0x85
                || sign == 0x2028
                || sign == 0x2029));
  }

  private static List<Object> elements(List<String> parts, NDArray a) {
    return parts.stream()
        .<Object>map(part -> a.dtype().kind() == Kind.BYTES ? Bytes.of(part) : part)
        .toList();
  }
}
