package jar_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// fullJar is a jar with three cookies of a shop and others of other sites, ten
// of each.
func fullJar(b *testing.B, others int) (*jar.Jar, jar.Context) {
	b.Helper()
	j := jar.New(jar.Rules{Limits: jar.Limits{
		Domain: jar.Limit{Max: 180, Keep: 150, Rounds: insecureFirst},
		Total:  jar.Limit{Max: 3300, Keep: 3000, Rounds: insecureFirst, Idle: 30 * day * time.Second},
	}})
	store := func(host, name string) {
		c := jar.Context{URL: origin.URL{Scheme: "https", Host: host, Path: "/"}, Now: start, Relation: jar.SameSite, Schemeless: jar.SameSite}
		k := cookie.Cookie{Name: name, Value: "1", Domain: host, HostOnly: true, Path: "/", Created: start}
		if v := j.Store(k, c); !v.Stored() {
			b.Fatal(v.Checks.Reasons())
		}
	}
	for i := range others {
		store(fmt.Sprintf("other%d.example", i/10), "c"+strconv.Itoa(i%10))
	}
	for _, name := range []string{"sessionid", "csrftoken", "theme"} {
		store("shop.example", name)
	}
	return j, jar.Context{
		URL: origin.URL{Scheme: "https", Host: "shop.example", Path: "/"}, Now: start.Add(time.Hour),
		Relation: jar.SameSite, Schemeless: jar.SameSite,
	}
}

// BenchmarkSelect looks up three cookies beside more and more of other sites,
// which must make no difference.
func BenchmarkSelect(b *testing.B) {
	for _, others := range []int{10, 1000, 3000} {
		b.Run(strconv.Itoa(others), func(b *testing.B) {
			j, c := fullJar(b, others)
			b.ReportAllocs()
			for b.Loop() {
				if got := len(j.Select(c)); got != 3 {
					b.Fatalf("%d cookies, want 3", got)
				}
			}
		})
	}
}

// BenchmarkStore sets a cookie and deletes it again, beside the same and, at
// 3500, in a jar where the total limit is exceeded and no cookie can be evicted.
func BenchmarkStore(b *testing.B) {
	for _, others := range []int{10, 1000, 3000, 3500} {
		b.Run(strconv.Itoa(others), func(b *testing.B) {
			j, c := fullJar(b, others)
			k := cookie.Cookie{Name: "new", Value: "1", Domain: "shop.example", HostOnly: true, Path: "/", Created: c.Now}
			over := k
			over.Expires = c.Now
			b.ReportAllocs()
			for b.Loop() {
				if v := j.Store(k, c); v.Effect != jar.Created {
					b.Fatal(v)
				}
				if v := j.Store(over, c); v.Effect != jar.Deleted {
					b.Fatal(v)
				}
			}
		})
	}
}
