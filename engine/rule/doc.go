// Package rule is the list of the rules by which a browser sends, sets, stores
// and exposes cookies: one literal for each, with everything that does not
// depend on the case. Code that applies a rule records a [Check]; code that
// describes one looks up its literal with [Of].
//
// The names are those of the Chrome DevTools Protocol wherever it has one:
// Network.CookieBlockedReason for a cookie that is not sent,
// Network.SetCookieBlockedReason for one that is not stored,
// Audits.CookieWarningReason for warnings and Network.CorsError for CORS.
// Otherwise the names are our own, in the same style.
//
// To add a rule: a constant in names.go and a literal in the table of its
// subject. The tests then say which words and which scenario are missing.
package rule
