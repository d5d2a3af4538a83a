package fnp.ndarray;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

class MemoryAccessTest {
  private final MemoryAccess segment = new SegmentAccess();
  private final MemoryAccess direct = DirectAccess.ofThisJvm().orElseThrow();

  @Test
  void what_one_way_writes_the_other_reads_at_any_address() {
    try (var arena = Arena.ofConfined()) {
      var start = arena.allocate(64).address();
      for (long at = start; at < start + 8; at++) {
        check(segment, direct, at);
        check(direct, segment, at);
      }
    }
  }

  private static void check(MemoryAccess writer, MemoryAccess reader, long at) {
    writer.setByte(at, (byte) -7);
    assertThat(reader.getByte(at)).isEqualTo((byte) -7);
    writer.setShort(at, (short) -3000);
    assertThat(reader.getShort(at)).isEqualTo((short) -3000);
    writer.setInt(at, 0x12345678);
    assertThat(reader.getInt(at)).isEqualTo(0x12345678);
    writer.setLong(at, 0x123456789abcdefL);
    assertThat(reader.getLong(at)).isEqualTo(0x123456789abcdefL);
    writer.setFloat(at, -1.5f);
    assertThat(reader.getFloat(at)).isEqualTo(-1.5f);
    writer.setDouble(at, Math.PI);
    assertThat(reader.getDouble(at)).isEqualTo(Math.PI);
  }
}
