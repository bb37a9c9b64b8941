package execution

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An answer is an exchange that a server answered, and the rules that made the
// response.
type answer struct {
	at       event.Place
	exchange *trace.Exchange
	server   int
	// path is the path of the request.
	path  string
	rules []int
	// setting is the one of the server's stack that finished the answer, and
	// settings are all that decided something of it.
	setting  string
	settings []string
	// firstLine has for each rule which of the exchange's Set-Cookie lines is
	// its first.
	firstLine map[int]int
}

// answers lists the answers of a run in order.
func answers(run *event.Run) []answer {
	var list []answer
	for at, x := range run.Exchanges() {
		by := x.AnsweredBy
		if by == nil || by.Server == nil {
			continue
		}
		a := answer{
			at: at, exchange: x, server: *by.Server, path: x.To.Path, rules: by.Rules,
			setting: by.Setting, settings: by.Settings, firstLine: map[int]int{},
		}
		for i := range x.SetCookies {
			if rule := x.SetCookies[i].Rule; rule != nil {
				if _, known := a.firstLine[*rule]; !known {
					a.firstLine[*rule] = i
				}
			}
		}
		list = append(list, a)
	}
	return list
}

// firstWithin finds the answer at a place, the first of a whole step; nil for
// none.
func firstWithin(list []answer, p event.Place) *answer {
	p = p.Whole()
	if i := slices.IndexFunc(list, func(a answer) bool { return a.at.Within(p) }); i >= 0 {
		return &list[i]
	}
	return nil
}

// lineOf is the index of a source among the exchange's Set-Cookie lines; ok is
// false if it sets none.
func (a *answer) lineOf(from code.Source) (line int, ok bool) {
	first, sets := a.firstLine[from.Rule]
	line = first + from.Set
	return line, sets && from.Set != code.None && line < len(a.exchange.SetCookies)
}

// placeOf is the place of a source in the answer's exchange.
func (a *answer) placeOf(from code.Source) event.Place {
	if line, ok := a.lineOf(from); ok {
		return a.at.WithLine(line)
	}
	return a.at
}

// A block is the lines of a rule in the function that serves a path, "" for
// lines outside functions, or a setting.
type block struct {
	rule          int
	path, setting string
}

func blockOf(line *code.Line) block {
	if line.Setting != "" {
		return block{setting: line.Setting}
	}
	return block{rule: line.From.Rule, path: line.Path}
}

// executions say which blocks of a file each answer reached.
type executions struct {
	// chosen is the selected answer, nil for none, and executed has the blocks
	// that it reached; first has for each block the first answer that did.
	chosen   *answer
	executed map[block]bool
	first    map[block]*answer
}

// executionsOf has those of a file, in the order of the run.
func executionsOf(f *code.File, all []answer, chosen *answer) *executions {
	e := &executions{chosen: chosen, executed: map[block]bool{}, first: map[block]*answer{}}
	route := router(f)
	for i := range all {
		a := &all[i]
		if a.server != f.Server {
			continue
		}
		served := route(a.path)
		for _, rule := range a.rules {
			e.markReached(block{rule: rule}, a)
			e.markReached(block{rule: rule, path: served}, a)
		}
		for _, setting := range a.settings {
			e.markReached(block{setting: setting}, a)
		}
	}
	return e
}

// markReached records that an answer reached a block.
func (e *executions) markReached(b block, a *answer) {
	if e.first[b] == nil {
		e.first[b] = a
	}
	if a == e.chosen {
		e.executed[b] = true
	}
}

// router lists which function of a file serves a path, by its pattern: the
// first if there are several.
func router(f *code.File) func(path string) string {
	paths := pathsOf(f)
	known := map[string]string{}
	return func(requested string) string {
		served, ok := known[requested]
		if !ok {
			if i := slices.IndexFunc(paths, func(path string) bool { return scenario.PathMatches(path, requested) }); i >= 0 {
				served = paths[i]
			}
			known[requested] = served
		}
		return served
	}
}

// pathsOf lists the patterns of a file's functions.
func pathsOf(f *code.File) []string {
	var paths []string
	seen := map[string]bool{"": true}
	for i := range f.Lines {
		if path := f.Lines[i].Path; !seen[path] {
			seen[path] = true
			paths = append(paths, path)
		}
	}
	return paths
}
