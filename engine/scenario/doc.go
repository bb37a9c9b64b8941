// Package scenario is the document that a run starts from: which servers there
// are, how they respond, who is on the wire and what the user does.
//
// It has the Go types of scenario version 1, reads them strictly ([Decode]),
// checks them ([Scenario.Validate]) and writes them in one canonical form
// ([Scenario.Canonical]). scenario.schema.json beside this file describes the
// same document for other programs; a test compares the two.
//
// Scenarios live in links and in other people's files, so a document of version
// 1 always keeps its meaning: a field may be added, none may change.
//
// A document has limits, from [MaxBytes] to [MaxDepth]: far above what people
// need, and low enough that a stranger's link cannot use up a page's time and
// memory. Whatever exceeds one is rejected with its name and number, and a
// document above MaxBytes is not even read.
//
// The package has no rules about cookies. A Set-Cookie line is text here,
// however wrong it is, because wrong lines are what people want to try.
package scenario
