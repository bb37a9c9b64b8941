//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// A segment is a stretch of the memory that a program starts with.
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

// gap is how many zeros separate two segments. The linker begins a new segment after
// eight zeros. That makes the program shorter, but not what is downloaded: zeros
// compress to almost nothing, the addresses of a hundred thousand segments do not.
const gap = 128

var errFormat = errors.New("this is not a WebAssembly program in the form that Go's linker writes")

// split finds the data section of a program (§5.5.14): its segments, and what stands
// before and after the section.
func split(program []byte) (before []byte, segments []segment, after []byte, err error) {
	rest, ok := bytes.CutPrefix(program, []byte(preamble))
	for ok && len(rest) > 0 {
		size, body, sized := number(rest[1:])
		if !sized || size > len(body) {
			break
		}
		if rest[0] == dataSection {
			segments, err = segmentsOf(body[:size])
			return program[:len(program)-len(rest)], segments, body[size:], err
		}
		rest = body[size:]
	}
	return nil, nil, nil, errFormat
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

// join is the reverse of split and load.
func join(before, memory, after []byte) []byte {
	segments := cut(memory)
	section := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		section = append(section, 0, i32Const)
		section = append(appendSigned(section, s.address), end)
		section = binary.AppendUvarint(section, uint64(len(s.content)))
		section = append(section, s.content...)
	}
	program := append(bytes.Clone(before), dataSection)
	program = binary.AppendUvarint(program, uint64(len(section)))
	return append(append(program, section...), after...)
}

// cut divides memory into segments at its long runs of zeros.
func cut(memory []byte) []segment {
	var list []segment
	zeros := make([]byte, gap)
	for at := 0; at < len(memory); {
		if memory[at] == 0 {
			at++
			continue
		}
		size := bytes.Index(memory[at:], zeros)
		if size < 0 {
			size = len(bytes.TrimRight(memory[at:], "\x00"))
		}
		list = append(list, segment{at, memory[at : at+size]})
		at += size
	}
	return list
}

// appendSigned appends a number that is not negative as a signed one, whose last byte
// has the sign in its second bit.
func appendSigned(b []byte, n int) []byte {
	for ; n > 0x3f; n >>= 7 {
		b = append(b, byte(n)|0x80)
	}
	return append(b, byte(n))
}
