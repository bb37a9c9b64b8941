//go:build !js

// Command unline takes the source positions out of Go programs for js/wasm:
//
//	unline app.wasm …
//
// The linker notes of every instruction which line it comes from, and only a
// stack trace reads that. Its -s and -w leave out what debuggers read, but not
// this, and of what a reader of the page loads it is 6 bytes of 100. A trace
// still has the functions; in place of their files and lines it has a question
// mark. The names of functions that the compiler makes for types go as well.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: unline file.wasm …")
		os.Exit(2)
	}
	for _, name := range os.Args[1:] {
		if err := unlineFile(name); err != nil {
			fmt.Fprintf(os.Stderr, "unline: %s: %v\n", name, err)
			os.Exit(1)
		}
	}
}

func unlineFile(name string) error {
	program, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := unline(program); err != nil {
		return err
	}
	return os.WriteFile(name, program, 0o644)
}

// unline overwrites the positions in a program with zeros, which compress to
// nothing. Everything stays where it was.
func unline(program []byte) error {
	segments, err := dataSegments(program)
	if err != nil {
		return err
	}
	memory := load(segments)
	table, err := findTable(memory)
	if err != nil {
		return err
	}
	if err := table.dropPositions(); err != nil {
		return err
	}
	if err := table.dropGeneratedNames(); err != nil {
		return err
	}
	for _, s := range segments {
		copy(s.content, memory[s.address:])
	}
	return nil
}
