package ruchy.lang.syntax;

import ruchy.lang.source.Span;

/// Any part of a tree that has a place of its own, for passes that look at few kinds: see
/// [Nodes#children].
public sealed interface Node
    permits Expr,
        Statement,
        Item,
        Pattern,
        TypeExpr,
        Parameter,
        Argument,
        Attribute,
        Item.TypeParameter,
        Item.Function.Contract,
        Item.FieldDeclaration,
        Item.Enumeration.VariantDeclaration,
        Expr.IndexItem,
        Expr.Comprehension.Clause,
        Expr.StructLiteral.FieldValue,
        Expr.Match.Arm,
        Expr.Try.Catch,
        Expr.SelectArm,
        Pattern.Struct.FieldPattern {
  /// Where it stands. Parentheses around an expression do not belong to it.
  Span span();
}
