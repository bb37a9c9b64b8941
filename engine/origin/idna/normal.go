package idna

import "slices"

// normalize is the normalization form NFC (UAX #15): marks in their order, and
// letters composed with them. Its input and its output are mapped by mapRunes.
func normalize(text []rune) []rune {
	t := unpacked()
	out := make([]rune, 0, len(text))
	for _, r := range text {
		out = t.appendParts(out, r)
	}
	t.order(out)
	return t.compose(out)
}

// appendParts decomposes a letter completely.
func (t *table) appendParts(out []rune, r rune) []rune {
	if r >= hangulFirst && r < hangulFirst+hangulCount {
		return appendJamo(out, r)
	}
	pair, composed := t.parts[r]
	if !composed {
		return append(out, r)
	}
	return append(t.appendParts(out, pair[0]), pair[1])
}

// order sorts each run of marks by their combining classes.
func (t *table) order(text []rune) {
	for i := 0; i < len(text); i++ {
		from := i
		for i < len(text) && t.combining(text[i]) > 0 {
			i++
		}
		if i-from > 1 {
			slices.SortStableFunc(text[from:i], func(a, b rune) int {
				return int(t.combining(a)) - int(t.combining(b))
			})
		}
	}
}

// compose composes each mark or letter with the last letter before it, unless
// something between them blocks it. It overwrites text.
func (t *table) compose(text []rune) []rune {
	out := text[:0]
	letter := -1
	var before uint8 // the class of the last character of out
	for _, r := range text {
		class := t.combining(r)
		if letter >= 0 && (before < class || before == 0) {
			if composed, ok := t.pair(out[letter], r); ok {
				out[letter] = composed
				continue
			}
		}
		if class == 0 {
			letter = len(out)
		}
		before = class
		out = append(out, r)
	}
	return out
}

func (t *table) pair(a, b rune) (rune, bool) {
	if r, ok := composeJamo(a, b); ok {
		return r, true
	}
	r, ok := t.composed[[2]rune{a, b}]
	return r, ok
}

func (t *table) combining(r rune) uint8 {
	p, _ := t.lookup(r)
	return p.combining
}

// Korean syllables are composed by arithmetic (Unicode §3.12).
const (
	hangulFirst = 0xAC00
	jamoL       = 0x1100
	jamoV       = 0x1161
	jamoT       = 0x11A7 // one before the first
	countL      = 19
	countV      = 21
	countT      = 28
	hangulCount = countL * countV * countT
)

func appendJamo(out []rune, r rune) []rune {
	r -= hangulFirst
	out = append(out, jamoL+r/(countV*countT), jamoV+r/countT%countV)
	if t := r % countT; t > 0 {
		out = append(out, jamoT+t)
	}
	return out
}

func composeJamo(a, b rune) (rune, bool) {
	switch l, v, s, t := a-jamoL, b-jamoV, a-hangulFirst, b-jamoT; {
	case l >= 0 && l < countL && v >= 0 && v < countV:
		return hangulFirst + (l*countV+v)*countT, true
	case s >= 0 && s < hangulCount && s%countT == 0 && t > 0 && t < countT:
		return a + t, true
	}
	return 0, false
}
