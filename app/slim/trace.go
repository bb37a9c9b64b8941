//go:build !js

package main

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

// The tables and details that only stack traces read on js/wasm, by their numbers in
// internal/abi/symtab.go: calls that were inlined, and arguments. The first table
// says where a signal may interrupt a function, and there are no signals.
var (
	traceTables  = []int{0, 2, 3}
	traceDetails = []int{3, 5, 6, 7}
)

// noDetail is the offset of a detail that a function does not have.
const noDetail = 1<<32 - 1

// dropPositions removes the file and the line of every instruction from the
// table, the line of every function, and the names of the files.
func (t *functionTable) dropPositions() error {
	clear(t.memory[t.files:t.values])
	return t.each(func(f function) error {
		for _, field := range []int{functionFile, functionLine, functionUnit, functionStart} {
			f.set(field, 0) // 0 is no table
		}
		return nil
	})
}

// dropTraceData removes the other tables and details that only a trace reads.
func (t *functionTable) dropTraceData() error {
	needed := map[int]bool{} // the details by their offsets
	err := t.each(func(f function) error {
		for _, number := range traceTables {
			if field, has := f.table(number); has {
				f.set(field, 0)
			}
		}
		for number := range int(f[functionDetails]) {
			field, _ := f.detail(number)
			offset := f.number(field)
			if offset == noDetail {
				continue
			}
			if offset >= t.buckets-t.details {
				return errors.New("a detail is outside the table")
			}
			dropped := slices.Contains(traceDetails, number)
			needed[offset] = needed[offset] || !dropped
			if dropped {
				f.set(field, noDetail)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	t.clearDetails(needed)
	return nil
}

// clearDetails clears the details that are not needed. Each ends where the next
// begins.
func (t *functionTable) clearDetails(needed map[int]bool) {
	offsets := slices.Sorted(maps.Keys(needed))
	for i, offset := range offsets {
		end := t.buckets
		if i+1 < len(offsets) {
			end = t.details + offsets[i+1]
		}
		if !needed[offset] {
			clear(t.memory[t.details+offset : end])
		}
	}
}

// packValues moves the tables by program counter that are still needed together, in
// the order in which functions refer to them.
func (t *functionTable) packValues() error {
	values := []byte{0}
	places := map[int]int{0: 0}
	err := t.each(func(f function) error {
		fields := []int{functionFrameSize}
		for number := range f.number(functionTables) {
			field, _ := f.table(number)
			fields = append(fields, field)
		}
		for _, field := range fields {
			offset := f.number(field)
			place, known := places[offset]
			if !known {
				table, err := t.valuesAt(offset)
				if err != nil {
					return err
				}
				place = len(values)
				places[offset] = place
				values = append(values, table...)
			}
			f.set(field, place)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return replace(t.memory[t.values:t.functions], values)
}

// nearby is the number of functions with the same entry in the index by program
// counter.
const nearby = 16

// widenBuckets makes each entry of the index by program counter the first of a few
// functions. Package runtime goes on from there (runtime/symtab.go, findfunc), a few
// steps for each frame of a stack that it walks; most entries repeat the one before.
func (t *functionTable) widenBuckets() error {
	for i := range t.bucketCount {
		bucket := t.memory[t.buckets+bucketSize*i:][:bucketSize]
		for _, part := range bucket[4:] {
			if part != 0 {
				return errors.New("two functions share a bucket")
			}
		}
		first := binary.LittleEndian.Uint32(bucket)
		binary.LittleEndian.PutUint32(bucket, first/nearby*nearby)
	}
	return nil
}
