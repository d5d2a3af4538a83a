package ruchy.lang.link;

import java.util.Optional;
import ruchy.lang.source.Source;

/// Where the text of further files comes from; the compiler itself opens none.
@FunctionalInterface
public interface SourceFiles {
  /// For programs of one text.
  SourceFiles NONE = _ -> Optional.empty();

  /// The file at a path, if there is one that can be read.
  ///
  /// @param path with `/` between its parts, relative to where the names of programs start
  Optional<Source> find(String path);
}
