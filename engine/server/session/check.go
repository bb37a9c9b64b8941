package session

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// check returns what is wrong with the first wrong setting.
func (f *Framework) check(given map[string]any) *scenario.Error {
	for _, called := range slices.Sorted(maps.Keys(given)) {
		i := slices.IndexFunc(f.Entries, func(e entry) bool { return e.Name == called })
		if i < 0 {
			return f.unknown(called).In(called)
		}
		if err := f.checkValue(&f.Entries[i], given[called]); err != nil {
			return err.In(called)
		}
	}
	return nil
}

func (f *Framework) unknown(called string) *scenario.Error {
	names := make([]string, len(f.Entries))
	for i := range f.Entries {
		names[i] = f.Entries[i].Name
	}
	slices.Sort(names)
	if meant := scenario.Nearest(called, names); meant != "" {
		return problem("unknown setting; did you mean " + meant + "?")
	}
	return problem("this setting of " + f.Title + " is not modelled; known here: " + strings.Join(names, ", "))
}

func problem(text string) *scenario.Error { return &scenario.Error{Problem: text} }

// checkValue checks the type of a value.
func (f *Framework) checkValue(e *entry, value any) *scenario.Error {
	text, isText := value.(string)
	number, isNumber := value.(float64)
	_, isFlag := value.(bool)
	switch {
	case value == nil && (e.Default == nil || e.Default == ""):
		return nil
	case len(e.Choices) > 0:
		for _, choice := range e.Choices {
			same, ok := choice.(string)
			if choice == value || ok && isText && e.kind() == setting.SameSite && strings.EqualFold(same, text) {
				return nil
			}
		}
		return f.unlike(value, f.listed(e.Choices))
	case e.kind() == setting.Flag && !isFlag:
		return f.unlike(value, "true or false")
	case e.kind() == setting.Seconds && (!isNumber || number != math.Trunc(number) || number < 0 || number > scenario.MaxSeconds):
		return f.unlike(value, "a whole number from 0")
	case e.kind() == setting.Text && !isText:
		return f.unlike(value, "a string")
	case e.Role == name && (text == "" || strings.ContainsAny(text, "=;, \t\r\n\x00")):
		return problem("not the name of a cookie")
	case strings.ContainsAny(text, ";\r\n\x00"):
		return problem("a header value cannot contain a semicolon or a line break")
	}
	return nil
}

func (f *Framework) unlike(value any, expected string) *scenario.Error {
	return problem("found " + f.Language.Literal(value) + ", expected " + expected)
}

func (f *Framework) listed(choices []any) string {
	list := make([]string, len(choices))
	for i := range choices {
		list[i] = f.Language.Literal(choices[i])
	}
	return strings.Join(list, ", ")
}
