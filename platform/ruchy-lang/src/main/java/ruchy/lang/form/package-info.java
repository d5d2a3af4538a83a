/// What a tree alone tells to be wrong, before any name is resolved: names declared twice, patterns
/// with two rests, attributes that mean nothing. Start at [ruchy.lang.form.WellFormed].
@org.jspecify.annotations.NullMarked
package ruchy.lang.form;
