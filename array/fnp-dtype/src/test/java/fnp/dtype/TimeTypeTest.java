package fnp.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTypeTest {
  @Test
  void equal_dtypes_are_one_object() {
    assertThat(DType.of("datetime64[D]"))
        .isSameAs(DType.of("<M8[D]"))
        .isSameAs(TimeType.datetime(TimeUnit.DAY))
        .isNotSameAs(DType.of("m8[D]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M8[",
        "M8[]",
        "M8[x]",
        "M8[0s]",
        "M8[-1s]",
        "M8[99999999999s]",
        "M8[s]]",
        "M9",
        "M8[s",
        "datetime64[days]",
        "m8[ s]",
        ""
      })
  void misspelt_names_are_refused(String name) {
    assertThatThrownBy(() -> DType.of(name)).isInstanceOf(DTypeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-02-30",
        "2011-13",
        "yesterday",
        "2011-01-01T25",
        "2011-01-01T00:00:00.",
        "99999999999999999999",
        "2011-01-01T00:00:00+99999",
        "2011-01-01T00:00:00.1234567890123456789"
      })
  void texts_that_are_no_dates_are_refused(String text) {
    assertThatThrownBy(() -> TimeValue.parse(text)).isInstanceOf(DTypeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2011, datetime64[Y]",
    "2011-03, datetime64[M]",
    "2011-03-12, datetime64[D]",
    "2011-03-12T10, datetime64[h]",
    "2011-03-12T10:30, datetime64[m]",
    "2011-03-12T10:30:01, datetime64[s]",
    "2011-03-12T10:30:01.500, datetime64[ms]",
    "1969-12-31T23:59:59.999999999, datetime64[ns]",
    "-0044-03-15, datetime64[D]",
  })
  void dates_are_written_as_they_were_read(String text, String dtype) {
    var time = TimeValue.parse(text);
    assertThat(time.type()).hasToString(dtype);
    assertThat(time.iso()).isEqualTo(text.replace("-0044", "-044"));
  }

  @Test
  void towards_coarser_units_times_are_rounded_down() {
    var days = TimeType.datetime(TimeUnit.DAY);
    assertThat(TimeValue.parse("1969-12-31T23:59").to(days)).hasToString("1969-12-31");
    assertThat(TimeValue.parse("2024-02-29").to(TimeType.datetime(TimeUnit.MONTH)))
        .hasToString("2024-02");
    assertThat(
            new TimeValue(-1, TimeType.timedelta(TimeUnit.HOUR))
                .to(TimeType.timedelta(TimeUnit.DAY)))
        .hasToString("-1 days");
  }

  @Test
  void spans_of_months_and_of_days_have_no_common_unit() {
    assertThatThrownBy(() -> PromotionTable.current().promote(DType.of("m8[M]"), DType.of("m8[D]")))
        .isInstanceOf(DTypeException.class)
        .hasMessageContaining("months")
        .hasMessageContaining("days");
  }

  @Test
  void a_complex_number_prints_as_in_python() {
    assertThat(new Complex(1, -2)).hasToString("(1-2j)");
    assertThat(new Complex(0, 0.5)).hasToString("0.5j");
    assertThat(new Complex(-0.0, 1e20)).hasToString("(-0+1e+20j)");
    assertThat(new Complex(1e-5, Double.NaN)).hasToString("(1e-05+nanj)");
  }
}
