package state

import (
	"github.com/crumbtrail/crumbtrail/app/pasted"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Paste has the texts that the reader brings, and what was read of them.
type Paste struct {
	pasted.Account
	Files []PastedFile `json:"files"`
	// KeepValues: values of cookies and tokens are not replaced with placeholders.
	KeepValues bool `json:"keepValues"`
	// Reading: the texts are being read, so far Read of Size bytes. The account is
	// then that of the last texts.
	Reading bool  `json:"reading"`
	Read    int64 `json:"read"`
	Size    int64 `json:"size"`
	// Failed says why the program that reads texts does not run, "" if it does.
	Failed string `json:"failed"`
}

// A PastedFile is a file that the reader brings, or a text that is as long as one.
type PastedFile struct {
	Name string `json:"name"`
	Size int64  `json:"size"`
}

// ShowPaste shows how reading goes on.
type ShowPaste struct{ Paste *Paste }

func (a ShowPaste) apply(s State) State {
	done := s.Paste.Reading && !a.Paste.Reading
	s.Paste = a.Paste
	switch {
	case !done:
	case a.Paste.Failed != "":
		s.Announcement = a.Paste.Failure()
	default:
		s.Announcement = a.Paste.Problem + a.Paste.Summary
	}
	return s
}

// Failure is a sentence about a program that does not run.
func (p *Paste) Failure() string {
	return phrase.Say("The program that reads texts could not be loaded: {error}.", "error", p.Failed)
}

// KeepPastedValues reads the texts again, with the values of cookies and tokens or
// with placeholders.
type KeepPastedValues struct{ On bool }

func (a KeepPastedValues) apply(s State) State {
	next := *s.Paste
	next.KeepValues = a.On
	s.Paste = &next
	return s
}

// UsePaste shows the scenario of the texts. It can be undone.
type UsePaste struct{}

func (UsePaste) apply(s State) State {
	next, err := scenario.Decode(s.Paste.Scenario)
	var run Run
	if err == nil {
		run, err = play(next)
	}
	if err != nil {
		return s.Fail(err.Error())
	}
	past := remember(s.History.past, s)
	s = s.replace(run)
	s.History.past = past
	s.Confirmation = phrase.Say("This is the scenario of your text.")
	return s
}
