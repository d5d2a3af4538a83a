package ruchy.std;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ruchy.frame.Frame;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.runtime.host.WorkingFolder;

/// What a value that exists tells about its type beyond what the text of a program says: the
/// columns of a frame.
public final class ObservedTypes {
  private ObservedTypes() {}

  /// The type of a frame with its columns; nothing for all other values, and for a frame whose
  /// columns can not be known since its file can not be read.
  public static Optional<Type> of(Object value) {
    if (!(value instanceof Frame frame)) {
      return Optional.empty();
    }
    try {
      List<Schema.Column> columns =
          frame.schema().fields().stream()
              .map(field -> new Schema.Column(field.name(), typeOf(field.type())))
              .toList();
      return Optional.of(new Type.Library("DataFrame", List.of(), new Schema(columns, false)));
    } catch (FrameException e) {
      return Optional.empty();
    }
  }

  /// The type of the frame that a reader gives for a file; nothing if there is no such file, or it
  /// can not be read.
  static Optional<Type> ofFile(String path, Function<Path, Frame> reader) {
    try {
      Path file = WorkingFolder.path(path);
      return Files.isRegularFile(file) ? of(reader.apply(file)) : Optional.empty();
    } catch (FrameException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Type typeOf(DataType type) {
    return switch (type.kind()) {
      case BOOL -> Type.Simple.BOOL;
      case INT8 -> Type.Numeric.I8;
      case INT16 -> Type.Numeric.I16;
      case INT32 -> Type.Numeric.I32;
      case UINT8 -> Type.Numeric.U8;
      case UINT16 -> Type.Numeric.U16;
      case UINT32 -> Type.Numeric.U32;
      case UINT64 -> Type.Numeric.U64;
      case INT64 -> Type.Numeric.I64;
      case FLOAT32 -> Type.Numeric.F32;
      case FLOAT64 -> Type.Numeric.F64;
      case STRING, ENUM -> Type.Simple.STRING;
      case DECIMAL, WIDE_DECIMAL -> new Type.Java("java.math.BigDecimal");
      case BINARY -> new Type.Java("java.nio.ByteBuffer");
      case TIME -> new Type.Java("java.time.LocalTime");
      case DURATION -> new Type.Java("java.time.Duration");
      case LIST -> new Type.ListOf(typeOf(type.element()));
      case STRUCT -> Type.Simple.ANY;
      case DATE -> new Type.Java("java.time.LocalDate");
      case TIMESTAMP ->
          new Type.Java(
              type.zone().isPresent() ? "java.time.ZonedDateTime" : "java.time.LocalDateTime");
    };
  }
}
