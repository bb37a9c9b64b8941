package main

import (
	"fmt"
	"strings"
)

// A character is the data of the libraries about one character.
type character struct {
	code    rune
	mapping string
	kind
	// The two characters that it is composed of, 0 for none.
	first, second rune
}

// A kind is a property of package idna, as Go source.
type kind struct {
	status    string
	mark      bool
	joining   string
	direction string
	combining uint8
}

var statuses = map[byte]string{'-': "disallowed", 'i': "ignored", 'm': "mapped", 'v': "valid"}

var joinings = map[byte]string{
	'U': "nonJoining", 'L': "leftJoining", 'D': "dualJoining", 'T': "transparent", 'R': "rightJoining",
}

// directions are the names for the classes of x/text/unicode/bidi, in its
// order: L, R, EN, ES, ET, AN, CS, B, S, WS, ON, BN, NSM, AL.
var directions = [...]string{
	"leftToRight", "rightToLeft", "europeanNumber", "neutral", "neutral", "arabicNumber", "neutral",
	"otherDirection", "otherDirection", "otherDirection", "neutral", "neutral", "nonspacingMark", "arabicLetter",
}

// readCharacters reads what list printed.
func readCharacters(printed []byte) ([]character, error) {
	var all []character
	for line := range strings.Lines(string(printed)) {
		var c character
		var status, joining byte
		var direction int
		_, err := fmt.Sscanf(line, "%d %c %q %t %c %d %d %d %d\n", &c.code, &status, &c.mapping,
			&c.mark, &joining, &direction, &c.combining, &c.first, &c.second)
		if err != nil {
			return nil, fmt.Errorf("line %q: %w", line, err)
		}
		if direction >= len(directions) {
			return nil, fmt.Errorf("line %q: unknown bidirectional class %d", line, direction)
		}
		c.kind.status, c.joining, c.direction = statuses[status], joinings[joining], directions[direction]
		if status == 'm' || status == 'i' {
			// Only their mappings matter.
			c.kind = kind{status: c.kind.status, joining: "nonJoining", direction: "leftToRight"}
		}
		all = append(all, c)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("the program printed no characters")
	}
	return all, nil
}
