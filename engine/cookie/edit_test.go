package cookie_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

func TestLineOf(t *testing.T) {
	for text, want := range map[string]string{
		"sid=1; Secure":               "sid=1; Secure",
		" Set-Cookie: sid=1; Secure ": "sid=1; Secure",
		"set-cookie :sid=1":           "sid=1",
		"sid=a:b":                     "sid=a:b",
		"Set-Cookie2: sid=1":          "Set-Cookie2: sid=1",
		"Set-Cookie: Set-Cookie: a=1": "Set-Cookie: a=1",
		"Set-Cookie:":                 "",
	} {
		if got := cookie.LineOf(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWithFlag(t *testing.T) {
	over := strings.Repeat("x", 1025)
	tests := []struct{ name, off, on string }{
		{"bare", "a=1", "a=1; Secure"},
		{"behind others", "a=1; Path=/", "a=1; Path=/; Secure"},
		{"other spacing stays", "a=1;Path=/ ;  HttpOnly", "a=1;Path=/ ;  HttpOnly; Secure"},
		{"before the last semicolon", "a=1;", "a=1; Secure;"},
		{"before the last semicolons", "a=1; Path=/; ; ", "a=1; Path=/; Secure; ; "},
		{"a semicolon in between", "a=1;; Path=/", "a=1;; Path=/; Secure"},
		{"nothing at all", "", "; Secure"},
		{"the name does not count", "Secure=Secure", "Secure=Secure; Secure"},
		{"looks like it", "a=1; Secured; In Secure; ſecure", "a=1; Secured; In Secure; ſecure; Secure"},
		{"ignored for its size", "a=1; Secure=" + over, "a=1; Secure=" + over + "; Secure"},
	}
	for _, tt := range tests {
		if got := cookie.WithFlag(tt.off, "Secure", true); got != tt.on {
			t.Errorf("%s: on, got %q, want %q", tt.name, got, tt.on)
		}
		if got := cookie.WithFlag(tt.on, "Secure", false); got != tt.off {
			t.Errorf("%s: off, got %q, want %q", tt.name, got, tt.off)
		}
		if got := cookie.WithFlag(tt.off, "Secure", false); got != tt.off {
			t.Errorf("%s: off twice, got %q, want %q", tt.name, got, tt.off)
		}
		if got := cookie.WithFlag(tt.on, "Secure", true); got != tt.on {
			t.Errorf("%s: on twice, got %q, want %q", tt.name, got, tt.on)
		}
	}
}

func TestWithFlagAsWritten(t *testing.T) {
	tests := []struct{ line, attribute, off string }{
		{"a=1; SECURE ; Path=/", "Secure", "a=1; Path=/"},
		{"a=1;secure=no;Path=/", "Secure", "a=1;Path=/"},
		{"a=1; Secure; Path=/; secure", "Secure", "a=1; Path=/"},
		{"a=1;HttpOnly; Secure", "HttpOnly", "a=1; Secure"},
		{"a=1; Secure; partitioned", "Partitioned", "a=1; Secure"},
	}
	for _, tt := range tests {
		if got := cookie.WithFlag(tt.line, tt.attribute, true); got != tt.line {
			t.Errorf("%q with %s: got %q, want it unchanged", tt.line, tt.attribute, got)
		}
		if got := cookie.WithFlag(tt.line, tt.attribute, false); got != tt.off {
			t.Errorf("%q without %s: got %q, want %q", tt.line, tt.attribute, got, tt.off)
		}
	}
}

func TestWithSameSite(t *testing.T) {
	over := strings.Repeat("x", 1025)
	tests := []struct {
		line string
		v    cookie.SameSite
		want string
	}{
		{"a=1", cookie.Lax, "a=1; SameSite=Lax"},
		{"a=1;", cookie.Lax, "a=1; SameSite=Lax;"},
		{"a=1", cookie.Unspecified, "a=1"},
		{"a=1; SameSite=Lax; Path=/", cookie.Strict, "a=1; SameSite=Strict; Path=/"},
		{"a=1; SameSite=Lax; Path=/", cookie.Unspecified, "a=1; Path=/"},
		{"a=1; samesite = lax ; Path=/", cookie.None, "a=1; samesite = None ; Path=/"},
		{"a=1; samesite = lax ; Path=/", cookie.Lax, "a=1; samesite = lax ; Path=/"},
		{"a=1; SameSite", cookie.Lax, "a=1; SameSite=Lax"},
		{"a=1; SameSite ;", cookie.Lax, "a=1; SameSite=Lax ;"},
		{"a=1; SameSite=", cookie.Lax, "a=1; SameSite=Lax"},
		{"a=1; SameSite= ;", cookie.Lax, "a=1; SameSite= Lax;"},
		{"a=1; SameSite=x=y", cookie.Lax, "a=1; SameSite=Lax"},

		// Only the last one takes effect, but all of them are removed.
		{"a=1; SameSite=Lax; SameSite=None", cookie.Lax, "a=1; SameSite=Lax; SameSite=Lax"},
		{"a=1; SameSite=Lax; Path=/; SameSite=None", cookie.Unspecified, "a=1; Path=/"},
		{"a=1; SameSite=" + over, cookie.Lax, "a=1; SameSite=" + over + "; SameSite=Lax"},

		{"SameSite=Lax", cookie.None, "SameSite=Lax; SameSite=None"},
		{"SameSite=Lax", cookie.Unspecified, "SameSite=Lax"},
	}
	for _, tt := range tests {
		if got := cookie.WithSameSite(tt.line, tt.v); got != tt.want {
			t.Errorf("WithSameSite(%q, %q)\n got %q\nwant %q", tt.line, tt.v, got, tt.want)
		}
	}
}

func FuzzWithFlag(f *testing.F) {
	for _, seed := range []string{
		"a=1", "a=1; Path=/; Secure", "a=1;;", " ; secure =x; Secure; ", "", "=;SameSite=Lax;=",
	} {
		f.Add(seed)
	}
	flags := []struct {
		name string
		get  func(cookie.Line) bool
	}{
		{"Secure", func(l cookie.Line) bool { return l.Secure }},
		{"HttpOnly", func(l cookie.Line) bool { return l.HttpOnly }},
		{"Partitioned", func(l cookie.Line) bool { return l.Partitioned }},
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, flag := range flags {
			on := cookie.WithFlag(line, flag.name, true)
			off := cookie.WithFlag(line, flag.name, false)
			if got := cookie.WithFlag(on, flag.name, false); got != off {
				t.Errorf("%q: %s on and off gives %q, off at once %q", line, flag.name, got, off)
			}
			if off != line && on != line {
				t.Errorf("%q: both with and without %s it changes: %q, %q", line, flag.name, on, off)
			}
			l, checks := cookie.Parse(line, chromium())
			reasons := checks.Reasons()
			if reasons != nil {
				continue
			}
			for want, edited := range map[bool]string{true: on, false: off} {
				e, checks := cookie.Parse(edited, chromium())
				reasons = checks.Reasons()
				if reasons != nil || flag.get(e) != want || e.Name != l.Name || e.Value != l.Value {
					t.Errorf("%q: %s made %t gives %q, read as %+v, %v", line, flag.name, want, edited, e, reasons)
				}
			}
		}
	})
}

func FuzzWithSameSite(f *testing.F) {
	for _, seed := range []string{
		"a=1", "a=1; SameSite", "a=1;samesite = lax ;", "a=1; SameSite=x=y; SameSite", "SameSite=;;",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		removed := cookie.WithSameSite(line, cookie.Unspecified)
		for _, v := range []cookie.SameSite{cookie.Unspecified, cookie.Strict, cookie.Lax, cookie.None} {
			edited := cookie.WithSameSite(line, v)
			if got := cookie.WithSameSite(edited, v); got != edited {
				t.Errorf("%q with %q: %q, and once more %q", line, v, edited, got)
			}
			if got := cookie.WithSameSite(edited, cookie.Unspecified); got != removed {
				t.Errorf("%q with %q and without: %q, without at once %q", line, v, got, removed)
			}
			l, checks := cookie.Parse(line, spec())
			reasons := checks.Reasons()
			if reasons != nil {
				continue
			}
			e, checks := cookie.Parse(edited, spec())
			reasons = checks.Reasons()
			if reasons != nil || e.SameSite != v || e.Name != l.Name || e.Value != l.Value || e.Path != l.Path {
				t.Errorf("%q with %q: %q, read as %+v, %v", line, v, edited, e, reasons)
			}
		}
	})
}
