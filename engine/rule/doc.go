// Package rule is the list of the rules by which a browser sends, sets, stores
// and shows: one literal for each, with all there is to know of it beyond the
// case at hand. Whoever applies a rule records a [Check]; whoever speaks of one
// looks its literal up with [Of].
//
// The names are those of the Chrome DevTools Protocol wherever it has one:
// Network.CookieBlockedReason for a cookie that is not sent,
// Network.SetCookieBlockedReason for one that is not stored,
// Audits.CookieWarningReason for warnings and Network.CorsError for CORS.
// Where the protocol is silent the names are our own, in the same style.
//
// To add a rule: a constant in names.go and a literal in the table of its
// subject. The tests then say which words and which scenario it still needs.
package rule
