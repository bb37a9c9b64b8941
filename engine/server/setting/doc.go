// Package setting is what the settings of all stacks have in common: their
// names, types and defaults, how a form shows them and how the stack's language
// writes them, and what they decide about a cookie. The packages of the stacks
// give them a meaning.
package setting
