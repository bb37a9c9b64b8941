package cookie_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// Every switch by itself, compared with the draft.
func TestRules(t *testing.T) {
	const (
		http  = "http://shop.example/"
		https = "https://shop.example/"
		local = "http://localhost/"
		ip    = "http://127.0.0.1/"
	)
	tests := []struct {
		field     string
		rules     cookie.Rules
		url, line string
		draft     string
		with      string
	}{
		{"TabRejected", cookie.Rules{TabRejected: true}, http, "a=b\tc",
			"a=b\tc on shop.example/ host-only", "refused: DisallowedCharacter"},
		{"TabRejected", cookie.Rules{TabRejected: true}, http, "a\tb=c",
			"a\tb=c on shop.example/ host-only", "refused: DisallowedCharacter"},
		{"TabRejected", cookie.Rules{TabRejected: true}, http, "a=1; x\ty",
			"a=1 on shop.example/ host-only", "refused: DisallowedCharacter"},
		{"TabRejected", cookie.Rules{TabRejected: true}, http, "a=1; x=y\tz",
			"a=1 on shop.example/ host-only", "refused: DisallowedCharacter"},
		{"TabRejected", cookie.Rules{TabRejected: true}, http, "\ta\t=\t1\t;\tPath\t=\t/\t; \t",
			"a=1 on shop.example/ host-only", "a=1 on shop.example/ host-only"},

		{"ValuelessIsName", cookie.Rules{ValuelessIsName: true}, http, " tok ; Path=/",
			"=tok on shop.example/ host-only", "tok= on shop.example/ host-only"},
		{"ValuelessIsName", cookie.Rules{ValuelessIsName: true}, http, "=tok",
			"=tok on shop.example/ host-only", "=tok on shop.example/ host-only"},

		{"NamelessRejected", cookie.Rules{NamelessRejected: true}, http, "=tok",
			"=tok on shop.example/ host-only", "refused: NamelessNotAllowed"},
		{"NamelessRejected", cookie.Rules{NamelessRejected: true}, http, "tok",
			"=tok on shop.example/ host-only", "refused: NamelessNotAllowed"},

		{"NamelessWithEqualsRejected", cookie.Rules{NamelessWithEqualsRejected: true}, http, "=a=b",
			"=a=b on shop.example/ host-only", "refused: NamelessWithEquals"},
		{"NamelessWithEqualsRejected", cookie.Rules{NamelessWithEqualsRejected: true}, http, "==",
			"== on shop.example/ host-only", "refused: NamelessWithEquals"},
		{"NamelessWithEqualsRejected", cookie.Rules{NamelessWithEqualsRejected: true}, http, "a=b=c",
			"a=b=c on shop.example/ host-only", "a=b=c on shop.example/ host-only"},

		{"ControlsInAttributes", cookie.Rules{ControlsInAttributes: true}, http, "a=1; x=\x01; Path=/",
			"refused: DisallowedCharacter", "a=1 on shop.example/ host-only"},
		{"ControlsInAttributes", cookie.Rules{ControlsInAttributes: true}, http, "a=\x01; Path=/",
			"refused: DisallowedCharacter", "refused: DisallowedCharacter"},

		{"ControlsInAttributes", cookie.Rules{ControlsInAttributes: true}, http, "a=1; \x01Path\x02=\x7f/x\x1f",
			"refused: DisallowedCharacter", "a=1 on shop.example/x host-only"},
		{"ControlsInAttributes", cookie.Rules{ControlsInAttributes: true}, http, "a=1; Path=/\x01x",
			"refused: DisallowedCharacter", "a=1 on shop.example/\x01x host-only"},

		{"QuotesProtectSemicolons", cookie.Rules{QuotesProtectSemicolons: true}, http, `a="b;c"; Path=/x`,
			`a="b on shop.example/x host-only`, `a="b;c" on shop.example/x host-only`},
		{"QuotesProtectSemicolons", cookie.Rules{QuotesProtectSemicolons: true}, http, `a="b";" c;d"; Path=/x`,
			`a="b" on shop.example/x host-only`, `a="b" on shop.example/x host-only`},
		{"QuotesProtectSemicolons", cookie.Rules{QuotesProtectSemicolons: true}, http, `"a;b"=c`,
			`="a on shop.example/ host-only`, `="a on shop.example/ host-only`},
		{"QuotesProtectSemicolons", cookie.Rules{QuotesProtectSemicolons: true}, http, `a="b; Path=/x`,
			`a="b on shop.example/x host-only`, `a="b on shop.example/x host-only`},

		{"LongAttributesKept", cookie.Rules{LongAttributesKept: true}, http, "a=1; Path=/x" + strings.Repeat("/", 1024),
			"a=1 on shop.example/ host-only, WarnAttributeValueExceedsMaxSize", "a=1 on shop.example/x" + strings.Repeat("/", 1024) + " host-only"},

		{"MaxAgePlus", cookie.Rules{MaxAgePlus: true}, http, "a=1; Max-Age=+5",
			"a=1 on shop.example/ host-only, MaxAgeIgnored", "a=1 on shop.example/ host-only for 5s"},
		{"MaxAgePlus", cookie.Rules{MaxAgePlus: true}, http, "a=1; Max-Age=+-5",
			"a=1 on shop.example/ host-only, MaxAgeIgnored", "a=1 on shop.example/ host-only, MaxAgeIgnored"},

		{"MaxAgeDashExpires", cookie.Rules{MaxAgeDashExpires: true}, http, "a=1; Max-Age=-x",
			"a=1 on shop.example/ host-only, MaxAgeIgnored", "a=1 on shop.example/ host-only over"},

		{"LastLifetimeWins", cookie.Rules{LastLifetimeWins: true}, http, "a=1; Max-Age=0; Max-Age=x",
			"a=1 on shop.example/ host-only over, MaxAgeIgnored", "a=1 on shop.example/ host-only, MaxAgeIgnored"},
		{"LastLifetimeWins", cookie.Rules{LastLifetimeWins: true}, http, "a=1; Expires=1 Jan 99 00:00:00; Expires=x",
			"a=1 on shop.example/ host-only over, ExpiresIgnored", "a=1 on shop.example/ host-only, ExpiresIgnored"},

		{"DomainDotRejected", cookie.Rules{DomainDotRejected: true}, http, "a=1; Domain=.",
			"a=1 on shop.example/ host-only", "refused: InvalidDomain"},

		{"DomainToASCII", cookie.Rules{DomainToASCII: true}, "http://xn--k-qla0j.example/", "a=1; Domain=KŮŇ.example",
			"refused: InvalidDomain", "a=1 on xn--k-qla0j.example/"},
		{"DomainToASCII", cookie.Rules{DomainToASCII: true}, "http://xn--k-qla0j.example/", "a=1; Domain=kúň.example",
			"refused: InvalidDomain", "refused: InvalidDomain"},
		{"DomainToASCII", cookie.Rules{DomainToASCII: true}, http, "a=1; Domain=\xff.example",
			"refused: InvalidDomain", "refused: InvalidDomain"},

		{"IPDomainHostOnly", cookie.Rules{IPDomainHostOnly: true}, ip, "a=1; Domain=127.0.0.1",
			"a=1 on 127.0.0.1/", "a=1 on 127.0.0.1/ host-only"},

		{"TabInPathRejected", cookie.Rules{TabInPathRejected: true}, http, "a=1; Path=/x\ty",
			"a=1 on shop.example/x\ty host-only", "refused: DisallowedCharacter"},
		{"TabInPathRejected", cookie.Rules{TabInPathRejected: true}, http, "a=1; Path=x\ty",
			"a=1 on shop.example/ host-only", "a=1 on shop.example/ host-only"},

		{"RelativePathKept", cookie.Rules{RelativePathKept: true}, http, "a=1; Path=x",
			"a=1 on shop.example/ host-only", "a=1 on shop.examplex host-only"},
		{"RelativePathKept", cookie.Rules{RelativePathKept: true}, http, "a=1; Path=",
			"a=1 on shop.example/ host-only", "a=1 on shop.example/ host-only"},

		{"PrefixCaseSensitive", cookie.Rules{PrefixCaseSensitive: true}, https, "__secure-a=1",
			"refused: InvalidPrefix", "__secure-a=1 on shop.example/ host-only"},
		{"PrefixCaseSensitive", cookie.Rules{PrefixCaseSensitive: true}, https, "__Secure-a=1",
			"refused: InvalidPrefix", "refused: InvalidPrefix"},

		{"HttpPrefixes", cookie.Rules{HttpPrefixes: true}, https, "__Http-a=1; Secure",
			"__Http-a=1 on shop.example/ host-only Secure", "refused: InvalidPrefix"},
		{"HttpPrefixes", cookie.Rules{HttpPrefixes: true}, https, "__Host-Http-a=1; Secure; Path=/",
			"__Host-Http-a=1 on shop.example/ host-only Secure", "refused: InvalidPrefix"},
		{"HttpPrefixes", cookie.Rules{HttpPrefixes: true}, https, "=__Http-a",
			"=__Http-a on shop.example/ host-only", "refused: InvalidPrefix"},

		{"PrefixNeedsSecureOrigin", cookie.Rules{PrefixNeedsSecureOrigin: true}, http, "__Secure-a=1; Secure",
			"__Secure-a=1 on shop.example/ host-only Secure", "refused: InvalidPrefix"},
		{"PrefixNeedsSecureOrigin", cookie.Rules{PrefixNeedsSecureOrigin: true}, local, "__Secure-a=1; Secure",
			"__Secure-a=1 on localhost/ host-only Secure", "__Secure-a=1 on localhost/ host-only Secure"},

		{"HostPrefixPath", cookie.Rules{HostPrefixPath: cookie.PathWritten}, https, "__Host-a=1; Secure; Path",
			"__Host-a=1 on shop.example/ host-only Secure", "refused: InvalidPrefix"},
		{"HostPrefixPath", cookie.Rules{HostPrefixPath: cookie.PathResulting}, https, "__Host-a=1; Secure",
			"refused: InvalidPrefix", "__Host-a=1 on shop.example/ host-only Secure"},
		{"HostPrefixPath", cookie.Rules{HostPrefixPath: cookie.PathResulting}, https + "x/", "__Host-a=1; Secure",
			"refused: InvalidPrefix", "refused: InvalidPrefix"},

		{"HostPrefixNoDomain", cookie.Rules{HostPrefixNoDomain: true}, local, "__Host-a=1; Secure; Path=/; Domain=localhost",
			"__Host-a=1 on localhost/ host-only Secure", "refused: InvalidPrefix"},

		{"Partitioned", cookie.Rules{Partitioned: true}, https, "a=1; Secure; Partitioned",
			"a=1 on shop.example/ host-only Secure", "a=1 on shop.example/ host-only Secure Partitioned"},
		{"Partitioned", cookie.Rules{Partitioned: true}, https, "a=1; Partitioned",
			"a=1 on shop.example/ host-only", "refused: InvalidPartitioned"},

		{"Priority", cookie.Rules{Priority: true}, https, "a=1; priority=LOW",
			"a=1 on shop.example/ host-only", "a=1 on shop.example/ host-only Priority=Low"},
		{"Priority", cookie.Rules{Priority: true}, https, "a=1; Priority=Low; Priority=High",
			"a=1 on shop.example/ host-only", "a=1 on shop.example/ host-only Priority=High"},
		{"Priority", cookie.Rules{Priority: true}, https, "a=1; Priority=High; Priority=Highest",
			"a=1 on shop.example/ host-only", "a=1 on shop.example/ host-only"},

		{"PartitionedNeedsSecureOrigin", cookie.Rules{Partitioned: true, PartitionedNeedsSecureOrigin: true}, http, "a=1; Secure; Partitioned",
			"a=1 on shop.example/ host-only Secure", "refused: InvalidPartitioned"},
		{"PartitionedNeedsSecureOrigin", cookie.Rules{Partitioned: true}, http, "a=1; Secure; Partitioned",
			"a=1 on shop.example/ host-only Secure", "a=1 on shop.example/ host-only Secure Partitioned"},
	}
	untested := map[string]bool{}
	for field := range reflect.TypeFor[cookie.Rules]().Fields() {
		untested[field.Name] = true
	}
	for _, tt := range tests {
		delete(untested, tt.field)
		if got := outcome(t, tt.line, tt.url, spec()); got != tt.draft {
			t.Errorf("the draft, %q from %s\n got %s\nwant %s", tt.line, tt.url, got, tt.draft)
		}
		if got := outcome(t, tt.line, tt.url, tt.rules); got != tt.with {
			t.Errorf("with %s, %q from %s\n got %s\nwant %s", tt.field, tt.line, tt.url, got, tt.with)
		}
	}
	delete(untested, "ExpiresByServerClock") // needs two clocks: TestFollowClock
	delete(untested, "Dates")                // TestDatesAsBrowsers
	for field := range untested {
		t.Errorf("Rules.%s has no case", field)
	}
}

// Where the four profiles differ.
func TestProfiles(t *testing.T) {
	const kept = " on shop.example/ host-only"
	tests := []struct {
		line                            string
		spec, chromium, firefox, safari string
	}{
		{"tok", "=tok" + kept, "=tok" + kept, "tok=" + kept, "refused: NamelessNotAllowed"},
		{"=tok", "=tok" + kept, "=tok" + kept, "refused: NamelessNotAllowed", "refused: NamelessNotAllowed"},
		{"=a=b", "=a=b" + kept, "refused: NamelessWithEquals", "refused: NamelessNotAllowed", "refused: NamelessNotAllowed"},
		{"a=b\tc", "a=b\tc" + kept, "refused: DisallowedCharacter", "a=b\tc" + kept, "a=b\tc" + kept},
		{"a=1; x\x01", "refused: DisallowedCharacter", "refused: DisallowedCharacter", "refused: DisallowedCharacter", "a=1" + kept},
		{"__host-a=1", "refused: InvalidPrefix", "refused: InvalidPrefix", "refused: InvalidPrefix", "__host-a=1" + kept},
		{"__Http-a=1", "__Http-a=1" + kept, "refused: InvalidPrefix", "refused: InvalidPrefix", "__Http-a=1" + kept},
		{"__Host-a=1; Secure", "refused: InvalidPrefix", "refused: InvalidPrefix", "__Host-a=1" + kept + " Secure", "__Host-a=1" + kept + " Secure"},
	}
	for _, tt := range tests {
		for i, want := range []string{tt.spec, tt.chromium, tt.firefox, tt.safari} {
			if got := outcome(t, tt.line, "https://shop.example/", profiles[i].rules); got != want {
				t.Errorf("%s, %q\n got %s\nwant %s", profiles[i].name, tt.line, got, want)
			}
		}
	}
}
