package browser

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Which requests are tried over https first; the memory of hosts, and the way
// back to http, are in the golden scenarios.
func TestTriesHTTPSFirst(t *testing.T) {
	const page = trace.Document
	for _, test := range []struct {
		name, method, url string
		destination       trace.Destination
		want              bool
	}{
		{"a page on a public name", "GET", "http://shop.com/", page, true},
		{"with http's own port written out", "GET", "http://shop.com:80/", page, true},
		{"on another port", "GET", "http://shop.com:8080/", page, false},
		{"on a name of one label", "GET", "http://intranet/", page, false},
		{"on a reserved name", "GET", "http://shop.example/", page, false},
		{"on an address", "GET", "http://192.0.2.1/", page, false},
		{"by a form that posts", "POST", "http://shop.com/", page, false},
		{"an image", "GET", "http://shop.com/", trace.ImageDest, false},
		{"a frame", "GET", "http://shop.com/", trace.FrameDoc, false},
	} {
		b := New(&scenario.Scenario{Browser: scenario.Chrome})
		r := request{method: test.method, url: parse(t, test.url), destination: test.destination}
		if got := b.httpsFirst.upgrades(&r, b.now); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
