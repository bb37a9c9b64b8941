// Package edit changes scenarios: what a page's switches do, as pure functions
// that return a changed copy and leave the original unchanged.
//
// Turning a switch on and off again gives the original scenario. What is
// removed and added again is put in the usual place: an attribute at the end of
// its line, a redirect and an HSTS header before the other rules. After that,
// flipping twice changes nothing.
//
// Claims (a scenario's expect) stay through an edit, although they may no
// longer hold; only the claims about a removed step are removed with it. An
// edit that does not apply, such as one of a line that does not exist, gives an
// equal copy. Nothing is validated: that is up to whoever runs the result.
package edit
