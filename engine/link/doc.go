// Package link writes a scenario as the fragment of a link and reads it back.
//
// A fragment is one character for the codec and a payload in base64url without padding
// (RFC 4648 §5):
//
//   - "0": the scenario's canonical JSON.
//   - "1": the canonical JSON in raw DEFLATE (RFC 1951) with a preset dictionary, which
//     is in dictionary1.txt, followed by at most one byte 0.
//
// Both stay readable for ever, and a better dictionary would be codec "2". [Encode]
// writes codec 1, and codec 0 for a scenario that is too large for it: equal scenarios
// have equal links.
//
// A [Suffix] may follow: the event to show first, the view, and what came of the run.
//
// Chats, mails and blogs escape, wrap, decorate and truncate links. Decode undoes all
// of that and distinguishes a damaged link from one with an invalid scenario; Recover
// returns what can still be read, so that a lost character does not lose the whole
// scenario.
package link
