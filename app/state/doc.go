// Package state has everything that the page shows in one value, a [State], and
// the only way to change it, [Apply].
//
// A State is a scenario with its run, the selection, and the view settings.
// Every change to the scenario runs it again from the start, so nothing that
// the page shows can be out of date. Apply is a pure function: it returns a new
// State and does not change the old one. To undo an edit, or to say what it
// changed, the package only has to keep an old value.
//
// The package uses no browser and draws nothing. It makes no decisions about
// cookies: package engine runs a scenario, package edit changes it, and package
// event and those above it derive the views.
package state
