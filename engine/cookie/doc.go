// Package cookie models one cookie: how a browser reads a Set-Cookie line (or
// a script's assignment to document.cookie) and what it makes of it.
//
// The text is RFC 6265bis, draft 22. [Parse] is its section 5.6, [Create] the
// part of section 5.7 that needs only the line and the URL it came from,
// [ParseDate] section 5.1.1, [DefaultPath] and [PathMatch] section 5.1.4.
// Where browsers read differently, a switch of [Rules] says so; the zero Rules
// is the draft word for word.
//
// A cookie that is refused is an answer, not an error: both functions give the
// reasons, under the names of package reason.
//
// What needs a jar or knowledge of the request is decided elsewhere: Secure
// over plain http, SameSite, a None without Secure, HttpOnly from a script, and
// what is already stored.
//
// Left out are the browsers' own readings of dates: [ParseDate] follows the
// draft. Every date that servers write reads the same; Chromium 156 differs on
// a few others: it refuses "1st Jan", "1999x" and "0:0:0x", and accepts years
// of five digits and times such as "000:00:00".
package cookie
