/// What a session costs, beside Python, IPython and JShell. Start at [SessionVersusPeers].
@NullMarked
package ruchy.benchmarks.session;

import org.jspecify.annotations.NullMarked;
