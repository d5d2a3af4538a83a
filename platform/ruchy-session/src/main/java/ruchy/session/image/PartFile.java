package ruchy.session.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A new image beside the file that it will be in the place of. It is locked while it is written,
/// so that what killed processes left can be told from what is under way, and removed.
final class PartFile implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final ChunkStore store;

  private PartFile(Path file, Path part, ChunkStore store) {
    this.file = file;
    this.part = part;
    this.store = store;
  }

  /// Begins one, and removes those that were left.
  static PartFile of(Path file) throws IOException {
    removeLeft(file);
    Path part = file.resolveSibling(prefix(file) + UUID.randomUUID() + ".part");
    return new PartFile(file, part, ChunkStore.create(part));
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
  }

  private static void removeLeft(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            folder,
            path -> {
              String name = String.valueOf(path.getFileName());
              return name.startsWith(prefix(file)) && name.endsWith(".part");
            })) {
      parts.forEach(PartFile::removeIfLeft);
    } catch (IOException e) {
      // Whether the folder can be written is for the save itself to say.
    }
  }

  private static void removeIfLeft(Path part) {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(part);
      }
    } catch (OverlappingFileLockException | IOException e) {
      // Somebody is writing it, or has just finished.
    }
  }

  ChunkStore store() {
    return store;
  }

  /// Puts it in the place of the file, in one step.
  void replace() throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
    Files.deleteIfExists(part);
  }
}
