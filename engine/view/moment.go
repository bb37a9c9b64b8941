package view

import "slices"

// A Moment is a place of a run that is worth a look, with the question that it
// answers.
type Moment struct {
	Kind MomentKind
	// At is where to look. Rows are the numbers of all the events that the
	// moment is about, At's own first.
	At   Place
	Rows []int
	// Title is a few words: "First cookie in clear text". An author's note is an
	// Answer without a Question.
	Title            string
	Question, Answer string
}

// MomentKind is what makes a moment worth a look.
type MomentKind string

const (
	// OpenedOverHTTP: a plain request that is redirected to https.
	OpenedOverHTTP MomentKind = "opened-over-http"
	// RedirectTooLate: such a request that had already given a cookie away.
	RedirectTooLate MomentKind = "redirect-too-late"
	FirstStored     MomentKind = "first-stored"
	FirstSent       MomentKind = "first-sent"
	// NotSent and NotStored: the first of each reason.
	NotSent   MomentKind = "not-sent"
	NotStored MomentKind = "not-stored"
	// StoredNeverSent: no request carries a cookie that the jar had.
	StoredNeverSent MomentKind = "stored-never-sent"
	// SentInClear and SetInClear: anyone on the wire can read the cookie, on
	// its way to the server or from it.
	SentInClear MomentKind = "sent-in-clear"
	SetInClear  MomentKind = "set-in-clear"
	Replaced    MomentKind = "replaced"
	Removed     MomentKind = "removed"
	// Evicted: the jar made room.
	Evicted MomentKind = "evicted"
	// Ended: a cookie's time, or its session, was over.
	Ended MomentKind = "ended"
	// HSTSLearned: the browser notes that a host is for https only.
	HSTSLearned MomentKind = "hsts-learned"
	// HSTSUsed, TriedHTTPS and ImageUpgraded: the browser asks over https by
	// itself.
	HSTSUsed      MomentKind = "hsts-used"
	TriedHTTPS    MomentKind = "tried-https"
	ImageUpgraded MomentKind = "image-upgraded"
	// PostBecameGet: a redirect lost the form.
	PostBecameGet MomentKind = "post-became-get"
	// Attacked: somebody on the wire answers, or adds to an answer.
	Attacked MomentKind = "attacked"
	// Unanswered: there is nobody to answer.
	Unanswered MomentKind = "unanswered"
	// Looped: the page is lost to redirects. Stopped: the browser does not go
	// on, for another reason.
	Looped  MomentKind = "looped"
	Stopped MomentKind = "stopped"
	// Noted: the author has something to say of a step.
	Noted MomentKind = "noted"
)

// Moments finds the key moments of a run, in the order of the table. There may
// be none. A kind comes up once, and of what has reasons once for each.
func (run *Run) Moments() []Moment {
	d := run.newDetector()
	for i := range run.Trace.Steps {
		d.step(i)
	}
	d.storedNeverSent()
	d.ask()
	slices.SortStableFunc(d.moments, func(a, b Moment) int { return a.Rows[0] - b.Rows[0] })
	return d.moments
}

// A detector walks through a run and notes its moments.
type detector struct {
	*Run
	moments []Moment
	// pairs fill in the question of each moment, and noted has its events.
	pairs [][]string
	noted map[noting]bool
	// known is where the moment of a kind, and perhaps of a reason, stands.
	known map[string]int
	// storedAt and sentAt are the first places of each cookie by name.
	storedAt, sentAt map[string]Place
	// one: only one cookie comes up, so it needs no name.
	one bool
}

// A noting is an event that a moment has.
type noting struct{ moment, event int }

func (run *Run) newDetector() *detector {
	return &detector{
		Run:      run,
		noted:    map[noting]bool{},
		known:    map[string]int{},
		storedAt: map[string]Place{},
		sentAt:   map[string]Place{},
		one:      len(run.names) == 1,
	}
}

// note adds a moment, or its row to the moment of that kind and reason, which
// goes on to speak of its first place. The pairs fill in the kind's phrases.
func (d *detector) note(kind MomentKind, why string, at Place, pairs ...string) {
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
	words, said := say.moments.of[kind], append(slices.Clip(pairs), "events", eventsText([]int{row}))
	d.moments = append(d.moments, Moment{
		Kind: kind, At: at, Rows: []int{row},
		Title:  words.title.String(),
		Answer: words.answer.With(said...),
	})
	d.pairs = append(d.pairs, slices.Clip(pairs))
}

// ask puts the question of each moment, once all its events are known.
func (d *detector) ask() {
	for i := range d.moments {
		m := &d.moments[i]
		m.Question = say.moments.of[m.Kind].question.With(append(d.pairs[i], "events", eventsText(m.Rows))...)
	}
}

// the names a cookie in a question: it is "the cookie" where there is no other.
func (d *detector) the(name string) string {
	if d.one {
		return say.moments.theCookie.String()
	}
	return nameOf(name)
}
