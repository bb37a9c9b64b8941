//go:build !js

package main

import "os"

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
// nothing. Everything else stays in its place.
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
	if err := table.shortenNames(); err != nil {
		return err
	}
	for _, s := range segments {
		copy(s.content, memory[s.address:])
	}
	return nil
}
