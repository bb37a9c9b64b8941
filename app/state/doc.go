// Package state holds everything the page shows in one value, a [State], and
// the one way to change it, [Apply].
//
// A State is a scenario with its run, what of it is selected, and how the page
// looks at it. Every change of the scenario plays it again from the start, so
// nothing that is shown can be out of date. Apply is a pure function: it gives
// a new State and leaves the old one as it is, which is what makes undoing, and
// telling what an edit changed, a matter of keeping an old value.
//
// The package knows no browser and draws nothing. It decides nothing about
// cookies either: package engine plays, package edit changes a scenario, and
// package view tells what came out.
package state
