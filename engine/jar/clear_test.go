package jar_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/jar"
)

// TestClear: which cookies a Clear-Site-Data header of www.a.example leaves.
func TestClear(t *testing.T) {
	const partition, other = "https://a.example", "https://b.example"
	exact := jar.Rules{ClearsExactHost: true, ClearsOnePartition: true}
	for _, test := range []struct {
		name   string
		rules  jar.Rules
		access jar.Access
		key    string
		want   string
	}{
		{"the whole site, and this partition", jar.Rules{}, jar.Allow, partition, "far=1 elsewhere=1"},
		{"on another site", jar.Rules{}, jar.Allow, other, "part=1 elsewhere=1"},
		{"on another site, third parties blocked", jar.Rules{}, jar.Block, other, "top=1 wide=1 own=1 part=1 elsewhere=1"},
		{"nothing where all is blocked", jar.Rules{}, jar.BlockAll, other, "top=1 wide=1 own=1 far=1 part=1 elsewhere=1"},
		{"the host alone", exact, jar.Allow, partition, "top=1 wide=1 far=1 part=1 elsewhere=1"},
		{"the host in the partition alone", exact, jar.Partition, other, "top=1 wide=1 own=1 part=1 elsewhere=1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, test.rules,
				setting{url: "https://a.example/", line: "top=1"},
				setting{url: "https://www.a.example/", line: "wide=1; Domain=a.example"},
				setting{url: "https://www.a.example/", line: "own=1"},
			)
			for _, k := range []struct{ url, line, key string }{
				{"https://www.a.example/", "far=1; Secure; Partitioned", other},
				{"https://www.a.example/", "part=1; Secure; Partitioned", partition},
				{"https://elsewhere.example/", "elsewhere=1", ""},
			} {
				c := at(t, k.url, 0)
				c.Partition = k.key
				if v := j.Store(made(t, k.line, c), c); !v.Stored() {
					t.Fatalf("%q is refused: %v", k.line, v.Checks.Reasons())
				}
			}
			c := at(t, "https://www.a.example/", 1)
			c.Unpartitioned, c.Partition = test.access, test.key
			before := len(j.Cookies(c.Now))
			cleared := j.Clear(c)
			if got := contents(j, c.Now); got != test.want {
				t.Errorf("left %q, want %q", got, test.want)
			}
			if left := len(j.Cookies(c.Now)); before-left != len(cleared) {
				t.Errorf("%d are said to be gone, and %d of %d are left", len(cleared), left, before)
			}
		})
	}
}
