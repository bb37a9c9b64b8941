package finding

import (
	"maps"
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// changedLines are the lines that a changed scenario has and the one before had not: of
// the settings where a server runs a stack, and of the responses but for Django.
func changedLines(before, after *scenario.Scenario) []string {
	var lines []string
	for i := range after.Servers {
		had := linesOf(before, i)
		for _, line := range linesOf(after, i) {
			if at := slices.Index(had, line); at >= 0 {
				had = slices.Delete(had, at, at+1)
			} else if !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

func linesOf(s *scenario.Scenario, i int) []string {
	at := server(s, i)
	if at == nil {
		return nil
	}
	lines := settingsOf(s, i)
	if _, runs := at.Stack[django.Name]; runs {
		return lines // Django writes what the rules only ask for
	}
	for r := range at.Rules {
		lines = append(lines, responseOf(&at.Rules[r])...)
	}
	return lines
}

// settingsOf are the lines of the settings of a server's stack.
func settingsOf(s *scenario.Scenario, i int) []string {
	var lines []string
	for _, file := range code.Write(s, code.OwnSettings) {
		if file.Server != i {
			continue
		}
		for _, line := range file.Lines {
			if line.Setting != "" {
				lines = append(lines, line.Text)
			}
		}
	}
	return lines
}

// responseOf are the lines of the responses of a rule.
func responseOf(r *scenario.Rule) []string {
	var lines []string
	if r.Redirect != "" {
		lines = append(lines, strconv.Itoa(r.EffectiveStatus())+" Location: "+r.Redirect)
	}
	for _, set := range r.Set {
		lines = append(lines, "Set-Cookie: "+set)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
		for _, value := range r.Headers[name] {
			lines = append(lines, name+": "+value)
		}
	}
	return lines
}
