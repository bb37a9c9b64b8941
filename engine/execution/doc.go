// Package execution shows the servers of a scenario as programs, with the lines
// lit that made the response to the selected request. The programs are those of package code;
// which rule and setting answered, the trace says.
package execution
