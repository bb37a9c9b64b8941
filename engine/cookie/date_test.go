package cookie_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		date string
		want string // RFC 3339; "" if it is no date
	}{
		{"Thu, 01 Jan 2026 10:20:30 GMT", "2026-01-01T10:20:30Z"},
		{"Thursday, 01-Jan-26 10:20:30 GMT", "2026-01-01T10:20:30Z"},
		{"Thu Jan  1 10:20:30 2026", "2026-01-01T10:20:30Z"},
		{"jan 1 2026 1:2:3", "2026-01-01T01:02:03Z"},
		{"1 January 2026 10:20:30", "2026-01-01T10:20:30Z"},
		{"1 Janvier 2026 10:20:30", "2026-01-01T10:20:30Z"},

		// The zone is not read.
		{"Thu, 01 Jan 2026 10:20:30 +0200", "2026-01-01T10:20:30Z"},
		{"Thu, 01 Jan 2026 10:20:30 PST", "2026-01-01T10:20:30Z"},

		// Two digits of a year turn at 70.
		{"1 Jan 69 00:00:00", "2069-01-01T00:00:00Z"},
		{"1 Jan 70 00:00:00", "1970-01-01T00:00:00Z"},
		{"1 Jan 99 00:00:00", "1999-01-01T00:00:00Z"},
		{"1 Jan 00 00:00:00", "2000-01-01T00:00:00Z"},
		{"1 Jan 1601 00:00:00", "1601-01-01T00:00:00Z"},
		{"1 Jan 9999 00:00:00", "9999-01-01T00:00:00Z"},

		// A part may be followed by anything except a digit.
		{"1st Jan 2026x 10:20:30:40", "2026-01-01T10:20:30Z"},
		{"1 Jan 2026 10:20:30pm", "2026-01-01T10:20:30Z"},
		{"2 1 Jan 2026 10:20:30", "2026-01-02T10:20:30Z"},
		{"1 Jan 2026 2027 10:20:30 11:22:33", "2026-01-01T10:20:30Z"},

		{"29 Feb 2024 00:00:00", "2024-02-29T00:00:00Z"},
		{"29 Feb 2026 00:00:00", ""},
		{"31 Apr 2026 00:00:00", ""},
		{"0 Jan 2026 00:00:00", ""},
		{"32 Jan 2026 00:00:00", ""},
		{"1 Jan 1600 00:00:00", ""},
		{"1 Jan 100 00:00:00", ""},
		{"1 Jan 12026 00:00:00", ""},
		{"001 Jan 2026 00:00:00", ""},
		{"1 Jan 2026 24:00:00", ""},
		{"1 Jan 2026 23:60:00", ""},
		{"1 Jan 2026 23:59:60", ""},
		{"1 Jan 2026 000:00:00", ""},
		{"1 Jan 2026 00:00:000", ""},
		{"1 Jan 2026 00:00", ""},
		{"1 Jan 2026 00: 00:00", ""},
		{"1 Jän 2026 00:00:00", ""},
		{"Jan 2026 00:00:00", ""},
		{"1 Jan 00:00:00", ""},
		{"1 2026 00:00:00", ""},
		{"1 Jan 2026", ""},
		{"2026-01-01T10:20:30Z", ""},
		{"1767225600", ""},
		{"0", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got := ""
		if date, ok := cookie.ParseDate(tt.date, cookie.CookieDates); ok {
			got = date.Format(time.RFC3339)
		}
		if got != tt.want {
			t.Errorf("ParseDate(%q) = %q, want %q", tt.date, got, tt.want)
		}
	}
}

// TestDatesAsBrowsers parses the dates of testdata/dates.json as browsers did.
// Each was set in Chromium 156.0.8078.108 and Firefox 153.7.0esr on 26 November
// 2026 and read back from the jar: "session" is not a date, "gone" in the past,
// "cap" beyond the limit of 400 days.
func TestDatesAsBrowsers(t *testing.T) {
	data, err := os.ReadFile("testdata/dates.json")
	if err != nil {
		t.Fatal(err)
	}
	var dates []struct{ Date, Chromium, Firefox string }
	if err := json.Unmarshal(data, &dates); err != nil {
		t.Fatal(err)
	}
	for _, d := range dates {
		for _, browser := range []struct {
			name, want string
			rules      cookie.Rules
		}{
			{"Chromium", d.Chromium, chromium()},
			{"Firefox", d.Firefox, firefox()},
		} {
			if got := storedExpiry(d.Date, browser.rules); got != browser.want {
				t.Errorf("%s kept %q: %s, not %s", browser.name, d.Date, browser.want, got)
			}
		}
	}
}

// storedExpiry is what the jar had on 26 November 2026 of a cookie with that date. A
// cookie that was not stored is gone as well.
func storedExpiry(date string, r cookie.Rules) string {
	day := time.Date(2026, time.November, 26, 12, 0, 0, 0, time.UTC)
	l, checks := cookie.Parse("a=1; Expires="+date, r)
	switch {
	case !checks.OK():
		return "gone"
	case l.Expires.IsZero():
		return "session"
	case l.Expires.Before(day):
		return "gone"
	case l.Expires.After(day.Add(cookie.LifetimeLimit)):
		return "cap"
	}
	return l.Expires.Format(time.RFC3339)
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{
		"Thu, 01 Jan 2026 10:20:30 GMT", "1st Feb 69 1:2:3x", "30 Feb 2026 00:00:00", "::: 99999",
		"1 Jan 2026 12:00 am -0001 EST", "40/0/3", "31 Dec 32767 24:00+0100 UT-",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range []cookie.DateParser{cookie.CookieDates, cookie.WholeTokens, cookie.NSPRDates} {
			date, ok := cookie.ParseDate(s, p)
			if !ok {
				if !date.IsZero() {
					t.Errorf("ParseDate(%q, %d) = %v, not ok; want the zero time", s, p, date)
				}
				continue
			}
			if y := date.Year(); y < 1601 || y > 9999 || date.Location() != time.UTC {
				t.Errorf("ParseDate(%q, %d) = %v, which no cookie date can say", s, p, date)
			}
			const imfFixdate = "Mon, 02 Jan 2006 15:04:05 GMT"
			if again, ok := cookie.ParseDate(date.Format(imfFixdate), p); !ok || !again.Equal(date) {
				t.Errorf("ParseDate(%q, %d) = %v, but written anew it is %v", s, p, date, again)
			}
		}
	})
}
