// Package salvage finds what can be kept of a scenario's document that is damaged, or
// that has something in it which this version does not know.
//
// Of a document that was cut it keeps the servers, rules, steps and claims that are
// whole. In a document that is whole it leaves out the places that are wrong, one after
// the other, until the rest is a scenario.
package salvage
