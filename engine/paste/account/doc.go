// Package account says for each part of a text whether it was understood,
// guessed or left out, and where the run of the scenario disagrees with it.
package account
