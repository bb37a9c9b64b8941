// Package view derives the views of a run as data: the execution table, the
// tracker of variables, the lanes, the flowchart of the checks, the reasoning
// about one place, the servers as code, the key moments, the snapshot with its
// checklist, the transcript, predictions, the changes of an edit, and
// comparisons of runs. The page, the command line and the pages without script
// render the same data, so they cannot disagree.
//
// Every view is a function of a [Run], which is a scenario with its trace.
// Views decide nothing: if a view says that a cookie was blocked for its path,
// the trace says so. Attributes that a trace does not repeat come from the
// Set-Cookie line or the jar.
//
// The texts are separate from the code that selects them, as one value per
// language: see package phrase.
//
// In texts, the number of an "event" is that of an [Event], a row of the
// execution table and a number in the lanes. A "step" is a step of the
// scenario.
package view
