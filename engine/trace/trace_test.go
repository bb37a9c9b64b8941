package trace_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

const schemaFile = "trace.schema.json"

// described is the example in the description of the format. The program's
// output has these fields with these values; it may have more.
const described = `{
  "v": 1,
  "steps": [
    {
      "do": "visit",
      "exchanges": [
        {
          "method": "GET", "url": "http://shop.example/login", "via": "network",
          "cookie": "", "cookies": [],
          "status": 301, "location": "https://shop.example/login", "setCookies": []
        },
        {
          "method": "GET", "url": "https://shop.example/login", "via": "network",
          "cookie": "", "cookies": [],
          "status": 200,
          "setCookies": [{"line": "sessionid=abc123; Secure; HttpOnly; Path=/", "stored": true, "reasons": []}]
        }
      ],
      "outcome": "loaded", "url": "https://shop.example/login", "documentCookie": "",
      "jar": [{"name": "sessionid", "value": "abc123", "domain": "shop.example", "hostOnly": true, "path": "/", "secure": true, "httpOnly": true, "sameSite": ""}]
    }
  ]
}`

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// first is the first step of the example.
func first() trace.Step {
	return trace.Step{
		Do: "visit",
		Exchanges: []trace.Exchange{
			{
				Method: "GET", URL: "http://shop.example/login", Via: trace.Network, Destination: trace.Document,
				Cookies: []trace.CookieSelection{},
				Status:  301, Location: "https://shop.example/login", SetCookies: []trace.SetCookie{},
			},
			{
				Method: "GET", URL: "https://shop.example/login", Via: trace.Network, Destination: trace.Document,
				Cookies: []trace.CookieSelection{},
				Status:  200,
				SetCookies: []trace.SetCookie{{
					Line: "sessionid=abc123; Secure; HttpOnly; Path=/", Name: "sessionid",
					Stored: true, Effect: trace.Created, Reasons: []rule.ID{},
				}},
			},
		},
		Outcome: trace.Loaded, URL: "https://shop.example/login",
		Jar: []trace.Cookie{{
			Name: "sessionid", Value: "abc123", Domain: "shop.example", HostOnly: true, Path: "/",
			Secure: true, HttpOnly: true, Created: start,
		}},
		Now: start,
	}
}

// full has every field with a value that is not left out.
func full() trace.Trace {
	return trace.Trace{
		V: trace.Version,
		Steps: []trace.Step{
			first(),
			{
				Do: "visit",
				Exchanges: []trace.Exchange{{
					Method: "GET", URL: "http://shop.example/account", Via: trace.ByBrowser, Destination: trace.Document,
					Upgrade: trace.UpgradeHSTS, Attacker: true, Cookie: "a=1",
					Cookies: []trace.CookieSelection{
						{
							Name: "sessionid", Domain: "shop.example", Path: "/", PartitionKey: "https://top.example",
							Reasons: []rule.ID{rule.SecureOnly}, Warnings: []rule.ID{rule.LaxAllowUnsafe},
						},
						{Name: "a", Domain: "shop.example", Path: "/", Sent: true, Reasons: []rule.ID{}},
					},
					Status: 307, Error: trace.ConnectionRefused, Location: "https://shop.example/account",
					SetCookies: []trace.SetCookie{{
						Line: "b=2; Secure", Name: "b",
						Reasons: []rule.ID{rule.SecureOnly}, Warnings: []rule.ID{rule.LifetimeCapped},
					}},
					Readable: []trace.Readable{{Name: "a", Value: "1", In: "Cookie"}},
				}},
				SetCookies: []trace.SetCookie{{Line: "c=3", Name: "c", Stored: true, Effect: trace.Overwritten, Reasons: []rule.ID{}}},
				Outcome:    trace.Blocked, Reason: trace.MixedContent,
				URL: "https://shop.example/account", DocumentCookie: "c=3",
				Jar: []trace.Cookie{{
					Name: "c", Value: "3", Domain: "shop.example", Path: "/", SameSite: "None",
					Partitioned: true, PartitionKey: "https://top.example", Expires: start.Add(time.Hour), Created: start,
				}},
				HSTS: []trace.HSTSHost{{Host: "shop.example", IncludeSubDomains: true, Preloaded: true, Expires: start.Add(time.Hour)}},
				Now:  start.Add(time.Second),
			},
		},
		Claims: []trace.Claim{{OK: true}, {Found: "sent to http://shop.example/account"}},
	}
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func unmarshal(t *testing.T, text []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// The types write what the description promises.
func TestDescribedShape(t *testing.T) {
	got := unmarshal(t, marshal(t, trace.Trace{V: trace.Version, Steps: []trace.Step{first()}}))
	checkHolds(t, "trace", got, unmarshal(t, []byte(described)))
}

// checkHolds checks that got has everything that want has; its objects may have
// more.
func checkHolds(t *testing.T, path string, got, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s is %v, want an object", path, got)
			return
		}
		for name, value := range want {
			member, ok := object[name]
			if !ok {
				t.Errorf("%s.%s is missing", path, name)
				continue
			}
			checkHolds(t, path+"."+name, member, value)
		}
	case []any:
		list, ok := got.([]any)
		if !ok || len(list) != len(want) {
			t.Errorf("%s is %v, want %v", path, got, want)
			return
		}
		for i := range want {
			checkHolds(t, fmt.Sprintf("%s[%d]", path, i), list[i], want[i])
		}
	default:
		if got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
}

// Fields that are left out when empty, and fields that are not.
func TestFieldOrderAndEmptyFields(t *testing.T) {
	for _, test := range []struct {
		name string
		v    any
		want string
	}{
		{
			"a redirect", first().Exchanges[0],
			`{"method":"GET","url":"http://shop.example/login","via":"network","destination":"document",` +
				`"cookie":"","cookies":[],"status":301,"location":"https://shop.example/login","setCookies":[]}`,
		},
		{
			"a Set-Cookie line", first().Exchanges[1].SetCookies[0],
			`{"line":"sessionid=abc123; Secure; HttpOnly; Path=/","name":"sessionid","stored":true,"effect":"created","reasons":[]}`,
		},
		{
			"a session cookie", first().Jar[0],
			`{"name":"sessionid","value":"abc123","domain":"shop.example","hostOnly":true,"path":"/",` +
				`"secure":true,"httpOnly":true,"sameSite":"","created":"2026-01-01T00:00:00Z"}`,
		},
		{
			"a cookie that stays home", full().Steps[1].Exchanges[0].Cookies[0],
			`{"name":"sessionid","domain":"shop.example","path":"/","partitionKey":"https://top.example","sent":false,` +
				`"reasons":["SecureOnly"],"warnings":["WarnSameSiteUnspecifiedLaxAllowUnsafe"]}`,
		},
		{"a claim that holds", trace.Claim{OK: true}, `{"ok":true}`},
		{"a claim that fails", trace.Claim{Found: "sent"}, `{"ok":false,"found":"sent"}`},
		{"no steps", trace.Trace{V: 1, Steps: []trace.Step{}}, `{"v":1,"steps":[]}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := string(marshal(t, test.v)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestRoundTrip(t *testing.T) {
	want := full()
	var got trace.Trace
	if err := json.Unmarshal(marshal(t, want), &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestSchemaHasTheTypes(t *testing.T) {
	schematest.Read(t, schemaFile).CheckTypes(t, reflect.TypeFor[trace.Trace](), "../..")
}

// Words without a Go type in this package.
func TestSchemaHasTheWords(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	for _, test := range []struct {
		def, property string
		want          []string
	}{
		{"Step", "do", schematest.Constants(t, "../scenario", "Do")},
		{"Cookie", "sameSite", schematest.Constants(t, "../cookie", "SameSite")},
		{"Readable", "in", []string{"Cookie", "Set-Cookie"}},
	} {
		if got := schema.Enum(t, test.def, test.property); !slices.Equal(got, test.want) {
			t.Errorf("%s.%s is one of %q, want %q: correct its enum in %s", test.def, test.property, got, test.want, schemaFile)
		}
	}
}

func TestSchemaAccepts(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	later := bytes.Replace(marshal(t, full()), []byte(`"v":1,`), []byte(`"v":1,"later":true,`), 1)
	for name, document := range map[string][]byte{
		"every field":            marshal(t, full()),
		"a field of a later day": later,
		"no steps":               marshal(t, trace.Trace{V: 1, Steps: []trace.Step{}}),
	} {
		if err := schema.Validate(document); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	schema := schematest.Read(t, schemaFile)
	for _, test := range []struct {
		name   string
		change func(*trace.Trace)
	}{
		{"another version", func(tr *trace.Trace) { tr.V = 2 }},
		{"null for steps", func(tr *trace.Trace) { tr.Steps = nil }},
		{"null for exchanges", func(tr *trace.Trace) { tr.Steps[0].Exchanges = nil }},
		{"null for the jar", func(tr *trace.Trace) { tr.Steps[0].Jar = nil }},
		{"null for reasons", func(tr *trace.Trace) { tr.Steps[0].Exchanges[1].SetCookies[0].Reasons = nil }},
		{"unknown step", func(tr *trace.Trace) { tr.Steps[0].Do = "sleep" }},
		{"unknown outcome", func(tr *trace.Trace) { tr.Steps[0].Outcome = "fine" }},
		{"no outcome", func(tr *trace.Trace) { tr.Steps[0].Outcome = "" }},
		{"unknown reason", func(tr *trace.Trace) { tr.Steps[1].Exchanges[0].Cookies[0].Reasons[0] = "SecurOnly" }},
		{"unknown warning", func(tr *trace.Trace) { tr.Steps[1].Exchanges[0].Cookies[0].Warnings[0] = "Secured" }},
		{"status out of range", func(tr *trace.Trace) { tr.Steps[0].Exchanges[0].Status = 600 }},
	} {
		tr := full()
		test.change(&tr)
		if err := schema.Validate(marshal(t, tr)); err == nil {
			t.Errorf("%s: the schema accepts it", test.name)
		}
	}
}
