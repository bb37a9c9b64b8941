package idna

import (
	"slices"
	"strings"
	"sync"
)

// A property is what the rules ask about a character.
type property struct {
	status    status
	mark      bool // its general category is Mark
	joining   joining
	direction direction
	combining uint8 // its canonical combining class
}

// A status is that of Unicode's mapping table. What it calls a deviation is
// valid: the processing is not transitional.
type status uint8

const (
	disallowed status = iota
	ignored
	mapped
	valid
)

// A joining is a letter's joining type in a cursive script.
type joining uint8

const (
	nonJoining joining = iota
	leftJoining
	dualJoining
	transparent
	rightJoining
)

// A direction is a character's bidirectional class. The classes that no
// right-to-left label may have are one.
type direction uint8

const (
	leftToRight direction = iota
	rightToLeft
	arabicLetter
	arabicNumber
	europeanNumber
	nonspacingMark
	neutral // separators, terminators and other neutrals
	otherDirection
	directions
)

// A table is the generated one, unpacked.
type table struct {
	// starts are where runs of characters with the same property begin, of
	// which kinds has the number.
	starts []rune
	kinds  []uint8
	// before counts the mapped characters before each run.
	before   []uint16
	mappings []string
	// parts has the two that a letter is composed of, composed the reverse.
	parts    map[rune][2]rune
	composed map[[2]rune]rune
}

// unpacked is made for the first host that needs it; most pages never do.
var unpacked = sync.OnceValue(unpack)

func unpack() *table {
	t := &table{
		mappings: strings.Split(mappings, separator),
		parts:    map[rune][2]rune{},
		composed: map[[2]rune]rune{},
	}
	var start, length rune
	var before uint16
	for _, r := range runs {
		if length == 0 {
			length = r
			continue
		}
		kind := uint8(r - firstKind)
		t.starts = append(t.starts, start)
		t.kinds = append(t.kinds, kind)
		t.before = append(t.before, before)
		if kinds[kind].status == mapped {
			before += uint16(length)
		}
		start += length
		length = 0
	}
	var three []rune
	for _, r := range composites {
		if three = append(three, r); len(three) == 3 {
			pair := [2]rune(three[1:])
			t.parts[three[0]], t.composed[pair] = pair, three[0]
			three = three[:0]
		}
	}
	return t
}

// lookup returns the property of a character, and its mapping.
func (t *table) lookup(r rune) (p *property, mapping string) {
	run, exact := slices.BinarySearch(t.starts, r)
	if !exact {
		run--
	}
	p = &kinds[t.kinds[run]]
	if p.status == mapped {
		mapping = t.mappings[int(t.before[run])+int(r-t.starts[run])]
	}
	return p, mapping
}
