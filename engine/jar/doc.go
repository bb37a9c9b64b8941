// Package jar keeps cookies and decides, for each request, which go out, and
// for each Set-Cookie line whether it is kept. Every decision comes with all
// of its reasons: a refused cookie is data, not an error.
//
// It follows the storage model of RFC 6265bis §5.7 and the retrieval of §5.8;
// where browsers differ from it or from each other, [Rules] has a switch. What
// it is told, and never works out by itself, is the [Context] of a request:
// that needs pages and redirects, which package browser knows.
//
// A jar that is full makes room by its [Limits], which say how many cookies
// there may be and in which order they leave. Counting them costs a store
// nothing; only a purge looks at the cookies of other sites, and only one for
// the limit on all of them.
//
// Left out: Firefox counts expired cookies as present until a purge, and one
// response's cookies as used at one moment even if a later line sets one of
// them again. A limit on octets counts other cookies of the newcomer's name,
// which Firefox does not. In the model a script reads nothing, so that only
// requests and Set-Cookie lines count as use.
package jar
