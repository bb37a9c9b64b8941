// Package link writes a scenario as the fragment of a link and reads it back.
//
// A fragment is one character for the format and a payload. There is one
// format so far, "0": the scenario's canonical JSON in base64url without
// padding (RFC 4648 §5). It stays readable for ever; another format gets
// another first character. Behind it may stand ".s" and a number: the row of the
// execution table to show first.
//
// Links travel through chats, mails and blogs, which escape, wrap, decorate
// and cut them. Decode takes all that off and tells a damaged link from one
// that holds a wrong scenario; Recover gives what can still be read, so that
// nobody's work is lost with a character.
package link
