// Package server answers requests as a scenario's servers do: the rules work
// like middleware, and on a hostile network somebody on the wire answers
// first. It knows nothing of browsers or cookies beyond the names in a Cookie
// header.
//
// Left out for now: frameworks (a server's stack) and proxies.
package server
