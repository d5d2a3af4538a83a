package ruchy.session.image;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The name of a chunk: the first 128 bits of the SHA-256 of its bytes.
record Digest(long high, long low) {
  static final int BYTES = 16;

  static Digest of(ByteBuffer bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes);
      ByteBuffer hash = ByteBuffer.wrap(sha.digest());
      return new Digest(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public int hashCode() {
    return Long.hashCode(low);
  }
}
