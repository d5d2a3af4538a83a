package fnp.io.text;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.TextType;
import fnp.io.FormatException;
import fnp.ndarray.NDArray;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Makes values of the fields of one column, and finds out which dtype that takes.
///
/// @source NumPy 2.4, `_iotools.py`: `StringConverter`
final class FieldConverter {
  /// The dtypes that are tried one after the other, and what stands for a missing value in them.
  private enum Guess {
    BOOL(DType.BOOL, false),
    WHOLE(DType.INT64, -1L),
    REAL(DType.FLOAT64, Double.NaN),
    COMPLEX(DType.COMPLEX128, new Complex(Double.NaN, 0)),
    TEXT(TextType.of(0), "???");

    private final DType dtype;
    private final Object missing;

    Guess(DType dtype, Object missing) {
      this.dtype = dtype;
      this.missing = missing;
    }
  }

  private final Set<String> missing;
  private final Optional<Object> filling;

  /// Given by the user, or empty.
  private final Optional<Function<String, ?>> function;

  private Guess guess;
  private boolean isChecked;

  FieldConverter(
      Optional<DType> dtype,
      List<String> missing,
      Optional<Object> filling,
      Optional<Function<String, ?>> function) {
    this.missing = new TreeSet<>(missing);
    this.missing.add("");
    this.filling = filling;
    this.function = function;
    this.guess = dtype.map(FieldConverter::guess).orElse(Guess.BOOL);
  }

  private static Guess guess(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN -> Guess.BOOL;
      case SIGNED, UNSIGNED -> Guess.WHOLE;
      case FLOATING -> Guess.REAL;
      case COMPLEX -> Guess.COMPLEX;
      default -> Guess.TEXT;
    };
  }

  /// The dtype of the values; one of texts has no length yet.
  DType dtype() {
    if (function.isEmpty()) {
      return guess.dtype;
    }
    return switch (filling.orElseGet(() -> function.get().apply("1"))) {
      case Boolean _ -> DType.BOOL;
      case Long _, Integer _ -> DType.INT64;
      case Complex _ -> DType.COMPLEX128;
      case String _ -> TextType.of(0);
      default -> DType.FLOAT64;
    };
  }

  /// Whether a field has decided about the dtype.
  boolean isChecked() {
    return isChecked || function.isPresent();
  }

  private Object substitute() {
    return filling.orElse(guess.missing);
  }

  /// Goes on to wider dtypes until all fields fit.
  void widen(List<String> fields) {
    if (function.isPresent()) {
      return;
    }
    isChecked = true;
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      if (parsed(field).isPresent()) {
        continue;
      }
      if (missing.contains(field.strip())) {
        isChecked &= guess != Guess.BOOL;
      } else {
        guess = Guess.values()[guess.ordinal() + 1];
        isChecked = true;
        i = -1;
      }
    }
  }

  /// The value of a field, or what stands for it.
  ///
  /// @throws FormatException if it has none, unless the reader is loose
  Object value(String field, boolean isLoose) {
    if (function.isPresent()) {
      return converted(field, isLoose);
    }
    var parsed = parsed(field);
    if (parsed.isPresent()) {
      return parsed.get();
    }
    if (isLoose || missing.contains(field.strip())) {
      return substitute();
    }
    throw new FormatException("Cannot convert string '%s'".formatted(field));
  }

  private Object converted(String field, boolean isLoose) {
    try {
      return function.get().apply(field);
    } catch (IllegalArgumentException problem) {
      if (filling.isPresent() && (isLoose || missing.contains(field.strip()))) {
        return filling.get();
      }
      throw problem;
    }
  }

  private Optional<Object> parsed(String field) {
    return switch (guess) {
      case BOOL ->
          switch (field.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> Optional.of(true);
            case "FALSE" -> Optional.of(false);
            default -> Optional.empty();
          };
      case WHOLE -> number(DType.INT64, field);
      case REAL -> number(DType.FLOAT64, field);
      case COMPLEX -> number(DType.COMPLEX128, field);
      case TEXT -> Optional.of(field);
    };
  }

  private static Optional<Object> number(DType dtype, String field) {
    if (dtype instanceof GeneralType) {
      return Optional.empty();
    }
    // Python's numbers may have underscores between digits.
    var chars = field.replaceAll("(?<=\\d)_(?=\\d)", "").toCharArray();
    var room = NDArray.empty(dtype, 1);
    var parses = FieldParser.of(dtype).parse(chars, 0, chars.length, room.address());
    var value = parses ? Optional.of(room.item(0)) : Optional.empty();
    room.release();
    return value.map(Object.class::cast);
  }
}
