//go:build !js

package main

import "os"

func slimFile(name string) error {
	program, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	slimmed, err := slim(program)
	if err != nil {
		return err
	}
	return os.WriteFile(name, slimmed, 0o644)
}

// slim returns a program without what only stack traces read, and with its data in
// few segments. Everything keeps its address, except for the parts of the function
// table that are referred to by offset.
func slim(program []byte) ([]byte, error) {
	before, segments, after, err := split(program)
	if err != nil {
		return nil, err
	}
	memory := load(segments)
	table, err := findTable(memory)
	if err != nil {
		return nil, err
	}
	for _, step := range []func() error{
		table.shortenNames,
		table.dropPositions,
		table.dropTraceData,
		table.packValues,
		table.widenBuckets,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return join(before, memory, after), nil
}
