package state

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Document is the scenario in the form of a file.
func (r Run) Document() string { return string(r.Scenario.Indented()) }

// TraceDocument is the trace in the form of a file.
func (r Run) TraceDocument() (string, error) {
	text, err := json.MarshalIndent(r.Trace, "", "  ")
	if err != nil {
		return "", fmt.Errorf("the trace: %w", err)
	}
	return string(text) + "\n", nil
}

// Downloaded reports what came of saving a file.
type Downloaded struct {
	File string
	Err  error
}

func (a Downloaded) apply(s State) State {
	if a.Err != nil {
		return s.Fail(phrase.Say("{file} cannot be downloaded: {problem}.", "file", a.File, "problem", a.Err.Error()))
	}
	s.Announcement = phrase.Say("Downloaded: {file}.", "file", a.File)
	return s
}

// SetSource replaces the whole scenario.
type SetSource struct{ Text string }

func (a SetSource) apply(s State) State {
	next, err := scenario.Decode([]byte(a.Text))
	if err != nil {
		return s.Fail(err.Error())
	}
	return s.commit(next, phrase.Say("You edited the scenario."))
}

// Described is the draft with the texts that the page shows of it, see [Run].
func Described(s *State) *scenario.Scenario {
	if s.Draft.Link == s.Run.Link {
		return s.Run.Described
	}
	return s.Draft.Scenario
}

// WriteText writes a text about the whole scenario. If the page hides the texts,
// the reader writes new ones, and the hidden ones are removed with the claims.
type WriteText struct {
	Text  edit.Text
	Value string
}

func (a WriteText) apply(s State) State {
	next := edit.SetText(Described(&s), a.Text, strings.TrimSpace(a.Value))
	return s.commit(next, phrase.Say("You edited the texts."))
}

// WriteNote is [WriteText] for the note of a step.
type WriteNote struct {
	Step  int
	Value string
}

func (a WriteNote) apply(s State) State {
	next := edit.SetNote(Described(&s), a.Step, strings.TrimSpace(a.Value))
	return s.commit(next, phrase.Say("You edited the note of step {step}.", "step", numberOf(a.Step)))
}

// Source is the server as a document: what the document of a scenario with nothing
// else has in its list.
func (v Server) Source() string {
	if !v.Exists() {
		return ""
	}
	alone := &scenario.Scenario{V: scenario.Version, Servers: v.scenario.Servers[v.index : v.index+1]}
	_, text, _ := strings.Cut(string(alone.Indented()), "\"servers\": [\n    ")
	text, _, _ = strings.Cut(text, "\n  ]")
	return strings.ReplaceAll(text, "\n    ", "\n")
}

// SetServer replaces the current server.
type SetServer struct{ Text string }

func (a SetServer) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	document := fmt.Sprintf(`{"v":%d,"servers":[%s]}`, scenario.Version, a.Text)
	alone, err := scenario.Decode([]byte(document))
	switch {
	case err != nil:
		return s.Fail(strings.Replace(err.Error(), "servers[0]", "this server", 1))
	case len(alone.Servers) != 1:
		return s.Fail(phrase.Say("This is more than one server."))
	}
	return s.commit(edit.SetServer(s.Draft.Scenario, s.Server, alone.Servers[0]), phrase.Say("You edited the server."))
}
