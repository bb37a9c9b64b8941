package jar_test

import (
	"slices"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

func TestStore(t *testing.T) {
	for _, test := range []struct {
		name     string
		rules    jar.Rules
		set      setting
		change   func(*jar.Context)
		reasons  []rule.ID
		warnings []rule.ID
	}{
		{name: "over https", set: setting{url: "https://a.example/", line: "k=1; Secure; HttpOnly"}},
		{name: "Secure over http", set: setting{url: "http://a.example/", line: "k=1; Secure"}, reasons: []rule.ID{rule.SecureOnly}},
		{name: "Secure on this machine", rules: everyRule, set: setting{url: "http://127.0.0.1/", line: "k=1; Secure"}, warnings: []rule.ID{rule.SecureOnTrustworthyHost}},
		{name: "HttpOnly by script", set: setting{url: "https://a.example/", line: "k=1; HttpOnly"},
			change: func(c *jar.Context) { c.Script = true }, reasons: []rule.ID{rule.HttpOnlyFromScript}},
		{name: "by script", set: setting{url: "https://a.example/", line: "k=1"}, change: func(c *jar.Context) { c.Script = true }},
		{name: "without credentials", set: setting{url: "https://a.example/", line: "k=1"},
			change: func(c *jar.Context) { c.NoCredentials = true }, reasons: []rule.ID{rule.CredentialsOmitted}},
		{name: "None without Secure", rules: everyRule, set: setting{url: "https://a.example/", line: "k=1; SameSite=None"}, reasons: []rule.ID{rule.SameSiteNoneInsecure}},
		{name: "None without Secure where that is allowed", set: setting{url: "https://a.example/", line: "k=1; SameSite=None"}},
		{name: "third party, blocked", set: setting{url: "https://a.example/", line: "k=1"},
			change: func(c *jar.Context) { c.Unpartitioned = jar.Block }, reasons: []rule.ID{rule.UserPreferences}},
		{name: "third party, Partitioned", set: setting{url: "https://a.example/", line: "k=1; Secure; Partitioned"},
			change: func(c *jar.Context) { c.Unpartitioned, c.Partition = jar.Block, "https://b.example" }},
		{name: "all reasons in order", rules: everyRule, set: setting{url: "http://a.example/", line: "k=1; Secure; HttpOnly; SameSite=Strict"},
			change: func(c *jar.Context) {
				c.NoCredentials, c.Script, c.Relation, c.Schemeless = true, true, jar.CrossSite, jar.CrossSite
			},
			reasons: []rule.ID{rule.CredentialsOmitted, rule.HttpOnlyFromScript, rule.SecureOnly, rule.SameSiteStrict}},
		{name: "settings alone", rules: everyRule, set: setting{url: "http://a.example/", line: "k=1; Secure; HttpOnly; SameSite=Strict"},
			change: func(c *jar.Context) {
				c.Script, c.Relation, c.Schemeless, c.Unpartitioned = true, jar.CrossSite, jar.CrossSite, jar.Block
			},
			reasons: []rule.ID{rule.UserPreferences}},
		{name: "third party, Partitioned, all blocked", set: setting{url: "https://a.example/", line: "k=1; Secure; Partitioned"},
			change: func(c *jar.Context) { c.Unpartitioned, c.Partition = jar.BlockAll, "https://b.example" }, reasons: []rule.ID{rule.UserPreferences}},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := jar.New(test.rules)
			c := at(t, test.set.url, 0)
			if test.change != nil {
				test.change(&c)
			}
			v := j.Store(made(t, test.set.line, c), c)
			equalReasons(t, "reasons", v.Checks.Reasons(), test.reasons...)
			equalReasons(t, "warnings", v.Checks.Warnings(), test.warnings...)
			want := 1
			if len(test.reasons) > 0 {
				want = 0
			}
			if got := len(j.Cookies(c.Now)); got != want || v.Stored() != (want == 1) {
				t.Errorf("stored: %v with %d cookies in the jar, want %d", v.Stored(), got, want)
			}
		})
	}
}

// For setting, Strict and Lax have the same requirement: any top-level
// navigation is allowed (6265bis §5.7 step 18).
func TestSameSiteOnSet(t *testing.T) {
	for _, test := range []struct {
		line     string
		relation jar.Relation
		want     rule.ID
	}{
		{"k=1; SameSite=Strict", jar.SameSite, ""},
		{"k=1; SameSite=Strict", jar.CrossSiteTopLevel, ""},
		{"k=1; SameSite=Strict", jar.CrossSiteUnsafe, ""},
		{"k=1; SameSite=Strict", jar.CrossSite, rule.SameSiteStrict},
		{"k=1; SameSite=Lax", jar.CrossSiteUnsafe, ""},
		{"k=1; SameSite=Lax", jar.CrossSite, rule.SameSiteLax},
		{"k=1", jar.CrossSite, rule.SameSiteUnspecifiedTreatedAsLax},
		{"k=1; SameSite=None; Secure", jar.CrossSite, ""},
	} {
		c := at(t, "https://a.example/", 0)
		c.Relation, c.Schemeless = test.relation, test.relation
		v := jar.New(everyRule).Store(made(t, test.line, c), c)
		equalReasons(t, test.line, v.Checks.Reasons(), some(test.want)...)
	}
}

// Who may set a cookie with the name of a Secure cookie over plain http
// (6265bis §5.7 step 16).
func TestLeaveSecureAlone(t *testing.T) {
	draft, hostBound := jar.Rules{}, jar.Rules{HostOnlyProtectsExactHost: true}
	const host, www = "https://a.example/", "https://www.a.example/"
	const plainHost, plainWWW = "http://a.example/", "http://www.a.example/"

	for _, test := range []struct {
		name        string
		rules       jar.Rules
		kept, comes setting
		refused     bool
	}{
		{"the same place", draft, setting{host, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/", 0}, true},
		{"another name", draft, setting{host, "k=1; Secure; Path=/", 0}, setting{plainHost, "j=2; Path=/", 0}, false},
		{"what is kept is not Secure", draft, setting{host, "k=1; Path=/", 0}, setting{plainHost, "k=2; Path=/", 0}, false},
		{"it comes over https", draft, setting{host, "k=1; Secure; Path=/", 0}, setting{host, "k=2; Path=/", 0}, false},
		{"what is kept is over", draft, setting{host, "k=1; Secure; Path=/; Max-Age=1", 0}, setting{plainHost, "k=2; Path=/", 1}, false},

		{"a wider path", draft, setting{host, "k=1; Secure; Path=/login", 0}, setting{plainHost, "k=2; Path=/", 0}, false},
		{"a path beside", draft, setting{host, "k=1; Secure; Path=/login", 0}, setting{plainHost, "k=2; Path=/b", 0}, false},
		{"a path with the same letters", draft, setting{host, "k=1; Secure; Path=/login", 0}, setting{plainHost, "k=2; Path=/loginx", 0}, false},
		{"a path below", draft, setting{host, "k=1; Secure; Path=/login", 0}, setting{plainHost, "k=2; Path=/login/en", 0}, true},

		{"a host below its Domain", draft, setting{host, "k=1; Secure; Path=/; Domain=a.example", 0}, setting{plainWWW, "k=2; Path=/", 0}, true},
		{"a host below its host", draft, setting{host, "k=1; Secure; Path=/", 0}, setting{plainWWW, "k=2; Path=/", 0}, true},
		{"the Domain above", draft, setting{www, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/; Domain=a.example", 0}, true},
		{"the host above", draft, setting{www, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/", 0}, true},
		{"a host beside", draft, setting{www, "k=1; Secure; Path=/", 0}, setting{"http://api.a.example/", "k=2; Path=/", 0}, false},

		{"host-bound: the same host", hostBound, setting{host, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/", 0}, true},
		{"host-bound: a Domain of the same host", hostBound, setting{host, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/; Domain=a.example", 0}, true},
		{"host-bound: a host below its Domain", hostBound, setting{host, "k=1; Secure; Path=/; Domain=a.example", 0}, setting{plainWWW, "k=2; Path=/", 0}, true},
		{"host-bound: a host below its host", hostBound, setting{host, "k=1; Secure; Path=/", 0}, setting{plainWWW, "k=2; Path=/", 0}, false},
		{"host-bound: the Domain above", hostBound, setting{www, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/; Domain=a.example", 0}, true},
		{"host-bound: the host above", hostBound, setting{www, "k=1; Secure; Path=/", 0}, setting{plainHost, "k=2; Path=/", 0}, false},
		{"host-bound: the host above its Domain", hostBound, setting{www, "k=1; Secure; Path=/; Domain=www.a.example", 0}, setting{plainHost, "k=2; Path=/", 0}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, test.rules, test.kept)
			c := at(t, test.comes.url, test.comes.second)
			v := j.Store(made(t, test.comes.line, c), c)
			if test.refused {
				equalReasons(t, "reasons", v.Checks.Reasons(), rule.OverwriteSecure)
			} else {
				equalReasons(t, "reasons", v.Checks.Reasons())
			}
		})
	}
}

// A Secure cookie protects its name only in its own partition.
func TestLeaveSecureAloneByPartition(t *testing.T) {
	j := jar.New(jar.Rules{})
	c := at(t, "https://ads.example/", 0)
	c.Partition, c.Unpartitioned = "https://news.example", jar.Partition
	j.Store(made(t, "k=1; Secure", c), c)

	c = at(t, "http://ads.example/", 0)
	c.Partition, c.Unpartitioned = "https://news.example", jar.Partition
	v := j.Store(made(t, "k=2", c), c)
	equalReasons(t, "in the same partition:", v.Checks.Reasons(), rule.OverwriteSecure)

	c.Partition = "https://shop.example"
	v = j.Store(made(t, "k=2", c), c)
	equalReasons(t, "in another:", v.Checks.Reasons())
}

func TestScriptAndHttpOnly(t *testing.T) {
	j := filled(t, jar.Rules{}, setting{"https://a.example/", "k=1; HttpOnly; Path=/", 0})
	script := at(t, "https://a.example/", 0)
	script.Script = true
	for _, test := range []struct {
		line string
		want rule.ID
	}{
		{"k=2; Path=/", rule.OverwriteHttpOnly},
		{"k=; Max-Age=0; Path=/", rule.OverwriteHttpOnly},
		{"k=2; Path=/x", ""}, // another path is another cookie
	} {
		v := j.Store(made(t, test.line, script), script)
		equalReasons(t, test.line, v.Checks.Reasons(), some(test.want)...)
	}
	request := at(t, "https://a.example/", 0)
	v := j.Store(made(t, "k=3; Path=/", request), request)
	equalReasons(t, "the server's own", v.Checks.Reasons())
}

// Browsers may cap the lifetime of a script's cookies below that of a server's.
func TestScriptLifetime(t *testing.T) {
	const week = 7 * 24 * time.Hour
	for _, test := range []struct {
		line   string
		script bool
		want   time.Duration
		warned bool
	}{
		{"a=1; Max-Age=2592000", true, week, true},
		{"a=1; Max-Age=2592000", false, 30 * 24 * time.Hour, false},
		{"a=1; Max-Age=3600", true, time.Hour, false},
	} {
		c := at(t, "https://shop.example/", 0)
		c.Script = test.script
		j := jar.New(jar.Rules{ScriptLifetime: week})
		v := j.Store(made(t, test.line, c), c)
		kept := j.Cookies(c.Now)
		if len(kept) != 1 {
			t.Fatalf("%q is not kept: %v", test.line, v.Checks.Reasons())
		}
		got := kept[0].Expires.Sub(c.Now)
		if warned := slices.Contains(v.Checks.Warnings(), rule.ScriptLifetimeCapped); got != test.want || warned != test.warned {
			t.Errorf("%q, script %v: lives for %v with %v, want %v", test.line, test.script, got, v.Checks.Warnings(), test.want)
		}
	}
}
