// Package draft keeps what the forms read of a text, with its values replaced and
// within limits, until package plan makes a scenario of it.
package draft
