package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhy(t *testing.T) {
	const document = `{"v":1,"title":"Why","servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; Secure; Path=/"]}]}],"steps":[
		{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"http://shop.example/"},
		{"do":"script","cookie":"a=1; HttpOnly"}]}`
	var out bytes.Buffer
	if status := run([]string{"-why", "-"}, strings.NewReader(document), &out, &out, screen{width: 200}); status != fine {
		t.Fatalf("status %d: %s", status, out.String())
	}
	_, why, _ := strings.Cut(out.String(), "\n\nsteps[0]")
	const want = `, exchange 0: GET https://shop.example/login
  The jar had no cookie for shop.example. (RFC 6265bis §5.8.3)
  sid was stored: every check passed. (RFC 6265bis §5.7)
    ✓ Line: valid cookie syntax
    ✓ Domain: host-only, shop.example
    ✓ Secure: needs https, and this is https
    ✓ SameSite: not given, started by the user
    ✓ Jar: no conflicting Secure cookie

steps[1], exchange 0: GET https://shop.example/
  sid was sent: every check passed. (RFC 6265bis §5.8.3)
    ✓ Domain: host-only, shop.example = shop.example
    ✓ Path: / covers /
    ✓ Not expired (session cookie)
    ✓ Secure: needs https, and this is https
    ✓ SameSite: not given, started by the user

steps[2], exchange 0: GET http://shop.example/
  sid was not sent: it is Secure, and the request to shop.example/ is plain http. (RFC 6265bis §5.8.3 step 1)
    ✓ Domain: host-only, shop.example = shop.example
    ✓ Path: / covers /
    ✓ Not expired (session cookie)
    ✗ Secure: needs https, and this is http (SecureOnly)
    ✓ SameSite: not given, started by the user

steps[3], script
  a was not stored: it has the HttpOnly attribute, and a script cannot create an HttpOnly cookie. (RFC 6265bis §5.7 step 15)
    ✓ Line: valid cookie syntax
    ✓ Domain: host-only, shop.example
    ✗ HttpOnly: a script must not set it (HttpOnlyFromScript)
    ✓ Not Secure: allowed on http and https
    ✓ SameSite: not given, the page's own script
    ✓ Jar: no conflicting Secure cookie
    ✓ Jar: no conflicting HttpOnly cookie
`
	if diff := cmp.Diff(want, why); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
