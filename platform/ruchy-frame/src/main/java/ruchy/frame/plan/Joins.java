package ruchy.frame.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.expr.Resolver;

/// Builds joins: which columns are compared, and which come out under which name.
public final class Joins {
  private Joins() {}

  /// How to join.
  ///
  /// @param kind which rows come out
  /// @param leftOn key columns on the left
  /// @param rightOn key columns on the right, as many
  /// @param suffix what is added to a right column whose name the left also has
  public record Request(JoinKind kind, List<String> leftOn, List<String> rightOn, String suffix) {
    /// Copies the lists.
    public Request {
      leftOn = List.copyOf(leftOn);
      rightOn = List.copyOf(rightOn);
    }
  }

  /// The join of two inputs.
  ///
  /// @throws FrameException if a key is unknown, the keys' types differ, or names collide
  public static Plan join(Plan left, Plan right, Request request) {
    var kind = request.kind();
    if (request.leftOn().size() != request.rightOn().size()) {
      throw new FrameException(
          "a join compares columns in pairs, but got left %s and right %s"
              .formatted(request.leftOn(), request.rightOn()));
    }
    if (kind != JoinKind.CROSS && request.leftOn().isEmpty()) {
      throw new FrameException(
          "a join needs the columns to compare; name them with `on`, or ask for a cross join");
    }
    if (kind == JoinKind.CROSS && !request.leftOn().isEmpty()) {
      throw new FrameException("a cross join compares nothing; leave `on` out");
    }
    var keys = keys(left.schema(), right.schema(), request);
    var outputs = outputs(left.schema(), right.schema(), request, keys);
    var schema = Schema.of(outputs.stream().map(out -> new Field(out.name(), out.type())).toList());
    return new Plan.Join(left, right, new JoinShape(kind, keys, outputs), schema);
  }

  private static List<JoinShape.Key> keys(Schema left, Schema right, Request request) {
    var keys = new ArrayList<JoinShape.Key>();
    for (int i = 0; i < request.leftOn().size(); i++) {
      var leftName = request.leftOn().get(i);
      var rightName = request.rightOn().get(i);
      var leftType = left.type(leftName);
      var rightType = right.type(rightName);
      var type =
          Resolver.common(leftType, rightType)
              .orElseThrow(() ->
                  new FrameException(
                      "cannot join `%s` (%s) with `%s` (%s); cast one of them"
                          .formatted(leftName, leftType, rightName, rightType)));
      keys.add(new JoinShape.Key(leftName, rightName, type));
    }
    return keys;
  }

  private static List<JoinShape.Output> outputs(
      Schema left, Schema right, Request request, List<JoinShape.Key> keys) {
    var kind = request.kind();
    var outputs = new ArrayList<JoinShape.Output>();
    for (var field : left.fields()) {
      var key = keys.stream().filter(k -> k.left().equals(field.name())).findFirst();
      boolean both = kind == JoinKind.RIGHT || kind == JoinKind.FULL;
      if (both && key.isPresent()) {
        outputs.add(
            new JoinShape.Output(
                field.name(),
                Optional.of(field.name()),
                Optional.of(key.get().right()),
                key.get().type()));
      } else {
        outputs.add(fromLeft(field));
      }
    }
    if (!kind.leftOnly()) {
      var keyNames = new HashSet<>(request.rightOn());
      for (var field : right.fields()) {
        if (!keyNames.contains(field.name())) {
          outputs.add(fromRight(field, left, right, request.suffix()));
        }
      }
    }
    return outputs;
  }

  private static JoinShape.Output fromLeft(Field field) {
    return new JoinShape.Output(
        field.name(), Optional.of(field.name()), Optional.empty(), field.type());
  }

  private static JoinShape.Output fromRight(Field field, Schema left, Schema right, String suffix) {
    var name = left.has(field.name()) ? field.name() + suffix : field.name();
    Set<String> taken = new HashSet<>(left.names());
    if (!name.equals(field.name()) && (taken.contains(name) || right.has(name))) {
      throw new FrameException(
          "both sides of the join have `%s`, and `%s` is taken too; give another suffix"
              .formatted(field.name(), name));
    }
    return new JoinShape.Output(name, Optional.empty(), Optional.of(field.name()), field.type());
  }
}
