//go:build !js

package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestJoin: a program that is joined again has the same memory, in segments with a gap
// of zeros between them.
func TestJoin(t *testing.T) {
	short, long := strings.Repeat("\x00", gap-1), strings.Repeat("\x00", gap)
	for _, c := range []struct {
		memory    string
		addresses []int
	}{
		{"", nil},
		{long, nil},
		{"a", []int{0}},
		{"\x00a", []int{1}},
		{"a" + short + "b", []int{0}},
		{"a" + long + "b", []int{0, gap + 1}},
		{strings.Repeat("\x00", 63) + "a" + long + "b" + strings.Repeat(long, 64) + "c\x00", []int{63, gap + 64, 65*gap + 65}},
	} {
		before, after := preamble+"\x01\x01x", "\x00\x01y"
		program := join([]byte(before), []byte(c.memory), []byte(after))
		gotBefore, segments, gotAfter, err := split(program)
		if err != nil || string(gotBefore) != before || string(gotAfter) != after {
			t.Errorf("%q, %q and %v around %q", gotBefore, gotAfter, err, c.memory)
		}
		var addresses []int
		for _, s := range segments {
			addresses = append(addresses, s.address)
		}
		if !slices.Equal(addresses, c.addresses) {
			t.Errorf("the segments of %q are at %v, want %v", c.memory, addresses, c.addresses)
		}
		trimmed := strings.TrimRight(c.memory, "\x00")
		if got := load(segments); !bytes.Equal(got, []byte(trimmed)) {
			t.Errorf("the memory is %q, want %q", fmt.Sprintf("%.80q", got), trimmed)
		}
	}
}
