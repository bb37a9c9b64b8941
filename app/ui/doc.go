// Package ui is what the page looks like: go-app components, each a function
// of the state, which package state holds and changes.
//
// The root, [Page], lays out the components. They share a [Model] and draw
// what it holds; when a reader acts, they hand it an action, and it draws the
// page anew before the event is over, so that everything that an edit changes
// changes in the same frame.
//
// Some ways of go-app shape the code. It compares event handlers by their
// code, so one that closes over a value carries a scope that tells it apart,
// and one that does not reads the state when it is called. It trims what it
// writes into a field, so fields are written through package bridge. It loses
// classes of SVG, so the lanes are styled by data attributes. And it tells a
// component to draw itself again only if an exported field differs, so every
// component carries the model's revision.
package ui
