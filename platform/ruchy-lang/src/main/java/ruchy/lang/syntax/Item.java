package ruchy.lang.syntax;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;

/// A declaration.
public sealed interface Item extends Node {
  /// What stands before every declaration, and where its name is.
  Header header();

  @Override
  default Span span() {
    return header().span();
  }

  /// The parts all declarations share.
  ///
  /// @param nameSpan where the name stands; for declarations without one, the keyword
  /// @param documentation the `///` lines before it, without the slashes
  record Header(
      Span span,
      Span nameSpan,
      String name,
      Optional<String> documentation,
      List<Attribute> attributes,
      boolean isPublic) {
    public Header {
      attributes = List.copyOf(attributes);
    }
  }

  /// `<T: Ord + Display = i64>` or a bound of a `where` clause
  record TypeParameter(Span span, String name, List<TypeExpr> bounds) implements Node {
    public TypeParameter {
      bounds = List.copyOf(bounds);
    }
  }

  /// `fn name<T>(parameters) -> result requires … ensures … { body }`; a trait's method may lack a
  /// body
  record Function(
      Header header,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      Optional<TypeExpr> result,
      List<Contract> contracts,
      Optional<Expr.Block> body,
      boolean isAsync,
      boolean isConst)
      implements Item {
    public Function {
      typeParameters = List.copyOf(typeParameters);
      parameters = List.copyOf(parameters);
      contracts = List.copyOf(contracts);
    }

    /// `requires condition` or `ensures condition`
    public record Contract(Span span, boolean isEnsures, Expr condition) implements Node {}
  }

  /// `name: type = default`
  record FieldDeclaration(
      Span span,
      List<Attribute> attributes,
      Optional<String> documentation,
      String name,
      TypeExpr type,
      Optional<Expr> defaultValue,
      boolean isPublic)
      implements Node {
    public FieldDeclaration {
      attributes = List.copyOf(attributes);
    }
  }

  /// `struct Point { x: f64, y: f64 = 0.0 }`, `struct Pair(i64, i64);`, whose fields are named `0`,
  /// `1`
  record Struct(
      Header header,
      List<TypeParameter> typeParameters,
      List<FieldDeclaration> fields,
      boolean isTuple)
      implements Item {
    public Struct {
      typeParameters = List.copyOf(typeParameters);
      fields = List.copyOf(fields);
    }
  }

  /// `enum Shape { Circle(f64), Rect { w: f64, h: f64 }, Unit = 3 }`
  record Enumeration(
      Header header, List<TypeParameter> typeParameters, List<VariantDeclaration> variants)
      implements Item {
    public Enumeration {
      typeParameters = List.copyOf(typeParameters);
      variants = List.copyOf(variants);
    }

    /// One variant; positional fields are named `0`, `1`.
    public record VariantDeclaration(
        Span span,
        Optional<String> documentation,
        String name,
        List<FieldDeclaration> fields,
        boolean isTuple,
        Optional<Expr> discriminant)
        implements Node {
      public VariantDeclaration {
        fields = List.copyOf(fields);
      }
    }
  }

  /// `class C : Base { f: T = v; new(..) { } fn m(&mut self) { } }`; constructors are functions
  /// named `new`
  record ClassDeclaration(
      Header header,
      List<TypeParameter> typeParameters,
      List<TypeExpr> parents,
      List<FieldDeclaration> fields,
      List<Function> functions)
      implements Item {
    public ClassDeclaration {
      typeParameters = List.copyOf(typeParameters);
      parents = List.copyOf(parents);
      fields = List.copyOf(fields);
      functions = List.copyOf(functions);
    }
  }

  /// `trait Area: Base { type Output; fn area(&self) -> f64 }`
  record Trait(
      Header header, List<TypeParameter> typeParameters, List<TypeExpr> parents, List<Item> members)
      implements Item {
    public Trait {
      typeParameters = List.copyOf(typeParameters);
      parents = List.copyOf(parents);
      members = List.copyOf(members);
    }
  }

  /// `impl<T> Trait for Type { … }`, `impl Type { … }`
  record Implementation(
      Header header,
      List<TypeParameter> typeParameters,
      Optional<TypeExpr> trait,
      TypeExpr target,
      List<Item> members)
      implements Item {
    public Implementation {
      typeParameters = List.copyOf(typeParameters);
      members = List.copyOf(members);
    }
  }

  /// `const K: f64 = 1.5`, `static N: i64 = 0`; `static mut` is mutable
  record Constant(Header header, Optional<TypeExpr> type, Expr value, boolean isMutable)
      implements Item {}

  /// `type Name<T> = Other<T>`; in a trait an associated type, which may lack its value
  record TypeAlias(Header header, List<TypeParameter> typeParameters, Optional<TypeExpr> type)
      implements Item {
    public TypeAlias {
      typeParameters = List.copyOf(typeParameters);
    }
  }

  /// `mod geometry { … }`, `mod geometry;`
  record Module(Header header, Optional<List<Statement>> members) implements Item {
    public Module {
      members = members.map(List::copyOf);
    }
  }

  /// `use a::b::{c as d, e::*}`, flattened: one entry a name; `import "lib.ruchy"`
  record Use(Header header, List<Import> imports) implements Item {
    public Use {
      imports = List.copyOf(imports);
    }

    /// One imported name; `path` ends with `*` for everything in a module, and is one element for a
    /// file.
    public record Import(Span span, List<String> path, Optional<String> alias, boolean isFile) {
      public Import {
        path = List.copyOf(path);
      }
    }
  }

  /// `actor Name { state: T, receive { Message(x) => … } fn … }`
  record Actor(
      Header header,
      List<FieldDeclaration> state,
      List<Expr.Match.Arm> receive,
      List<Function> functions)
      implements Item {
    public Actor {
      state = List.copyOf(state);
      receive = List.copyOf(receive);
      functions = List.copyOf(functions);
    }
  }

  /// `supervisor Name { strategy: OneForOne, max_restarts: 3, children: […] }`
  record Supervisor(Header header, List<Expr.StructLiteral.FieldValue> settings) implements Item {
    public Supervisor {
      settings = List.copyOf(settings);
    }
  }

  /// `context Name { workspace: State, fn … }`
  record Context(Header header, List<FieldDeclaration> fields, List<Function> functions)
      implements Item {
    public Context {
      fields = List.copyOf(fields);
      functions = List.copyOf(functions);
    }
  }
}
