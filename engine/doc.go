// Package engine runs a scenario and records what a browser would have done:
// which requests it sends, which cookies they carry and which it blocks, what
// it stores, where redirects lead, what anyone on the wire can read, and why.
//
// [Run] is the only entry point. It is a pure function of its document: nothing
// below it reads a clock, a network, a random number or a global, so the same
// scenario gives the same trace in a Go test, on the command line, in the page
// and in an old link.
//
// The packages, from the bottom: origin (URLs, hosts, sites), cookie (one
// cookie), jar (many cookies), hsts, server (a scenario's servers), browser
// (the user agent). The two documents are in scenario and trace; explain puts the checks of a trace into words; event derives its events,
// and why, track, compare, teach, draw and execution derive the views from them.
package engine
