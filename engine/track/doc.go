// Package track follows values through a run: the scheme that the server sees,
// each cookie, what the page can read, the HSTS list, and the whole jar after
// each event.
package track
