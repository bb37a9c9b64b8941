package jar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

const (
	day  = 24 * 60 * 60
	shop = "https://shop.example/"
	www  = "https://www.shop.example/"
	bank = "https://bank.example/"
)

var (
	anyone        = []jar.Round{{}}
	insecureFirst = []jar.Round{{Insecure: true}, {}}
)

// limits of a few cookies, so that the jar is short enough to read.
func inDomain(l jar.Limit) jar.Rules { return jar.Rules{Limits: jar.Limits{Domain: l}} }

// set stores lines from a URL and returns the result for the last one.
func set(t *testing.T, j *jar.Jar, s setting, change func(*jar.Context)) jar.Verdict {
	t.Helper()
	c := at(t, s.url, s.second)
	if change != nil {
		change(&c)
	}
	parsed, checks := cookie.Parse(s.line, cookie.Rules{Partitioned: true, Priority: true})
	failed := checks.Reasons()
	if len(failed) > 0 {
		t.Fatalf("%q is no cookie: %v", s.line, failed)
	}
	k, creation := cookie.Create(parsed, c.URL, c.Now, cookie.Rules{Partitioned: true, Priority: true})
	failed = creation.Reasons()
	if len(failed) > 0 {
		t.Fatalf("%q makes no cookie: %v", s.line, failed)
	}
	return j.Store(k, c)
}

// evicted names the evicted cookies, such as "a b".
func evictedNames(v jar.Verdict) string {
	var names []string
	for _, e := range v.Evicted {
		names = append(names, e.Cookie.Name)
	}
	return strings.Join(names, " ")
}

func held(j *jar.Jar, now time.Time) string {
	var names []string
	for _, k := range j.Cookies(now) {
		names = append(names, k.Name)
	}
	return strings.Join(names, " ")
}

// What the last line of each case evicts, and what is left.
func TestLimits(t *testing.T) {
	rounds := func(r ...jar.Round) jar.Limit { return jar.Limit{Max: 4, Keep: 2, Rounds: r} }
	byPriority := rounds(jar.Round{Priority: cookie.Low, Quota: 1}, jar.Round{Priority: cookie.Medium, Quota: 1}, jar.Round{Priority: cookie.High, Quota: 0})

	for _, test := range []struct {
		name     string
		rules    jar.Rules
		settings []setting
		evicted  string
		left     string
		refused  rule.ID
	}{
		{name: "as many as there may be", rules: inDomain(jar.Limit{Max: 3, Keep: 2, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}, {shop, "c=1", 0}}, left: "a b c"},
		{name: "one more, the oldest go", rules: inDomain(jar.Limit{Max: 3, Keep: 2, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}, {shop, "c=1", 0}, {shop, "d=1", 0}}, evicted: "a b", left: "c d"},
		{name: "no limit", settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}}, left: "a b"},
		{name: "no room for any", rules: inDomain(jar.Limit{Max: 1, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}}, evicted: "a", refused: rule.DomainExceedsMaxCookies},
		{name: "overwriting takes no room", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}, {shop, "a=2", 0}}, left: "a b"},
		{name: "deleting makes room", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}, {shop, "a=; Max-Age=0", 0}, {shop, "c=1", 0}}, left: "b c"},
		{name: "expired ones take no room", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: anyone}),
			settings: []setting{{shop, "a=1; Max-Age=5", 0}, {shop, "b=1", 0}, {shop, "c=1", 9}}, left: "b c"},
		{name: "other sites have their own room", rules: inDomain(jar.Limit{Max: 1, Keep: 1, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {bank, "b=1", 0}}, left: "a b"},
		{name: "hosts of a site share it", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: anyone}),
			settings: []setting{{www, "a=1", 0}, {shop, "b=1", 0}, {shop, "c=1; Domain=shop.example", 0}}, evicted: "a b", left: "c"},
		{name: "or not, by their Domain",
			rules:    jar.Rules{Limits: jar.Limits{Domain: jar.Limit{Max: 1, Keep: 1, Rounds: anyone}, DomainAttribute: true}},
			settings: []setting{{www, "a=1", 0}, {shop, "b=1", 0}, {www, "c=1; Domain=shop.example", 0}}, evicted: "b", left: "a c"},

		{name: "setting again is use", rules: inDomain(jar.Limit{Max: 2, Keep: 2, Rounds: anyone}),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1", 0}, {shop, "a=1", 0}, {shop, "c=1", 0}}, evicted: "b", left: "a c"},
		{name: "what is not Secure goes first", rules: inDomain(jar.Limit{Max: 2, Keep: 2, Rounds: insecureFirst}),
			settings: []setting{{shop, "a=1; Secure", 0}, {shop, "b=1", 0}, {shop, "c=1; Secure", 0}}, evicted: "b", left: "a c"},
		{name: "even if it is the new cookie", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: insecureFirst}),
			settings: []setting{{shop, "a=1; Secure", 0}, {shop, "b=1; Secure", 0}, {shop, "c=1", 0}}, evicted: "a", left: "b", refused: rule.DomainExceedsMaxCookies},

		{name: "one round is enough", rules: inDomain(jar.Limit{Max: 3, Keep: 1, Rounds: insecureFirst, OneRound: true}),
			settings: []setting{{shop, "a=1; Secure", 0}, {shop, "b=1", 0}, {shop, "c=1; Secure", 0}, {shop, "d=1; Secure", 0}}, evicted: "b", left: "a c d"},
		{name: "the new cookie is exempt", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: insecureFirst, ExemptsNew: true}),
			settings: []setting{{shop, "a=1; Secure", 0}, {shop, "b=1; Secure", 0}, {shop, "c=1", 0}}, evicted: "a b", left: "c"},
		{name: "Secure ones are exempt from one that is not", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: insecureFirst, ExemptsNew: true, ExemptsSecure: true}),
			settings: []setting{{shop, "a=1; Secure", 0}, {shop, "b=1; Secure", 0}, {shop, "c=1", 0}}, left: "a b", refused: rule.DomainExceedsMaxCookies},
		{name: "and not from another Secure one", rules: inDomain(jar.Limit{Max: 2, Keep: 1, Rounds: insecureFirst, ExemptsNew: true, ExemptsSecure: true}),
			settings: []setting{{shop, "a=1; Secure", 0}, {shop, "b=1; Secure", 0}, {shop, "c=1; Secure", 0}}, evicted: "a b", left: "c"},

		{name: "low priority goes first", rules: inDomain(byPriority),
			settings: []setting{{shop, "m=1", 0}, {shop, "h=1; Priority=High", 0}, {shop, "l1=1; Priority=Low", 0}, {shop, "l2=1; Priority=Low", 0}, {shop, "l3=1; Priority=Low", 0}},
			evicted:  "l1 l2 h", left: "m l3"},
		{name: "Secure ones fill the quota", rules: inDomain(rounds(jar.Round{Insecure: true, Quota: 3})),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1; Secure", 0}, {shop, "c=1", 0}, {shop, "d=1; Secure", 0}, {shop, "e=1; Secure", 0}},
			evicted:  "a c", left: "b d e"},
		{name: "the quota is more than the Secure ones", rules: inDomain(rounds(jar.Round{Insecure: true, Quota: 4})),
			settings: []setting{{shop, "a=1", 0}, {shop, "b=1; Secure", 0}, {shop, "c=1", 0}, {shop, "d=1; Secure", 0}, {shop, "e=1; Secure", 0}},
			evicted:  "a", left: "b c d e"},

		{name: "in all", rules: jar.Rules{Limits: jar.Limits{Total: jar.Limit{Max: 2, Keep: 2, Rounds: anyone}}},
			settings: []setting{{shop, "a=1", 0}, {bank, "b=1", 0}, {bank, "c=1", 0}}, evicted: "a", left: "b c"},
		{name: "in all, and all are in use", rules: jar.Rules{Limits: jar.Limits{Total: jar.Limit{Max: 2, Keep: 2, Rounds: anyone, Idle: 30 * day * time.Second}}},
			settings: []setting{{shop, "a=1", 0}, {bank, "b=1", 0}, {bank, "c=1", 30*day - 1}}, left: "a b c"},
		{name: "in all, and some are idle", rules: jar.Rules{Limits: jar.Limits{Total: jar.Limit{Max: 2, Keep: 1, Rounds: anyone, Idle: 30 * day * time.Second}}},
			settings: []setting{{shop, "a=1", 0}, {bank, "b=1", 60}, {bank, "c=1", 30 * day}}, evicted: "a", left: "b c"},
		{name: "in all, and none is idle enough to begin",
			rules:    jar.Rules{Limits: jar.Limits{Total: jar.Limit{Max: 2, Keep: 1, Rounds: anyone, Idle: 30 * day * time.Second, IdleFirst: 33 * day * time.Second}}},
			settings: []setting{{shop, "a=1", 0}, {bank, "b=1", 0}, {bank, "c=1", 32 * day}}, left: "a b c"},
		{name: "in all, and one is",
			rules:    jar.Rules{Limits: jar.Limits{Total: jar.Limit{Max: 2, Keep: 1, Rounds: anyone, Idle: 30 * day * time.Second, IdleFirst: 33 * day * time.Second}}},
			settings: []setting{{shop, "a=1", 0}, {bank, "b=1", 2 * day}, {bank, "c=1", 33 * day}}, evicted: "a b", left: "c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := jar.New(test.rules)
			var v jar.Verdict
			for _, s := range test.settings {
				v = set(t, j, s, nil)
			}
			if got := evictedNames(v); got != test.evicted {
				t.Errorf("evicted %q, want %q", got, test.evicted)
			}
			equalReasons(t, "reasons", v.Checks.Reasons(), some(test.refused)...)
			if v.Stored() != (test.refused == "") {
				t.Errorf("stored: %v, want %v", v.Stored(), test.refused == "")
			}
			last := test.settings[len(test.settings)-1]
			if got := held(j, start.Add(time.Duration(last.second)*time.Second)); got != test.left {
				t.Errorf("the jar holds %q, want %q", got, test.left)
			}
		})
	}
}

// An eviction has the cookie, the reason and the limit.
func TestEviction(t *testing.T) {
	j := jar.New(inDomain(jar.Limit{Max: 1, Keep: 1, Rounds: anyone}))
	set(t, j, setting{shop, "a=1; Path=/x", 0}, nil)
	v := set(t, j, setting{shop, "b=2", 0}, nil)
	if len(v.Evicted) != 1 {
		t.Fatalf("%d evicted, want 1", len(v.Evicted))
	}
	e := v.Evicted[0]
	if got, want := fmt.Sprint(e.Cookie.Name, e.Cookie.Path, " ", e.Reason, " ", e.Limit), "a/x DomainExceedsMaxCookies 1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Being sent with a request counts as use; being blocked, or being available to
// a script, does not, and neither does a second request too soon after.
func TestUse(t *testing.T) {
	rules := inDomain(jar.Limit{Max: 2, Keep: 2, Rounds: anyone})
	rules.AccessUpdateThreshold = time.Minute
	for _, test := range []struct {
		name    string
		second  int
		url     string
		change  func(*jar.Context)
		evicted string
	}{
		{"sent", 60, shop + "x", nil, "b"},
		{"sent too soon", 59, shop + "x", nil, "a"},
		{"not sent", 60, shop, nil, "a"},
		{"shown to a script", 60, shop + "x", func(c *jar.Context) { c.Script = true }, "a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, rules, setting{shop + "x", "a=1; Path=/x", 0}, setting{shop, "b=1; Path=/y", 0})
			c := at(t, test.url, test.second)
			if test.change != nil {
				test.change(&c)
			}
			j.Select(c)
			if got := evictedNames(set(t, j, setting{shop, "c=1", test.second}, nil)); got != test.evicted {
				t.Errorf("evicted %q, want %q", got, test.evicted)
			}
		})
	}
}

// Partitions have limits of their own, in cookies and in octets.
func TestPartitionLimits(t *testing.T) {
	in := func(site string) func(*jar.Context) {
		return func(c *jar.Context) { c.Partition, c.Unpartitioned = site, jar.Partition }
	}
	news, blog := in("https://news.example"), in("https://blog.example")
	ten := strings.Repeat("x", 9)
	count := jar.Limits{Partition: jar.Limit{Max: 2, Keep: 1, Rounds: anyone}}
	size := jar.Limits{PartitionBytes: jar.Limit{Max: 25, Keep: 20, Rounds: insecureFirst, ExemptsNew: true}}
	const partitioned = "; Secure; Partitioned"

	type placed struct {
		line string
		in   func(*jar.Context)
	}
	for _, test := range []struct {
		name     string
		limits   jar.Limits
		settings []placed
		evicted  []string
	}{
		{"too many in one", count, []placed{{"a=1", news}, {"b=1", news}, {"c=1", news}}, []string{"a PartitionExceedsMaxCookies", "b PartitionExceedsMaxCookies"}},
		{"each has its own", count, []placed{{"a=1", news}, {"b=1", blog}, {"c=1", news}}, nil},
		{"without one there is no such limit", count, []placed{{"a=1", nil}, {"b=1", nil}, {"c=1", nil}}, nil},
		{"and those in one do not count outside", jar.Limits{Domain: jar.Limit{Max: 1, Rounds: anyone}}, []placed{{"a=1", news}, {"b=1", news}, {"c=1", nil}}, nil},
		{"nor in all, where they are spared", jar.Limits{Total: jar.Limit{Max: 1, Rounds: anyone}, TotalExcludesPartitioned: true}, []placed{{"a=1", news}, {"b=1", news}, {"c=1", nil}}, nil},
		{"but else they do", jar.Limits{Total: jar.Limit{Max: 2, Keep: 1, Rounds: anyone}}, []placed{{"a=1", news}, {"b=1", blog}, {"c=1", nil}}, []string{"a JarExceedsMaxCookies", "b JarExceedsMaxCookies"}},

		{"octets", size, []placed{{"a=" + ten + partitioned, news}, {"b=" + ten + partitioned, news}, {"c=" + ten + partitioned, news}}, []string{"a PartitionExceedsMaxBytes"}},
		{"octets within the limit", size, []placed{{"a=" + ten + partitioned, news}, {"b=" + ten + partitioned, news}, {"c=1234" + partitioned, news}}, nil},
		{"octets, the insecure first", size, []placed{{"a=" + ten + partitioned, news}, {"b=" + ten, news}, {"c=" + ten + partitioned, news}}, []string{"b PartitionExceedsMaxBytes"}},
		{"octets, by one that is not Partitioned", size, []placed{{"a=" + ten + partitioned, news}, {"b=" + ten + partitioned, news}, {"c=" + ten, news}}, nil},
		{"octets of an overwritten cookie", size, []placed{{"a=1" + partitioned, news}, {"b=" + ten + partitioned, news}, {"a=" + ten + ten + partitioned, news}}, []string{"b PartitionExceedsMaxBytes"}},
		{"octets of a cookie that is gone", size, []placed{{"a=" + ten + ten + partitioned, news}, {"a=1" + partitioned, news}, {"c=" + ten + ten + partitioned, news}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := jar.New(jar.Rules{Limits: test.limits})
			var v jar.Verdict
			for _, s := range test.settings {
				v = set(t, j, setting{url: "https://ads.example/", line: s.line}, s.in)
			}
			var evicted []string
			for _, e := range v.Evicted {
				evicted = append(evicted, e.Cookie.Name+" "+string(e.Reason))
			}
			if !slices.Equal(evicted, test.evicted) {
				t.Errorf("evicted %q, want %q", evicted, test.evicted)
			}
		})
	}
}

// A cookie that is removed in another way is subtracted from the counts, too.
func TestCountsAfterRemoval(t *testing.T) {
	j := jar.New(jar.Rules{Limits: jar.Limits{
		Domain: jar.Limit{Max: 2, Keep: 2, Rounds: anyone},
		Total:  jar.Limit{Max: 3, Keep: 3, Rounds: anyone},
	}})
	for range 3 {
		set(t, j, setting{shop, "session=1", 0}, nil)
		set(t, j, setting{bank, "session=1", 0}, nil)
		set(t, j, setting{bank, "kept=1; Max-Age=60", 0}, nil)
		j.EndSession()
	}
	if v := set(t, j, setting{shop, "a=1", 0}, nil); len(v.Evicted) > 0 {
		t.Errorf("evicted %q, though there is room", evictedNames(v))
	}
	if got, want := held(j, start), "kept a"; got != want {
		t.Errorf("the jar holds %q, want %q", got, want)
	}
}
