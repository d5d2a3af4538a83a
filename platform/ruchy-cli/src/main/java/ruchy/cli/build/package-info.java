/// Programs as files that run without the `ruchy` command. Start at [ruchy.cli.build.Jar].
@NullMarked
package ruchy.cli.build;

import org.jspecify.annotations.NullMarked;
