// Package headline has the few switches that decide most lessons about cookies and
// HTTPS (Secure of one cookie, the scheme of one visit, a server's redirect and its
// HSTS), and what comes of a scenario in every combination of them.
//
// The outcomes are computed when a snippet is made and carried in it, so that it
// answers these switches before, and without, any program. Whatever is carried was
// recorded by a run of the engine: see [Carry].
package headline
