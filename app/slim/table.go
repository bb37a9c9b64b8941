//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// A functionTable is package runtime's record of a program's functions, in the
// layout that it has had since Go 1.20 (runtime/symtab.go, "pcHeader";
// runtime/runtime2.go, "_func").
type functionTable struct {
	memory []byte
	count  int
	// files is the address of the names of source files, with their index before
	// them, which end at values. values and functions are the addresses of the
	// tables by program counter, and of the list of functions, whose offsets count
	// from there.
	files, values, functions int
	// names is the address of the names of functions, which end at files.
	names int
}

// The header of a table: a magic number, two zeros, the size of the smallest
// instruction and that of an address; then as addresses the number of functions
// and, behind others, the offsets of the tables.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

const (
	headerCount     = 8
	headerNames     = 32
	headerFiles     = 40
	headerValues    = 56
	headerFunctions = 64
	headerSize      = 72
)

// The fields of a function that matter here. The first two and those behind
// functionSize are offsets of tables by program counter.
const (
	functionName      = 4
	functionFrameSize = 16
	functionFile      = 20
	functionLine      = 24
	functionTables    = 28 // how many more tables there are
	functionStart     = 36 // the line of the func keyword
	functionSize      = 44
)

func findTable(memory []byte) (*functionTable, error) {
	at := bytes.Index(memory, magic)
	if at < 0 || at+headerSize > len(memory) {
		return nil, errors.New("there is no function table in the form of Go 1.20 to 1.26; see package runtime for what has changed")
	}
	word := func(field int) int { return int(binary.LittleEndian.Uint64(memory[at+field:])) }
	t := &functionTable{
		memory: memory, count: word(headerCount),
		names: at + word(headerNames), files: at + word(headerFiles), values: at + word(headerValues), functions: at + word(headerFunctions),
	}
	if t.count <= 0 || t.names < at || t.files < t.names || t.values < t.files || t.functions < t.values || t.functions > len(memory) {
		return nil, fmt.Errorf("the function table at %#x is invalid", at)
	}
	return t, nil
}

// dropPositions removes the file and the line of every instruction from the
// table, the line of every function, and the names of the files. Two functions,
// and two fields of one, may share a table by program counter: tables that
// something else needs stay.
func (t *functionTable) dropPositions() error {
	needed, positions := map[int]bool{}, map[int]bool{}
	for i := range t.count {
		function, err := t.function(i)
		if err != nil {
			return err
		}
		field := func(offset int) int { return int(binary.LittleEndian.Uint32(function[offset:])) }
		needed[field(functionFrameSize)] = true
		for j := range field(functionTables) {
			needed[field(functionSize+4*j)] = true
		}
		for _, offset := range []int{functionFile, functionLine} {
			positions[field(offset)] = true
			clear(function[offset : offset+4]) // 0 is no table
		}
		clear(function[functionStart : functionStart+4])
	}
	for offset := range positions {
		if offset == 0 || needed[offset] {
			continue
		}
		values, err := t.valuesAt(offset)
		if err != nil {
			return err
		}
		clear(values)
	}
	clear(t.memory[t.files:t.values])
	return nil
}

// generated are the prefixes of functions that the compiler makes for a type,
// to compare or hash its values. They are long, and no trace ends in one.
var generated = [][]byte{[]byte("type:.eq."), []byte("type:.hash.")}

// shortenNames removes the names of those functions from the table, and the
// type arguments from a generic function's name, which are long too: a trace
// shows slices.SortFunc, and its callers show for what.
func (t *functionTable) shortenNames() error {
	for i := range t.count {
		function, err := t.function(i)
		if err != nil {
			return err
		}
		start := t.names + int(binary.LittleEndian.Uint32(function[functionName:]))
		if start >= t.files {
			return fmt.Errorf("the name of function %d of %d is outside the table", i, t.count)
		}
		name, _, _ := bytes.Cut(t.memory[start:t.files], []byte{0})
		clear(superfluous(name))
	}
	return nil
}

// superfluous is the part of a function's name that no reader of a trace needs.
func superfluous(name []byte) []byte {
	for _, prefix := range generated {
		if bytes.HasPrefix(name, prefix) {
			return name
		}
	}
	if arguments := bytes.IndexByte(name, '['); arguments > 0 {
		return name[arguments:]
	}
	return nil
}

// function is the ith one, with the offsets after it.
func (t *functionTable) function(i int) ([]byte, error) {
	entry := t.functions + 8*i
	if entry+8 > len(t.memory) {
		return nil, fmt.Errorf("function %d of %d is outside the memory", i, t.count)
	}
	at := t.functions + int(binary.LittleEndian.Uint32(t.memory[entry+4:]))
	if at+functionSize > len(t.memory) {
		return nil, fmt.Errorf("function %d of %d is outside the memory", i, t.count)
	}
	tables := int(binary.LittleEndian.Uint32(t.memory[at+functionTables:]))
	size := functionSize + 4*tables
	if tables > len(t.memory) || at+size > len(t.memory) {
		return nil, fmt.Errorf("function %d of %d has %d tables, outside the memory", i, t.count, tables)
	}
	return t.memory[at : at+size], nil
}

// valuesAt is a table by program counter: pairs of the increments of a value
// and of the counter, until a value other than the first does not change.
func (t *functionTable) valuesAt(offset int) ([]byte, error) {
	start := t.values + offset
	for at, first := start, true; start < t.functions; first = false {
		value, size := binary.Uvarint(t.memory[at:t.functions])
		at += size
		if size > 0 && value == 0 && !first {
			return t.memory[start:at], nil
		}
		_, counter := binary.Uvarint(t.memory[at:t.functions])
		at += counter
		if size <= 0 || counter <= 0 {
			break
		}
	}
	return nil, fmt.Errorf("the values at %d do not end", offset)
}
