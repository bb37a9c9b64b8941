// Package challenge judges a scenario that has a challenge.
//
// [Judge] compares the scenario as the challenge begins with what the reader has
// made of it: it runs the scenario, in each browser that the challenge names, and
// checks the goal's claims with the engine's own answers. [Flips] are the switches
// in which the two documents differ. They are counted from the documents and not
// from clicks, so undoing a change takes its flip back, and changing a switch twice
// is one flip.
//
// [Solve] searches for the smallest number of flips that reaches the goal. It is for
// tests and authors: a page only judges.
package challenge
