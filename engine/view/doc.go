// Package view works out what is shown of a run, as data: the execution table,
// the tracker of variables, the lanes, the flowchart of the checks, the reasoning
// about one place, the servers as code, the key moments, the snapshot with its
// checklist, the transcript, what a reader may guess, what an edit changed, runs
// side by side. The page, the command line and whatever works without script
// write the same data in their own way, so they cannot disagree.
//
// Every view is a function of a [Run], a scenario with its trace. Nothing is
// decided here: where a view says that a cookie was held for its path, the trace
// said so. Attributes that a trace does not repeat are read from the Set-Cookie
// line or looked up in the jar.
//
// What the views say is kept apart from the code that decides it, as one value
// for a language: see package phrase.
//
// Where people are told of an "event", its number is that of an [Event], a row
// of the execution table and a number in the lanes. A "step" is one of the
// scenario.
package view
