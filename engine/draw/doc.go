// Package draw has the pictures of a run, as shapes with a role: the lanes of
// browser, wire and servers, and the flowchart of the checks. It is the only
// package with pixels; the page writes the shapes as SVG.
package draw
