// Package compare finds the differences between runs: what an edit changed,
// worst first, and one scenario in several browsers side by side. It aligns the
// steps, requests, cookies and lines of one run with those of another.
package compare
