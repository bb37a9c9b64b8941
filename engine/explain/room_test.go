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
		{"one", []trace.Eviction{a}, "a had to go: the site of shop.example had more than the 180 cookies that this browser keeps."},
		{"two", []trace.Eviction{a, a}, "a and one other had to go: the site of shop.example had more than the 180 cookies that this browser keeps."},
		{"many", []trace.Eviction{a, a, a}, "a and 2 others had to go: the site of shop.example had more than the 180 cookies that this browser keeps."},
		{"in a partition", []trace.Eviction{one("a", rule.PartitionExceedsMaxCookies, 180)}, "a had to go: the site of shop.example in its partition had more than the 180 cookies that this browser keeps."},
		{"by size", []trace.Eviction{one("a", rule.PartitionExceedsMaxBytes, 10240)}, "a had to go: the site of shop.example in its partition had more than the 10240 bytes of cookies that this browser keeps."},
		{"in all", []trace.Eviction{one("", rule.JarExceedsMaxCookies, 3300)}, "The cookie without a name had to go: the jar had more than the 3300 cookies that this browser keeps."},
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
		rule.DomainExceedsMaxCookies:    "the site of shop.example has all the cookies that this browser keeps",
		rule.PartitionExceedsMaxCookies: "the site of shop.example in its partition has all the cookies that this browser keeps",
		rule.PartitionExceedsMaxBytes:   "with it the site of shop.example in its partition would have more bytes of cookies than this browser keeps",
		rule.JarExceedsMaxCookies:       "the jar has all the cookies that this browser keeps",
	} {
		want := "new is not Secure, and " + because + ": such a newcomer goes first."
		if got := explain.Check(&rule.Check{Rule: r, Result: rule.Failed}, d).Sentence; got != want {
			t.Errorf("%s:\n got %s\nwant %s", r, got, want)
		}
	}
}
