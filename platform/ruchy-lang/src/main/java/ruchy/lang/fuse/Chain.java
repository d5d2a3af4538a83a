package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.type.Type;

/// A chain of the prelude's methods on lists and ranges.
///
/// @param source a list, or a range that is written out
/// @param stages what happens to each element, in order
/// @param sink what is made of the elements that come out
record Chain(Core source, List<Stage> stages, Sink sink) {
  private static final String LIST = "prelude::List::";
  private static final String RANGE = "prelude::Range::";
  private static final Set<String> ON_RANGES =
      Set.of("map", "filter", "fold", "any", "all", "for_each", "sum", "product");

  Chain {
    stages = List.copyOf(stages);
  }

  /// What happens to an element.
  sealed interface Stage {
    Core.Closure closure();

    /// It becomes another.
    record Map(Core.Closure closure) implements Stage {}

    /// It goes on where a condition holds.
    record Filter(Core.Closure closure) implements Stage {}

    /// It becomes what an option holds, or goes no further.
    record FilterMap(Core.Closure closure) implements Stage {}
  }

  /// What is made of the elements.
  sealed interface Sink {
    /// A list of this type.
    record Collect(Type.ListOf type) implements Sink {}

    /// Their sum or product.
    record Total(Type.Numeric type, boolean isSum) implements Sink {}

    /// How many there are, or for how many a condition holds.
    record Count(Optional<Core.Closure> test) implements Sink {}

    /// All of them combined.
    record Fold(Core start, Core.Closure closure) implements Sink {}

    /// Whether a condition holds for some, or for all.
    record Test(Core.Closure closure, boolean isAny) implements Sink {}

    /// The first for which a condition holds.
    record Find(Type type, Core.Closure closure) implements Sink {}

    /// Something is done with each.
    record Each(Core.Closure closure) implements Sink {}
  }

  /// The chain that ends in a node, if it is one that can be fused.
  static Optional<Chain> endingIn(Core node) {
    Optional<Chain> chain =
        switch (node) {
          case Core.CallFunction call -> ofCall(call);
          case Core.Length length ->
              upTo(length.list(), new Sink.Count(Optional.empty()))
                  .filter(found -> !found.stages().isEmpty());
          default -> Optional.empty();
        };
    return chain.filter(Chain::canFuse);
  }

  private static Optional<Chain> ofCall(Core.CallFunction call) {
    String name = methodOf(call);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Core receiver = call.arguments().getFirst();
    return switch (name) {
      case "map", "filter", "filter_map" ->
          call.type() instanceof Type.ListOf list
              ? upTo(call, new Sink.Collect(list))
              : Optional.empty();
      case "sum", "product" ->
          call.type() instanceof Type.Numeric number
              ? upTo(receiver, new Sink.Total(number, name.equals("sum")))
              : Optional.empty();
      case "count" ->
          closure(call, 1).flatMap(test -> upTo(receiver, new Sink.Count(Optional.of(test))));
      case "fold" ->
          closure(call, 2)
              .flatMap(step -> upTo(receiver, new Sink.Fold(call.arguments().get(1), step)));
      case "any", "all" ->
          closure(call, 1).flatMap(test -> upTo(receiver, new Sink.Test(test, name.equals("any"))));
      case "find" ->
          closure(call, 1).flatMap(test -> upTo(receiver, new Sink.Find(call.type(), test)));
      case "each", "for_each" ->
          closure(call, 1).flatMap(step -> upTo(receiver, new Sink.Each(step)));
      default -> Optional.empty();
    };
  }

  /// The name of the method that a call means; empty where it is none of the prelude's on lists.
  private static String methodOf(Core node) {
    if (!(node instanceof Core.CallFunction call)) {
      return "";
    }
    String path = call.function().path();
    if (path.startsWith(LIST)) {
      return path.substring(LIST.length());
    }
    String name = path.startsWith(RANGE) ? path.substring(RANGE.length()) : "";
    boolean counts = !name.isEmpty() && isCounted(call.arguments().getFirst());
    return counts && ON_RANGES.contains(name) ? name : "";
  }

  private static boolean isCounted(Core range) {
    return range instanceof Core.MakeRange made
        && made.to().isPresent()
        && made.from().type() == Type.Numeric.I64;
  }

  private static Optional<Core.Closure> closure(Core.CallFunction call, int place) {
    return call.arguments().size() > place
            && call.arguments().get(place) instanceof Core.Closure closure
        ? Optional.of(closure)
        : Optional.empty();
  }

  /// The chain whose stages end in a node.
  private static Optional<Chain> upTo(Core last, Sink sink) {
    List<Stage> stages = new ArrayList<>();
    Core source = last;
    while (source instanceof Core.CallFunction call) {
      Optional<Stage> stage = stage(call);
      if (stage.isEmpty()) {
        break;
      }
      stages.addFirst(stage.get());
      source = call.arguments().getFirst();
    }
    if (source instanceof Core.CallFunction call
        && (call.function().path().equals(RANGE + "iter")
            || call.function().path().equals(RANGE + "to_list")
            || call.function().path().equals(RANGE + "collect"))
        && isCounted(call.arguments().getFirst())) {
      source = call.arguments().getFirst();
    }
    boolean list = source.type() instanceof Type.ListOf;
    return list || isCounted(source)
        ? Optional.of(new Chain(source, stages, sink))
        : Optional.empty();
  }

  private static Optional<Stage> stage(Core.CallFunction call) {
    if (!(call.type() instanceof Type.ListOf)) {
      return Optional.empty();
    }
    return switch (methodOf(call)) {
      case "map" -> closure(call, 1).map(Stage.Map::new);
      case "filter" -> closure(call, 1).map(Stage.Filter::new);
      case "filter_map" -> closure(call, 1).map(Stage.FilterMap::new);
      default -> Optional.empty();
    };
  }

  private static boolean isInline(Core.Closure closure) {
    return closure.body().type() != Type.Simple.NEVER && Quiet.isInline(closure.body());
  }

  private List<Core.Closure> closures() {
    List<Core.Closure> all = new ArrayList<>();
    stages.forEach(stage -> all.add(stage.closure()));
    switch (sink) {
      case Sink.Collect _, Sink.Total _ -> {}
      case Sink.Count count -> count.test().ifPresent(all::add);
      case Sink.Fold fold -> all.add(fold.closure());
      case Sink.Test test -> all.add(test.closure());
      case Sink.Find find -> all.add(find.closure());
      case Sink.Each each -> all.add(each.closure());
    }
    return all;
  }

  /// Whether the loop does the same as the chain: closures that run one after the other for each
  /// element, instead of each for all elements, must have no effects; a lone one may.
  private boolean canFuse() {
    List<Core.Closure> closures = closures();
    if (closures.isEmpty() || !closures.stream().allMatch(Chain::isInline)) {
      return false;
    }
    boolean lone = closures.size() == 1 && !(sink instanceof Sink.Total);
    List<Core.Closure> before =
        sink instanceof Sink.Each ? closures.subList(0, closures.size() - 1) : closures;
    return lone || before.stream().allMatch(closure -> Quiet.is(closure.body()));
  }
}
