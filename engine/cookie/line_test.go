package cookie_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

func TestParse(t *testing.T) {
	type attributes = []cookie.Attribute
	tests := []struct {
		line string
		want cookie.Line
	}{
		{"a=1", cookie.Line{Name: "a", Value: "1"}},
		{"a=", cookie.Line{Name: "a"}},
		{"a=b=c", cookie.Line{Name: "a", Value: "b=c"}},
		{" a b\t= c d ", cookie.Line{Name: "a b", Value: "c d"}},
		{`a="b; c"`, cookie.Line{Name: "a", Value: `"b`, Attributes: attributes{{Name: `c"`}}}},
		{"a=1, b=2", cookie.Line{Name: "a", Value: "1, b=2"}},
		{"a=ü", cookie.Line{Name: "a", Value: "ü"}},
		{"a=%20", cookie.Line{Name: "a", Value: "%20"}},
		{"a=\tb\tc\t", cookie.Line{Name: "a", Value: "b\tc"}},

		{"tok", cookie.Line{Value: "tok"}},
		{"=tok", cookie.Line{Value: "tok"}},
		{"=a=b", cookie.Line{Value: "a=b"}},

		{"a=1;Secure", cookie.Line{Name: "a", Value: "1", Secure: true,
			Attributes: attributes{{Name: "Secure"}}}},
		{"a=1; sEcUrE=no; httponly=", cookie.Line{Name: "a", Value: "1", Secure: true, HttpOnly: true,
			Attributes: attributes{{"sEcUrE", "no", true}, {"httponly", "", true}}}},
		{"a=1; Secure x; \"Secure\"", cookie.Line{Name: "a", Value: "1",
			Attributes: attributes{{Name: "Secure x"}, {Name: `"Secure"`}}}},
		{"a=1; ſecure; \u212aey", cookie.Line{Name: "a", Value: "1",
			Attributes: attributes{{Name: "ſecure"}, {Name: "\u212aey"}}}},
		{"a=1;; ; =x;", cookie.Line{Name: "a", Value: "1",
			Attributes: attributes{{"", "x", true}}}},

		{"a=1; Domain=.Shop.Example; Path=/x/", cookie.Line{Name: "a", Value: "1",
			Domain: ".Shop.Example", HasDomain: true, Path: "/x/", HasPath: true,
			Attributes: attributes{{"Domain", ".Shop.Example", true}, {"Path", "/x/", true}}}},
		{"a=1; Path; Domain", cookie.Line{Name: "a", Value: "1", HasDomain: true, HasPath: true,
			Attributes: attributes{{Name: "Path"}, {Name: "Domain"}}}},
		{"a=1; Path=/x; path = /y ", cookie.Line{Name: "a", Value: "1", Path: "/y", HasPath: true,
			Attributes: attributes{{"Path", "/x", true}, {"path", "/y", true}}}},

		{"a=1; SameSite=sTRICT", cookie.Line{Name: "a", Value: "1", SameSite: cookie.Strict,
			Attributes: attributes{{"SameSite", "sTRICT", true}}}},
		{"a=1; SameSite=None; SameSite=Lax", cookie.Line{Name: "a", Value: "1", SameSite: cookie.Lax,
			Attributes: attributes{{"SameSite", "None", true}, {"SameSite", "Lax", true}}}},

		{"a=1; Max-Age=60; Expires=Thu, 01 Jan 2026 10:00:00 GMT", cookie.Line{Name: "a", Value: "1",
			MaxAge: 60, HasMaxAge: true, Expires: time.Date(2026, 1, 1, 10, 0, 0, 0, time.UTC),
			Attributes: attributes{{"Max-Age", "60", true}, {"Expires", "Thu, 01 Jan 2026 10:00:00 GMT", true}}}},
	}
	for _, tt := range tests {
		got, checks := cookie.Parse(tt.line, spec())
		reasons := checks.Reasons()
		warnings := withoutLint(checks.Warnings())
		if reasons != nil || len(warnings) > 0 {
			t.Errorf("Parse(%q): reasons %v, warnings %v", tt.line, reasons, warnings)
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Parse(%q)\n got %+v\nwant %+v", tt.line, got, tt.want)
		}
	}
}

func TestParseRejects(t *testing.T) {
	long := strings.Repeat("v", 4095)
	tests := []struct {
		name, line string
		want       rule.ID
	}{
		{"nothing", "", rule.NoCookieContent},
		{"white space", " \t ", rule.NoCookieContent},
		{"empty name and value", "=", rule.NoCookieContent},
		{"attributes only", "; Secure", rule.NoCookieContent},
		{"control in the name", "a\x01=1", rule.DisallowedCharacter},
		{"control in the value", "a=1\x1f2", rule.DisallowedCharacter},
		{"NUL", "a=\x00", rule.DisallowedCharacter},
		{"line break", "a=1\r\nb=2", rule.DisallowedCharacter},
		{"DEL", "a=1\x7f; Path=/", rule.DisallowedCharacter},
		{"4097 octets", "ab=" + long, rule.NameValuePairExceedsMaxSize},
		{"4097 octets of UTF-8", "a=" + long[1:] + "ü", rule.NameValuePairExceedsMaxSize},
	}
	for _, tt := range tests {
		for _, p := range profiles {
			l, checks := cookie.Parse(tt.line, p.rules)
			got := checks.Reasons()
			if len(got) != 1 || got[0] != tt.want {
				t.Errorf("%s, %s: got %v, want %s", tt.name, p.name, got, tt.want)
			}
			if l.Attributes != nil || l.Secure {
				t.Errorf("%s, %s: the refused line has attributes: %+v", tt.name, p.name, l)
			}
		}
	}

	if l, checks := cookie.Parse("a="+long, spec()); !checks.OK() || l.Value != long {
		t.Errorf("4096 octets: got %v, want them accepted", checks)
	}
	if l, _ := cookie.Parse("a=1\x01; Secure", spec()); l.Name != "a" || l.Value != "1\x01" {
		t.Errorf("refused line: got %q=%q, want its name and value", l.Name, l.Value)
	}
}

func TestParseWarnings(t *testing.T) {
	x1024, x1025 := strings.Repeat("x", 1024), strings.Repeat("x", 1025)
	tests := []struct {
		name, line string
		want       []rule.ID
	}{
		{"no SameSite we know", "a=1; SameSite=Laxx", []rule.ID{rule.SameSiteIgnored}},
		{"SameSite without a value", "a=1; SameSite", []rule.ID{rule.SameSiteIgnored}},
		{"unknown SameSite last", "a=1; SameSite=Lax; SameSite=x", []rule.ID{rule.SameSiteIgnored}},
		{"unknown SameSite first", "a=1; SameSite=x; SameSite=Lax", nil},
		{"Max-Age in words", "a=1; Max-Age=1h", []rule.ID{rule.MaxAgeIgnored}},
		{"Max-Age empty", "a=1; Max-Age", []rule.ID{rule.MaxAgeIgnored}},
		{"Expires in words", "a=1; Expires=tomorrow", []rule.ID{rule.ExpiresIgnored}},
		{"1024 octets", "a=1; x=" + x1024, nil},
		{"1025 octets", "a=1; x=" + x1025, []rule.ID{rule.AttributeValueExceedsMaxSize}},
		{"1025 octets twice", "a=1; x=" + x1025 + "; y=" + x1025, []rule.ID{rule.AttributeValueExceedsMaxSize}},
		{"1025 octets of SameSite", "a=1; SameSite=" + x1025, []rule.ID{rule.AttributeValueExceedsMaxSize}},
		{"in the order found", "a=1; Expires=x; Max-Age=x", []rule.ID{rule.ExpiresIgnored, rule.MaxAgeIgnored}},
	}
	for _, tt := range tests {
		_, checks := cookie.Parse(tt.line, spec())
		reasons := checks.Reasons()
		got := withoutLint(checks.Warnings())
		if reasons != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: reasons %v, warnings %v; want none and %v", tt.name, reasons, got, tt.want)
		}
	}
}

// An attribute of more than 1024 octets counts as not there.
func TestParseIgnoresOversizedAttributes(t *testing.T) {
	over := strings.Repeat("1", 1025)
	line := "a=1; Secure=" + over + "; Path=/; Path=/" + over + "; Domain=" + over + "; Max-Age=0; Max-Age=" + over
	l, checks := cookie.Parse(line, chromium())
	reasons := checks.Reasons()
	if reasons != nil {
		t.Fatalf("refused: %v", reasons)
	}
	if l.Secure || l.Path != "/" || l.HasDomain || l.MaxAge != 0 {
		t.Errorf("Secure %t, Path %q, HasDomain %t, MaxAge %d; want false, \"/\", false, 0",
			l.Secure, l.Path, l.HasDomain, l.MaxAge)
	}
}

func TestParseGenerously(t *testing.T) {
	l, ok := cookie.ParseGenerously("a=1; Partitioned; x=\x01; Secure")
	if !ok || !l.Partitioned || !l.Secure {
		t.Errorf("got %+v, %v, want a line that is Partitioned and Secure", l, ok)
	}
	l, ok = cookie.ParseGenerously("a=\x01; Secure")
	if ok || l.Name != "a" || l.Secure {
		t.Errorf("of no cookie: got %+v, %v, want its name alone", l, ok)
	}
}
