package fnp.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The records of one member of a zip archive, as Python's `zipfile` writes them.
///
/// @param name of the member
/// @param deflated whether it is compressed
/// @param crc of the contents
/// @param packed how many bytes it takes in the archive
/// @param bytes how many bytes it has
/// @param offset where its local record begins
/// @source PKWARE, ".ZIP File Format Specification" 6.3.10, sections 4.3.7, 4.3.12, 4.5.3
record ZipMember(String name, boolean deflated, int crc, long packed, long bytes, long offset) {
  /// From this size on Python writes 64-bit fields.
  static final long SHORT_MAX = Integer.MAX_VALUE;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final short VERSION_64 = 45;
  private static final short UTF_8 = 0x800;
  private static final short DEFLATED = 8;

  /// The first of January 1980, midnight: archives do not depend on when they are made.
  private static final short FIRST_DATE = 1 << 5 | 1;

  private static final int UNIX = 3;
  private static final int OWNER_READS_AND_WRITES = 0600 << 16;
  private static final int IN_EXTRA_FIELD = -1;

  private byte[] encodedName() {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private short flags() {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(name) ? 0 : UTF_8;
  }

  /// The record before the contents; its sizes are always 64-bit ones.
  byte[] local() {
    var encoded = encodedName();
    var record = record(30 + encoded.length + 20).putInt(LOCAL);
    common(record.putShort(VERSION_64), IN_EXTRA_FIELD, IN_EXTRA_FIELD);
    record.putShort((short) encoded.length).putShort((short) 20).put(encoded);
    return record.putShort((short) 1).putShort((short) 16).putLong(bytes).putLong(packed).array();
  }

  /// The record in the directory at the end.
  byte[] central() {
    var encoded = encodedName();
    var large = bytes > SHORT_MAX || packed > SHORT_MAX;
    var far = offset > SHORT_MAX;
    var extra = (large ? 16 : 0) + (far ? 8 : 0);
    var record = record(46 + encoded.length + (extra > 0 ? 4 + extra : 0)).putInt(CENTRAL);
    record.put((byte) VERSION_64).put((byte) UNIX).putShort(VERSION_64);
    common(record, large ? IN_EXTRA_FIELD : (int) packed, large ? IN_EXTRA_FIELD : (int) bytes);
    record.putShort((short) encoded.length).putShort((short) (extra > 0 ? 4 + extra : 0));
    record.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    record.putInt(OWNER_READS_AND_WRITES).putInt(far ? IN_EXTRA_FIELD : (int) offset).put(encoded);
    if (extra > 0) {
      record.putShort((short) 1).putShort((short) extra);
    }
    if (large) {
      record.putLong(bytes).putLong(packed);
    }
    if (far) {
      record.putLong(offset);
    }
    return record.array();
  }

  private void common(ByteBuffer record, int packedField, int bytesField) {
    record.putShort(flags()).putShort(deflated ? DEFLATED : 0);
    record.putShort((short) 0).putShort(FIRST_DATE).putInt(crc);
    record.putInt(packedField).putInt(bytesField);
  }

  static ByteBuffer record(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
