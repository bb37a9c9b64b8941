// Package jar keeps cookies and decides, for each request, which go out, and
// for each Set-Cookie line whether it is kept. Every decision comes with all
// of its reasons: a refused cookie is data, not an error.
//
// It follows the storage model of RFC 6265bis §5.7 and the retrieval of §5.8;
// where browsers differ from it or from each other, [Rules] has a switch. What
// it is told, and never works out by itself, is the [Context] of a request:
// that needs pages and redirects, which package browser knows.
//
// Left out for now: limits on the number of cookies, and eviction.
package jar
