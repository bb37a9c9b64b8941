package psl

import (
	"strings"
	"testing"
)

// rules reads the whole list back out of the table, each rule with whether it
// is private. It decodes the text by its description alone and shares no code
// with the lookup.
func rules(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	parents := []string{""}
	for n, line := range strings.Split(strings.TrimSuffix(tree, "\n"), "\n") {
		if n >= len(parents) {
			t.Fatalf("line %d has no parent", n)
		}
		for line != "" {
			mark := line[0]
			label := line[1:]
			if i := strings.IndexAny(label, " $!#"); i >= 0 {
				label = label[:i]
			}
			line = line[1+len(label):]
			label, isParent := strings.CutSuffix(label, ">")
			name := label + parents[n]
			switch mark {
			case ' ', '$':
				found[name] = mark == '$'
			case '!':
				found["!"+name] = false
			}
			if isParent {
				parents = append(parents, "."+name)
			}
		}
	}
	return found
}

// slowly is publicsuffix.org's algorithm, implemented literally.
func slowly(rules map[string]bool, name string) (suffix string, private bool) {
	labels := strings.Split(name, ".")
	suffix = labels[len(labels)-1]
	for i := range labels {
		tail := strings.Join(labels[i:], ".")
		if _, ok := rules["!"+tail]; ok {
			return strings.Join(labels[i+1:], "."), false
		}
	}
	for i := range labels {
		tail := strings.Join(labels[i:], ".")
		wildcard := strings.Join(append([]string{"*"}, labels[i+1:]...), ".")
		for _, rule := range []string{tail, wildcard} {
			if private, ok := rules[rule]; ok {
				return tail, private
			}
		}
	}
	return suffix, false
}

func TestEveryRuleOfTheList(t *testing.T) {
	rules := rules(t)
	private := 0
	for rule, isPrivate := range rules {
		if isPrivate {
			private++
		}
		base := strings.TrimPrefix(rule, "!")
		for _, name := range []string{
			base,
			strings.Replace(base, "*", "any", 1),
			"shop." + base,
			"www.shop." + strings.Replace(base, "*", "any", 1),
			base[strings.IndexByte(base, '.')+1:],
			"x" + base,
			base + "x",
		} {
			start, gotPrivate := Suffix(name)
			want, wantPrivate := slowly(rules, name)
			if got := name[start:]; got != want || gotPrivate != wantPrivate {
				t.Errorf("rule %s: suffix of %s = %q, private %t; want %q, private %t",
					rule, name, got, gotPrivate, want, wantPrivate)
			}
		}
	}
	if icann := len(rules) - private; icann != ICANNRules || private != PrivateRules {
		t.Errorf("the table has %d ICANN and %d private rules, want %d and %d",
			icann, private, ICANNRules, PrivateRules)
	}
}

func TestSuffix(t *testing.T) {
	for _, c := range []struct {
		name    string
		want    string
		private bool
	}{
		{"", "", false},
		// No rule: the last label.
		{"localhost", "localhost", false},
		{"shop.example", "example", false},
		{"a.b.unlisted", "unlisted", false},
		// Rules with one label and with more.
		{"com", "com", false},
		{"www.shop.com", "com", false},
		{"www.shop.co.uk", "co.uk", false},
		{"city.chuo.tokyo.jp", "chuo.tokyo.jp", false},
		{"tokyo.jp", "tokyo.jp", false},
		// "ide.kyoto.jp" is a rule, "de.kyoto.jp" is not.
		{"a.ide.kyoto.jp", "ide.kyoto.jp", false},
		{"a.de.kyoto.jp", "kyoto.jp", false},
		// The private part.
		{"github.io", "github.io", true},
		{"shop.github.io", "github.io", true},
		{"shop.blogspot.com", "blogspot.com", true},
		{"bucket.s3.dualstack.eu-west-1.amazonaws.com", "s3.dualstack.eu-west-1.amazonaws.com", true},
		// Only parts of rules: no rule of their own.
		{"amazonaws.com", "com", false},
		{"dualstack.eu-west-1.amazonaws.com", "com", false},
		// Wildcards, and exceptions to them.
		{"ck", "ck", false},
		{"shop.ck", "shop.ck", false},
		{"www.shop.ck", "shop.ck", false},
		{"www.ck", "ck", false},
		{"a.www.ck", "ck", false},
		{"any.kobe.jp", "any.kobe.jp", false},
		{"kobe.jp", "jp", false},
		{"city.kobe.jp", "kobe.jp", false},
		{"www.city.kobe.jp", "kobe.jp", false},
		// A wildcard in the private part.
		{"a.b.compute.amazonaws.com", "b.compute.amazonaws.com", true},
		// Names in Punycode.
		{"www.xn--85x722f.xn--55qx5d.cn", "xn--55qx5d.cn", false},
		{"xn--fiqs8s", "xn--fiqs8s", false},
		// A text that is not a name matches no rule, whatever bytes the table
		// has.
		{"a..com", "com", false},
		{".com", "com", false},
		{"com>", "com>", false},
		{"a.com> ", "com> ", false},
		{"a.com\n", "com\n", false},
		{"a.COM", "COM", false},
		{"a.*", "*", false},
		{"a.é", "é", false},
	} {
		start, private := Suffix(c.name)
		if got := c.name[start:]; got != c.want || private != c.private {
			t.Errorf("suffix of %q = %q, private %t; want %q, private %t", c.name, got, private, c.want, c.private)
		}
	}
}

func TestSuffixDoesNotAllocate(t *testing.T) {
	name := "bucket.s3.dualstack.eu-west-1.amazonaws.com"
	if n := testing.AllocsPerRun(10, func() { Suffix(name) }); n != 0 {
		t.Errorf("a lookup allocates %g times, want 0", n)
	}
}

func BenchmarkSuffix(b *testing.B) {
	for _, name := range []string{
		"localhost",
		"shop.example",
		"www.shop.com",
		"www.shop.co.uk",
		"shop.github.io",
		"city.chuo.tokyo.jp",
		"bucket.s3.dualstack.eu-west-1.amazonaws.com",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Suffix(name)
			}
		})
	}
}
