package frankennumpy;

import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.ndarray.NDArray;
import frankennumpy.calendar.BusinessCalendar;
import frankennumpy.calendar.Roll;
import java.util.List;
import java.util.function.LongBinaryOperator;

/// Business days. Use through [Np].
///
/// @numpy "Datetime support functions", 2.4
public abstract sealed class Calendars extends LegacyPolynomials permits Np {
  Calendars() {}

  /// Which dates are business days.
  ///
  /// @throws fnp.ufunc.UfuncException if the array holds no dates
  /// @numpy `numpy.is_busday`
  public static NDArray isBusday(NDArray dates, BusinessCalendar calendar) {
    var days = BusinessCalendar.days("dates", dates).ravel();
    var result = new boolean[Math.toIntExact(days.size())];
    for (int i = 0; i < result.length; i++) {
      result[i] = calendar.isBusday(days.getLong(i));
    }
    return NDArray.ofBooleans(result).reshape(dates.shape().toArray());
  }

  /// Which dates are business days from Monday to Friday.
  ///
  /// @numpy `numpy.is_busday`
  public static NDArray isBusday(NDArray dates) {
    return isBusday(dates, BusinessCalendar.DEFAULT);
  }

  /// The business days so many after dates, or before them.
  ///
  /// @param roll what to take first for a date that is no business day
  /// @throws fnp.ufunc.UfuncException if the array holds no dates, or one is no business day and
  ///   the rule does not allow that
  /// @numpy `numpy.busday_offset`
  public static NDArray busdayOffset(
      NDArray dates, NDArray offsets, Roll roll, BusinessCalendar calendar) {
    if (!offsets.dtype().kind().isInteger()) {
      throw new fnp.ufunc.UfuncException(
          fnp.ufunc.UfuncException.Kind.TYPE,
          "offsets of business days must be integers, but the array is %s"
              .formatted(offsets.dtype()));
    }
    var days = BusinessCalendar.days("dates", dates);
    var counts =
        pairwise(
            days,
            offsets.to(DType.INT64),
            (day, by) -> {
              var start = calendar.roll(day, roll);
              return start == TimeType.NAT ? start : calendar.offset(start, by);
            });
    return counts.view(TimeType.datetime(TimeUnit.DAY));
  }

  /// The business days, Monday to Friday, so many after dates.
  ///
  /// @numpy `numpy.busday_offset`
  public static NDArray busdayOffset(NDArray dates, NDArray offsets) {
    return busdayOffset(dates, offsets, Roll.RAISE, BusinessCalendar.DEFAULT);
  }

  /// How many business days lie from dates up to, and without, others; negative if these come
  /// first.
  ///
  /// @throws fnp.ufunc.UfuncException if an array holds no dates, or one is "not a time"
  /// @numpy `numpy.busday_count`
  public static NDArray busdayCount(NDArray begin, NDArray end, BusinessCalendar calendar) {
    return pairwise(
        BusinessCalendar.days("beginnings", begin),
        BusinessCalendar.days("ends", end),
        calendar::count);
  }

  /// How many days from Monday to Friday lie between dates.
  ///
  /// @numpy `numpy.busday_count`
  public static NDArray busdayCount(NDArray begin, NDArray end) {
    return busdayCount(begin, end, BusinessCalendar.DEFAULT);
  }

  private static NDArray pairwise(NDArray x, NDArray y, LongBinaryOperator function) {
    var shape = x.shape().broadcast(y.shape());
    var first = x.broadcastTo(shape).ravel();
    var second = y.broadcastTo(shape).ravel();
    var result = NDArray.empty(DType.INT64, shape);
    var flat = result.ravel();
    for (long i = 0; i < flat.size(); i++) {
      flat.setLong(function.applyAsLong(first.getLong(i), second.getLong(i)), i);
    }
    return result;
  }

  /// The unit of a dtype of times, and how many of it one count is.
  ///
  /// @param unit NumPy's label, such as `ms`
  /// @param count the step
  /// @numpy the tuple of `numpy.datetime_data`
  public record TimeStep(String unit, int count) {}

  /// The unit of a dtype of times, and how many of it one count is.
  ///
  /// @throws DTypeException if the dtype is none of times
  /// @numpy `numpy.datetime_data`
  public static TimeStep datetimeData(DType dtype) {
    if (!(dtype instanceof TimeType type)) {
      throw new DTypeException(
          "the unit of %s was asked for; only datetime64 and timedelta64 have one"
              .formatted(dtype));
    }
    return new TimeStep(type.unit().toString(), type.step());
  }

  /// Dates as texts in ISO 8601 in a unit.
  ///
  /// @param unit its label, such as `m`; finer parts are left out
  /// @param utc whether to say that the time is in UTC, by a `Z`
  /// @throws DTypeException if there is no such unit, or the array holds no dates
  /// @numpy `numpy.datetime_as_string` with `unit`, `timezone="naive"` or `"UTC"`
  public static List<String> datetimeAsString(NDArray dates, String unit, boolean utc) {
    var texts = datetimeAsString(dates.to(TimeType.datetime(TimeUnit.of(unit))));
    return utc
        ? texts.stream()
            .map(text -> text.contains("T") && !text.equals("NaT") ? text + "Z" : text)
            .toList()
        : texts;
  }
}
