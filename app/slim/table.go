//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// A functionTable is package runtime's record of a program's functions, in the
// layout that it has in Go 1.26 (runtime/symtab.go, "pcHeader" and "moduledata";
// runtime/runtime2.go, "_func").
type functionTable struct {
	memory []byte
	count  int
	// names is the address of the names of functions, which end at files. files is
	// the address of the names of source files, with their index before them, which
	// end at values. values and functions are the addresses of the tables by program
	// counter, and of the list of functions, whose offsets count from there.
	names, files, values, functions int
	// details is the address of what functions refer to, such as the pointers in
	// their frames. It ends at buckets, the index by program counter.
	details, buckets, bucketCount int
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

// The record of the program begins with the address of the header and that of the
// names of functions.
const (
	moduleBuckets  = 152
	moduleFirstPC  = 160
	moduleLastPC   = 168
	moduleDetails  = 320
	moduleSize     = 336
	bucketSize     = 20   // an index, then how far from it each of 16 parts begins
	bucketCounters = 4096 // internal/abi, FuncTabBucketSize
)

// The fields of a function that matter here. After functionSize are the offsets of
// tables by program counter, then the offsets of details.
const (
	functionName      = 4
	functionFrameSize = 16
	functionFile      = 20
	functionLine      = 24
	functionTables    = 28 // how many more tables there are
	functionUnit      = 32 // where the names of its source files begin
	functionStart     = 36 // the line of the func keyword
	functionKind      = 40
	functionDetails   = 43 // how many details there are
	functionSize      = 44
)

func findTable(memory []byte) (*functionTable, error) {
	at := bytes.Index(memory, magic)
	if at < 0 || at+headerSize > len(memory) {
		return nil, errors.New("there is no function table in the form of Go 1.26; see package runtime for what has changed")
	}
	word := func(offset int) int { return int(binary.LittleEndian.Uint64(memory[offset:])) }
	t := &functionTable{
		memory: memory, count: word(at + headerCount),
		names: at + word(at+headerNames), files: at + word(at+headerFiles),
		values: at + word(at+headerValues), functions: at + word(at+headerFunctions),
	}
	start := binary.LittleEndian.AppendUint64(nil, uint64(at))
	start = binary.LittleEndian.AppendUint64(start, uint64(t.names))
	module := bytes.Index(memory, start)
	if module < 0 || module+moduleSize > len(memory) {
		return nil, fmt.Errorf("nothing refers to the function table at %#x", at)
	}
	t.details, t.buckets = word(module+moduleDetails), word(module+moduleBuckets)
	t.bucketCount = (word(module+moduleLastPC) - word(module+moduleFirstPC)) / bucketCounters
	if t.count <= 0 || t.names < at || t.files < t.names || t.values < t.files || t.functions < t.values ||
		t.details < t.functions || t.buckets < t.details || t.bucketCount < 0 ||
		t.buckets > len(memory) || t.bucketCount > (len(memory)-t.buckets)/bucketSize {
		return nil, fmt.Errorf("the function table at %#x is invalid", at)
	}
	return t, nil
}

// A function is the record of one function, with the offsets after it.
type function []byte

func (t *functionTable) function(i int) (function, error) {
	entry := t.functions + 8*i
	if entry+8 > len(t.memory) {
		return nil, fmt.Errorf("function %d of %d is outside the memory", i, t.count)
	}
	at := t.functions + int(binary.LittleEndian.Uint32(t.memory[entry+4:]))
	if at+functionSize > len(t.memory) {
		return nil, fmt.Errorf("function %d of %d is outside the memory", i, t.count)
	}
	f := function(t.memory[at:])
	offsets := f.number(functionTables) + int(f[functionDetails])
	if offsets > len(f) || functionSize+4*offsets > len(f) {
		return nil, fmt.Errorf("function %d of %d has %d offsets, outside the memory", i, t.count, offsets)
	}
	return f[:functionSize+4*offsets], nil
}

// each calls do for every function.
func (t *functionTable) each(do func(function) error) error {
	for i := range t.count {
		f, err := t.function(i)
		if err != nil {
			return err
		}
		if err := do(f); err != nil {
			return fmt.Errorf("function %d of %d: %w", i, t.count, err)
		}
	}
	return nil
}

func (f function) number(field int) int {
	return int(binary.LittleEndian.Uint32(f[field:]))
}

func (f function) set(field, n int) {
	binary.LittleEndian.PutUint32(f[field:], uint32(n))
}

// table is the field with the offset of a table by program counter, from its number
// in internal/abi/symtab.go, PCDATA.
func (f function) table(number int) (field int, has bool) {
	return functionSize + 4*number, number < f.number(functionTables)
}

// detail is the field with the offset of a detail, from its number in
// internal/abi/symtab.go, FUNCDATA.
func (f function) detail(number int) (field int, has bool) {
	return functionSize + 4*(f.number(functionTables)+number), number < int(f[functionDetails])
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
