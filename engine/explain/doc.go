// Package explain puts the engine's decisions into words: why a cookie stayed
// home or was not stored, what is worth a warning, why a step went no further.
//
// Each decision has a few words, a sentence with the field and the value that
// decided, the section of the specification that rules it, and the name that
// browsers' tools have for it. The sentences are our own and true of the one
// case that a [Detail] describes. Nothing is decided here: the reasons come
// from a trace.
package explain
