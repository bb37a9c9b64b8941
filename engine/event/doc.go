// Package event derives the events of a run from its scenario and its trace: the
// rows of the execution table, and what all views of it need. A [Run] is made
// once; a view is a function of it in a package above this one:
//
//	why        the reasoning about a place
//	track      variables, and the jar, after each event
//	compare    what an edit changed, and runs side by side
//	teach      key moments, snapshot, transcript, predictions, where execution stops
//	draw       the lanes and the flowchart
//	execution  the servers as code, with the lines that answered
//
// The page, the command line and the pages without script render the same data,
// so they cannot disagree.
//
// Views decide nothing: if a view says that a cookie was blocked for its path,
// the trace says so.
//
// In texts, the number of an "event" is that of an [Event], a row of the
// execution table and a number in the lanes. A "step" is a step of the
// scenario.
package event
