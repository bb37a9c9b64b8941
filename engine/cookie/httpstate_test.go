package cookie_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// The cases of https://github.com/abarth/http-state, the tests of RFC 6265, are
// not part of this repository. HTTP_STATE_DATA names the folder of a checkout
// that holds parser.json: tests/data.
const httpStateVariable = "HTTP_STATE_DATA"

// httpStateFolder finds that folder. Without one it says why to skip, or, where
// a run must be complete, why to fail.
func httpStateFolder(env func(string) string) (folder, skip, fail string) {
	folder = env(httpStateVariable)
	if folder == "" {
		return "", "set " + httpStateVariable + " to the folder tests/data of a checkout of abarth/http-state to run its cases", ""
	}
	if _, err := os.Stat(filepath.Join(folder, "parser.json")); err != nil {
		why := fmt.Sprintf("%s names a folder without parser.json: %v", httpStateVariable, err)
		if env("CI") == "true" {
			return "", "", why
		}
		return "", why, ""
	}
	return folder, "", ""
}

func openHTTPState(t *testing.T) string {
	t.Helper()
	folder, skip, fail := httpStateFolder(os.Getenv)
	if fail != "" {
		t.Fatal(fail)
	}
	if skip != "" {
		t.Skip(skip)
	}
	return folder
}

func TestHTTPStateFolder(t *testing.T) {
	there, empty := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(there, "parser.json"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, variable, ci string
		runs, skips, fails bool
	}{
		{"not asked for", "", "", false, true, false},
		{"not asked for, in CI", "", "true", false, true, false},
		{"there", there, "", true, false, false},
		{"there, in CI", there, "true", true, false, false},
		{"missing", empty, "", false, true, false},
		{"missing, in CI", empty, "true", false, false, true},
	}
	for _, tt := range tests {
		folder, skip, fail := httpStateFolder(func(name string) string {
			return map[string]string{httpStateVariable: tt.variable, "CI": tt.ci}[name]
		})
		if (folder != "") != tt.runs || (skip != "") != tt.skips || (fail != "") != tt.fails {
			t.Errorf("%s: folder %q, skip %q, fail %q", tt.name, folder, skip, fail)
		}
	}
}

// readJSON reads a file of the corpus; some start with a licence in comments.
func readJSON(t *testing.T, file string, into any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.DeleteFunc(bytes.Split(text, []byte("\n")), func(line []byte) bool {
		return bytes.HasPrefix(line, []byte("//"))
	})
	if err := json.Unmarshal(bytes.Join(lines, []byte("\n")), into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

func TestHTTPStateDates(t *testing.T) {
	folder := openHTTPState(t)
	for _, name := range []string{"examples.json", "bsd-examples.json"} {
		file := filepath.Join(folder, "dates", name)
		if _, err := os.Stat(file); err != nil {
			file = filepath.Join(folder, name)
		}
		var dates []struct {
			Test     string
			Expected *string
		}
		readJSON(t, file, &dates)
		for _, d := range dates {
			got, want := "no date", "no date"
			if date, ok := cookie.ParseDate(d.Test, cookie.CookieDates); ok {
				got = date.Format("Mon, 02 Jan 2006 15:04:05 GMT")
			}
			if d.Expected != nil {
				want = *d.Expected
			}
			if got != want {
				t.Errorf("%s: ParseDate(%q)\n got %s\nwant %s", name, d.Test, got, want)
			}
		}
		t.Logf("%s: %d dates", name, len(dates))
	}
}

// movedOn are the cases that say what browsers did in 2011 and not what they do
// now: the Cookie header now, and why. The profiles are in the order of profiles:
// the draft, Chromium, Firefox and Safari. "same" is what the corpus has,
// "unknown" what is not measured. Chromium and Firefox were measured with
// lines of the same kind (testdata/wpt), Safari is taken from WebKit's results for
// the web-platform-tests that grew from these cases.
var movedOn = map[string]struct {
	cookies [4]string
	why     string
}{
	"0004":         {[4]string{"foo", "foo", "foo=", same}, nameless},
	"0021":         {[4]string{"a=b; x; c=d", "a=b; x; c=d", same, same}, nameless},
	"0023":         {[4]string{"foo", "foo", "foo=", same}, nameless},
	"0024":         {[4]string{"foo", "foo", "foo=", same}, nameless},
	"0025":         {[4]string{"foo", "foo", "foo=", same}, nameless},
	"0026":         {[4]string{"foo", "foo", "foo=", same}, nameless},
	"0027":         {[4]string{"bar", "bar", "foo=; bar=", same}, nameless},
	"0028":         {[4]string{"foo", "foo", "foo=", same}, nameless},
	"CHROMIUM0009": {[4]string{"BLAHHH", "BLAHHH", "BLAHHH=", same}, nameless},
	"CHROMIUM0010": {[4]string{`"BLA\"HHH"`, `"BLA\"HHH"`, `"BLA\"HHH"=`, same}, nameless},
	"CHROMIUM0012": {[4]string{"ABC", "ABC", same, same}, nameless},
	"MOZILLA0012":  {[4]string{`test="fubar! = foo; five`, `test="fubar! = foo; five`, `test="fubar! = foo; five=`, unknown}, nameless + "; and 2.63, is no Max-Age"},
	"MOZILLA0014":  {[4]string{"six", "six", "six=", same}, nameless},
	"MOZILLA0015":  {[4]string{"seven", "seven", "six=; seven=", same}, nameless},
	"MOZILLA0016":  {[4]string{"eight", "eight", "six=; seven=", same}, nameless},
	"MOZILLA0017":  {[4]string{"eight; test=six", "eight; test=six", "six=; seven=; test=six", same}, nameless},
	"NAME0017":     {[4]string{"a=bar", same, same, same}, nameless + "; =a=bar is refused since Chromium 148"},
	"NAME0023":     {[4]string{"foo", "foo", "foo=", same}, nameless},
	"NAME0025":     {[4]string{"==a=bar", same, same, same}, nameless + "; ===a=bar is refused since Chromium 148"},
	"NAME0028":     {[4]string{"a", "a", same, same}, nameless},
	"NAME0031":     {[4]string{`"foo`, `"foo`, `"foo=`, same}, nameless},
	"NAME0032":     {[4]string{`"foo\"bar`, `"foo\"bar`, `"foo\"bar=`, same}, nameless},
	"NAME0033":     {[4]string{"aaa", "aaa", "aaa=", same}, nameless + "; =foo=bar is refused since Chromium 148"},

	"DISABLED_CHROMIUM0022": {[4]string{"", "", "", ""}, control},
	"DISABLED_CHROMIUM0023": {[4]string{"", "", "", ""}, control},
	"DISABLED_PATH0029":     {[4]string{"", "", "", ""}, "paths match octet by octet: %6F is not o"},
	"OPTIONAL_DOMAIN0042":   {[4]string{"foo=bar", "foo=bar", "foo=bar", "foo=bar"}, "an empty Domain counts, as none, where it used to be skipped"},

	"CHROMIUM0004": {[4]string{same, same, same, `aBc="zz;pp"`}, quotes},
	"VALUE0004":    {[4]string{same, same, same, `foo="bar;baz"`}, quotes},
	"PATH0027":     {[4]string{same, same, same, ""}, "a Path that begins with a quote is kept, and no request has it"},
}

// The Cookie header of the corpus, and an unknown one.
const (
	same    = "\x00same"
	unknown = "\x00unknown"
)

const (
	nameless = "a cookie may be without a name: the value stands alone in the header; Firefox takes it for a name, Safari refuses it"
	control  = "a control character refuses the line, where it used to end it"
	quotes   = "a semicolon between double quotes belongs to the value"
)

func TestHTTPStateParser(t *testing.T) {
	var cases []struct {
		Test     string
		Received []string
		SentTo   string `json:"sent-to"`
		Sent     []struct{ Name, Value string }
	}
	readJSON(t, filepath.Join(openHTTPState(t), "parser.json"), &cases)

	seen := map[string]bool{}
	for _, c := range cases {
		t.Run(c.Test, func(t *testing.T) {
			from := parseURL(t, "http://home.example.org:8888/cookie-parser?"+c.Test)
			to := from
			to.Path = "/cookie-parser-result"
			if c.SentTo != "" {
				var err error
				if to, err = from.Resolve(c.SentTo); err != nil {
					t.Fatal(err)
				}
			}
			pairs := make([]string, len(c.Sent))
			for i, pair := range c.Sent {
				pairs[i] = pair.Name + "=" + pair.Value
			}
			corpus := strings.Join(pairs, "; ")
			moved, listed := movedOn[c.Test]
			if listed {
				seen[c.Test] = true
				if moved.cookies == [4]string{same, same, same, same} {
					t.Error("listed as moved on, but nobody has")
				}
			}
			for i, profile := range profiles {
				want := corpus
				if listed && moved.cookies[i] != same {
					want = moved.cookies[i]
				}
				var jar jar
				for _, line := range c.Received {
					jar.receive(line, from, profile.rules)
				}
				if got := jar.header(to); got != want && want != unknown {
					t.Errorf("%s received %q from %s\nsent to %s\n got %q\nwant %q %s", profile.name, c.Received, from, to, got, want, moved.why)
				}
			}
		})
	}
	for test := range movedOn {
		if !seen[test] {
			t.Errorf("%s is listed as moved on, but there is no such case", test)
		}
	}
	t.Logf("%d cases, %d of them moved on", len(cases), len(movedOn))
}

// The corpus has dates of 2007 that are over and dates of 2019 that are not.
var corpusTime = time.Date(2011, 1, 1, 0, 0, 0, 0, time.UTC)

// A jar is the minimum that the corpus needs: a list in the order of creation.
type jar []cookie.Cookie

func (j *jar) receive(line string, from origin.URL, r cookie.Rules) {
	l, checks := cookie.Parse(line, r)
	reasons := checks.Reasons()
	if reasons != nil {
		return
	}
	c, creation := cookie.Create(l, from, corpusTime, r)
	reasons = creation.Reasons()
	if reasons != nil {
		return
	}
	same := func(old cookie.Cookie) bool {
		return old.Name == c.Name && old.Domain == c.Domain && old.HostOnly == c.HostOnly && old.Path == c.Path
	}
	at := slices.IndexFunc(*j, same)
	switch {
	case c.Expired(corpusTime):
		*j = slices.DeleteFunc(*j, same)
	case at >= 0:
		(*j)[at] = c
	default:
		*j = append(*j, c)
	}
}

func (j jar) header(to origin.URL) string {
	var send []cookie.Cookie
	for _, c := range j {
		covered := c.Domain == to.Host || !c.HostOnly && origin.DomainMatch(to.Host, c.Domain)
		if covered && cookie.PathMatch(to.Path, c.Path) && (!c.Secure || to.Secure()) {
			send = append(send, c)
		}
	}
	slices.SortStableFunc(send, func(a, b cookie.Cookie) int { return len(b.Path) - len(a.Path) })
	pairs := make([]string, len(send))
	for i, c := range send {
		pairs[i] = c.Value
		if c.Name != "" {
			pairs[i] = c.Name + "=" + c.Value
		}
	}
	return strings.Join(pairs, "; ")
}
