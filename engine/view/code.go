package view

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A CodeFile is a file of a server's program as it is shown.
type CodeFile struct {
	// Name is such as "views.py", Host the server's, and Server its index in
	// the scenario.
	Name, Host string
	Server     int
	// Lit: the server had a hand in what is selected, so this is the one to
	// show.
	Lit   bool
	Lines []CodeLine
}

// A CodeLine is a line of code and what became of it.
type CodeLine struct {
	Text string
	// Lit: the line had a hand in the answer to the selected request.
	Lit bool
	// Verdict stands beside a lit line that has one, Fate is what it says of a
	// cookie, and both are "" elsewhere.
	Verdict string
	Fate    Fate
	// At is where the line had a hand in something: in the selected exchange,
	// else in the first of the run; [Nowhere] where it never had.
	At Place
	// Cookie is the name of the cookie that the line sets, as [Chip] has it, ""
	// for none.
	Cookie string
}

// Code writes the scenario's servers in a stack, with the lines lit that made
// the answer to what is selected, and beside them what came of it.
func Code(s *scenario.Scenario, t *trace.Trace, stack code.Stack, selected Place) []CodeFile {
	h := handsIn(s, t)
	chosen := h.at(selected)
	var files []CodeFile
	for _, f := range code.Write(s, stack) {
		file := CodeFile{
			Name:   f.Name,
			Host:   s.Servers[f.Server].Host,
			Server: f.Server,
			Lit:    chosen != nil && chosen.server == f.Server,
		}
		ran := h.in(&f)
		verdicts := map[code.Source]bool{}
		for i := range f.Lines {
			line := &f.Lines[i]
			shown := ran.line(line, chosen)
			shown.Cookie = cookieSetBy(&s.Servers[f.Server], line.From)
			if verdicts[line.From] {
				shown.Verdict, shown.Fate = "", ""
			}
			verdicts[line.From] = verdicts[line.From] || shown.Verdict != ""
			file.Lines = append(file.Lines, shown)
		}
		files = append(files, file)
	}
	return files
}

// A hand is an exchange that a server answered, and the rules that made the
// answer.
type hand struct {
	at     Place
	x      *trace.Exchange
	server int
	// requested is the path that was asked for.
	requested string
	rules     []int
	// lines has for each rule which of the exchange's Set-Cookie lines is its
	// first.
	lines map[int]int
}

// hands are all hands in a run, in order.
type hands []hand

func handsIn(s *scenario.Scenario, t *trace.Trace) hands {
	n := server.NewNetwork(s)
	var list hands
	for i := range t.Steps {
		for j := range t.Steps[i].Exchanges {
			x := &t.Steps[i].Exchanges[j]
			u, err := origin.Parse(x.URL)
			if err != nil || x.Via == trace.ByBrowser || x.Error != "" {
				continue
			}
			made := n.Hands(server.Request{Method: x.Method, URL: u, Cookie: x.Cookie})
			if made.Intercepted || made.Server < 0 {
				continue
			}
			h := hand{at: AtExchange(i, j), x: x, server: made.Server, requested: u.Path, rules: made.Rules, lines: map[int]int{}}
			next := 0
			for _, rule := range made.Rules {
				h.lines[rule] = next
				next += len(s.Servers[made.Server].Rules[rule].Set)
			}
			list = append(list, h)
		}
	}
	return list
}

// at finds the hand in a place, of a whole step the first.
func (h hands) at(p Place) *hand {
	p.Cookie, p.Line = None, None
	if i := slices.IndexFunc(h, func(one hand) bool { return one.at.Within(p) }); i >= 0 {
		return &h[i]
	}
	return nil
}

// A call is a hand in a file: its request ran the function whose pattern is
// path.
type call struct {
	*hand
	path string
}

// calls are those of a file, in the order of the run.
type calls []call

// in lists what the hands ran of a file. The function that serves a path is
// the first whose pattern is for it.
func (h hands) in(f *code.File) calls {
	var paths []string
	for i := range f.Lines {
		if path := f.Lines[i].Path; path != "" && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	var list calls
	for i := range h {
		if h[i].server != f.Server {
			continue
		}
		c := call{hand: &h[i]}
		if at := slices.IndexFunc(paths, func(path string) bool { return server.PathMatches(path, c.requested) }); at >= 0 {
			c.path = paths[at]
		}
		list = append(list, c)
	}
	return list
}

// ran reports whether the call came to a line that is from one of the rules
// that made the answer.
func (c *call) ran(line *code.Line) bool {
	return slices.Contains(c.rules, line.From.Rule) && (line.Path == "" || line.Path == c.path)
}

// line shows a line: lit if the chosen hand ran it, else leading to the first
// that did.
func (c calls) line(line *code.Line, chosen *hand) CodeLine {
	shown := CodeLine{Text: line.Text, At: Nowhere}
	for i := range c {
		switch {
		case !c[i].ran(line):
		case c[i].hand == chosen:
			chosen.light(&shown, line.From)
			return shown
		case shown.At == Nowhere:
			shown.At = c[i].place(line.From)
		}
	}
	return shown
}

// place is where a source shows in an exchange.
func (h *hand) place(from code.Source) Place {
	if line := h.lines[from.Rule] + from.Set; from.Set != code.None && line < len(h.x.SetCookies) {
		return h.at.WithLine(line)
	}
	return h.at
}

// light lights a line that the hand ran.
func (h *hand) light(line *CodeLine, from code.Source) {
	line.Lit, line.At = true, h.place(from)
	switch {
	case line.At.Line != None:
		set := &h.x.SetCookies[line.At.Line]
		line.Fate = lineFate(set)
		line.Verdict = line.Fate.Word()
		if line.Fate == Refused && len(set.Reasons) > 0 {
			line.Verdict = say.code.refused.With("why", refusedFor(set))
		}
	case from.Rule == h.rules[len(h.rules)-1] && redirects(h.x):
		line.Verdict = say.code.redirect.With("status", strconv.Itoa(h.x.Status), "location", h.x.Location)
	}
}

// cookieSetBy is the name of the cookie that lines from a source set.
func cookieSetBy(srv *scenario.Server, from code.Source) string {
	if from.Set == code.None {
		return ""
	}
	line, ok := attributesOf(srv.Rules[from.Rule].Set[from.Set])
	if !ok {
		return ""
	}
	return nameOf(line.Name)
}
