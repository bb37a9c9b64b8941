//go:build !js

// Package card draws the picture with which social networks and chats show a link to a
// scenario: its title, its question, and the beginning of the lanes without their
// results.
//
// The lanes are those of package draw. The styles of their marks are those of the
// stylesheet in light.
package card
