package ruchy.std;

import ruchy.frame.expr.Expr;
import ruchy.frame.function.Lists;
import ruchy.frame.function.Rows;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Functions of lists, of structs and across columns in expressions.
public final class ListExpressions {
  private ListExpressions() {}

  /// The number of elements of a list.
  @Signature("fn list_len(self: Expr) -> Expr")
  public static Expr len(Expr self) {
    return Lists.len(self);
  }

  /// The element at a place of a list, from the end where it is negative; null where there is none.
  @Signature("fn list_get(self: Expr, index: i64) -> Expr")
  public static Expr get(Expr self, long index) {
    return Lists.get(self, index);
  }

  /// The first element of a list.
  @Signature("fn list_first(self: Expr) -> Expr")
  public static Expr first(Expr self) {
    return Lists.get(self, 0);
  }

  /// The last element of a list.
  @Signature("fn list_last(self: Expr) -> Expr")
  public static Expr last(Expr self) {
    return Lists.get(self, -1);
  }

  /// The sum of the elements of a list.
  @Signature("fn list_sum(self: Expr) -> Expr")
  public static Expr sum(Expr self) {
    return Lists.sum(self);
  }

  /// The mean of the elements of a list.
  @Signature("fn list_mean(self: Expr) -> Expr")
  public static Expr mean(Expr self) {
    return Lists.mean(self);
  }

  /// The least element of a list.
  @Signature("fn list_min(self: Expr) -> Expr")
  public static Expr min(Expr self) {
    return Lists.min(self);
  }

  /// The greatest element of a list.
  @Signature("fn list_max(self: Expr) -> Expr")
  public static Expr max(Expr self) {
    return Lists.max(self);
  }

  /// Whether a value is among the elements of a list.
  @Signature("fn list_contains(self: Expr, value: Any) -> Expr")
  public static Expr contains(Expr self, Object value) {
    return Lists.contains(self, value);
  }

  /// The elements of a list in one text.
  @Signature("fn list_join(self: Expr, separator: String = \", \") -> Expr")
  public static Expr join(Expr self, String separator) {
    return Lists.join(self, separator);
  }

  /// A list in order, nulls last.
  @Signature("fn list_sort(self: Expr, descending: bool = false) -> Expr")
  public static Expr sort(Expr self, boolean descending) {
    return Lists.sort(self, descending);
  }

  /// The different elements of a list.
  @Signature("fn list_unique(self: Expr) -> Expr")
  public static Expr unique(Expr self) {
    return Lists.unique(self);
  }

  /// A list from its end to its start.
  @Signature("fn list_reverse(self: Expr) -> Expr")
  public static Expr reverse(Expr self) {
    return Lists.reverse(self);
  }

  /// Some elements of a list.
  @Signature("fn list_slice(self: Expr, start: i64, length: i64 = 9223372036854775807) -> Expr")
  public static Expr slice(Expr self, long start, long length) {
    return Lists.slice(self, start, length);
  }

  /// A list of the values of several columns.
  @Signature("fn concat_list(columns: ...Any) -> Expr")
  public static Expr concatList(RuchyList columns) {
    return Lists.of(Arguments.expressions(columns));
  }

  /// A field of a struct.
  @Signature("fn field(self: Expr, name: String) -> Expr")
  public static Expr field(Expr self, String name) {
    return Rows.field(self, name);
  }

  /// A struct of the values of several columns.
  @Signature("fn as_struct(columns: ...Any) -> Expr")
  public static Expr asStruct(RuchyList columns) {
    return Rows.struct(Arguments.expressions(columns));
  }

  /// The first value that is not null.
  @Signature("fn coalesce(columns: ...Any) -> Expr")
  public static Expr coalesce(RuchyList columns) {
    return Rows.coalesce(Arguments.expressions(columns));
  }
}
