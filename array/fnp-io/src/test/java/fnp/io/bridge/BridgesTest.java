package fnp.io.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.io.RawElements;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BridgesTest {
  private static NDArray matrix(DType dtype) {
    var array = NDArray.empty(dtype, 3, 4);
    var flat = array.reshape(-1);
    for (int i = 0; i < 12; i++) {
      flat.setLong(i % (dtype == DType.BOOL ? 2 : 100), i);
    }
    return array;
  }

  /// What a receiver does when it is done.
  private static void delete(MemorySegment managed, long at) {
    NativeCalls.call(managed.get(ValueLayout.ADDRESS, at), managed);
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void every_dtype_crosses_dlpack_and_back(Primitive dtype) {
    var array = matrix(dtype);
    var shared = DlPack.receive(DlPack.export(array));
    assertThat(shared.repr()).isEqualTo(array.repr());
    shared.setLong(1, 2, 1);
    assertThat(array.getLong(2, 1)).isEqualTo(1);
  }

  @Test
  void views_keep_their_strides_across_dlpack() {
    var array = matrix(DType.INT32);
    for (var view :
        new NDArray[] {
          array.transpose(),
          array.flip(0, 1),
          array.get(Index.ELLIPSIS, Index.step(2)),
          array.get(Index.at(1), Index.at(2)),
          array.get(Index.from(3)),
        }) {
      var shared = DlPack.receiveUnversioned(DlPack.exportUnversioned(view));
      assertThat(shared.repr()).isEqualTo(view.repr());
      if (view.size() > 0) {
        assertThat(shared.address()).isEqualTo(view.address());
        assertThat(shared.strides()).isEqualTo(view.strides());
      }
    }
  }

  @Test
  void a_read_only_array_stays_one() {
    var array = matrix(DType.FLOAT64).readOnly();
    assertThat(DlPack.receive(DlPack.export(array)).isWriteable()).isFalse();
    assertThatThrownBy(() -> DlPack.exportUnversioned(array)).isInstanceOf(BridgeException.class);
  }

  @Test
  void what_was_lent_is_given_back_once() {
    var before = Lent.count();
    var managed = DlPack.export(matrix(DType.INT8));
    assertThat(Lent.count()).isEqualTo(before + 1);
    var pointer = NativeCalls.structure(managed, 80);
    delete(pointer, 16);
    assertThat(Lent.count()).isEqualTo(before);
  }

  @Test
  void other_devices_versions_and_types_are_refused() {
    var array = matrix(DType.FLOAT32);
    var gpu = DlPack.export(array);
    gpu.set(ValueLayout.JAVA_INT, 40, 2);
    assertThatThrownBy(() -> DlPack.receive(gpu)).hasMessageContaining("device type 2");
    var old = DlPack.export(array);
    old.set(ValueLayout.JAVA_INT, 0, 9);
    assertThatThrownBy(() -> DlPack.receive(old)).hasMessageContaining("version 9");
    var lanes = DlPack.export(array);
    lanes.set(ValueLayout.JAVA_SHORT, 54, (short) 4);
    assertThatThrownBy(() -> DlPack.receive(lanes)).hasMessageContaining("4 lanes");
    var axes = DlPack.export(array);
    axes.set(ValueLayout.JAVA_INT, 48, -3);
    assertThatThrownBy(() -> DlPack.receive(axes)).hasMessageContaining("-3 axes");
    assertThatThrownBy(() -> DlPack.export(NDArray.zeros(DType.of("datetime64[s]"), 2)))
        .hasMessageContaining("datetime64[s]");
  }

  @Test
  void numbers_and_times_cross_arrow_and_back() {
    for (var dtype :
        new DType[] {
          DType.INT8, DType.UINT64, DType.FLOAT16, DType.FLOAT64, DType.of("datetime64[ns]")
        }) {
      var array = matrix(dtype).reshape(-1);
      var exported = ArrowData.export(array);
      var shared = ArrowData.receive(exported.schema(), exported.array());
      assertThat(shared.repr()).isEqualTo(array.repr());
      assertThat(shared.address()).isEqualTo(array.address());
      assertThat(shared.isWriteable()).isFalse();
      assertThatThrownBy(() -> ArrowData.receive(exported.schema(), exported.array()))
          .hasMessageContaining("released before");
    }
  }

  @Test
  void truth_values_cross_arrow_as_bits() {
    var array = NDArray.ofBooleans(true, false, true, true, false, false, true, false, true, true);
    var exported = ArrowData.export(array);
    assertThat(ArrowData.receive(exported.schema(), exported.array()).repr())
        .isEqualTo(array.repr());
  }

  @Test
  void missing_values_are_refused_or_told() {
    var exported = ArrowData.export(NDArray.ofLongs(1, 2, 3));
    try (var arena = Arena.ofShared()) {
      var bits = arena.allocate(1);
      bits.set(ValueLayout.JAVA_BYTE, 0, (byte) 0b101);
      var buffers = NativeCalls.structure(exported.array().get(ValueLayout.ADDRESS, 40), 16);
      buffers.set(ValueLayout.ADDRESS, 0, bits);
      exported.array().set(ValueLayout.JAVA_LONG, 8, -1);
      assertThatThrownBy(() -> ArrowData.receive(exported.schema(), exported.array()))
          .hasMessageContaining("lacks 1 of them");
      var received = ArrowData.receiveWithMissing(exported.schema(), exported.array());
      assertThat(received.values()).hasToString("[1 2 3]");
      assertThat(received.valid()).hasToString("[ True False  True]");
    }
  }

  @Test
  void an_offset_of_arrow_is_kept() {
    var exported = ArrowData.export(NDArray.ofLongs(1, 2, 3, 4));
    exported.array().set(ValueLayout.JAVA_LONG, 0, 2);
    exported.array().set(ValueLayout.JAVA_LONG, 16, 1);
    assertThat(ArrowData.receive(exported.schema(), exported.array())).hasToString("[2 3]");
  }

  @Test
  void direct_buffers_and_segments_are_shared_both_ways() {
    var buffer = ByteBuffer.allocateDirect(24).order(ByteOrder.nativeOrder());
    var array = RawElements.ofBuffer(buffer, DType.FLOAT64, -1, 8);
    array.setDouble(7, 1);
    assertThat(buffer.getDouble(16)).isEqualTo(7);
    RawElements.asBuffer(array).putDouble(0, 5);
    assertThat(array.getDouble(0)).isEqualTo(5);
    var segment = RawElements.asSegment(array);
    assertThat(RawElements.ofSegment(segment, DType.INT64, Shape.of(2, 1)).getLong(1, 0))
        .isEqualTo(Double.doubleToRawLongBits(7));
    assertThat(RawElements.asSegment(array.readOnly()).isReadOnly()).isTrue();
  }

  @Test
  void buffers_on_the_heap_are_copied_and_strided_arrays_refused() {
    var bytes = new byte[] {1, 0, 2, 0, 3};
    var array = RawElements.ofBuffer(ByteBuffer.wrap(bytes), DType.INT16, 2, 0);
    bytes[0] = 9;
    assertThat(array).hasToString("[1 2]");
    assertThatThrownBy(() -> RawElements.ofBuffer(ByteBuffer.wrap(bytes), DType.INT16, -1, 0))
        .hasMessageContaining("multiple of element size");
    assertThatThrownBy(() -> RawElements.ofBuffer(ByteBuffer.wrap(bytes), DType.INT16, 3, 0))
        .hasMessageContaining("smaller than requested");
    assertThatThrownBy(() -> RawElements.asSegment(matrix(DType.INT8).transpose()))
        .isInstanceOf(ShapeException.class);
  }
}
