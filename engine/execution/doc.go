// Package execution shows the servers of a scenario as programs, in which the
// lines are lit that made the response to the selected request. The programs
// are those of package code; the trace has the rules and settings that
// answered.
package execution
