package ruchy.session.magic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.problem.Similar;

/// All magics, by name.
public final class Magics {
  private static final Map<String, Magic> ALL = all();

  private Magics() {}

  private static Map<String, Magic> all() {
    var lists = new ArrayList<Magic>();
    lists.addAll(Timing.MAGICS);
    lists.addAll(Jobs.MAGICS);
    lists.addAll(Debugging.MAGICS);
    lists.addAll(Listing.MAGICS);
    lists.addAll(Scripts.MAGICS);
    lists.addAll(Images.MAGICS);
    lists.addAll(Exporting.MAGICS);
    lists.addAll(Surroundings.MAGICS);
    lists.addAll(Choices.MAGICS);
    lists.addAll(Languages.MAGICS);
    lists.addAll(OwnMagics.MAGICS);
    lists.addAll(Profiling.MAGICS);
    lists.sort(Comparator.comparing(Magic::name));
    var byName = new LinkedHashMap<String, Magic>();
    lists.forEach(magic -> byName.put(magic.name(), magic));
    return byName;
  }

  /// The magic of a name.
  public static Optional<Magic> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /// The names, sorted.
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /// All of them, sorted by name.
  public static List<Magic> list() {
    return List.copyOf(ALL.values());
  }

  /// Carries out a call.
  ///
  /// @return whether all went well; what did not has been told
  /// @throws MagicException if there is no such magic, or it does not understand the call
  public static boolean run(Call call, Desk desk) {
    Magic magic = ALL.get(call.name());
    if (magic == null) {
      String function = desk.aliases().get(call.name());
      if (function != null) {
        return OwnMagics.run(function, call, desk);
      }
      throw unknown(call.name(), desk);
    }
    boolean isBlock = magic.takes() == Magic.Takes.TEXT;
    if (isBlock && call.body().isEmpty()) {
      throw MagicException.misuse(
          "%" + call.name() + " takes the lines below it",
          "write `" + magic.usage() + "`, and the text in the lines after it");
    }
    if (magic.takes() == Magic.Takes.WORDS && call.body().isPresent()) {
      throw MagicException.misuse(
          "%%" + call.name() + " takes no lines below it", "write `" + magic.usage() + "`");
    }
    return magic.action().run(call, desk);
  }

  private static MagicException unknown(String name, Desk desk) {
    List<String> known = new ArrayList<>(names());
    known.addAll(desk.aliases().keySet());
    List<String> near = Similar.names(name, known);
    String meant = near.isEmpty() ? "" : "did you mean `%" + near.getFirst() + "`? ";
    return MagicException.unknown(
        "there is no magic `%" + name + "`", meant + "`%magic` lists them all");
  }
}
