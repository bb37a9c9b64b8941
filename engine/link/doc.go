// Package link writes a scenario as the fragment of a link and reads it back.
//
// A fragment is one character for the format and a payload. There is one format
// so far, "0": the scenario's canonical JSON in base64url without padding (RFC
// 4648 §5). It will always stay readable; another format gets another first
// character. ".s" and a number may follow: the row of the execution table to
// show first.
//
// Chats, mails and blogs escape, wrap, decorate and truncate links. Decode
// undoes all of that and distinguishes a damaged link from one with an invalid
// scenario; Recover returns what can still be read, so that a lost character
// does not lose the whole scenario.
package link
