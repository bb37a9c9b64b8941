package teach

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A Moment is a noteworthy place of a run, with the question that it answers.
type Moment struct {
	Kind MomentKind
	// At is its place. Rows are the numbers of all its events, that of At
	// first.
	At   event.Place
	Rows []int
	// Title is a few words: "First cookie in clear text". An author's note is an
	// Answer without a Question.
	Title            string
	Question, Answer string
}

// MomentKind is the kind of a moment.
type MomentKind string

const (
	// OpenedOverHTTP: a plain request that is redirected to https.
	OpenedOverHTTP MomentKind = "opened-over-http"
	// RedirectTooLate: such a request that had already exposed a cookie.
	RedirectTooLate MomentKind = "redirect-too-late"
	FirstStored     MomentKind = "first-stored"
	FirstSent       MomentKind = "first-sent"
	// NotSent and NotStored: the first of each reason.
	NotSent   MomentKind = "not-sent"
	NotStored MomentKind = "not-stored"
	// StoredNeverSent: no request carries a stored cookie.
	StoredNeverSent MomentKind = "stored-never-sent"
	// SentInClear and SetInClear: anyone on the wire can read the cookie, in
	// the request or in the response.
	SentInClear MomentKind = "sent-in-clear"
	SetInClear  MomentKind = "set-in-clear"
	Replaced    MomentKind = "replaced"
	Removed     MomentKind = "removed"
	// Evicted: the jar evicted a cookie.
	Evicted MomentKind = "evicted"
	// Ended: a cookie expired, or its session ended.
	Ended MomentKind = "ended"
	// HSTSLearned: the browser stores an HSTS entry.
	HSTSLearned MomentKind = "hsts-learned"
	// HSTSUsed, TriedHTTPS, PolicyUpgraded and ImageUpgraded: the browser
	// upgrades a request.
	HSTSUsed       MomentKind = "hsts-used"
	TriedHTTPS     MomentKind = "tried-https"
	PolicyUpgraded MomentKind = "policy-upgraded"
	ImageUpgraded  MomentKind = "image-upgraded"
	// FromCache: the browser's cache answers a request.
	FromCache MomentKind = "from-cache"
	// Cleared: Clear-Site-Data deletes cookies.
	Cleared MomentKind = "cleared"
	// PostBecameGet: a redirect changed the method and dropped the form data.
	PostBecameGet MomentKind = "post-became-get"
	// Attacked: an attacker on the wire answers, or modifies a response.
	Attacked MomentKind = "attacked"
	// Unanswered: the request gets no response.
	Unanswered MomentKind = "unanswered"
	// RedirectLoop: the redirects never end. Stopped: the browser stops for another
	// reason.
	RedirectLoop MomentKind = "looped"
	Stopped      MomentKind = "stopped"
	// Noted: the step has a note by the author.
	Noted MomentKind = "noted"
)

// Moments finds the key moments of a run, in the order of the table. There may
// be none. Each kind appears once; kinds with reasons once per reason.
func Moments(run *event.Run) []Moment {
	d := newDetector(run)
	for i := range run.Trace.Steps {
		d.step(i)
	}
	d.storedNeverSent()
	d.ask()
	slices.SortStableFunc(d.moments, func(a, b Moment) int { return a.Rows[0] - b.Rows[0] })
	return d.moments
}

// A detector walks through a run and records its moments.
type detector struct {
	*event.Run
	moments []Moment
	// pairs are the values for the question of each moment, and noted has its
	// events.
	pairs [][]string
	noted map[noting]bool
	// known has the index of the moment of a kind, or of a kind and reason.
	known map[string]int
	// storedAt and sentAt are the first places of each cookie by name.
	storedAt, sentAt map[string]event.Place
	// one: the run has only one cookie, so it needs no name.
	one bool
}

// A noting is one event of a moment.
type noting struct{ moment, event int }

func newDetector(run *event.Run) *detector {
	return &detector{
		Run:      run,
		noted:    map[noting]bool{},
		known:    map[string]int{},
		storedAt: map[string]event.Place{},
		sentAt:   map[string]event.Place{},
		one:      len(run.Names) == 1,
	}
}

// add adds a moment, or adds its event to the moment with that kind and reason,
// whose text stays about its first place. The pairs are the values for the
// phrases.
func (d *detector) add(kind MomentKind, why string, at event.Place, pairs ...string) {
	row := d.EventOf(at)
	key := string(kind) + " " + why
	if i, known := d.known[key]; known {
		if m := &d.moments[i]; !d.noted[noting{i, row}] {
			d.noted[noting{i, row}] = true
			m.Rows = append(m.Rows, row)
		}
		return
	}
	d.noted[noting{len(d.moments), row}] = true
	d.known[key] = len(d.moments)
	words, values := momentsTexts.Of(kind), append(slices.Clip(pairs), "events", event.EventsText([]int{row}))
	d.moments = append(d.moments, Moment{
		Kind: kind, At: at, Rows: []int{row},
		Title:  words.title.String(),
		Answer: words.answer.With(values...),
	})
	d.pairs = append(d.pairs, slices.Clip(pairs))
}

// ask writes the question of each moment, once all its events are known.
func (d *detector) ask() {
	for i := range d.moments {
		m := &d.moments[i]
		m.Question = momentsTexts.Of(m.Kind).question.With(append(d.pairs[i], "events", event.EventsText(m.Rows))...)
	}
}

// cookieName names a cookie in a question: it is "the cookie" if there is no
// other.
func (d *detector) cookieName(name string) string {
	if d.one {
		return phrase.Say("the cookie")
	}
	return event.NameOf(name)
}
