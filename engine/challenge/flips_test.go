package challenge_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/challenge"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func decode(t *testing.T, document string) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// start has one of everything that can be flipped.
const start = `{"v":1,"title":"Start","network":"hostile","attacker":[{"host":"shop.example","set":["sid=evil"]}],
"servers":[
{"host":"shop.example","rules":[
	{"path":"/login","set":["sid=1; Path=/; Secure; Max-Age=60","theme=dark"]},
	{"path":"/account","noCookie":"sid","redirect":"/login"},
	{"method":"DELETE","status":405}]},
{"host":"api.shop.example","proxy":{"terminatesTLS":true,"sets":{"X-Real-IP":"1"}},"stack":{"django":{"SESSION_COOKIE_SECURE":true}}}],
"steps":[{"do":"visit","url":"http://shop.example/login","note":"Here."},{"do":"script","cookie":"seen=1"},{"do":"fetch","url":"/me"}]}`

func TestFlips(t *testing.T) {
	s := decode(t, start)
	sid, theme, seen := edit.Cookies(s)[0].Ref, edit.Cookies(s)[1].Ref, edit.Cookies(s)[3].Ref
	change := func(f func(s *scenario.Scenario)) *scenario.Scenario {
		c := s.Clone()
		f(c)
		return c
	}
	for _, test := range []struct {
		name string
		now  *scenario.Scenario
		want []string
	}{
		{"nothing", s.Clone(), nil},
		{"texts", edit.SetNote(edit.SetText(s, edit.Title, "Other"), 0, ""), nil},
		{"back and forth", edit.SetFlag(edit.SetFlag(s, sid, "Secure", false), sid, "Secure", true), nil},
		{"an attribute", edit.SetFlag(s, sid, "Secure", false), []string{"Secure (sid, shop.example)"}},
		{"two attributes in one edit", edit.SetCookieLine(s, sid, "sid=1; Path=/; Secure; HttpOnly; SameSite=Lax"),
			[]string{"HttpOnly (sid, shop.example)", "SameSite (sid, shop.example)", "Max-Age or Expires (sid, shop.example)"}},
		{"the order of attributes", edit.SetCookieLine(s, sid, "sid=1; Secure; Max-Age=60; Path=/"), nil},
		{"an attribute without a switch", edit.SetCookieLine(s, theme, "theme=dark; Priority=High"), []string{"the cookie's value (theme, shop.example)"}},
		{"a value", edit.SetCookieLine(s, theme, "theme=light"), []string{"the cookie's value (theme, shop.example)"}},
		{"a domain", edit.SetDomain(s, theme, "shop.example"), []string{"Domain (theme, shop.example)"}},
		{"SameSite of a script's", edit.SetSameSite(s, seen, cookie.Strict), []string{"SameSite (seen, step 2)"}},
		{"a name, wherever it is", edit.RenameCookie(s, "sid", "__Host-sid"), []string{"the cookie's name (sid)"}},
		{"a name and an attribute", edit.SetFlag(edit.RenameCookie(s, "sid", "__Host-sid"), sid, "HttpOnly", true),
			[]string{"the cookie's name (sid)", "HttpOnly (sid, shop.example)"}},
		{"another line", func() *scenario.Scenario { c, _ := edit.AddCookie(s, 0, sid, "sid=; Max-Age=0"); return c }(), []string{"a Set-Cookie line more or less (shop.example)"}},
		{"a line less", edit.RemoveCookie(s, sid), []string{"a Set-Cookie line more or less (shop.example)"}},
		{"a redirect", edit.SetRedirect(s, 0, 301), []string{"the redirect (shop.example)"}},
		{"another status of a redirect", edit.SetRedirectStatus(s, 0, 1, 307), []string{"the redirect (shop.example)"}},
		{"HSTS", edit.SetHSTS(s, 0, true), []string{"HSTS (shop.example)"}},
		{"HSTS and a redirect", edit.SetRedirect(edit.SetHSTS(s, 0, true), 0, 308), []string{"the redirect (shop.example)", "HSTS (shop.example)"}},
		{"CORS with a preflight", edit.AllowOrigin(s, 0, edit.Grant{Origin: "https://a.example", Credentials: true, Methods: "DELETE"}), []string{"CORS (shop.example)"}},
		{"a header", edit.ForbidStoring(s, 0, 1), []string{"another header (shop.example)"}},
		{"another status", change(func(c *scenario.Scenario) { c.Servers[0].Rules[2].Status = 404 }), []string{"another rule of the server (shop.example)"}},
		{"the condition of a line", change(func(c *scenario.Scenario) { c.Servers[0].Rules[0].Path = "/" }),
			[]string{"another rule of the server (shop.example)", "another rule of the server (shop.example)"}},
		{"the order of rules", edit.MoveRule(s, edit.RuleList{}, 1, 0), []string{"another rule of the server (shop.example)"}},
		{"settings", edit.SetSetting(edit.SetSetting(s, 1, "django", "SESSION_COOKIE_SECURE", false), 1, "django", "SECURE_SSL_REDIRECT", true),
			[]string{"a setting of the stack (api.shop.example)", "a setting of the stack (api.shop.example)"}},
		{"what the proxy sets", edit.SetProxy(s, 1, &scenario.Proxy{TerminatesTLS: true}), []string{"the proxy (api.shop.example)"}},
		{"where TLS ends", edit.SetProxy(s, 1, &scenario.Proxy{Sets: map[string]string{"X-Real-IP": "1"}}), []string{"a server's host or schemes (api.shop.example)"}},
		{"no proxy", edit.SetProxy(s, 1, nil), []string{"a server's host or schemes (api.shop.example)", "the proxy (api.shop.example)"}},
		{"another server", edit.Listen(s, "https", "new.example", 0), []string{"a server's host or schemes (new.example)"}},
		{"a server less", change(func(c *scenario.Scenario) { c.Servers = c.Servers[:1] }), []string{"a server's host or schemes (api.shop.example)"}},
		{"a scheme", edit.SetScheme(s, 0, "https"), []string{"http or https (step 1)"}},
		{"an address", edit.SetHost(s, 0, "www.shop.example"), []string{"the address (step 1)"}},
		{"credentials and a method", edit.SetMethod(edit.SetCredentials(s, 2, scenario.Include), 2, "PUT"), []string{"the method (step 3)", "credentials (step 3)"}},
		{"the kind of a step", edit.SetStep(s, 2, scenario.Step{Do: scenario.Image, URL: "/me"}), []string{"the steps (step 3)"}},
		{"a step less", edit.RemoveStep(s, 2), []string{"the steps"}},
		{"the browser and its policy", edit.SetPolicy(edit.SetBrowser(s, scenario.Safari), scenario.Policy{ThirdPartyCookies: scenario.AllowThirdParty}), []string{"the browser"}},
		{"the network", edit.SetNetwork(edit.RemoveAttacker(s), scenario.Private), []string{"the network"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range challenge.Flips(s, test.now) {
				got = append(got, f.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Every switch has a name for people.
func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range scenario.Switches() {
		name := challenge.Name(s)
		if name == "" || seen[name] {
			t.Errorf("%s is named %q, want a name of its own", s, name)
		}
		seen[name] = true
	}
	if len(seen) < 20 {
		t.Fatal(fmt.Sprint(len(seen), " switches"))
	}
}
