package ruchy.lang.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.ImplementationProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Attribute;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Whether the fields of a type have the traits that `#[derive(…)]` writes for it.
///
/// `Debug`, `Clone` and `PartialEq` all values have; type parameters are looked at where the type
/// is used.
final class DeriveChecks {
  private static final Set<String> CHECKED =
      Set.of("Copy", "Eq", "Hash", "Ord", "PartialOrd", "Default");

  /// Rust's, and those of serde, which every struct and enum has.
  private static final List<String> DERIVABLE =
      List.of(
          "Debug",
          "Clone",
          "Copy",
          "PartialEq",
          "Eq",
          "Hash",
          "PartialOrd",
          "Ord",
          "Default",
          "Serialize",
          "Deserialize");

  private final Compilation compilation;
  private final Body body;

  DeriveChecks(Compilation compilation, Body body) {
    this.compilation = compilation;
    this.body = body;
  }

  /// Checks the types that a tree declares.
  void check(List<Statement> statements, String module) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, var item)) {
        if (item instanceof Item.Module inner) {
          inner
              .members()
              .ifPresent(members -> check(members, module + inner.header().name() + "::"));
        } else if (compilation.symbols().get(module + item.header().name())
                instanceof Symbol.Nominal symbol
            && symbol.item() == item) {
          derives(symbol);
        }
      }
    }
  }

  private void derives(Symbol.Nominal symbol) {
    for (Attribute attribute : symbol.item().header().attributes()) {
      if (attribute.name().equals("derive")) {
        for (Argument argument : attribute.arguments()) {
          String trait = KnownTraits.last(argument.value().span().text());
          if (!DERIVABLE.contains(trait)) {
            compilation.report(
                new ImplementationProblem.NotDerivable(
                    argument.value().span(), trait, DERIVABLE.subList(0, 9)));
          } else if (CHECKED.contains(trait)) {
            derived(symbol, trait, argument.value().span());
          }
        }
      }
    }
  }

  private void derived(Symbol.Nominal symbol, String trait, Span span) {
    List<Type> arguments =
        symbol.typeParameters().stream()
            .map(parameter -> (Type) new Type.Parameter(parameter.name()))
            .toList();
    NominalType type = compilation.typeNames().declaration(symbol, arguments, body);
    switch (symbol.item()) {
      case Item.Struct struct -> fields(symbol, trait, span, type.fields(), struct.fields());
      case Item.Enumeration item when trait.equals("Default") -> marked(item, span);
      case Item.Enumeration item -> {
        for (NominalType.Variant variant : type.variants()) {
          var declared = item.variants().get(variant.index()).fields();
          fields(symbol, trait, span, variant.fields(), declared);
        }
      }
      default -> {
        // Objects of classes are made by their constructors.
      }
    }
  }

  private void marked(Item.Enumeration item, Span span) {
    if (!item.header().span().text().contains("#[default]")) {
      compilation.report(
          new DeclarationProblem.Misplaced(
              span,
              "`" + item.header().name() + "` cannot derive `Default`: no variant is marked",
              Optional.of("write `#[default]` before the variant that is the default")));
    }
  }

  private void fields(
      Symbol.Nominal symbol,
      String trait,
      Span span,
      List<NominalType.Field> fields,
      List<Item.FieldDeclaration> declared) {
    for (int i = 0; i < fields.size(); i++) {
      boolean given = trait.equals("Default") && declared.get(i).defaultValue().isPresent();
      Type type = fields.get(i).type();
      if (!given && !has(type, trait, new HashSet<>())) {
        compilation.report(
            new ImplementationProblem.FieldLacksTrait(
                span,
                trait,
                symbol.item().header().name(),
                fields.get(i).name(),
                type,
                declared.get(i).span(),
                fix(type, trait)));
        return;
      }
    }
  }

  private static String fix(Type type, String trait) {
    if (type instanceof Type.Nominal nominal) {
      return "write `#[derive("
          + trait
          + ")]` before `"
          + nominal.declaration().name()
          + "`, or `impl "
          + trait
          + " for "
          + type
          + " { … }`";
    }
    if (type instanceof Numeric numeric && numeric.isFloat()) {
      return trait.equals("Ord")
          ? "`NaN` has no place in an order: derive `PartialOrd`, or write `impl Ord` with `total_cmp`"
          : "`NaN` is not equal to itself: leave `" + trait + "` out, or write it by hand";
    }
    return trait.equals("Copy")
        ? "leave `Copy` out and call `.clone()`: such values are shared, not copied"
        : "leave `" + trait + "` out, or write `impl " + trait + "` by hand";
  }

  private boolean has(Type type, String trait, Set<Type> seen) {
    return switch (type) {
      case Numeric numeric -> !numeric.isFloat() || !Set.of("Eq", "Ord", "Hash").contains(trait);
      case Simple simple ->
          switch (simple) {
            case STRING -> !trait.equals("Copy");
            case ANY, NEVER -> false;
            case BOOL, CHAR, UNIT, UNKNOWN, DURATION -> true;
          };
      case Type.Nominal nominal -> !seen.add(type) || ofNominal(nominal, trait);
      case Type.ListOf list ->
          !trait.equals("Copy") && (trait.equals("Default") || has(list.element(), trait, seen));
      case Type.OptionOf option -> trait.equals("Default") || has(option.value(), trait, seen);
      case Type.MapOf map ->
          trait.equals("Default") || trait.equals("Eq") && has(map.value(), trait, seen);
      case Type.SetOf _ -> trait.equals("Default") || trait.equals("Eq");
      case Type.Tuple _, Type.ResultOf _, Type.RangeOf _ ->
          Shapes.parts(type).stream().allMatch(part -> has(part, trait, seen));
      case Type.Function _ -> trait.equals("Copy");
      case Type.Parameter _, Type.Size _ -> true;
      case Type.Library _, Type.Java _, Type.Shape _, Type.AnyOf _ -> false;
    };
  }

  private boolean ofNominal(Type.Nominal type, String trait) {
    boolean derives =
        body.structs()
            .symbolOf(type)
            .filter(symbol ->
                TraitValues.derives(symbol.item(), trait) || KnownTraits.isBuiltIn(symbol))
            .isPresent();
    boolean shared = type.declaration().kind() == NominalType.Kind.CLASS;
    return derives
        || shared && (trait.equals("Eq") || trait.equals("Hash"))
        || compilation.traits().implementation(type, trait, List.of(), body).isPresent();
  }
}
