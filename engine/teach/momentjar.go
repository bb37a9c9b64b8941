package teach

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// expired records cookies that expired.
func (d *detector) expired(i int, step *trace.Step) {
	ends := scenario.Do(step.Do).Kind().EndsSession
	if i == 0 || !ends && !step.Now.After(d.Trace.Steps[i-1].Now) {
		return
	}
	before, after := d.JarBefore(i), d.JarAfter(i)
	for j := range before.Cookies {
		k := &before.Cookies[j]
		if _, still := after.Find(k); still {
			continue
		}
		expired := !k.Expires.IsZero() && !k.Expires.After(step.Now)
		if (expired || ends) && !d.deleted(step, k.Name) {
			d.add(Ended, "", d.Beginning(i), "cookie", d.cookieName(k.Name), "name", event.NameOf(k.Name), "until", event.LifetimeOf(k))
		}
	}
}

// deleted reports whether a line of a step deleted, or replaced, a cookie of
// that name.
func (d *detector) deleted(step *trace.Step, name string) bool {
	in := func(list []trace.SetCookie) bool {
		for i := range list {
			if list[i].Name == name && list[i].Stored {
				return true
			}
		}
		return false
	}
	for i := range step.Exchanges {
		if in(step.Exchanges[i].SetCookies) {
			return true
		}
	}
	return in(step.SetCookies)
}

// storedNeverSent records cookies that no request carried, although there were
// requests after they were stored.
func (d *detector) storedNeverSent() {
	blocked := d.firstBlocked()
	for _, name := range d.Names {
		at, stored := d.storedAt[name]
		if _, sent := d.sentAt[name]; !stored || sent {
			continue
		}
		if where, ok := blocked[name]; ok {
			d.add(StoredNeverSent, name, at, "cookie", d.cookieName(name), "why", d.headline(where))
		}
	}
}

// firstBlocked has for each stored name the first later request that blocked a
// cookie with it.
func (d *detector) firstBlocked() map[string]event.Place {
	first := map[string]event.Place{}
	for place, x := range d.Exchanges() {
		for c := range x.Cookies {
			name := x.Cookies[c].Name
			stored, ok := d.storedAt[name]
			if _, known := first[name]; ok && !known && place.Step >= stored.Step {
				first[name] = place.WithCookie(c)
			}
		}
	}
	return first
}
