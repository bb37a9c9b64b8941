package cookie_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

func TestWithAttribute(t *testing.T) {
	over := strings.Repeat("x", 1025)
	tests := []struct{ name, line, with, without string }{
		{"bare", "a=1", "a=1; Path=/", "a=1"},
		{"another value", "a=1; Path=/shop; Secure", "a=1; Secure; Path=/", "a=1; Secure"},
		{"a value in another case is another path", "a=1; path=/A", "a=1; Path=/", "a=1"},
		{"several of a name", "a=1; Path=/b; Path=/c", "a=1; Path=/", "a=1"},
		{"without a value", "a=1; Path", "a=1; Path=/", "a=1"},
		{"ignored for its size", "a=1; Path=" + over, "a=1; Path=" + over + "; Path=/", "a=1; Path=" + over},
		{"the name does not count", "Path=/x", "Path=/x; Path=/", "Path=/x"},
		{"before the last semicolon", "a=1;", "a=1; Path=/;", "a=1;"},
	}
	for _, tt := range tests {
		if got := cookie.WithAttribute(tt.line, "Path", "/"); got != tt.with {
			t.Errorf("%s: with, got %q, want %q", tt.name, got, tt.with)
		}
		if got := cookie.WithoutAttribute(tt.line, "Path"); got != tt.without {
			t.Errorf("%s: without, got %q, want %q", tt.name, got, tt.without)
		}
	}
}

func TestWithName(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"bare", "sid=1", "__Host-sid=1"},
		{"with attributes", "sid=1; Path=/; sid=2", "__Host-sid=1; Path=/; sid=2"},
		{"white space stays", " sid =1", " __Host-sid =1"},
		{"the value may look like it", "sid=sid=1", "__Host-sid=sid=1"},
		{"an empty value", "sid=", "__Host-sid="},
		{"no name", "sid", "sid"},
		{"an empty name", "=sid", "=sid"},
		{"a name only in the attributes", "1; sid=2", "1; sid=2"},
	}
	for _, tt := range tests {
		if got := cookie.WithName(tt.line, "__Host-sid"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
