package ruchy.frame.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A part of a packed file that stops where nobody packs that tightly in good faith.
final class UnpackedPart extends FilterInputStream {
  private static final long HARMLESS_BYTES = 64L << 20;
  private static final long RATIO_MAX = 200;

  private final String name;
  private final long bytesMax;
  private long bytes;

  private UnpackedPart(InputStream in, String name, long bytesMax) {
    super(in);
    this.name = name;
    this.bytesMax = bytesMax;
  }

  static InputStream of(ZipFile zip, ZipEntry entry) throws IOException {
    long most = Math.max(HARMLESS_BYTES, entry.getCompressedSize() * RATIO_MAX);
    return new UnpackedPart(zip.getInputStream(entry), entry.getName(), most);
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    return counted(octet < 0 ? -1 : 1) < 0 ? -1 : octet;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    return counted(super.read(to, start, length));
  }

  private int counted(int read) throws IOException {
    bytes += Math.max(0, read);
    if (bytes > bytesMax) {
      throw new IOException(
          "its part %s unpacks to more than %d times its size; open and save it in a spreadsheet"
                  .formatted(name, RATIO_MAX)
              + " program if you trust it");
    }
    return read;
  }
}
