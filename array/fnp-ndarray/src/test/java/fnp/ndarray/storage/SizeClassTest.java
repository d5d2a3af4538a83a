package fnp.ndarray.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeClassTest {
  @Test
  void every_class_holds_its_own_size_and_no_more() {
    for (int c = 1; c < SizeClass.COUNT; c++) {
      var bytes = SizeClass.bytes(c);
      var first = SizeClass.of(bytes);
      // Above 2 MB neighbours may be rounded to the same whole number of huge pages.
      assertThat(SizeClass.bytes(first)).isEqualTo(bytes);
      assertThat(SizeClass.bytes(SizeClass.of(bytes + 1))).isGreaterThan(bytes);
    }
  }

  @Test
  void at_most_an_eighth_is_wasted_between_classes_below_the_huge_page() {
    for (long bytes = SizeClass.SMALLEST + 1; bytes < SizeClass.HUGE_PAGE; bytes += 1237) {
      var given = SizeClass.bytes(SizeClass.of(bytes));
      assertThat(given).isBetween(bytes, bytes + bytes / 8 + 1);
    }
  }

  @Test
  void large_classes_are_whole_huge_pages() {
    for (long bytes = SizeClass.HUGE_PAGE; bytes < 1L << 40; bytes = bytes * 5 / 4) {
      assertThat(SizeClass.bytes(SizeClass.of(bytes)) % SizeClass.HUGE_PAGE).isZero();
    }
  }

  @Test
  void small_requests_share_the_smallest_class() {
    assertThat(SizeClass.of(1)).isZero();
    assertThat(SizeClass.of(SizeClass.SMALLEST)).isZero();
    assertThat(SizeClass.of(SizeClass.SMALLEST + 1)).isEqualTo(1);
  }
}
