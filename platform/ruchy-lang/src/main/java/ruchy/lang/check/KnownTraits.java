package ruchy.lang.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Statement;

/// The traits that every program has without declaring them.
///
/// Most of them only give a name to what the checker looks for as a method, such as `add` for
/// `Add`; those with methods here can be the type of a value: `dyn Display`.
final class KnownTraits {
  private static final Source TEXT =
      Source.of(
          "traits",
          """
          trait Display { fn to_string(&self) -> String }
          trait Debug { fn to_string(&self) -> String }
          trait ToString { fn to_string(&self) -> String }
          trait Error { fn to_string(&self) -> String }
          enum Ordering { Less = -1, Equal = 0, Greater = 1 }
          struct Reverse<T>(T)
          impl<T> Ord for Reverse<T> { fn cmp(&self, other: &Self) -> Ordering { other.0.cmp(self.0) } }
          """);

  /// Traits that say something about a type, but whose methods are looked for by name.
  private static final Set<String> NAMES =
      Set.of(
          "Clone",
          "Copy",
          "PartialEq",
          "Eq",
          "PartialOrd",
          "Ord",
          "Hash",
          "Default",
          "Drop",
          "Send",
          "Sync",
          "Sized",
          "Unpin",
          "Any",
          "Iterator",
          "IntoIterator",
          "DoubleEndedIterator",
          "ExactSizeIterator",
          "FromIterator",
          "Extend",
          "Sum",
          "Product",
          "From",
          "Into",
          "TryFrom",
          "TryInto",
          "FromStr",
          "AsRef",
          "AsMut",
          "Borrow",
          "ToOwned",
          "Deref",
          "DerefMut",
          "Add",
          "Sub",
          "Mul",
          "Div",
          "Rem",
          "Neg",
          "Not",
          "BitAnd",
          "BitOr",
          "BitXor",
          "Shl",
          "Shr",
          "AddAssign",
          "SubAssign",
          "MulAssign",
          "DivAssign",
          "RemAssign",
          "BitAndAssign",
          "BitOrAssign",
          "BitXorAssign",
          "ShlAssign",
          "ShrAssign",
          "Index",
          "IndexMut",
          "Fn",
          "FnMut",
          "FnOnce",
          "Write",
          "Read",
          "Future",
          "Num",
          "Number",
          "Hasher",
          "Pow",
          "MatMul",
          "Contains",
          "LowerHex",
          "UpperHex",
          "Binary");

  /// Traits whose implementations have one certain method.
  private static final Map<String, String> REQUIRED =
      Map.ofEntries(
          Map.entry("Add", "add"),
          Map.entry("Sub", "sub"),
          Map.entry("Mul", "mul"),
          Map.entry("Div", "div"),
          Map.entry("Rem", "rem"),
          Map.entry("Neg", "neg"),
          Map.entry("Not", "not"),
          Map.entry("BitAnd", "bitand"),
          Map.entry("BitOr", "bitor"),
          Map.entry("BitXor", "bitxor"),
          Map.entry("Shl", "shl"),
          Map.entry("Shr", "shr"),
          Map.entry("AddAssign", "add_assign"),
          Map.entry("SubAssign", "sub_assign"),
          Map.entry("MulAssign", "mul_assign"),
          Map.entry("DivAssign", "div_assign"),
          Map.entry("RemAssign", "rem_assign"),
          Map.entry("Index", "index"),
          Map.entry("IndexMut", "index_mut"),
          Map.entry("Iterator", "next"),
          Map.entry("IntoIterator", "into_iter"),
          Map.entry("From", "from"),
          Map.entry("TryFrom", "try_from"),
          Map.entry("FromStr", "from_str"),
          Map.entry("Default", "default"),
          Map.entry("Clone", "clone"),
          Map.entry("PartialEq", "eq"),
          Map.entry("PartialOrd", "partial_cmp"),
          Map.entry("Ord", "cmp"),
          Map.entry("Hash", "hash"));

  private final Map<String, Symbol.Trait> traits = new HashMap<>();

  /// The trait of the last part of a path, such as `fmt::Display`.
  Optional<Symbol.Trait> find(String path) {
    if (traits.isEmpty()) {
      for (Statement statement : Parser.parse(TEXT).tree().statements()) {
        if (statement instanceof Statement.Declare declare
            && declare.item() instanceof Item.Trait trait) {
          traits.put(trait.header().name(), new Symbol.Trait(trait, ""));
        }
      }
    }
    return Optional.ofNullable(traits.get(last(path)));
  }

  /// The types that every program has, as symbols.
  static Map<String, Symbol> types() {
    var types = new LinkedHashMap<String, Symbol>();
    for (Statement statement : Parser.parse(TEXT).tree().statements()) {
      if (statement instanceof Statement.Declare(_, var item)
          && (item instanceof Item.Enumeration || item instanceof Item.Struct)) {
        String name = item.header().name();
        types.put(name, new Symbol.Nominal(name, item, "", 1));
      }
    }
    return types;
  }

  /// Their methods, by the name of the type, a dot and their own.
  static Map<String, List<Template>> methods() {
    var methods = new HashMap<String, List<Template>>();
    for (Statement statement : Parser.parse(TEXT).tree().statements()) {
      if (statement instanceof Statement.Declare(_, var item)
          && item instanceof Item.Implementation implementation
          && implementation.members().getFirst() instanceof Item.Function function) {
        String type = LibraryTypes.keyOf(implementation.target());
        String name = function.header().name();
        var owner =
            new Template.Owner(
                implementation.typeParameters(),
                implementation.target(),
                implementation.trait().map(trait -> trait.span().text()));
        var template =
            new Template(type + "::" + name, "", function, Optional.of(owner), false, Map.of());
        methods.put(type + "." + name, List.of(template));
      }
    }
    return methods;
  }

  /// Whether a type is one that no program declares.
  static boolean isBuiltIn(Symbol symbol) {
    return symbol.declaredAt().source() == TEXT;
  }

  /// All of them.
  static Set<String> names() {
    var names = new LinkedHashSet<>(REQUIRED.keySet());
    names.addAll(NAMES);
    names.addAll(List.of("Display", "Debug", "ToString", "Error"));
    return names;
  }

  /// The method that an implementation of a trait must have; empty for traits with none or several.
  static Optional<String> required(String trait) {
    return Optional.ofNullable(REQUIRED.get(last(trait)));
  }

  /// Whether a trait need not be declared.
  static boolean isKnown(String path) {
    return NAMES.contains(last(path)) || TEXT.text().contains("trait " + last(path) + " ");
  }

  /// Whether all values have a trait's methods.
  static boolean isOfAll(String name) {
    return name.equals("Display") || name.equals("Debug") || name.equals("ToString");
  }

  /// Whether a bound says nothing about methods.
  static boolean isMarker(String path) {
    return switch (last(path)) {
      case "Send", "Sync", "Sized", "Unpin", "Clone", "Copy" -> true;
      default -> false;
    };
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf(':') + 1);
  }
}
