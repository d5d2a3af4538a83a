package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// What a name outside of functions stands for.
sealed interface Symbol {
  /// Where it is declared.
  Span declaredAt();

  /// What it is, in words: `a function`.
  String kind();

  /// A variable of the session or program.
  ///
  /// @param type what is known of its value, which may be more than its slot says
  /// @param soft the number literal it started with, where that has no type of its own
  record Variable(Global global, Type type, boolean mutable, Span declaredAt, Optional<Span> soft)
      implements Symbol {
    @Override
    public String kind() {
      return "a variable";
    }
  }

  /// A constant: inlined where its value is one, otherwise a global.
  record Constant(Item.Constant item, String module, Optional<Core> value, Optional<Global> global)
      implements Symbol {
    @Override
    public Span declaredAt() {
      return item.header().nameSpan();
    }

    @Override
    public String kind() {
      return "a constant";
    }
  }

  /// A function of the program.
  record Function(Template template) implements Symbol {
    @Override
    public Span declaredAt() {
      return template.declaredAt();
    }

    @Override
    public String kind() {
      return "a function";
    }
  }

  /// A struct or enum; compared by identity of its item.
  record Nominal(String name, Item item, String module, int version) implements Symbol {
    @Override
    public Span declaredAt() {
      return item.header().nameSpan();
    }

    @Override
    public String kind() {
      return switch (item) {
        case Item.Struct _ -> "a struct";
        case Item.ClassDeclaration _ -> "a class";
        default -> "an enum";
      };
    }

    List<Item.TypeParameter> typeParameters() {
      return switch (item) {
        case Item.Struct struct -> struct.typeParameters();
        case Item.Enumeration enumeration -> enumeration.typeParameters();
        case Item.ClassDeclaration declaration -> declaration.typeParameters();
        default -> List.of();
      };
    }
  }

  /// Another name for a type.
  record Alias(Item.TypeAlias item, TypeExpr type, String module) implements Symbol {
    @Override
    public Span declaredAt() {
      return item.header().nameSpan();
    }

    @Override
    public String kind() {
      return "a type";
    }
  }

  /// A trait.
  record Trait(Item.Trait item, String module) implements Symbol {
    @Override
    public Span declaredAt() {
      return item.header().nameSpan();
    }

    @Override
    public String kind() {
      return "a trait";
    }
  }

  /// A module.
  record Module(String path, Span declaredAt) implements Symbol {
    @Override
    public String kind() {
      return "a module";
    }
  }

  /// A Java class.
  record JavaClass(String className, Span declaredAt) implements Symbol {
    @Override
    public String kind() {
      return "a Java class";
    }
  }

  /// Another name for something, made by `use`.
  record Redirect(String target, Span declaredAt) implements Symbol {
    @Override
    public String kind() {
      return "an imported name";
    }
  }
}
