package ruchy.jvm.debug;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.attribute.SourceDebugExtensionAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.nio.charset.StandardCharsets;
import ruchy.lang.source.Source;

/// Says in a class file which text it was made of.
public final class DebugText {
  private DebugText() {}

  /// Writes the name of the file, as stack traces show it, and, where it lies in a folder, the path
  /// by which debuggers find it (JSR 45).
  public static void name(ClassBuilder builder, Source source) {
    String path = source.name();
    String file = path.substring(path.lastIndexOf('/') + 1);
    builder.with(SourceFileAttribute.of(file));
    if (!file.equals(path)) {
      int lines = (int) source.text().lines().count();
      String map =
          "SMAP\n%s\nRuchy\n*S Ruchy\n*F\n+ 1 %s\n%s\n*L\n1#1,%d:1\n*E\n"
              .formatted(file, file, path, Math.max(1, lines));
      builder.with(SourceDebugExtensionAttribute.of(map.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// The name of a text as a part of a class's name.
  public static String identifier(Source source) {
    String path = source.name();
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    StringBuilder name = new StringBuilder();
    file.substring(0, dot < 0 ? file.length() : dot)
        .codePoints()
        .filter(Character::isJavaIdentifierPart)
        .forEach(name::appendCodePoint);
    return name.toString();
  }
}
