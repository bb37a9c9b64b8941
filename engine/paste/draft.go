package paste

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A draft is what was read of the texts so far.
type draft struct {
	options Options
	values  placeholders
	account []Note
	// noted has the notes of the account, so that none comes twice.
	noted map[Note]bool
	// files are the names of the texts, in their order.
	files []string

	// scenario is a pasted one; then nothing else counts.
	scenario  *scenario.Scenario
	exchanges []*exchange
	// kept is the size of what they have.
	kept int
	// setLines counts their Set-Cookie lines.
	setLines int
	// dropped counts the exchanges, addresses and cookies beyond the limits.
	dropped   int
	addresses []address
	lines     []cookieLine
	stored    []storedCookie
	// method is that of the request of an address.
	method string
	django *djangoSettings
	nginx  []*nginxServer
	// browser is the one that the text is from, "" if it does not say.
	browser scenario.Browser
	// first is the first place that was not understood.
	first *Place
}

// An address is a URL that stands by itself.
type address struct {
	at   Place
	url  origin.URL
	role role
}

// role is what the text says that an address is for.
type role uint8

const (
	anyRole role = iota
	pageRole
	requestRole
)

// A cookieLine is a Set-Cookie line without a response around it.
type cookieLine struct {
	at   Place
	line string
	// after is how many addresses the text had before the line.
	after  int
	script bool
}

// A storedCookie is one that the browser has already.
type storedCookie struct {
	at   Place
	line string
	// host is the one that can set it, "" for that of the page.
	host   string
	secure bool
}

func newDraft(o Options) *draft {
	return &draft{options: o, values: placeholders{off: o.KeepValues, given: map[string]string{}}, noted: map[Note]bool{}}
}

// note adds an entry to the account.
func (d *draft) note(kind Kind, at Place, text string) {
	n := Note{kind, at, text}
	if d.noted[n] || len(d.account) >= MaxNotes && kind != Disagrees {
		return
	}
	d.noted[n] = true
	d.account = append(d.account, n)
}

// unknown notes lines that no form takes; neighbours make one note.
func (d *draft) unknown(at Place) {
	if d.first == nil {
		d.first = &at
	}
	if n := len(d.account); n > 0 {
		last := &d.account[n-1]
		if last.Kind == LeftOut && last.Text == notUnderstood() && last.At.File == at.File && last.At.Last+1 >= at.Line && last.At.Entry == 0 {
			last.At.Last = at.Last
			return
		}
	}
	d.note(LeftOut, at, notUnderstood())
}

func notUnderstood() string { return phrase.Say("Not understood.") }

// add takes an exchange, with its values replaced.
func (d *draft) add(x *exchange) {
	if len(d.exchanges) >= MaxExchanges || d.kept > maxKept {
		d.dropped++
		return
	}
	d.replace(x)
	d.exchanges = append(d.exchanges, x)
}

func (d *draft) replace(x *exchange) {
	if !isMethod(x.method) {
		d.note(LeftOut, x.at, phrase.Say("The method {method}: GET stands for it.", "method", clip(x.method)))
		x.method = "GET"
	}
	x.url = d.values.url(x.url)
	x.url.Fragment, x.url.HasFragment = "", false
	if len(x.cookies) > maxPairs {
		d.dropped += len(x.cookies) - maxPairs
		x.cookies = x.cookies[:maxPairs]
	}
	for i := range x.cookies {
		x.cookies[i].value = d.values.of(x.cookies[i].value)
	}
	d.replaceResponse(x)
}

func (d *draft) replaceResponse(x *exchange) {
	kept := x.set[:0:0]
	d.kept += len(x.url.Path) + len(x.url.Query)
	for _, h := range x.response {
		d.kept += len(h.value)
	}
	for _, line := range x.set {
		if endsLine(line) {
			d.note(LeftOut, x.at, phrase.Say("A Set-Cookie line with a line end or a NUL character in it."))
			continue
		}
		if d.kept += len(line); d.kept > 2*maxKept || len(kept) == maxHeaders || d.setLines == maxLines {
			d.dropped++
			continue
		}
		d.setLines++
		kept = append(kept, line)
	}
	x.set = kept
	x.response = slices.DeleteFunc(slices.Clone(x.response), func(h header) bool { return endsLine(h.value) })
	for i, line := range x.set {
		x.set[i] = d.values.line(line)
	}
	for i := range x.response {
		if strings.EqualFold(x.response[i].name, "Location") {
			x.response[i].value = d.values.location(x.response[i].value)
		}
	}
}

// endsLine reports whether a text cannot be a header's value (RFC 9110 §5.5).
func endsLine(text string) bool { return strings.ContainsAny(text, "\r\n\x00") }

// result makes the scenario and finishes the account.
func (d *draft) result() (*Result, error) {
	s, recorded := d.scenario, []recordedStep(nil)
	if s == nil {
		if d.nothing() {
			return nil, d.nothingUnderstood()
		}
		var err error
		if s, recorded, err = d.plan(); err != nil {
			return nil, err
		}
	}
	d.compare(s, recorded)
	if len(d.values.given) > 0 {
		d.note(LeftOut, Place{}, valuesReplaced.Of(len(d.values.given)))
	}
	if d.dropped > 0 {
		d.note(LeftOut, Place{}, tooMany.Of(d.dropped))
	}
	slices.SortStableFunc(d.account, d.byPlace)
	return &Result{s, d.account}, nil
}

var (
	valuesReplaced = phrase.Plural{
		One:   "{n} value of a cookie or a token: the scenario has a placeholder.",
		Other: "{n} values of cookies and tokens: the scenario has placeholders.",
	}
	tooMany = phrase.Plural{
		One:   "{n} request, address or cookie: the text has too many.",
		Other: "{n} requests, addresses and cookies: the text has too many.",
	}
)

// byPlace sorts notes by the order of the texts; disagreements come last, and
// notes about the whole text before them.
func (d *draft) byPlace(a, b Note) int {
	return cmp.Or(
		rank(a)-rank(b),
		slices.Index(d.files, a.At.File)-slices.Index(d.files, b.At.File),
		cmp.Compare(a.At.Entry, b.At.Entry),
		cmp.Compare(a.At.Line, b.At.Line),
	)
}

func rank(n Note) int {
	switch {
	case n.Kind == Disagrees:
		return 2
	case n.At == Place{}:
		return 1
	}
	return 0
}

func (d *draft) nothing() bool {
	return len(d.exchanges) == 0 && len(d.addresses) == 0 && len(d.lines) == 0 && len(d.stored) == 0 && (d.django == nil || len(d.django.values) == 0) && len(d.nginx) == 0
}

func (d *draft) nothingUnderstood() error {
	forms := errors.New("expected Set-Cookie lines, headers, a curl command or its log, a HAR file, a cookie table, Django settings, an nginx server block, a URL or a scenario")
	for _, n := range d.account {
		if n.Kind == LeftOut && n.Text != notUnderstood() {
			return problem(n.At, fmt.Errorf("nothing in the text makes a scenario: %s", n.Text))
		}
	}
	if d.first == nil {
		return problem(Place{}, fmt.Errorf("the text is empty; %w", forms))
	}
	return problem(*d.first, fmt.Errorf("nothing in the text was understood; %w", forms))
}
