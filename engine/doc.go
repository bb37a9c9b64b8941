// Package engine plays a scenario and says what a browser would have done:
// which requests go out, which cookies they carry and which stay home, what
// is stored, where redirects lead, what anyone on the wire can read, and why.
//
// [Run] is the one door. It is a pure function of its document: nothing below
// it reads a clock, a network, a random number or a global, so the same
// scenario gives the same trace in a Go test, on the command line, in the
// page and behind a link of last year.
//
// The rooms, from the bottom: origin (URLs, hosts, sites), cookie (one
// cookie), jar (many cookies), hsts, server (a scenario's servers), browser
// (the user agent). The two documents are in scenario and trace; what people
// are shown is worked out from the trace in view, and put into words in
// explain.
package engine
