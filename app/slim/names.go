//go:build !js

package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// whole are the prefixes of the names that stay whole: of two functions that package
// runtime finds by their names (runtime/stkframe.go, argMapInternal).
var whole = []string{"reflect.makeFuncStub", "reflect.methodValueCall"}

// generated are the prefixes of functions that the compiler makes for a type, to
// compare or hash its values. They are long, and no trace ends in one.
var generated = []string{"type:.eq.", "type:.hash."}

// wrapper is the kind of a function that the compiler makes around a method
// (internal/abi/symtab.go, FuncIDWrapper).
const wrapper = 23

// shortenNames removes from each function's name what no reader of a trace needs, and
// moves the names to the start of their table.
func (t *functionTable) shortenNames() error {
	names := []byte{0}
	places := map[string]int{"": 0}
	err := t.each(func(f function) error {
		start := t.names + f.number(functionName)
		if start >= t.files {
			return fmt.Errorf("the name at %#x is outside the table", start)
		}
		name, _, _ := bytes.Cut(t.memory[start:t.files], []byte{0})
		short := needed(string(name), f[functionKind] == wrapper)
		place, known := places[short]
		if !known {
			place = len(names)
			places[short] = place
			names = append(append(names, short...), 0)
		}
		f.set(functionName, place)
		return nil
	})
	if err != nil {
		return err
	}
	return replace(t.memory[t.names:t.files], names)
}

// needed is the part of a function's name that a reader of a trace needs: the package. The
// rest is in a program that is built from the same source without slimming. Package
// runtime looks for a receiver in the name of a wrapper (runtime/error.go, panicwrap).
func needed(name string, wraps bool) string {
	begins := func(prefix string) bool { return strings.HasPrefix(name, prefix) }
	if slices.ContainsFunc(generated, begins) {
		return ""
	}
	if wraps && strings.Contains(name, ".(*") {
		return name
	}
	short, _, _ := strings.Cut(name, "[")
	if slices.ContainsFunc(whole, begins) {
		return short
	}
	folder := strings.LastIndexByte(short, '/') + 1
	if end := strings.IndexByte(short[folder:], '.'); end >= 0 {
		return short[:folder+end+1]
	}
	return short
}

// replace overwrites a table, and what it does not need with zeros.
func replace(table, content []byte) error {
	if len(content) > len(table) {
		return fmt.Errorf("%d bytes became %d", len(table), len(content))
	}
	clear(table[copy(table, content):])
	return nil
}
