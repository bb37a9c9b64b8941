//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// A segment is a stretch of the memory that a program starts with. The linker
// leaves out long runs of zeros between them.
type segment struct {
	address int
	content []byte
}

// The binary format of WebAssembly 1.0, §5.
const (
	preamble    = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
	i32Const    = 0x41
	end         = 0x0b
)

var errFormat = errors.New("this is not a WebAssembly program in the form that Go's linker writes")

// dataSegments finds the segments of a program (§5.5.14). Their contents are
// the program's own.
func dataSegments(program []byte) ([]segment, error) {
	rest, ok := bytes.CutPrefix(program, []byte(preamble))
	for ok && len(rest) > 0 {
		id := rest[0]
		size, body, sized := number(rest[1:])
		if !sized || size > len(body) {
			return nil, errFormat
		}
		if id == dataSection {
			return segmentsOf(body[:size])
		}
		rest = body[size:]
	}
	return nil, errFormat
}

func segmentsOf(section []byte) ([]segment, error) {
	count, rest, ok := number(section)
	var list []segment
	for range count {
		var memory, opcode, address, last, size int
		memory, rest, ok = numberAfter(rest, ok)
		opcode, rest, ok = byteAfter(rest, ok)
		address, rest, ok = numberAfter(rest, ok)
		last, rest, ok = byteAfter(rest, ok)
		size, rest, ok = numberAfter(rest, ok)
		if !ok || memory != 0 || opcode != i32Const || last != end || size > len(rest) {
			return nil, errFormat
		}
		list = append(list, segment{address, rest[:size]})
		rest = rest[size:]
	}
	return list, nil
}

// number reads a number in LEB128 (§5.2.2). An address is signed there, and
// never negative.
func number(b []byte) (n int, rest []byte, ok bool) {
	value, size := binary.Uvarint(b)
	if size <= 0 || value > 1<<31 {
		return 0, nil, false
	}
	return int(value), b[size:], true
}

func numberAfter(b []byte, ok bool) (int, []byte, bool) {
	if !ok {
		return 0, nil, false
	}
	return number(b)
}

func byteAfter(b []byte, ok bool) (int, []byte, bool) {
	if !ok || len(b) == 0 {
		return 0, nil, false
	}
	return int(b[0]), b[1:], true
}

// load puts segments at their addresses in memory.
func load(segments []segment) []byte {
	size := 0
	for _, s := range segments {
		size = max(size, s.address+len(s.content))
	}
	memory := make([]byte, size)
	for _, s := range segments {
		copy(memory[s.address:], s.content)
	}
	return memory
}
