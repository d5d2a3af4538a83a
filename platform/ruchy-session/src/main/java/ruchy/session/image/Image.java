package ruchy.session.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import ruchy.session.magic.MagicException;

/// The workspace of a session in a file.
public final class Image implements AutoCloseable {
  /// A file is written anew when more of it is out of use than is in use, and at least this much.
  private static final long WASTE_MIN = 1 << 20;

  private final ChunkStore store;
  private final Contents contents;
  private final FrameParts frames;
  private final Map<String, List<Object>> known = new HashMap<>();

  private Image(ChunkStore store, Contents contents, FrameParts frames) {
    this.store = store;
    this.contents = contents;
    this.frames = frames;
  }

  /// A variable to be saved.
  ///
  /// @param type as a program writes it
  /// @param step the declaration after which it was declared
  public record Entry(String name, String type, boolean mutable, int step, Object value) {}

  /// What is to be saved.
  ///
  /// @param steps the texts that declare functions and types, in order
  /// @param check is asked now and then, and may throw to end the save
  /// @param durable whether to wait for the disk
  public record Workspace(
      List<Declaration> steps,
      List<Held> held,
      List<Entry> entries,
      TypeBook types,
      Runnable check,
      boolean durable) {
    public Workspace {
      steps = List.copyOf(steps);
      held = List.copyOf(held);
      entries = List.copyOf(entries);
    }
  }

  /// A type whose values may be in objects of a trait.
  ///
  /// @param object such as `dyn Area`
  public record Held(String object, String type) {}

  /// A text that declares something.
  ///
  /// @param name the cell or file that it comes from
  public record Declaration(String name, String text) {}

  /// What became of a save.
  ///
  /// @param variables how many variables were saved
  /// @param left the variables that were not, with the reason
  /// @param bytesWritten how much had to be written
  /// @param bytes how large the file is
  public record Saved(int variables, Map<String, String> left, long bytesWritten, long bytes) {
    public Saved {
      left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }
  }

  /// Saves a workspace. An image that is there already becomes this one; what it has in common with
  /// it is not written again. The file is on disk when this returns; until then it is as it was.
  ///
  /// @throws MagicException if the file is there and is no image
  /// @throws IOException if it cannot be written
  public static Saved save(Path file, Workspace workspace, FrameParts frames) throws IOException {
    if (!Files.exists(file)) {
      return create(file, workspace, frames);
    }
    try (ChunkStore store = ChunkStore.write(file)) {
      Saved saved = fill(store, workspace, frames);
      if (store.waste() <= Math.max(WASTE_MIN, (store.size() - store.waste()))) {
        return saved;
      }
      try (var part = PartFile.of(file)) {
        store.copyTo(part.store());
        part.replace();
        return new Saved(
            saved.variables(), saved.left(), saved.bytesWritten(), part.store().size());
      }
    }
  }

  private static Saved create(Path file, Workspace workspace, FrameParts frames)
      throws IOException {
    try (var part = PartFile.of(file)) {
      Saved saved = fill(part.store(), workspace, frames);
      part.replace();
      return saved;
    }
  }

  private static Saved fill(ChunkStore store, Workspace workspace, FrameParts frames)
      throws IOException {
    var known = new Known();
    var left = new LinkedHashMap<String, String>();
    List<Contents.Variable> saved = new ArrayList<>();
    for (Entry entry : workspace.entries()) {
      known.begin(entry.name());
      try {
        saved.add(variable(store, entry, known, workspace, frames));
      } catch (UnsavableException e) {
        known.giveUp();
        left.put(entry.name(), e.reason());
      } catch (StackOverflowError e) {
        known.giveUp();
        left.put(entry.name(), "it is nested too deeply");
      }
    }
    saved.forEach(variable -> {
      variable.value().forEach(store::use);
      variable.blobs().forEach(list -> list.forEach(store::use));
    });
    store.commit(
        new Contents(workspace.steps(), workspace.held(), saved, left).packed(),
        workspace.durable());
    return new Saved(saved.size(), left, store.written(), store.size());
  }

  private static Contents.Variable variable(
      ChunkStore store, Entry entry, Known known, Workspace workspace, FrameParts frames)
      throws IOException {
    try (var stream = new ChunkOutput(store, workspace.check());
        MessagePacker packer = MessagePack.newDefaultPacker(stream)) {
      var blobs = new Blobs(store, frames, packer, workspace.check());
      new ValueWriter(packer, known, workspace.types(), blobs).writeAll(entry.value());
      packer.flush();
      return new Contents.Variable(
          entry.name(),
          entry.type(),
          entry.mutable(),
          entry.step(),
          stream.chunks(),
          blobs.lists());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Opens an image.
  ///
  /// @throws MagicException if it is no image, or broken
  /// @throws IOException if it cannot be read
  public static Image open(Path file, FrameParts frames) throws IOException {
    ChunkStore store;
    try {
      store = ChunkStore.read(file);
    } catch (NoSuchFileException e) {
      throw MagicException.ofSystem(
          "there is no file `" + file + "`", "`!ls` shows what is there, `%cd` goes elsewhere");
    }
    try {
      return new Image(store, Contents.unpacked(file, store.contents()), frames);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// The texts that declare functions and types, in order.
  public List<Declaration> declarations() {
    return contents.declarations();
  }

  /// The types whose values may be in objects of traits.
  public List<Held> held() {
    return contents.held();
  }

  /// The variables: all but their values.
  public List<Contents.Variable> variables() {
    return contents.variables();
  }

  /// The variables that were not saved, with the reason.
  public Map<String, String> left() {
    return contents.left();
  }

  /// The value of a variable; those before it must have been read.
  ///
  /// @throws MagicException if it is damaged, or does not fit the types of the session
  /// @throws IOException if the file cannot be read
  public Object value(Contents.Variable variable, TypeBook types) throws IOException {
    try (var stream = new ChunkInput(store, variable.value());
        MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(stream)) {
      var blobs = new BlobReader(store, frames, variable.blobs());
      return new ValueReader(unpacker, known, types, blobs).readAll(variable.name());
    } catch (StackOverflowError e) {
      throw MagicException.ofSystem(
          "`" + variable.name() + "` is nested too deeply", "it can not be loaded");
    } catch (MessagePackException | IllegalArgumentException | ClassCastException e) {
      throw Primitives.damaged();
    } catch (java.time.DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
      throw Primitives.damaged();
    }
  }

  @Override
  public void close() throws IOException {
    frames.clear();
    store.close();
  }
}
