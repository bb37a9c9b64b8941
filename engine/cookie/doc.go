// Package cookie models one cookie: how a browser parses a Set-Cookie line (or
// a script's assignment to document.cookie) and makes a cookie of it.
//
// It follows RFC 6265bis, draft 22. [Parse] is section 5.6, [Create] the part
// of section 5.7 that needs only the line and its URL, [ParseDate] section
// 5.1.1, [DefaultPath] and [PathMatch] section 5.1.4. Where browsers differ,
// [Rules] has a switch; the zero Rules is exactly the draft.
//
// A rejected cookie is a result, not an error: both functions return the
// checks, with the names of package rule.
//
// Checks that need a jar or the request are in other packages: Secure over
// plain http, SameSite, None without Secure, HttpOnly from a script, and
// conflicts with stored cookies.
//
// Not modelled are the browsers' own date parsers: [ParseDate] follows the
// draft. All dates that servers write have the same result; Chromium 156
// differs for a few others: it rejects "1st Jan", "1999x" and "0:0:0x", and
// accepts years of five digits and times such as "000:00:00".
package cookie
