// Package execution shows the servers of a scenario as programs, with the lines
// lit that answered the selected event. The programs are those of package code;
// which rule and setting answered, the trace says.
package execution
