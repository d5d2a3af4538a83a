package ruchy.lang.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Methods that are chosen by what the receiver turns out to be: those of `dyn Trait` and those
/// that subclasses override.
///
/// Such a method is a function that tests the receiver and calls what fits. It is written last,
/// when all types are known that can come, and anew by a later cell that brings more of them.
final class Dispatch {
  private static final int RESTARTS_MAX = 50;

  private final Compilation compilation;
  private final Map<Specialiser.Key, Type> wanted = new LinkedHashMap<>();
  private final Set<Specialiser.Key> done = new LinkedHashSet<>();

  Dispatch(Compilation compilation) {
    this.compilation = compilation;
  }

  /// The instance for a key, whose function is written later.
  Specialiser.Instance instance(Specialiser.Key key, Span callSite) {
    if (!wanted.containsKey(key)) {
      wanted.put(key, result(key, callSite));
    }
    FunctionRef ref = ref(key, resultOf(key));
    return new Specialiser.Instance(
        key, ref, Optional.empty(), Set.of(key.template().path()), false);
  }

  private static FunctionRef ref(Specialiser.Key key, Type result) {
    return new FunctionRef(key.template().path(), key.parameters(), result);
  }

  /// What the method says that it gives; a default method that does not say it gives what its body
  /// gives for the object itself.
  private Type result(Specialiser.Key key, Span callSite) {
    Template template = key.template();
    Optional<TypeExpr> written = template.item().result();
    if (written.isPresent() && !TypeExpr.isOpenResult(written.get())) {
      var names = new HashMap<>(template.outer());
      names.putAll(key.bindings());
      var body = new Body(compilation, template.module(), names, compilation.newHoles());
      Type type = body.resolve(written.get());
      compilation.closeHoles(body.holes());
      body.problems().forEach(compilation::report);
      return type;
    }
    if (template.item().body().isEmpty()) {
      return Simple.UNIT;
    }
    var direct = new Specialiser.Key(template.direct(), key.parameters(), key.bindings());
    return compilation.specialiser().instance(direct, callSite).ref().result();
  }

  /// Writes the functions, until nothing new is asked for.
  void write() {
    if (compilation.traits().takeChanged()) {
      again();
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Specialiser.Key key : List.copyOf(wanted.keySet())) {
        if (done.add(key)) {
          more = true;
          write(key);
        }
      }
      if (compilation.traits().takeChanged()) {
        done.clear();
        again();
        more = true;
      }
    }
  }

  /// The functions of earlier cells may have to test more.
  private void again() {
    compilation
        .specialiser()
        .made()
        .forEach((key, instance) -> {
          if (key.template().isVirtual()) {
            wanted.putIfAbsent(key, instance.ref().result());
          }
        });
    done.clear();
  }

  private void write(Specialiser.Key key) {
    Holes holes = compilation.newHoles();
    for (int restart = 0; restart < RESTARTS_MAX; restart++) {
      holes.reopen();
      var body = new Body(compilation, "", Map.of(), holes);
      try {
        CoreFunction function = function(key, body);
        List<Problem> problems = body.problems();
        problems.forEach(compilation::report);
        var uses = new LinkedHashSet<>(body.uses());
        compilation
            .specialiser()
            .put(
                new Specialiser.Instance(
                    key,
                    function.ref(),
                    Optional.of(function),
                    uses,
                    compilation.hasErrors(problems)));
        break;
      } catch (Holes.Restart signal) {
        if (!signal.isOf(holes)) {
          throw signal;
        }
      }
    }
    compilation.closeHoles(holes);
  }

  private Type resultOf(Specialiser.Key key) {
    return Objects.requireNonNull(wanted.get(key));
  }

  private CoreFunction function(Specialiser.Key key, Body body) {
    Template template = key.template();
    Span span = template.declaredAt();
    Type result = resultOf(key);
    var parameters = new ArrayList<Local>();
    for (int i = 0; i < key.parameters().size(); i++) {
      String name = i == 0 ? "self" : "a" + i;
      parameters.add(new Local(name, key.parameters().get(i)));
    }
    var receiver = (Type.Nominal) key.parameters().getFirst();
    Core whole = otherwise(key, parameters, receiver.declaration(), body);
    for (Type type : tested(receiver.declaration(), template.name()).reversed()) {
      Core self = new Core.GetLocal(span, parameters.getFirst());
      Core test = new Core.IsType(span, self, type);
      Core called = called(key, parameters, new Core.Convert(span, type, self), body);
      whole = new Core.If(span, result, test, called, whole);
    }
    return new CoreFunction(ref(key, result), parameters, whole, span);
  }

  /// The types to be tested for, subclasses before the classes they extend.
  private List<Type> tested(NominalType receiver, String name) {
    var types = new ArrayList<Type>();
    if (receiver.kind() == NominalType.Kind.TRAIT) {
      types.addAll(compilation.traits().held(receiver));
    } else {
      for (NominalType type : List.copyOf(compilation.nominals().values())) {
        boolean overrides =
            type != receiver
                && type.kind() == NominalType.Kind.CLASS
                && type.isSubclassOf(receiver)
                && type.arguments().stream().noneMatch(Shapes::hasParameter)
                && !compilation.methods(type.name(), name).isEmpty();
        if (overrides) {
          types.add(new Type.Nominal(type));
        }
      }
    }
    types.sort(Comparator.comparingInt(Dispatch::depth).reversed());
    return types;
  }

  private static int depth(Type type) {
    int depth = 0;
    if (type instanceof Type.Nominal nominal) {
      Optional<NominalType> next = nominal.declaration().parent();
      while (next.isPresent()) {
        depth++;
        next = next.get().parent();
      }
    }
    return depth;
  }

  /// What is called where no test holds: the method of the class itself.
  private Core otherwise(
      Specialiser.Key key, List<Local> parameters, NominalType receiver, Body body) {
    Span span = key.template().declaredAt();
    if (receiver.kind() == NominalType.Kind.CLASS && key.template().item().body().isPresent()) {
      Core self = new Core.GetLocal(span, parameters.getFirst());
      var operands = operands(parameters);
      Core called =
          body.templateCalls()
              .call(
                  span,
                  key.template().direct(),
                  Calls.with(new Operand.Ready(self), operands),
                  key.bindings(),
                  resultOf(key));
      return body.conversions().coerce(called, resultOf(key), span);
    }
    String text = "no `" + key.template().name() + "` for this value of `" + receiver + "`";
    return new Core.Panic(span, "E0724", new Core.TextConstant(span, text));
  }

  private Core called(Specialiser.Key key, List<Local> parameters, Core self, Body body) {
    Span span = key.template().declaredAt();
    Type result = resultOf(key);
    String name = key.template().name();
    Optional<Core> found;
    if (self.type() instanceof Type.Nominal nominal
        && nominal.declaration().kind() == NominalType.Kind.CLASS
        && ((Type.Nominal) key.parameters().getFirst()).declaration().kind()
            == NominalType.Kind.CLASS) {
      found = body.userMethods().direct(span, name, self, operands(parameters), result);
    } else if (KnownTraits.isOfAll(KnownTraits.last(key.template().path().replace("::" + name, "")))
        || name.equals("to_string")) {
      found = Optional.of(body.texts().asText(self, ""));
    } else {
      found = body.methods().find(span, name, self, operands(parameters), result);
    }
    Core value = found.orElseGet(() -> body.error(span));
    if (result == Simple.UNIT) {
      return body.expressions().dropped(value);
    }
    return body.conversions().coerce(value, result, span);
  }

  private static List<Operand> operands(List<Local> parameters) {
    return parameters.stream()
        .skip(1)
        .map(local -> (Operand) new Operand.Ready(new Core.GetLocal(Catalogue.NOWHERE, local)))
        .toList();
  }
}
