package jar_test

import (
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

var everyRule = jar.Rules{LaxByDefault: true, LaxAllowUnsafe: 2 * time.Minute, NoneNeedsSecure: true, SecureOnTrustworthy: true}

func TestSelect(t *testing.T) {
	for _, test := range []struct {
		name     string
		rules    jar.Rules
		set      setting
		url      string
		second   int
		change   func(*jar.Context)
		reasons  []rule.ID
		warnings []rule.ID
	}{
		{name: "its own host", set: setting{"https://a.example/", "k=1", 0}, url: "https://a.example/"},
		{name: "another port", set: setting{"https://a.example:8443/", "k=1", 0}, url: "http://a.example/"},
		{name: "a host below", set: setting{"https://a.example/", "k=1", 0}, url: "https://www.a.example/", reasons: []rule.ID{rule.DomainMismatch}},
		{name: "a host below its Domain", set: setting{"https://a.example/", "k=1; Domain=a.example", 0}, url: "https://x.www.a.example/"},
		{name: "the host above", set: setting{"https://www.a.example/", "k=1; Domain=www.a.example", 0}, url: "https://a.example/", reasons: []rule.ID{rule.DomainMismatch}},
		{name: "Path", set: setting{"https://a.example/x/y", "k=1", 0}, url: "https://a.example/x"},
		{name: "not Path", set: setting{"https://a.example/x/y", "k=1", 0}, url: "https://a.example/xy", reasons: []rule.ID{rule.NotOnPath}},
		{name: "Secure over http", rules: everyRule, set: setting{"https://a.example/", "k=1; Secure", 0}, url: "http://a.example/", reasons: []rule.ID{rule.SecureOnly}},
		{name: "Secure on this machine", rules: everyRule, set: setting{"https://localhost/", "k=1; Secure", 0}, url: "http://localhost/", warnings: []rule.ID{rule.SecureOnTrustworthyHost}},
		{name: "Secure on this machine where that does not count", set: setting{"https://localhost/", "k=1; Secure", 0}, url: "http://localhost/", reasons: []rule.ID{rule.SecureOnly}},
		{name: "HttpOnly in a request", set: setting{"https://a.example/", "k=1; HttpOnly", 0}, url: "https://a.example/"},
		{name: "HttpOnly for a script", set: setting{"https://a.example/", "k=1; HttpOnly", 0}, url: "https://a.example/",
			change: func(c *jar.Context) { c.Script = true }, reasons: []rule.ID{rule.HttpOnlyFromScript}},
		{name: "without credentials", set: setting{"https://a.example/", "k=1", 0}, url: "https://a.example/",
			change: func(c *jar.Context) { c.NoCredentials = true }, reasons: []rule.ID{rule.CredentialsOmitted}},
		{name: "all reasons in order", rules: everyRule, set: setting{"https://a.example/x/", "k=1; Secure; HttpOnly; SameSite=Strict", 0}, url: "http://www.a.example/",
			change:  func(c *jar.Context) { c.NoCredentials, c.Script, c.Relation, c.Schemeless = true, true, 0, 0 },
			reasons: []rule.ID{rule.CredentialsOmitted, rule.DomainMismatch, rule.NotOnPath, rule.SecureOnly, rule.HttpOnlyFromScript, rule.SameSiteStrict}},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, test.rules, test.set)
			c := at(t, test.url, test.second)
			if test.change != nil {
				test.change(&c)
			}
			selections := j.Select(c)
			if len(selections) != 1 {
				t.Fatalf("%d cookies considered, want 1", len(selections))
			}
			s := &selections[0]
			equalReasons(t, "reasons", s.Checks.Reasons(), test.reasons...)
			equalReasons(t, "warnings", s.Checks.Warnings(), test.warnings...)
			if sent := len(test.reasons) == 0; s.Sent() != sent {
				t.Errorf("sent: %v, want %v", s.Sent(), sent)
			}
		})
	}
}

// Cookies of other registrable domains are not considered at all.
func TestSelectConsidersOneSite(t *testing.T) {
	j := filled(t, jar.Rules{},
		setting{"https://a.co.uk/", "k=1", 0},
		setting{"https://b.co.uk/", "k=2", 0},
		setting{"https://192.0.2.1/", "k=3", 0},
		setting{"https://localhost/", "k=4", 0},
	)
	for _, test := range []struct {
		url  string
		want int
	}{
		{"https://a.co.uk/", 1}, {"https://www.b.co.uk/", 1}, {"https://co.uk/", 0},
		{"https://192.0.2.1/", 1}, {"https://192.0.2.2/", 0}, {"https://localhost/", 1}, {"https://c.example/", 0},
	} {
		if got := len(j.Select(at(t, test.url, 0))); got != test.want {
			t.Errorf("%s considers %d cookies, want %d", test.url, got, test.want)
		}
	}
}

// What SameSite allows, by the relation of the request (6265bis §5.6.7).
func TestSameSiteOnSend(t *testing.T) {
	const strict, lax, unset, none = "k=1; SameSite=Strict; Secure", "k=1; SameSite=Lax; Secure", "k=1; Secure", "k=1; SameSite=None; Secure"
	noDefault := everyRule
	noDefault.LaxByDefault = false
	noGrace := everyRule
	noGrace.LaxAllowUnsafe = 0

	for _, test := range []struct {
		name     string
		rules    jar.Rules
		line     string
		relation jar.Relation
		second   int
		want     rule.ID
		warning  rule.ID
	}{
		{"Strict, same-site", everyRule, strict, jar.SameSite, 0, "", ""},
		{"Strict, top level", everyRule, strict, jar.CrossSiteTopLevel, 0, rule.SameSiteStrict, ""},
		{"Strict, unsafe", everyRule, strict, jar.CrossSiteUnsafe, 0, rule.SameSiteStrict, ""},
		{"Strict, cross-site", everyRule, strict, jar.CrossSite, 0, rule.SameSiteStrict, ""},
		{"Lax, same-site", everyRule, lax, jar.SameSite, 0, "", ""},
		{"Lax, top level", everyRule, lax, jar.CrossSiteTopLevel, 0, "", ""},
		{"Lax, unsafe, young", everyRule, lax, jar.CrossSiteUnsafe, 0, rule.SameSiteLax, ""},
		{"Lax, cross-site", everyRule, lax, jar.CrossSite, 0, rule.SameSiteLax, ""},
		{"unset, top level", everyRule, unset, jar.CrossSiteTopLevel, 300, "", ""},
		{"unset, unsafe, at most two minutes old", everyRule, unset, jar.CrossSiteUnsafe, 120, "", rule.LaxAllowUnsafe},
		{"unset, unsafe, older", everyRule, unset, jar.CrossSiteUnsafe, 121, rule.SameSiteUnspecifiedTreatedAsLax, ""},
		{"unset, unsafe, no grace", noGrace, unset, jar.CrossSiteUnsafe, 0, rule.SameSiteUnspecifiedTreatedAsLax, ""},
		{"unset, cross-site, young", everyRule, unset, jar.CrossSite, 0, rule.SameSiteUnspecifiedTreatedAsLax, ""},
		{"unset, cross-site, not Lax by default", noDefault, unset, jar.CrossSite, 0, "", ""},
		{"None, cross-site", everyRule, none, jar.CrossSite, 0, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, test.rules, setting{"https://a.example/", test.line, 0})
			c := at(t, "https://a.example/", test.second)
			c.Relation, c.Schemeless = test.relation, test.relation
			s := j.Select(c)[0]
			equalReasons(t, "reasons", s.Checks.Reasons(), some(test.want)...)
			equalReasons(t, "warnings", s.Checks.Warnings(), some(test.warning)...)
		})
	}
}

// A block that would not happen if http and https were one site has a reason of
// its own.
func TestSchemefulReasons(t *testing.T) {
	for _, test := range []struct {
		line       string
		relation   jar.Relation
		schemeless jar.Relation
		want       rule.ID
	}{
		{"k=1; SameSite=Strict; Secure", jar.CrossSiteTopLevel, jar.SameSite, rule.SchemefulSameSiteStrict},
		{"k=1; SameSite=Lax; Secure", jar.CrossSiteUnsafe, jar.SameSite, rule.SchemefulSameSiteLax},
		{"k=1; Secure", jar.CrossSite, jar.SameSite, rule.SchemefulSameSiteUnspecifiedTreatedAsLax},
		{"k=1; SameSite=Strict; Secure", jar.CrossSite, jar.CrossSiteTopLevel, rule.SameSiteStrict},
	} {
		j := filled(t, everyRule, setting{"https://a.example/", test.line, 0})
		c := at(t, "https://a.example/", 300)
		c.Relation, c.Schemeless = test.relation, test.schemeless
		equalReasons(t, test.line, j.Select(c)[0].Checks.Reasons(), test.want)
	}
}

func TestPartitions(t *testing.T) {
	const news, shop = "https://news.example", "https://shop.example"
	for _, test := range []struct {
		name           string
		line           string
		set, get       string
		setTo, getFrom jar.Access
		want           rule.ID
	}{
		{"in its partition", "k=1; Secure; Partitioned", news, news, jar.Allow, jar.Allow, ""},
		{"in another", "k=1; Secure; Partitioned", news, shop, jar.Allow, jar.Allow, rule.OtherPartition},
		{"its partition is not blocked", "k=1; Secure; Partitioned", news, news, jar.Block, jar.Block, ""},
		{"of no partition, in any", "k=1", news, shop, jar.Allow, jar.Allow, ""},
		{"of no partition, blocked", "k=1", news, shop, jar.Allow, jar.Block, rule.UserPreferences},
		{"of no partition, where all are partitioned", "k=1", shop, news, jar.Allow, jar.Partition, rule.OtherPartition},
		{"partitioned by the browser", "k=1", news, news, jar.Partition, jar.Partition, ""},
		{"partitioned by the browser, and let out since", "k=1", news, news, jar.Partition, jar.Allow, rule.OtherPartition},
		{"partitioned by itself, and all let out since", "k=1; Secure; Partitioned", news, news, jar.Partition, jar.Allow, ""},
		{"partitioned by the browser, elsewhere", "k=1", news, shop, jar.Partition, jar.Partition, rule.OtherPartition},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := jar.New(jar.Rules{})
			c := at(t, "https://ads.example/", 0)
			c.Partition, c.Unpartitioned = test.set, test.setTo
			if v := j.Store(made(t, test.line, c), c); !v.Stored() {
				t.Fatalf("refused: %v", v.Checks.Reasons())
			}
			c.Partition, c.Unpartitioned = test.get, test.getFrom
			equalReasons(t, "reasons", j.Select(c)[0].Checks.Reasons(), some(test.want)...)
		})
	}
}

// some is a list of one, or nil for "".
func some[T ~string](one T) []T {
	if one == "" {
		return nil
	}
	return []T{one}
}
