// Package verdict sums up what came of a run in a few characters, which a link carries:
// who opens it later learns whether the model answers as it did, and where it does not.
//
// A verdict is a checksum of the whole run, of four characters, and one character for
// each step or, of a long scenario, for as many steps together as leave 24. They cover
// which requests the browser sent, with which cookies and which not, what it stored, and
// the reasons, and not the words for them, warnings, or who could have read what.
// Fields that a later trace adds have no part in it, so a verdict only changes when the
// answer does. Its own fields and their order never change.
package verdict

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

const (
	// wholeLength is the length of the checksum of the whole run.
	wholeLength = 4
	// parts is how many characters there are at most for the steps.
	parts = 24
	// base is that of the characters: digits and small letters.
	base = 36
)

// Of returns the verdict of a run.
func Of(t *trace.Trace) string {
	var steps strings.Builder
	whole := start
	size := stepsPerPart(len(t.Steps))
	for i := 0; i < len(t.Steps); i += size {
		part := start
		for k := range t.Steps[i:min(i+size, len(t.Steps))] {
			part.step(&t.Steps[i+k])
		}
		whole.number(int64(part))
		steps.WriteString(part.characters(1))
	}
	return whole.characters(wholeLength) + steps.String()
}

func stepsPerPart(steps int) int { return max(1, (steps+parts-1)/parts) }

// Steps is a range of steps, counted from 0; Last is part of it.
type Steps struct{ First, Last int }

// Compare reports whether a run has another verdict than the given one, and the steps
// that are seen to differ: there may be none. Text that is no verdict differs from none.
func Compare(given string, t *trace.Trace) (differs bool, at []Steps) {
	now := Of(t)
	if len(given) < wholeLength || strings.Trim(given, "0123456789abcdefghijklmnopqrstuvwxyz") != "" || given == now {
		return false, nil
	}
	if len(given) != len(now) {
		// It was cut, or the run had other parts: only the whole can be compared.
		return given[:wholeLength] != now[:wholeLength], nil
	}
	size := stepsPerPart(len(t.Steps))
	for i := range len(now) - wholeLength {
		if given[wholeLength+i] != now[wholeLength+i] {
			at = append(at, Steps{i * size, min((i+1)*size, len(t.Steps)) - 1})
		}
	}
	return true, at
}

// A sum is a checksum, FNV-1a of 64 bits.
type sum uint64

const start sum = 0xCBF29CE484222325

func (h *sum) byte(b byte) { *h = (*h ^ sum(b)) * 0x100000001B3 }

// text adds a text and its end, which no text has.
func (h *sum) text(text string) {
	for i := range len(text) {
		h.byte(text[i])
	}
	h.byte(0xFF)
}

func (h *sum) texts(list ...string) {
	for _, text := range list {
		h.text(text)
	}
}

func (h *sum) number(n int64) { h.text(strconv.FormatInt(n, base)) }

func (h *sum) flags(list ...bool) {
	for _, flag := range list {
		if flag {
			h.byte('1')
		} else {
			h.byte('0')
		}
	}
}

// reasons adds names whose order says nothing.
func (h *sum) reasons(list []rule.ID) {
	sorted := slices.Clone(list)
	slices.Sort(sorted)
	for _, name := range slices.Compact(sorted) {
		h.text(string(name))
	}
	h.byte(0xFE)
}

// characters are as many of a checksum.
func (h sum) characters(count int) string {
	var out [wholeLength]byte
	h ^= h >> 32
	for i := range count {
		out[i] = strconv.FormatUint(uint64(h%base), base)[0]
		h /= base
	}
	return string(out[:count])
}

func (h *sum) step(s *trace.Step) {
	h.texts(string(s.Outcome), string(s.Reason), s.URL, s.DocumentCookie)
	h.setCookies(s.SetCookies)
	for i := range s.Exchanges {
		h.exchange(&s.Exchanges[i])
	}
}

func (h *sum) exchange(x *trace.Exchange) {
	h.texts(x.Method, x.URL, string(x.Via), string(x.Upgrade), x.Cookie, string(x.Error), x.Location)
	h.number(int64(x.Status))
	for i := range x.Cookies {
		c := &x.Cookies[i]
		h.texts(c.Name, c.Domain, c.Path, c.PartitionKey)
		h.flags(c.Sent)
		h.reasons(c.Reasons)
	}
	h.setCookies(x.SetCookies)
	for _, c := range x.Cleared {
		h.texts(c.Name, c.Domain, c.Path, c.PartitionKey)
	}
	if e := x.HSTSEntry; e != nil {
		h.text(e.Host)
		h.flags(e.IncludeSubDomains)
		h.number(e.Expires.Unix())
	}
}

func (h *sum) setCookies(list []trace.SetCookie) {
	for i := range list {
		c := &list[i]
		h.texts(c.Name, string(c.Effect))
		h.flags(c.Stored)
		h.reasons(c.Reasons)
		if c.Stored && c.Cookie != nil {
			h.cookie(c.Cookie)
		}
		for k := range c.Evicted {
			e := &c.Evicted[k]
			h.texts(e.Name, e.Domain, e.Path, e.PartitionKey, string(e.Reason))
		}
	}
	h.byte(0xFE)
}

func (h *sum) cookie(c *trace.Cookie) {
	h.texts(c.Name, c.Value, c.Domain, c.Path, c.SameSite, c.PartitionKey, c.Priority)
	h.flags(c.HostOnly, c.Secure, c.HttpOnly)
	if !c.Expires.IsZero() {
		h.number(c.Expires.Unix())
	}
}
