// Package cookies reads lines with cookies alone: cookies.txt, DevTools' cookie
// table, assignments to document.cookie and what it returns.
package cookies
