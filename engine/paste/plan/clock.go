package plan

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// startClock starts the virtual clock when the text was recorded, if the dates of its
// cookies depend on that.
func startClock(s *scenario.Scenario, d *draft.Draft) {
	dated := false
	earliest := time.Time{}
	for i := range s.Servers {
		for _, r := range s.Servers[i].Rules {
			for _, line := range r.Set {
				at, ok := expiryOf(line)
				dated = dated || ok
				if ok && at.Year() > 1980 && (earliest.IsZero() || at.Before(earliest)) {
					earliest = at
				}
			}
		}
	}
	if !dated {
		return
	}
	now := time.Time{}
	for _, x := range d.Exchanges {
		if !x.Time.IsZero() && (now.IsZero() || x.Time.Before(now)) {
			now = x.Time
		}
	}
	if now.IsZero() {
		if earliest.IsZero() || !earliest.Before(s.Start()) {
			return
		}
		now = earliest.Add(-24 * time.Hour)
		d.Note(account.Guessed, account.Place{}, phrase.Say("The clock starts a day before the first cookie expires: the text has no date."))
	}
	now = now.UTC().Truncate(time.Second)
	if now.Year() >= scenario.FirstYear && now.Year() < 3000 {
		s.Now = now
	}
}

// expiryOf reads the Expires attribute of a line that servers write.
func expiryOf(line string) (time.Time, bool) {
	for part := range strings.SplitSeq(line, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		if !strings.EqualFold(name, "expires") {
			continue
		}
		for _, layout := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", "Mon, 02-Jan-2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT"} {
			if t, err := time.Parse(layout, value); err == nil {
				return t, true
			}
		}
	}
	return time.Time{}, false
}
