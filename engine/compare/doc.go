// Package compare finds what is different between runs: what an edit changed,
// worst first, and one scenario in several browsers side by side. It knows which
// step, request, cookie and line of one run is which of another.
package compare
