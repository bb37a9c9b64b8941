package explain_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// constants lists the values of a type's constants as the source has them, so
// that a new one cannot be forgotten here.
func constants(t *testing.T, file, typeName string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); !ok || name.Name != typeName {
			return true
		}
		value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
		return true
	})
	if len(values) == 0 {
		t.Fatalf("%s has no constants of type %s", file, typeName)
	}
	return values
}

// onPlainHTTP is a case in which every reason has something to say.
func onPlainHTTP(direction explain.Direction) explain.Detail {
	return explain.Detail{
		Direction:   direction,
		Cookie:      trace.Cookie{Name: "sessionid", Value: "abc123", Domain: "shop.example", HostOnly: true, Path: "/admin"},
		Line:        "sessionid=abc123; Domain=bank.example; SameSite=Sometimes; Max-Age=soon; Expires=never",
		URL:         "http://shop.example/account",
		Method:      "GET",
		Destination: trace.ImageDest,
		Page:        "https://evil.example/",
	}
}

func TestEveryReasonHasWords(t *testing.T) {
	for _, r := range constants(t, "../reason/reason.go", "Reason") {
		for _, direction := range []explain.Direction{explain.Sending, explain.Storing} {
			text := explain.Reason(reason.Reason(r), onPlainHTTP(direction))
			checkWords(t, r, text)
			if text.Section == "" {
				t.Errorf("%s has no section", r)
			}
			if !strings.HasPrefix(text.Short, "not ") || text.Short == "not allowed" {
				t.Errorf("%s: Short is %q, want words that begin with not", r, text.Short)
			}
			if text.DevTools != "" && text.DevTools != r {
				t.Errorf("%s: DevTools is %q, want the reason's own name or none", r, text.DevTools)
			}
		}
	}
}

func TestEveryWarningHasWords(t *testing.T) {
	for _, w := range constants(t, "../reason/reason.go", "Warning") {
		text := explain.Warning(reason.Warning(w), onPlainHTTP(explain.Storing))
		checkWords(t, w, text)
		if text.Section == "" {
			t.Errorf("%s has no section", w)
		}
		if isDevTools := strings.HasPrefix(w, "Warn"); (text.DevTools == w) != isDevTools {
			t.Errorf("%s: DevTools is %q", w, text.DevTools)
		}
	}
}

func TestEveryCauseHasWords(t *testing.T) {
	for _, c := range constants(t, "../trace/trace.go", "Cause") {
		checkWords(t, c, explain.Cause(trace.Cause(c), onPlainHTTP(explain.Sending)))
	}
}

func TestEveryUpgradeHasWords(t *testing.T) {
	for _, u := range constants(t, "../trace/trace.go", "Upgrade") {
		text := explain.Upgrade(trace.Upgrade(u), onPlainHTTP(explain.Sending))
		checkWords(t, u, text)
		if text.Section == "" {
			t.Errorf("%s has no section", u)
		}
	}
}

// checkWords refuses the fallback for what nobody has written words for, and
// words that are not a sentence.
func checkWords(t *testing.T, name string, text explain.Text) {
	t.Helper()
	switch {
	case text.Short == "" || text.Short == name && !strings.EqualFold(name, "HSTS") && !strings.EqualFold(name, "CORS"):
		t.Errorf("%s: Short is %q", name, text.Short)
	case len(text.Short) > 48:
		t.Errorf("%s: Short %q is not a few words", name, text.Short)
	case !strings.HasSuffix(text.Sentence, ".") || strings.Contains(text.Sentence, name+"."):
		t.Errorf("%s: Sentence is %q", name, text.Sentence)
	case strings.Contains(text.Sentence, "  ") || strings.Contains(text.Sentence, "%!"):
		t.Errorf("%s: Sentence has a hole: %q", name, text.Sentence)
	}
}

func TestSentences(t *testing.T) {
	send := func(change func(*explain.Detail)) explain.Detail {
		d := explain.Detail{
			Cookie:      trace.Cookie{Name: "sessionid", Value: "abc123", Domain: "shop.example", HostOnly: true, Path: "/"},
			URL:         "http://shop.example/account",
			Method:      "GET",
			Destination: trace.Document,
		}
		change(&d)
		return d
	}
	store := func(line string, change func(*explain.Detail)) explain.Detail {
		return send(func(d *explain.Detail) {
			d.Direction, d.Line = explain.Storing, line
			change(d)
		})
	}
	as := func(*explain.Detail) {}

	tests := []struct {
		name     string
		reason   reason.Reason
		detail   explain.Detail
		sentence string
		section  string
	}{
		{"a Secure cookie stays home", reason.SecureOnly, send(as),
			"sessionid is Secure, and the request to shop.example/account is plain http.",
			"RFC 6265bis §5.8.3 step 1"},
		{"a Secure cookie set over http", reason.SecureOnly, store("sessionid=abc123; Secure", as),
			"sessionid asks to be Secure, and the response from shop.example/account is plain http.",
			"RFC 6265bis §5.7 step 13"},
		{"a Secure cookie set by a script", reason.SecureOnly, store("sessionid=abc123; Secure", func(d *explain.Detail) { d.Script = true }),
			"sessionid asks to be Secure, and the page shop.example/account is plain http.",
			"RFC 6265bis §5.7 step 13"},
		{"a host-only cookie and a host below", reason.DomainMismatch, send(func(d *explain.Detail) { d.URL = "https://www.shop.example/" }),
			"sessionid is for shop.example alone, and the request is for www.shop.example.",
			"RFC 6265bis §5.8.3 step 1"},
		{"a cookie of another path", reason.NotOnPath, send(func(d *explain.Detail) { d.Cookie.Path = "/admin" }),
			"sessionid is for the path /admin, which does not cover /account.",
			"RFC 6265bis §5.8.3 step 1"},
		{"Strict on a link from elsewhere", reason.SameSiteStrict, send(func(d *explain.Detail) { d.Page = "https://evil.example/" }),
			"sessionid is SameSite=Strict, and the request to http://shop.example/account comes from another site, evil.example.",
			"RFC 6265bis §5.8.3 step 1"},
		{"Strict through another site's redirect", reason.SameSiteStrict, send(as),
			"sessionid is SameSite=Strict, and the request to http://shop.example/account passed through another site on its way.",
			"RFC 6265bis §5.8.3 step 1"},
		{"Lax on another site's form", reason.SameSiteLax, send(func(d *explain.Detail) { d.Page, d.Method = "https://evil.example/", "POST" }),
			"sessionid is SameSite=Lax: from another site it only goes with a page opened by GET, and the request to http://shop.example/account, a page opened by POST, comes from another site, evil.example.",
			"RFC 6265bis §5.8.3 step 1"},
		{"the scheme alone", reason.SchemefulSameSiteStrict, send(func(d *explain.Detail) { d.Page, d.URL = "http://shop.example/login", "https://shop.example/account" }),
			"sessionid is SameSite=Strict, and the request to https://shop.example/account comes from http://shop.example/login, where the scheme makes it another site.",
			"RFC 6265bis §5.8.3 step 1"},
		{"Lax set by another site's image", reason.SameSiteLax, store("sessionid=abc123; SameSite=Lax", func(d *explain.Detail) { d.Page, d.Destination = "https://evil.example/", trace.ImageDest }),
			"sessionid is SameSite=Lax, and the response from http://shop.example/account is for an image whose request comes from another site, evil.example: such a response may not set it.",
			"RFC 6265bis §5.7 step 18"},
		{"None without Secure", reason.SameSiteNoneInsecure, store("sessionid=abc123; SameSite=None", as),
			"sessionid is SameSite=None without Secure, and None needs Secure.",
			"RFC 6265bis §5.7 step 19"},
		{"the Domain of a public suffix", reason.InvalidDomain, store("sessionid=abc123; Domain=.co.uk", as),
			"sessionid asks for Domain=.co.uk, a public suffix: everybody's hosts below it would get the cookie.",
			"RFC 6265bis §5.7 step 9"},
		{"the Domain of somebody else", reason.InvalidDomain, store("sessionid=abc123; Domain=bank.example", as),
			"sessionid asks for Domain=bank.example, and shop.example is neither that host nor below it.",
			"RFC 6265bis §5.7 step 10"},
		{"a broken prefix", reason.InvalidPrefix, store("__Host-id=1; Path=/", func(d *explain.Detail) { d.Cookie.Name = "__Host-id" }),
			"__Host-id begins with __Host-, which promises Secure, Path=/ and no Domain; the line __Host-id=1; Path=/ from http://shop.example/account does not keep that.",
			"RFC 6265bis §5.7 step 21"},
		{"a prefix for HttpOnly", reason.InvalidPrefix, store("__http-id=1; Secure", func(d *explain.Detail) { d.Cookie.Name, d.URL = "__http-id", "https://shop.example/" }),
			"__http-id begins with __Http-, which promises Secure and HttpOnly; the line __http-id=1; Secure from https://shop.example/ does not keep that.",
			"Layered cookies §5.4.3"},
		{"a control character", reason.DisallowedCharacter, store("sessionid=a\x01b", as),
			"The line has a control character in it (U+0001), which makes browsers drop all of it.",
			"RFC 6265bis §5.6 step 1"},
		{"a TAB", reason.DisallowedCharacter, store("sessionid=a\tb", as),
			"The line has a TAB inside, which this browser does not take.",
			"browsers' own, in no specification"},
		{"no name but an equals sign", reason.NamelessWithEquals, store("=a=b", func(d *explain.Detail) { d.Cookie.Name, d.Cookie.Value = "", "a=b" }),
			"The cookie has no name and the value a=b: a server would read it as a cookie named a.",
			"browsers' own, in no specification"},
		{"a preflight", reason.CredentialsOmitted, send(func(d *explain.Detail) { d.Destination = trace.Preflight }),
			"A preflight to http://shop.example/account carries no credentials, so no cookie goes with it.",
			`Fetch "CORS-preflight fetch"`},
		{"a fetch that leaves its origin", reason.CredentialsOmitted, store("a=b", func(d *explain.Detail) { d.Destination, d.Credentials = trace.FetchDest, "same-origin" }),
			"The fetch has credentials: same-origin and leaves its page's origin for http://shop.example/account, so its response may set no cookie.",
			`Fetch "HTTP-network-or-cache fetch"`},
		{"a partition of another site", reason.OtherPartition, send(func(d *explain.Detail) {
			d.Cookie.PartitionKey, d.Page, d.Destination = "https://news.example;cross-site", "https://other.example/", trace.FrameDoc
		}),
			"sessionid is kept for pages of https://news.example with another site embedded, and this request belongs to a page of https://other.example.",
			"CHIPS (Partitioned)"},
		{"a partition of another site, at a link from there", reason.OtherPartition, send(func(d *explain.Detail) {
			d.Cookie.PartitionKey, d.Page, d.Destination = "https://news.example;cross-site", "https://news.example/", trace.Document
		}),
			"sessionid is kept for pages of https://news.example with another site embedded, and this request belongs to a page of http://shop.example.",
			"CHIPS (Partitioned)"},
		{"a partition of another site, at a typed address", reason.OtherPartition, send(func(d *explain.Detail) {
			d.Cookie.PartitionKey, d.Page, d.Destination = "https://news.example;cross-site", "", trace.Document
		}),
			"sessionid is kept for pages of https://news.example with another site embedded, and this request belongs to a page of http://shop.example.",
			"CHIPS (Partitioned)"},
		{"a name that would hide", reason.SecureOnly, send(func(d *explain.Detail) { d.Cookie.Name = "a\u202eb" }),
			`"a\u202eb" is Secure, and the request to shop.example/account is plain http.`,
			"RFC 6265bis §5.8.3 step 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := explain.Reason(test.reason, test.detail)
			if got.Sentence != test.sentence {
				t.Errorf("sentence\n got %s\nwant %s", got.Sentence, test.sentence)
			}
			if got.Section != test.section {
				t.Errorf("section: got %q, want %q", got.Section, test.section)
			}
		})
	}
}
