package fnp.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fnp.dtype.DType;
import fnp.linalg.gemm.Gemm;
import fnp.linalg.gemm.Matrix;
import fnp.linalg.simd.VectorTile;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.ShapeException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixKernelsTest {
  @ParameterizedTest(name = "{0} x {1} x {2}")
  @CsvSource({"1, 1, 1", "4, 8, 8", "5, 7, 3", "97, 300, 257", "130, 513, 300", "2, 3, 1700"})
  void scalar_and_vector_products_agree_with_the_definition(int m, int k, int n) {
    for (var dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      var a = random(dtype, 1, k, m).transpose();
      var b = random(dtype, 2, k, n);
      var expected = byDefinition(a, b);
      var tolerance = dtype == DType.FLOAT64 ? 1e-11 : 1e-3;
      for (var vector : new boolean[] {false, true}) {
        var c = NDArray.empty(dtype, m, n);
        multiply(vector, a, b, c);
        for (int i = 0; i < m; i++) {
          for (int j = 0; j < n; j++) {
            assertThat(c.getDouble(i, j)).isCloseTo(expected[i][j], within(tolerance));
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1, 1", "3, 5", "4, 64", "9, 1000", "1300, 7", "2050, 131"})
  void products_by_a_vector_agree_for_rows_and_for_columns(int m, int k) {
    for (var dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      var rows = random(dtype, 1, m, k);
      var x = random(dtype, 2, k, 1);
      var expected = byDefinition(rows, x);
      var tolerance = dtype == DType.FLOAT64 ? 1e-11 : 1e-3;
      for (var a : new NDArray[] {rows, rows.transpose().copy(Order.C).transpose()}) {
        for (var gemm : new Gemm[] {Gemm.scalar(dtype == DType.FLOAT64), Kernels.of(dtype)}) {
          var c = NDArray.empty(dtype, m, 2);
          gemm.byVector().multiply(matrix(a), x.address(), c.address(), c.stride(0));
          for (int i = 0; i < m; i++) {
            assertThat(c.getDouble(i, 0)).isCloseTo(expected[i][0], within(tolerance));
          }
        }
      }
    }
  }

  @Test
  void a_product_can_be_added_to_a_view_with_any_strides() {
    var a = random(DType.FLOAT64, 1, 13, 300);
    var b = random(DType.FLOAT64, 2, 300, 29);
    var expected = byDefinition(a, b);
    for (var gemm : new Gemm[] {Gemm.scalar(true), new Gemm(VectorTile.of(true))}) {
      for (var c :
          new NDArray[] {
            NDArray.zeros(DType.FLOAT64, 29, 13).transpose(),
            NDArray.zeros(DType.FLOAT64, 26, 58).get(Index.step(2), Index.step(2))
          }) {
        c.fill(1);
        gemm.multiply(matrix(a), matrix(b), matrix(c), true);
        for (int i = 0; i < 13; i++) {
          for (int j = 0; j < 29; j++) {
            assertThat(c.getDouble(i, j)).isCloseTo(expected[i][j] + 1, within(1e-11));
          }
        }
      }
    }
  }

  @Test
  void scalar_and_vector_kernels_and_small_products_give_the_same_bits() {
    for (var type : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      for (var order : new int[] {3, 9, 40, 300}) {
        var a = random(type, 1, order, order);
        var b = random(type, 2, order, order);
        var scalar = NDArray.empty(type, order, order);
        var vector = NDArray.empty(type, order, order);
        Gemm.scalar(type == DType.FLOAT64).multiply(matrix(a), matrix(b), matrix(scalar), false);
        new Gemm(VectorTile.of(type == DType.FLOAT64))
            .multiply(matrix(a), matrix(b), matrix(vector), false);
        var expected = vector.ravel().toDoubleArray();
        assertThat(scalar.ravel().toDoubleArray()).containsExactly(expected);
        assertThat(Products.matmul(a, b).ravel().toDoubleArray()).containsExactly(expected);
      }
    }
  }

  @Test
  void a_product_that_changes_over_to_vectors_in_its_middle_has_the_same_bits() {
    var a = random(DType.FLOAT64, 1, 300, 257);
    var b = random(DType.FLOAT64, 2, 257, 800);
    var expected = NDArray.empty(DType.FLOAT64, 300, 800);
    var changed = NDArray.empty(DType.FLOAT64, 300, 800);
    var scalar = Gemm.scalar(true);
    var vector = new Gemm(VectorTile.of(true));
    var asked = new AtomicInteger();
    var both = scalar.until(() -> asked.incrementAndGet() < 2 ? scalar : vector);
    scalar.multiply(matrix(a), matrix(b), matrix(expected), false);
    both.multiply(matrix(a), matrix(b), matrix(changed), false);
    assertThat(asked.get()).isEqualTo(3);
    assertThat(changed.ravel().toDoubleArray()).containsExactly(expected.ravel().toDoubleArray());
  }

  @Test
  void a_matrix_times_its_own_transposed_form_has_the_bits_of_any_product() {
    for (var type : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      for (var order : new int[] {5, 127, 128, 301}) {
        var wide = random(type, 1, order, 2 * order).get(Index.step(1), Index.step(2));
        for (var a : new NDArray[] {wide, wide.transpose(), random(type, 2, order, 7)}) {
          var expected = Products.matmul(a, a.copy().transpose()).ravel().toDoubleArray();
          assertThat(Products.matmul(a, a.transpose()).ravel().toDoubleArray())
              .containsExactly(expected);
        }
      }
    }
  }

  @Test
  void stacks_of_small_matrices_are_multiplied_one_by_one() {
    var a = random(DType.FLOAT64, 1, 24, 3).reshape(2, 4, 3, 3);
    var b = random(DType.FLOAT64, 2, 12, 3).reshape(4, 3, 3);
    var c = Products.matmul(a, b.swapAxes(1, 2));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 4; j++) {
        var one = Products.matmul(a.get(Index.at(i), Index.at(j)), b.get(Index.at(j)).transpose());
        assertThat(c.get(Index.at(i), Index.at(j)).ravel().toDoubleArray())
            .containsExactly(one.ravel().toDoubleArray());
      }
    }
  }

  @Test
  void integer_products_wrap_around() {
    var a = NDArray.ofLongs(100, 27).astype(DType.INT8).reshape(1, 2);
    assertThat(Products.matmul(a, a.transpose()).getLong(0, 0)).isEqualTo((byte) (10000 + 729));
  }

  @Test
  void a_singular_matrix_is_named_and_a_way_out_given() {
    assertThatThrownBy(() -> LinearAlgebra.inv(NDArray.zeros(DType.FLOAT64, 2, 2)))
        .isInstanceOf(LinAlgException.class)
        .hasMessage("Singular matrix: inv of shape (2, 2); use lstsq or pinv for such systems");
  }

  @Test
  void lengths_that_do_not_fit_are_refused() {
    var a = NDArray.zeros(DType.FLOAT64, 2, 3);
    assertThatThrownBy(() -> Products.matmul(a, a)).isInstanceOf(ShapeException.class);
  }

  @Test
  void a_product_over_no_elements_is_zero() {
    var product =
        Products.matmul(NDArray.zeros(DType.FLOAT64, 2, 0), NDArray.zeros(DType.FLOAT64, 0, 3));
    assertThat(product.ravel().toDoubleArray()).containsOnly(0).hasSize(6);
  }

  private static void multiply(boolean vector, NDArray a, NDArray b, NDArray c) {
    var float64 = a.dtype() == DType.FLOAT64;
    var product = vector ? new Gemm(VectorTile.of(float64)) : Gemm.scalar(float64);
    product.multiply(matrix(a), matrix(b), matrix(c), false);
    java.lang.ref.Reference.reachabilityFence(a);
    java.lang.ref.Reference.reachabilityFence(b);
  }

  private static Matrix matrix(NDArray a) {
    return new Matrix(a.address(), (int) a.shape(0), (int) a.shape(1), a.stride(0), a.stride(1));
  }

  private static double[][] byDefinition(NDArray a, NDArray b) {
    var left = rows(a);
    var right = rows(b);
    var result = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        for (int j = 0; j < right[k].length; j++) {
          result[i][j] += left[i][k] * right[k][j];
        }
      }
    }
    return result;
  }

  private static NDArray random(DType dtype, long seed, int rows, int columns) {
    var random = new Random(seed);
    var array = NDArray.empty(dtype, rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        array.setDouble(random.nextDouble() - 0.5, i, j);
      }
    }
    return array;
  }

  private static double[][] rows(NDArray a) {
    var columns = Math.toIntExact(a.shape(1));
    var values = a.astype(DType.FLOAT64).ravel().toDoubleArray();
    var rows = new double[Math.toIntExact(a.shape(0))][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
    }
    return rows;
  }
}
