// Package account says of each part of a text what became of it: understood,
// guessed, left out, or in disagreement with the run of the scenario.
package account
