package cookie_test

import (
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

func TestLifetime(t *testing.T) {
	const (
		session = "a=1 on shop.example/ host-only"
		invalid = session + " over"
		past    = "; Expires=Wed, 31 Dec 2025 23:59:59 GMT"
		future  = "; Expires=Thu, 01 Jan 2026 01:00:00 GMT"
	)
	tests := []struct{ line, want string }{
		{"a=1", session},
		{"a=1; Max-Age=1", session + " for 1s"},
		{"a=1; Max-Age=007", session + " for 7s"},
		{"a=1; Max-Age=0", invalid},
		{"a=1; Max-Age=-0", invalid},
		{"a=1; Max-Age=-1", invalid},
		{"a=1; Max-Age=-" + strings.Repeat("9", 40), invalid},

		// Not a number: as if the attribute were not there.
		{"a=1; Max-Age=", session + ", MaxAgeIgnored"},
		{"a=1; Max-Age=-", session + ", MaxAgeIgnored"},
		{"a=1; Max-Age=--5", session + ", MaxAgeIgnored"},
		{"a=1; Max-Age=+5", session + ", MaxAgeIgnored"},
		{"a=1; Max-Age=5.5", session + ", MaxAgeIgnored"},
		{"a=1; Max-Age=0x5", session + ", MaxAgeIgnored"},
		{"a=1; Max-Age=5 s", session + ", MaxAgeIgnored"},
		{`a=1; Max-Age="5"`, session + ", MaxAgeIgnored"},

		// 400 days.
		{"a=1; Max-Age=34560000", session + " for 9600h0m0s"},
		{"a=1; Max-Age=34560001", session + " for 9600h0m0s, LifetimeCapped"},
		{"a=1; Max-Age=" + strings.Repeat("9", 40), session + " for 9600h0m0s, LifetimeCapped"},
		{"a=1; Expires=Fri, 05 Feb 2027 00:00:00 GMT", session + " for 9600h0m0s"},
		{"a=1; Expires=Fri, 05 Feb 2027 00:00:01 GMT", session + " for 9600h0m0s, LifetimeCapped"},
		{"a=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT", session + " for 9600h0m0s, LifetimeCapped"},

		{"a=1" + future, session + " for 1h0m0s"},
		{"a=1" + past, invalid},
		{"a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", invalid},
		{"a=1; Expires=0", session + ", ExpiresIgnored"},
		{"a=1; Expires=1 Jan 1601 00:00:00", invalid},

		// Max-Age beats Expires in either order, if it can be read.
		{"a=1; Max-Age=5" + past, session + " for 5s"},
		{"a=1" + past + "; Max-Age=5", session + " for 5s"},
		{"a=1; Max-Age=0" + future, invalid},
		{"a=1; Max-Age=x" + past, invalid + ", MaxAgeIgnored"},

		// The last of a name wins.
		{"a=1; Max-Age=5; Max-Age=7", session + " for 7s"},
		{"a=1" + past + future, session + " for 1h0m0s"},
	}
	for _, tt := range tests {
		if got := outcome(t, tt.line, "http://shop.example/", spec()); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.line, got, tt.want)
		}
	}
}

// The caller passes the clock: the same line expires at another time.
func TestLifetimeStartsNow(t *testing.T) {
	l, _ := cookie.Parse("a=1; Max-Age=60", spec())
	later := now.Add(36 * time.Hour)
	c, _ := cookie.Create(l, parseURL(t, "http://shop.example/"), later, spec())
	if want := later.Add(time.Minute); !c.Expires.Equal(want) || !c.Created.Equal(later) {
		t.Errorf("created %v, expires %v; want %v and %v", c.Created, c.Expires, later, want)
	}
}

// The server's clock moves the date of Expires and nothing else.
func TestFollowClock(t *testing.T) {
	for _, tt := range []struct {
		line   string
		served time.Duration
		want   time.Duration
	}{
		{"a=1; Expires=Thu, 01 Jan 2026 01:00:00 GMT", 0, time.Hour},
		{"a=1; Expires=Thu, 01 Jan 2026 01:00:00 GMT", 30 * time.Minute, 30 * time.Minute},
		{"a=1; Expires=Wed, 31 Dec 2025 23:00:00 GMT", -2 * time.Hour, time.Hour},
		{"a=1; Max-Age=60", -2 * time.Hour, time.Minute},
	} {
		l, _ := cookie.Parse(tt.line, spec())
		l.FollowClock(now.Add(tt.served), now)
		c, _ := cookie.Create(l, parseURL(t, "http://shop.example/"), now, spec())
		if got := c.Expires.Sub(now); got != tt.want {
			t.Errorf("%q by a clock that is %v off ends after %v, want %v", tt.line, tt.served, got, tt.want)
		}
	}
	l, _ := cookie.Parse("a=1", spec())
	if l.FollowClock(now.Add(time.Hour), now); !l.Expires.IsZero() {
		t.Errorf("a session cookie ends at %v", l.Expires)
	}
}
