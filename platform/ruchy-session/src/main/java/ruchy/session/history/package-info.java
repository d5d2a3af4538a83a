/// What was entered before, kept over sessions. Start at [History]; the file format is in
/// `Journal`. Nothing that was saved is lost, whatever happens to the process or the disk.
@NullMarked
package ruchy.session.history;

import org.jspecify.annotations.NullMarked;
