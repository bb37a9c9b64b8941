// Package jar stores cookies. For each request it decides which cookies are
// sent, and for each Set-Cookie line whether the cookie is stored. Every
// decision has all of its reasons: a rejected cookie is data, not an error.
//
// It follows the storage model of RFC 6265bis §5.7 and the retrieval of §5.8;
// where browsers differ from it or from each other, [Rules] has a switch. The
// [Context] of a request is an input, because only package browser models pages
// and redirects.
//
// A full jar evicts cookies by its [Limits], which say how many cookies are
// allowed and in which order they are evicted. Storing a cookie updates the
// counts; only a purge looks at other cookies, and only one for the limit of
// the whole jar at those of other sites.
//
// Not modelled: Firefox counts expired cookies until a purge, and gives all
// cookies of one response the same time of use even if a later line sets one of
// them again. A limit in octets counts other cookies with the new cookie's
// name, which Firefox does not. In the model scripts do not read cookies, so
// only requests and Set-Cookie lines count as use.
package jar
