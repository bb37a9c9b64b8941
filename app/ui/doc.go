// Package ui draws the page: go-app components, each a function of the state,
// which package state defines and changes.
//
// The root, [Page], lays out the components. They share a [Model] and draw its
// state. When the reader acts, they pass it an action, and it draws the page
// again before the event handler returns, so that all changes of an edit appear
// in the same frame.
//
// Some properties of go-app shape the code. It compares event handlers by their
// code, so a handler that closes over a value has a scope that identifies it,
// and one that does not reads the state when it is called. It trims what it
// writes into a field, so fields are written through package bridge. It loses
// classes of SVG, so the lanes are styled by data attributes. And it redraws a
// component only if an exported field differs, so every component has the
// model's revision.
package ui
