package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An answer is an exchange that a server answered, and the rules that made the
// response.
type answer struct {
	at       Place
	exchange *trace.Exchange
	server   int
	// asked is the path of the request.
	asked string
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
func (run *Run) answers() []answer {
	var list []answer
	for at, x := range run.Exchanges() {
		by := x.AnsweredBy
		if by == nil || by.Server == nil {
			continue
		}
		a := answer{
			at: at, exchange: x, server: *by.Server, asked: x.To.Path, rules: by.Rules,
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

// firstWithin finds the answer at a place, of a whole step the first; nil for
// none.
func firstWithin(list []answer, p Place) *answer {
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
func (a *answer) placeOf(from code.Source) Place {
	if line, ok := a.lineOf(from); ok {
		return a.at.WithLine(line)
	}
	return a.at
}

// An execution is one response of a file, made by the function that serves
// path.
type execution struct {
	*answer
	path string
}

// executionsOf lists the executions of a file, in the order of the run. Of
// several functions with a matching pattern, the first serves the path.
func executionsOf(f *code.File, all []answer) []execution {
	paths := pathsOf(f)
	var list []execution
	for i := range all {
		if all[i].server != f.Server {
			continue
		}
		e := execution{answer: &all[i]}
		if k := slices.IndexFunc(paths, func(path string) bool { return scenario.PathMatches(path, e.asked) }); k >= 0 {
			e.path = paths[k]
		}
		list = append(list, e)
	}
	return list
}

// pathsOf lists the patterns of a file's functions.
func pathsOf(f *code.File) []string {
	var paths []string
	for i := range f.Lines {
		if path := f.Lines[i].Path; path != "" && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// cameTo reports whether a line was reached: it is a setting that decided
// something, or from one of the rules that made the answer, and in the function
// that served the path, or in none.
func (e *execution) cameTo(line *code.Line) bool {
	if line.Setting != "" {
		return slices.Contains(e.settings, line.Setting)
	}
	return slices.Contains(e.rules, line.From.Rule) && (line.Path == "" || line.Path == e.path)
}
