package ruchy.session.language;

import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// The name under which the methods of a type are listed: that of the type without its arguments,
/// `List` for `[i64]`.
public final class TypeKeys {
  private TypeKeys() {}

  public static String of(Type type) {
    return switch (type) {
      case Type.Numeric numeric -> numeric.toString();
      case Type.Simple simple -> simple.toString();
      case Type.ListOf _ -> "List";
      case Type.MapOf _, Type.Shape _ -> "Map";
      case Type.SetOf _ -> "Set";
      case Type.RangeOf _ -> "Range";
      case Type.OptionOf _ -> "Option";
      case Type.ResultOf _ -> "Result";
      case Type.Tuple _ -> "Tuple";
      case Type.Function _ -> "Function";
      case Type.Nominal(var declaration) -> last(declaration.name());
      case Type.Library library -> library.name();
      case Type.Java java -> java.className();
      case Type.Parameter _, Type.AnyOf _, Type.Size _ -> "Any";
    };
  }

  /// The name of a type without its module.
  private static String last(String path) {
    return path.substring(path.lastIndexOf(':') + 1);
  }

  public static String of(TypeExpr type) {
    return switch (type) {
      case TypeExpr.Named named -> canonical(named.path().getLast());
      case TypeExpr.ListOf _ -> "List";
      case TypeExpr.Tuple _ -> "Tuple";
      case TypeExpr.Function _ -> "Function";
      case TypeExpr.Reference reference -> of(reference.target());
      case TypeExpr.Optionally _ -> "Option";
      case TypeExpr.Record table -> table.name().orElse("Map");
      case TypeExpr.Size _, TypeExpr.AnyOf _, TypeExpr.Bounded _ -> "Any";
      case TypeExpr.Inferred _, TypeExpr.Never _, TypeExpr.Missing _ -> "Any";
    };
  }

  private static String canonical(String name) {
    return switch (name) {
      case "Vec" -> "List";
      case "HashMap" -> "Map";
      case "HashSet" -> "Set";
      case "str" -> "String";
      case "int" -> "i64";
      case "float" -> "f64";
      case "Tensor" -> "Array";
      default -> name;
    };
  }
}
