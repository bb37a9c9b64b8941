package engine_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

const twoSites = `"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; SameSite=None; Secure"]},
	{"path":"/out","redirect":"https://evil.example/"}]},{"host":"api.shop.example"},{"host":"evil.example"}]`

// TestRequestHeaders: the headers with which a request describes where it comes
// from.
func TestRequestHeaders(t *testing.T) {
	for _, test := range []struct {
		name, steps string
		want        []string // of the last request
	}{
		{"typed", `{"do":"visit","url":"https://shop.example/a?b"}`, []string{
			"Host: shop.example", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document",
		}},
		{"typed over http", `{"do":"visit","url":"http://evil.example:8080/"}`, nil},
		{"clicked", `{"do":"visit","url":"https://shop.example/login"},{"do":"click","url":"/a#b"}`, []string{
			"Host: shop.example", "Referer: https://shop.example/login", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: navigate",
			"Sec-Fetch-Dest: document", "Cookie: sid=1",
		}},
		{"clicked elsewhere", `{"do":"visit","url":"https://shop.example/login"},{"do":"click","url":"https://evil.example/"}`, []string{
			"Host: evil.example", "Referer: https://shop.example/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document",
		}},
		{"a form", `{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"https://api.shop.example/"}`, []string{
			"Host: api.shop.example", "Origin: https://shop.example", "Referer: https://shop.example/", "Sec-Fetch-Site: same-site",
			"Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document", "Content-Type: application/x-www-form-urlencoded",
		}},
		{"a preflight", `{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"https://api.shop.example/","method":"PUT"}`, []string{
			"Host: api.shop.example", "Origin: https://shop.example", "Access-Control-Request-Method: PUT", "Referer: https://shop.example/",
			"Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty",
		}},
		{"a fetch of its own origin", `{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"/a"}`, []string{
			"Host: shop.example", "Referer: https://shop.example/", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty",
		}},
		{"an image", `{"do":"visit","url":"https://evil.example/"},{"do":"image","url":"https://shop.example/i"}`, []string{
			"Host: shop.example", "Referer: https://evil.example/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image",
		}},
		{"reached through another site", `{"do":"visit","url":"https://shop.example/"},{"do":"click","url":"/out"}`, []string{
			"Host: evil.example", "Referer: https://shop.example/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			tr := played(t, `{"v":1,`+twoSites+`,"steps":[`+test.steps+`]}`)
			exchanges := tr.Steps[len(tr.Steps)-1].Exchanges
			if diff := cmp.Diff(test.want, headerLines(exchanges[len(exchanges)-1].RequestHeaders)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestResponseHeaders: in the order sent, with those that the attacker added
// and those that are not played.
func TestResponseHeaders(t *testing.T) {
	tr := played(t, `{"v":1,"network":"hostile","attacker":[{"set":["planted=1"],"headers":{"X-Evil":"1"}}],
		"policy":{"httpsFirst":false},
		"servers":[{"host":"shop.example","rules":[{"set":["a=1"],"headers":{"Content-Security-Policy":"img-src 'self'; upgrade-insecure-requests","Content-Type":"text/html","Refresh":"9"}}]}],
		"steps":[{"do":"visit","url":"http://shop.example/"}]}`)
	want := []trace.Header{
		{Name: "Content-Security-Policy", Value: "img-src 'self'; upgrade-insecure-requests", NotPlayed: true, Directives: []string{"img-src"}},
		{Name: "Content-Type", Value: "text/html"},
		{Name: "Refresh", Value: "9", NotPlayed: true},
		{Name: "X-Evil", Value: "1", Attacker: true},
		{Name: "Set-Cookie", Value: "a=1"},
		{Name: "Set-Cookie", Value: "planted=1", Attacker: true},
	}
	if diff := cmp.Diff(want, tr.Steps[0].Exchanges[0].ResponseHeaders); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func played(t *testing.T, document string) *trace.Trace {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func headerLines(headers []trace.Header) []string {
	var lines []string
	for _, h := range headers {
		lines = append(lines, strings.Join([]string{h.Name, h.Value}, ": "))
	}
	return lines
}
