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
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

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
			part.value(reflect.ValueOf(&t.Steps[i+k]).Elem())
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

func (h *sum) number(n int64) { h.text(strconv.FormatInt(n, base)) }

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

// fields are those of the trace that a verdict covers, by the type.
var fields = map[string][]string{
	"Step": {"Outcome", "Reason", "URL", "DocumentCookie", "SetCookies", "Exchanges"},
	"Exchange": {
		"Method", "URL", "Via", "Upgrade", "Cookie", "Error", "Location", "Status", "Cookies", "SetCookies", "Cleared", "HSTSEntry",
	},
	"CookieSelection": {"Name", "Domain", "Path", "PartitionKey", "Sent", "Reasons"},
	"SetCookie":       {"Name", "Effect", "Stored", "Reasons", "Cookie", "Evicted"},
	"Eviction":        {"Name", "Domain", "Path", "PartitionKey", "Reason"},
	"Cookie": {
		"Name", "Value", "Domain", "Path", "SameSite", "PartitionKey", "Priority", "HostOnly", "Secure", "HttpOnly", "Expires",
	},
	"HSTSHost": {"Host", "IncludeSubDomains", "Expires"},
}

// value adds a value of the trace.
func (h *sum) value(v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[time.Time]():
		h.number(v.Interface().(time.Time).Unix())
		return
	case reflect.TypeFor[[]rule.ID](): // whose order says nothing
		sorted := slices.Clone(v.Interface().([]rule.ID))
		slices.Sort(sorted)
		v = reflect.ValueOf(slices.Compact(sorted))
	case reflect.TypeFor[trace.SetCookie]():
		if line := v.Interface().(trace.SetCookie); !line.Stored {
			line.Cookie = nil // A rejected line makes none.
			v = reflect.ValueOf(line)
		}
	}
	switch v.Kind() {
	case reflect.String:
		h.text(v.String())
	case reflect.Int:
		h.number(v.Int())
	case reflect.Bool:
		h.text(strconv.FormatBool(v.Bool()))
	case reflect.Slice:
		for i := range v.Len() {
			h.value(v.Index(i))
		}
		h.byte(0xFE)
	case reflect.Pointer:
		if !v.IsNil() {
			h.value(v.Elem())
		}
		h.byte(0xFE)
	case reflect.Struct:
		for _, name := range fields[v.Type().Name()] {
			h.value(field(v, name))
		}
	}
}

// field is the field of a struct with a name, which a test ensures that it has.
func field(v reflect.Value, name string) reflect.Value {
	i := 0
	for v.Type().Field(i).Name != name {
		i++
	}
	return v.Field(i)
}
