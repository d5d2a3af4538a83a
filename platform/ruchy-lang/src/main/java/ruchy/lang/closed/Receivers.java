package ruchy.lang.closed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// The types that values of type `Any` may turn out to have in a program.
///
/// @param all types as programs write them, those that the program declares first
/// @param ofLibrary those of the library, such as `Array`
/// @param anyMember whether the program asks for members at all
record Receivers(List<String> all, List<String> ofLibrary, boolean anyMember) {
  private static final List<String> COMMON =
      List.of(
          "String",
          "i64",
          "f64",
          "[Any]",
          "[i64]",
          "[f64]",
          "[bool]",
          "Map<Any, Any>",
          "Set<Any>",
          "Option<Any>",
          "bool",
          "char");
  private static final List<String> ARGUMENTS =
      List.of("Any", "i64", "f64", "String", "bool", "char", "[Any]");

  Receivers {
    all = List.copyOf(all);
    ofLibrary = List.copyOf(ofLibrary);
  }

  static Receivers of(CoreUnit unit) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> library = new LinkedHashSet<>();
    boolean[] asks = {false};
    unit.types().forEach(type -> found.add(type.displayName()));
    var roots = new ArrayList<Core>();
    roots.add(unit.body());
    unit.functions().forEach(function -> roots.add(function.body()));
    for (Core root : roots) {
      Children.walk(
          root,
          node -> {
            asks[0] |= node instanceof Core.Dynamic call && Member.of(call).isPresent();
            note(node.type(), library);
            if (node instanceof Core.Convert convert && convert.type() == Simple.ANY) {
              found.add(Member.written(convert.operand().type()));
            }
          });
    }
    found.addAll(library);
    found.addAll(COMMON);
    found.remove(Simple.UNIT.toString());
    return new Receivers(List.copyOf(found), List.copyOf(library), asks[0]);
  }

  private static void note(Type type, Set<String> library) {
    if (type instanceof Type.Library of) {
      library.add(of.name());
    }
  }

  /// The types to try for the receiver of a member, each as a list whose first element it is.
  List<List<String>> candidates(Member member) {
    boolean operator = member.kind() == Core.Dynamic.Kind.OPERATOR;
    List<String> first = member.isOfLibrary() ? (operator ? numbersToo() : ofLibrary) : all;
    Optional<String> known = member.operands().getFirst();
    return first.stream()
        .filter(type -> known.isEmpty() || known.get().equals(type))
        .map(List::of)
        .toList();
  }

  private List<String> numbersToo() {
    if (ofLibrary.isEmpty()) {
      return List.of();
    }
    var types = new ArrayList<>(ofLibrary);
    types.addAll(List.of("i64", "f64"));
    return types;
  }

  /// The types to try for all operands, given that of the receiver.
  static List<List<String>> combinations(
      List<String> receiver, Member member, Receivers receivers) {
    List<List<String>> combinations = List.of(receiver);
    boolean operator = member.kind() == Core.Dynamic.Kind.OPERATOR;
    boolean many = member.operands().stream().skip(1).filter(Optional::isEmpty).count() > 2;
    for (int i = 1; i < member.operands().size(); i++) {
      List<String> options =
          member.operands().get(i).map(List::of).orElse(many ? List.of("Any") : ARGUMENTS);
      if (operator && member.operands().get(i).isEmpty()) {
        options = receivers.numbersToo();
      }
      var longer = new ArrayList<List<String>>();
      for (List<String> before : combinations) {
        for (String option : options) {
          var all = new ArrayList<>(before);
          all.add(option);
          longer.add(all);
        }
      }
      combinations = longer;
    }
    return operator
        ? combinations.stream()
            .filter(types -> types.stream().anyMatch(receivers.ofLibrary::contains))
            .toList()
        : combinations;
  }
}
