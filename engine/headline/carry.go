package headline

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// MaxCarried is how many bytes a page carries at most. A snippet stands in other
// people's pages, which should not be slower for it.
const MaxCarried = 6 << 10

// ErrTooLarge is the error for a scenario of which not even its own outcome fits.
var ErrTooLarge = errors.New("the scenario is too large to be carried in a page; an embed shows it")

// version is that of the carried document.
const version = 1

// A Carried document has the outcomes of a scenario for a page without a program. Its
// JSON is the same for the same scenario, place and language, and web/embed.js reads
// it. Texts and events that several outcomes share are in it once.
type Carried struct {
	V     int    `json:"v"`
	Title string `json:"title"`
	// Step is the number of the event to show first.
	Step int `json:"step"`
	// Switches are those whose outcomes are carried: name, what it belongs to, and 1 or
	// 0 for its position in the scenario.
	Switches [][3]any `json:"switches"`
	Texts    []string `json:"texts"`
	// Events have an index of Texts for each field of [fieldsOf].
	Events [][]int `json:"events"`
	// Outcomes are in the order of [Outcomes]: the link of each, then the indices of
	// its events.
	Outcomes [][]any `json:"outcomes"`
}

// Carry makes the document for a reader who first looks at an event of a scenario, whose
// number may be too large or too small. If all outcomes are more than [MaxCarried], those
// of the last switches are left out, whose buttons then need the program.
func Carry(s *scenario.Scenario, number int) (Carried, error) {
	own, err := outcomeOf(s)
	if err != nil {
		return Carried{}, err
	}
	run := own.Run
	number = min(max(1, number), len(run.Events))
	at := event.AtStep(0)
	if number > 0 {
		at = run.Events[number-1].At
	}
	if c := carried(run, number, nil, []Outcome{own}); len(c.JSON()) > MaxCarried {
		return Carried{}, ErrTooLarge
	}
	switches := Switches(run, at)
	outcomes, err := Outcomes(s, switches)
	for ; err != nil; outcomes, err = Outcomes(s, switches) {
		switches = switches[:len(switches)-1] // The engine rejects one of them.
	}
	for {
		// Without the last switch, the first half of the outcomes remain.
		c := carried(run, number, switches, outcomes[:1<<len(switches)])
		if len(c.JSON()) <= MaxCarried {
			return c, nil
		}
		switches = switches[:len(switches)-1]
	}
}

func carried(run *event.Run, number int, switches []Switch, outcomes []Outcome) Carried {
	c := Carried{V: version, Title: run.Scenario.Title, Step: number, Switches: [][3]any{}, Events: [][]int{}}
	for _, w := range switches {
		on := 0
		if w.On {
			on = 1
		}
		c.Switches = append(c.Switches, [3]any{w.Name, w.Of, on})
	}
	p := packing{carried: &c, texts: map[string]int{}, events: map[string]int{}}
	for _, o := range outcomes {
		row := []any{o.Link}
		for i := range o.Run.Events {
			row = append(row, p.event(o.Run, &o.Run.Events[i]))
		}
		c.Outcomes = append(c.Outcomes, row)
	}
	return c
}

// JSON is the document as it stands in a page. It has no "<", so that it can be in a
// script element.
func (c Carried) JSON() string {
	document, err := json.Marshal(c)
	if err != nil {
		panic(err) // its fields can all be written
	}
	return string(document)
}

// packing gives texts and events their indices.
type packing struct {
	carried       *Carried
	texts, events map[string]int
}

func (p *packing) event(run *event.Run, e *event.Event) int {
	fields := fieldsOf(run, e)
	key := strings.Join(fields, "\x00")
	if i, known := p.events[key]; known {
		return i
	}
	packed := make([]int, len(fields))
	for i, text := range fields {
		packed[i] = p.text(text)
	}
	p.events[key] = len(p.carried.Events)
	p.carried.Events = append(p.carried.Events, packed)
	return p.events[key]
}

func (p *packing) text(text string) int {
	i, known := p.texts[text]
	if !known {
		i = len(p.carried.Texts)
		p.texts[text] = i
		p.carried.Texts = append(p.carried.Texts, text)
	}
	return i
}

// fieldsOf are the texts of an event: those of its row, the scheme and the status of
// its request, then what Why says about it, and for each cookie its outcome, with "!"
// if anyone on the wire can read it, and its name.
func fieldsOf(run *event.Run, e *event.Event) []string {
	r := why.Of(run, e.At)
	fields := []string{e.Action, e.Request, e.Condition, e.Result, e.CookieSent, e.Wire, e.Scheme, string(r.Outcome), r.Verdict, r.Headline}
	for _, c := range e.Chips {
		mark := string(c.Outcome)
		if c.Readable {
			mark += "!"
		}
		fields = append(fields, mark+" "+c.Name)
	}
	return fields
}

// A Row is an event of the scenario as it is, for its table.
type Row struct{ Action, Request, Result, CookieSent, Wire string }

// Rows are the events of the scenario itself, as they are carried.
func (c Carried) Rows() []Row {
	var rows []Row
	for _, i := range c.Outcomes[0][1:] {
		text := func(field int) string { return c.Texts[c.Events[i.(int)][field]] }
		rows = append(rows, Row{text(0), text(1), text(3), text(4), text(5)})
	}
	return rows
}
