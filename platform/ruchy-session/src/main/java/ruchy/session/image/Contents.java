package ruchy.session.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import ruchy.session.image.Image.Declaration;
import ruchy.session.image.Image.Held;

/// What an image says of itself, beside the values.
///
/// @param left the variables that were not saved, with the reason
public record Contents(
    List<Declaration> declarations,
    List<Held> held,
    List<Variable> variables,
    Map<String, String> left) {
  public Contents {
    declarations = List.copyOf(declarations);
    held = List.copyOf(held);
    variables = List.copyOf(variables);
    left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
  }

  /// A variable: where its value is.
  ///
  /// @param step the declaration after which it was declared
  public record Variable(
      String name,
      String type,
      boolean mutable,
      int step,
      List<Digest> value,
      List<List<Digest>> blobs) {
    public Variable {
      value = List.copyOf(value);
      blobs = List.copyOf(blobs);
    }
  }

  byte[] packed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (MessagePacker out = MessagePack.newDefaultPacker(bytes)) {
      out.packArrayHeader(4).packArrayHeader(declarations.size());
      for (Declaration declaration : declarations) {
        out.packArrayHeader(2).packString(declaration.name()).packString(declaration.text());
      }
      out.packArrayHeader(2 * held.size());
      for (Held each : held) {
        out.packString(each.object()).packString(each.type());
      }
      out.packArrayHeader(variables.size());
      for (Variable variable : variables) {
        out.packArrayHeader(6).packString(variable.name()).packString(variable.type());
        out.packBoolean(variable.mutable()).packInt(variable.step());
        pack(out, variable.value());
        out.packArrayHeader(variable.blobs().size());
        for (List<Digest> blob : variable.blobs()) {
          pack(out, blob);
        }
      }
      out.packMapHeader(left.size());
      for (Map.Entry<String, String> each : left.entrySet()) {
        out.packString(each.getKey()).packString(each.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void pack(MessagePacker out, List<Digest> chunks) throws IOException {
    out.packArrayHeader(2 * chunks.size());
    for (Digest chunk : chunks) {
      out.packLong(chunk.high()).packLong(chunk.low());
    }
  }

  static Contents unpacked(Path file, byte[] bytes) throws IOException {
    try (MessageUnpacker in = MessagePack.newDefaultUnpacker(bytes)) {
      in.unpackArrayHeader();
      List<Declaration> declarations = new ArrayList<>();
      for (int left = in.unpackArrayHeader(); left > 0; left--) {
        in.unpackArrayHeader();
        declarations.add(new Declaration(in.unpackString(), in.unpackString()));
      }
      List<Held> held = new ArrayList<>();
      for (int left = in.unpackArrayHeader(); left > 0; left -= 2) {
        held.add(new Held(in.unpackString(), in.unpackString()));
      }
      List<Variable> variables = new ArrayList<>();
      for (int left = in.unpackArrayHeader(); left > 0; left--) {
        variables.add(variable(in));
      }
      var left = new LinkedHashMap<String, String>();
      for (int count = in.unpackMapHeader(); count > 0; count--) {
        left.put(in.unpackString(), in.unpackString());
      }
      return new Contents(declarations, held, variables, left);
    } catch (MessagePackException e) {
      throw ChunkStore.broken(file, "its table of contents is damaged");
    }
  }

  private static Variable variable(MessageUnpacker in) throws IOException {
    in.unpackArrayHeader();
    String name = in.unpackString();
    String type = in.unpackString();
    boolean mutable = in.unpackBoolean();
    int step = in.unpackInt();
    List<Digest> value = chunks(in);
    List<List<Digest>> blobs = new ArrayList<>();
    for (int left = in.unpackArrayHeader(); left > 0; left--) {
      blobs.add(chunks(in));
    }
    return new Variable(name, type, mutable, step, value, blobs);
  }

  private static List<Digest> chunks(MessageUnpacker in) throws IOException {
    List<Digest> chunks = new ArrayList<>();
    for (int left = in.unpackArrayHeader(); left > 0; left -= 2) {
      chunks.add(new Digest(in.unpackLong(), in.unpackLong()));
    }
    return chunks;
  }
}
