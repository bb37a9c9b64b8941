package cache

import (
	"maps"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A Place is a response of a run, with its indices in the trace.
type Place struct{ Step, Exchange int }

// A Redirect is a stored response.
type Redirect struct {
	// Response is as the server sent it, but without its Set-Cookie lines, which
	// do not count again.
	Response server.Response
	From     Place
	// Fresh is why it may be used without asking the server, and Until how long,
	// zero for as long as the cache keeps it.
	Fresh  rule.Check
	Until  time.Time
	varied []varied
	// origin is that of its URL, and topSite the site of the page that it was for.
	origin, topSite string
}

// A Store is a browser's HTTP cache.
type Store struct {
	rules     Rules
	redirects map[string]*Redirect
}

// New returns an empty store.
func New(r Rules) *Store { return &Store{rules: r, redirects: map[string]*Redirect{}} }

// Find returns the redirect that answers a request, nil for none.
func (s *Store) Find(r *Request, now time.Time) *Redirect {
	if !s.rules.retrieves(r) {
		return nil
	}
	kept := s.redirects[s.rules.key(r)]
	if kept == nil || !kept.Until.IsZero() && !now.Before(kept.Until) || !fits(kept.varied, r) {
		return nil
	}
	return kept
}

// Note stores the redirect that answered a request, or what replaces an older
// one, and says why the browser may use it again, or may not.
func (s *Store) Note(r *Request, response *server.Response, now time.Time, from Place) rule.Check {
	key := s.rules.key(r)
	check, until := s.rules.freshness(response, now)
	delete(s.redirects, key)
	if check.Result == rule.Passed {
		kept := *response
		kept.Set, kept.FromAttacker = nil, 0
		s.redirects[key] = &Redirect{Response: kept, From: from, Fresh: check, Until: until, varied: variedBy(response, r), origin: r.Origin, topSite: r.TopSite}
	}
	return check
}

// Answered removes the redirect for the URL of a request that may have changed
// what is there (RFC 9111 §4.4), or that got another response there.
func (s *Store) Answered(r *Request, status int) {
	if status < 400 || r.Method == "GET" || s.rules.ErrorInvalidates {
		delete(s.redirects, s.rules.key(r))
	}
}

// ClearOrigin removes the redirects of an origin, and returns how many there were
// (Clear Site Data "clear cache for origin"). topSite is the site of the page whose
// request had the response that clears.
func (s *Store) ClearOrigin(origin, topSite string) int {
	before := len(s.redirects)
	maps.DeleteFunc(s.redirects, func(_ string, kept *Redirect) bool {
		return kept.origin == origin && (kept.topSite == topSite || !s.rules.ClearsOnePartition)
	})
	return before - len(s.redirects)
}

// Clear removes everything.
func (s *Store) Clear() { clear(s.redirects) }
