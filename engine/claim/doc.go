// Package claim has the claims of a scenario (its expect) for people: it says them in
// words, and makes those that are true of an event from what the trace recorded there.
package claim
