// Package explain puts the engine's decisions into words: why a cookie was
// blocked or rejected, what caused a warning, why a step stopped.
//
// Each decision has a few words, a sentence with the deciding field and its
// value, the section of the specification, and the name in the browsers' tools.
// The sentences are specific to the case that a [Detail] describes. The package
// decides nothing: the reasons come from a trace.
package explain
