package ruchy.session.language;

import java.util.Optional;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Environment;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Finds the types that texts mean, and has their classes loaded: what is brought back from a file
/// knows its types by name only. Nothing is run.
public final class TypeProbe {
  private static final String PROBE = "_captured";

  private final Language language;

  /// For types of a language.
  public TypeProbe(Language language) {
    this.language = language;
  }

  /// A type, and what is known once it has been named.
  public record Found(Type type, Environment environment) {}

  /// The type that a text means; nothing if it means none.
  public Optional<Found> resolve(String text, Environment known) {
    Source source = Source.of("type", "let " + PROBE + ": Option<" + text + "> = None");
    Parser.Parsed parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty() || parsed.tree().statements().size() != 1) {
      return Optional.empty();
    }
    Checked checked = language.checker().check(parsed.tree(), known);
    Optional<Type> type = checked.environment().typeOf(PROBE);
    return checked.unit().isPresent()
            && type.orElse(Type.Simple.ANY) instanceof Type.OptionOf option
        ? Optional.of(new Found(option.value(), checked.environment().without(PROBE)))
        : Optional.empty();
  }

  /// Has the class of a type loaded; what is known then.
  public Environment require(NominalType type, Environment known) {
    language.program().require(type);
    return loaded("()", known);
  }

  /// Has methods that are called on objects of a trait find those of a type; what is known then.
  public Environment hold(String object, String type, Environment known) {
    return loaded(
        "{ let it: Option<%s> = None; let held: %s = it.unwrap(); }".formatted(type, object),
        known);
  }

  private Environment loaded(String text, Environment known) {
    Parser.Parsed parsed = Parser.parse(Source.of("nothing", text));
    Checked checked = language.checker().check(parsed.tree(), known);
    if (parsed.problems().isEmpty() && checked.unit().isPresent()) {
      language.program().load(checked.unit().get());
      return checked.environment();
    }
    return known;
  }
}
