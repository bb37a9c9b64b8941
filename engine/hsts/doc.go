// Package hsts stores the hosts that a browser contacts only over https (RFC
// 6797): what a Strict-Transport-Security header means, which hosts an entry
// covers, and for how long. Where browsers differ, [Rules] has a switch.
//
// The upgrade itself, which never leaves the browser, is in package browser.
package hsts
