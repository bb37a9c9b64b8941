package idna

import (
	"strings"
	"unicode/utf8"
)

// The parameters of RFC 3492 §5.
const (
	base        = 36
	tMin        = 1
	tMax        = 26
	skew        = 38
	damp        = 700
	initialBias = 72
	initialN    = 0x80
)

// Both browsers accept labels up to these lengths; the work grows with their
// square.
const (
	maxDecoded = 1000
	maxEncoded = 2000
)

// decodePunycode is RFC 3492 §6.2, for digits in lower case.
func decodePunycode(s string) (label []rune, ok bool) {
	if len(s) > maxEncoded {
		return nil, false
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 {
		label, s = []rune(s[:i]), s[i+1:]
	}
	n, i, bias := rune(initialN), 0, initialBias
	for s != "" {
		from := i
		for w, k := 1, base; ; k += base {
			if s == "" {
				return nil, false
			}
			digit, isDigit := digitValue(s[0])
			// i stays within an int of 32 bits.
			const enough = 1 << 30
			if !isDigit || digit > (enough-i)/w {
				return nil, false
			}
			s = s[1:]
			i += digit * w
			t := threshold(k, bias)
			if digit < t {
				break
			}
			if w > enough/(base-t) {
				return nil, false
			}
			w *= base - t
		}
		places := len(label) + 1
		bias = adapt(i-from, places, from == 0)
		if i/places > utf8.MaxRune-int(n) {
			return nil, false
		}
		n += rune(i / places)
		i %= places
		label = append(label, 0)
		copy(label[i+1:], label[i:])
		label[i] = n
		i++
	}
	return label, true
}

// encodePunycode is RFC 3492 §6.3.
func encodePunycode(label []rune) (string, bool) {
	if len(label) > maxDecoded {
		return "", false
	}
	var out []byte
	for _, r := range label {
		if r < utf8.RuneSelf {
			out = append(out, byte(r))
		}
	}
	basic := len(out)
	if basic > 0 {
		out = append(out, '-')
	}
	n, delta, bias := rune(initialN), 0, initialBias
	for done := basic; done < len(label); n++ {
		next := rune(utf8.MaxRune)
		for _, r := range label {
			if r >= n {
				next = min(next, r)
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range label {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			out = appendNumber(out, delta, bias)
			bias = adapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
	}
	return string(out), true
}

// appendNumber writes a number in digits whose base depends on their position.
func appendNumber(out []byte, n, bias int) []byte {
	for k := base; ; k += base {
		t := threshold(k, bias)
		if n < t {
			return append(out, digit(n))
		}
		out = append(out, digit(t+(n-t)%(base-t)))
		n = (n - t) / (base - t)
	}
}

func threshold(k, bias int) int { return min(max(k-bias, tMin), tMax) }

// adapt is RFC 3492 §6.1.
func adapt(delta, places int, first bool) int {
	if first {
		delta /= damp
	} else {
		delta /= 2
	}
	delta += delta / places
	k := 0
	for ; delta > (base-tMin)*tMax/2; k += base {
		delta /= base - tMin
	}
	return k + (base-tMin+1)*delta/(delta+skew)
}

const digits = "abcdefghijklmnopqrstuvwxyz0123456789"

func digit(n int) byte { return digits[n] }

func digitValue(c byte) (int, bool) {
	n := strings.IndexByte(digits, c)
	return n, n >= 0
}
