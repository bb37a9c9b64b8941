// Package cookie models one cookie: how a browser parses a Set-Cookie line (or
// a script's assignment to document.cookie) and makes a cookie of it.
//
// It follows RFC 6265bis, draft 22. [Parse] is section 5.6, [Create] the part
// of section 5.7 that needs only the line and its URL, [ParseDate] section
// 5.1.1 and the browsers' own parsers of dates, [DefaultPath] and [PathMatch]
// section 5.1.4. Where browsers differ, [Rules] has a switch; the zero Rules is
// exactly the draft.
//
// A rejected cookie is a result, not an error: both functions return the
// checks, with the names of package rule.
//
// Checks that need a jar or the request are in other packages: Secure over
// plain http, SameSite, None without Secure, HttpOnly from a script, and
// conflicts with stored cookies.
package cookie
