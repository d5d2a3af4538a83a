package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import ruchy.lang.core.Conformance;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Finds what types say themselves of their values, `impl PartialEq for P` and its kin, so that
/// collections and `{:?}` obey it too.
///
/// Run last, when all types are known. What an earlier tree made stays; a type is looked at again
/// where its methods are other ones.
final class Conformances {
  private static final int RESTARTS_MAX = 50;

  private final Compilation compilation;
  private final Map<Subject, List<Template>> known;
  private final List<Conformance> found = new ArrayList<>();
  private final List<CoreFunction> functions = new ArrayList<>();

  Conformances(Compilation compilation, Map<Subject, List<Template>> before) {
    this.compilation = compilation;
    this.known = new HashMap<>(before);
  }

  /// What is asked of a type.
  record Subject(NominalType type, Role role) {}

  /// The methods by which each question is answered so far.
  Map<Subject, List<Template>> known() {
    return Map.copyOf(known);
  }

  /// What is new in this tree.
  List<Conformance> found() {
    return found;
  }

  /// Functions that were written for it.
  List<CoreFunction> functions() {
    return functions;
  }

  /// Looks at all types, and at those that come to be on the way; whether anything was found.
  boolean write() {
    int before = found.size();
    boolean more = true;
    while (more) {
      more = false;
      for (NominalType type : List.copyOf(compilation.nominals().values())) {
        if (type.kind() == NominalType.Kind.TRAIT
            || type.arguments().stream().anyMatch(Shapes::hasParameter)) {
          continue;
        }
        for (Role role : Role.values()) {
          more |= look(new Subject(type, role));
        }
      }
    }
    return found.size() > before;
  }

  private boolean look(Subject subject) {
    List<Template> templates = templates(subject);
    if (templates.isEmpty() || templates.equals(known.get(subject))) {
      return false;
    }
    known.put(subject, templates);
    make(subject);
    return true;
  }

  /// The methods that may answer: those of the type itself and of all types, for it is theirs to
  /// say whether they are for this type.
  private List<Template> templates(Subject subject) {
    var templates = new ArrayList<Template>();
    for (String name : names(subject.role())) {
      for (Template template : compilation.methods(subject.type().name(), name)) {
        if (template.isMethod() && isFor(subject.role(), template)) {
          templates.add(template);
        }
      }
    }
    return templates;
  }

  private static List<String> names(Role role) {
    return switch (role) {
      case EQUAL -> List.of("eq");
      case HASH -> List.of("hash", "eq");
      case ORDER -> List.of("cmp", "partial_cmp");
      case DISPLAY -> List.of("fmt", "to_string");
      case DEBUG -> List.of("fmt");
    };
  }

  /// `fmt` and `hash` mean what the trait says; other methods of these names are anybody's.
  private static boolean isFor(Role role, Template template) {
    Optional<String> trait = template.owner().flatMap(Template.Owner::trait).map(KnownTraits::last);
    return switch (role) {
      case EQUAL, ORDER -> true;
      case HASH -> template.name().equals("eq") || trait.filter("Hash"::equals).isPresent();
      case DISPLAY -> template.name().equals("to_string") || !trait.equals(Optional.of("Debug"));
      case DEBUG -> trait.filter("Debug"::equals).isPresent();
    };
  }

  private void make(Subject subject) {
    Holes holes = compilation.newHoles();
    for (int restart = 0; restart < RESTARTS_MAX; restart++) {
      holes.reopen();
      var body = new Body(compilation, "", Map.of(), holes);
      try {
        Optional<CoreFunction> function = function(subject, body);
        body.problems().forEach(compilation::report);
        function.ifPresent(made -> keep(subject, made));
        break;
      } catch (Holes.Restart signal) {
        if (!signal.isOf(holes)) {
          throw signal;
        }
      }
    }
    compilation.closeHoles(holes);
  }

  /// A function that does nothing but call another one with its own parameters need not be there.
  private void keep(Subject subject, CoreFunction made) {
    FunctionRef ref = made.ref();
    if (made.body() instanceof Core.CallFunction call
        && call.function().parameters().equals(ref.parameters())
        && call.function().result().equals(ref.result())) {
      ref = call.function();
    } else {
      functions.add(made);
    }
    found.add(new Conformance(subject.type(), subject.role(), ref));
  }

  private Optional<CoreFunction> function(Subject subject, Body body) {
    var type = new Type.Nominal(subject.type());
    Span span = subject.type().declaredAt();
    return switch (subject.role()) {
      case EQUAL -> ofTwo(subject, Simple.BOOL, "$same", (a, b) -> equal(span, a, b, body));
      case ORDER ->
          ofTwo(
              subject,
              Numeric.I64,
              "$compare",
              (a, b) ->
                  takesOwn(subject, type, body)
                      ? body.traitValues().order(span, a, b)
                      : Optional.empty());
      case HASH -> ofOne(subject, Numeric.I64, "$hash", self -> hash(subject, self, body));
      case DISPLAY -> ofOne(subject, Simple.STRING, "$text", self -> display(self, body));
      case DEBUG ->
          ofOne(
              subject,
              Simple.STRING,
              "$debug_text",
              self -> body.texts().formatted(span, "Debug", self));
    };
  }

  private static Optional<CoreFunction> ofTwo(
      Subject subject, Type result, String name, BiFunction<Core, Core, Optional<Core>> answer) {
    var type = new Type.Nominal(subject.type());
    Span span = subject.type().declaredAt();
    var self = new Local("self", type);
    var other = new Local("other", type);
    var ref = new FunctionRef(type.declaration().name() + "::" + name, List.of(type, type), result);
    return answer
        .apply(new Core.GetLocal(span, self), new Core.GetLocal(span, other))
        .filter(core -> core.type().equals(result))
        .map(core -> new CoreFunction(ref, List.of(self, other), core, span));
  }

  private static Optional<CoreFunction> ofOne(
      Subject subject,
      Type result,
      String name,
      java.util.function.Function<Core, Optional<Core>> answer) {
    var type = new Type.Nominal(subject.type());
    Span span = subject.type().declaredAt();
    var self = new Local("self", type);
    var ref = new FunctionRef(type.declaration().name() + "::" + name, List.of(type), result);
    return answer
        .apply(new Core.GetLocal(span, self))
        .filter(core -> core.type().equals(result))
        .map(core -> new CoreFunction(ref, List.of(self), core, span));
  }

  /// Whether one of the methods compares with a value of the type itself: `impl PartialEq<i64>`
  /// says nothing about two of them.
  private boolean takesOwn(Subject subject, Type type, Body body) {
    return templates(subject).stream().anyMatch(template -> takesOwn(template, type, body));
  }

  private static boolean takesOwn(Template template, Type type, Body body) {
    return body.userMethods().bindings(template, type).stream()
        .map(bindings -> body.templateCalls().formals(template, bindings))
        .anyMatch(formals ->
            formals.size() == 2
                && (formals.get(1).type().equals(type) || formals.get(1).type() == Simple.UNKNOWN));
  }

  private Optional<Core> equal(Span span, Core self, Core other, Body body) {
    for (Template template : compilation.methods(Shapes.key(self.type()), "eq")) {
      if (template.isMethod() && takesOwn(template, self.type(), body)) {
        Map<String, Type> bindings =
            body.userMethods().bindings(template, self.type()).orElseThrow();
        List<Operand> operands = List.of(new Operand.Ready(self), new Operand.Ready(other));
        return Optional.of(
            body.templateCalls().call(span, template, operands, bindings, Simple.BOOL));
      }
    }
    return Optional.empty();
  }

  private static Optional<Core> display(Core self, Body body) {
    Core text = body.texts().asText(self, "");
    return text instanceof Core.ToText ? Optional.empty() : Optional.of(text);
  }

  /// What `hash(&self, state)` writes into the state, as one number. A type that says itself what
  /// is equal, but not how it is hashed, has one hash for all its values.
  private Optional<Core> hash(Subject subject, Core self, Body body) {
    Span span = self.span();
    for (Template template : templates(subject)) {
      if (template.name().equals("hash")) {
        return body.hashing().own(span, template, self);
      }
    }
    boolean derives =
        body.structs()
            .symbolOf((Type.Nominal) self.type())
            .filter(symbol -> TraitValues.derives(symbol.item(), "Hash"))
            .isPresent();
    return derives || !takesOwn(subject, self.type(), body)
        ? Optional.empty()
        : Optional.of(new Core.IntConstant(span, Numeric.I64, 0));
  }
}
