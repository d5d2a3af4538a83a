package ruchy.session.completion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;
import ruchy.session.magic.Magic;
import ruchy.session.magic.Magics;

/// Completes the entries that are commands of the session: names of magics, files after them and in
/// shell commands, and code where a magic takes code.
public final class CommandCompletion {
  private CommandCompletion() {}

  /// What may stand at an offset of a command; nothing if the text is none.
  ///
  /// @param code completes code
  public static Optional<Completion> at(
      String text, int cursor, BiFunction<String, Integer, Completion> code) {
    if (text.startsWith("!") || text.startsWith(";")) {
      return Optional.of(shell(text, cursor));
    }
    if (text.startsWith("?")) {
      return Optional.of(question(text, cursor, code));
    }
    if (!text.startsWith("%") || cursor == 0) {
      return Optional.empty();
    }
    int nameStart = text.startsWith("%%") ? 2 : 1;
    int nameEnd = nameStart;
    while (nameEnd < text.length() && Character.isLetterOrDigit(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (cursor <= nameEnd) {
      return Optional.of(name(text, cursor));
    }
    Optional<Magic> magic = Magics.find(text.substring(nameStart, nameEnd));
    if (magic.isEmpty()) {
      return Optional.of(Completion.none(cursor));
    }
    return Optional.of(
        magic.get().takes() == Magic.Takes.CODE
            ? shifted(code.apply(text.substring(nameEnd), cursor - nameEnd), nameEnd)
            : file(text, cursor, nameEnd));
  }

  /// The first word of a command is a program's name, the others are files.
  private static Completion shell(String text, int cursor) {
    String typed = text.substring(1, cursor);
    boolean isProgram = !typed.isEmpty() && typed.chars().noneMatch(c -> " /|;&\t".indexOf(c) >= 0);
    return isProgram ? new Completion(1, cursor, FileNames.programs(typed)) : file(text, cursor, 1);
  }

  /// What `?` can be asked about: names of the program, and magics.
  private static Completion question(
      String text, int cursor, BiFunction<String, Integer, Completion> code) {
    int start = 0;
    while (start < cursor && "? ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String asked = text.substring(start);
    return asked.startsWith("%") && cursor > start
        ? shifted(name(asked, cursor - start), start)
        : shifted(code.apply(asked, cursor - start), start);
  }

  private static Completion name(String text, int cursor) {
    String typed = text.substring(0, cursor);
    List<Candidate> fitting =
        Magics.list().stream()
            .map(CommandCompletion::candidate)
            .filter(candidate ->
                candidate.text().startsWith(typed) || ("%" + candidate.text()).startsWith(typed))
            .toList();
    return new Completion(0, cursor, fitting);
  }

  private static Candidate candidate(Magic magic) {
    String sign = magic.usage().startsWith("%%") ? "%%" : "%";
    return new Candidate(sign + magic.name(), Kind.FUNCTION, magic.usage(), magic.summary());
  }

  /// The last word before the cursor as the beginning of a file's name.
  private static Completion file(String text, int cursor, int first) {
    OptionalInt space =
        java.util.stream.IntStream.range(first, cursor)
            .filter(i -> " \t\"'=<>|&;".indexOf(text.charAt(i)) >= 0)
            .reduce((before, last) -> last);
    int start = space.isPresent() ? space.getAsInt() + 1 : first;
    return new Completion(start, cursor, FileNames.matching(text.substring(start, cursor)));
  }

  private static Completion shifted(Completion inner, int by) {
    return new Completion(inner.start() + by, inner.end() + by, inner.candidates());
  }
}
