// Package newcase makes the first scenario of a reader's own case from three
// lines: the address of a page, the request that it makes, and the cookie that a
// response sets.
package newcase
