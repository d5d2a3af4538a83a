/// What structs and enums extend that are written in Java, as the exported source of a program
/// does: names and values come from the class itself. Start at [RecordStruct].
@NullMarked
package ruchy.runtime.declared;

import org.jspecify.annotations.NullMarked;
