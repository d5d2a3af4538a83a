package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.PatternProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Blocks and the statements in them.
final class Blocks {
  private final Body body;

  Blocks(Body body) {
    this.body = body;
  }

  /// A block with its value.
  Core block(Expr.Block block, Type hint) {
    body.enterScope();
    try {
      List<Core> statements = statements(block.statements());
      Core result =
          block.result().map(value -> body.infer(value, hint)).orElse(new Core.Unit(end(block)));
      return guarded(block.span(), statements, result);
    } finally {
      body.leaveScope();
    }
  }

  /// The block of a function: where its result is unit anyhow, the last expression is an effect.
  Core functionBlock(Expr.Block block, Type hint) {
    return hint == Simple.UNIT ? effect(block) : block(block, hint);
  }

  /// A block for its effect alone.
  Core effect(Expr.Block block) {
    body.enterScope();
    try {
      List<Core> statements = new ArrayList<>(statements(block.statements()));
      if (block.result().isEmpty()) {
        return guarded(block.span(), statements, new Core.Unit(end(block)));
      }
      Core last = body.effect(block.result().get());
      if (last.type() == Simple.NEVER || last.type() == Simple.UNIT) {
        return guarded(block.span(), statements, last);
      }
      statements.add(last);
      return guarded(block.span(), statements, new Core.Unit(end(block)));
    } finally {
      body.leaveScope();
    }
  }

  private static Span end(Expr.Block block) {
    return new Span(
        block.span().source(),
        Math.max(block.span().start(), block.span().end() - 1),
        block.span().end());
  }

  /// The block, which unlocks at its end what it has locked.
  private Core guarded(Span span, List<Core> statements, Core result) {
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i) instanceof Core.Declare declare
          && Concurrency.isGuard(declare.local().type())) {
        Core rest = guarded(span, statements.subList(i + 1, statements.size()), result);
        return assembled(
            span,
            statements.subList(0, i + 1),
            body.concurrency().unlocking(declare.local(), rest));
      }
    }
    return assembled(span, statements, result);
  }

  static Core assembled(Span span, List<Core> statements, Core result) {
    if (statements.isEmpty()) {
      return result;
    }
    Core last = statements.getLast();
    if (last.type() == Simple.NEVER && result instanceof Core.Unit) {
      return new Core.Block(span, statements.subList(0, statements.size() - 1), last);
    }
    return new Core.Block(span, statements, result);
  }

  private List<Core> statements(List<Statement> statements) {
    hoist(statements);
    var lowered = new ArrayList<Core>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item.Constant known)) {
        lowered.add(constant(known));
      }
    }
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Let let -> lowered.addAll(let(let));
        case Statement.Evaluate evaluate -> lowered.add(body.effect(evaluate.expression()));
        case Statement.Declare declare -> lowered.addAll(declare(declare.item()));
      }
    }
    return lowered;
  }

  /// Functions of a block are known in all of it, unless they use its variables.
  private void hoist(List<Statement> statements) {
    var others = new ArrayList<Statement>();
    for (Statement statement : statements) {
      if (!(statement instanceof Statement.Declare declare)) {
        continue;
      }
      if (declare.item() instanceof Item.Constant) {
        continue;
      }
      if (!(declare.item() instanceof Item.Function function)) {
        others.add(statement);
      } else if (!captures(function, statements)) {
        var template =
            new Template(
                nestedPath(function.header().name(), function.header().span()),
                body.module(),
                function,
                Optional.empty(),
                false,
                body.typeNames());
        body.scope().declare(function.header().name(), new Scope.Binding.Function(template));
      }
    }
    if (!others.isEmpty()) {
      for (Statement other : others) {
        String name = body.module() + ((Statement.Declare) other).item().header().name();
        Symbol before = body.compilation().symbols().get(name);
        if (before != null) {
          body.scope().hide(name, before);
        }
      }
      new Declarations(body.compilation(), body.module()).collect(others);
    }
  }

  private String nestedPath(String name, Span span) {
    return body.module() + name + "@" + span.start();
  }

  private boolean captures(Item.Function function, List<Statement> around) {
    Set<String> mentioned = Mentions.of(function);
    for (String name : mentioned) {
      if (body.scope().find(name).orElse(null) instanceof Scope.Binding.Variable) {
        return true;
      }
    }
    var local = new HashSet<String>();
    for (Statement statement : around) {
      if (statement instanceof Statement.Let let) {
        Mentions.bound(let.pattern(), local);
      }
    }
    local.retainAll(mentioned);
    return !local.isEmpty();
  }

  private List<Core> declare(Item item) {
    return switch (item) {
      case Item.Function function -> {
        boolean hoisted =
            body.scope().find(function.header().name()).orElse(null)
                instanceof Scope.Binding.Function;
        yield hoisted ? List.of() : body.closures().nested(function);
      }
      default -> List.of();
    };
  }

  private Core constant(Item.Constant constant) {
    Core value =
        constant.type().isPresent()
            ? body.check(constant.value(), body.resolve(constant.type().get()))
            : body.infer(constant.value());
    var local = new Local(constant.header().name(), value.type());
    body.variable(local, false, true, constant.header().nameSpan());
    return new Core.Declare(constant.header().span(), local, body.stored(value));
  }

  /// A `let` in a block.
  List<Core> let(Statement.Let let) {
    if (body.standIns().rename(let)) {
      return List.of(new Core.Unit(let.span()));
    }
    Optional<StandIns.Found> lent =
        StandIns.mayChange(let) ? Optional.empty() : let.value().flatMap(body.standIns()::find);
    if (lent.isPresent()) {
      return lent(let, lent.get());
    }
    if (let.pattern() instanceof Pattern.Binding binding && binding.pattern().isEmpty()) {
      Core declared = simple(let, binding);
      body.standIns().copies(let);
      return List.of(declared);
    }
    if (let.value().isEmpty()) {
      return List.of();
    }
    Type declared = let.type().map(body::resolve).orElse(Simple.UNKNOWN);
    Core value =
        let.type().isPresent()
            ? body.check(let.value().get(), declared)
            : body.infer(let.value().get());
    if (let.pattern() instanceof Pattern.Wildcard) {
      return List.of(value);
    }
    return destructured(let, value, body.patterns().locals());
  }

  /// A `let` whose variables stand for a place.
  private List<Core> lent(Statement.Let let, StandIns.Found found) {
    var lowered = new ArrayList<Core>(found.before());
    Core value =
        let.type().isPresent()
            ? body.check(found.read(), body.resolve(let.type().get()))
            : body.infer(found.read());
    lowered.addAll(destructured(let, value, body.patterns().locals()));
    body.standIns().bind(let.pattern(), value.type(), found.place());
    return lowered;
  }

  /// A `let` with a pattern of several parts; the definer says where the names go.
  List<Core> destructured(Statement.Let let, Core given, Patterns.Definer definer) {
    var lowered = new ArrayList<Core>();
    Core value =
        let.otherwise().isPresent() ? given : body.patterns().inParts(let.pattern(), given);
    Local whole = body.temporary(value.type());
    lowered.add(new Core.Declare(let.span(), whole, value));
    Core place = new Core.GetLocal(let.pattern().span(), whole);
    Optional<Core> otherwise = let.otherwise().map(this::leaving);
    Patterns.Lowered pattern = body.patterns().lower(let.pattern(), place, definer);
    if (pattern.test().isPresent()) {
      if (otherwise.isPresent()) {
        Span span = let.pattern().span();
        lowered.add(
            new Core.If(
                span, Simple.UNIT, pattern.test().get(), new Core.Unit(span), otherwise.get()));
      } else {
        body.patterns().mustMatch(let.pattern(), value.type());
      }
    }
    lowered.addAll(pattern.bindings());
    return lowered;
  }

  private Core leaving(Expr.Block otherwise) {
    Core block = effect(otherwise);
    return block.type() == Simple.NEVER
        ? block
        : body.fail(otherwise.span(), new PatternProblem.ElseGoesOn(otherwise.span()));
  }

  private Core simple(Statement.Let let, Pattern.Binding binding) {
    Core value = letValue(let, binding);
    Type declared = declaredType(let, value);
    Type type = binding.mutable() ? Conversions.withoutSchema(declared) : declared;
    var local = new Local(binding.name(), type);
    Optional<Span> soft =
        let.type().isPresent() ? Optional.empty() : let.value().flatMap(Numbers::softPlace);
    body.variable(local, binding.mutable() || let.value().isEmpty(), true, binding.span(), soft);
    if (let.value().isPresent()) {
      return new Core.Declare(let.span(), local, body.stored(value));
    }
    body.declaredOnly().put(local, binding.span());
    return new Core.Declare(let.span(), local, Defaults.placeholder(let.span(), type));
  }

  /// The value of a `let`, or a stand-in where it only declares.
  Core letValue(Statement.Let let, Pattern.Binding binding) {
    Optional<Type> declared = let.type().map(body::resolve);
    if (let.value().isEmpty()) {
      Type type = declared.orElseGet(() -> body.holes().at(binding.span(), "variable", Simple.ANY));
      return Defaults.placeholder(let.span(), type);
    }
    Expr value = let.value().get();
    if (declared.isEmpty()) {
      return body.infer(value);
    }
    var because = new TypeProblem.Mismatch.Because(let.type().get().span(), "because of this type");
    return body.check(value, declared.get(), because);
  }

  static Type declaredType(Statement.Let let, Core value) {
    return value.type() == Simple.NEVER ? Simple.UNKNOWN : value.type();
  }

  /// `return value`
  Core giveBack(Expr.Return giveBack) {
    Frame frame = body.frame();
    Type hint = frame.result().orElse(Simple.UNKNOWN);
    Core value =
        giveBack.value().isEmpty()
            ? new Core.Unit(giveBack.span())
            : body.infer(giveBack.value().get(), hint);
    Core given = body.giveAway(value);
    if (frame.result().isPresent()) {
      var because =
          frame
              .declaredAt()
              .map(span -> new TypeProblem.Mismatch.Because(span, "the result is declared here"));
      Span span = giveBack.value().map(Expr::span).orElse(giveBack.span());
      given = body.conversions().coerce(given, frame.result().get(), span, because);
    }
    frame.returned().add(given.type());
    return new Core.Return(giveBack.span(), given);
  }
}
