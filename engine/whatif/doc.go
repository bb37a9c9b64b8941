// Package whatif asks what would be different: it flips one knob of a scenario
// at a time, runs the engine again and compares. So every answer, also to what
// it would take for a cookie that stayed home to go out ([Send]), is one that
// the engine gave, and none is reasoned out.
//
// The knobs are those of the document: the attributes and the name's prefix of
// every cookie, the scheme of every step's address, a form's method and a
// fetch's credentials, each server's redirect to https and its HSTS, the
// browser with its policies, and the network. Times, values, hosts, paths that
// servers answer at, and the order of steps are not flipped.
//
// What is asked for one scenario is bounded, whoever wrote it: see [MaxLines]
// and [MaxWork]. What a run costs is counted and never timed, so the same
// question has the same answers everywhere.
package whatif
