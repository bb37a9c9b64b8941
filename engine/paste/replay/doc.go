// Package replay plays a scenario and compares the run with what the text
// recorded.
package replay
