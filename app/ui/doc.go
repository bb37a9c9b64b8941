// Package ui draws the page: a go-app component, [Page], whose parts are
// functions of the state, which package state defines and changes.
//
// The parts are packages: html and control make elements; editor, why, stage
// and views draw the parts of the page with them; dialog has its popovers, keys
// its keys, and sheet the printed sheet. This package lays them out, and keeps
// the page and the browser in step.
//
// When the reader acts, a control passes an action to [control.Set.Do], and the
// page is drawn again before the event handler returns, so that all changes of
// an edit appear in the same frame.
//
// Some properties of go-app shape the code. It compares event handlers by their
// code, so a handler that closes over a value has a scope that identifies it,
// and one that does not reads the state when it is called. It trims the text
// that it writes into a field, so fields are written through package bridge. It
// loses classes of SVG, so the lanes are styled by data attributes. And it
// updates an element in place by its tag alone, so a part that another may
// replace is a component: go-app replaces a component by another as a whole. It
// redraws one only if an exported field differs.
package ui
