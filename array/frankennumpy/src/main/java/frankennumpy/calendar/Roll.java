package frankennumpy.calendar;

import fnp.ufunc.UfuncException;

/// What to take for a day that is no business day.
///
/// @numpy the argument `roll` of `numpy.busday_offset`
public enum Roll {
  /// An error.
  RAISE,
  /// "Not a time".
  NAT,
  /// The next business day.
  FORWARD,
  /// The business day before.
  BACKWARD,
  /// The next business day, unless it is in another month: then the one before.
  MODIFIED_FORWARD,
  /// The business day before, unless it is in another month: then the next one.
  MODIFIED_BACKWARD;

  /// The rule of a name, such as `modifiedfollowing`.
  ///
  /// @throws UfuncException if there is none
  public static Roll of(String name) {
    return switch (name) {
      case "raise" -> RAISE;
      case "nat" -> NAT;
      case "forward", "following" -> FORWARD;
      case "backward", "preceding" -> BACKWARD;
      case "modifiedfollowing" -> MODIFIED_FORWARD;
      case "modifiedpreceding" -> MODIFIED_BACKWARD;
      default ->
          throw new UfuncException(
              UfuncException.Kind.VALUE,
              ("no roll is called '%s'; use raise, nat, forward, following, backward, preceding,"
                      + " modifiedfollowing or modifiedpreceding")
                  .formatted(name));
    };
  }
}
