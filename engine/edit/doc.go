// Package edit changes scenarios: what a page's switches do, as pure functions
// that return a changed copy and leave their scenario as it is.
//
// A switch that is turned on and off again gives the scenario that there was.
// What is taken out and put back comes back in the usual place: an attribute
// at the end of its line, a redirect and an HSTS header in front of the rules.
// From there on, flipping twice changes nothing.
//
// Claims (a scenario's expect) stay through an edit, although they may no
// longer hold; only the claims about a step that is taken out go with it. An
// edit that does not apply, such as one of a line that is not there, gives an
// equal copy. Nothing is validated: that is for whoever runs the result.
package edit
