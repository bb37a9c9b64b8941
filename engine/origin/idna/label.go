package idna

import (
	"errors"
	"fmt"
)

const (
	nonJoiner = '\u200c'
	joiner    = '\u200d'
	virama    = 9 // the combining class
)

// checkLabel checks a label in Unicode against the validity criteria of UTS #46
// §4.1. It checks the normalization only where it could be wrong.
func checkLabel(label []rune) error {
	t := unpacked()
	for i, r := range label {
		p, _ := t.lookup(r)
		switch {
		case p.status != valid:
			return fmt.Errorf("must not contain %s", name(r))
		case i == 0 && p.mark:
			return fmt.Errorf("has a label that begins with the mark %s", name(r))
		case r == joiner && !afterVirama(label[:i]),
			r == nonJoiner && !afterVirama(label[:i]) && !joins(label[:i], label[i+1:]):
			return fmt.Errorf("has the joiner %U where it joins nothing", r)
		}
	}
	return nil
}

// afterVirama: in Indic scripts, both joiners change what a virama does.
func afterVirama(before []rune) bool {
	if len(before) == 0 {
		return false
	}
	p, _ := unpacked().lookup(before[len(before)-1])
	return p.combining == virama
}

// joins reports whether the letters around a place would join in a cursive
// script such as Arabic, ignoring marks between them (RFC 5892 appendix A.1).
func joins(before, after []rune) bool {
	t := unpacked()
	left, right := nonJoining, nonJoining
	for i := len(before) - 1; i >= 0; i-- {
		p, _ := t.lookup(before[i])
		if left = p.joining; left != transparent {
			break
		}
	}
	for _, r := range after {
		p, _ := t.lookup(r)
		if right = p.joining; right != transparent {
			break
		}
	}
	return (left == leftJoining || left == dualJoining) && (right == rightJoining || right == dualJoining)
}

// checkBidi checks the labels of a host against the Bidi rule, if any of them
// has a right-to-left letter or digit.
func checkBidi(labels [][]rune) error {
	if !isBidi(labels) {
		return nil
	}
	for _, label := range labels {
		if len(label) > 0 && !followsBidiRule(label) {
			return errors.New("mixes left-to-right and right-to-left letters in one label, or begins or ends a right-to-left label with another character")
		}
	}
	return nil
}

func isBidi(labels [][]rune) bool {
	t := unpacked()
	for _, label := range labels {
		for _, r := range label {
			switch p, _ := t.lookup(r); p.direction {
			case rightToLeft, arabicLetter, arabicNumber:
				return true
			}
		}
	}
	return false
}

// followsBidiRule is RFC 5893 §2, its six conditions in two groups.
func followsBidiRule(label []rune) bool {
	t := unpacked()
	var seen [directions]bool
	first, last := otherDirection, otherDirection
	for i, r := range label {
		p, _ := t.lookup(r)
		seen[p.direction] = true
		if i == 0 {
			first = p.direction
		}
		if p.direction != nonspacingMark {
			last = p.direction
		}
	}
	if seen[otherDirection] {
		return false
	}
	switch first {
	case rightToLeft, arabicLetter:
		ends := last == rightToLeft || last == arabicLetter || last == europeanNumber || last == arabicNumber
		return ends && !seen[leftToRight] && !(seen[europeanNumber] && seen[arabicNumber])
	case leftToRight:
		ends := last == leftToRight || last == europeanNumber
		return ends && !seen[rightToLeft] && !seen[arabicLetter] && !seen[arabicNumber]
	}
	return false
}
