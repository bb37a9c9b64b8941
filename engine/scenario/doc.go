// Package scenario is the document that a run starts from: which servers there
// are, how they answer, who is on the wire and what the user does.
//
// It holds the Go types of scenario version 1, reads them strictly ([Decode]),
// checks them ([Scenario.Validate]) and writes them in one canonical form
// ([Scenario.Canonical]). scenario.schema.json beside this file describes the
// same document for other programs; a test holds the two together.
//
// Scenarios live in links and in other people's files, so a document of
// version 1 keeps its meaning for ever: a field may be added, none may change.
//
// A document has limits, from [MaxBytes] to [MaxDepth]: far above what people
// need, and low enough that a stranger's link cannot take a page's time and
// memory. What is above one is refused with its name and number, and a document
// above MaxBytes is not even read.
//
// The package has no rules about cookies. A Set-Cookie line is text here,
// however wrong it is, because wrong lines are what people want to try.
package scenario
