// Package plan makes a scenario of a draft: its servers with their rules, its
// steps, and what must have happened before the text begins.
package plan
