// Package hsts remembers the hosts that a browser speaks only https with
// (RFC 6797): what a Strict-Transport-Security header says, which hosts it
// covers, and for how long. Where browsers differ, [Rules] has a switch.
//
// What a browser does with the answer, an upgrade that never leaves it, is
// package browser's.
package hsts
