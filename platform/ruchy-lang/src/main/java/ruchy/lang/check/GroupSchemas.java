package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// The columns of groups and of what they are reduced to. The type of groups carries the columns of
/// the frame and, as an argument, a frame of the keys.
final class GroupSchemas {
  private final FrameSchemas frames;

  GroupSchemas(FrameSchemas frames) {
    this.frames = frames;
  }

  /// `group_by` gives groups that know the frame's columns and, as an argument, the keys.
  Type groups(Type.Library result, List<Core> arguments) {
    Core receiver = FrameSchemas.plain(arguments.getFirst());
    if (!FrameSchemas.isOf(receiver, FrameSchemas.FRAME)) {
      return result;
    }
    Schema schema = ((Type.Library) receiver.type()).schema();
    return frames
        .columns(schema, FrameSchemas.values(arguments))
        .filter(_ -> !schema.open())
        .<Type>map(keys -> {
          var grouped = new Type.Library(FrameSchemas.FRAME, List.of(), FrameSchemas.closed(keys));
          return new Type.Library(FrameSchemas.GROUPS, List.of(grouped), schema);
        })
        .orElse(result);
  }

  /// `group_by_dynamic(time, every, by)`: the keys are the columns of `by`, then the time.
  Type dynamic(Type.Library result, List<Core> arguments) {
    Core receiver = FrameSchemas.plain(arguments.getFirst());
    if (!FrameSchemas.isOf(receiver, FrameSchemas.FRAME)
        || arguments.size() < 4
        || !(FrameSchemas.plain(arguments.get(1)) instanceof Core.TextConstant time)) {
      return result;
    }
    Schema schema = ((Type.Library) receiver.type()).schema();
    frames.check(time, schema);
    var keys = new ArrayList<Schema.Column>();
    var by = new ArrayList<Core>();
    FrameSchemas.collect(arguments.get(3), by);
    for (var name : FrameReshaping.names(by)) {
      frames.check(name, schema);
      schema.column(name.value()).ifPresent(keys::add);
    }
    schema.column(time.value()).ifPresent(keys::add);
    var grouped = new Type.Library(FrameSchemas.FRAME, List.of(), FrameSchemas.closed(keys));
    return schema.open() ? result : new Type.Library(FrameSchemas.GROUPS, List.of(grouped), schema);
  }

  /// The columns of what a method makes of groups.
  Schema reduced(String name, Type.Library groups, List<Core> arguments) {
    if (groups.arguments().isEmpty()
        || !(groups.arguments().getFirst() instanceof Type.Library keys)) {
      return Schema.UNKNOWN;
    }
    var all = new ArrayList<>(keys.schema().columns());
    return switch (name) {
      case "agg", "summarise", "summarize" -> {
        var values = frames.columns(groups.schema(), FrameSchemas.values(arguments));
        all.addAll(values.orElse(List.of()));
        yield values.isPresent() ? FrameSchemas.closed(all) : Schema.UNKNOWN;
      }
      case "count", "len" -> {
        all.add(new Schema.Column("count", Numeric.I64));
        yield FrameSchemas.closed(all);
      }
      case "head", "tail" -> groups.schema();
      case "sum", "mean", "median", "std", "var" -> {
        boolean floats = !name.equals("sum");
        for (var column : others(groups, keys)) {
          if (column.type() instanceof Numeric number) {
            Type type = floats || number.isFloat() ? Numeric.F64 : Numeric.I64;
            all.add(new Schema.Column(column.name(), type));
          }
        }
        boolean open = others(groups, keys).stream().anyMatch(c -> c.type() == Simple.ANY);
        yield new Schema(all, open || groups.schema().open());
      }
      case "min", "max", "first", "last" -> {
        all.addAll(others(groups, keys));
        yield new Schema(all, groups.schema().open());
      }
      default -> Schema.UNKNOWN;
    };
  }

  private static List<Schema.Column> others(Type.Library groups, Type.Library keys) {
    return groups.schema().columns().stream()
        .filter(column -> keys.schema().column(column.name()).isEmpty())
        .toList();
  }
}
