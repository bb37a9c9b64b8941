// Package track follows values through a run: what the server takes a request
// for, each cookie, what the page can read, the HSTS list, and the whole jar
// after each event.
package track
