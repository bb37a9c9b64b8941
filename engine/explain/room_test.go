package explain_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func TestEvicted(t *testing.T) {
	one := func(name string, r rule.ID, limit int) trace.Eviction {
		return trace.Eviction{Name: name, Domain: "shop.example", Reason: r, Limit: limit}
	}
	a := one("a", rule.DomainExceedsMaxCookies, 180)
	for _, test := range []struct {
		name string
		list []trace.Eviction
		want string
	}{
		{"one", []trace.Eviction{a}, "a was evicted: the site of shop.example had more than 180 cookies, the limit of this browser."},
		{"two", []trace.Eviction{a, a}, "a and one other were evicted: the site of shop.example had more than 180 cookies, the limit of this browser."},
		{"many", []trace.Eviction{a, a, a}, "a and 2 others were evicted: the site of shop.example had more than 180 cookies, the limit of this browser."},
		{"in a partition", []trace.Eviction{one("a", rule.PartitionExceedsMaxCookies, 180)}, "a was evicted: the site of shop.example had more than 180 cookies in its partition, the limit of this browser."},
		{"by size", []trace.Eviction{one("a", rule.PartitionExceedsMaxBytes, 10240)}, "a was evicted: the site of shop.example had more than 10240 bytes of cookies in its partition, the limit of this browser."},
		{"in all", []trace.Eviction{one("", rule.JarExceedsMaxCookies, 3300)}, "The cookie without a name was evicted: the jar had more than 3300 cookies, the limit of this browser."},
	} {
		text := explain.Evicted(test.list)
		if text.Sentence != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, text.Sentence, test.want)
		}
		checkWords(t, "Evicted", "room.go", text)
		if text.Section == "" {
			t.Errorf("%s has no section", test.name)
		}
	}
}

func TestNoRoom(t *testing.T) {
	d := explain.Detail{Direction: explain.Storing, Name: "new", Cookie: &trace.Cookie{Name: "new"}, Line: "new=1", To: &trace.Address{URL: "https://shop.example/", Host: "shop.example"}}
	for r, because := range map[rule.ID]string{
		rule.DomainExceedsMaxCookies:    "the site of shop.example is at its cookie limit",
		rule.PartitionExceedsMaxCookies: "the site of shop.example is at its cookie limit in this partition",
		rule.PartitionExceedsMaxBytes:   "it would take the site of shop.example over its byte limit in this partition",
		rule.JarExceedsMaxCookies:       "the jar is at its cookie limit",
	} {
		want := "new is not Secure, and " + because + ": a new cookie without Secure is evicted first."
		if got := explain.Check(&rule.Check{Rule: r, Result: rule.Failed}, d).Sentence; got != want {
			t.Errorf("%s:\n got %s\nwant %s", r, got, want)
		}
	}
}
