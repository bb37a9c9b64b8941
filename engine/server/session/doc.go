// Package session is what the frameworks other than Django do around a
// program's own responses: the session cookie, which proxies they believe, and
// when they hold the cookie back. Their differences are data: [Frameworks] has
// for each its settings, in its own words, and how it writes a cookie. The
// package engine/lab/stacks holds them against the real ones.
//
// A server's rules are its program. A line of a rule for a cookie of the
// session cookie's name stands for a login, which gives the session a new id if
// the request came with another: the value is the rule's, the attributes are
// the framework's. Each comes from the first of
//
//  1. the setting, if the document gives it,
//  2. the rule's line,
//  3. the framework's default.
//
// The values that rules give the cookie stand for sessions that the framework
// knows. It takes no other for one, unless it accepts any.
//
// A line with Max-Age=0 stands for a logout, which ends the session; where the
// framework does not delete the cookie by itself, the line is the program's own.
// All other lines are the program's own and stay as they are.
package session
