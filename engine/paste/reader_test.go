package paste_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/paste"
)

// TestBadText: a text that cannot become a scenario gives one sentence with the
// place.
func TestBadText(t *testing.T) {
	for _, test := range []struct{ name, text, err string }{
		{"nothing", "", "the text is empty; expected Set-Cookie lines"},
		{"white space", " \n\n", "the text is empty; expected"},
		{"prose", "\nIt does not work.\n", "line 2: nothing in the text was understood"},
		{"JSON of another kind", `{"name":"shop"}`, "the text looks like a scenario, but name: unknown field"},
		{"JSON that is cut", `{"v":1,"servers":[`, "the text is JSON, but neither a scenario nor a HAR file: not JSON: line 1, column 18"},
		{"a HAR file without entries", `{"log":{"version":"1.2","entries":[]}}`, "nothing in the text makes a scenario: The HAR file has no entries."},
		{"a HAR file that is cut at its beginning", `{"log":{"version":"1.2","entries":[{"request":{"method":"GET",`, "entry 1: nothing in the text makes a scenario: The HAR file ends or is damaged in the middle of entry 1"},
		{"a HAR file that is no JSON", `{"log":]`, "entry 1: nothing in the text makes a scenario: The HAR file ends or is damaged in the middle of entry 1"},
		{"UTF-16", "\xFF\xFEc\x00u\x00r\x00l\x00", "the text is in UTF-16, as PowerShell writes it; save it as UTF-8"},
		{"a curl command without a URL", "curl -v -k", "line 1: nothing in the text makes a scenario: The curl command has no URL."},
		{"a link that is cut", "https://crumbtrail.example/#0eyJ2Ijox", "line 1: nothing in the text makes a scenario: A link to a scenario: the link is truncated or mistyped"},
		{"settings that only compute", "SESSION_COOKIE_SECURE = config('SECURE')\n", "line 1: nothing in the text makes a scenario: SESSION_COOKIE_SECURE is computed: config('SECURE')."},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := paste.Read(test.text, paste.Options{})
			if err == nil || !strings.HasPrefix(err.Error(), test.err) {
				t.Errorf("error\n got %v\nwant %s…", err, test.err)
			}
		})
	}
}

// TestLargeHAR reads a HAR file of 200 MB in pieces: its memory is bounded, its
// time linear, and its entries can be counted while it is read.
func TestLargeHAR(t *testing.T) {
	if testing.Short() {
		t.Skip("a file of 200 MB")
	}
	body := strings.Repeat(`<p class=\"x\">\u00e9</p>`, 40_000)
	entry := `{"startedDateTime":"2026-03-02T09:30:00.000Z","_resourceType":"script","request":{"method":"GET","url":"https://cdn.example/%d.js","headers":[]},"response":{"status":200,"headers":[],"content":{"text":"` + body + `"}}},`
	r := paste.NewReader(paste.Options{})
	total := 0
	write := func(text string) {
		n, err := r.Write([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		total += n
	}
	write(`{"log":{"creator":{"name":"WebInspector"},"entries":[`)
	write(`{"_resourceType":"document","request":{"method":"GET","url":"https://shop.example/","headers":[]},"response":{"status":200,"headers":[{"name":"Set-Cookie","value":"sid=1; Secure"}]}},`)
	entries := 1
	for total < 200<<20 {
		write(fmt.Sprintf(entry, entries))
		if entries++; r.Entries() != entries {
			t.Fatalf("%d entries were counted, want %d", r.Entries(), entries)
		}
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	write(`{"_resourceType":"fetch","request":{"method":"GET","url":"https://shop.example/me","headers":[{"name":"Cookie","value":"sid=1"}]},"response":{"status":200,"headers":[]}}]}}`)
	runtime.GC()
	runtime.ReadMemStats(&after)
	if after.HeapInuse > 32<<20 {
		t.Errorf("%d bytes of heap are in use after %d bytes of text", after.HeapInuse, total)
	}
	result, err := r.Close()
	if err != nil {
		t.Fatal(err)
	}
	checkResult(t, result)
	if n := len(result.Scenario.Steps); n != 2 {
		t.Errorf("%d steps, want a visit and a fetch", n)
	}
	if account := accountText(result.Account); !strings.Contains(account, "requests for scripts, styles, fonts and images without cookies") {
		t.Errorf("the account does not say what became of the scripts:\n%s", account)
	}
}

// A slowText is made to be slow: read carelessly, it takes a time that grows with the
// square of its size.
type slowText struct{ name, start, part, end string }

var slowTexts = []slowText{
	{"an open quotation", "curl '", "a\\\n'b'\"\n", ""},
	{"many commands", "", "curl https://a.example/ \\\n-H 'a: b'\n", ""},
	{"commands without an end", "", "curl 'https://a.example/\n", ""},
	{"open brackets", "SECURE_HSTS_SECONDS = 1\n", "A_SETTING = [\n", ""},
	{"nested literals", "MIDDLEWARE = ", "[", ""},
	{"indented settings", "SECURE_HSTS_SECONDS = 1\nif X:\n", "    SESSION_COOKIE_SECURE = True\n", ""},
	{"blocks", "", "server {\n", ""},
	{"one server block", "server {\n", "server_name a.example;\n", "}"},
	{"headers", "GET / HTTP/1.1\n", "Accept: a\n", ""},
	{"Set-Cookie lines", "", "Set-Cookie: a=1; Path=/\n", ""},
	{"lines of a log", "* Trying 1\n> GET / HTTP/1.1\n", "> Cookie: a=1\n", ""},
	{"a cookie table", "", "a\tb\tshop.example\t/\tSession\t1\n", ""},
	{"cookies of document.cookie", "", "a=1; ", ""},
	{"titles", "", "Response Headers\n\n", ""},
	{"prose", "", "It does not work, and I do not know why\n", ""},
	{"deep JSON", `{"log":`, `{"a":[`, ""},
	{"requests with many cookies", "", manyCookies(), ""},
	{"requests for one page with many cookies", "", strings.ReplaceAll(manyCookies(), "/p", "/"), ""},
	{"responses with many lines", "", "GET /a HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\n" + strings.Repeat("Set-Cookie: a=1\nAccess-Control-Allow-Origin: *\n", 100) + "\n", ""},
	{"addresses", "", "https://shop.example/a\n", ""},
}

// text is the text in about n bytes.
func (s slowText) text(n int) string {
	return s.start + strings.Repeat(s.part, n/len(s.part)) + s.end
}

// TestSlowTexts: a text that is made to be slow gives a scenario or an error, as any
// other. How long it takes is measured by BenchmarkLargestText.
func TestSlowTexts(t *testing.T) {
	size := 1_000_000
	if testing.Short() {
		size = 100_000
	}
	for _, slow := range slowTexts {
		t.Run(slow.name, func(t *testing.T) {
			result, err := paste.Read(slow.text(size), paste.Options{})
			checkError(t, err)
			if err == nil {
				checkResult(t, result)
			}
		})
	}
}

// BenchmarkLargestText reads a megabyte of each text that is made to be slow.
func BenchmarkLargestText(b *testing.B) {
	for _, slow := range slowTexts {
		text := slow.text(1_000_000)
		b.Run(strings.ReplaceAll(slow.name, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				paste.Read(text, paste.Options{}) // An error takes its time, too.
			}
		})
	}
}

// manyCookies is an exchange with many cookies, none of which was set before.
func manyCookies() string {
	var b strings.Builder
	b.WriteString("GET /p HTTP/1.1\nHost: shop.example\nCookie: ")
	for i := range 400 {
		fmt.Fprintf(&b, "c%d=%d; ", i, i)
	}
	b.WriteString("\n\nHTTP/1.1 302 Found\nLocation: /next\n")
	for i := range 90 {
		fmt.Fprintf(&b, "Set-Cookie: c%d=1; Domain=other.example\n", i)
	}
	return b.String() + "\n"
}
