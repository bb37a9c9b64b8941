package code

import (
	"encoding/json"
	"errors"

	"github.com/crumbtrail/crumbtrail/engine/jsontext"
)

// A Program is the servers of the scenario of a link in a stack. The page's second
// program writes it as JSON, and the first shows it: there the files are without what
// writes them.
type Program struct {
	Link  string `json:"link"`
	Stack Stack  `json:"stack"`
	Files []File `json:"files"`
	// Problem says why there are no files, "" if they are there.
	Problem string `json:"problem,omitempty"`
}

// ParseProgram reads a program from JSON. What it does not have is zero.
func ParseProgram(document []byte) (Program, error) {
	if !json.Valid(document) {
		return Program{}, errors.New("program: not JSON")
	}
	object, ok := jsontext.New(document).Value().(map[string]any)
	if !ok {
		return Program{}, errors.New("program: not an object")
	}
	p := Program{
		Link:    member[string](object, "link"),
		Stack:   Stack(member[string](object, "stack")),
		Problem: member[string](object, "problem"),
	}
	for _, value := range member[[]any](object, "files") {
		file, _ := value.(map[string]any)
		f := File{Name: member[string](file, "name"), Server: index(file, "server")}
		for _, value := range member[[]any](file, "lines") {
			line, _ := value.(map[string]any)
			from := member[map[string]any](line, "from")
			f.Lines = append(f.Lines, Line{
				Text:    member[string](line, "text"),
				From:    Source{Rule: index(from, "rule"), Set: index(from, "set")},
				Setting: member[string](line, "setting"),
				Path:    member[string](line, "path"),
			})
		}
		p.Files = append(p.Files, f)
	}
	return p, nil
}

// member is a member of an object, the zero value if it has none of that type.
func member[T any](object map[string]any, name string) T {
	value, _ := object[name].(T)
	return value
}

func index(object map[string]any, name string) int {
	n, _ := member[json.Number](object, name).Int64()
	return int(n)
}
