package ruchy.lang.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.token.TokenKind;

/// The roles of the pieces of a program, taken from its tree.
final class Roles {
  static final int ASSIGN = 2;
  static final int TERNARY = 4;
  private static final int OR = 6;
  private static final int AND = 8;
  private static final int COMPARE = 10;
  private static final int COALESCE = 12;
  static final int PIPELINE = 14;

  /// For pieces of which nothing is known.
  static final Roles NONE = new Roles();

  private final Map<Integer, Role> roles = new HashMap<>();
  private final Map<Integer, Integer> bindings = new HashMap<>();
  private final Map<Integer, List<Integer>> ends = new HashMap<>();

  private Roles() {}

  /// The roles in a tree whose text has the given pieces.
  static Roles of(Tree tree, Pieces pieces) {
    var roles = new Roles();
    var walk = new Walk(roles, pieces);
    Nodes.forEach(tree, walk::node);
    roles.ends.put(-1, tree.statements().stream().map(each -> each.span().end()).toList());
    return roles;
  }

  Role of(Piece piece) {
    Role role = roles.get(piece.start());
    if (role != null) {
      return role;
    }
    return switch (piece.kind()) {
      case LESS -> this == NONE ? Role.NONE : Role.ANGLE_OPEN;
      case GREATER -> this == NONE ? Role.NONE : Role.ANGLE_CLOSE;
      default -> Role.NONE;
    };
  }

  boolean isInfix(int offset) {
    return bindings.containsKey(offset);
  }

  /// How tightly an operator binds; 0 for what is none.
  int binding(Piece piece) {
    return bindings.getOrDefault(piece.start(), 0);
  }

  /// Where the elements in a bracket end, which need no comma between them; for the offset -1 the
  /// statements of the file.
  List<Integer> ends(int offset) {
    return ends.getOrDefault(offset, List.of());
  }

  /// Finds the roles, node by node.
  private record Walk(Roles roles, Pieces pieces) {
    void node(Node node) {
      switch (node) {
        case Expr expr -> expression(expr);
        case Statement.Let(_, var pattern, var type, var value, _) when value.isPresent() ->
            infix(type.map(TypeExpr::span).orElse(pattern.span()).end(), ASSIGN, TokenKind.ASSIGN);
        case Item item -> item(item);
        case TypeExpr.Record record ->
            first(record.span().start(), TokenKind.BRACE_OPEN, Role.OBJECT);
        case Expr.IndexItem.Slice slice -> slice(slice.span());
        case Argument argument when argument.name().isPresent() -> named(argument);
        default -> {}
      }
    }

    private void expression(Expr expr) {
      switch (expr) {
        case Expr.Binary it -> {
          roles.roles.put(it.operatorSpan().start(), Role.INFIX);
          roles.bindings.put(it.operatorSpan().start(), binding(it.operator()));
        }
        case Expr.Logical it ->
            infix(
                it.left().span().end(),
                it.isAnd() ? AND : OR,
                it.isAnd() ? TokenKind.AND_AND : TokenKind.OR_OR);
        case Expr.Coalesce it ->
            infix(it.left().span().end(), COALESCE, TokenKind.QUESTION_QUESTION);
        case Expr.Pipeline it -> infix(it.value().span().end(), PIPELINE, TokenKind.PIPELINE);
        case Expr.Assign it -> assign(it);
        case Expr.If it -> ternary(it);
        case Expr.Lambda it -> lambda(it);
        case Expr.Block it -> block(it);
        case Expr.Match it ->
            elements(
                first(it.value().span().end(), TokenKind.BRACE_OPEN, Role.ARMS),
                it.arms().stream().map(Expr.Match.Arm::span));
        case Expr.Select it -> first(it.span().start(), TokenKind.BRACE_OPEN, Role.LINES);
        case Expr.Call it -> first(it.callee().span().end(), TokenKind.PAREN_OPEN, Role.ARGUMENTS);
        case Expr.MethodCall it when it.nameSpan().text().equals(it.name()) -> method(it);
        case Expr.MethodCall it -> first(it.span().start(), TokenKind.BRACE_OPEN, Role.OBJECT);
        case Expr.ListLiteral it -> exactly(it.span(), TokenKind.BRACKET_OPEN, Role.LIST);
        case Expr.ObjectLiteral it -> exactly(it.span(), TokenKind.BRACE_OPEN, Role.OBJECT);
        case Expr.Comprehension it -> exactly(it.span(), TokenKind.BRACE_OPEN, Role.OBJECT);
        case Expr.StructLiteral it ->
            first(it.path().span().end(), TokenKind.BRACE_OPEN, Role.FIELDS);
        default -> {}
      }
    }

    private static int binding(BinaryOperator operator) {
      return switch (operator) {
        case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN -> COMPARE;
        case BIT_OR -> 18;
        case BIT_XOR -> 20;
        case BIT_AND -> 22;
        case SHIFT_LEFT, SHIFT_RIGHT -> 24;
        case ADD, SUBTRACT -> 26;
        case MULTIPLY, DIVIDE, REMAINDER, MATRIX_MULTIPLY -> 28;
        case POWER -> 34;
      };
    }

    private void method(Expr.MethodCall call) {
      int from =
          call.typeArguments().isEmpty()
              ? call.nameSpan().end()
              : call.typeArguments().getLast().span().end();
      int paren = find(from, TokenKind.PAREN_OPEN);
      if (paren >= 0 && pieces.get(paren).start() < call.span().end()) {
        roles.roles.put(pieces.get(paren).start(), Role.ARGUMENTS);
      }
    }

    private void assign(Expr.Assign assign) {
      int at = pieces.at(assign.target().span().end());
      while (at < pieces.size() - 1 && !assigns(pieces.kind(at))) {
        at++;
      }
      roles.roles.put(pieces.get(at).start(), Role.INFIX);
      roles.bindings.put(pieces.get(at).start(), ASSIGN);
    }

    private static boolean assigns(TokenKind kind) {
      return kind == TokenKind.ASSIGN
          || (kind.compareTo(TokenKind.PLUS_ASSIGN) >= 0
              && kind.compareTo(TokenKind.SHIFT_RIGHT_ASSIGN) <= 0);
    }

    private void ternary(Expr.If it) {
      int start = pieces.at(it.span().start());
      boolean written = pieces.kind(start) == TokenKind.IF;
      if (!written && it.otherwise().isPresent()) {
        mark(find(it.condition().span().end(), TokenKind.QUESTION), Role.TERNARY, TERNARY);
        mark(find(it.then().span().end(), TokenKind.COLON), Role.TERNARY, TERNARY);
      }
    }

    private void lambda(Expr.Lambda lambda) {
      int at = pieces.at(lambda.span().start());
      if (pieces.kind(at) == TokenKind.MOVE) {
        at++;
      }
      if (pieces.kind(at) == TokenKind.OR_OR) {
        roles.roles.put(pieces.get(at).start(), Role.BARS);
      } else if (pieces.kind(at) == TokenKind.OR) {
        int from =
            lambda.parameters().isEmpty()
                ? pieces.get(at).end()
                : lambda.parameters().getLast().span().end();
        roles.roles.put(pieces.get(at).start(), Role.BAR_OPEN);
        first(from, TokenKind.OR, Role.BAR_CLOSE);
      }
    }

    private void block(Expr.Block block) {
      if (pieces.kind(pieces.at(block.span().start())) == TokenKind.BRACE_OPEN) {
        int start = exactly(block.span(), TokenKind.BRACE_OPEN, Role.BLOCK);
        elements(start, block.statements().stream().map(Node::span));
      }
    }

    private void item(Item item) {
      Span span = item.header().span();
      int last = pieces.at(span.end()) - 1;
      Optional<Role> role =
          switch (item) {
            case Item.Struct _, Item.Enumeration _ -> Optional.of(Role.FIELDS);
            case Item.Trait _, Item.Implementation _, Item.Module _, Item.ClassDeclaration _ ->
                Optional.of(Role.MEMBERS);
            case Item.Actor _, Item.Supervisor _, Item.Context _ -> Optional.of(Role.LINES);
            case Item.Function _, Item.Constant _, Item.TypeAlias _, Item.Use _ -> Optional.empty();
          };
      if (role.isPresent() && pieces.kind(last) == TokenKind.BRACE_CLOSE) {
        int start = pieces.get(pieces.partner(last)).start();
        roles.roles.put(start, role.get());
        members(start, item);
      }
      switch (item) {
        case Item.Function function -> parameters(function);
        case Item.Use _ -> {
          for (int i = pieces.at(span.start()); i < last; i++) {
            if (pieces.kind(i) == TokenKind.BRACE_OPEN) {
              roles.roles.put(pieces.get(i).start(), Role.OBJECT);
            }
          }
        }
        default -> {}
      }
    }

    private void parameters(Item.Function function) {
      int from =
          function.typeParameters().stream()
              .map(each -> each.span().end())
              .filter(
                  end -> function.body().isEmpty() || end < function.body().get().span().start())
              .filter(end ->
                  function.parameters().isEmpty()
                      || end < function.parameters().getFirst().span().start())
              .reduce(function.header().nameSpan().end(), Math::max);
      first(from, TokenKind.PAREN_OPEN, Role.ARGUMENTS);
    }

    private void members(int start, Item item) {
      switch (item) {
        case Item.Struct it -> elements(start, it.fields().stream().map(Node::span));
        case Item.Enumeration it -> elements(start, it.variants().stream().map(Node::span));
        case Item.Trait it -> elements(start, it.members().stream().map(Node::span));
        case Item.Implementation it -> elements(start, it.members().stream().map(Node::span));
        case Item.Module it ->
            elements(start, it.members().orElse(List.of()).stream().map(Node::span));
        case Item.ClassDeclaration it -> {
          var parts = new ArrayList<Node>(it.fields());
          parts.addAll(it.functions());
          elements(start, parts.stream().map(Node::span));
        }
        default -> {}
      }
    }

    private void slice(Span span) {
      for (int i = pieces.at(span.start());
          pieces.get(i).start() < span.end();
          i = pieces.next(i)) {
        if (pieces.kind(i) == TokenKind.COLON) {
          roles.roles.putIfAbsent(pieces.get(i).start(), Role.SLICE);
        }
      }
    }

    private void named(Argument argument) {
      int at = find(argument.span().start(), TokenKind.ASSIGN);
      if (at >= 0 && pieces.get(at).start() < argument.value().span().start()) {
        roles.roles.put(pieces.get(at).start(), Role.NAMED);
      }
    }

    private void elements(int offset, java.util.stream.Stream<Span> spans) {
      roles.ends.put(offset, spans.map(Span::end).sorted(Integer::compare).toList());
    }

    /// Marks the bracket with which a span begins.
    private int exactly(Span span, TokenKind kind, Role role) {
      int at = pieces.at(span.start());
      if (pieces.kind(at) == kind) {
        roles.roles.put(pieces.get(at).start(), role);
      }
      return span.start();
    }

    /// Marks the first piece of a kind behind an offset.
    private int first(int offset, TokenKind kind, Role role) {
      int at = find(offset, kind);
      if (at < 0) {
        return -2;
      }
      roles.roles.put(pieces.get(at).start(), role);
      return pieces.get(at).start();
    }

    private void infix(int offset, int binding, TokenKind kind) {
      int at = find(offset, kind);
      if (at >= 0) {
        mark(at, Role.INFIX, binding);
      }
    }

    private void mark(int at, Role role, int binding) {
      if (at >= 0) {
        roles.roles.put(pieces.get(at).start(), role);
        roles.bindings.put(pieces.get(at).start(), binding);
      }
    }

    private static final Set<TokenKind> MERGED =
        Set.of(TokenKind.GREATER_EQUAL, TokenKind.SHIFT_RIGHT_ASSIGN);

    private int find(int offset, TokenKind kind) {
      for (int i = pieces.at(offset); i < pieces.size(); i++) {
        if (pieces.kind(i) == kind) {
          return i;
        }
        if (kind == TokenKind.ASSIGN && MERGED.contains(pieces.kind(i))) {
          return -1;
        }
      }
      return -1;
    }
  }
}
