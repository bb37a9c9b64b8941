//go:build !js

package site

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestSite asks through the proxy, as Firefox does, with Go's own client.
func TestSite(t *testing.T) {
	s := &scenario.Scenario{V: 1, Servers: []scenario.Server{
		{Host: "shop.example", Rules: []scenario.Rule{{Scheme: "http", Redirect: "https:"}, {Path: "/login", Set: []string{"sid=1; Secure"}}}},
		{Host: "plain.example", Schemes: []string{"http"}},
		{Host: "192.0.2.7", Port: 8443},
	}, Steps: []scenario.Step{{Do: scenario.Visit, URL: "https://192.0.2.7:8443/"}}}
	authority, err := NewAuthority()
	if err != nil {
		t.Fatal(err)
	}
	site, err := Open(s, authority)
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	p, err := OpenProxy(site)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	roots := x509.NewCertPool()
	roots.AddCert(authority.certificate)
	client := &http.Client{
		Transport: &http.Transport{
			Proxy:           http.ProxyURL(&url.URL{Scheme: "socks5h", Host: fmt.Sprintf("127.0.0.1:%d", p.Port())}),
			TLSClientConfig: &tls.Config{RootCAs: roots},
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}

	for _, tt := range []struct {
		URL, location, set string
		status             int // 0 for no answer
	}{
		{URL: "http://shop.example/login", status: 302, location: "https://shop.example/login"},
		{URL: "https://shop.example/login?q", status: 200, set: "sid=1; Secure"},
		{URL: "http://plain.example/", status: 200},
		{URL: "https://plain.example/"},
		{URL: "https://192.0.2.7:8443/", status: 200},
		{URL: "http://192.0.2.7/"},
		{URL: "http://nobody.example/"},
	} {
		response, err := client.Get(tt.URL)
		if err != nil {
			if tt.status != 0 {
				t.Errorf("%s: %v", tt.URL, err)
			}
			continue
		}
		response.Body.Close()
		got := []any{response.StatusCode, response.Header.Get("Location"), response.Header.Get("Set-Cookie")}
		if want := []any{tt.status, tt.location, tt.set}; !cmp.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", tt.URL, got, want)
		}
	}

	var arrived []string
	for _, r := range site.Requests(0) {
		arrived = append(arrived, r.URL)
	}
	want := []string{"http://shop.example/login", "https://shop.example/login?q", "http://plain.example/", "https://192.0.2.7:8443/"}
	if diff := cmp.Diff(want, arrived); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}
